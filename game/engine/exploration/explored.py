"""What exploring one programme under one rulebook has shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from game.engine.exploration.forks import Trail, steps
from game.engine.exploration.seen import BeatName, Seen
from game.engine.exploration.stages import Step
from game.engine.rulebook import Rulebook
from game.engine.scene import Programme, Regard
from game.engine.standing import Rating

Finish = int | tuple[str, ...]
"""What a life ends with: a figure, or the names of what stands."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way through, and what it ends with."""

    finish: Finish
    rating: Rating
    worth: int
    trail: Trail

    @property
    def steps(self) -> tuple[Step, ...]:
        """Return its steps from the beginning."""
        return steps(self.trail)


@dataclass(frozen=True, slots=True, order=True)
class Ending:
    """How your father stands to you at the end, and whether the wanted door would be open."""

    father: Regard
    door: bool | None
    """``None`` where the programme wants none."""


@dataclass(frozen=True, slots=True)
class Explored:
    """Everything about one programme under one rulebook."""

    programme: Programme
    rulebook: Rulebook
    states: int
    """How many different moments were told apart."""
    ways: int
    """How many different ways there are; at least so many where it stopped."""
    stopped_at: BeatName | None
    """Where it ceased to be exact and went on with a sample; ``None``: nowhere."""
    sampled: int
    """How many ways the sample has."""
    finishes: Mapping[Finish, Fraction]
    """How likely each is for somebody who chooses at random."""
    endings: Mapping[Ending, Fraction]
    least: Way
    most: Way
    across_nights: tuple[tuple[str, ...], ...]
    """For each night but the last: the deeds done before it that are still asked about."""
    seen: Seen

    @property
    def is_exact(self) -> bool:
        """Say whether every way was followed."""
        return self.stopped_at is None
