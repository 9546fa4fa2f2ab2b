"""A card that lies on the paper: what every kind of it shows before it turns."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.playthrough import AtCard, Playthrough
from game.engine.record import RecordEntry
from game.views.cards import FictionCardView, contrast_of, count_of, fiction_card
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class ChipView:
    """One possible answer."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class LyingView:
    """What lies on the paper before the card turns, whatever it asks."""

    count: str
    fiction: FictionCardView
    picture: str
    label: str
    """What the saying is."""
    saying: str
    """What the card asks about: a claim word for word, or a sentence of the record."""
    before: str
    question: str
    turn: str
    skip: str
    skip_key: str
    take_back: str
    """Empty where nothing of this day can be taken back any more."""
    leave: str
    options: str


def lying(words: Words, play: Playthrough, label: str, saying: str, question: str) -> LyingView:
    """Return the card that lies on the paper, with what it asks."""
    _ = words.gettext
    place, entry = card_of(play)
    beside = contrast_of(play, entry)
    seen_at = beside.lines[-1].entry.deed.scene if beside.lines else play.life.met[-1][0]
    return LyingView(
        count=count_of(words, place),
        fiction=fiction_card(words, play.library, beside),
        picture=play.library.scenes[seen_at].picture,
        label=label.upper(),
        saying=saying,
        before=_("Before the card turns").upper(),
        question=question,
        turn=_("Turn the card"),
        skip=_("Skip"),
        skip_key=_("Esc"),
        take_back=_("Take back") if play.can_take_back() is not None else "",
        leave=_("Leave"),
        options=_("Options"),
    )


def of_claim(words: Words, play: Playthrough, question: str) -> LyingView:
    """Return the card that lies on the paper, with a question about what people say."""
    _ = words.gettext
    _place, entry = card_of(play)
    saying = _("“{claim}”").format(claim=entry.claim)
    return lying(words, play, _("What people say of the real world"), saying, question)


def card_of(play: Playthrough) -> tuple[AtCard, RecordEntry]:
    """Return the card that lies there tonight, and its record entry."""
    place = play.life.place
    assert isinstance(place, AtCard)
    return place, play.library.record[place.entry]
