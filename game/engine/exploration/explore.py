"""Exploring: everything that one programme can come to under one rulebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, TypeVar

from game.engine.exploration.explored import Ending, Explored, Finish, Way
from game.engine.exploration.forks import Trail
from game.engine.exploration.sample import WAYS, sample
from game.engine.exploration.stages import Track
from game.engine.exploration.survey import REGARDS, Survey
from game.engine.exploration.track import track
from game.engine.exploration.walk import Walk, moments, parted
from game.engine.gates import Gates
from game.engine.library import Library
from game.engine.rulebook import Rulebook
from game.engine.scene import Programme, Regard
from game.engine.standing import Standing, Tally

MOST_STATES: Final = 300_000
"""So many moments are told apart before the walk stops and a sample goes on."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _End:
    """Ways that have come to the same end."""

    standing: Standing
    father: Regard
    weight: int
    trail: Trail


def explore(
    library: Library,
    programme: Programme,
    rulebook: Rulebook,
    *,
    most_states: int = MOST_STATES,
    sampled: int = WAYS,
) -> Explored:
    """Return everything that a programme can come to under a rulebook."""
    row = track(library, programme, rulebook)
    gates = Gates(rulebook, library.doors, frozenset(programme.without))
    walk = Walk(Survey.of(library, row), most_states)
    walk.begin(programme.coins, REGARDS.index(Regard.WAITING))
    stopped_at = walk.go()
    count = sum(one.ways for layer in walk.layers.values() for *_, one in moments(layer))
    ends = _ends(walk, stopped_at, sampled)
    least, most = _extremes(rulebook, ends)
    want = programme.want
    stopped = None if stopped_at is None else row.stages[stopped_at]
    return Explored(
        programme,
        rulebook,
        states=walk.states,
        ways=count,
        stopped_at=(stopped.scene, stopped.beat) if stopped else None,
        sampled=sampled if stopped else 0,
        finishes=_shares((_finish(rulebook, end.standing.tally), end.weight) for end in ends),
        endings=_shares(
            (
                Ending(end.father, gates.opens(end.standing, want.door) if want else None),
                end.weight,
            )
            for end in ends
        ),
        least=least,
        most=most,
        across_nights=tuple(_across_nights(row)),
        seen=walk.survey.seen,
    )


def _ends(walk: Walk, stopped_at: int | None, sampled: int) -> list[_End]:
    """Return every end, or those of a sample where there was too much to follow."""
    last = len(walk.survey.track.stages)
    if stopped_at is None:
        return [
            _End(memory.standing(count), REGARDS[parted(key)[1]], moment.weight, moment.trail)
            for memory, count, key, moment in moments(walk.layers[last])
        ]
    return [
        _End(memory.standing(count), REGARDS[parted(key)[1]], len(walkers.numbers), walkers.trail)
        for memory, counts in sample(walk, stopped_at, sampled).items()
        for count, purses in counts.items()
        for key, walkers in purses.items()
    ]


def _finish(rulebook: Rulebook, tally: Tally) -> Finish:
    figure = rulebook.counting.rating(tally).figure
    return tuple(sorted({item.name for item in tally.items})) if figure is None else figure


def _extremes(rulebook: Rulebook, ends: list[_End]) -> tuple[Way, Way]:
    """Return a way to the least and one to the most; without a number only if nobody has one."""
    numbered = [end for end in ends if isinstance(_finish(rulebook, end.standing.tally), int)]
    ways = [
        Way(
            _finish(rulebook, end.standing.tally),
            rulebook.counting.rating(end.standing.tally),
            rulebook.counting.worth(end.standing.tally),
            end.trail,
        )
        for end in numbered or ends
    ]
    return min(ways, key=lambda way: way.worth), max(ways, key=lambda way: way.worth)


def _shares(weighed: Iterable[tuple[T, int]]) -> dict[T, Fraction]:
    """Return the share of each in the whole."""
    heaps: dict[T, int] = {}
    for one, weight in weighed:
        heaps[one] = heaps.get(one, 0) + weight
    whole = sum(heaps.values())
    return {one: Fraction(weight, whole) for one, weight in heaps.items()}


def _across_nights(row: Track) -> Iterator[tuple[str, ...]]:
    """Yield for each night but the last the deeds that may be done before it and asked after it."""
    for morning in row.nights:
        done = {
            deed.kind
            for stage in row.stages[:morning]
            for move in stage.moves
            for deed in move.all_deeds()
        }
        yield tuple(sorted(done & row.stages[morning].reads.times.keys()))
