"""Standing: the small folded value that rules and doors may ask."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.scene import Condition


@dataclass(frozen=True, slots=True)
class Listing:
    """Being on a named list."""

    list: str
    ground: str
    """The kind of deed that it rests on."""
    since: int
    """The story day, counted from 1."""
    until: int | None
    """The last story day, or ``None`` where only the way out ends it."""
    way_out: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What a way of counting has counted so far; each way uses the parts that it needs."""

    figures: tuple[int, ...] = ()
    listings: tuple[Listing, ...] = ()

    def is_listed(self, list_id: str) -> bool:
        """Say whether a listing on that list stands."""
        return any(listing.list == list_id for listing in self.listings)


@dataclass(frozen=True, slots=True)
class Rating:
    """What a tally shows on its rulebook's scale: whole numbers, ``per`` of them to one."""

    figure: int | None
    """``None`` where a rulebook keeps no number."""
    least: int = 0
    most: int = 0
    per: int = 1


@dataclass(frozen=True, slots=True)
class Waiting:
    """An adjustment that is late: it lands when ``scenes`` more scenes have ended."""

    rule: str
    witness: str | None
    ground: str
    scenes: int


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
        return next((times for known, times in self.done if known == kind), 0)

    def holds(self, condition: Condition) -> bool:
        """Say whether the condition holds for this life so far."""
        return all(self.times(kind) for kind in condition.done) and not any(
            self.times(kind) for kind in condition.not_done
        )


def one_more(done: tuple[tuple[str, int], ...], kind: str) -> tuple[tuple[str, int], ...]:
    """Return the counts after one more deed of that kind."""
    counts = dict(done)
    counts[kind] = counts.get(kind, 0) + 1
    return tuple(sorted(counts.items()))
