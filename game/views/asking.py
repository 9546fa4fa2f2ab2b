"""The phone asks how somebody was, and what was said."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.library import Library
from game.engine.lines import MOST_STARS, RatingGiven
from game.engine.playthrough import Playthrough
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class StarView:
    """One answer to how somebody was."""

    stars: int
    label: str
    spoken: str


@dataclass(frozen=True, slots=True)
class AskView:
    """The phone asks how somebody was."""

    question: str
    stars: tuple[StarView, ...]


def ask(words: Words, play: Playthrough) -> AskView | None:
    """Return the question about whom the player has just met; ``None`` where there is none."""
    if play.to_rate is None:
        return None
    return AskView(
        question(words, play.to_rate.name),
        tuple(
            StarView(
                number,
                str(number),
                words.ngettext("{number} star", "{number} stars", number).format(number=number),
            )
            for number in range(1, MOST_STARS + 1)
        ),
    )


def question(words: Words, name: str) -> str:
    """Return what the phone asks about somebody of that name."""
    return words.gettext("{name}: stars?").format(name=name)


def rated(words: Words, library: Library, line: RatingGiven) -> str:
    """Return what a rating given was, as a sentence."""
    _ = words.gettext
    given = (
        _("no stars"),
        _("one star"),
        _("two stars"),
        _("three stars"),
        _("four stars"),
        _("five stars"),
    )[line.stars or 0]
    return _("{name}: {stars}.").format(name=library.witnesses[line.witness].name, stars=given)
