"""Chance, with every fall of it: a draw that follows a script, and what a rule's chance is."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import gcd
from typing import Final

from game.engine.rulebook import Rule

_PER_MILLE: Final = 1000


@dataclass(frozen=True, slots=True)
class Script:
    """A draw that follows a script, lets everything fire beyond it, and notes what was asked."""

    lines: tuple[bool, ...] = ()
    asked: list[tuple[str, bool]] = field(default_factory=list)

    def __call__(self, rule: str, witness: str | None) -> int:
        """Draw so that the rule fires, or so that it does not."""
        del witness
        at = len(self.asked)
        fires = self.lines[at] if at < len(self.lines) else True
        self.asked.append((rule, fires))
        return 0 if fires else _PER_MILLE - 1

    def following(self) -> Script | None:
        """Return the script of the next way for chance to fall, or ``None`` after the last."""
        fell = [fires for _, fires in self.asked]
        while fell and not fell[-1]:
            fell.pop()
        return Script((*fell[:-1], False)) if fell else None


def sides(rule: Rule) -> tuple[int, int]:
    """Return a rule's chance in lowest terms: so many of so many."""
    chance = rule.chance or _PER_MILLE
    common = gcd(chance, _PER_MILLE)
    return chance // common, _PER_MILLE // common
