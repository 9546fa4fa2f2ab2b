"""What a card can ask of a record entry, what can be said to it, and what is right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from game.engine.dates import Years, years_of
from game.engine.draw import number
from game.engine.lines import HERE, STEPS, CardAnswered
from game.engine.record import Answer, Kind, RecordEntry

Three = tuple[int, int, int]
"""Places of three steps in the story of an entry, counted from 0."""

STEPS_ASKED: Final = 3
"""How many steps of a story are to be put in order."""
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def other_kinds(entry: RecordEntry) -> tuple[Kind, ...]:
    """Return what a card can ask of an entry besides the guess."""
    cards = entry.cards
    offered = {
        Kind.DROPPED: cards.dropped is not None,
        Kind.ORDER: next(_threes(entry), None) is not None,
        Kind.PLACE: cards.place is not None,
        Kind.HARD: cards.hard is not None,
    }
    return tuple(kind for kind, there in offered.items() if there)


def steps_asked(entry: RecordEntry, seed: int) -> Three:
    """Return the three steps of a story that are to be put in order, as they are shown.

    They are of different years, whatever their dates mean, and drawn from the seed: where there
    are enough, from those whose words do not tell a year themselves.
    """
    threes = sorted(_threes(entry), key=lambda three: number(seed, "steps", entry.id, *three))
    chosen = next((three for three in threes if not _tells_a_year(entry, three)), threes[0])
    first, second, third = sorted(chosen, key=lambda step: number(seed, "shown", entry.id, step))
    return first, second, third


def in_order(entry: RecordEntry, steps: Three) -> Three:
    """Return three steps of different years, the earliest first."""
    first, second, third = sorted(steps, key=lambda step: _years(entry, step))
    return first, second, third


def conditions_shown(entry: RecordEntry, seed: int) -> tuple[int, ...]:
    """Return the places of the conditions of which one was dropped, as they are shown."""
    places = range(len(entry.cards.dropped or ()))
    return tuple(sorted(places, key=lambda place: number(seed, "condition", entry.id, place)))


def can_be_said(entry: RecordEntry, seed: int, line: CardAnswered) -> bool:
    """Say whether the answer fits the entry as it is now; any card can be skipped."""
    match line.card:
        case Kind.ORDER if line.said is not None:
            return sorted(steps_said(line.said)) == sorted(steps_asked(entry, seed))
        case _:
            return True


def steps_said(said: str) -> Three:
    """Return the three steps in the order in which somebody put them: “4,0,2”."""
    first, second, third = map(int, said.split(STEPS))
    return first, second, third


def is_right(entry: RecordEntry, line: CardAnswered) -> bool | None:
    """Say whether an answer is right; ``None`` where nothing was said, or nothing is right."""
    said = line.said
    if said is None:
        return None
    match line.card:
        case Kind.DROPPED:
            return said == "0"
        case Kind.ORDER:
            return steps_said(said) == in_order(entry, steps_said(said))
        case Kind.PLACE:
            return entry.cards.place is not None and (said == HERE) == entry.cards.place.here
        case Kind.HARD:
            return None
        case _:
            return said.startswith(Answer.YES) == (entry.answer is Answer.YES)


def _threes(entry: RecordEntry) -> Iterator[Three]:
    """Yield every three steps of a story of which no two can have been in one year."""
    if len(entry.story) < STEPS_ASKED:
        return
    known = ((place, years_of(step.date)) for place, step in enumerate(entry.story))
    dated = sorted((years, place) for place, years in known if years is not None)
    for one, two, three in combinations(dated, STEPS_ASKED):
        if one[0].before(two[0]) and two[0].before(three[0]):
            yield one[1], two[1], three[1]


def _years(entry: RecordEntry, step: int) -> Years:
    years = years_of(entry.story[step].date)
    assert years is not None  # of a step that is asked about
    return years


def _tells_a_year(entry: RecordEntry, steps: Three) -> bool:
    return any(_YEAR.search(entry.story[step].text) for step in steps)
