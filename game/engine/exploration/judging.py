"""Judging as the ledger does, with every chance taken both ways and nothing judged twice.

A standing is parted in two: what rules may ask (``Memory``) and what they add to (``Count``).
Which rules a deed wakes depends on the first alone, so it is asked once for thousands of ratings.
Equal ones are kept once, and are told apart by being the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from game.engine.deed import Deed
from game.engine.exploration.chance import Script, sides
from game.engine.exploration.reads import Reads
from game.engine.ledger import Answer, answers, followed, landed, tally_after
from game.engine.rulebook import Rulebook
from game.engine.standing import Standing, Tally, Waiting
from game.engine.vocabulary import Witness


@dataclass(frozen=True, slots=True, eq=False)
class Doing:
    """A deed, and those that follow it at once."""

    deed: Deed
    then: Doing | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Count:
    """A tally, kept once."""

    tally: Tally
    worth: int | None
    """``None`` where somebody has no number, under a rulebook that keeps one."""
    reduced: dict[Reads, Count] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Landing:
    """What a tally becomes when something lands."""

    count: Count
    rules: tuple[str, ...]
    """Those that reached."""
    stopped: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Woken:
    """The rules that a deed wakes, kept once."""

    answers: tuple[Answer, ...]
    landings: dict[Count, Landing] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """One way for chance to fall when a deed is judged."""

    woken: Woken
    held: tuple[Waiting, ...]
    some: int
    """Its chance: so many …"""
    of: int
    """… of so many."""
    luck: tuple[str, ...]
    after: dict[frozenset[str], Memory] = field(default_factory=dict)
    """What is remembered then, by what was stopped."""


@dataclass(frozen=True, slots=True, eq=False)
class Memory:
    """What was done and what waits, as far as anybody still asks, kept once."""

    day: int
    done: tuple[tuple[str, int], ...]
    waiting: tuple[Waiting, ...]
    branches: dict[Doing, tuple[Branch, ...]] = field(default_factory=dict)
    reduced: dict[Reads, Memory] = field(default_factory=dict)
    soon: dict[Reads, Woken] = field(default_factory=dict)
    """What waits and can still land."""

    def standing(self, count: Count) -> Standing:
        """Return both parts as one."""
        return Standing(self.day, count.tally, self.done, self.waiting)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What some deeds have led to, one way or another."""

    memory: Memory
    count: Count
    weight: int
    luck: tuple[str, ...] = ()
    """The rules of chance that fired."""
    woke: bool = False
    """Something landed, or waits to."""


@dataclass(frozen=True, slots=True)
class Judging:
    """One rulebook, and everything that it has been asked so far."""

    rulebook: Rulebook
    witnesses: Mapping[str, Witness]
    fired: set[str] = field(default_factory=set)
    """The rules that have landed."""
    _counts: dict[Tally, Count] = field(default_factory=dict)
    _memories: dict[object, Memory] = field(default_factory=dict)
    _woken: dict[object, Woken] = field(default_factory=dict)

    def forget(self) -> None:
        """Let go of everything; what is still held elsewhere is the same as nothing kept later."""
        # They hold each other in rings, which would otherwise stay until somebody looks for them.
        for memory in self._memories.values():
            memory.branches.clear()
            memory.reduced.clear()
            memory.soon.clear()
        for count in self._counts.values():
            count.reduced.clear()
        self._memories.clear()
        self._counts.clear()
        self._woken.clear()

    def count(self, tally: Tally) -> Count:
        """Return the one count of that tally."""
        found = self._counts.get(tally)
        if found is None:
            counting = self.rulebook.counting
            numbers = counting.rating(counting.opening()).figure is not None
            gone = numbers and counting.rating(tally).figure is None
            found = self._counts[tally] = Count(tally, None if gone else counting.worth(tally))
        return found

    def memory(
        self, day: int, done: tuple[tuple[str, int], ...], waiting: tuple[Waiting, ...]
    ) -> Memory:
        """Return the one memory of that."""
        return self._memories.setdefault((day, done, waiting), Memory(day, done, waiting))

    def reduced(self, outcome: Outcome, reads: Reads) -> tuple[Memory, Count]:
        """Return what of an outcome is still asked."""
        memory, count = outcome.memory, outcome.count
        less = memory.reduced.get(reads)
        if less is None:
            less = self.memory(memory.day, reads.done(memory.done), reads.waiting(memory.waiting))
            memory.reduced[reads] = less
        fewer = count.reduced.get(reads)
        if fewer is None:
            fewer = self.count(reads.tally(self.rulebook.counting, count.tally))
            count.reduced[reads] = fewer
        return less, fewer

    def outcomes(self, before: Outcome, doing: Doing | None) -> list[Outcome]:
        """Return every outcome of the deeds; their weights add up to that of the one before."""
        if doing is None:
            return [before]
        memory, count = before.memory, before.count
        branches = memory.branches.get(doing)
        if branches is None:
            branches = memory.branches[doing] = tuple(self._branches(memory, doing.deed))
        found: list[Outcome] = []
        for branch in branches:
            landing = branch.woken.landings.get(count)
            if landing is None:
                landing = self._land(branch.woken, count, doing.deed.day)
            self.fired.update(landing.rules)
            then = branch.after.get(landing.stopped)
            if then is None:
                then = branch.after[landing.stopped] = self._after(memory, doing, branch, landing)
            outcome = Outcome(
                then,
                landing.count,
                before.weight * branch.some // branch.of,
                (*before.luck, *branch.luck),
                bool(before.woke or landing.rules or branch.held),
            )
            found += self.outcomes(outcome, doing.then) if doing.then else [outcome]
        return found

    def _branches(self, memory: Memory, deed: Deed) -> Iterator[Branch]:
        """Yield every way for chance to fall."""
        standing = Standing(memory.day, Tally(), memory.done, memory.waiting)
        script: Script | None = Script()
        while script is not None:
            awake = tuple(answers(self.rulebook, self.witnesses, standing, deed, script))
            some = of = 1
            for name, fires in script.asked:
                chance, whole = sides(self.rulebook.rules_by_id[name])
                some, of = some * (chance if fires else whole - chance), of * whole
            yield Branch(
                self._kept(deed.day, awake),
                tuple(one.late for one in awake if one.late),
                some,
                of,
                tuple(name for name, fires in script.asked if fires),
            )
            script = script.following()

    def in_the_end(self, outcome: Outcome, reads: Reads) -> Count:
        """Return the count once everything has landed that waits and still can."""
        memory = outcome.memory
        if not memory.waiting:
            return outcome.count
        soon = memory.soon.get(reads)
        if soon is None:
            due = tuple(
                Answer(
                    self.rulebook.rules_by_id[late.rule],
                    self.witnesses[late.witness] if late.witness else None,
                    late.ground,
                )
                for late in memory.waiting
                if reads.can_land(late)
            )
            soon = memory.soon[reads] = self._kept(memory.day, due)
        landing = soon.landings.get(outcome.count)
        return (landing or self._land(soon, outcome.count, memory.day)).count

    def _kept(self, day: int, awake: tuple[Answer, ...]) -> Woken:
        """Return the one value for these answers on that day."""
        key = day, tuple((one.rule.id, *one[1:]) for one in awake)
        return self._woken.setdefault(key, Woken(awake))

    def _land(self, woken: Woken, count: Count, day: int) -> Landing:
        adjustments = landed(self.rulebook, count.tally, woken.answers, day)
        tally = tally_after(self.rulebook, count.tally, adjustments, day)
        rules = tuple(one.rule.id for one in adjustments)
        stopped = frozenset(name for one in adjustments for name in one.rule.stops)
        landing = woken.landings[count] = Landing(self.count(tally), rules, stopped)
        return landing

    def _after(self, memory: Memory, doing: Doing, branch: Branch, landing: Landing) -> Memory:
        before = Standing(memory.day, Tally(), memory.done, memory.waiting)
        kind = doing.deed.kind
        after = followed(before, Tally(), kind, branch.held, landing.stopped)
        return self.memory(after.day, after.done, after.waiting)
