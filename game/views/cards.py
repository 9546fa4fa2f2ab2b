"""Cards: a rule of the fiction beside a claim about the world, after the card has turned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.engine.change import change
from game.engine.contrast import Contrast, contrast
from game.engine.library import Library
from game.engine.lines import CardAnswered
from game.engine.playthrough import AtCard, Playthrough
from game.engine.record import Kind, RecordEntry, Verdict
from game.engine.rulebook import Face
from game.views.answers import RightView, right, said, told
from game.views.notices import notice_text
from game.views.words import Movement, Words, day_of, movement

_NOT_OF_THE_CLAIM: Final = frozenset({Kind.PLACE, Kind.HARD})
"""Cards that ask about a sentence of the record, and not about what people say."""


@dataclass(frozen=True, slots=True)
class FictionCardView:
    """The fiction's half: what the game did, or could have done."""

    label: str
    notice: str
    reason: str
    rating: str
    """What moved; empty where nothing did."""
    movement: Movement | None


@dataclass(frozen=True, slots=True)
class StripView:
    """One condition of the strip."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class PageKeyView:
    """A page of the record entry that can be opened from the card."""

    page: str
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class CardView:
    """A card after it has turned."""

    title: str
    count: str
    fiction: FictionCardView
    claim_label: str
    """Says what the claim is where the card asked about something else; may be empty."""
    claim: str
    stamp: str
    stamp_note: str
    right: RightView
    sentence: str
    strip: tuple[StripView, ...]
    said: str
    told: str
    """How that stands to the record; may be empty."""
    pages: tuple[PageKeyView, ...]
    leave: str
    leave_key: str
    options: str
    next: str


def card(words: Words, play: Playthrough, place: AtCard, answered: CardAnswered) -> CardView:
    """Return the card after it has turned; ``play`` and ``place`` are from before it did."""
    _ = words.gettext
    entry = play.library.record[answered.entry]
    last = place.index + 1 == len(place.hand)
    return CardView(
        title=_("On the record"),
        count=_("Night {night} · {card}").format(night=place.day, card=count_of(words, place)),
        fiction=fiction_card(words, play.library, contrast_of(play, entry)),
        claim_label=(
            _("Stamped: what people say").upper() if answered.card in _NOT_OF_THE_CLAIM else ""
        ),
        claim=_("“{claim}”").format(claim=entry.claim),
        stamp=stamp(words, entry.verdict),
        stamp_note=as_of(words, entry),
        right=right(words, entry, answered.card, play.header.seed),
        sentence=entry.card,
        strip=strip(words, entry),
        said=said(words, entry, answered),
        told=told(words, entry, answered),
        pages=pages(words, entry),
        leave=_("Leave"),
        leave_key=_("Esc"),
        options=_("Options"),
        next=_("To the end of the day") if last else _("Next card"),
    )


def fiction_card(words: Words, library: Library, beside: Contrast) -> FictionCardView:
    """Return the fiction's half of a contrast."""
    _ = words.gettext
    did, could = _("Fiction · what the game did"), _("Fiction · what the game can do")
    if beside.rule is None:
        book = beside.rulebook
        return FictionCardView(did.upper(), book.notice, book.summary, "", None)
    if not beside.lines:
        heard = beside.rule.when.witness
        witness = next(
            (one for one in library.witnesses.values() if beside.rule.when.sees(one)), None
        )
        text = notice_text(beside.rule, witness if heard else None)
        return FictionCardView(could.upper(), text, beside.rule.reason, "", None)
    last = beside.lines[-1]
    moved = movement(words, change(beside.rulebook, last.before, last.after))
    rating = {
        Face.DIAL: _("Your rating"),
        Face.GAUGE: _("Your score"),
        Face.GRADE: _("Your points"),
        Face.LIST: _("Your name"),
        Face.REPORT: _("Your report"),
    }[beside.rulebook.face]
    return FictionCardView(
        did.upper(),
        notice_text(beside.rule, last.adjustment.witness),
        beside.rule.reason,
        rating if moved.text else "",
        moved if moved.text else None,
    )


def stamp(words: Words, verdict: Verdict) -> str:
    """Return how a verdict is stamped."""
    _ = words.gettext
    return {
        Verdict.DOCUMENTED: _("On record"),
        Verdict.PARTLY: _("Partly"),
        Verdict.LOCAL: _("Some places"),
        Verdict.COMMERCIAL: _("A company"),
        Verdict.PROPOSED: _("Only proposed"),
        Verdict.MISREPORTED: _("Not as told"),
        Verdict.UNDOCUMENTED: _("No record found"),
    }[verdict]


def strip(words: Words, entry: RecordEntry) -> tuple[StripView, ...]:
    """Return the four conditions that a retelling drops first."""
    _ = words.gettext
    conditions = entry.conditions
    return (
        StripView(_("Where"), conditions.where),
        StripView(_("Whom"), conditions.whom),
        StripView(_("How long"), conditions.how_long),
        StripView(_("Way out"), conditions.way_out),
    )


def pages(words: Words, entry: RecordEntry) -> tuple[PageKeyView, ...]:
    """Return the pages of an entry, with the key that opens each."""
    _ = words.gettext
    number = len(entry.sources)
    sources = words.ngettext("{number} source", "{number} sources", number)
    shown = [
        PageKeyView("sources", "s", sources.format(number=number)),
        PageKeyView("story", "t", _("The story")),
    ]
    if entry.elsewhere is not None:
        shown.append(PageKeyView("elsewhere", "e", _("Elsewhere")))
    shown.append(PageKeyView("entry", "f", _("Full entry")))
    return tuple(shown)


def as_of(words: Words, entry: RecordEntry) -> str:
    """Return when the entry was last looked over."""
    _ = words.gettext
    return _("As of {day}").format(day=day_of(words, entry.reviewed))


def contrast_of(play: Playthrough, entry: RecordEntry) -> Contrast:
    """Return the rule that lies beside an entry tonight."""
    return contrast(play.library, play.life.ledger, play.beats_met(), entry)


def count_of(words: Words, place: AtCard) -> str:
    """Return which card of the night it is."""
    _ = words.gettext
    return _("Card {number} of {all}").format(number=place.index + 1, all=len(place.hand))
