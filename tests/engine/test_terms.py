"""Terms: what lands after nights, what stops it, and what a lapse leaves in the ledger."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from game.engine.change import change
from game.engine.counting.terms import last_day, lengths
from game.engine.deed import Deed
from game.engine.ledger import Ledger
from game.engine.rulebook import Rule, Rulebook
from game.engine.standing import Item, Waiting
from game.engine.vocabulary import NIGHT_PASSED, SCENE_ENDED
from tests.engine.small import (
    KEEPER,
    LAPSES,
    LISTED,
    SILENCE,
    deed,
    fired,
    judged,
    rule,
    rulebook,
)

KEPT = deed("bread.kept", "mrs-oak")
ENDED = deed(SCENE_ENDED)
OBJECTED = deed("bell.rung")


def night(day: int) -> Deed:
    """Return the passing of that day's night."""
    return deed(NIGHT_PASSED, day=day)


def nights(count: int) -> list[Deed]:
    """Return so many nights from the first on."""
    return [night(day) for day in range(1, count + 1)]


def notice_of(count: int, *more: dict[str, object]) -> Rulebook:
    """Return a rulebook that lists somebody after a notice period of so many nights."""
    kept = rule("kept", {"deed": "bread.kept", "witness": "person"}, KEEPER, nights=count)
    return rulebook("lists", LISTED, kept, *more)


def landed(ledger: Ledger) -> list[tuple[str, int]]:
    """Return for each line its rule and the day of the entry that it came with."""
    return [(line.adjustment.rule.id, line.entry.deed.day) for line in ledger.lines()]


# A notice period


@pytest.mark.parametrize("count", [1, 2, 3, 7, 99])
def test_a_notice_period_of_so_many_nights_lands_in_the_last_of_them(count: int) -> None:
    book = notice_of(count)

    before = judged(book, KEPT, *nights(count - 1))
    after = judged(book, KEPT, *nights(count))
    later = judged(book, KEPT, *nights(count + 3))

    assert (landed(before), len(before.standing.waiting)) == ([], 1)
    assert (landed(after), after.standing.waiting) == ([("kept", count)], ())
    assert landed(later) == [("kept", count)]


def test_it_keeps_its_witness_and_its_ground_and_counts_from_the_night() -> None:
    ledger = judged(notice_of(3), KEPT, *nights(3))

    (line,) = ledger.lines()
    assert line.adjustment.witness is not None
    assert (line.adjustment.witness.id, line.adjustment.ground) == ("mrs-oak", "bread.kept")
    assert line.entry.deed == night(3)
    assert ledger.standing.tally.items == (Item("keepers", "bread.kept", 3, 4, "Ring a bell."),)


def test_it_waits_from_the_day_of_the_deed() -> None:
    ledger = judged(
        notice_of(2), night(1), night(2), deed("bread.kept", "mrs-oak", day=3), night(3), night(4)
    )

    assert landed(ledger) == [("kept", 4)]


def test_the_ends_of_scenes_do_not_shorten_it_nor_nights_what_waits_for_scenes() -> None:
    book = notice_of(2, rule("seen", {"deed": "bread.kept"}, KEEPER, late=1))

    by_scenes = judged(book, KEPT, *[ENDED] * 5)
    by_nights = judged(book, KEPT, *nights(5))

    assert [name for name, _ in fired(by_scenes)] == ["seen"]
    assert [name for name, _ in fired(by_nights)] == ["kept"]


def test_a_night_that_wakes_it_is_not_one_that_it_waits_for() -> None:
    book = rulebook(
        "lists", LISTED, rule("kept", {"deed": NIGHT_PASSED, "times": 2}, KEEPER, nights=1)
    )

    assert landed(judged(book, *nights(2))) == []
    assert landed(judged(book, *nights(4))) == [("kept", 3), ("kept", 4)]


def test_it_comes_before_what_the_night_itself_wakes() -> None:
    book = rulebook(
        "lists",
        LISTED,
        rule("night", {"deed": NIGHT_PASSED}),
        rule("kept", {"deed": "bread.kept"}, KEEPER, nights=1),
        rule("lapsed", {"deed": NIGHT_PASSED}, LAPSES),
    )

    assert landed(judged(book, KEPT, *nights(2))) == [
        *(("kept", 1), ("night", 1)),
        *(("night", 2), ("lapsed", 2)),
    ]


def test_chance_is_drawn_at_the_deed() -> None:
    book = rulebook(
        "lists", LISTED, rule("kept", {"deed": "bread.kept"}, KEEPER, nights=1, chance=500)
    )

    def never(_rule: str, _witness: str | None) -> int:
        return 999

    assert fired(judged(book, KEPT).with_deed(night(1), never)) == [("kept", None)]
    assert judged(book, KEPT, draw=never).standing.waiting == ()


def test_a_rule_waits_for_one_thing() -> None:
    with pytest.raises(ValidationError, match="by scenes or by nights"):
        Rule.model_validate(rule("kept", {"deed": "bread.kept"}, late=1, nights=1))


@given(st.lists(st.sampled_from([SCENE_ENDED, NIGHT_PASSED, "bread.kept"]), max_size=30))
def test_a_wait_ends_exactly_when_it_has_counted_its_own(kinds: list[str]) -> None:
    for waiting, own in (
        (Waiting("kept", None, "a.b", scenes=3), SCENE_ENDED),
        (Waiting("kept", None, "a.b", nights=3), NIGHT_PASSED),
    ):
        left: Waiting | None = waiting
        for at, kind in enumerate(kinds, 1):
            if left is None:
                break
            met = kinds[:at].count(own)
            assert left.lands_at(kind) == (kind == own and met == 3)
            left = None if left.lands_at(kind) else left.after(kind)
        assert (left is None) == (kinds.count(own) >= 3)


# What stops it


STOPS = ["kept"]


@pytest.mark.parametrize("late", [{"nights": 3}, {"late": 3}])
@pytest.mark.parametrize(
    ("deeds", "expected"),
    [
        pytest.param([KEPT, OBJECTED], ["objected"], id="an objection at once"),
        pytest.param([KEPT, night(1), ENDED, OBJECTED], ["objected"], id="while it waits"),
        pytest.param([OBJECTED, KEPT], ["kept"], id="an objection too early"),
        pytest.param([KEPT, KEPT, OBJECTED], ["objected"], id="all that waits"),
        pytest.param([KEPT, OBJECTED, KEPT], ["objected", "kept"], id="but not what comes later"),
    ],
)
def test_what_is_stopped_never_lands(
    late: dict[str, int], deeds: list[Deed], expected: list[str]
) -> None:
    kept = rule("kept", {"deed": "bread.kept"}, KEEPER, "no-one", **late)
    book = rulebook(
        "lists",
        LISTED,
        kept,
        rule("objected", {"deed": "bell.rung"}, SILENCE, "no-one", stops=STOPS),
    )

    ledger = judged(book, *deeds, *[ENDED] * 5, *nights(5))

    assert [name for name, _ in fired(ledger)] == expected
    assert ledger.standing.waiting == ()
    assert ledger.standing.tally.has("keepers") == ("kept" in expected)


@pytest.mark.parametrize("late", [{"nights": 1}, {"late": 1}])
@pytest.mark.parametrize("is_first", [True, False])
def test_an_objection_stops_it_in_the_same_deed_too(
    late: dict[str, int],
    is_first: bool,  # noqa: FBT001
) -> None:
    rules = [
        rule("kept", {"deed": "bread.kept"}, KEEPER, "no-one", **late),
        rule("objected", {"deed": "bread.kept", "done": ["bell.rung"]}, SILENCE, stops=STOPS),
    ]
    book = rulebook("lists", LISTED, *(rules if is_first else reversed(rules)))

    without = judged(book, KEPT, *[ENDED] * 3, *nights(3))
    ledger = judged(book, OBJECTED, KEPT, *[ENDED] * 3, *nights(3))

    assert [name for name, _ in fired(without)] == ["kept"]
    assert [name for name, _ in fired(ledger)] == ["objected"]


def test_what_is_due_has_landed_before_anything_can_stop_it() -> None:
    book = notice_of(1, rule("objected", {"deed": NIGHT_PASSED}, SILENCE, stops=STOPS))

    assert [name for name, _ in fired(judged(book, KEPT, night(1)))] == ["kept", "objected"]


def test_only_what_is_named_is_stopped() -> None:
    book = notice_of(
        2,
        rule("posted", {"deed": "bread.kept"}, {**KEEPER, "list": "givers"}, nights=2),
        rule("objected", {"deed": "bell.rung"}, SILENCE, stops=STOPS),
    )

    assert [name for name, _ in fired(judged(book, KEPT, OBJECTED, *nights(3)))] == [
        *("objected", "posted")
    ]


def test_a_late_objection_stops_when_it_lands_and_not_before() -> None:
    slow = rule("objected", {"deed": "bell.rung"}, SILENCE, nights=2, stops=STOPS)

    in_time = judged(notice_of(3, slow), KEPT, OBJECTED, *nights(4))
    too_late = judged(notice_of(1, slow), KEPT, OBJECTED, *nights(4))

    assert landed(in_time) == [("objected", 2)]
    assert landed(too_late) == [("kept", 1)]


def test_by_chance_an_objection_that_is_not_heard_stops_nothing() -> None:
    book = notice_of(1, rule("objected", {"deed": "bell.rung"}, SILENCE, chance=500, stops=STOPS))
    ledger = judged(book, KEPT)

    heard = ledger.with_deed(OBJECTED, lambda _rule, _witness: 499)
    unheard = ledger.with_deed(OBJECTED, lambda _rule, _witness: 500)

    assert (len(heard.standing.waiting), len(unheard.standing.waiting)) == (0, 1)


# Lapses


BOOK = rulebook(
    "lists",
    LISTED,
    rule("kept", {"deed": "bread.kept"}, {**KEEPER, "days": 2}),
    rule("gave", {"deed": "bread.shared"}, {**KEEPER, "list": "givers", "days": 2}),
    rule("lapsed", {"deed": NIGHT_PASSED}, LAPSES, notice="A term is over."),
)


def test_a_lapse_is_one_line_with_its_movement_and_its_notice() -> None:
    ledger = judged(BOOK, KEPT, *nights(9))

    kept, lapsed = ledger.lines()
    moved = change(BOOK, lapsed.before, lapsed.after)
    assert (lapsed.adjustment.rule.notice, lapsed.entry.deed) == ("A term is over.", night(3))
    assert (lapsed.before, lapsed.after.items) == (kept.after, ())
    assert ([one.id for one in moved.left], moved.joined, moved.better) == (["keepers"], (), 1)


def test_on_other_nights_nothing_lapses_and_no_line_says_so() -> None:
    ledger = judged(BOOK, KEPT, *nights(9))

    lines = ledger.lines_by_entry()
    assert [len(found) for found in lines] == [1, 0, 0, 1, 0, 0, 0, 0, 0, 0]
    assert fired(judged(BOOK, *nights(9))) == []


def test_what_runs_out_in_one_night_is_one_line() -> None:
    ledger = judged(BOOK, KEPT, deed("bread.shared"), *nights(3))

    *_, lapsed = ledger.lines()
    assert landed(ledger) == [("kept", 1), ("gave", 1), ("lapsed", 3)]
    assert [one.id for one in change(BOOK, lapsed.before, lapsed.after).left] == [
        *("keepers", "givers")
    ]


def test_what_runs_out_in_two_nights_is_two_lines() -> None:
    ledger = judged(BOOK, KEPT, night(1), deed("bread.shared", day=2), *nights(5)[1:])

    assert landed(ledger) == [("kept", 1), ("gave", 2), ("lapsed", 3), ("lapsed", 4)]


def test_what_is_overdue_lapses_the_next_time() -> None:
    """A rule that looks only later finds what has run out in the meantime."""
    book = rulebook(
        "lists",
        LISTED,
        rule("kept", {"deed": "bread.kept"}, KEEPER),
        rule("lapsed", {"deed": NIGHT_PASSED, "times": 5}, LAPSES),
    )

    assert landed(judged(book, KEPT, *nights(6))) == [("kept", 1), ("lapsed", 5)]


# Lengths


@pytest.mark.parametrize(
    ("day", "days", "expected"), [(1, 1, 2), (3, 30, 33), (1, None, None), (9, None, None)]
)
def test_a_term_has_a_last_day(day: int, days: int | None, expected: int | None) -> None:
    assert last_day(day, days) == expected


@given(st.none() | st.integers(1, 999))
def test_a_length_is_tried_among_others_from_short_to_for_good(own: int | None) -> None:
    tried = lengths(own)
    days = [one for one in tried if one is not None]

    assert own in tried
    assert tried[-1] is None
    assert days == sorted(set(days))
    assert len(tried) == len(days) + 1
