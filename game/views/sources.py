"""The sources of the record: every one once, what was read of it, and what cites it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from game.engine.library import Library
from game.engine.record import RecordEntry, Source, SourceKind, Support
from game.views.cards import stamp
from game.views.citing import citation, kind_of, published, what_was_read
from game.views.looking_up import (
    ANYTHING,
    FilterView,
    LookedUpView,
    SearchView,
    filter_view,
    nothing_found,
)
from game.views.searching import Asked, search_sources
from game.views.words import Words

AT_ONCE: Final = 30
"""Sources on one sheet of the index."""


@dataclass(frozen=True, slots=True)
class SourceRowView:
    """One source in the index."""

    id: str
    title: str
    original_title: str
    published: str
    read: str
    cited: str
    """How many entries cite it, and how they are stamped."""


@dataclass(frozen=True, slots=True)
class SourcesView(LookedUpView):
    """One sheet of the sources that were found."""

    rows: tuple[SourceRowView, ...]
    earlier: str
    """Empty on the first sheet, as ``later`` is on the last."""
    later: str


@dataclass(frozen=True, slots=True)
class CitedView:
    """An entry that cites a source, and for what."""

    entry: str
    claim: str
    stamp: str
    supports: str


@dataclass(frozen=True, slots=True)
class OneSourceView:
    """A source with all that is known of it."""

    title: str
    name: str
    original_title: str
    published: str
    address: str
    read: str
    citation: str
    cited: tuple[CitedView, ...]
    cited_label: str
    also: tuple[str, ...]
    """What else cites it: ideas, the article."""
    copy: str
    visit: str
    """Empty where it has no address."""
    back: str


def sources(words: Words, library: Library, asked: Asked = ANYTHING, sheet: int = 0) -> SourcesView:
    """Return a sheet of the index of sources, counted from 0, in the order of their file."""
    _ = words.gettext
    found = search_sources(library, asked)
    sheet = min(sheet, sheets(len(found)) - 1)
    first = sheet * AT_ONCE
    shown = found[first : first + AT_ONCE]
    return SourcesView(
        title=_("All sources"),
        lead=_("Each once, with what was read of it and which entries cite it."),
        search=SearchView(
            label=_("Search"),
            hint=_("Titles, authors, issuers, numbers"),
            count=_counted(words, first, len(shown), len(found)),
            show_all=_("Show all") if asked.is_anything else "",
        ),
        filters=(_kinds(words, library, asked),),
        rows=tuple(_row(words, library, one) for one in shown),
        nothing="" if found else nothing_found(words),
        earlier=_("Earlier ones") if sheet else "",
        later=_("Further ones") if sheet + 1 < sheets(len(found)) else "",
        back=_("Back"),
    )


def sheets(number: int) -> int:
    """Return on how many sheets so many sources stand; one at least."""
    return max(1, -(-number // AT_ONCE))


def source(words: Words, library: Library, name: str) -> OneSourceView:
    """Return one source with everything that cites it."""
    _ = words.gettext
    one = library.sources[name]
    return OneSourceView(
        title=_("A source"),
        name=one.title,
        original_title=one.original_title or "",
        published=published(words, one),
        address=one.address or "",
        read=what_was_read(words, one),
        citation=citation(words, one),
        cited=tuple(
            CitedView(
                entry.id,
                entry.claim,
                stamp(words, entry.verdict),
                _("For: {supports}").format(supports=support.supports),
            )
            for entry, support in citing(library, name)
        ),
        cited_label=_("Cited by"),
        also=tuple(_others(words, library, name)),
        copy=_("Copy as a citation"),
        visit=_("Open the address") if one.address else "",
        back=_("Back"),
    )


def citing(library: Library, name: str) -> tuple[tuple[RecordEntry, Support], ...]:
    """Return every entry that cites a source, with what it cites it for."""
    return tuple(
        (entry, support)
        for entry in library.record.values()
        for support in entry.sources
        if support.source == name
    )


def _counted(words: Words, first: int, shown: int, found: int) -> str:
    whole = words.ngettext("{number} source", "{number} sources", found).format(number=found)
    if shown == found:
        return whole
    return words.gettext("{first} to {last} of {whole}").format(
        first=first + 1, last=first + shown, whole=whole
    )


def _row(words: Words, library: Library, one: Source) -> SourceRowView:
    return SourceRowView(
        id=one.id,
        title=one.title,
        original_title=one.original_title or "",
        published=published(words, one),
        read=what_was_read(words, one),
        cited=_cited(words, library, one.id),
    )


def _cited(words: Words, library: Library, name: str) -> str:
    """Return what cites a source; each entry with its stamp, so that no title speaks alone."""
    entries = citing(library, name)
    number = len(entries)
    counted = words.ngettext("Cited by {number} entry", "Cited by {number} entries", number)
    stamps = Counter(stamp(words, entry.verdict) for entry, _support in entries)
    told = [
        words.gettext("{stamp} ({number})").format(stamp=name, number=times) if times > 1 else name
        for name, times in stamps.items()
    ]
    others = list(_others(words, library, name)) if not entries else []
    if not entries:
        return " · ".join(others)
    return words.gettext("{cited}: {stamps}").format(
        cited=counted.format(number=number), stamps=", ".join(told)
    )


def _others(words: Words, library: Library, name: str) -> list[str]:
    """Return what else cites a source."""
    _ = words.gettext
    told = [
        _("Whose ideas these are: {title}").format(title=idea.title)
        for idea in library.ideas.values()
        if any(one.source == name for one in idea.sources)
    ]
    article = library.article
    if article is not None and any(one.source == name for one in article.sources):
        told.append(_("The article, line by line"))
    return told


def _kinds(words: Words, library: Library, asked: Asked) -> FilterView:
    name = words.gettext("Kind of source")
    kinds = {one.value: kind_of(words, one) for one in SourceKind}
    counts = Counter(one.kind.value for one in search_sources(library, Asked(asked.words)))
    return filter_view(words, asked, "kind", name, kinds, counts)
