"""Same day, every rulebook: one time axis, a row for each, and the arrows walk the steps."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.engine.playthrough import Playthrough
from game.screens.amending import amending
from game.screens.edition import Edition
from game.screens.element import Chart, Element, Role, Span
from game.screens.ideas import IdeasScreen
from game.screens.intents import Intent, Plain
from game.screens.moves import AsksNothing, Move, Pop, Push, Stay
from game.screens.parts import arrow_key, group, movement, pill, primary, sheet, text, walk_head
from game.views import readings as views


@dataclass(frozen=True, slots=True)
class ReadingsScreen(AsksNothing):
    """What every rulebook made of one step of the playthrough, and of all steps up to it."""

    edition: Edition
    play: Playthrough
    at: int = 0

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.readings(self.edition.words, self.play, self.at)
        head = walk_head(
            view.title,
            text("step", "soft", view.step),
            arrow_key("left", view.earlier, Plain.EARLIER),
            arrow_key("right", view.later, Plain.LATER),
            pill("change-one", "c", view.change_one, Plain.AMEND),
            pill("ideas", "w", view.ideas, Plain.IDEAS),
        )
        shown = group(
            "shown",
            "readings-shown",
            text("where", "readings-where", view.where),
            text(f"label-{self.at}", "readings-label", view.label),
        )
        rows = Element(
            "rows",
            Role.LIST,
            "readings-rows",
            view.title,
            children=tuple(_row(one, view.steps, self.at) for one in view.rows),
        )
        on = group(
            "on",
            "readings-on",
            text("note", "readings-note", view.note),
            primary("back", view.back, Plain.BACK),
        )
        body = group("body", "readings-body", shown, rows)
        return sheet("readings", view.title, (head,), body, view.mark, on)

    def handle(self, intent: Intent) -> Move:
        """Walk to another step, change a rule, or go back."""
        last = views.step_count(self.play) - 1
        match intent:
            case Plain.EARLIER:
                return Stay(replace(self, at=max(0, self.at - 1)))
            case Plain.LATER:
                return Stay(replace(self, at=min(self.at + 1, last)))
            case Plain.AMEND:
                screen = amending(self.edition, self.play)
                return Push(screen) if screen else Stay(self)
            case Plain.IDEAS:
                return Push(IdeasScreen(self.edition))
            case Plain.BACK:
                return Pop()
            case _:
                return Stay(self)


def _row(view: views.ReadingRowView, steps: int, at: int) -> Element:
    key = f"row-{view.id}"
    drawn = Chart(
        steps,
        at,
        view.heights,
        tuple(mark.value for mark in view.marks),
        tuple(Span(one.start, one.end, one.tone, one.label) for one in view.spans),
        view.high,
        view.low,
    )
    said = view.said
    return group(
        key,
        "reading-row",
        group(
            f"{key}-head",
            "reading-head",
            text(f"{key}-name", "reading-name", view.name),
            text(f"{key}-standing", "reading-standing", view.standing),
            *movement(f"{key}-said", said.movement),
        ),
        Element(f"{key}-chart", Role.IMAGE, "reading-chart", drawing=drawn),
        group(
            f"{key}-said-{at}",
            "reading-said",
            text(f"{key}-text", "reading-quiet" if said.quiet else "reading-text", said.text),
            *((text(f"{key}-reason", "notice-reason", said.reason),) if said.reason else ()),
        ),
        label=view.name,
    )
