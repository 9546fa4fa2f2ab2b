"""The other cards before they turn: a dropped condition, an order, a place, something hard."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.asking import conditions_shown, steps_asked
from game.engine.lines import ELSEWHERE, HERE
from game.engine.playthrough import Playthrough
from game.engine.record import Answer, Kind
from game.views.lying import ChipView, LyingView, card_of, lying, of_claim
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class PickView:
    """A card of which one answer is picked."""

    lying: LyingView
    completes: str
    """What the answers go on from; empty where each stands for itself."""
    answers: tuple[ChipView, ...]
    missing: str
    """What the button says while nothing is picked."""


@dataclass(frozen=True, slots=True)
class OrderView:
    """A card of which the answers are put in order."""

    lying: LyingView
    answers: tuple[ChipView, ...]
    """What happened, without its dates; the value is its place in the story."""
    places: tuple[str, ...]
    """What each is called once it has its place, the first first."""
    missing: tuple[str, ...]
    """What the button says while so many have their places."""
    take_last: str


def pick(words: Words, play: Playthrough) -> PickView:
    """Return the card that lies on the paper, of which one answer is picked."""
    place, _entry = card_of(play)
    match place.kind:
        case Kind.DROPPED:
            return _dropped(words, play)
        case Kind.PLACE:
            return _place(words, play)
        case _:
            return _hard(words, play)


def order(words: Words, play: Playthrough) -> OrderView:
    """Return the card that lies on the paper, of which the answers are put in order."""
    _ = words.gettext
    _place, entry = card_of(play)
    return OrderView(
        of_claim(words, play, _("Put its story in order, the earliest first.")),
        answers=tuple(
            ChipView(str(step), entry.story[step].text)
            for step in steps_asked(entry, play.header.seed)
        ),
        places=(_("first"), _("second"), _("third")),
        missing=(_("First: the earliest"), _("Then: the next"), _("Then: the last")),
        take_last=_("Take one back"),
    )


def _dropped(words: Words, play: Playthrough) -> PickView:
    _ = words.gettext
    _place, entry = card_of(play)
    conditions = entry.cards.dropped or ()
    return PickView(
        of_claim(words, play, _("Which condition did the story drop?")),
        completes=_("… but only"),
        answers=tuple(
            ChipView(str(at), conditions[at]) for at in conditions_shown(entry, play.header.seed)
        ),
        missing=_("First: which one"),
    )


def _place(words: Words, play: Playthrough) -> PickView:
    _ = words.gettext
    _place, entry = card_of(play)
    told = entry.cards.place.sentence if entry.cards.place else ""
    question = _("Is that in China, or somewhere else?")
    return PickView(
        lying(words, play, _("True somewhere"), told, question),
        completes="",
        answers=(ChipView(HERE, _("In China")), ChipView(ELSEWHERE, _("Somewhere else"))),
        missing=_("First: where"),
    )


def _hard(words: Words, play: Playthrough) -> PickView:
    _ = words.gettext
    _place, entry = card_of(play)
    label, question = _("True of the real world"), _("Would you have believed it?")
    return PickView(
        lying(words, play, label, entry.cards.hard or "", question),
        completes="",
        answers=(
            ChipView(Answer.YES, _("Yes, I would have")),
            ChipView(Answer.NO, _("No, I would not have")),
        ),
        missing=_("First: yes or no"),
    )
