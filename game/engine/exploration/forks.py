"""Forks: what may be done from a standing, and everywhere that it can lead."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.exploration.judging import Count, Memory, Outcome
from game.engine.exploration.stages import Move, Step

Trail = tuple[Step, "Trail"] | None
"""One way to a moment, the latest step first."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One place that a move leads to."""

    stage: int
    memory: Memory
    count: Count
    ways: int
    """How many falls of chance lead there."""
    weight: int
    """Of the stage's dice."""
    step: Step


@dataclass(frozen=True, slots=True)
class Fork:
    """A move that is there, and open as far as doors go."""

    move: Move
    coins: int
    """What it adds to the purse, or takes out of it."""
    father: int
    """His regard after it."""
    own: tuple[Outcome, ...]
    """What its own deeds can lead to, before anything closes."""
    legs: tuple[Leg, ...]


def steps(trail: Trail) -> tuple[Step, ...]:
    """Return the way to a moment from its beginning."""
    found = []
    while trail is not None:
        step, trail = trail
        found.append(step)
    return tuple(reversed(found))
