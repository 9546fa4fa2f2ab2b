"""One life under two rulebooks: the same deeds and the same chances, read again."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.draw import keyed_draw
from game.engine.ledger import Ledger, Line, open_ledger
from game.engine.lines import ChoiceMade
from game.engine.playthrough import Playthrough, begin, standing


@dataclass(frozen=True, slots=True)
class Moment:
    """A choice that stands, and what each of two rulebooks made of its deeds."""

    day: int
    choice: ChoiceMade
    own: tuple[Line, ...]
    other: tuple[Line, ...]

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


def moments(play: Playthrough, other: Ledger) -> tuple[Moment, ...]:
    """Return every choice that stands, with the lines of both ledgers that came of it."""
    mine, theirs = play.life.ledger.lines_by_entry(), other.lines_by_entry()
    now = begin(play.library, play.header)
    found = []
    for line in standing(play.lines):
        after = now.after(line)
        if isinstance(line, ChoiceMade):
            span = slice(len(now.life.ledger.entries), len(after.life.ledger.entries))
            own = tuple(one for entry in mine[span] for one in entry)
            read = tuple(one for entry in theirs[span] for one in entry)
            found.append(Moment(now.life.ledger.standing.day, line, own, read))
        now = after
    return tuple(found)
