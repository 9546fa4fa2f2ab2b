"""Days and rulebooks: what is played, and who counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count

from game.engine.lines import Header
from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.intents import Intent, Plain, TakeProgramme, TakeRulebook
from game.screens.moves import AsksNothing, Move, Pop, Stay, begun
from game.screens.parts import group, heading, primary, sheet, small_key, text
from game.views import days as views


@dataclass(frozen=True, slots=True)
class DaysScreen(AsksNothing):
    """Every programme and every rulebook, and the two that are chosen."""

    edition: Edition
    header: Header
    """What is begun by starting."""

    def element(self) -> Element:
        """Return the tree of elements."""
        header = self.header
        view = views.days(
            self.edition.words, self.edition.library, header.programme, header.rulebook
        )
        keys = count(1)
        days = (_row("days", str(next(keys)), one, TakeProgramme(one.id)) for one in view.days)
        books = (
            _row("rulebook", str(next(keys)), one, TakeRulebook(one.id)) for one in view.rulebooks
        )
        return sheet(
            "days-screen",
            view.title,
            (heading("title", "sheet-title", view.title),),
            group(
                "body",
                "sheet-body",
                heading("days-title", "log-label", view.days_title),
                Element("days", Role.LIST, "rows", view.days_title, children=tuple(days)),
                heading("rulebooks-title", "log-label", view.rulebooks_title),
                Element(
                    "rulebooks", Role.LIST, "rows", view.rulebooks_title, children=tuple(books)
                ),
            ),
            view.mark,
            group(
                "on",
                "wrap",
                small_key("escape", view.back, Plain.BACK, shown=view.back_key),
                primary("start", view.start, Plain.START),
            ),
        )

    def handle(self, intent: Intent) -> Move:
        """Choose a programme or a rulebook, start, or go back."""
        match intent:
            case TakeProgramme(programme):
                return Stay(replace(self, header=replace(self.header, programme=programme)))
            case TakeRulebook(rulebook):
                return Stay(replace(self, header=replace(self.header, rulebook=rulebook)))
            case Plain.START:
                return begun(self.edition.library, self.header)
            case Plain.BACK:
                return Pop()
            case _:
                return Stay(self)


def _row(kind: str, number: str, view: views.RowView, intent: Intent) -> Element:
    key = f"{kind}-{view.id}"
    return Element(
        key,
        Role.BUTTON,
        "row-chosen" if view.chosen else "row",
        view.spoken,
        intent=intent,
        hotkeys=(number,),
        chosen=view.chosen,
        children=(
            text(f"{key}-badge", "choice-badge", number),
            group(
                f"{key}-words",
                "choice-words",
                text(f"{key}-label", "row-label", view.label),
                text(f"{key}-note", "choice-note", view.note),
            ),
        ),
    )
