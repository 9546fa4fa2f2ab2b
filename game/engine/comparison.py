"""One life under two rulebooks: the same deeds and the same chances, read again."""

from __future__ import annotations

from collections.abc import Iterable
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
    """Return every choice and rating that stands, with the lines that both ledgers made of it."""
    mine, theirs = play.life.ledger.lines_by_entry(), other.lines_by_entry()
    now = begin(play.library, play.header)
    found = []
    for line in standing(play.lines):
        after = now.after(line)
        if isinstance(line, ChoiceMade | RatingGiven) and now.scene is not None:
            span = slice(len(now.life.ledger.entries), len(after.life.ledger.entries))
            own = tuple(one for entry in mine[span] for one in entry)
            read = tuple(one for entry in theirs[span] for one in entry)
            day = now.life.ledger.standing.day
            size = _moved(play.life.ledger.rulebook, own) + _moved(other.rulebook, read)
            found.append(Moment(day, now.scene.id, line, after, own, read, size))
        now = after
    return tuple(found)


def _moved(rulebook: Rulebook, lines: tuple[Line, ...]) -> int:
    return change(rulebook, lines[0].before, lines[-1].after).size if lines else 0
