"""The guess: a card before it turns, and all that can be said of it."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.lines import SURENESSES
from game.engine.playthrough import AtCard, Playthrough
from game.engine.record import Answer, Reach
from game.views.cards import FictionCardView, contrast_of, count_of, fiction_card, reach_of
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class ChipView:
    """One possible answer."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class GuessView:
    """A card before it turns."""

    count: str
    fiction: FictionCardView
    picture: str
    claim_label: str
    claim: str
    before: str
    question: str
    answers: tuple[ChipView, ...]
    sure_question: str
    sureness: tuple[ChipView, ...]
    reach_question: str
    reaches: tuple[ChipView, ...]
    then: str
    """What is asked next if the answer is yes."""
    turn: str
    missing: tuple[str, str, str]
    """What the button says while something is still to be said: answer, sureness, reach."""
    skip: str
    skip_key: str
    take_back: str
    """Empty where nothing of this day can be taken back any more."""
    leave: str
    options: str


def guess(words: Words, play: Playthrough) -> GuessView:
    """Return the card that lies on the paper."""
    _ = words.gettext
    place = play.life.place
    assert isinstance(place, AtCard)
    entry = play.library.record[place.entry]
    beside = contrast_of(play, entry)
    seen_at = beside.lines[-1].entry.deed.scene if beside.lines else play.life.met[-1][0]
    scene = play.library.scenes[seen_at]
    return GuessView(
        count=count_of(words, place),
        fiction=fiction_card(words, play.library, beside),
        picture=scene.picture,
        claim_label=_("What people say of the real world").upper(),
        claim=_("“{claim}”").format(claim=entry.claim),
        before=_("Before the card turns").upper(),
        question=_("Has this been true for anyone?"),
        answers=(
            ChipView(Answer.YES, _("Yes, for someone")),
            ChipView(Answer.NO, _("No, for no one")),
        ),
        sure_question=_("How sure?"),
        sureness=tuple(ChipView(str(one), _sure(words, one)) for one in SURENESSES),
        reach_question=_("Who, how far?"),
        reaches=tuple(ChipView(one, reach_of(words, one)) for one in Reach),
        then=_("Then, if yes: {reaches}").format(
            reaches=" · ".join(reach_of(words, one) for one in Reach)
        ),
        turn=_("Turn the card"),
        missing=(_("First: yes or no"), _("Then: how sure"), _("Then: who, how far")),
        skip=_("Skip"),
        skip_key=_("Esc"),
        take_back=_("Take back") if play.can_take_back() is not None else "",
        leave=_("Leave"),
        options=_("Options"),
    )


def _sure(words: Words, percent: int) -> str:
    _ = words.gettext
    return {50: _("a coin toss"), 75: _("fairly"), 95: _("certain")}[percent]
