"""The log: every choice and rating given, and what each rule made of it and why."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.playthrough import Playthrough
from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.intents import Intent, Plain
from game.screens.moves import AsksNothing, Move, Pop, Stay
from game.screens.parts import group, heading, primary, ruled, sheet, text
from game.views import log as views


@dataclass(frozen=True, slots=True)
class LogScreen(AsksNothing):
    """The log of a playthrough."""

    edition: Edition
    play: Playthrough

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.log(self.edition.words, self.play)
        done = tuple(_done(number, one) for number, one in enumerate(view.done, 1))
        empty = (text("empty", "soft", view.empty),) if view.empty else ()
        return sheet(
            "log",
            view.title,
            (
                heading("title", "sheet-title", view.title),
                text("rulebook", "sheet-lead", view.rulebook),
            ),
            Element("body", Role.LIST, "sheet-body", children=(*done, *empty)),
            view.mark,
            primary("back", view.back, Plain.BACK, ("l",)),
        )

    def handle(self, intent: Intent) -> Move:
        """Go back."""
        return Pop() if intent is Plain.BACK else Stay(self)


def _done(number: int, view: views.DoneView) -> Element:
    key = f"done-{number}"
    words = [
        text(f"{key}-where", "soft", view.where),
        heading(f"{key}-label", "log-label", view.label),
    ]
    for name, said in (("back", view.taken_back), ("deeds", view.deeds), ("none", view.nothing)):
        if said:
            words.append(text(f"{key}-{name}", "soft", said))
    judged = (_judged(f"{key}-{rule}", one) for rule, one in enumerate(view.judged, 1))
    return group(key, "log-choice", *words, *judged, label=view.label)


def _judged(key: str, view: views.JudgedView) -> Element:
    style = "log-silent" if view.silent else "log-text"
    return ruled(key, style, view.text, view.reason, view.movement, view.after)
