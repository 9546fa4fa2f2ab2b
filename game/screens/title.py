"""The title: start, continue, the record, the options."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.lines import Header
from game.screens.days import DaysScreen
from game.screens.edition import Edition
from game.screens.element import Element, Picture, Role
from game.screens.index import IndexScreen
from game.screens.intents import Intent, Plain
from game.screens.journals import JournalsScreen
from game.screens.moves import Journals, Leave, ListJournals, Move, Push, Reply, Stay, begun
from game.screens.parts import group, heading, pill, text
from game.views import front


@dataclass(frozen=True, slots=True)
class TitleScreen:
    """What the game opens with, and returns to."""

    edition: Edition
    header: Header
    """What the next playthrough is begun with."""
    can_continue: bool = False

    def element(self) -> Element:
        """Return the tree of elements."""
        view = front.title(self.edition.words, self.edition.library, self.header.programme)
        more = [
            pill("days", "d", view.days, Plain.DAYS),
            pill("record", "r", view.record, Plain.RECORD),
            pill("options", "o", view.options, Plain.OPTIONS),
            pill("leave", "q", view.leave, Plain.QUIT),
        ]
        if self.can_continue:
            more.insert(0, pill("continue", "c", view.resume, Plain.RESUME))
        start = Element(
            "start",
            Role.BUTTON,
            "title-start",
            view.start,
            view.minutes,
            intent=Plain.START,
            hotkeys=("enter",),
            children=(
                text("start-label", "title-start-label", view.start),
                text("start-minutes", "title-start-note", view.minutes),
            ),
        )
        side = group(
            "side",
            "title-side",
            group(
                "words",
                "title-words",
                heading("name", "title-name", view.name),
                text("tagline", "title-tagline", view.tagline),
                start,
                group("more", "title-more", *more),
            ),
            text("note", "title-note", view.note),
        )
        picture = Element(
            "picture",
            Role.IMAGE,
            "title-picture",
            view.picture_label,
            drawing=Picture("title", then=self._first_picture()),
        )
        return Element("title", Role.SCREEN, "title", view.name, children=(side, picture))

    def handle(self, intent: Intent) -> Move:
        """Answer an intent with a move."""
        match intent:
            case Plain.START:
                return begun(self.edition.library, self.header)
            case Plain.RESUME:
                return Stay(self, (ListJournals(),))
            case Plain.DAYS:
                return Push(DaysScreen(self.edition, self.header))
            case Plain.RECORD:
                return Push(IndexScreen(self.edition))
            case Plain.QUIT:
                return Stay(self, (Leave(),))
            case _:
                return Stay(self)

    def told(self, reply: Reply) -> Move:
        """Show the playthroughs that were found."""
        if isinstance(reply, Journals):
            return Push(JournalsScreen(self.edition, reply.found))
        return Stay(self)

    def _first_picture(self) -> str:
        programme = self.edition.library.programme(self.header.programme)
        scene = programme.days[0].scenes[0] if programme else ""
        return self.edition.library.scenes[scene].picture if scene else ""
