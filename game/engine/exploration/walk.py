"""The walk: all ways through a programme at once, merged wherever they come to the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import gcd
from typing import Final

from game.engine.exploration.forks import Trail
from game.engine.exploration.judging import Count, Memory
from game.engine.exploration.survey import REGARDS, Survey, View
from game.engine.scene import MOST_COINS

Purse = int
"""Coins and father in one number, so that many moments stay small: coins × 3 + regard."""

_REGARDS: Final = len(REGARDS)


def purse(coins: int, father: int) -> Purse:
    """Return coins and the father's regard as one number."""
    return coins * _REGARDS + father


def parted(one: Purse) -> tuple[int, int]:
    """Return coins and the father's regard."""
    return divmod(one, _REGARDS)


@dataclass(slots=True)
class Moment:
    """All ways that have come to the same place, standing, purse and regard."""

    ways: int
    weight: int
    trail: Trail


Layer = dict[Memory, dict[Count, dict[Purse, Moment]]]
"""All moments at one stage."""


@dataclass(slots=True)
class Walk:
    """All moments that were reached and not yet left, by stage."""

    survey: Survey
    limit: int
    layers: dict[int, Layer] = field(default_factory=dict)
    states: int = 0

    def begin(self, coins: int, father: int) -> None:
        """Stand at the first stage on the first morning."""
        judging = self.survey.judging
        memory = judging.memory(1, (), ())
        count = judging.count(judging.rulebook.counting.opening())
        self._arrive(0, memory, count)[purse(coins, father)] = Moment(1, 1, None)
        self.states = 1

    def go(self) -> int | None:
        """Go on to the end; return the stage at which there were too many moments, if any."""
        for index, stage in enumerate(self.survey.track.stages):
            layer = self.layers.get(index)
            if layer is None:
                continue
            if stage.begins_scene:
                _lighten(layer)
                self.survey.forget()
            for memory in tuple(layer):
                view, counts = View(self.survey, stage, memory), layer[memory]
                for count in tuple(counts):
                    if self.states > self.limit:
                        return index
                    self._cross(view, count, counts.pop(count))
                del layer[memory]
            del self.layers[index]
        return None

    def _cross(self, view: View, count: Count, purses: dict[Purse, Moment]) -> None:
        """Leave a standing by every fork."""
        track, stage = self.survey.track, view.stage
        forks = view.forks(count, map(parted, purses))
        exits = {
            father: [
                (
                    fork.coins,
                    fork.father,
                    [
                        (
                            self._arrive(leg.stage, leg.memory, leg.count),
                            leg.ways,
                            leg.weight * (track.arriving(leg.stage) // stage.parts),
                            leg.step,
                        )
                        for leg in fork.legs
                    ],
                )
                for fork in some
            ]
            for father, some in forks.items()
        }
        for key, moment in purses.items():
            coins, father = parted(key)
            # A beat always has a choice that is open: a check of the content (UP408).
            way_out = [one for one in exits[father] if coins + one[0] >= 0]
            share = moment.weight * (stage.split // len(way_out))
            ways, trail = moment.ways, moment.trail
            for more, regard, legs in way_out:
                after = purse(min(coins + more, MOST_COINS), regard)
                for there, falls, weight, step in legs:
                    found = there.get(after)
                    if found is None:
                        there[after] = Moment(ways * falls, share * weight, (step, trail))
                        self.states += 1
                    else:
                        found.ways += ways * falls
                        found.weight += share * weight

    def _arrive(self, index: int, memory: Memory, count: Count) -> dict[Purse, Moment]:
        return self.layers.setdefault(index, {}).setdefault(memory, {}).setdefault(count, {})


def moments(layer: Layer) -> Iterator[tuple[Memory, Count, Purse, Moment]]:
    """Yield everything in a layer."""
    for memory, counts in layer.items():
        for count, purses in counts.items():
            for one, moment in purses.items():
                yield memory, count, one, moment


def _lighten(layer: Layer) -> None:
    """Divide all weights by what they share: only their proportion matters."""
    common = gcd(*(moment.weight for *_, moment in moments(layer)))
    for *_, moment in moments(layer):
        moment.weight //= common
