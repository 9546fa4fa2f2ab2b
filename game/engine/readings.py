"""A whole life read under any rulebook, step by step: the same deeds and the same chances."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from game.engine.comparison import Step, steps
from game.engine.deed import Deed
from game.engine.ledger import Ledger, Line, ledger_of
from game.engine.library import Library
from game.engine.neighbour import Neighbour
from game.engine.playthrough import Playthrough
from game.engine.rulebook import Rulebook
from game.engine.standing import Tally
from game.engine.vocabulary import NIGHT_PASSED, SCENE_ENDED


@dataclass(frozen=True, slots=True)
class Recorded:
    """A life as it was lived: its deeds, the seed of its chances, and which belong together."""

    deeds: tuple[Deed, ...]
    seed: int
    steps: tuple[range, ...]
    """For everything that somebody did at once the deeds that it was, by their place; the ends of
    scenes and the nights that followed are among them."""


@dataclass(frozen=True, slots=True)
class ReadStep:
    """What one rulebook made of one step of a life."""

    lines: tuple[Line, ...]
    """What arrived then, late lines of earlier steps among it."""
    before: Tally
    after: Tally


@dataclass(frozen=True, slots=True)
class Reading:
    """A life under one rulebook."""

    ledger: Ledger
    steps: tuple[ReadStep, ...]

    @property
    def rulebook(self) -> Rulebook:
        """Return the rulebook."""
        return self.ledger.rulebook


def recorded_of(life: Playthrough | Neighbour) -> Recorded:
    """Return a player's life so far, or a neighbour's, as it was lived."""
    if isinstance(life, Playthrough):
        return lived(life, steps(life))
    deeds = tuple(life.deeds())
    ends = (SCENE_ENDED, NIGHT_PASSED)  # no years pass in a recorded life
    starts = [at for at, deed in enumerate(deeds) if deed.kind not in ends]
    # The nights before somebody's first day belong to their first deed.
    bounds = [0, *starts[1:], len(deeds)]
    parts = (range(start, end) for start, end in pairwise(bounds))
    return Recorded(deeds, life.seed, tuple(parts))


def lived(play: Playthrough, done: Iterable[Step]) -> Recorded:
    """Return a player's life so far, from its steps: to find those is to play it again."""
    deeds = tuple(entry.deed for entry in play.life.ledger.entries)
    return Recorded(deeds, play.header.seed, tuple(one.entries for one in done))


def read(library: Library, recorded: Recorded, rulebook: Rulebook) -> Reading:
    """Return what a rulebook makes of a life; doors that it would have shut change nothing."""
    ledger = ledger_of(rulebook, library.witnesses, recorded.deeds, recorded.seed)
    by_entry = ledger.lines_by_entry()
    tally = rulebook.counting.opening()
    found = []
    for entries in recorded.steps:
        lines = tuple(line for number in entries for line in by_entry[number])
        after = lines[-1].after if lines else tally
        found.append(ReadStep(lines, tally, after))
        tally = after
    return Reading(ledger, tuple(found))


def read_all(library: Library, recorded: Recorded) -> tuple[Reading, ...]:
    """Return what every rulebook makes of a life, in the order of their scales."""
    return tuple(read(library, recorded, one) for one in library.rulebooks.values())
