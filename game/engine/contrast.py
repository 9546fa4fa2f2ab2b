"""Where fiction and record meet: a rule beside its record entry, and the pool of cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.engine.ledger import Ledger, Line
from game.engine.library import Library
from game.engine.record import RecordEntry
from game.engine.rulebook import Rule, Rulebook
from game.engine.scene import Beat, Choice


@dataclass(frozen=True, slots=True)
class Contrast:
    """One rule, or a whole rulebook, beside one record entry; the two never mix."""

    rulebook: Rulebook
    rule: Rule | None
    """``None`` on the frame, where the rulebook as a whole stands for the fiction."""
    lines: tuple[Line, ...]
    """What the rule did in this playthrough; empty where it only could have."""
    entry: RecordEntry


def contrast(
    library: Library, ledger: Ledger, beats: Iterable[Beat], entry: RecordEntry
) -> Contrast:
    """Set beside ``entry`` the rule that fired last, or else the first that could have."""
    fired = [line for line in ledger.lines() if line.adjustment.rule.contrast == entry.id]
    if fired:
        rule = fired[-1].adjustment.rule
        lines = tuple(line for line in fired if line.adjustment.rule == rule)
        return Contrast(ledger.rulebook, rule, lines, entry)
    own_first = sorted(could_fire(library, beats), key=lambda one: one[0] != ledger.rulebook)
    for rulebook, rule in own_first:
        if rule.contrast == entry.id:
            return Contrast(rulebook, rule, (), entry)
    return Contrast(ledger.rulebook, None, (), entry)


def pool(library: Library, beats: Iterable[Beat]) -> frozenset[str]:
    """Return the record entries that any choice of the beats could have led to.

    Under all rulebooks and whatever was done before: it depends on the scenes met, not on virtue.
    """
    return frozenset(rule.contrast for _, rule in could_fire(library, beats))


def could_fire(library: Library, beats: Iterable[Beat]) -> Iterator[tuple[Rulebook, Rule]]:
    """Yield every rule that some choice of the beats gives a deed and a witness."""
    choices = [choice for beat in beats for choice in beat.choices]
    for rulebook in library.rulebooks.values():
        for rule in rulebook.rules:
            if any(_wakes(library, choice, rule) for choice in choices):
                yield rulebook, rule


def _wakes(library: Library, choice: Choice, rule: Rule) -> bool:
    return any(
        rule.when.hears_of(done.deed, (library.witnesses[name] for name in done.witnesses))
        for done in choice.does
    )
