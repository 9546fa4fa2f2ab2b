"""Looking something up in the record: what was asked, what passes, and where its words stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
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


Texts = Mapping[Part, tuple[str, ...]]


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
        for name, entry in library.record.items()
        if passes(library, entry, asked) and (hit := _hit(library, name, words)) is not None
    ]
    return tuple(sorted(found, key=lambda hit: -_in_claim(hit.entry, words)))


def search_sources(library: Library, asked: Asked) -> tuple[Source, ...]:
    """Return the sources of a kind that have every word, in the order of their file."""
    words = words_of(asked.words)
    texts = _source_texts(library)
    return tuple(
        source
        for name, source in library.sources.items()
        if asked.kind in (None, source.kind)
        and all(any(stands_in(text, word) for text in texts[name]) for word in words)
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


@lru_cache(maxsize=2)  # they are asked for at every letter that somebody types
def _texts(library: Library) -> Mapping[str, Texts]:
    texts: dict[str, dict[Part, tuple[str, ...]]] = {}
    for name, entry in library.record.items():
        parts = texts[name] = dict.fromkeys(Part, ())
        for part, text in texts_of(library, entry):
            parts[part] += (text,)
    return texts


@lru_cache(maxsize=2)
def _whole(library: Library) -> Mapping[str, Mapping[Part, str]]:
    """Return all texts of a part as one: no word goes on beyond the end of a line."""
    return {
        name: {part: "\n".join(some) for part, some in texts.items()}
        for name, texts in _texts(library).items()
    }


@lru_cache(maxsize=2)
def _source_texts(library: Library) -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(of_source(source)) for name, source in library.sources.items()}


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


def _hit(library: Library, name: str, words: tuple[str, ...]) -> Hit | None:
    entry = library.record[name]
    if not words:
        return Hit(entry, ())
    whole = _whole(library)[name]
    where = {word: [part for part in Part if stands_in(whole[part], word)] for word in words}
    if not all(where.values()):
        return None
    found = {part for parts in where.values() for part in parts}
    inside = tuple(part for part in Part if part in found)
    for word, parts in where.items():
        texts = (text for part in parts for text in _texts(library)[name][part])
        shown = (text for text in texts if _WEB not in text)  # no piece of an address
        if parts[0] is not Part.CLAIM and (text := next(_with(shown, word), "")):
            return Hit(entry, inside, word, text)
    return Hit(entry, inside)


def _with(texts: Iterable[str], word: str) -> Iterator[str]:
    return (text for text in texts if stands_in(text, word))


def _in_claim(entry: RecordEntry, words: tuple[str, ...]) -> int:
    return sum(stands_in(entry.claim, word) for word in words)
