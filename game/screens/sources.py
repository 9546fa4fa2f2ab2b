"""The sources of the record: the index of them all, and one with everything that cites it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.screens.element import Element, Role
from game.screens.entries import index_row
from game.screens.hands import Done, after, done_or, to_copy, to_visit
from game.screens.intents import Copy, Intent, OpenFilter, OpenSource, Plain, Visit
from game.screens.looking_up import NOTHING, LookingUp, looked_up
from game.screens.moves import AsksNothing, Move, Push, Reply, Stay
from game.screens.parts import chip, group, heading, paper, pill, primary, text
from game.screens.record import RecordScreen
from game.views import sources as views
from game.views.record import IndexRowView
from game.views.searching import search_sources


@dataclass(frozen=True, slots=True)
class SourcesScreen(AsksNothing, RecordScreen):
    """Every source once, or those that somebody looks for, a sheet at a time."""

    looking_up: LookingUp = NOTHING
    sheet: int = 0

    def element(self) -> Element:
        """Return the tree of elements."""
        edition, asked = self.edition, self.looking_up.asked
        view = views.sources(edition.words, edition.library, asked, self.sheet)
        rows = [_row(one) for one in view.rows]
        first = rows[0].key if rows else ""
        walk = [
            *((pill("earlier", "e", view.earlier, Plain.EARLIER),) if view.earlier else ()),
            *((pill("later", "f", view.later, Plain.LATER),) if view.later else ()),
        ]
        foot = (group("walk", "wrap", *walk), primary("back", view.back, Plain.BACK))
        return looked_up("sources", view, self.looking_up, rows, first, foot)

    def handle(self, intent: Intent) -> Move:
        """Look something up, turn to another sheet, open one, or go back."""
        if (looking_up := self.looking_up.after(intent)) is not None:
            sheet = self.sheet if isinstance(intent, OpenFilter) else 0
            return Stay(replace(self, looking_up=looking_up, sheet=sheet))
        match intent:
            case Plain.EARLIER:
                return self._turned(-1)
            case Plain.LATER:
                return self._turned(1)
            case OpenSource(name):
                return Push(SourceScreen(self.edition, name, play=self.play))
            case _:
                return RecordScreen.handle(self, intent)

    def _turned(self, by: int) -> Move:
        found = search_sources(self.edition.library, self.looking_up.asked)
        sheet = min(max(0, self.sheet + by), views.sheets(len(found)) - 1)
        return Stay(replace(self, sheet=sheet), look="filters")


@dataclass(frozen=True, slots=True)
class SourceScreen(RecordScreen):
    """One source: what it is, what was read of it, and which entries cite it for what."""

    source: str
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
            case _:
                return RecordScreen.handle(self, intent)

    def told(self, reply: Reply) -> Move:
        """Say what became of it."""
        return Stay(replace(self, done=after(self.edition, self.source, reply, self.done)))


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
