"""How long a way takes, by the formula of the design: words, choices and cards."""

from __future__ import annotations

from game.content.checks.words import count
from game.engine.playthrough import Playthrough
from game.views.scene import beat_text, new_notices
from game.views.words import ENGLISH
from tests.scenarios.ways import Way

WORDS_A_MINUTE = 200
SECONDS_A_CHOICE = 4
SECONDS_A_CARD = 40


def minutes(way: Way, *, with_cards: bool) -> float:
    """Return how many minutes a way takes: words ÷ 200, 4 s a choice and 40 s a card."""
    seconds = SECONDS_A_CHOICE * len(way.choices)
    if with_cards:
        seconds += SECONDS_A_CARD * len(way.hand)
    return words_on_screen(way) / WORDS_A_MINUTE + seconds / 60


def words_on_screen(way: Way) -> int:
    """Return the words of beats, of all labels shown, of replies and of notices."""
    afters = (*way.moments[1:], way.end)
    return sum(_words(before, after) for before, after in zip(way.moments, afters, strict=True))


def _words(before: Playthrough, after: Playthrough) -> int:
    beat = before.beat
    assert beat is not None
    made = next(one for one in after.lines[len(before.lines) :])
    chosen = beat.choice(getattr(made, "choice", ""))
    assert chosen is not None
    notices = new_notices(ENGLISH, before, after)
    texts = (
        beat_text(before, beat),
        *(choice.label for choice in before.offered()),
        chosen.reply,
        *(notice.text for notice in notices),
    )
    return sum(map(count, texts))
