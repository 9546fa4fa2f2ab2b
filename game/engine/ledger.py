"""The ledger: what a rulebook made of each deed, and how its rating moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from game.engine.deed import Deed
from game.engine.draw import Draw
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


def judge(
    rulebook: Rulebook,
    witnesses: Mapping[str, Witness],
    standing: Standing,
    deed: Deed,
    draw: Draw,
) -> Entry:
    """Turn a deed into an entry; what waited and is due now comes first.

    Whom an effect no longer reaches, it does not touch: also where an earlier one of the same deed
    has put them out of reach.
    """
    counting, tally = rulebook.counting, standing.tally
    adjustments: list[Adjustment] = []
    held: list[Waiting] = []
    for rule, witness, ground, late in _answers(rulebook, witnesses, standing, deed, draw):
        if not counting.reaches(tally, rule.effect):
            continue
        if late:
            held.append(Waiting(rule.id, witness.id if witness else None, ground, late))
        else:
            adjustments.append(Adjustment(rule, witness, ground))
            tally = counting.count(tally, rule.effect, witness, ground, deed.day)
    return Entry(deed, tuple(adjustments), tuple(held))


def _answers(
    rulebook: Rulebook,
    witnesses: Mapping[str, Witness],
    standing: Standing,
    deed: Deed,
    draw: Draw,
) -> Iterator[tuple[Rule, Witness | None, str, int]]:
    """Yield what a deed wakes: rule, witness, ground, and after how many scene ends it lands."""
    if deed.kind == SCENE_ENDED:
        for late in standing.waiting:
            if late.scenes == 1:
                witness = witnesses[late.witness] if late.witness else None
                yield rulebook.rules_by_id[late.rule], witness, late.ground, 0
    seen_by = [witnesses[name] for name in deed.witnesses]
    # The ending of the deed's own scene, where it has yet to come, does not count.
    own_scene = deed.kind not in (SCENE_ENDED, NIGHT_PASSED)
    for rule in rulebook.rules_by_deed.get(deed.kind, ()):
        when = rule.when
        if standing.times(deed.kind) + 1 < when.times or not standing.holds(when):
            continue
        listeners: list[Witness | None] = [None]
        if when.witness is not None:
            listeners = [witness for witness in seen_by if when.sees(witness)]
        for witness in listeners:
            name = witness.id if witness else None
            if rule.chance is not None and draw(rule.id, name) >= rule.chance:
                continue
            yield rule, witness, deed.kind, 0 if rule.late is None else rule.late + own_scene


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
            standing=_after(self.rulebook, self.standing, entry),
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


def open_ledger(rulebook: Rulebook, witnesses: Mapping[str, Witness]) -> Ledger:
    """Return the ledger of somebody who has done nothing yet."""
    return Ledger(rulebook, witnesses, (), Standing(day=1, tally=rulebook.counting.opening()))


def _folded(
    rulebook: Rulebook, tally: Tally, entries: Iterable[Entry]
) -> Iterator[tuple[Line, ...]]:
    """Yield the lines of each entry, from the tally before the first of them."""
    for entry in entries:
        lines, tally = _counted(rulebook, tally, entry)
        yield lines


def _counted(rulebook: Rulebook, tally: Tally, entry: Entry) -> tuple[tuple[Line, ...], Tally]:
    """Return the entry's lines and the tally after it; what has run its term goes first."""
    counting = rulebook.counting
    if entry.deed.kind == NIGHT_PASSED:
        tally = counting.passed(tally, entry.deed.day)
    lines: list[Line] = []
    for adjustment in entry.adjustments:
        rule, witness, ground = adjustment.rule, adjustment.witness, adjustment.ground
        before = tally
        tally = counting.count(before, rule.effect, witness, ground, entry.deed.day)
        lines.append(Line(entry, adjustment, before, tally))
    return tuple(lines), tally


def _after(rulebook: Rulebook, standing: Standing, entry: Entry) -> Standing:
    """Fold one entry into the standing."""
    waiting = standing.waiting
    if entry.deed.kind == SCENE_ENDED:
        waiting = tuple(
            replace(late, scenes=late.scenes - 1) for late in waiting if late.scenes > 1
        )
    return Standing(
        day=standing.day + (entry.deed.kind == NIGHT_PASSED),
        tally=_counted(rulebook, standing.tally, entry)[1],
        done=one_more(standing.done, entry.deed.kind),
        waiting=waiting + entry.held,
    )
