"""The guess: a card before it turns, and all that can be said of it."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.lines import SURENESSES
from game.engine.playthrough import Playthrough
from game.engine.record import Answer, Reach
from game.views.answers import reach_of
from game.views.lying import ChipView, LyingView, of_claim
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class GuessView:
    """A guess before it turns."""

    lying: LyingView
    answers: tuple[ChipView, ...]
    sure_question: str
    sureness: tuple[ChipView, ...]
    reach_question: str
    reaches: tuple[ChipView, ...]
    then: str
    """What is asked next if the answer is yes."""
    missing: tuple[str, str, str]
    """What the button says while something is still to be said: answer, sureness, reach."""


def guess(words: Words, play: Playthrough) -> GuessView:
    """Return the guess that lies on the paper."""
    _ = words.gettext
    return GuessView(
        lying=of_claim(words, play, _("Has this been true for anyone?")),
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
        missing=(_("First: yes or no"), _("Then: how sure"), _("Then: who, how far")),
    )


def _sure(words: Words, percent: int) -> str:
    _ = words.gettext
    return {50: _("a coin toss"), 75: _("fairly"), 95: _("certain")}[percent]
