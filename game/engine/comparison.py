"""One life under two rulebooks: the same deeds and the same chances, read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.engine.change import change
from game.engine.draw import keyed_draw
from game.engine.ledger import Ledger, Line, open_ledger
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
    ledger = open_ledger(play.library.rulebooks[rulebook], play.library.witnesses)
    for ordinal, entry in enumerate(play.life.ledger.entries, 1):
        ledger = ledger.with_deed(entry.deed, keyed_draw(play.header.seed, ordinal))
    return ledger


def telling(found: Iterable[Moment], most: int) -> tuple[Moment, ...]:
    """Return the moments at which either moved: of more than so many those that moved furthest."""
    differing = tuple(one for one in found if one.differs)
    largest = sorted(range(len(differing)), key=lambda at: -differing[at].size)[:most]
    return tuple(differing[at] for at in sorted(largest))


def moments(play: Playthrough, other: Ledger) -> tuple[Moment, ...]:
    """Return every choice and rating that stands, with the lines that both ledgers made of it.

    What came late is told where it came from, not where it arrived.
    """
    steps = tuple(_steps(play))
    mine, theirs = _by_origin(play.life.ledger, steps), _by_origin(other, steps)
    return tuple(
        Moment(
            step.before.life.ledger.standing.day,
            step.before.scene.id if step.before.scene else "",
            step.line,
            step.after,
            own,
            read,
            _size(play.life.ledger.rulebook, own) + _size(other.rulebook, read),
        )
        for step, own, read in zip(steps, mine, theirs, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Step:
    """A choice or rating, and the playthrough before and after it."""

    line: ChoiceMade | RatingGiven
    before: Playthrough
    after: Playthrough

    @property
    def entries(self) -> range:
        """Return which entries of any ledger of this life it made."""
        return range(len(self.before.life.ledger.entries), len(self.after.life.ledger.entries))


def _steps(play: Playthrough) -> Iterator[_Step]:
    now = begin(play.library, play.header)
    for line in standing(play.lines):
        after = now.after(line)
        if isinstance(line, ChoiceMade | RatingGiven):
            yield _Step(line, now, after)
        now = after


def _by_origin(ledger: Ledger, steps: tuple[_Step, ...]) -> list[tuple[Line, ...]]:
    """Return for each step the lines that its own deeds are the ground of."""
    lines = ledger.lines_by_entry()
    found: list[list[Line]] = [[] for _ in steps]
    done: dict[str, int] = {}
    for at, step in enumerate(steps):
        done |= {ledger.entries[number].deed.kind: at for number in step.entries}
        for line in (line for number in step.entries for line in lines[number]):
            found[done.get(line.adjustment.ground, at)].append(line)
    return [tuple(some) for some in found]


def _size(rulebook: Rulebook, lines: tuple[Line, ...]) -> int:
    return sum(change(rulebook, line.before, line.after).size for line in lines)
