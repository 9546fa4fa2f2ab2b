"""The playthroughs on this machine."""

from __future__ import annotations

from dataclasses import dataclass

from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.intents import Intent, Pick, Plain
from game.screens.message import MessageScreen
from game.screens.moves import (
    JournalInfo,
    Move,
    Onward,
    Opened,
    OpenJournal,
    Pop,
    Push,
    Reply,
    Stay,
)
from game.screens.parts import group, heading, primary, sheet, text
from game.views import front
from game.views import journals as views


@dataclass(frozen=True, slots=True)
class JournalsScreen:
    """The list of playthroughs, newest first."""

    edition: Edition
    found: tuple[JournalInfo, ...]

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.journals(self.edition.words, any_found=bool(self.found))
        empty = (text("empty", "body", view.empty),) if view.empty else ()
        rows = (self._row(number, one) for number, one in enumerate(self.found, 1))
        return sheet(
            "journals",
            view.title,
            (heading("title", "sheet-title", view.title),),
            Element("body", Role.LIST, "sheet-body", children=(*rows, *empty)),
            view.mark,
            primary("back", view.back, Plain.BACK),
        )

    def handle(self, intent: Intent) -> Move:
        """Open one, or go back."""
        match intent:
            case Pick(name):
                return Stay(self, (OpenJournal(name),))
            case Plain.BACK:
                return Pop()
            case _:
                return Stay(self)

    def told(self, reply: Reply) -> Move:
        """Go on with what was opened, after saying what must be said about it."""
        if not isinstance(reply, Opened):
            return Stay(self)
        return opened(self.edition, reply)

    def _row(self, number: int, info: JournalInfo) -> Element:
        view = views.journal(
            self.edition.words,
            info.when,
            info.programme,
            info.rulebook,
            info.lines,
            held=info.held,
        )
        key = f"journal-{number}"
        return Element(
            key,
            Role.BUTTON,
            "journal",
            view.label,
            view.note,
            intent=Pick(info.name),
            hotkeys=(str(number),) if number <= _KEYS else (),
            enabled=view.open,
            children=(
                *((text(f"{key}-badge", "choice-badge", str(number)),) if number <= _KEYS else ()),
                group(
                    f"{key}-words",
                    "journal-words",
                    text(f"{key}-label", "journal-label", view.label),
                    text(f"{key}-note", "soft", view.note),
                ),
            ),
        )


_KEYS = 9
"""So many rows have a number key."""


def opened(edition: Edition, reply: Opened) -> Move:
    """Return the way on from a playthrough that was read back, or could not be."""
    on: Move = Pop() if reply.play is None else Onward(reply.play)
    if not reply.told:
        return on
    view = front.told(edition.words, reply.told, can_go_on=reply.play is not None)
    return Push(MessageScreen(view, on))
