"""What a rulebook can do besides moving a number: all of it is written, and all of it happens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.engine.counting import Lapses, Silence
from game.engine.deed import Deed
from game.engine.ledger import Ledger, folded, ledger_of, open_ledger
from game.engine.library import Library
from game.engine.rulebook import Rule
from game.engine.vocabulary import NIGHT_PASSED, YEARS_PASSED
from tests.scenarios.texts import RULEBOOKS
from tests.scenarios.walks import Walks

BOOKS = pytest.mark.parametrize("book", RULEBOOKS)
SILENCES = 5
"""In each rulebook at least."""
MECHANISMS = {
    "stars": {"late", "nights", "chance", "leaves"},
    "score": {"late", "nights", "chance", "stops", "leaves"},
    "points": {"late", "nights", "chance", "stops", "term", "for good", "lapses", "repairs"},
    "lists": {"late", "nights", "stops", "term", "for good", "lapses", "delisted"},
    "bureau": {"nights", "stops", "term", "for good", "lapses", "settled", "struck"},
}
"""Nothing lapses under the two that keep a running number, and nothing is stopped under stars."""
KINDS = {"leaves", "lapses", "repairs", "delisted", "settled", "struck"}
OWED = {
    "bill": ("bill.missed", "bill.settled", "waterworks"),
    "rent": ("rent.missed", "rent.settled", "lettings"),
    "instalment": ("instalment.missed", "instalment.settled", "bank"),
    "judgment": ("judgment.ignored", "judgment.paid", "court"),
}


def written(rule: Rule) -> Iterator[str]:
    """Yield which mechanisms a rule uses."""
    if rule.effect.kind in KINDS:
        yield rule.effect.kind
    for name in ("late", "nights", "chance", "stops"):
        if getattr(rule, name):
            yield name
    if hasattr(rule.effect, "days") and rule.effect.kind != "settled":
        yield "for good" if rule.effect.days is None else "term"


def happened(ledger: Ledger) -> Iterator[str]:
    """Yield which mechanisms did something in a life."""
    rules = []
    for line in ledger.lines():
        rule = line.adjustment.rule
        rules.append(rule)
        if line.before != line.after or isinstance(rule.effect, Silence):
            yield from {*written(rule)} - {"stops"}
    if any(rule.stops for rule in rules) and stopped(ledger):
        yield "stops"


def stopped(ledger: Ledger) -> bool:
    """Say whether anything that waited never landed because a rule stopped it."""
    standing = open_ledger(ledger.rulebook, ledger.witnesses).standing
    for entry in ledger.entries:
        names = {name for one in entry.adjustments for name in one.rule.stops}
        if any(late.rule in names for late in standing.waiting):
            return True
        standing = folded(ledger.rulebook, standing, entry)
    return False


@BOOKS
def test_every_mechanism_is_written_and_happens(walks: Walks, library: Library, book: str) -> None:
    uses = {name for rule in library.rulebooks[book].rules for name in written(rule)}
    seen = {name for ledger in walks.judged(book) for name in happened(ledger)}

    assert uses == MECHANISMS[book]
    assert seen == MECHANISMS[book]


@BOOKS
def test_every_rulebook_is_silent_on_purpose(library: Library, book: str) -> None:
    rules = library.rulebooks[book].rules
    silent = [rule for rule in rules if isinstance(rule.effect, Silence)]

    assert len(silent) >= SILENCES
    assert len({rule.when.deed for rule in silent}) >= SILENCES


@BOOKS
def test_what_has_a_term_is_gone_after_its_last_day(walks: Walks, book: str) -> None:
    """And not before: what lapses in the night of a day had that day as its last."""
    for ledger in walks.judged(book):
        for line in ledger.lines():
            day = line.entry.deed.day
            if isinstance(line.adjustment.rule.effect, Lapses):
                gone = {*line.before.items} - {*line.after.items}
                assert gone
                if line.entry.deed.kind == YEARS_PASSED:
                    assert all(one.ends_by(day) for one in gone)
                else:
                    assert {one.until for one in gone} == {day}
        left = ledger.standing.tally.items
        assert all(one.until is None or one.until >= ledger.standing.day for one in left)


@BOOKS
def test_a_neighbours_life_has_a_notice_period_in_it(walks: Walks, book: str) -> None:
    """The five days are short; what takes weeks is seen in the lives beside them."""
    landed = {
        line.adjustment.rule.id
        for ledger in walks.neighbours(book)
        for line in ledger.lines()
        if (line.adjustment.rule.nights or 0) > 1
    }

    assert landed


@pytest.mark.parametrize("book", ["score", "points", "lists", "bureau"])
def test_whoever_pays_after_all_stands_better_than_whoever_does_not(
    library: Library, book: str
) -> None:
    """The repair; under stars what is rated stays rated."""
    rulebook = library.rulebooks[book]

    def worth(*kinds: str, witness: str) -> int:
        nights = [Deed(NIGHT_PASSED, (), day, "here") for day in range(1, 15)]
        owed, *paid = (Deed(kind, (witness,), 12, "here") for kind in kinds)
        deeds = [Deed(owed.kind, owed.witnesses, 1, "here"), *nights[:11], *paid, *nights[11:]]
        ledger = ledger_of(rulebook, library.witnesses, deeds, 1)
        return rulebook.counting.worth(ledger.standing.tally)

    better = set()
    for name, (owed, paid, witness) in OWED.items():
        alone, both = worth(owed, witness=witness), worth(owed, paid, witness=witness)
        assert both >= alone, name
        better |= {name} if both > alone else set()

    assert better >= {"judgment"}
    assert len(better) >= 2
