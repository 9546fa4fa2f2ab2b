"""How long a way takes, by the formula of the design: words, choices, ratings and cards."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from game.content.checks.words import count
from game.engine.lines import ChoiceMade, Line, RatingGiven
from game.engine.playthrough import AtBeat, Playthrough
from game.views.asking import question
from game.views.comparison import comparison, differing, other_reading, reading
from game.views.log import line_label
from game.views.notices import notices
from game.views.scene import beat_text, new_notices
from game.views.words import ENGLISH
from tests.scenarios.ways import Way

WORDS_A_MINUTE = 200
SECONDS_A_CHOICE = 4
SECONDS_A_RATING = 0.5
SECONDS_A_CARD = 40
SECONDS_FOR_THE_SUMS = 30
GIVEN = "minutes.given"


@cache
def minutes(way: Way, *, with_cards: bool) -> float:
    """Return how many minutes a way takes: words ÷ 200, 4 s a choice and half a second a rating.

    With cards it is all that one sits through: 40 s a card, the second reading where there is
    one, and half a minute for the sums.
    """
    seconds = _read(words_on_screen(way)) + SECONDS_A_CHOICE * len(way.choices)
    seconds += SECONDS_A_RATING * len(way.ratings)
    if with_cards:
        seconds += SECONDS_A_CARD * len(way.hand) + SECONDS_FOR_THE_SUMS
        seconds += seconds_of_the_second_reading(way)
    return seconds / 60


@cache
def words_on_screen(way: Way) -> int:
    """Return the words of beats, of all labels shown, of replies, questions and notices."""
    told = sum(_asking(before) + _answering(before, after) for before, after in _steps(way))
    return told + sum(
        count(one.text) for one in notices(ENGLISH, way.end.library, way.end.life.ledger)
    )


@cache
def seconds_of_the_second_reading(way: Way) -> float:
    """Return how long a way's days take under the other rulebook, and 0 where there is none.

    Every word that is new on its screens, and four seconds for each of them.
    """
    other = other_reading(way.end)
    if other is None:
        return 0
    library, own = way.end.library, way.end.life.ledger.rulebook
    shown = differing(way.end, other)
    texts = [_note(way, own.id, other)]
    for one in shown:
        texts += [
            line_label(ENGLISH, library, one.line),
            reading(ENGLISH, own, one.own).text,
            reading(ENGLISH, library.rulebooks[other], one.other).text,
        ]
    return _read(sum(map(count, texts))) + SECONDS_A_CHOICE * (len(shown) + 1)


def _note(way: Way, own: str, other: str) -> str:
    """Return what is said beside both standings; the same after every day under these two."""
    if (own, other) not in _NOTES:
        _NOTES[own, other] = comparison(ENGLISH, way.end, other).note
    return _NOTES[own, other]


_NOTES: Final[dict[tuple[str, str], str]] = {}


def first_notice(way: Way) -> float:
    """Return after how many seconds the first notice arrives."""
    gone = 0.0
    for before, after in _steps(way):
        gone_by_choice = gone + _read(_asking(before)) + SECONDS_A_CHOICE
        if new_notices(ENGLISH, before, before.after(_made(before, after)[0])):
            return gone_by_choice
        gone += _seconds(before, after)
    return gone


def first_price(way: Way) -> float:
    """Return after how many seconds something is first offered at a price, or costs ten minutes."""
    gone = 0.0
    for before, after in _steps(way):
        read = gone + _read(_asking(before))
        if any(choice.coins < 0 for choice in before.offered()):
            return read
        if after.life.ledger.standing.times(GIVEN):
            return read + SECONDS_A_CHOICE
        gone += _seconds(before, after)
    return gone


def first_night(way: Way) -> float:
    """Return after how many seconds the first day is over."""
    steps = _steps(way)
    return sum(_seconds(before, after) for before, after in steps if _day(before) == 1)


def _steps(way: Way) -> Iterator[tuple[Playthrough, Playthrough]]:
    """Yield each moment at a beat with the one after it; a rating may lie between."""
    yield from zip(way.moments, (*way.moments[1:], way.end), strict=True)


def _seconds(before: Playthrough, after: Playthrough) -> float:
    arrived = sum(count(notice.text) for notice in new_notices(ENGLISH, before, after))
    words = _asking(before) + _answering(before, after) + arrived
    ratings = sum(isinstance(line, RatingGiven) for line in _made(before, after))
    return _read(words) + SECONDS_A_CHOICE + SECONDS_A_RATING * ratings


def _read(words: int) -> float:
    """Return how many seconds so many words take."""
    return words / WORDS_A_MINUTE * 60


def _asking(before: Playthrough) -> int:
    """Return the words of a beat and of all its labels."""
    assert before.beat is not None
    return count(beat_text(before, before.beat)) + sum(
        count(choice.label) for choice in before.offered()
    )


def _answering(before: Playthrough, after: Playthrough) -> int:
    """Return the words of the reply, and of the question where one is asked how somebody was."""
    words = 0
    for line in _made(before, after):
        if isinstance(line, RatingGiven):
            words += count(question(ENGLISH, before.library.witnesses[line.witness].name))
        elif isinstance(line, ChoiceMade):
            assert before.beat is not None
            choice = before.beat.choice(line.choice)
            assert choice is not None
            words += count(choice.reply)
    return words


def _made(before: Playthrough, after: Playthrough) -> tuple[Line, ...]:
    """Return the lines from one moment to another: a choice, and perhaps a rating."""
    return after.lines[len(before.lines) :]


def _day(play: Playthrough) -> int:
    assert isinstance(play.life.place, AtBeat)
    return play.life.place.day
