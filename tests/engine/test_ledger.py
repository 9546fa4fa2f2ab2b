"""Judging: which rules fire, for which witness, by what chance and when."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.counting import Silence
from game.engine.deed import Deed
from game.engine.draw import keyed_draw
from game.engine.ledger import open_ledger
from game.engine.rulebook import Rulebook
from tests.engine.small import (
    DIALLED,
    LISTS,
    STARS,
    WITNESSES,
    deed,
    fired,
    judged,
    rule,
    rulebook,
    stars,
)

Fired = list[tuple[str, str | None]]

SHARED = deed("bread.shared", "mrs-oak", "camera-1", "mr-ash", "camera-2")
SCENE_ENDED = deed("scene.ended")

deeds = st.builds(
    Deed,
    st.sampled_from(
        [
            *("bread.shared", "bread.kept", "bell.rung", "phone.returned"),
            *("mrs-oak.rated-high", "mr-ash.rated-none", "scene.ended", "night.passed"),
        ]
    ),
    st.lists(st.sampled_from(sorted(WITNESSES)), unique=True, max_size=4).map(tuple),
    st.integers(1, 5),
    st.just("breakfast"),
)


def book_of(when: dict[str, object], **more: int) -> Rulebook:
    """Return a rulebook with one rule."""
    return rulebook("stars", DIALLED, rule("one", when, stars(4), "no-one", **more))


@pytest.mark.parametrize(
    ("witness", "expected"),
    [
        pytest.param(None, [("one", None)], id="nobody in particular: once"),
        pytest.param("person", [("one", "mrs-oak"), ("one", "mr-ash")], id="a sort: once for each"),
        pytest.param("camera-2", [("one", "camera-2")], id="one by name"),
        pytest.param("shop", [], id="a sort that was not there"),
        pytest.param("kiosk", [], id="one who was not there"),
    ],
)
def test_a_rule_listens_to_a_sort_of_witness_or_to_one_by_name(
    witness: str | None, expected: Fired
) -> None:
    book = book_of({"deed": "bread.shared", "witness": witness})

    assert fired(judged(book, SHARED)) == expected


@pytest.mark.parametrize(
    ("when", "earlier", "expected"),
    [
        pytest.param({"times": 2}, [], 0, id="the first time of two"),
        pytest.param({"times": 2}, ["bell.rung"], 1, id="the second time of two"),
        pytest.param({"times": 2}, ["bell.rung", "bell.rung"], 2, id="and every time after it"),
        pytest.param({"times": 2}, ["bread.kept"], 0, id="other deeds do not count"),
        pytest.param({"done": ["bread.kept"]}, [], 0, id="not done yet"),
        pytest.param({"done": ["bread.kept"]}, ["bread.kept"], 1, id="done"),
        pytest.param({"done": ["bread.kept", "bread.shared"]}, ["bread.kept"], 0, id="half done"),
        pytest.param({"done": ["bell.rung"]}, [], 0, id="the deed itself is not an earlier one"),
        pytest.param({"not_done": ["bread.kept"]}, [], 1, id="rightly not done"),
        pytest.param({"not_done": ["bread.kept"]}, ["bread.kept"], 0, id="wrongly done"),
        pytest.param({"not_done": ["bell.rung"]}, ["bell.rung"], 1, id="only the first time"),
    ],
)
def test_a_rule_asks_what_was_done_before(
    when: dict[str, object], earlier: list[str], expected: int
) -> None:
    book = book_of({"deed": "bell.rung", **when})

    ledger = judged(book, *map(deed, earlier), deed("bell.rung"))

    assert len(fired(ledger)) == expected


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        pytest.param(0, 1, id="the lowest"),
        pytest.param(399, 1, id="just below the chance"),
        pytest.param(400, 0, id="the chance itself"),
        pytest.param(999, 0, id="the highest"),
    ],
)
def test_a_rule_of_chance_fires_when_the_draw_is_below_it(drawn: int, expected: int) -> None:
    book = book_of({"deed": "bell.rung"}, chance=400)

    ledger = judged(book, deed("bell.rung"), draw=lambda _rule, _witness: drawn)

    assert len(fired(ledger)) == expected


@pytest.mark.parametrize(
    ("kind", "late", "expected"),
    [
        pytest.param("bell.rung", 1, 2, id="one scene after the deed's own"),
        pytest.param("bell.rung", 2, 3, id="two scenes after it"),
        pytest.param("scene.ended", 1, 1, id="a scene that has ended is not waited for"),
        pytest.param("night.passed", 1, 1, id="nor is the one before the night"),
    ],
)
def test_what_is_late_lands_at_the_end_of_a_later_scene(
    kind: str, late: int, expected: int
) -> None:
    book = book_of({"deed": kind, "not_done": [kind]}, late=late)
    ledgers = [judged(book, deed(kind), *[SCENE_ENDED] * count) for count in range(5)]

    landed = [len(fired(ledger)) for ledger in ledgers]
    (line,) = ledgers[-1].lines()

    assert landed == [0] * expected + [1] * (5 - expected)
    assert (line.adjustment.ground, line.entry.deed) == (kind, SCENE_ENDED)
    assert ledgers[-1].standing.waiting == ()


def test_what_is_late_keeps_its_witness_and_comes_first() -> None:
    book = rulebook(
        "stars",
        DIALLED,
        rule("ended", {"deed": "scene.ended"}),
        rule("reviewed", {"deed": "bread.shared", "witness": "camera"}, stars(4), late=1),
    )

    ledger = judged(book, SHARED, SCENE_ENDED, SCENE_ENDED)

    assert fired(ledger) == [
        ("ended", None),
        ("reviewed", "camera-1"),
        ("reviewed", "camera-2"),
        ("ended", None),
    ]


@settings(max_examples=50)
@given(st.sampled_from([STARS, LISTS]), st.lists(deeds, max_size=12), deeds)
def test_a_deed_never_alters_earlier_lines(book: Rulebook, earlier: list[Deed], last: Deed) -> None:
    before = judged(book, *earlier)

    after = before.with_deed(last, lambda _rule, _witness: 0)

    lines = tuple(before.lines())
    assert tuple(after.lines())[: len(lines)] == lines
    assert tuple(after.lines()) == (*lines, *after.lines_since(before))


@settings(max_examples=50)
@given(st.sampled_from([STARS, LISTS]), st.lists(deeds, max_size=12))
def test_lines_join_up_and_end_in_the_standing(book: Rulebook, done: list[Deed]) -> None:
    ledger = judged(book, *done)

    lines = list(ledger.lines())
    befores = [line.before for line in lines] + [ledger.standing.tally]
    afters = [book.counting.opening()] + [line.after for line in lines]
    assert befores == afters


@settings(max_examples=50)
@given(st.lists(deeds, max_size=15))
def test_a_rating_stays_on_its_scale(done: list[Deed]) -> None:
    for line in judged(STARS, *done).lines():
        assert len(line.before.figures) == 1 or isinstance(line.adjustment.rule.effect, Silence)
        assert all(100 <= figure <= 500 for figure in line.after.figures)


@settings(max_examples=50)
@given(st.lists(deeds, max_size=12), st.integers(0, 2**64 - 1))
def test_a_new_rule_shifts_no_other_draw(done: list[Deed], seed: int) -> None:
    new = [
        rule(f"new-{number}", {"deed": kind, "witness": "camera"}, chance=500)
        for number, kind in enumerate(("bread.shared", "bread.kept", "bell.rung"))
    ]
    rules = [one.model_dump() for one in STARS.rules]
    old_book, new_book = (
        rulebook("stars", DIALLED, *rules),
        rulebook("stars", DIALLED, *new, *rules),
    )

    old, with_new = open_ledger(old_book, WITNESSES), open_ledger(new_book, WITNESSES)
    for ordinal, one in enumerate(done, 1):
        old = old.with_deed(one, keyed_draw(seed, ordinal))
        with_new = with_new.with_deed(one, keyed_draw(seed, ordinal))

    assert fired(old) == [one for one in fired(with_new) if not one[0].startswith("new-")]


def test_a_standing_can_be_hashed() -> None:
    ledgers = [judged(book, SHARED, SCENE_ENDED, SHARED) for book in (STARS, STARS, LISTS)]

    assert len({ledger.standing for ledger in ledgers}) == 2
