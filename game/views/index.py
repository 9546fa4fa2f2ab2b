"""The index of the record: its entries, or those that were found and where the words stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from game.engine.folding import around, words_of
from game.engine.library import Library
from game.engine.record import Answer, Confidence, Reach, RecordEntry, Setting, SourceKind, Verdict
from game.views.cards import stamp
from game.views.citing import kind_of
from game.views.looking_up import (
    ANYTHING,
    FilterView,
    LookedUpView,
    SearchView,
    filter_view,
    filtered,
    nothing_found,
)
from game.views.searching import Asked, Hit, Part, kinds_of, passes, search
from game.views.words import Words, age_of

_AROUND: Final = 52
"""Signs that are shown to either side of a word that was found."""


@dataclass(frozen=True, slots=True)
class EntryRowView:
    """One entry in the index."""

    id: str
    claim: str
    stamp: str
    about: str
    """Who and how far, how sure, how many sources, how old the review is."""
    found: str
    """Where the words stand that were looked for; empty where none were."""


@dataclass(frozen=True, slots=True)
class ShelfView:
    """Entries that stand together."""

    key: str
    title: str
    """What they have in common; empty where the best stand first, whatever they are about."""
    rows: tuple[EntryRowView, ...]


@dataclass(frozen=True, slots=True)
class IndexView(LookedUpView):
    """All entries, or those that were found."""

    shelves: tuple[ShelfView, ...]
    ideas: str
    """Leads to whose ideas the ways of counting are."""
    article: str
    """Leads to the article, line by line; empty where there is none."""
    sources: str

    @property
    def rows(self) -> tuple[EntryRowView, ...]:
        """Return all that are shown, whatever shelf they stand on."""
        return tuple(row for shelf in self.shelves for row in shelf.rows)


def index(
    words: Words, library: Library, asked: Asked = ANYTHING, today: date | None = None
) -> IndexView:
    """Return the index in the order of the record; of words that were looked for the best first."""
    _ = words.gettext
    having = search(library, Asked(asked.words))  # once: the filters count among these, too
    hits = tuple(hit for hit in having if passes(library, hit.entry, asked))
    entries = tuple(hit.entry for hit in having)
    return IndexView(
        title=_("The record"),
        lead=_("What people say, and what is documented. Each entry names its sources."),
        search=SearchView(
            label=_("Search"),
            hint=_("Words, names, places, titles"),
            count=_counted(words, len(hits), len(library.record), asked),
            show_all=_("Show all") if asked.is_anything else "",
        ),
        filters=tuple(_filters(words, library, asked, entries)),
        shelves=tuple(_shelves(words, hits, asked, today)),
        nothing="" if hits else nothing_found(words),
        ideas=_("Whose ideas"),
        article=_("The article") if library.article else "",
        sources=_("Sources"),
        back=_("Back"),
    )


def where_found(words: Words, hit: Hit) -> str:
    """Return where the words stand, and the first of them that the claim does not show."""
    if not hit.parts:
        return ""
    _ = words.gettext
    names = ", ".join(_part(words, part) for part in hit.parts)
    if not hit.word:
        return _("Found in: {parts}").format(parts=names)
    excerpt = around(hit.text, hit.word, _AROUND)
    return _("Found in: {parts}. “{excerpt}”").format(parts=names, excerpt=excerpt)


def _counted(words: Words, found: int, everything: int, asked: Asked) -> str:
    whole = words.ngettext("{number} entry", "{number} entries", everything)
    if not asked.is_anything:
        return whole.format(number=everything)
    return words.gettext("{found} of {whole}").format(
        found=found, whole=whole.format(number=everything)
    )


def _shelves(
    words: Words, hits: Iterable[Hit], asked: Asked, today: date | None
) -> Iterable[ShelfView]:
    if words_of(asked.words):
        yield ShelfView("found", "", tuple(_row(words, hit, today) for hit in hits))
        return
    for setting, some in groupby(hits, key=lambda hit: hit.entry.setting):
        rows = tuple(_row(words, hit, today) for hit in some)
        yield ShelfView(setting.value, setting_in_words(words, setting), rows)


def _row(words: Words, hit: Hit, today: date | None) -> EntryRowView:
    entry = hit.entry
    return EntryRowView(
        id=entry.id,
        claim=entry.claim,
        stamp=stamp(words, entry.verdict),
        about=about(words, entry, today),
        found=where_found(words, hit),
    )


def about(words: Words, entry: RecordEntry, today: date | None) -> str:
    """Return who and how far, how sure, how many sources, how old the review is."""
    number = len(entry.sources)
    sources = words.ngettext("{number} source", "{number} sources", number).format(number=number)
    told = (
        _extent(words, entry),
        _sure(words, entry.confidence),
        sources,
        age_of(words, entry.reviewed, today),
    )
    return " · ".join(part for part in told if part)


def setting_in_words(words: Words, setting: Setting) -> str:
    """Return where a claim plays."""
    _ = words.gettext
    return {
        Setting.NATION: _("China as a whole"),
        Setting.CITIES: _("Cities and counties of China"),
        Setting.COMPANIES: _("Companies in China"),
        Setting.TELLING: _("How the story is told"),
        Setting.ABROAD: _("Elsewhere"),
    }[setting]


def _extent(words: Words, entry: RecordEntry) -> str:
    """Return who and how far in words that claim no more than the entry does."""
    _ = words.gettext
    match entry.reach:
        case Reach.COUNTRY:
            return _("For some, across the country")
        case Reach.PLACES:
            return _("For some, in some places")
        case Reach.COMPANY:
            return _("With a company")
        case Reach.OTHER:
            return _("For some, otherwise")
    if entry.answer is Answer.NO:
        return _("For no one, as far as we found")
    return _("Neither yes nor no")


def _sure(words: Words, confidence: Confidence) -> str:
    _ = words.gettext
    return {
        Confidence.HIGH: _("confidence high"),
        Confidence.MEDIUM: _("confidence medium"),
        Confidence.LOW: _("confidence low"),
    }[confidence]


def _part(words: Words, part: Part) -> str:
    _ = words.gettext
    return {
        Part.CLAIM: _("the claim"),
        Part.CARD: _("the card"),
        Part.ACCOUNT: _("the account"),
        Part.CONDITIONS: _("the conditions"),
        Part.STORY: _("the story"),
        Part.ELSEWHERE: _("elsewhere"),
        Part.CAVEATS: _("what is open"),
        Part.SOURCES: _("the sources"),
    }[part]


def _filters(
    words: Words, library: Library, asked: Asked, having: tuple[RecordEntry, ...]
) -> Iterable[FilterView]:
    """Yield the filters; ``having`` has the words that are asked for, whatever the filters say."""
    _ = words.gettext
    settings = {one.value: setting_in_words(words, one) for one in Setting}
    verdicts = {one.value: stamp(words, one) for one in Verdict}
    kinds = {one.value: kind_of(words, one) for one in SourceKind}
    sure = {one.value: _sure(words, one) for one in Confidence}
    yield _filter(words, library, asked, having, "verdict", _("Verdict"), verdicts)
    yield _filter(words, library, asked, having, "setting", _("Place"), settings)
    yield _filter(words, library, asked, having, "kind", _("Kind of source"), kinds)
    yield _filter(words, library, asked, having, "confidence", _("Confidence"), sure)


def _filter(
    words: Words,
    library: Library,
    asked: Asked,
    having: tuple[RecordEntry, ...],
    facet: str,
    name: str,
    labels: dict[str, str],
) -> FilterView:
    """Return a filter whose values count what the other filters leave."""
    others = filtered(asked, facet, None)
    left = [entry for entry in having if passes(library, entry, others)]
    counts = Counter(one for entry in left for one in _values(library, entry, facet))
    return filter_view(words, asked, facet, name, labels, counts)


def _values(library: Library, entry: RecordEntry, facet: str) -> Iterable[str]:
    match facet:
        case "verdict":
            return (entry.verdict.value,)
        case "setting":
            return (entry.setting.value,)
        case "confidence":
            return (entry.confidence.value,)
        case _:
            return tuple(one.value for one in kinds_of(library, entry))
