"""Gains: which of two choices brings more, for the rating, for the purse and for the father."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from game.engine.exploration.forks import Fork
from game.engine.exploration.judging import Judging
from game.engine.exploration.seen import Pair, Seen
from game.engine.exploration.stages import Move, Stage

Worth = tuple[int, int]
"""Of all that a choice can lead to, each by its weight: what ends without a number, and what the
rest is worth."""


@dataclass(frozen=True, slots=True)
class Gains:
    """Compares choices that are open together, as long as there is anything left to find out."""

    judging: Judging
    seen: Seen
    _open: dict[tuple[Move, ...], set[tuple[int, int]]] = field(default_factory=dict)
    """For choices that are open together those two by two of which neither is known to be no
    worse, by their places."""

    def compare(self, stage: Stage, forks: Sequence[Fork]) -> None:
        """Note which choices are open, and of every two which brings more of what."""
        moves = tuple([fork.move for fork in forks])
        left = self._open.get(moves)
        if left is None:
            names = [move.did for move in moves]
            left = self._open[moves] = set(combinations(range(len(forks)), 2))
            self.seen.choices.update((stage.scene, stage.beat, name) for name in names)
            pairs = [(names[one], names[other]) for one, other in left]
            self.seen.beside.update((stage.scene, stage.beat, *pair) for pair in pairs)
        worths: dict[int, Worth] = {}
        for one, other in tuple(left):
            pair: Pair = (stage.scene, stage.beat, moves[one].did, moves[other].did)
            mirrored: Pair = (stage.scene, stage.beat, moves[other].did, moves[one].did)
            if pair in self.seen.better and mirrored in self.seen.better:
                left.remove((one, other))
                continue
            for at in (one, other):
                if at not in worths:
                    worths[at] = self._worth(stage, forks[at])
            gains = [
                forks[one].coins - forks[other].coins,
                forks[one].father - forks[other].father,
                *_apart(worths[one], worths[other]),
            ]
            if max(gains) > 0:
                self.seen.better.add(pair)
            if min(gains) < 0:
                self.seen.better.add(mirrored)

    def _worth(self, stage: Stage, fork: Fork) -> Worth:
        """Return what a choice's deeds come to once everything has landed that still can."""
        without, worth = 0, 0
        for outcome in fork.own:
            in_the_end = self.judging.in_the_end(outcome, stage.reads).worth
            if in_the_end is None:
                without += outcome.weight
            else:
                worth += outcome.weight * in_the_end
        return without, worth


def _apart(mine: Worth, theirs: Worth) -> tuple[int, ...]:
    """Return how much more one is worth; both ways where having no number cannot be weighed."""
    if mine[0] != theirs[0]:
        return 1, -1
    return (mine[1] - theirs[1],)
