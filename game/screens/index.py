"""The index of the record: looked through as one types, filtered, and opened entry by entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.screens.article import ArticleScreen
from game.screens.element import Element
from game.screens.entries import index_row
from game.screens.ideas import IdeasScreen
from game.screens.intents import Intent, Plain
from game.screens.looking_up import NOTHING, LookingUp, looked_up
from game.screens.moves import AsksNothing, Move, Push, Stay
from game.screens.parts import group, heading, pill, primary
from game.screens.record import RecordScreen
from game.screens.sources import SourcesScreen
from game.views import index as views
from game.views.record import IndexRowView


@dataclass(frozen=True, slots=True)
class IndexScreen(AsksNothing, RecordScreen):
    """All entries of the record, or those that somebody looks for."""

    looking_up: LookingUp = NOTHING

    def element(self) -> Element:
        """Return the tree of elements."""
        edition = self.edition
        view = views.index(edition.words, edition.library, self.looking_up.asked, edition.today)
        rows = [row for shelf in view.shelves for row in _shelf(shelf)]
        first = next((f"entry-{row.id}" for row in view.rows), "")
        foot = (group("more", "wrap", *_more(view)), primary("back", view.back, Plain.BACK))
        return looked_up("index", view, self.looking_up, rows, first, foot)

    def handle(self, intent: Intent) -> Move:
        """Look something up, open something, or go back."""
        if (looking_up := self.looking_up.after(intent)) is not None:
            return Stay(replace(self, looking_up=looking_up))
        match intent:
            case Plain.IDEAS:
                return Push(IdeasScreen(self.edition, play=self.play))
            case Plain.ARTICLE if self.edition.library.article is not None:
                return Push(ArticleScreen(self.edition, play=self.play))
            case Plain.SOURCES:
                return Push(SourcesScreen(self.edition, play=self.play))
            case _:
                return RecordScreen.handle(self, intent)


def _more(view: views.IndexView) -> Iterator[Element]:
    for name, key, label, intent in (
        ("sources", "s", view.sources, Plain.SOURCES),
        ("ideas", "w", view.ideas, Plain.IDEAS),
        ("article", "a", view.article, Plain.ARTICLE),
    ):
        if label:
            yield pill(name, key, label, intent)


def _shelf(view: views.ShelfView) -> Iterator[Element]:
    if view.title:
        yield heading(f"shelf-{view.key}", "section-title", view.title)
    for one in view.rows:
        yield index_row(IndexRowView(one.id, one.claim, one.stamp), "", one.about, one.found)
