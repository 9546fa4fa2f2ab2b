"""What a journal holds: a header and the player's lines, as values and as plain mappings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Final, get_type_hints

SCHEMA: Final = 1
"""Of headers and lines; raised when an old journal can no longer be read as it stands."""


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
    """The kind of card: ``guess``."""
    entry: str
    said: str | None
    """For a guess ``no``, or ``yes`` with how far: ``yes:places``."""
    sureness: int | None
    """In percent: 50, 75 or 95."""


@dataclass(frozen=True, slots=True)
class PageOpened:
    """The player opened a page of the record: sources, story, elsewhere or the full entry."""

    page: str
    entry: str


@dataclass(frozen=True, slots=True)
class Undone:
    """The player took back an earlier line, whole."""

    of: int
    """The number of that line, counted from 1."""


Line = ChoiceMade | RatingGiven | CardAnswered | PageOpened | Undone

_KINDS: Final[dict[str, type[Line]]] = {
    "choice": ChoiceMade,
    "rating": RatingGiven,
    "card": CardAnswered,
    "page": PageOpened,
    "undo": Undone,
}
_NAMES: Final = {kind: name for name, kind in _KINDS.items()}


def as_mapping(line: Line | Header) -> dict[str, object]:
    """Return the line as it is written down."""
    if isinstance(line, Header):
        return asdict(line)
    return {"line": _NAMES[type(line)], **asdict(line)}


def header_from(mapping: Mapping[str, object]) -> Header:
    """Return the header that was written down; raises ``NotALine``."""
    if mapping.get("schema") != SCHEMA:
        raise NotALine(f"schema {mapping.get('schema')!r}, where {SCHEMA} is known")
    return Header(**_fitting(Header, mapping))  # type: ignore[arg-type]


def line_from(mapping: Mapping[str, object]) -> Line:
    """Return the line that was written down; raises ``NotALine``."""
    kind = _KINDS.get(str(mapping.get("line")))
    if kind is None:
        raise NotALine(f"no line is called {mapping.get('line')!r}")
    rest = {name: value for name, value in mapping.items() if name != "line"}
    return kind(**_fitting(kind, rest))


def _fitting(kind: type, mapping: Mapping[str, object]) -> dict[str, object]:
    """Return the mapping if its keys and types are the dataclass's own; raises ``NotALine``."""
    hints = get_type_hints(kind)
    names = {field.name for field in fields(kind)}
    if set(mapping) != names:
        odd = ", ".join(sorted(names ^ set(mapping)))
        raise NotALine(f"{kind.__name__}: missing or unknown: {odd}")
    for name, value in mapping.items():
        if isinstance(value, bool) or not isinstance(value, hints[name]):
            raise NotALine(f"{kind.__name__}.{name} cannot be {value!r}")
    return dict(mapping)
