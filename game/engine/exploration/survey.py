"""The survey: from a standing at a stage to its forks, noting all that is seen on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final, Self

from game.engine.exploration.forks import Fork, Leg
from game.engine.exploration.gains import Gains
from game.engine.exploration.judging import Count, Judging, Memory, Outcome
from game.engine.exploration.reads import NOTHING
from game.engine.exploration.seen import Seen
from game.engine.exploration.stages import Move, Stage, Track
from game.engine.gates import Gates, can_pay, turned
from game.engine.library import Library
from game.engine.scene import Regard
from game.engine.standing import Standing

REGARDS: Final = tuple(Regard)

Coming = tuple[tuple[Outcome, ...], tuple[Leg, ...]]
"""What a move's own deeds can lead to, and where it goes on from there."""


@dataclass(frozen=True, slots=True)
class Survey:
    """A track under one rulebook, and what was seen on it."""

    track: Track
    gates: Gates
    judging: Judging
    gains: Gains
    seen: Seen
    _looked_at: set[Count] = field(default_factory=set)
    _made: set[Move] = field(default_factory=set)

    @classmethod
    def of(cls, library: Library, track: Track) -> Self:
        """Return the survey of a track of which nothing was seen yet."""
        seen = Seen()
        judging = Judging(track.rulebook, library.witnesses, seen.fired)
        gates = Gates(track.rulebook, library.doors, frozenset(track.programme.without))
        return cls(track, gates, judging, Gains(judging, seen), seen)

    def look_at(self, stage: Stage, memory: Memory, count: Count) -> None:
        """Note the beat, and every door of the rulebook as it stands."""
        self.seen.beats.add((stage.scene, stage.beat))
        rulebook = self.track.rulebook
        if count not in self._looked_at and len(self.seen.doors) < 2 * len(rulebook.doors):
            self._looked_at.add(count)
            standing = memory.standing(count)
            self.seen.doors.update(
                (door.id, rulebook.opens(door, standing)) for door in rulebook.doors
            )

    def note(self, move: Move) -> None:
        """Note what is done."""
        if move not in self._made:
            self._made.add(move)
            self.seen.done.update((deed.kind, deed.witnesses) for deed in move.all_deeds())

    def forget(self) -> None:
        """Let go of everything that was judged; only at a scene's first beat, with nobody ahead."""
        self.judging.forget()
        self._looked_at.clear()

    def legs(self, move: Move, own: Iterable[Outcome]) -> tuple[Leg, ...]:
        """Return where the outcomes of a move's deeds lead; what comes to the same is one."""
        legs = [leg for outcome in own for leg in self._onward(move, outcome)]
        if len(legs) == 1:
            return (legs[0],)
        heaps: dict[tuple[int, Memory, Count], list[Leg]] = {}
        for leg in legs:
            heaps.setdefault((leg.stage, leg.memory, leg.count), []).append(leg)
        return tuple(
            replace(heap[0], ways=len(heap), weight=sum(leg.weight for leg in heap))
            for heap in heaps.values()
        )

    def _onward(self, move: Move, outcome: Outcome) -> Iterator[Leg]:
        """Yield where it goes on after a move's own deeds."""
        to, last = move.leads_to, [outcome]
        if move.to_rate is not None and self.track.rulebook.counting.asks(outcome.count.tally):
            to = move.to_rate
        elif move.closing:
            last = self.judging.outcomes(outcome, move.closing)
        stages = self.track.stages
        reads = stages[to].reads if to < len(stages) else NOTHING
        for one in last:
            memory, count = self.judging.reduced(one, reads)
            step = replace(move.step, luck=one.luck) if one.luck else move.step
            yield Leg(to, memory, count, 1, one.weight, step)


@dataclass(frozen=True, slots=True)
class View:
    """A stage, seen by somebody who remembers this: what may be done with one tally or another."""

    survey: Survey
    stage: Stage
    memory: Memory
    _there: dict[int, tuple[Move, ...]] = field(default_factory=dict)
    """By the father's regard: what is there, or may be as doors go."""

    def forks(self, count: Count, purses: Iterable[tuple[int, int]]) -> dict[int, list[Fork]]:
        """Return what may be done with that tally, for each regard of the father.

        ``purses`` are the coins and regards with which somebody stands there.
        """
        most: dict[int, int] = {}
        for coins, father in purses:
            most[father] = max(coins, most.get(father, 0))
        coming: dict[Move, Coming] = {}
        found: dict[int, list[Fork]] = {}
        for father, coins in most.items():
            forks = found[father] = []
            for move in self.open_moves(count, coins, father):
                if move not in coming:
                    coming[move] = self.coming(move, count)
                forks.append(Fork(move, move.coins, regard_after(move, father), *coming[move]))
            if not self.stage.rated:
                self.survey.gains.compare(self.stage, forks)
        return found

    def open_moves(self, count: Count, coins: int, father: int) -> list[Move]:
        """Return the moves that are there, that no door bars, and that so many coins can pay."""
        self.survey.look_at(self.stage, self.memory, count)
        standing = self.memory.standing(count)
        return [
            move
            for move in self._may_be_there(standing, father)
            if can_pay(coins, move.coins)
            and (not move.asks_doors or self._is_there(move, standing, father))
        ]

    def coming(self, move: Move, count: Count) -> Coming:
        """Return what a move's own deeds can lead to, and where it goes on from there."""
        survey, stage = self.survey, self.stage
        survey.note(move)
        here = Outcome(self.memory, count, stage.dice)
        own = tuple(survey.judging.outcomes(here, move.deeds))
        if any(one.woke for one in own):
            survey.seen.woke.add((stage.scene, stage.beat, move.did))
        return own, survey.legs(move, own)

    def _may_be_there(self, standing: Standing, father: int) -> tuple[Move, ...]:
        """Return the moves that are there, and those about which doors have a say."""
        if father not in self._there:
            self._there[father] = tuple(
                move
                for move in self.stage.moves
                if move.asks_doors or self._is_there(move, standing, father)
            )
        return self._there[father]

    def _is_there(self, move: Move, standing: Standing, father: int) -> bool:
        gates, choice = self.survey.gates, move.choice
        return choice is None or (
            gates.is_there(standing, REGARDS[father], choice)
            and gates.lets_through(standing, choice)
        )


def regard_after(move: Move, father: int) -> int:
    """Return the father's regard after a move, by its place among regards."""
    if move.choice is None or move.choice.father is None:
        return father
    return REGARDS.index(turned(REGARDS[father], move.choice.father))
