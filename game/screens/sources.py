"""The sources of the record: the index of them all, and one with everything that cites it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from game.engine.playthrough import Playthrough
from game.screens.editing import Typing
from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.entries import filter_rows, index_row, search_field
from game.screens.hands import Done, after, done_or, to_copy, to_visit
from game.screens.intents import (
    Copy,
    Fill,
    Intent,
    OpenEntry,
    OpenFilter,
    OpenSource,
    Plain,
    SetFilter,
    Visit,
)
from game.screens.moves import AsksNothing, Move, Pop, Push, Reply, Stay
from game.screens.page import PageScreen
from game.screens.parts import chip, group, heading, paper, pill, primary, text
from game.views import sources as views
from game.views.index import ANYTHING, filtered
from game.views.record import IndexRowView
from game.views.searching import Asked, search_sources


@dataclass(frozen=True, slots=True)
class SourcesScreen(AsksNothing):
    """Every source once, or those that somebody looks for, a sheet at a time."""

    edition: Edition
    play: Playthrough | None = None
    typing: Typing = field(default_factory=Typing)
    asked: Asked = ANYTHING
    opened: str = ""
    """The filter whose values are shown."""
    sheet: int = 0

    def element(self) -> Element:
        """Return the tree of elements."""
        asked = replace(self.asked, words=self.typing.text)
        view = views.sources(self.edition.words, self.edition.library, asked, self.sheet)
        rows = [_row(one) for one in view.rows]
        first = rows[0].key if rows else ""
        nothing = (text("nothing", "prose", view.nothing),) if view.nothing else ()
        walk = [
            *((pill("earlier", "e", view.earlier, Plain.EARLIER),) if view.earlier else ()),
            *((pill("later", "f", view.later, Plain.LATER),) if view.later else ()),
        ]
        return paper(
            "sources",
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
            (group("walk", "wrap", *walk), primary("back", view.back, Plain.BACK)),
        )

    def handle(self, intent: Intent) -> Move:
        """Look something up, turn to another sheet, open one, or go back."""
        match intent:
            case Fill(typed, caret):
                return Stay(replace(self, typing=Typing(typed, caret), sheet=0))
            case OpenFilter(facet):
                return Stay(replace(self, opened="" if facet == self.opened else facet))
            case SetFilter(facet, value):
                return Stay(replace(self, asked=filtered(self.asked, facet, value), sheet=0))
            case Plain.SHOW_ALL:
                return Stay(SourcesScreen(self.edition, self.play))
            case Plain.EARLIER:
                return self._turned(-1)
            case Plain.LATER:
                return self._turned(1)
            case OpenSource(name):
                return Push(SourceScreen(self.edition, name, self.play))
            case Plain.BACK:
                return Pop()
            case _:
                return Stay(self)

    def gone_on(self, play: Playthrough) -> SourcesScreen:
        """Return the same with the playthrough as it is now."""
        return self if self.play is None else replace(self, play=play)

    def _turned(self, by: int) -> Move:
        asked = replace(self.asked, words=self.typing.text)
        found = search_sources(self.edition.library, asked)
        sheet = min(max(0, self.sheet + by), views.sheets(len(found)) - 1)
        return Stay(replace(self, sheet=sheet), look="filters")


@dataclass(frozen=True, slots=True)
class SourceScreen:
    """One source: what it is, what was read of it, and which entries cite it for what."""

    edition: Edition
    source: str
    play: Playthrough | None = None
    done: Done | None = None

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.source(self.edition.words, self.edition.library, self.source)
        lines = (
            ("original", "source-original", view.original_title),
            ("published", "source-line", view.published),
            ("address", "source-line", view.address),
            ("read", "source-line", view.read),
        )
        doings = (
            chip("hand-copy", "y", view.copy, Copy(self.source)),
            *((chip("hand-visit", "w", view.visit, Visit(self.source)),) if view.visit else ()),
        )
        return paper(
            "source",
            view.title,
            (),
            (
                group(
                    "body",
                    "page-body",
                    group(
                        "it",
                        "section",
                        heading("name", "source-name", view.name),
                        *(text(key, style, said) for key, style, said in lines if said),
                        group("hands", "hands", *doings),
                    ),
                    group("cited", "section", *_cited(view)),
                ),
            ),
            (
                done_or(self.done, group("gap", "gap")),
                primary("back", view.back, Plain.BACK),
            ),
        )

    def handle(self, intent: Intent) -> Move:
        """Copy it, open its address, open an entry, or go back."""
        match intent:
            case Copy():
                return Stay(self, (to_copy(self.edition, self.source),))
            case Visit():
                return Stay(self, to_visit(self.edition, self.source))
            case OpenEntry(entry):
                return Push(PageScreen(self.edition, entry, "entry", self.play))
            case Plain.BACK:
                return Pop()
            case _:
                return Stay(self)

    def told(self, reply: Reply) -> Move:
        """Say what became of it."""
        return Stay(replace(self, done=after(self.edition, self.source, reply, self.done)))

    def gone_on(self, play: Playthrough) -> SourceScreen:
        """Return the same with the playthrough as it is now."""
        return self if self.play is None else replace(self, play=play)


def _row(view: views.SourceRowView) -> Element:
    key = f"source-{view.id}"
    lines = (
        ("original", "source-original", view.original_title),
        ("published", "source-line", view.published),
        ("read", "source-line", view.read),
        ("cited", "source-cited", view.cited),
    )
    said = [(name, style, told) for name, style, told in lines if told]
    return Element(
        key,
        Role.BUTTON,
        "source-row",
        view.title,
        " · ".join(told for _name, _style, told in said),
        intent=OpenSource(view.id),
        children=(
            text(f"{key}-title", "source-title", view.title),
            *(text(f"{key}-{name}", style, told) for name, style, told in said),
        ),
    )


def _cited(view: views.OneSourceView) -> Iterator[Element]:
    yield heading("cited-label", "section-title", view.cited_label)
    for one in view.cited:
        yield index_row(IndexRowView(one.entry, one.claim, one.stamp), "", one.supports)
    for at, told in enumerate(view.also):
        yield text(f"also-{at}", "prose", told)
