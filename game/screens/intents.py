"""What the player means, whichever key, click or line of text said it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto


class Plain(StrEnum):
    """Intents that need no more words."""

    CONTINUE = auto()
    BACK = auto()
    START = auto()
    DAYS = auto()
    RESUME = auto()
    RECORD = auto()
    LOG = auto()
    RULEBOOK = auto()
    OPTIONS = auto()
    TAKE_BACK = auto()
    FORGET = auto()
    FORGET_FOR_GOOD = auto()
    HOME = auto()
    REREAD = auto()
    READINGS = auto()
    EARLIER = auto()
    LATER = auto()
    AMEND = auto()
    IDEAS = auto()
    ARTICLE = auto()
    SOURCES = auto()
    SHOW_ALL = auto()
    QUIT = auto()


@dataclass(frozen=True, slots=True)
class Choose:
    """Make that choice."""

    choice: str


@dataclass(frozen=True, slots=True)
class Rate:
    """Give somebody whom one has met one to five stars."""

    stars: int


@dataclass(frozen=True, slots=True)
class Answer:
    """Say yes or no to a guess, or pick an answer of another card."""

    said: str


@dataclass(frozen=True, slots=True)
class Sure:
    """Say how sure, in percent."""

    percent: int


@dataclass(frozen=True, slots=True)
class HowFar:
    """Say who, how far."""

    reach: str


@dataclass(frozen=True, slots=True)
class PutNext:
    """Put a step of a story next in its order, or take it back with all that came after it."""

    step: int


@dataclass(frozen=True, slots=True)
class OpenPage:
    """Open a page of a record entry."""

    page: str


@dataclass(frozen=True, slots=True)
class OpenEntry:
    """Open a record entry in the index."""

    entry: str


@dataclass(frozen=True, slots=True)
class Set:
    """Give a setting a value."""

    setting: str
    value: int | bool


@dataclass(frozen=True, slots=True)
class SetTo:
    """Set a slider to a position, counted from 0."""

    position: int


@dataclass(frozen=True, slots=True)
class TakeProgramme:
    """Play these days."""

    programme: str


@dataclass(frozen=True, slots=True)
class TakeRulebook:
    """Play under that rulebook."""

    rulebook: str


@dataclass(frozen=True, slots=True)
class Pick:
    """Pick one playthrough from the list."""

    name: str


@dataclass(frozen=True, slots=True)
class Fill:
    """Let this stand in the field, with the caret after so many letters."""

    text: str
    caret: int


@dataclass(frozen=True, slots=True)
class OpenFilter:
    """Show what a filter can be set to, or no longer."""

    facet: str


@dataclass(frozen=True, slots=True)
class SetFilter:
    """Show only what has this value; ``None``: any."""

    facet: str
    value: str | None


@dataclass(frozen=True, slots=True)
class OpenSource:
    """Open a source in the index of sources."""

    source: str


@dataclass(frozen=True, slots=True)
class TakeSource:
    """Take a source of an entry in hand, to copy, open or clip it."""

    source: str


@dataclass(frozen=True, slots=True)
class Copy:
    """Copy the citation of a source."""

    source: str


@dataclass(frozen=True, slots=True)
class Visit:
    """Open the address of a source."""

    source: str


@dataclass(frozen=True, slots=True)
class Clip:
    """Clip a source for the handout, or take it back."""

    source: str


Intent = (
    Plain
    | Choose
    | Rate
    | Answer
    | Sure
    | HowFar
    | PutNext
    | OpenPage
    | OpenEntry
    | Set
    | SetTo
    | TakeProgramme
    | TakeRulebook
    | Pick
    | Fill
    | OpenFilter
    | SetFilter
    | OpenSource
    | TakeSource
    | Copy
    | Visit
    | Clip
)
