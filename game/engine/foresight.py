"""What a choice could move under the playthrough's own rulebook, before it is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.engine.change import Change, change
from game.engine.counting import Silence
from game.engine.deed import Deed
from game.engine.playthrough import Playthrough
from game.engine.rulebook import Rule
from game.engine.scene import Choice
from game.engine.vocabulary import Witness

_STEPS: Final = (0, 20, 50)
"""In thousandths of the scale: beyond each the stake is one higher."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What one rule would make of a choice."""

    rule: Rule
    witness: Witness | None
    change: Change
    """Counted as if nothing else came between."""


def foresee(play: Playthrough, choice: Choice) -> tuple[Foreseen, ...]:
    """Return what could come of a choice, certain and possible, at once and late alike."""
    scene, ledger = play.scene, play.life.ledger
    if scene is None:
        return ()
    rulebook, tally = ledger.rulebook, ledger.standing.tally
    found = []
    for done in choice.does:
        deed = Deed(done.deed, done.witnesses, ledger.standing.day, scene.id)
        ledger = ledger.with_deed(deed, _everything_happens)
        entry = ledger.entries[-1]
        coming = [(one.rule, one.witness, one.ground) for one in entry.adjustments]
        coming += [
            (rulebook.rules_by_id[late.rule], ledger.witnesses.get(late.witness or ""), late.ground)
            for late in entry.held
        ]
        for rule, witness, ground in coming:
            if isinstance(rule.effect, Silence):
                continue
            if not rulebook.counting.reaches(tally, rule.effect, deed.day):
                continue
            after = rulebook.counting.count(tally, rule.effect, witness, ground, deed.day)
            found.append(Foreseen(rule, witness, change(rulebook, tally, after)))
            tally = after
    return tuple(found)


def stake(foreseen: Sequence[Foreseen]) -> int:
    """Return how much all of it could move the figure, 0 to 3, whichever way; 0 without one."""
    if not foreseen or foreseen[0].change.before.figure is None:
        return 0
    size = sum(one.change.size for one in foreseen)
    return sum(size > step for step in _STEPS)


def _everything_happens(rule: str, witness: str | None) -> int:
    del rule, witness
    return 0
