"""The popular account of 2018, line by line: what it claims, and how each claim stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from game.engine.library import Library
from game.engine.record import Article, ArticleItem, Verdict
from game.views.cards import stamp
from game.views.record import SourceView, sources
from game.views.words import Words, age_of, day_of


class Outcome(StrEnum):
    """How a claim of the article stands, in three sorts."""

    STANDS = "stands"
    CONDITIONS = "conditions"
    FALLS = "falls"


@dataclass(frozen=True, slots=True)
class ItemView:
    """One claim of the article beside what is documented."""

    number: str
    says: str
    outcome: Outcome
    judged: str
    """The stamp: it stands, with conditions, or not."""
    stamp: str
    """Of the entry itself."""
    card: str
    """The entry in one sentence."""
    entry: str
    entry_label: str
    """Leads to the entry, and says how that is stamped."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """All of it."""

    title: str
    lead: str
    sums: str
    says_label: str
    found_label: str
    items: tuple[ItemView, ...]
    sources_label: str
    sources: tuple[SourceView, ...]
    as_of: str
    back: str


def article(words: Words, library: Library, today: date | None = None) -> ArticleView:
    """Return the article; asked only of content that has one."""
    _ = words.gettext
    told = library.article
    assert told is not None
    return ArticleView(
        title=told.title,
        lead=told.lead,
        sums=_sums(words, library, told),
        says_label=_("What it claims").upper(),
        found_label=_("What is documented").upper(),
        items=tuple(_item(words, library, at, one) for at, one in enumerate(told.items, 1)),
        sources_label=_("Sources"),
        sources=sources(words, told, library.sources),
        as_of=_as_of(words, told, today),
        back=_("Back"),
    )


def outcome_of(verdict: Verdict) -> Outcome:
    """Return how a claim of the article stands whose entry has that verdict."""
    match verdict:
        case Verdict.DOCUMENTED:
            return Outcome.STANDS
        case Verdict.PARTLY | Verdict.LOCAL | Verdict.COMMERCIAL:
            return Outcome.CONDITIONS
        case _:
            return Outcome.FALLS


def _item(words: Words, library: Library, at: int, item: ArticleItem) -> ItemView:
    entry = library.record[item.entry]
    outcome = outcome_of(entry.verdict)
    return ItemView(
        number=str(at),
        says=item.says,
        outcome=outcome,
        judged=_judged(words, outcome),
        stamp=stamp(words, entry.verdict),
        card=entry.card,
        entry=entry.id,
        entry_label=words.gettext("The entry: {stamp}").format(stamp=stamp(words, entry.verdict)),
    )


def _judged(words: Words, outcome: Outcome) -> str:
    _ = words.gettext
    return {
        Outcome.STANDS: _("Stands"),
        Outcome.CONDITIONS: _("With conditions"),
        Outcome.FALLS: _("Does not stand"),
    }[outcome]


def _sums(words: Words, library: Library, told: Article) -> str:
    _ = words.gettext
    outcomes = [outcome_of(library.record[item.entry].verdict) for item in told.items]
    return _(
        "Of {all} claims {stand} stand, {conditions} stand with conditions, {fall} do not stand."
    ).format(
        all=len(outcomes),
        stand=outcomes.count(Outcome.STANDS),
        conditions=outcomes.count(Outcome.CONDITIONS),
        fall=outcomes.count(Outcome.FALLS),
    )


def _as_of(words: Words, told: Article, today: date | None) -> str:
    _ = words.gettext
    day, age = day_of(words, told.reviewed), age_of(words, told.reviewed, today)
    if age:
        return _("As of {day}, {age}").format(day=day, age=age)
    return _("As of {day}").format(day=day)
