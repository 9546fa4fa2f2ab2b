"""Something that must be said: before forgetting, after a damaged journal, after a crash."""

from __future__ import annotations

from dataclasses import dataclass

from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.intents import Intent, Plain
from game.screens.moves import (
    AsksNothing,
    Clear,
    ForgetAll,
    Forgotten,
    Home,
    Move,
    Pop,
    Reply,
    Stay,
)
from game.screens.parts import button, group, heading, primary, text
from game.views import front as views


@dataclass(frozen=True, slots=True)
class MessageScreen(AsksNothing):
    """A message with one way on."""

    view: views.MessageView
    then: Move

    def element(self) -> Element:
        """Return the tree of elements."""
        return message(self.view)

    def handle(self, intent: Intent) -> Move:
        """Go on."""
        return self.then if intent in {Plain.CONTINUE, Plain.BACK} else Stay(self)


@dataclass(frozen=True, slots=True)
class ForgetScreen:
    """The question before everything on this machine is forgotten."""

    edition: Edition

    def element(self) -> Element:
        """Return the tree of elements."""
        return message(views.forget_asked(self.edition.words))

    def handle(self, intent: Intent) -> Move:
        """Forget, or keep everything."""
        match intent:
            case Plain.FORGET_FOR_GOOD:
                return Stay(self, (ForgetAll(),))
            case Plain.CONTINUE | Plain.BACK:
                return Pop()
            case _:
                return Stay(self)

    def told(self, reply: Reply) -> Move:
        """Say what was forgotten."""
        if not isinstance(reply, Forgotten):
            return Stay(self)
        view = views.forgotten(self.edition.words, reply.left)
        return Clear(MessageScreen(view, Home(can_continue=bool(reply.left))))


def message(view: views.MessageView) -> Element:
    """Return the tree of a message."""
    other: tuple[Element, ...] = ()
    if view.other:
        other = (button("other", "secondary", view.other, Plain.FORGET_FOR_GOOD),)
    card = group(
        "card",
        "message-card",
        heading("title", "message-title", view.title),
        *(text(f"line-{number}", "body", said) for number, said in enumerate(view.lines)),
        group("answers", "wrap", primary("go-on", view.go_on, Plain.CONTINUE), *other),
    )
    return Element(
        "message",
        Role.SCREEN,
        "message",
        view.title,
        children=(
            group("middle", "message-middle", card),
            text("mark-fiction", "fiction-mark", view.mark),
        ),
    )
