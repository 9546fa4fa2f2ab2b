"""What a journal holds: a header and the player's lines, as values and as plain mappings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Final, get_type_hints

from game.engine.draw import number
from game.engine.record import Answer, Kind, Reach

SCHEMA: Final = 2
"""Of headers and lines; raised when an old journal can no longer be read as it stands."""
GUESSES_ONLY: Final = 1
"""The schema of journals from before there were other cards: their nights go on dealing guesses."""

_SEEDS: Final = 1 << 32

HERE: Final = "here"
ELSEWHERE: Final = "elsewhere"
STEPS: Final = ","
"""Stands between the steps of a story that was put in order."""
_STEP: Final = r"(?:0|[1-9][0-9]?)"
_SAID: Final[Mapping[str, re.Pattern[str]]] = {
    Kind.GUESS: re.compile(rf"{Answer.NO}|{Answer.YES}:(?:{'|'.join(Reach)})"),
    Kind.DROPPED: re.compile(r"[012]"),
    Kind.ORDER: re.compile(rf"({_STEP}),(?!\1,)({_STEP}),(?!(?:\1|\2)$){_STEP}"),
    Kind.PLACE: re.compile(rf"{HERE}|{ELSEWHERE}"),
    Kind.HARD: re.compile(rf"{Answer.YES}|{Answer.NO}"),
}
"""What can be said to each kind of card."""


class NotALine(ValueError):
    """A mapping that is no header or line of this schema."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a playthrough was begun with."""

    digest: str
    seed: int
    programme: str
    rulebook: str
    language: str
    schema: int = SCHEMA

    def again(self) -> Header:
        """Return the header of another playthrough of the same kind, with a seed of its own."""
        return replace(self, seed=number(self.seed, "again") % _SEEDS, schema=SCHEMA)


@dataclass(frozen=True, slots=True)
class ChoiceMade:
    """The player made a choice at a beat."""

    scene: str
    beat: str
    choice: str


@dataclass(frozen=True, slots=True)
class RatingGiven:
    """The player rated somebody, 1 to 5, or let it pass."""

    witness: str
    stars: int | None


@dataclass(frozen=True, slots=True)
class CardAnswered:
    """The player answered a card of the record, or skipped it (``said`` is null)."""

    card: str
    """The kind of card."""
    entry: str
    said: str | None
    """By the kind of card:

    - a guess: ``no``, or ``yes`` with how far, ``yes:places``;
    - which condition was dropped: its place in the file, ``0`` to ``2``;
    - the order of a story: the places of three steps in the order said, ``4,0,2``;
    - here or elsewhere: ``here`` or ``elsewhere``;
    - hard to believe: ``yes`` or ``no``, whether the player would have believed it.
    """
    sureness: int | None
    """Of a guess, in percent: 50, 75 or 95."""


@dataclass(frozen=True, slots=True)
class PageOpened:
    """The player opened a page of the record: sources, story, elsewhere or the full entry."""

    page: str
    entry: str


@dataclass(frozen=True, slots=True)
class Clipped:
    """The player clipped a source of an entry for the handout; once more takes it back."""

    source: str
    entry: str


@dataclass(frozen=True, slots=True)
class Undone:
    """The player took back an earlier line, whole."""

    of: int
    """The number of that line, counted from 1."""


Line = ChoiceMade | RatingGiven | CardAnswered | PageOpened | Clipped | Undone

_KINDS: Final[dict[str, type[Line]]] = {
    "choice": ChoiceMade,
    "rating": RatingGiven,
    "card": CardAnswered,
    "page": PageOpened,
    "clip": Clipped,
    "undo": Undone,
}
_NAMES: Final = {kind: name for name, kind in _KINDS.items()}
SURENESSES: Final = (50, 75, 95)
"""In percent: a coin toss, fairly, certain."""
MOST_STARS: Final = 5
_BEYOND: Final = 1 << 64
"""No whole number of a journal is as large: larger ones cannot always be told in a message."""


def as_mapping(line: Line | Header) -> dict[str, object]:
    """Return the line as it is written down."""
    if isinstance(line, Header):
        return asdict(line)
    return {"line": _NAMES[type(line)], **asdict(line)}


def header_from(mapping: Mapping[str, object]) -> Header:
    """Return the header that was written down; raises ``NotALine``."""
    if mapping.get("schema") not in (GUESSES_ONLY, SCHEMA):
        raise NotALine(f"the header is not of schema {GUESSES_ONLY} or {SCHEMA}")
    header = Header(**_fitting(Header, mapping))
    if not 0 <= header.seed < _BEYOND:
        raise NotALine("Header: no such seed")
    return header


def line_from(mapping: Mapping[str, object]) -> Line:
    """Return the line that was written down; raises ``NotALine``."""
    name = mapping.get("line")
    kind = _KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise NotALine("there is no such kind of line")
    rest = {name: value for name, value in mapping.items() if name != "line"}
    line = kind(**_fitting(kind, rest))
    if not _can_be(line):
        raise NotALine(f"{kind.__name__}: something that nobody can have said")
    return line


def _can_be(line: Line) -> bool:
    """Say whether the line holds only what a player can have said."""
    match line:
        case RatingGiven(stars=int(stars)):
            return 1 <= stars <= MOST_STARS
        case CardAnswered(card, _entry, said, sureness):
            possible = _SAID.get(card)
            if possible is None or (said is not None and not possible.fullmatch(said)):
                return False
            return sureness is None or (card == Kind.GUESS and sureness in SURENESSES)
        case Undone(of):
            return 1 <= of < _BEYOND
        case _:
            return True


def _fitting(kind: type, mapping: Mapping[str, object]) -> dict[str, Any]:
    """Return the mapping if its keys and types are the dataclass's own; raises ``NotALine``."""
    hints = get_type_hints(kind)
    names = {field.name for field in fields(kind)}
    if set(mapping) != names:
        odd = ", ".join(sorted(names ^ set(mapping)))
        raise NotALine(f"{kind.__name__}: missing or unknown: {odd}")
    for name, value in mapping.items():
        if isinstance(value, bool) or not isinstance(value, hints[name]):
            raise NotALine(f"{kind.__name__}: {name} is of another type")
    return dict(mapping)
