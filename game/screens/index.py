"""The index of the record: looked through as one types, filtered, and opened entry by entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from game.engine.playthrough import Playthrough
from game.screens.article import ArticleScreen
from game.screens.editing import Typing
from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.entries import filter_rows, index_row, search_field
from game.screens.intents import Fill, Intent, OpenEntry, OpenFilter, Plain, SetFilter
from game.screens.moves import AsksNothing, Move, Pop, Push, Stay
from game.screens.page import IdeasScreen, PageScreen
from game.screens.parts import group, heading, paper, pill, primary, text
from game.screens.sources import SourcesScreen
from game.views import index as views
from game.views.record import IndexRowView
from game.views.searching import Asked


@dataclass(frozen=True, slots=True)
class IndexScreen(AsksNothing):
    """All entries of the record, or those that somebody looks for."""

    edition: Edition
    play: Playthrough | None = None
    """The playthrough in which it is read; without one nothing can be clipped."""
    typing: Typing = field(default_factory=Typing)
    asked: Asked = views.ANYTHING
    """The filters; the words are those that are typed."""
    opened: str = ""
    """The filter whose values are shown."""

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.index(
            self.edition.words,
            self.edition.library,
            replace(self.asked, words=self.typing.text),
            self.edition.today,
        )
        rows = [row for shelf in view.shelves for row in _shelf(shelf)]
        first = next((f"entry-{row.id}" for row in view.rows), "")
        nothing = (text("nothing", "prose", view.nothing),) if view.nothing else ()
        return paper(
            "index",
            view.title,
            (text("lead", "lead", view.lead),),
            (
                group("under", "paper-margin", search_field(view.search, self.typing, first)),
                Element(
                    "rows",
                    Role.LIST,
                    "index-body",
                    children=(
                        *filter_rows(view.filters, self.opened, view.search),
                        *rows,
                        *nothing,
                    ),
                ),
            ),
            (
                group("more", "wrap", *_more(view)),
                primary("back", view.back, Plain.BACK),
            ),
        )

    def handle(self, intent: Intent) -> Move:
        """Look something up, open something, or go back."""
        match intent:
            case Fill(typed, caret):
                return Stay(replace(self, typing=Typing(typed, caret)))
            case OpenFilter(facet):
                return Stay(replace(self, opened="" if facet == self.opened else facet))
            case SetFilter(facet, value):
                return Stay(replace(self, asked=views.filtered(self.asked, facet, value)))
            case Plain.SHOW_ALL:
                return Stay(IndexScreen(self.edition, self.play))
            case Plain.IDEAS:
                return Push(IdeasScreen(self.edition, self.play))
            case Plain.ARTICLE if self.edition.library.article is not None:
                return Push(ArticleScreen(self.edition, self.play))
            case Plain.SOURCES:
                return Push(SourcesScreen(self.edition, self.play))
            case OpenEntry(entry):
                return Push(PageScreen(self.edition, entry, "entry", self.play))
            case Plain.BACK:
                return Pop()
            case _:
                return Stay(self)

    def gone_on(self, play: Playthrough) -> IndexScreen:
        """Return the same with the playthrough as it is now."""
        return self if self.play is None else replace(self, play=play)


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
