"""A sample: so many ways from wherever the walk stopped, always the same ones."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import lcm
from typing import Final

from game.engine.draw import number
from game.engine.exploration.forks import Leg, Trail
from game.engine.exploration.judging import Count, Memory
from game.engine.exploration.stages import Move
from game.engine.exploration.survey import Coming, View, regard_after
from game.engine.exploration.walk import Purse, Walk, moments, parted, purse
from game.engine.scene import MOST_COINS

WAYS: Final = 10_000
_SEED: Final = "explore"
_BITS: Final = 64
"""Of a number that is drawn."""


@dataclass(slots=True)
class Walkers:
    """Those of the sample who have come to the same moment, by number."""

    numbers: list[int]
    trail: Trail


Crowd = dict[Memory, dict[Count, dict[Purse, Walkers]]]


def sample(walk: Walk, stopped_at: int, ways: int = WAYS) -> Crowd:
    """Go on from where the walk stopped with so many ways, and return where they end."""
    survey = walk.survey
    crowds = _sent_off(walk, stopped_at, ways)
    walk.layers.clear()
    for index, stage in enumerate(survey.track.stages):
        if stage.begins_scene and index > stopped_at:
            survey.forget()
        for memory, counts in crowds.pop(index, {}).items():
            view = View(survey, stage, memory)
            for count, purses in counts.items():
                coming: dict[Move, Coming] = {}
                for key, walkers in purses.items():
                    coins, father = parted(key)
                    moves = view.open_moves(count, coins, father)
                    if not stage.rated:
                        names = ((stage.scene, stage.beat, move.did) for move in moves)
                        survey.seen.choices.update(names)
                    for who in walkers.numbers:
                        fall, at = divmod(number(_SEED, who, index), len(moves))
                        move = moves[at]
                        if move not in coming:
                            coming[move] = view.coming(move, count)
                        leg = _taken(coming[move][1], fall)
                        there = _place(crowds, leg.stage, leg.memory, leg.count)
                        after = purse(
                            min(coins + move.coins, MOST_COINS), regard_after(move, father)
                        )
                        if after in there:
                            there[after].numbers.append(who)
                        else:
                            there[after] = Walkers([who], (leg.step, walkers.trail))
    return crowds[len(survey.track.stages)]


def _place(
    crowds: dict[int, Crowd], index: int, memory: Memory, count: Count
) -> dict[Purse, Walkers]:
    return crowds.setdefault(index, {}).setdefault(memory, {}).setdefault(count, {})


def _taken(legs: Sequence[Leg], fall: int) -> Leg:
    """Return the leg that a fall of chance stands for."""
    if len(legs) == 1:
        return legs[0]
    heights = list(accumulate(leg.weight for leg in legs))
    return legs[bisect_right(heights, fall % heights[-1])]


def _sent_off(walk: Walk, stopped_at: int, ways: int) -> dict[int, Crowd]:
    """Return the sample where it sets out, spread as the weights are."""
    track = walk.survey.track
    counted_in = {index: track.arriving(index) for index in walk.layers}
    counted_in[stopped_at] = track.stages[stopped_at].leaving
    whole = lcm(*counted_in.values())
    waiting = [(index, *one) for index, layer in walk.layers.items() for one in moments(layer)]
    heights = list(
        accumulate(moment.weight * (whole // counted_in[at]) for at, *_, moment in waiting)
    )
    crowds: dict[int, Crowd] = {}
    for who in range(ways):
        fall = number(_SEED, who) * heights[-1] >> _BITS
        index, memory, count, key, moment = waiting[bisect_right(heights, fall)]
        there = _place(crowds, index, memory, count)
        there.setdefault(key, Walkers([], moment.trail)).numbers.append(who)
    return crowds
