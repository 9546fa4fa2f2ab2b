"""What of a standing is still asked from some moment on: the rest is dropped, and equals merge."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Final, Self

from game.engine.counting import Lapses, WayOfCounting
from game.engine.rulebook import Rulebook
from game.engine.standing import Tally, Waiting


@dataclass(frozen=True, slots=True, eq=False)
class Reads:
    """What choices, rules and what waits may still ask."""

    times: Mapping[str, int]
    """Kinds of deed, and up to how many of each make a difference."""
    touched: frozenset[str]
    """Kinds of deed whose items an effect may still take away or change."""
    scenes: int
    """How many scenes have yet to end."""
    nights: int
    last: int
    """The last day on which something may lapse, years aside."""
    later: int = 0
    """The day that it is once years have passed; 0 where none are to come."""
    stoppable: frozenset[str] = frozenset()
    """Late rules that another may still stop, which it tells even where nothing could land."""

    @classmethod
    def of(
        cls,
        rulebook: Rulebook,
        rules: Collection[str],
        asked: Collection[str],
        *,
        scenes: int,
        days: range,
        later: int = 0,
    ) -> Self:
        """Return what is read by these rules, by what waits, and by choices of these deeds.

        ``later`` is the day that it is once years have passed, where some are to come: whatever
        waits has landed by then.
        """
        times = dict.fromkeys(asked, 1)
        touched: set[str] = set()
        stoppable: set[str] = set()
        last = 0
        for rule in rulebook.rules:
            waits = rule.late is not None or rule.nights is not None
            if rule.id in rules:
                counts = dict.fromkeys((*rule.when.done, *rule.when.not_done), 1)
                if rule.when.times > 1:
                    counts[rule.when.deed] = rule.when.times - 1
                for kind, most in counts.items():
                    times[kind] = max(most, times.get(kind, 0))
            if rule.id in rules or waits:
                touched.update(rule.effect.touches)
                stoppable.update(rule.stops)
                if isinstance(rule.effect, Lapses):
                    last = days.stop - 1
        return cls(
            times,
            frozenset(touched),
            scenes + later,
            max(len(days), later),
            last,
            later,
            frozenset(stoppable),
        )

    def done(self, done: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
        """Return of what was done only as much as still makes a difference."""
        times = self.times
        return tuple((kind, min(often, times[kind])) for kind, often in done if kind in times)

    def waiting(self, waiting: tuple[Waiting, ...]) -> tuple[Waiting, ...]:
        """Return of what waits only what can still land or be stopped."""
        return tuple(
            late if late.ground in self.touched else replace(late, ground="")
            for late in waiting
            if self.can_land(late) or late.rule in self.stoppable
        )

    def can_land(self, late: Waiting) -> bool:
        """Say whether scenes and nights enough are left for it."""
        return late.scenes <= self.scenes and late.nights <= self.nights

    def tally(self, counting: WayOfCounting, tally: Tally) -> Tally:
        """Return of the tally only what can still matter."""
        return counting.reduced(tally, self.touched, self.last, self.later)


NOTHING: Final = Reads({}, frozenset(), scenes=0, nights=0, last=0)
"""What the end asks."""
