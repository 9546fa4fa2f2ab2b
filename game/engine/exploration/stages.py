"""Stages: the beats of a programme in a row, and the moves that lead from each to later ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.deed import Deed
from game.engine.exploration.judging import Doing
from game.engine.exploration.reads import Reads
from game.engine.rulebook import Rulebook
from game.engine.scene import Choice, Programme


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a way."""

    scene: str
    beat: str
    rated: str
    """Who was rated; empty where a choice was made."""
    did: str
    """The choice, or how somebody was rated: ``low``, ``none`` or ``high``."""
    luck: tuple[str, ...] = ()
    """The rules of chance that fired."""


@dataclass(frozen=True, slots=True, eq=False)
class Move:
    """What may be done at a stage: a choice, or a rating given."""

    step: Step
    choice: Choice | None
    deeds: Doing | None
    to_rate: int | None
    """The stage that comes first where the rulebook asks how somebody was."""
    closing: Doing | None
    """With which the scene ends, and perhaps the day."""
    leads_to: int
    asks_doors: bool
    """Doors have a say in whether it can be made."""

    @property
    def coins(self) -> int:
        """Return what it adds to the purse; what it takes must be there."""
        return self.choice.coins if self.choice else 0

    @property
    def did(self) -> str:
        """Return the choice's name, or how somebody was rated."""
        return self.step.did

    def all_deeds(self) -> Iterator[Deed]:
        """Yield every deed that can come of it."""
        for first in (self.deeds, self.closing):
            doing = first
            while doing is not None:
                yield doing.deed
                doing = doing.then


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """A beat, or the moment at which somebody met there is rated."""

    scene: str
    beat: str
    rated: str
    """Who is rated; empty at a beat."""
    begins_scene: bool
    moves: tuple[Move, ...]
    reads: Reads
    split: int
    """Divisible by every number of moves that may be open."""
    dice: int
    """Divisible by the chances of any move."""
    arriving: int
    """What the weights that arrive are counted in: parts of the scene's whole."""
    leaving: int
    """The same, for weights that go on: a scene's first stage begins a new whole."""

    @property
    def parts(self) -> int:
        """Return into how many parts of the scene's whole this stage divides."""
        return self.leaving * self.split * self.dice


@dataclass(frozen=True, slots=True)
class Track:
    """The stages in order; each move leads to a later one, or to the end after the last."""

    programme: Programme
    rulebook: Rulebook
    stages: tuple[Stage, ...]
    arriving_at_end: int
    nights: tuple[int, ...]
    """The first stage of each day but the first."""

    def arriving(self, index: int) -> int:
        """Return what the weights that arrive at a stage or at the end are counted in."""
        return self.stages[index].arriving if index < len(self.stages) else self.arriving_at_end
