"""The ledger: what a rulebook made of each deed, and how its rating moved."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from game.engine.counting import Silence
from game.engine.deed import Deed
from game.engine.draw import Draw, keyed_draw
from game.engine.rulebook import Rule, Rulebook
from game.engine.standing import Rating, Standing, Tally, Waiting, one_more
from game.engine.vocabulary import NIGHT_PASSED, SCENE_ENDED, Witness


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One effect of one rule."""

    rule: Rule
    witness: Witness | None
    ground: str
    """The kind of deed behind it; an earlier one's where the rule was late."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A deed with what the rulebook made of it at once, and what it holds back for later."""

    deed: Deed
    adjustments: tuple[Adjustment, ...]
    held: tuple[Waiting, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One adjustment with the tally before and after it; derived, never stored."""

    entry: Entry
    adjustment: Adjustment
    before: Tally
    after: Tally


class Answer(NamedTuple):  # made for every rule of every deed: half as dear as a dataclass
    """A rule that a deed wakes, or that has waited for it."""

    rule: Rule
    witness: Witness | None
    ground: str
    late: Waiting | None = None
    """What it waits for, ``None`` where it lands at once."""
    stops: bool = False
    """Something waits that it stops: then it lands whatever its effect finds."""


def judge(
    rulebook: Rulebook,
    witnesses: Mapping[str, Witness],
    standing: Standing,
    deed: Deed,
    draw: Draw,
) -> Entry:
    """Turn a deed into an entry; what waited and is due now comes first."""
    woken = answers(rulebook, witnesses, standing, deed, draw)
    if not woken:
        return Entry(deed, ())
    adjustments = landed(rulebook, standing.tally, woken, deed.day)
    return Entry(deed, adjustments, tuple(one.late for one in woken if one.late))


def landed(
    rulebook: Rulebook, tally: Tally, woken: Iterable[Answer], day: int
) -> tuple[Adjustment, ...]:
    """Return what lands at once.

    Whom an effect no longer reaches, it does not touch: also where an earlier one of the same deed
    has put them out of reach.
    """
    reaches = rulebook.counting.reaches
    adjustments: list[Adjustment] = []
    counted = 0
    for one in woken:
        if one.late is not None:
            continue
        # How far the ones before have led is counted only for one that comes after them.
        tally = tally_after(rulebook, tally, adjustments[counted:], day)
        counted = len(adjustments)
        if one.stops or reaches(tally, one.rule.effect, day):
            adjustments.append(Adjustment(one.rule, one.witness, one.ground))
    return tuple(adjustments)


def tally_after(
    rulebook: Rulebook, tally: Tally, adjustments: Iterable[Adjustment], day: int
) -> Tally:
    """Return what a tally comes to by these adjustments."""
    for one in adjustments:
        tally = rulebook.counting.count(tally, one.rule.effect, one.witness, one.ground, day)
    return tally


def answers(
    rulebook: Rulebook,
    witnesses: Mapping[str, Witness],
    standing: Standing,
    deed: Deed,
    draw: Draw,
) -> list[Answer]:
    """Return every rule that a deed wakes; the tally has no say in it."""
    found = list(_woken(rulebook, witnesses, standing, deed, draw))
    if any(one.rule.stops for one in found):
        waits = {due.rule for due in standing.waiting}
        waits.update(one.rule.id for one in found if one.late)
        found = [one._replace(stops=not waits.isdisjoint(one.rule.stops)) for one in found]
        # Words about something stopped are not said where there is nothing to stop.
        found = [one for one in found if one.stops or not _only_stops(one.rule)]
    return found


def _only_stops(rule: Rule) -> bool:
    return bool(rule.stops) and isinstance(rule.effect, Silence)


def _woken(
    rulebook: Rulebook,
    witnesses: Mapping[str, Witness],
    standing: Standing,
    deed: Deed,
    draw: Draw,
) -> Iterator[Answer]:
    kind = deed.kind
    for due in standing.waiting:
        if due.lands_at(kind):
            witness = witnesses[due.witness] if due.witness else None
            yield Answer(rulebook.rules_by_id[due.rule], witness, due.ground)
    for rule in rulebook.rules_by_deed.get(kind, ()):
        when = rule.when
        if when.times > 1 and standing.times(kind) + 1 < when.times:
            continue
        if (when.done or when.not_done) and not standing.holds(when):
            continue
        listeners: Iterable[Witness | None] = _NOBODY
        if when.witness is not None:
            seen_by = map(witnesses.__getitem__, deed.witnesses)
            listeners = [witness for witness in seen_by if when.sees(witness)]
        for witness in listeners:
            name = witness.id if witness else None
            if rule.chance is not None and draw(rule.id, name) >= rule.chance:
                continue
            yield Answer(rule, witness, kind, _held(rule, name, kind))


_NOBODY: Final = (None,)
"""Who listens for a rule that takes nobody's word in particular."""


def _held(rule: Rule, witness: str | None, kind: str) -> Waiting | None:
    """Return what a late rule waits for, ``None`` where it is not late."""
    if rule.nights is not None:
        return Waiting(rule.id, witness, kind, nights=rule.nights)
    if rule.late is not None:
        # The ending of the deed's own scene, where it has yet to come, does not count.
        own_scene = kind not in (SCENE_ENDED, NIGHT_PASSED)
        return Waiting(rule.id, witness, kind, scenes=rule.late + own_scene)
    return None


@dataclass(frozen=True, slots=True)
class Ledger:
    """All entries under one rulebook, with the standing that they fold to."""

    rulebook: Rulebook
    witnesses: Mapping[str, Witness]
    entries: tuple[Entry, ...]
    standing: Standing

    @property
    def rating(self) -> Rating:
        """Return what the standing shows now."""
        return self.rulebook.counting.rating(self.standing.tally)

    @property
    def line_count(self) -> int:
        """Return how many lines there are, without folding them."""
        return sum(len(entry.adjustments) for entry in self.entries)

    def with_deed(self, deed: Deed, draw: Draw) -> Ledger:
        """Return the ledger after the rulebook has judged one more deed."""
        entry = judge(self.rulebook, self.witnesses, self.standing, deed, draw)
        return replace(
            self,
            entries=(*self.entries, entry),
            standing=folded(self.rulebook, self.standing, entry),
        )

    def lines(self) -> Iterator[Line]:
        """Yield every adjustment with the tally before and after it."""
        for lines in self.lines_by_entry():
            yield from lines

    def lines_by_entry(self) -> tuple[tuple[Line, ...], ...]:
        """Return the lines of each entry, in the order of the entries."""
        return tuple(_folded(self.rulebook, self.rulebook.counting.opening(), self.entries))

    def lines_since(self, earlier: Ledger) -> tuple[Line, ...]:
        """Return the lines that have come since an earlier moment of the same life."""
        new = self.entries[len(earlier.entries) :]
        found = _folded(self.rulebook, earlier.standing.tally, new)
        return tuple(line for lines in found for line in lines)


def ledger_of(
    rulebook: Rulebook, witnesses: Mapping[str, Witness], deeds: Iterable[Deed], seed: int
) -> Ledger:
    """Return what the rulebook makes of a whole life, with the chances of that seed."""
    opening = open_ledger(rulebook, witnesses)
    standing, entries = opening.standing, []
    for ordinal, deed in enumerate(deeds, 1):
        entry = judge(rulebook, witnesses, standing, deed, keyed_draw(seed, ordinal))
        standing = folded(rulebook, standing, entry)
        entries.append(entry)
    return replace(opening, entries=tuple(entries), standing=standing)


def open_ledger(rulebook: Rulebook, witnesses: Mapping[str, Witness]) -> Ledger:
    """Return the ledger of somebody who has done nothing yet."""
    return Ledger(rulebook, witnesses, (), Standing(day=1, tally=rulebook.counting.opening()))


def _folded(
    rulebook: Rulebook, tally: Tally, entries: Iterable[Entry]
) -> Iterator[tuple[Line, ...]]:
    """Yield the lines of each entry, from the tally before the first of them."""
    for entry in entries:
        lines = []
        for adjustment in entry.adjustments:
            before = tally
            tally = tally_after(rulebook, before, (adjustment,), entry.deed.day)
            lines.append(Line(entry, adjustment, before, tally))
        yield tuple(lines)


def folded(rulebook: Rulebook, standing: Standing, entry: Entry) -> Standing:
    """Return the standing after one more entry."""
    stopped = {name for one in entry.adjustments for name in one.rule.stops}
    tally = tally_after(rulebook, standing.tally, entry.adjustments, entry.deed.day)
    return followed(standing, tally, entry.deed.kind, entry.held, stopped)


def followed(
    standing: Standing,
    tally: Tally,
    kind: str,
    held: tuple[Waiting, ...],
    stopped: Collection[str],
) -> Standing:
    """Return the standing after a deed that came to that tally, held this back and stopped that."""
    waiting = tuple(late.after(kind) for late in standing.waiting if not late.lands_at(kind))
    return Standing(
        day=standing.day + (kind == NIGHT_PASSED),
        tally=tally,
        done=one_more(standing.done, kind),
        waiting=tuple(late for late in (*waiting, *held) if late.rule not in stopped),
    )
