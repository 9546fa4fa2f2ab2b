"""What each rule does: goldens for all, and tables worked out by hand."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from game.engine.change import change
from game.engine.counting import (
    Delisted,
    Lapses,
    Leaves,
    Listed,
    Rates,
    Silence,
)
from game.engine.counting.bureau import Noted, Settled, Struck
from game.engine.counting.points import Clause, Repairs
from game.engine.counting.score import Weighs
from game.engine.counting.stars import weight
from game.engine.deed import Deed
from game.engine.ledger import Line, open_ledger
from game.engine.library import Library
from game.engine.rulebook import Rule, Rulebook
from game.engine.standing import Item, Tally
from game.engine.vocabulary import NIGHT_PASSED, SCENE_ENDED, Witness, WitnessSort
from game.views.words import figure
from tests.scenarios.texts import RULEBOOKS


@pytest.mark.parametrize("book", RULEBOOKS)
def test_the_table_of_rules(
    library: Library, golden: Callable[[str, str], None], book: str
) -> None:
    rulebook = library.rulebooks[book]
    rows = [_row(library, rulebook, rule) for rule in rulebook.rules]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]

    golden(f"scenarios/rules-{book}.txt", "\n".join(lines) + "\n")


def _row(library: Library, rulebook: Rulebook, rule: Rule) -> tuple[str, ...]:
    when = rule.when
    deed = " ".join(
        (
            when.deed,
            *(f"after {kind}" for kind in when.done),
            *(f"without {kind}" for kind in when.not_done),
            *((f"from the {when.times}. time",) if when.times > 1 else ()),
        )
    )
    witness = next((one for one in library.witnesses.values() if when.sees(one)), None)
    done = " ".join(
        (
            _done_to_a_fresh_standing(rulebook, rule, witness),
            *(f"stops {name}" for name in rule.stops),
        )
    )
    return (
        rule.id,
        deed,
        when.witness or "nobody",
        done,
        _comes(rule),
        _chance(rule),
        rule.contrast,
    )


def _comes(rule: Rule) -> str:
    if rule.nights:
        return f"{rule.nights} nights late" if rule.nights > 1 else "1 night late"
    return f"{rule.late} late" if rule.late else "at once"


def _chance(rule: Rule) -> str:
    return f"{rule.chance} ‰" if rule.chance else "always"


def _done_to_a_fresh_standing(rulebook: Rulebook, rule: Rule, witness: Witness | None) -> str:
    """Return what an effect does to somebody new; what undoes something finds nothing there."""
    counting, effect = rulebook.counting, rule.effect
    opening = counting.opening()
    after = counting.count(opening, effect, witness, rule.when.deed, 1)
    moved = change(rulebook, opening, after)
    numbers = f"{figure(moved.before)} → {figure(moved.after)}"
    match effect:
        case Rates():
            return numbers
        case Weighs(dimension=name):
            return f"{numbers} by {name}"
        case Clause(days=days):
            return f"{numbers} {_term(after, days, 'for good')}"
        case Listed(list=name, days=days):
            return f"on {name} {_term(after, days, 'until the way out')}"
        case Noted(item=name, days=days):
            return f"on {name} {_term(after, days, 'until it is settled')}"
        case Leaves():
            assert after.figures == ()
            return "no number"
        case Silence():
            assert after == opening
            return "silence"
    assert not counting.reaches(opening, effect, 1)
    match effect:
        case Lapses():
            return "what has run its term"
        case Delisted(list=name):
            return f"off {name}"
        case Settled(item=name, days=days):
            return f"{name} for {days} days: {', '.join(effect.grounds)}"
        case Repairs() | Struck():
            return f"as though never: {', '.join(effect.grounds)}"


def _term(after: Tally, days: int | None, endless: str) -> str:
    (item,) = after.items
    assert item.until == (None if days is None else 1 + days)
    return endless if days is None else f"until day {item.until}"


def line_of(
    library: Library, book: str, name: str, witness: str | None, after: tuple[str, ...] = ()
) -> Line:
    """Return what a rule does once those deeds and then its own were done, and scenes have ended.

    Of the rules of chance only this one fires.
    """
    return _line_of(library, library.rulebooks[book], name, witness, after)


def _line_of(
    library: Library, rulebook: Rulebook, name: str, witness: str | None, after: tuple[str, ...]
) -> Line:
    rule = rulebook.rules_by_id[name]

    def draw(drawn: str, _witness: str | None) -> int:
        return 0 if drawn == name else 999

    seen_by = (witness,) if witness else ()
    deeds = [Deed(kind, seen_by, 1, "here") for kind in (*after, rule.when.deed)]
    deeds += [Deed(SCENE_ENDED, (), 1, "here")] * (1 + (rule.late or 0))
    deeds += [Deed(NIGHT_PASSED, (), day, "here") for day in range(1, 1 + (rule.nights or 0))]
    ledger = open_ledger(rulebook, library.witnesses)
    for deed in deeds:
        ledger = ledger.with_deed(deed, draw)
    (line,) = [line for line in ledger.lines() if line.adjustment.rule == rule]
    return line


# 387 to start with; |given − 387| × weight ÷ 40, rounded up. Cameras and whoever has 4.5 weigh
# three, shops, offices and whoever has 3 weigh two, the others one.
SEEN_BY = {
    3: {
        1: 365,  # 287 × 3 ÷ 40 = 21.525
        2: 372,  # 187 × 3 ÷ 40 = 14.025
        3: 380,  #  87 × 3 ÷ 40 =  6.525
        4: 388,  #  13 × 3 ÷ 40 =  0.975
        5: 396,  # 113 × 3 ÷ 40 =  8.475
    },
    2: {
        1: 372,  # 287 × 2 ÷ 40 = 14.35
        2: 377,  # 187 × 2 ÷ 40 =  9.35
        3: 382,  #  87 × 2 ÷ 40 =  4.35
        4: 388,  #  13 × 2 ÷ 40 =  0.65
        5: 393,  # 113 × 2 ÷ 40 =  5.65
    },
    1: {
        1: 379,  # 287 ÷ 40 = 7.175
        2: 382,  # 187 ÷ 40 = 4.675
        3: 384,  #  87 ÷ 40 = 2.175
        4: 388,  #  13 ÷ 40 = 0.325
        5: 390,  # 113 ÷ 40 = 2.825
    },
}
WEIGHTS = {WitnessSort.CAMERA: 3, WitnessSort.SHOP: 2, WitnessSort.OFFICE: 2}


def test_what_one_rating_does_to_somebody_new(library: Library) -> None:
    """Every rule that rates, alone in its rulebook, against the tables worked out by hand."""
    stars, checked = library.rulebooks["stars"], 0
    for rule in stars.rules:
        if not isinstance(rule.effect, Rates):
            continue
        alone = Rulebook.model_validate({**stars.model_dump(), "rules": (rule.model_dump(),)})
        earlier = (*rule.when.done, *[rule.when.deed] * (rule.when.times - 1))
        witnesses = [one for one in library.witnesses.values() if rule.when.sees(one)]
        for witness in witnesses if rule.when.witness else [None]:
            line = _line_of(library, alone, rule.id, witness.id if witness else None, earlier)
            weighs = WEIGHTS.get(witness.sort) if witness else 1
            if witness and witness.stars is not None:
                weighs = 3 if witness.stars >= 450 else 2 if witness.stars >= 300 else 1
            assert weighs is not None
            expected = SEEN_BY[weighs][rule.effect.stars]
            assert (line.before.figures, line.after.figures) == ((387,), (expected,)), rule.id
            checked += 1
    assert checked > 30


def test_the_boy_rates_after_his_mother(library: Library) -> None:
    """She has given five stars, which makes 390; then 290 ÷ 40 = 7.25, one star."""
    line = line_of(library, "stars", "boy-first", "anouk")

    assert (line.before.figures, line.after.figures) == ((390,), (382,))


NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def test_a_notice_gives_as_many_stars_as_its_rule(library: Library) -> None:
    for rule in library.rulebooks["stars"].rules:
        said = re.findall(r"\b(one|two|three|four|five) stars?\b", rule.notice.lower())
        if said and isinstance(rule.effect, Rates):
            assert [NUMBERS[one] for one in said] == [rule.effect.stars], rule.id


def test_a_reason_weighs_a_witness_as_the_rulebook_does(library: Library) -> None:
    """Say “He is a 2.7, and a 2.7 weighs one” of nobody else."""
    checked = 0
    for rule in library.rulebooks["stars"].rules:
        rated = re.findall(r"\b\d\.\d\b", rule.reason)
        weighs = re.findall(r"weighs (one|two|three)\b", rule.reason)
        if rated:
            assert rule.when.witness is not None
            witness = library.witnesses[rule.when.witness]
            assert witness.stars is not None
            assert {*rated} == {f"{witness.stars / 100:.1f}"}, rule.id
            assert [NUMBERS[one] for one in weighs] in ([], [weight(witness)]), rule.id
            checked += 1
    assert checked > 5


# 600 to start with; a dimension's weight × what it moves by, in hundredths, × 600 ÷ 100, is added
# to 250 before the least, 350, is. History weighs 30, fulfilment 25, behaviour 20, details 15,
# relationships 10.
@pytest.mark.parametrize(
    ("rule", "witness", "after"),
    [
        ("joined", None, 607),  # details: 8 × 15 × 6 ÷ 100 = 7.2
        ("stranger-joined", None, 605),  # relationships: 9 × 10 × 6 ÷ 100 = 5.4
        ("vell-came-along", "mrs-vell", 606),  # relationships: 10 × 10 × 6 ÷ 100 = 6
        ("fare-owing", None, 592),  # fulfilment: −5 × 25 × 6 ÷ 100 = −7.5, and rounded down
        ("court-letter", None, 589),  # history: −6 × 30 × 6 ÷ 100 = −10.8
        ("nappies", None, 606),  # behaviour: 5 × 20 × 6 ÷ 100 = 6
        ("console", None, 594),  # behaviour: −5 × 20 × 6 ÷ 100 = −6
    ],
)
def test_what_a_drawer_does_to_a_fresh_score(
    library: Library, rule: str, witness: str | None, after: int
) -> None:
    line = line_of(library, "score", rule, witness)

    counting = library.rulebooks["score"].counting
    assert counting.rating(line.before).figure == 600
    assert counting.rating(line.after).figure == after


@pytest.mark.parametrize(
    ("rule", "witness", "earlier", "before", "after"),
    [
        ("sorting", "mrs-vell", (), (1000, "B"), (1010, "A")),
        ("gap", "gate-camera", (), (1000, "B"), (980, "B")),
        ("repaid", None, ("fare.disputed",), (985, "B"), (1000, "B")),
        ("judgment", None, ("wall.scratched",), (975, "B"), (945, "C")),
    ],
)
def test_what_a_clause_does_to_the_sum_and_its_letter(
    library: Library,
    rule: str,
    witness: str | None,
    earlier: tuple[str, ...],
    before: tuple[int, str],
    after: tuple[int, str],
) -> None:
    line = line_of(library, "points", rule, witness, earlier)

    counting = library.rulebooks["points"].counting
    told = [counting.rating(tally) for tally in (line.before, line.after)]
    assert [(one.figure, one.grade) for one in told] == [before, after]


OWING = Item("fares-owing", "fare.disputed", 1, None, "Pay at any booth.")
HALL = Item("halls-cleared", "bag.left", 1, 31, "It lapses by itself after 30 days.")
FRIEND = Item("friends-of-the-line", "gate.reported", 1, 91, "Ask in writing not to be praised.")
POSTED = Item("names-posted", "fare.left-owing", 1, None, "Pay at any booth.")
BUS = Item(
    "crossed-on-red", "bus.passed", 1, None, "Pay the fine, or bring a stamp from booth three."
)


@pytest.mark.parametrize(
    ("book", "rule", "witness", "earlier", "before", "after"),
    [
        ("lists", "refusal", "metro", (), (), (OWING,)),
        ("lists", "hall-cleared", "metro", (), (), (HALL,)),
        ("lists", "reporting", "metro", (), (), (FRIEND,)),
        ("lists", "paid-off", "metro", ("fare.disputed",), (OWING,), ()),
        ("lists", "name-posted", "metro", (), (), (POSTED,)),
        ("lists", "bus", "crossings-office", (), (), (BUS,)),
        ("lists", "paying", "crossings-office", ("bus.passed",), (BUS,), ()),
        ("lists", "stamping", "crossings-office", ("bus.passed",), (BUS,), ()),
    ],
)
def test_who_is_put_on_a_list_and_who_comes_off(
    library: Library,
    book: str,
    rule: str,
    witness: str,
    earlier: tuple[str, ...],
    before: tuple[Item, ...],
    after: tuple[Item, ...],
) -> None:
    line = line_of(library, book, rule, witness, earlier)

    assert (line.before.items, line.after.items) == (before, after)


def test_the_lists_are_silent_about_whatever_no_office_acts_on(library: Library) -> None:
    """In the scenes; what lists a neighbour is in the table."""
    done = {
        one.deed
        for scene in library.scenes.values()
        for beat in scene.beats
        for choice in beat.choices
        for one in choice.does
    }
    rules = [rule for rule in library.rulebooks["lists"].rules if rule.when.deed in done]
    loud = {rule.id for rule in rules if not isinstance(rule.effect, Silence)}

    assert loud == {
        *("refusal", "hall-cleared", "reporting", "paid-off", "name-posted"),
        *("bus", "paying", "stamping"),
        *("water-listed", "chalk-listed", "face-hung", "letter-listed", "letter-adopted"),
        *("takings-listed", "takings-cleared", "takings-praised", "file-back"),
        *("aloft-listed", "wall-listed", "pigeons-named", "birthday-cleared"),
        *("absent-cleared", "birthday-struck", "namesake-found", "part-listed"),
        *("shouting-listed", "ears-praised", "file-out"),
    }


def test_a_late_fare_is_in_the_report_and_settles_nothing_by_itself(library: Library) -> None:
    line = line_of(library, "bureau", "fare-late", None)

    assert [(one.name, one.since, one.until) for one in line.after.items] == [("late", 1, 61)]


def test_what_is_settled_stays_for_its_term_under_another_name(library: Library) -> None:
    line = line_of(library, "bureau", "rent-settled", "lettings", ("rent.missed",))

    assert [(one.name, one.since, one.until) for one in line.before.items] == [("late", 1, 61)]
    assert [(one.name, one.since, one.until) for one in line.after.items] == [("settled", 1, 15)]
