from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.screens.boxes import Box, Layout, Rect
from game.screens.element import Element, Role
from game.screens.intents import Plain
from game.screens.layout import layout
from game.screens.scrolling import clamped, in_sight, paged, reading_scroller, scrolled
from game.screens.style import Style
from tests.screens.measures import fake_measure
from tests.screens.soundness import faults_of

STYLES = {
    "column": Style(),
    "list": Style(scrolls=True, least_height=400),
    "100": Style(least_height=100),
    "200": Style(least_height=200),
    "500": Style(least_height=500),
}


def block(key: str, style: str = "100", *, pressed: bool = False) -> Element:
    intent = Plain.CONTINUE if pressed else None
    return Element(key, Role.TEXT, style, intent=intent)


def of(*blocks: Element) -> Layout:
    """Return a list that is 400 high below something that is 200 high, and 120 below it."""
    inner = Element("list", Role.LIST, "list", children=blocks)
    above, below = block("above", "200"), block("below", "100", pressed=True)
    tree = Element("root", Role.SCREEN, "column", children=(above, inner, below))
    made = layout(tree, (1280, 720), 100, fake_measure, STYLES)

    assert not list(faults_of(made))
    return made


def box(made: Layout, key: str) -> Box:
    found = made.box(key)
    assert found is not None
    return found


TEN = of(*(block(f"b{number}", pressed=True) for number in range(10)))
"""A list of 1000 px, of which 420 are seen, from 200 down to 620; all of it takes focus."""


def test_scrolling_moves_what_is_in_the_box_and_nothing_else() -> None:
    moved = scrolled(TEN, {"list": 150})

    assert box(moved, "b0").rect == Rect(0, 50, 1280, 100)
    assert box(moved, "b0").inner.y == box(TEN, "b0").inner.y - 150
    assert box(moved, "b0").clip == box(moved, "list").rect == Rect(0, 200, 1280, 420)
    assert {key: box(moved, key) for key in ("root", "above", "list", "below")} == {
        key: box(TEN, key) for key in ("root", "above", "list", "below")
    }


def test_nothing_is_pressed_where_it_is_not_seen() -> None:
    moved = scrolled(TEN, {"list": 150})

    assert moved.at(5, 195) is None
    assert moved.at(5, 205) == box(moved, "b1")
    assert moved.at(5, 619) == box(moved, "b5")
    assert moved.at(5, 620) == box(moved, "below")


@pytest.mark.parametrize(
    ("offsets", "expected"),
    [
        pytest.param({}, 0, id="none yet"),
        pytest.param({"list": 10}, 10, id="within"),
        pytest.param({"list": -10}, 0, id="above the first"),
        pytest.param({"list": 9999, "b0": 5, "gone": 5}, 580, id="below the last"),
    ],
)
def test_no_box_scrolls_further_than_what_is_in_it(offsets: dict[str, int], expected: int) -> None:
    assert clamped(TEN, offsets) == {"list": expected}
    assert box(scrolled(TEN, offsets), "b0").rect.y == 200 - expected


def test_a_box_that_holds_its_children_does_not_scroll() -> None:
    small = of(block("a"), block("b"))

    assert clamped(small, {"list": 10, "root": 10}) == {}
    assert scrolled(small, {"list": 10, "root": 10}) == small


@pytest.mark.parametrize(
    ("now", "pages", "expected"),
    [
        pytest.param(0, 1, 378, id="down by nine tenths"),
        pytest.param(378, 1, 580, id="down to the end"),
        pytest.param(580, -1, 202, id="and up"),
        pytest.param(202, -1, 0, id="up to the start"),
    ],
)
def test_a_page_leaves_something_in_sight(now: int, pages: int, expected: int) -> None:
    assert paged(TEN, {"list": now}, "list", pages) == {"list": expected}
    assert paged(TEN, {"list": now}, "b0", pages) == {"list": now}


@pytest.mark.parametrize(
    ("key", "now", "expected"),
    [
        pytest.param("b2", 0, 0, id="it is seen already"),
        pytest.param("b5", 0, 196, id="up from below, with a margin"),
        pytest.param("b3", 580, 284, id="down from above, with a margin"),
        pytest.param("b0", 580, 0, id="the first, with the edge"),
        pytest.param("b9", 0, 580, id="the last, with the edge"),
        pytest.param("below", 99, 99, id="what is outside moves nothing"),
        pytest.param("gone", 99, 99, id="nor does what is not shown"),
        pytest.param("b2", 9999, 184, id="from beyond the end"),
    ],
)
def test_what_has_focus_comes_into_sight_by_the_nearest_way(
    key: str, now: int, expected: int
) -> None:
    assert in_sight(TEN, key, {"list": now}) == {"list": expected}


def test_what_is_higher_than_its_box_shows_its_upper_edge() -> None:
    made = of(block("a", "200"), block("b", "500", pressed=True), block("c", "200"))

    assert in_sight(made, "b", {}) == {"list": 184}
    assert in_sight(made, "b", {"list": 480}) == {"list": 184}


def test_focus_brings_into_sight_what_is_read_before_the_first_and_after_the_last() -> None:
    made = of(
        block("title"),
        block("first", pressed=True),
        block("text", "500"),
        block("last", pressed=True),
        block("note"),
    )

    assert in_sight(made, "first", {"list": 400}) == {"list": 0}
    assert in_sight(made, "last", {}) == {"list": 480}


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        pytest.param([block("a")], None, id="nothing scrolls"),
        pytest.param([block("a", "500")], "list", id="nothing takes focus"),
        pytest.param(
            [block(f"b{number}", pressed=True) for number in range(10)], None, id="all does"
        ),
        pytest.param(
            [block("a", pressed=True), block("b", "200"), block("c", pressed=True), block("d")],
            None,
            id="focus comes by everything",
        ),
        pytest.param(
            [block("a", pressed=True), block("b", "500"), block("c", pressed=True)],
            None,
            id="the last shows what the first could not",
        ),
        pytest.param(
            [block("a", pressed=True), *map(block, "bc", ("500",) * 2), block("d", pressed=True)],
            "list",
            id="a long text between two",
        ),
        pytest.param([block("a", pressed=True), block("b", "500")], "list", id="or after the last"),
        pytest.param(
            [block("a"), block("b", "200", pressed=True), block("c", "200")],
            "list",
            id="one in the middle cannot show both ends",
        ),
    ],
)
def test_keys_scroll_what_focus_cannot_show(blocks: list[Element], expected: str | None) -> None:
    assert reading_scroller(of(*blocks)) == expected


def test_keys_scroll_the_window_itself_if_need_be() -> None:
    tree = Element("root", Role.SCREEN, "column", children=(block("a", "500"), block("b", "500")))

    assert reading_scroller(layout(tree, (1280, 720), 100, fake_measure, STYLES)) == "root"


blocks = st.lists(
    st.builds(block, st.just(""), st.sampled_from(["100", "200", "500"]), pressed=st.booleans()),
    min_size=1,
    max_size=12,
)


@given(blocks, st.integers(-100, 5000), st.data())
def test_what_has_focus_is_seen_wherever_the_box_was(
    some: list[Element], now: int, data: st.DataObject
) -> None:
    made = of(*(replace(one, key=f"b{number}") for number, one in enumerate(some)))
    key = data.draw(st.sampled_from([f"b{number}" for number in range(len(some))]))

    moved = scrolled(made, in_sight(made, key, {"list": now}))

    seen, view = box(moved, key).rect, box(moved, "list").rect
    assert view.y <= seen.y
    assert seen.bottom <= view.bottom or seen.height > view.height - 2 * 16
    assert seen.y < view.bottom


@given(blocks)
def test_keys_show_everything_one_way_or_the_other(some: list[Element]) -> None:
    """Going through what takes focus shows every pixel of a box that the keys do not scroll."""
    made = of(*(replace(one, key=f"b{number}") for number, one in enumerate(some)))
    if reading_scroller(made):
        return
    start: dict[str, int] = {}
    seen: set[int] = set()
    keys = [f"b{number}" for number, one in enumerate(some) if one.takes_focus]
    for offsets in accumulate(keys, lambda now, key: in_sight(made, key, now), initial=start):
        offset = clamped(made, offsets).get("list", 0)
        seen |= set(range(offset, offset + box(made, "list").rect.height))

    assert seen >= set(range(sum(int(one.style) for one in some)))
