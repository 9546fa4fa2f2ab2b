"""Looking something up in the record: what was asked, what passes, and where its words stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from game.engine.folding import stands_in, words_of
from game.engine.library import Library
from game.engine.record import (
    Confidence,
    RecordEntry,
    Setting,
    Source,
    SourceKind,
    Support,
    Verdict,
)

_WEB: Final = "://"
"""Stands in every address, and in no other text."""


class Part(StrEnum):
    """The parts of an entry that are printed, in the order in which they are read."""

    CLAIM = "claim"
    CARD = "card"
    ACCOUNT = "account"
    CONDITIONS = "conditions"
    STORY = "story"
    ELSEWHERE = "elsewhere"
    CAVEATS = "caveats"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody looks for: every word, and every filter that is set."""

    words: str = ""
    verdict: Verdict | None = None
    setting: Setting | None = None
    kind: SourceKind | None = None
    """Of a source that it rests on: one that was read."""
    confidence: Confidence | None = None

    @property
    def is_anything(self) -> bool:
        """Say whether there is anything that something could fail to match."""
        return bool(words_of(self.words)) or self.is_filtered

    @property
    def is_filtered(self) -> bool:
        """Say whether a filter is set."""
        return any((self.verdict, self.setting, self.kind, self.confidence))


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found."""

    entry: RecordEntry
    parts: tuple[Part, ...]
    """Where any of the words stands; empty where none was asked for."""
    word: str = ""
    """The first of the words that does not stand in the claim."""
    text: str = ""
    """The first text in which that one stands, an address aside."""


def search(library: Library, asked: Asked) -> tuple[Hit, ...]:
    """Return what passes every filter and has every word.

    First those whose claim has most of the words; otherwise in the order of the record.
    """
    words = words_of(asked.words)
    found = [
        hit
        for entry in library.record.values()
        if passes(library, entry, asked) and (hit := _hit(library, entry, words)) is not None
    ]
    return tuple(sorted(found, key=lambda hit: -_in_claim(hit.entry, words)))


def search_sources(library: Library, asked: Asked) -> tuple[Source, ...]:
    """Return the sources of a kind that have every word, in the order of their file."""
    words = words_of(asked.words)
    return tuple(
        source
        for source in library.sources.values()
        if asked.kind in (None, source.kind)
        and all(any(stands_in(text, word) for text in of_source(source)) for word in words)
    )


def passes(library: Library, entry: RecordEntry, asked: Asked) -> bool:
    """Say whether an entry passes the filters."""
    return (
        asked.verdict in (None, entry.verdict)
        and asked.setting in (None, entry.setting)
        and asked.confidence in (None, entry.confidence)
        and (asked.kind is None or asked.kind in kinds_of(library, entry))
    )


def kinds_of(library: Library, entry: RecordEntry) -> frozenset[SourceKind]:
    """Return the kinds of the sources that it rests on; one that was not read carries nothing."""
    cited = (library.sources[one.source] for one in entry.sources)
    return frozenset(source.kind for source in cited if source.read)


def texts_of(library: Library, entry: RecordEntry) -> Iterator[tuple[Part, str]]:
    """Yield every text of an entry that is printed, with the part that it belongs to."""
    yield Part.CLAIM, entry.claim
    yield Part.CARD, entry.card
    yield Part.ACCOUNT, entry.account
    for _field, text in entry.conditions:
        yield Part.CONDITIONS, text
    for step in entry.story:
        yield Part.STORY, step.date
        yield Part.STORY, step.text
    if entry.elsewhere is not None:
        yield Part.ELSEWHERE, entry.elsewhere
    yield Part.CAVEATS, entry.caveats
    for support in entry.sources:
        for text in _of_support(library, support):
            yield Part.SOURCES, text


def of_source(source: Source) -> Iterator[str]:
    """Yield every text of a source that is printed."""
    yield source.title
    yield source.issuer
    yield source.read_part
    for text in (source.original_title, source.author, source.date, source.number, source.address):
        if text is not None:
            yield text


def _of_support(library: Library, support: Support) -> Iterator[str]:
    yield from of_source(library.sources[support.source])
    yield support.supports


def _hit(library: Library, entry: RecordEntry, words: tuple[str, ...]) -> Hit | None:
    if not words:
        return Hit(entry, ())
    texts = tuple(texts_of(library, entry))
    where = {
        word: [(part, text) for part, text in texts if stands_in(text, word)] for word in words
    }
    if not all(where.values()):
        return None
    parts = {part for found in where.values() for part, _text in found}
    inside = tuple(part for part in Part if part in parts)
    for word, found in where.items():
        text = next((text for _part, text in found if _WEB not in text), "")  # no piece of one
        if found[0][0] is not Part.CLAIM and text:
            return Hit(entry, inside, word, text)
    return Hit(entry, inside)


def _in_claim(entry: RecordEntry, words: tuple[str, ...]) -> int:
    return sum(stands_in(entry.claim, word) for word in words)
