"""The rulebook, for somebody who has opened the rules."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.playthrough import Playthrough
from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.intents import Intent, Plain
from game.screens.moves import AsksNothing, Move, Pop, Stay
from game.screens.parts import group, heading, primary, ruled, sheet, text
from game.screens.phone import door
from game.views import rulebook as views


@dataclass(frozen=True, slots=True)
class RulebookScreen(AsksNothing):
    """Every rule of the playthrough's own rulebook, by deed."""

    edition: Edition
    play: Playthrough

    def element(self) -> Element:
        """Return the tree of elements."""
        ledger = self.play.life.ledger
        view = views.rulebook(self.edition.words, self.edition.library, ledger)
        deeds = tuple(_deed(number, one) for number, one in enumerate(view.deeds, 1))
        return sheet(
            "rulebook",
            view.title,
            (
                heading("title", "sheet-title", view.title),
                text("summary", "sheet-lead", view.summary),
            ),
            Element("body", Role.LIST, "sheet-body", children=(*_doors(view), *deeds)),
            view.mark,
            primary("back", view.back, Plain.BACK, ("b",)),
        )

    def handle(self, intent: Intent) -> Move:
        """Go back."""
        return Pop() if intent is Plain.BACK else Stay(self)


def _doors(view: views.RulebookView) -> tuple[Element, ...]:
    if not view.doors:
        return ()
    doors = Element("doors", Role.LIST, "doors", children=tuple(door(one) for one in view.doors))
    title = text("doors-title", "log-label", view.doors_title)
    return (group("all-doors", "log-choice", title, doors, label=view.doors_title),)


def _deed(number: int, view: views.DeedRulesView) -> Element:
    key = f"deed-{number}"
    rules = (_rule(f"{key}-{rule}", one) for rule, one in enumerate(view.rules, 1))
    return group(
        key, "log-choice", heading(f"{key}-label", "log-label", view.deed), *rules, label=view.deed
    )


def _rule(key: str, view: views.RuleView) -> Element:
    return ruled(key, "log-text", view.text, view.reason, view.movement, view.chance)
