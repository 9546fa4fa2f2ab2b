"""Counting by a report: items that come, are settled, are struck out and lapse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.change import change, tone_of
from game.engine.counting.bureau import Bureau, Noted, Settled, Struck
from game.engine.counting.way import Place, Tone
from game.engine.deed import Deed
from game.engine.rulebook import Rulebook
from game.engine.standing import Item, Rating, Tally
from tests.engine.small import LAPSES, deed, fired, judged, rule, rulebook

REPORTED: dict[str, object] = {
    "kind": "bureau",
    "items": [
        {"id": "late", "name": "Paid late", "tone": "bad"},
        {"id": "owed", "name": "Still owed", "tone": "bad"},
        {"id": "made-good", "name": "Paid in the end", "tone": "plain"},
        {"id": "in-time", "name": "Paid in time", "tone": "good"},
    ],
}
SORTS = ("late", "owed", "made-good", "in-time")
BAD = ("late", "owed")
KINDS = ("bread.shared", "bread.kept", "bell.rung", "phone.returned")


def noted(item: str, days: int | None) -> dict[str, object]:
    """Return the effect of an item that comes."""
    return {"kind": "noted", "item": item, "days": days}


def night(day: int) -> Deed:
    """Return the passing of that day's night."""
    return deed("night.passed", day=day)


BOOK: Rulebook = rulebook(
    "bureau",
    REPORTED,
    rule("kept", {"deed": "bread.kept"}, noted("late", 3)),
    rule("shared", {"deed": "bread.shared"}, noted("in-time", None)),
    rule(
        "rang",
        {"deed": "bell.rung"},
        {"kind": "settled", "grounds": ["bread.kept"], "item": "made-good", "days": 1},
    ),
    rule(
        "returned",
        {"deed": "phone.returned"},
        {"kind": "struck", "grounds": ["bread.kept", "bread.shared"]},
    ),
    rule("lapsed", {"deed": "night.passed"}, LAPSES),
    doors={"side-gate": {"clear_of": ["late", "owed"]}},
)
LATE = Item("late", "bread.kept", 1, 4)
IN_TIME = Item("in-time", "bread.shared", 1, None)

items = st.builds(
    Item,
    st.sampled_from(SORTS),
    st.sampled_from(KINDS),
    st.integers(1, 5),
    st.none() | st.integers(6, 12),
)
tallies = st.lists(items, max_size=8).map(lambda found: Tally(items=tuple(found)))
grounds = st.lists(st.sampled_from(KINDS), min_size=1, max_size=3, unique=True).map(tuple)


def bureau() -> Bureau:
    """Return the way of counting."""
    assert isinstance(BOOK.counting, Bureau)
    return BOOK.counting


@pytest.mark.parametrize(
    ("deeds", "expected"),
    [
        pytest.param([], (), id="an empty report"),
        pytest.param([deed("bread.kept")], (LATE,), id="noted, for three days"),
        pytest.param(
            [deed("bread.kept"), deed("bread.kept")], (LATE, LATE), id="noted twice: both stand"
        ),
        pytest.param(
            [deed("bread.kept"), deed("bread.shared")], (LATE, IN_TIME), id="good beside bad"
        ),
        pytest.param(
            [deed("bread.kept", day=2), deed("bell.rung", day=3)],
            (Item("made-good", "bread.kept", 2, 4),),
            id="settled: another sort, its first day kept, its term from now",
        ),
        pytest.param(
            [deed("bread.kept"), deed("bread.kept"), deed("bell.rung")],
            (Item("made-good", "bread.kept", 1, 2),) * 2,
            id="all of them settled",
        ),
        pytest.param(
            [deed("bread.kept"), deed("bread.shared"), deed("phone.returned")],
            (IN_TIME,),
            id="struck: the good one stays, though its deed is named",
        ),
        pytest.param(
            [deed("bread.kept"), deed("bell.rung"), deed("phone.returned")],
            (Item("made-good", "bread.kept", 1, 2),),
            id="what is settled is not struck any more",
        ),
        pytest.param(
            [deed("bread.kept"), *map(night, (1, 2, 3))], (LATE,), id="its last day is to come"
        ),
        pytest.param([deed("bread.kept"), *map(night, (1, 2, 3, 4))], (), id="lapsed after it"),
        pytest.param(
            [deed("bread.shared"), *map(night, range(1, 9))], (IN_TIME,), id="without a term"
        ),
        pytest.param(
            [deed("bread.kept"), deed("bell.rung"), night(1), night(2)],
            (),
            id="settled, it lapses by its new term",
        ),
    ],
)
def test_items_come_and_change_and_go(deeds: list[Deed], expected: tuple[Item, ...]) -> None:
    ledger = judged(BOOK, *deeds)

    assert ledger.standing.tally == Tally(items=expected)
    assert ledger.rating == Rating(None)


@pytest.mark.parametrize(
    ("deeds", "expected"),
    [
        pytest.param(["bell.rung", "phone.returned", "night.passed"], [], id="an empty report"),
        pytest.param(["bread.shared", "bell.rung", "phone.returned"], ["shared"], id="only good"),
        pytest.param(
            ["bread.kept", "bell.rung", "bell.rung", "phone.returned"],
            ["kept", "rang"],
            id="settled once",
        ),
        pytest.param(
            ["bread.kept", "phone.returned", "phone.returned", "bell.rung"],
            ["kept", "returned"],
            id="struck once",
        ),
    ],
)
def test_what_is_not_there_is_neither_settled_nor_struck(
    deeds: list[str], expected: list[str]
) -> None:
    assert [name for name, _ in fired(judged(BOOK, *map(deed, deeds)))] == expected


@pytest.mark.parametrize(
    ("deeds", "is_open"),
    [
        pytest.param([], True, id="an empty report"),
        pytest.param(["bread.shared"], True, id="a good item"),
        pytest.param(["bread.kept"], False, id="a late one"),
        pytest.param(["bread.kept", "bell.rung"], True, id="settled"),
        pytest.param(["bread.kept", "phone.returned"], True, id="struck"),
    ],
)
def test_a_door_asks_what_the_report_holds(deeds: list[str], is_open: object) -> None:
    assert BOOK.opens(BOOK.doors[0], judged(BOOK, *map(deed, deeds)).standing) is is_open


@pytest.mark.parametrize(
    ("sorts", "worth"),
    [
        pytest.param((), 0, id="nothing"),
        pytest.param(("late", "owed"), -2, id="two against"),
        pytest.param(("in-time", "late"), 0, id="one for, one against"),
        pytest.param(("in-time", "made-good"), 1, id="plain is neither"),
    ],
)
def test_items_speak_for_somebody_or_against_them(sorts: tuple[str, ...], worth: int) -> None:
    tally = Tally(items=tuple(Item(name, "a.b", 1, None) for name in sorts))

    assert bureau().worth(tally) == worth


def test_a_change_tells_items_by_their_names() -> None:
    two, one = Tally(items=(LATE, LATE)), Tally(items=(LATE,))
    settled = Tally(items=(Item("made-good", "bread.kept", 1, 2),))

    joined = change(BOOK, Tally(), two)
    moved = change(BOOK, one, settled)

    assert ([known.id for known in joined.joined], joined.better) == (["late", "late"], -1)
    assert [known.id for known in moved.joined] == ["made-good"]
    assert ([known.id for known in moved.left], moved.better) == (["late"], 1)
    assert {known.place for known in BOOK.counting.known()} == {Place.REPORT}
    assert [tone_of(BOOK, item) for item in (LATE, IN_TIME, *settled.items)] == [
        Tone.BAD,
        Tone.GOOD,
        Tone.PLAIN,
    ]


def test_an_item_could_stand_for_longer_or_shorter() -> None:
    own = Noted(kind="noted", item="late", days=3)

    assert [one.amount.value for one in own.settings() if one.amount] == [
        *(3, 7, 30, 90, 365, None)
    ]
    assert own in own.settings()


@given(tallies, grounds, st.integers(5, 9), st.none() | st.integers(1, 4))
def test_settling_changes_bad_items_on_its_grounds_and_nothing_else(
    tally: Tally, on: tuple[str, ...], day: int, days: int | None
) -> None:
    effect = Settled(kind="settled", grounds=on, item="made-good", days=days)

    after = bureau().count(tally, effect, None, "bell.rung", day)

    for old, new in zip(tally.items, after.items, strict=True):
        if old.name in BAD and old.ground in on:
            until = None if days is None else day + days
            assert new == Item("made-good", old.ground, old.since, until)
        else:
            assert new == old
    assert bureau().reaches(tally, effect, day) == (after != tally)
    assert not bureau().reaches(after, effect, day)


@given(tallies, grounds)
def test_striking_takes_out_bad_items_on_its_grounds_and_nothing_else(
    tally: Tally, on: tuple[str, ...]
) -> None:
    effect = Struck(kind="struck", grounds=on)

    after = bureau().count(tally, effect, None, "bell.rung", 5)

    assert after.items == tuple(
        one for one in tally.items if one.name not in BAD or one.ground not in on
    )
    assert bureau().reaches(tally, effect, 5) == (after != tally)
    assert bureau().worth(after) == bureau().worth(tally) + len(tally.items) - len(after.items)


@given(tallies, st.integers(1, 14))
def test_exactly_what_has_run_out_lapses(tally: Tally, day: int) -> None:
    effect = BOOK.rules_by_id["lapsed"].effect

    after = bureau().count(tally, effect, None, "night.passed", day)

    assert after.items == tuple(one for one in tally.items if one.until is None or one.until > day)
    assert bureau().reaches(tally, effect, day) == (after != tally)


@given(tallies, st.sampled_from(SORTS), st.none() | st.integers(1, 4))
def test_what_is_noted_comes_last_and_moves_nothing_else(
    tally: Tally, item: str, days: int | None
) -> None:
    effect = Noted.model_validate(noted(item, days))

    after = bureau().count(tally, effect, None, "bell.rung", 5)

    until = None if days is None else 5 + days
    assert after.items == (*tally.items, Item(item, "bell.rung", 5, until))
