"""Standing: the small folded value that rules and doors may ask."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from game.engine import vocabulary
from game.engine.scene import Condition

_NEVER = 1 << 30


@dataclass(frozen=True, slots=True)
class Item:
    """What stands for or against a name: a listing, an item of a report, a clause's points."""

    name: str
    """Of the list or the sort of item; for a clause the kind of deed."""
    ground: str
    """The kind of deed that it rests on."""
    since: int
    """The story day, counted from 1."""
    until: int | None
    """The last story day, or ``None`` where only the way out ends it."""
    way_out: str = ""
    points: int = 0

    def ends_by(self, day: int) -> bool:
        """Say whether that day was its last, or later than its last."""
        return self.until is not None and self.until <= day

    def __lt__(self, other: Item) -> bool:
        """Order items so that equal heaps of them look alike."""
        return self._key < other._key

    @property
    def _key(self) -> tuple[int, str, str, int, int]:
        until = _NEVER if self.until is None else self.until
        return self.since, self.name, self.ground, until, self.points


@dataclass(frozen=True, slots=True)
class Tally:
    """What a way of counting has counted so far; each way uses the parts that it needs."""

    figures: tuple[int, ...] = ()
    items: tuple[Item, ...] = ()

    def has(self, name: str) -> bool:
        """Say whether an item of that name stands."""
        return any(item.name == name for item in self.items)


@dataclass(frozen=True, slots=True)
class Rating:
    """What a tally shows on its rulebook's scale: whole numbers, ``per`` of them to one."""

    figure: int | None
    """``None`` where a rulebook keeps no number, or somebody has none."""
    least: int = 0
    most: int = 0
    per: int = 1
    grade: str = ""
    """The letter that the figure is worth, where there are letters."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An adjustment that is late: it lands at the end of a scene, or of a night, to come."""

    rule: str
    witness: str | None
    ground: str
    scenes: int = 0
    """How many scenes must still end; 0 where it waits for nights."""
    nights: int = 0

    def lands_at(self, kind: str) -> bool:
        """Say whether a deed of that kind is the end that it has waited for."""
        match kind:
            case vocabulary.SCENE_ENDED:
                return self.scenes == 1
            case vocabulary.NIGHT_PASSED:
                return self.nights == 1
            case _:
                return kind == vocabulary.YEARS_BEGAN

    def after(self, kind: str) -> Waiting:
        """Return what is left to wait for after a deed of that kind."""
        if kind == vocabulary.SCENE_ENDED and self.scenes:
            return replace(self, scenes=self.scenes - 1)
        if kind == vocabulary.NIGHT_PASSED and self.nights:
            return replace(self, nights=self.nights - 1)
        return self


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything about a life that one rulebook still needs to know."""

    day: int
    tally: Tally
    done: tuple[tuple[str, int], ...] = ()
    """How often each kind of deed was done, sorted by kind."""
    waiting: tuple[Waiting, ...] = ()

    def times(self, kind: str) -> int:
        """Return how often a deed of that kind was done."""
        done = self.done
        at = bisect_left(done, (kind,))
        return done[at][1] if at < len(done) and done[at][0] == kind else 0

    def holds(self, condition: Condition) -> bool:
        """Say whether the condition holds for this life so far."""
        for kind in condition.done:
            if not self.times(kind):
                return False
        for kind in condition.not_done:  # noqa: SIM110 - asked of every rule of every deed
            if self.times(kind):
                return False
        return True


def one_more(done: tuple[tuple[str, int], ...], kind: str) -> tuple[tuple[str, int], ...]:
    """Return the counts after one more deed of that kind."""
    at = bisect_left(done, (kind,))
    if at < len(done) and done[at][0] == kind:
        return (*done[:at], (kind, done[at][1] + 1), *done[at + 1 :])
    return (*done[:at], (kind, 1), *done[at:])
