"""One rule changed, and whole lives counted anew: whom it hits, and whom it helps."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from game.engine.change import Change, change
from game.engine.counting import Silence
from game.engine.counting.way import OneEffect
from game.engine.ledger import Ledger, ledger_of
from game.engine.library import Library
from game.engine.readings import Recorded
from game.engine.rulebook import Rule, Rulebook
from game.engine.standing import Tally

OFF = Silence(kind="silence")
"""The effect of a rule that is as if it were not there."""


@dataclass(frozen=True, slots=True)
class Hit:
    """How one life ends as the rule stands and as it was changed."""

    before: Tally
    after: Tally
    moved: Change


@dataclass(frozen=True, slots=True)
class Trial:
    """A rulebook, the lives that are counted under it, and how they end as it stands."""

    library: Library
    rulebook: Rulebook
    lives: tuple[Recorded, ...]
    ends: tuple[Ledger, ...]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules that fire in one of the lives and could do more or less.

        Those that most lives meet come first, then in the order of the file.
        """
        lives = Counter(name for ledger in self.ends for name in set(_fired(ledger)))
        found = (rule for rule in self.rulebook.rules if lives[rule.id])
        can_change = (rule for rule in found if len(rule.effect.settings()) > 1)
        return tuple(sorted(can_change, key=lambda rule: -lives[rule.id]))

    def times(self, rule_id: str) -> tuple[int, ...]:
        """Return how often the rule fires in each life."""
        return tuple(_fired(ledger).count(rule_id) for ledger in self.ends)

    def reach(self, rule: Rule) -> tuple[int, int]:
        """Return the least and the greatest figure at which a life ends, over all positions."""
        rating = self.rulebook.counting.rating
        ends = (hit.after for one in positions(rule) for hit in self.with_effect(rule, one))
        figures = [figure for tally in ends if (figure := rating(tally).figure) is not None]
        return min(figures, default=0), max(figures, default=0)

    def with_effect(self, rule: Rule, effect: OneEffect) -> tuple[Hit, ...]:
        """Return how each life ends if the rule has that effect instead of its own."""
        # Not through validation: every position is made from an effect that has passed it.
        stops = () if effect == OFF else rule.stops
        changed = self.rulebook.with_rule(
            rule.model_copy(update={"effect": effect, "stops": stops})
        )
        return tuple(
            _hit(self.rulebook, before.standing.tally, self._ledger(changed, life).standing.tally)
            for before, life in zip(self.ends, self.lives, strict=True)
        )

    def _ledger(self, rulebook: Rulebook, life: Recorded) -> Ledger:
        return ledger_of(rulebook, self.library.witnesses, life.deeds, life.seed)


def trial(library: Library, rulebook: Rulebook, lives: tuple[Recorded, ...]) -> Trial:
    """Return the trial of a rulebook against these lives."""
    ends = (ledger_of(rulebook, library.witnesses, one.deeds, one.seed) for one in lives)
    return Trial(library, rulebook, lives, tuple(ends))


def positions(rule: Rule) -> tuple[OneEffect, ...]:
    """Return what the rule's effect can be set to: off, then from least to most."""
    return (OFF, *rule.effect.settings())


def _fired(ledger: Ledger) -> list[str]:
    return [one.rule.id for entry in ledger.entries for one in entry.adjustments]


def _hit(rulebook: Rulebook, before: Tally, after: Tally) -> Hit:
    return Hit(before, after, change(rulebook, before, after))
