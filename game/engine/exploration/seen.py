"""What exploring has seen: beats, choices, rules, doors, and how choices compare."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

BeatName = tuple[str, str]
"""Scene and beat."""
ChoiceName = tuple[str, str, str]
"""Scene, beat and choice."""
Pair = tuple[str, str, str, str]
"""Scene, beat and two of its choices."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything that was met on the way; grows while somebody explores."""

    beats: set[BeatName] = field(default_factory=set)
    choices: set[ChoiceName] = field(default_factory=set)
    """Those that could be made."""
    done: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)
    """Kinds of deed, each with those who saw it."""
    fired: set[str] = field(default_factory=set)
    """Rules that landed."""
    doors: set[tuple[str, bool]] = field(default_factory=set)
    """A door of the rulebook, and whether it was open."""
    woke: set[ChoiceName] = field(default_factory=set)
    """Choices of which the rulebook made something, at once or late."""
    beside: set[Pair] = field(default_factory=set)
    """Choices that were both open at one moment."""
    better: set[Pair] = field(default_factory=set)
    """The first brought more than the second somewhere: for the rating, the purse or the father."""

    @classmethod
    def all_of(cls, many: Iterable[Seen]) -> Self:
        """Return what several explorations have seen together."""
        found = cls()
        for one in many:
            found.beats.update(one.beats)
            found.choices.update(one.choices)
            found.done.update(one.done)
            found.fired.update(one.fired)
            found.doors.update(one.doors)
            found.woke.update(one.woke)
            found.beside.update(one.beside)
            found.better.update(one.better)
        return found
