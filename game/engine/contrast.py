"""Where fiction and record meet: a rule beside its record entry, and the pool of cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.engine.ledger import Ledger, Line
from game.engine.library import Library
from game.engine.record import RecordEntry
from game.engine.rulebook import Rule, Rulebook
from game.engine.scene import Beat, DeedDone
from game.engine.vocabulary import rating_kinds


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
    """Return the record entries that anything done at the beats could have led to.

    Under all rulebooks and whatever was done before: it depends on the scenes met, not on virtue.
    """
    return frozenset(rule.contrast for _, rule in could_fire(library, beats))


def could_fire(library: Library, beats: Iterable[Beat]) -> Iterator[tuple[Rulebook, Rule]]:
    """Yield every rule that a choice or an encounter of the beats gives a deed and a witness."""
    possible: dict[str, list[DeedDone]] = {}
    for beat in beats:
        for done in deeds_of(beat):
            possible.setdefault(done.deed, []).append(done)
    for rulebook in library.rulebooks.values():
        for rule in rulebook.rules:
            if any(_wakes(library, done, rule) for done in possible.get(rule.when.deed, ())):
                yield rulebook, rule


def deeds_of(beat: Beat) -> Iterator[DeedDone]:
    """Yield every deed that can be done at a beat: those of its choices, and a rating given."""
    for choice in beat.choices:
        yield from choice.does
    if beat.encounter:
        for kind in rating_kinds(beat.encounter):
            yield DeedDone(deed=kind, witnesses=(beat.encounter,))


def _wakes(library: Library, done: DeedDone, rule: Rule) -> bool:
    return rule.when.hears_of(done.deed, (library.witnesses[name] for name in done.witnesses))
