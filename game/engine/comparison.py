"""One life under two rulebooks: the same deeds and the same chances, read again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.engine.change import change
from game.engine.ledger import Ledger, Line, ledger_of
from game.engine.lines import ChoiceMade, RatingGiven
from game.engine.playthrough import Playthrough, begin, standing
from game.engine.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Moment:
    """A choice or rating that stands, and what each of two rulebooks made of its deeds."""

    day: int
    scene: str
    line: ChoiceMade | RatingGiven
    after: Playthrough
    """Right after it."""
    own: tuple[Line, ...]
    other: tuple[Line, ...]
    size: int
    """How far both moved together, in thousandths of their scales."""

    @property
    def differs(self) -> bool:
        """Say whether either of the two moved."""
        return any(line.before != line.after for line in (*self.own, *self.other))


def reread(play: Playthrough, rulebook: str) -> Ledger:
    """Return the ledger of the same life under that rulebook; raises ``KeyError`` without one.

    The deeds stay as they were, also where a door of the other rulebook would have been shut.
    """
    deeds = (entry.deed for entry in play.life.ledger.entries)
    library = play.library
    return ledger_of(library.rulebooks[rulebook], library.witnesses, deeds, play.header.seed)


def telling(found: Iterable[Moment], most: int) -> tuple[Moment, ...]:
    """Return the moments at which either moved: of more than so many those that moved furthest."""
    differing = tuple(one for one in found if one.differs)
    largest = sorted(range(len(differing)), key=lambda at: -differing[at].size)[:most]
    return tuple(differing[at] for at in sorted(largest))


def moments(play: Playthrough, other: Ledger) -> tuple[Moment, ...]:
    """Return every choice and rating that stands, with the lines that both ledgers made of it.

    What came late is told where it came from, not where it arrived.
    """
    done = steps(play)
    mine, theirs = _by_origin(play.life.ledger, done), _by_origin(other, done)
    return tuple(
        Moment(
            step.day,
            step.scene,
            step.line,
            step.after,
            own,
            read,
            _size(play.life.ledger.rulebook, own) + _size(other.rulebook, read),
        )
        for step, own, read in zip(done, mine, theirs, strict=True)
    )


@dataclass(frozen=True, slots=True)
class Step:
    """A choice or rating that stands, and which entries of any ledger of this life it made."""

    day: int
    scene: str
    line: ChoiceMade | RatingGiven
    after: Playthrough
    """Right after it."""
    entries: range
    """The nights after it among them, up to what was done next."""


def steps(play: Playthrough) -> tuple[Step, ...]:
    """Return every choice and rating that stands, in their order."""
    found: list[tuple[ChoiceMade | RatingGiven, Playthrough, Playthrough]] = []
    now = begin(play.library, play.header)
    for line in standing(play.lines):
        after = now.after(line)
        if isinstance(line, ChoiceMade | RatingGiven):
            found.append((line, now, after))
        now = after
    if not found:
        return ()
    starts = [len(before.life.ledger.entries) for _, before, _ in found]
    ends = [*starts[1:], len(now.life.ledger.entries)]
    return tuple(
        Step(
            before.life.ledger.standing.day,
            before.scene.id if before.scene else "",
            line,
            after,
            range(start, end),
        )
        for (line, before, after), start, end in zip(found, starts, ends, strict=True)
    )


def _by_origin(ledger: Ledger, done: tuple[Step, ...]) -> list[tuple[Line, ...]]:
    """Return for each step the lines that its own deeds are the ground of."""
    lines = ledger.lines_by_entry()
    found: list[list[Line]] = [[] for _ in done]
    latest: dict[str, int] = {}
    for at, step in enumerate(done):
        latest |= {ledger.entries[number].deed.kind: at for number in step.entries}
        for line in (line for number in step.entries for line in lines[number]):
            found[latest.get(line.adjustment.ground, at)].append(line)
    return [tuple(some) for some in found]


def weightiest(rulebook: Rulebook, lines: Iterable[Line]) -> Line:
    """Return the line that moved furthest; raises ``ValueError`` where there is none."""

    def weight(line: Line) -> tuple[bool, int]:
        return line.before != line.after, change(rulebook, line.before, line.after).size

    return max(lines, key=weight)


def _size(rulebook: Rulebook, lines: tuple[Line, ...]) -> int:
    return sum(change(rulebook, line.before, line.after).size for line in lines)
