"""The record as people write it: what is documented outside the fiction, and where to read it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from game.engine.authored import Authored, Slug, Words


class Verdict(StrEnum):
    """How a claim stands."""

    DOCUMENTED = "documented"
    PARTLY = "partly"
    LOCAL = "local"
    COMMERCIAL = "commercial"
    PROPOSED = "proposed"
    MISREPORTED = "misreported"
    UNDOCUMENTED = "undocumented"


class Answer(StrEnum):
    """What a guess is held against: whether it has been true for anyone."""

    YES = "yes"
    NO = "no"


class Reach(StrEnum):
    """Who, how far, where the answer is yes."""

    COUNTRY = "country"
    PLACES = "places"
    COMPANY = "company"
    OTHER = "other"


class Setting(StrEnum):
    """Where a claim plays, in the order in which the record is read."""

    NATION = "nation"
    CITIES = "cities"
    COMPANIES = "companies"
    TELLING = "telling"
    """It is about how the story is told."""
    ABROAD = "abroad"


class Kind(StrEnum):
    """What a card asks."""

    GUESS = "guess"
    """Has this been true for anyone?"""
    DROPPED = "dropped"
    """Which condition did the story drop?"""
    ORDER = "order"
    """How did the story travel, step by step?"""
    PLACE = "place"
    """Here or elsewhere?"""
    HARD = "hard"
    """Would you have believed it?"""


class Confidence(StrEnum):
    """How sure the record is of its own verdict."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class SourceKind(StrEnum):
    """What sort of text a source is."""

    PRIMARY = "primary"
    SCHOLARLY = "scholarly"
    PRESS = "press"
    THINK_TANK = "think tank"
    COMPANY = "company"
    REFERENCE = "reference"


class Source(Authored):
    """A text that one can go and read."""

    id: Slug
    kind: SourceKind
    title: Words
    original_title: Words | None = None
    author: Words | None = None
    issuer: Words
    date: Words | None = None
    number: Words | None = None
    address: Words | None = None
    """Given only where it may be linked."""
    read: bool
    read_part: Words
    """Which part was read, and where, in the project's own words."""


class Support(Authored):
    """What one source supports in one entry."""

    source: Slug
    supports: Words


class Strip(Authored):
    """The conditions that a retelling drops first."""

    where: Words
    whom: Words
    how_long: Words
    way_out: Words


class StoryStep(Authored):
    """One dated step of how the story travelled."""

    date: Words
    text: Words


class TrueSomewhere(Authored):
    """One true sentence with the place taken out of it."""

    sentence: Words
    here: bool
    """True: in China; false: somewhere else."""
    where: Words
    """What the sentence leaves out: the place, and the year where it tells none."""


class OtherCards(Authored):
    """What cards can ask of an entry besides the guess; the order of its story needs no words."""

    dropped: Annotated[tuple[Words, ...], Field(min_length=1)] | None = None
    """Three ways to complete “… but only”: the first is the condition that the story dropped."""
    place: TrueSomewhere | None = None
    hard: Words | None = None
    """One true sentence that is hard to believe."""


class RecordEntry(Authored):
    """One claim and how it stands."""

    id: Slug
    claim: Words
    setting: Setting
    verdict: Verdict
    answer: Answer | None = None
    """``None``: neither answer would be fair, so it is never asked."""
    reach: Reach | None = None
    card: Words
    account: Words
    conditions: Strip
    story: Annotated[tuple[StoryStep, ...], Field(min_length=1)]
    elsewhere: Words | None
    cards: OtherCards = OtherCards()
    sources: Annotated[tuple[Support, ...], Field(min_length=1)]
    caveats: Words
    confidence: Confidence
    reviewed: date
    basis: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """The notes that it rests on; a guard, never printed."""
    forbid: tuple[Words, ...]
    """Phrases and figures that must not be printed; a guard, never printed."""

    @model_validator(mode="after")
    def _says_how_far_exactly_when_it_says_yes(self) -> Self:
        if (self.reach is not None) != (self.answer is Answer.YES):
            raise ValueError("reach is given exactly when the answer is yes")
        return self


class Idea(Authored):
    """Whose idea a rulebook answers: record, not fiction."""

    rulebook: Slug
    title: Words
    idea: Words
    entries: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Where one reads on."""
    sources: Annotated[tuple[Support, ...], Field(min_length=1)]
    reviewed: date
    basis: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """The notes that it rests on; a guard, never printed."""
    forbid: tuple[Words, ...]
    """Phrases and figures that must not be printed; a guard, never printed."""


class ArticleItem(Authored):
    """One thing that an article claims."""

    says: Words
    """In our words, never in its own."""
    entry: Slug
    """Where it is held against what is documented."""


class Article(Authored):
    """What one popular account claims, item by item: record, not fiction."""

    title: Words
    lead: Words
    items: Annotated[tuple[ArticleItem, ...], Field(min_length=1)]
    sources: Annotated[tuple[Support, ...], Field(min_length=1)]
    """The account itself, and what else the lead rests on."""
    reviewed: date
    basis: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """The notes that it rests on; a guard, never printed."""
    forbid: tuple[Words, ...]
    """Phrases and figures that must not be printed; a guard, never printed."""
