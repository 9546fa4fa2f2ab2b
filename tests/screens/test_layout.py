from __future__ import annotations

import functools
import time
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.screens.boxes import Box, Layout, Rect, SetText
from game.screens.breaking import broken, pieces
from game.screens.element import Dial, Drawing, Element, Icon, Picture, Role
from game.screens.intents import Plain
from game.screens.layout import Layouts, layout
from game.screens.scale import is_wide
from game.screens.settings import TEXT_SIZES
from game.screens.style import Align, Flow, Only, Style
from tests.screens.measures import fake_measure
from tests.screens.soundness import assert_sound, faults_of, written_out

WINDOW = (1280, 720)
EM = 20
"""Size of the text in most of these tests: a letter is 11 px wide, a line 27 px high."""
LETTER = 11
LINE = 27

TEXT = Style(size=EM)


def leaf(key: str, style: str = "text", label: str = "", drawing: Drawing | None = None) -> Element:
    return Element(key, Role.TEXT, style, label, drawing=drawing)


def button(key: str, style: str = "text", label: str = "") -> Element:
    return Element(key, Role.BUTTON, style, label, intent=Plain.CONTINUE)


def group(key: str, style: str, *children: Element) -> Element:
    return Element(key, Role.GROUP, style, children=children)


def letters(number: int) -> str:
    """Return a word that is so many letters long."""
    return "m" * number


def laid(
    tree: Element,
    styles: dict[str, Style],
    size: tuple[int, int] = WINDOW,
    text_scale: int = 100,
) -> Layout:
    """Return a layout that is sound."""
    made = layout(tree, size, text_scale, fake_measure, {"text": TEXT, **styles})
    assert_sound(made)
    return made


def box(made: Layout, key: str) -> Box:
    found = made.box(key)
    assert found is not None
    return found


def rects(made: Layout, *keys: str) -> list[Rect]:
    return [box(made, key).rect for key in keys]


# The window.


@pytest.mark.parametrize(
    ("size", "text_scale", "wide"),
    [
        ((1280, 720), 85, True),
        ((1280, 720), 100, True),
        ((1280, 720), 125, True),
        ((1280, 720), 150, False),
        ((1280, 720), 200, False),
        ((1024, 768), 100, True),
        ((1024, 768), 125, True),
        ((1024, 768), 150, False),
        ((800, 450), 100, True),
        ((800, 450), 125, True),
        ((800, 450), 150, False),
        ((3840, 2160), 125, True),
        ((3840, 2160), 150, False),
        ((600, 900), 85, False),
        ((600, 900), 100, False),
    ],
)
def test_a_window_is_wide_if_its_units_leave_room_for_two_columns(
    size: tuple[int, int], text_scale: int, *, wide: bool
) -> None:
    assert is_wide(size, text_scale) is wide
    assert laid(leaf("a"), {}, size, text_scale).wide is wide


@pytest.mark.parametrize(
    ("size", "unit"),
    [
        pytest.param((1280, 720), 1.0, id="a 720th of the height"),
        pytest.param((1920, 1080), 1.5, id="larger in a larger window"),
        pytest.param((3440, 1440), 2.0, id="not larger in a wider one"),
        pytest.param((1024, 768), 1024 / 1120, id="an 1120th of the width at 4:3"),
        pytest.param((600, 900), 600 / 1120, id="an 1120th of the width of one that is narrower"),
    ],
)
def test_a_unit_fits_the_window(size: tuple[int, int], unit: float) -> None:
    assert laid(leaf("a"), {}, size).unit == pytest.approx(unit)


def test_what_is_for_other_windows_is_left_out_with_all_that_is_in_it() -> None:
    styles = {
        "column": Style(),
        "for-wide": Style(only=Only.WIDE),
        "for-narrow": Style(only=Only.NARROW),
    }
    tree = group(
        "root",
        "column",
        group("wide", "for-wide", leaf("in wide", label="a")),
        group("narrow", "for-narrow", leaf("in narrow", label="a")),
    )

    keys = [
        [one.element.key for one in laid(tree, styles, WINDOW, text_scale).boxes]
        for text_scale in (100, 200)
    ]

    assert keys == [["root", "wide", "in wide"], ["root", "narrow", "in narrow"]]


def test_lengths_grow_with_the_window_and_widths_of_text_with_the_text_too() -> None:
    styles = {
        "column": Style(pad=(10, 20, 30, 40), gap=8),
        "fixed": Style(size=EM, width=100, least_height=50),
        "capped": Style(size=EM, most=150),
    }
    tree = group("root", "column", leaf("fixed", "fixed"), leaf("capped", "capped", "a"))

    assert rects(laid(tree, styles), "fixed", "capped") == [
        (40, 10, 100, 50),
        (40, 68, 150, 27),
    ]
    assert rects(laid(tree, styles, (1920, 1080)), "fixed", "capped") == [
        (60, 15, 150, 75),
        (60, 102, 225, 40),
    ]
    assert rects(laid(tree, styles, WINDOW, 200), "fixed", "capped") == [
        (40, 10, 200, 50),
        (40, 68, 300, 54),
    ]


@pytest.mark.parametrize(
    ("size", "text_scale", "px"),
    [
        (WINDOW, 100, [15, 19, 66]),
        (WINDOW, 85, [14, 16, 56]),
        (WINDOW, 200, [30, 38, 132]),
        ((800, 450), 100, [14, 14, 41]),
        ((800, 450), 150, [14, 18, 62]),
    ],
)
def test_no_text_is_smaller_than_can_be_read(
    size: tuple[int, int], text_scale: int, px: list[int]
) -> None:
    styles = {str(size): Style(size=size) for size in (15, 19, 66)} | {"column": Style()}
    tree = group("root", "column", *(leaf(name, name, "a") for name in ("15", "19", "66")))

    texts = [box(laid(tree, styles, size, text_scale), key).text for key in ("15", "19", "66")]

    assert [text and text.px for text in texts] == px


# Targets, texts and drawings.


@pytest.mark.parametrize("size", [(800, 450), WINDOW, (1920, 1080)])
def test_what_can_be_pressed_is_large_enough_for_a_finger(size: tuple[int, int]) -> None:
    styles = {
        "row": Style(flow=Flow.ROW, cross=Align.START),
        "small": Style(size=15),
        "fixed": Style(size=15, width=20, least_height=20),
        "capped": Style(size=15, most=20),
    }
    tree = group(
        "root",
        "row",
        button("small", "small", "a"),
        button("fixed", "fixed", "a"),
        button("capped", "capped", "a"),
    )

    for _, _, width, height in rects(laid(tree, styles, size), "small", "fixed", "capped"):
        assert (width, height) == (44, 44)


@pytest.mark.parametrize(
    ("style", "y"),
    [
        pytest.param(Style(size=EM), 10, id="at the top"),
        pytest.param(Style(size=EM, main=Align.CENTRE), 10 + (200 - LINE) // 2, id="centred"),
        pytest.param(Style(size=EM, main=Align.END), 10 + 200 - LINE, id="at the bottom"),
        pytest.param(
            Style(size=EM, least_height=30), 10 + (200 - LINE) // 2, id="centred if it has a height"
        ),
        pytest.param(
            Style(size=EM, least_height=30, main=Align.END), 10 + 200 - LINE, id="unless at the end"
        ),
    ],
)
def test_a_text_lies_in_its_box_by_its_own_alignment(style: Style, y: int) -> None:
    styles = {
        "column": Style(pad=(10, 0, 0, 0)),
        "row": Style(flow=Flow.ROW),
        "a": style,
        "b": Style(least_height=200),
    }
    tree = group("root", "column", group("row", "row", leaf("a", "a", "abc"), leaf("b", "b")))

    made = laid(tree, styles)

    assert box(made, "a").rect.height == 200
    assert box(made, "a").inner == Rect(0, y, 3 * LETTER, LINE)


def test_the_text_of_a_button_is_in_its_middle() -> None:
    made = laid(
        group("root", "column", button("a", "padded", "abc")),
        {"column": Style(cross=Align.START), "padded": Style(size=EM, pad=(2, 9, 2, 9))},
    )

    assert box(made, "a").rect == Rect(0, 0, 33 + 18, 44)
    assert box(made, "a").inner == Rect(9, 2 + (40 - LINE) // 2, 33, LINE)


def test_the_label_of_what_has_children_or_a_drawing_is_not_drawn() -> None:
    tree = Element(
        "root",
        Role.SCREEN,
        "column",
        "A screen",
        children=(Element("a", Role.IMAGE, "high", "A picture", drawing=Picture("kitchen")),),
    )

    made = laid(tree, {"column": Style(), "high": Style(least_height=90)})

    assert [one.text for one in made.boxes] == [None, None]


@pytest.mark.parametrize(
    ("drawing", "style", "size"),
    [
        pytest.param(Icon("star"), Style(size=EM), (25, 25), id="an icon is a square"),
        pytest.param(Icon("star"), Style(size=EM, width=40), (40, 40), id="as large as told"),
        pytest.param(
            Picture("kitchen"), Style(width=300, least_height=200), (300, 200), id="a picture"
        ),
        pytest.param(Dial(1, 1, "1"), Style(width=260, least_height=184), (260, 184), id="a dial"),
    ],
)
def test_a_drawing_is_as_large_as_its_style_says(
    drawing: Drawing, style: Style, size: tuple[int, int]
) -> None:
    styles = {"row": Style(flow=Flow.ROW, cross=Align.START), "a": style}

    made = laid(group("root", "row", leaf("a", "a", drawing=drawing)), styles)

    assert box(made, "a").rect == Rect(0, 0, *size)


def test_a_drawing_that_grows_takes_all_there_is() -> None:
    styles = {"column": Style(), "a": Style(grow=1, least_height=100)}
    tree = group("root", "column", leaf("a", "a", drawing=Picture("kitchen")), leaf("b", label="b"))

    assert rects(laid(tree, styles), "a", "b") == [(0, 0, 1280, 693), (0, 693, 1280, LINE)]


# Flows.


@pytest.mark.parametrize(
    ("cross", "x", "width"),
    [
        (Align.START, 0, 33),
        (Align.CENTRE, (1280 - 33) // 2, 33),
        (Align.END, 1280 - 33, 33),
        (Align.STRETCH, 0, 1280),
    ],
)
def test_a_column_aligns_across(cross: Align, x: int, width: int) -> None:
    tree = group("root", "column", leaf("a", label="abc"))

    assert rects(laid(tree, {"column": Style(cross=cross)}), "a") == [(x, 0, width, LINE)]


@pytest.mark.parametrize(
    ("main", "places"),
    [
        (Align.START, [(0, 100), (110, 100), (220, 100)]),
        (Align.CENTRE, [(200, 100), (310, 100), (420, 100)]),
        (Align.END, [(400, 100), (510, 100), (620, 100)]),
        (Align.APART, [(0, 100), (310, 100), (620, 100)]),
        (Align.STRETCH, [(0, 233), (243, 233), (486, 234)]),
    ],
)
def test_a_column_aligns_along(main: Align, places: list[tuple[int, int]]) -> None:
    styles = {"column": Style(main=main, gap=10), "a": Style(least_height=100)}
    tree = group("root", "column", leaf("a", "a"), leaf("b", "a"), leaf("c", "a"))

    made = laid(tree, styles)

    assert [(y, height) for _, y, _, height in rects(made, "a", "b", "c")] == places


@pytest.mark.parametrize(
    ("main", "places"),
    [
        (Align.START, [(0, 100), (110, 100), (220, 100)]),
        (Align.CENTRE, [(480, 100), (590, 100), (700, 100)]),
        (Align.END, [(960, 100), (1070, 100), (1180, 100)]),
        (Align.APART, [(0, 100), (590, 100), (1180, 100)]),
        (Align.STRETCH, [(0, 420), (430, 420), (860, 420)]),
    ],
)
def test_a_row_aligns_along(main: Align, places: list[tuple[int, int]]) -> None:
    styles = {"row": Style(flow=Flow.ROW, main=main, gap=10), "a": Style(width=100)}
    tree = group("root", "row", leaf("a", "a"), leaf("b", "a"), leaf("c", "a"))

    made = laid(tree, styles)

    assert [(x, width) for x, _, width, _ in rects(made, "a", "b", "c")] == places


@pytest.mark.parametrize(
    ("cross", "y", "height"),
    [
        (Align.START, 0, 50),
        (Align.CENTRE, 75, 50),
        (Align.END, 150, 50),
        (Align.STRETCH, 0, 200),
    ],
)
@pytest.mark.parametrize("flow", [Flow.ROW, Flow.WRAP])
def test_a_row_aligns_across(flow: Flow, cross: Align, y: int, height: int) -> None:
    styles = {
        "column": Style(),
        "row": Style(flow=flow, cross=cross),
        "a": Style(width=80, least_height=50),
        "b": Style(width=80, least_height=200),
    }
    tree = group("root", "column", group("row", "row", leaf("a", "a"), leaf("b", "b")))

    assert rects(laid(tree, styles), "a", "b") == [(0, y, 80, height), (80, 0, 80, 200)]


@pytest.mark.parametrize(
    ("grows", "widths"),
    [
        pytest.param([0, 1], [100, 1170], id="one takes the rest"),
        pytest.param([1, 1], [635, 635], id="two share alike"),
        pytest.param([1, 3], [317, 953], id="or as they are told"),
    ],
)
def test_a_row_gives_what_is_left_over_to_those_who_grow(
    grows: list[int], widths: list[int]
) -> None:
    styles = {
        "row": Style(flow=Flow.ROW, gap=10),
        "a": Style(width=None if grows[0] else 100, grow=grows[0]),
        "b": Style(grow=grows[1]),
    }

    made = laid(group("root", "row", leaf("a", "a"), leaf("b", "b")), styles)

    assert [width for _, _, width, _ in rects(made, "a", "b")] == widths


def test_a_growing_child_is_no_wider_than_its_most_and_no_narrower_than_its_words() -> None:
    styles = {
        "row": Style(flow=Flow.ROW),
        "most": Style(size=EM, grow=1, most=200),
        "grow": Style(size=EM, grow=1),
    }
    word = letters(60)
    tree = group(
        "root", "row", leaf("a", "most"), leaf("b", "grow", f"a {word}"), leaf("c", "grow", "c")
    )

    made = laid(tree, styles)

    assert [width for _, _, width, _ in rects(made, "a", "b", "c")] == [200, 660, 420]


@pytest.mark.parametrize(
    ("label", "stacked"),
    [
        pytest.param(letters(70), False, id="beside one another while they fit"),
        pytest.param(letters(80), True, id="not where the widest word has no room"),
        pytest.param(("a " * 200).strip(), False, id="a long text may break"),
    ],
)
@pytest.mark.parametrize("stacks", [True, False])
def test_a_row_stacks_only_if_it_may_and_must(label: str, *, stacked: bool, stacks: bool) -> None:
    styles = {
        "row": Style(flow=Flow.ROW, stacks=stacks, gap=10),
        "grow": Style(size=EM, grow=1),
        "fixed": Style(width=450),
    }
    tree = group("root", "row", leaf("a", "grow", label), leaf("b", "fixed"))

    a, b = (box(laid(tree, styles), key).rect for key in "ab")

    assert (b.x == 0 and b.y == a.bottom + 10) is (stacked and stacks)


def test_a_text_that_grows_is_not_squeezed_below_a_good_part_of_its_row() -> None:
    styles = {
        "row": Style(flow=Flow.ROW, stacks=True),
        "grow": Style(size=EM, grow=1),
        "fixed": Style(width=800),
    }
    long = leaf("a", "grow", ("a " * 200).strip())
    short = leaf("a", "grow", ("a " * 20).strip())

    stacked = [
        box(laid(group("root", "row", text, leaf("b", "fixed")), styles), "b").rect.x == 0
        for text in (long, short)
    ]

    assert stacked == [True, False]


def test_a_row_that_may_not_stack_squeezes_its_texts_alike() -> None:
    styles = {"row": Style(flow=Flow.ROW, gap=20), "fixed": Style(width=660)}
    text = " ".join(["mmmm"] * 20)
    tree = group("root", "row", leaf("a", label=text), leaf("b", "fixed"), leaf("c", label=text))

    assert rects(laid(tree, styles), "a", "b", "c") == [
        (0, 0, 290, 720),
        (310, 0, 660, 720),
        (990, 0, 290, 720),
    ]


def test_a_row_stacks_after_all_rather_than_show_less_than_a_letter() -> None:
    styles = {"row": Style(flow=Flow.ROW, gap=4), "column": Style()}
    tree = group("root", "row", *(button(f"b{number}", label="abc") for number in range(40)))

    assert {x for x, *_ in rects(laid(tree, styles), "b0", "b1", "b39")} == {0}


def test_every_row_of_what_wraps_is_aligned() -> None:
    styles = {"wrap": Style(flow=Flow.WRAP, main=Align.CENTRE), "a": Style(width=600)}
    tree = group("root", "wrap", leaf("a", "a"), leaf("b", "a"), leaf("c", "a"))

    assert [x for x, *_ in rects(laid(tree, styles), *"abc")] == [40, 640, 340]


def test_what_wraps_begins_a_new_row_where_the_row_is_full() -> None:
    styles = {
        "wrap": Style(flow=Flow.WRAP, gap=10),
        "a": Style(width=600, least_height=50),
        "b": Style(width=300, least_height=80),
    }
    tree = group("root", "wrap", leaf("a", "a"), leaf("b", "b"), leaf("c", "a"), leaf("d", "a"))

    assert rects(laid(tree, styles), "a", "b", "c", "d") == [
        (0, 0, 600, 80),
        (610, 0, 300, 80),
        (0, 90, 600, 50),
        (610, 90, 600, 50),
    ]


@pytest.mark.parametrize(
    ("column_least", "places"),
    [
        pytest.param(0, [(0, 0), (430, 0), (860, 0), (0, 64)], id="as many as it says"),
        pytest.param(420, [(0, 0), (430, 0), (860, 0), (0, 64)], id="while they are wide enough"),
        pytest.param(421, [(0, 0), (645, 0), (0, 64), (645, 64)], id="fewer if not"),
        pytest.param(900, [(0, 0), (0, 64), (0, 101), (0, 138)], id="or one"),
    ],
)
def test_a_grid_has_as_many_columns_as_are_wide_enough(
    column_least: int, places: list[tuple[int, int]]
) -> None:
    styles = {
        "column": Style(),
        "grid": Style(flow=Flow.GRID, columns=3, column_least=column_least, gap=10),
        "high": Style(size=EM, least_height=54),
    }
    cells = (leaf("a", "high"), *(leaf(key, label=key) for key in "bcd"))

    made = laid(group("root", "column", group("grid", "grid", *cells)), styles)

    assert [(x, y) for x, y, _, _ in rects(made, *"abcd")] == places


def test_the_cells_of_a_row_of_a_grid_are_equally_high_and_its_columns_fill_it() -> None:
    styles = {
        "column": Style(),
        "grid": Style(flow=Flow.GRID, columns=3),
        "high": Style(least_height=54),
    }
    cells = (leaf("a", "high"), leaf("b", label="b"), leaf("c", label="c"))

    made = laid(group("root", "column", group("grid", "grid", *cells)), styles)

    assert rects(made, *"abc") == [(0, 0, 426, 54), (426, 0, 427, 54), (853, 0, 427, 54)]


@pytest.mark.parametrize(
    ("main", "cross", "rect"),
    [
        (Align.START, Align.START, (0, 0, 100, 40)),
        (Align.CENTRE, Align.CENTRE, (590, 340, 100, 40)),
        (Align.END, Align.END, (1180, 680, 100, 40)),
        (Align.STRETCH, Align.START, (0, 0, 100, 720)),
    ],
)
def test_layers_lie_on_one_another(
    main: Align, cross: Align, rect: tuple[int, int, int, int]
) -> None:
    styles = {
        "layers": Style(flow=Flow.LAYERS, main=main, cross=cross),
        "a": Style(width=100, least_height=40),
        "behind": Style(grow=1),
    }
    tree = group("root", "layers", leaf("behind", "behind"), leaf("a", "a"))

    assert rects(laid(tree, styles), "behind", "a") == [(0, 0, 1280, 720), rect]


def test_layers_stretch_what_has_no_width() -> None:
    styles = {"layers": Style(flow=Flow.LAYERS, main=Align.STRETCH)}

    made = laid(group("root", "layers", leaf("a", label="a")), styles)

    assert rects(made, "a") == [(0, 0, *WINDOW)]


# Heights.

LINES = "\n".join(["line"] * 20)
"""A text of 540 px."""


def test_what_grows_gets_what_is_left_over() -> None:
    styles = {
        "column": Style(gap=10),
        "one": Style(size=EM, grow=1),
        "two": Style(size=EM, grow=2),
    }
    tree = group("root", "column", leaf("a", "one", "a"), leaf("b", label="b"), leaf("c", "two"))

    made = laid(tree, styles)

    # 720 - 2 gaps - 2 lines = 646
    assert [(y, height) for _, y, _, height in rects(made, *"abc")] == [
        (0, LINE + 215),
        (LINE + 225, LINE),
        (2 * LINE + 235, 431),
    ]


def test_scroll_boxes_and_what_holds_them_shrink_before_the_window_scrolls() -> None:
    styles = {
        "column": Style(),
        "scroll": Style(scrolls=True),
        "grow": Style(grow=1),
        "least": Style(scrolls=True, least_height=300),
    }
    tree = group(
        "root",
        "column",
        group("a", "scroll", leaf("a text", label=LINES)),
        group("holder", "grow", group("b", "least", leaf("b text", label=LINES))),
    )

    made = laid(tree, styles)
    heights = [height for *_, height in rects(made, "a", "b", "holder")]

    # 1080 in 720: the first can give 540 - 3 lines of 26 px = 462, the other 240.
    assert heights == [303, 417, 417]
    assert [(box(made, key).overflow, box(made, key).scroller) for key in ("root", "a", "b")] == [
        (0, None),
        (237, None),
        (123, None),
    ]
    assert box(made, "a text").scroller == "a"
    assert box(made, "a text").clip == box(made, "a").rect
    assert box(made, "b text").clip == box(made, "b").rect


def test_a_scroll_box_is_no_higher_than_what_is_in_it() -> None:
    styles = {"column": Style(), "scroll": Style(scrolls=True, least_height=30)}
    tree = group("root", "column", group("a", "scroll", leaf("b", label="b")))

    made = laid(tree, styles)

    assert box(made, "a").rect.height == 30
    assert box(made, "a").overflow == 0
    assert box(made, "b").scroller is None


def test_where_nothing_can_shrink_the_window_scrolls_and_nothing_in_it() -> None:
    styles = {"column": Style(pad=(5, 0, 5, 0)), "scroll": Style(scrolls=True)}
    tree = group(
        "root",
        "column",
        leaf("a", label=f"{LINES}\n{LINES}"),
        group("b", "scroll", leaf("c", label=LINES)),
    )

    made = laid(tree, styles)

    assert box(made, "root").overflow == 3 * 540 + 10 - 720
    assert box(made, "root").clip is None
    assert box(made, "b").overflow == 0
    assert {box(made, key).scroller for key in "abc"} == {"root"}
    assert {box(made, key).clip for key in "abc"} == {Rect(0, 0, *WINDOW)}


def test_an_inner_box_scrolls_as_a_whole_before_the_window_does() -> None:
    styles = {"column": Style(), "scroll": Style(scrolls=True, grow=1)}
    tree = group(
        "root",
        "column",
        group("a", "scroll", leaf("b", label=LINES), group("c", "scroll", leaf("d", label=LINES))),
        leaf("e", label="e"),
    )

    made = laid(tree, styles)

    # b keeps its 540, and c can shrink to the 153 that are left.
    assert [box(made, key).overflow for key in ("root", "a", "c")] == [0, 0, 540 - 153]
    assert box(made, "e").rect == Rect(0, 720 - LINE, 1280, LINE)


@pytest.mark.parametrize("flow", [Flow.ROW, Flow.LAYERS, Flow.GRID, Flow.WRAP])
def test_every_flow_shrinks_and_scrolls(flow: Flow) -> None:
    styles = {
        "flow": Style(flow=flow, columns=2),
        "scroll": Style(scrolls=True),
        "half": Style(size=EM, width=600),
    }
    high = leaf("b", "half", f"{LINES}\n{LINES}")

    shrunk = laid(group("root", "flow", group("a", "scroll", high)), styles)
    whole = laid(group("root", "flow", group("a", "scroll", high), replace(high, key="c")), styles)

    assert (box(shrunk, "root").overflow, box(shrunk, "a").overflow) == (0, 360)
    assert (box(whole, "root").overflow, box(whole, "a").overflow) == (360, 0)


# Lines.


def wide(text: str) -> int:
    """Return a width in letters, a Chinese one for two of them."""
    return sum(2 if ord(sign) > 0x2E80 else 1 for sign in text)


@pytest.mark.parametrize(
    ("label", "width", "lines"),
    [
        pytest.param("", 5, [""], id="nothing"),
        pytest.param("one two", 7, ["one two"], id="fits"),
        pytest.param("one two", 6, ["one", "two"], id="at spaces"),
        pytest.param("one  two", 5, ["one", "two"], id="at several"),
        pytest.param("one two ", 7, ["one two"], id="a space at the end takes no room"),
        pytest.param("well-known", 6, ["well-", "known"], id="after a hyphen"),
        pytest.param("camera 6-B", 9, ["camera", "6-B"], id="not in a number"),
        pytest.param("a day—night", 7, ["a day—", "night"], id="after a dash"),
        pytest.param("day – night", 5, ["day –", "night"], id="a dash begins no line"),
        pytest.param("in 2014–2020", 8, ["in", "2014–202", "0"], id="years have no break"),
        pytest.param("so what ?", 7, ["so", "what ?"], id="not before punctuation"),
        pytest.param("Day 1 · 07:40", 5, ["Day", "1 ·", "07:40"], id="nor a dot"),
        pytest.param("(one two)", 5, ["(one", "two)"], id="brackets stay with their words"),
        pytest.param("a mmmmmmmm b", 3, ["a", "mmm", "mmm", "mm", "b"], id="a word too long"),
        pytest.param("mmmmm a", 3, ["mmm", "mm", "a"], id="what is left of it is a word"),
        pytest.param("one\ntwo", 9, ["one", "two"], id="a new line"),
        pytest.param("one\n\ntwo", 9, ["one", "", "two"], id="a blank line"),
        pytest.param("信用体系", 4, ["信用", "体系"], id="Chinese"),
        pytest.param("信用，体系", 5, ["信", "用，", "体系"], id="not before its comma"),  # noqa: RUF001 - Chinese
        pytest.param("信用（体系）", 6, ["信用", "（体", "系）"], id="nor after its bracket"),  # noqa: RUF001 - Chinese
        pytest.param("“信用”体系", 6, ["“信用”", "体系"], id="nor within its quotes"),
        pytest.param("在Nod里 credit", 6, ["在Nod", "里", "credit"], id="mixed"),
        pytest.param("信用——体系", 6, ["信用——", "体系"], id="its dash is two signs"),
        pytest.param("信", 1, ["信"], id="one character may be wider than its line"),
    ],
)
def test_a_label_breaks_where_its_language_may(label: str, width: int, lines: list[str]) -> None:
    assert list(broken(label, width, wide)) == lines


def test_a_heading_leaves_no_short_word_alone() -> None:
    label = "what the game did to us"

    assert broken(label, 21, wide) == ("what the game did to", "us")
    assert broken(label, 21, wide, heading=True) == ("what the game did", "to us")
    assert broken("a question", 9, wide, heading=True) == ("a", "question")


@given(
    st.text("ab1 -–—,.()·“”信用，（）\u0301\n", max_size=40),  # noqa: RUF001 - Chinese
    st.integers(1, 12),
    st.booleans(),
)
def test_breaking_loses_nothing_but_spaces(label: str, width: int, heading: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    lines = broken(label, width, wide, heading=heading)

    assert "".join(lines).replace(" ", "") == label.replace("\n", "").replace(" ", "")
    assert "".join(pieces(label)) == label
    assert all(wide(line.rstrip(" ")) <= width or len(line) == 1 for line in lines)


# Everything at once.

STYLES = {
    "text": Style(),
    "tiny": Style(size=15, pad=(4, 12, 4, 12), spaced=True),
    "head": Style(size=34, weight=600, leading=120),
    "giant": Style(size=66, most=500),
    "fixed": Style(width=360, pad=(4, 4, 4, 4)),
    "capped": Style(most=20, pad=(0, 24, 0, 24)),
    "narrow": Style(width=34, least_height=34),
    "grow": Style(grow=1, least_height=60),
    "picture": Style(least_height=150, grow=1),
    "dial": Style(width=260, least_height=184),
    "column": Style(gap=8),
    "centred": Style(gap=8, pad=(8, 8, 8, 8), main=Align.CENTRE, cross=Align.CENTRE),
    "growing": Style(gap=8, grow=1, main=Align.APART, cross=Align.END),
    "card": Style(gap=10, pad=(26, 26, 24, 26), width=420),
    "scroll": Style(gap=8, grow=1, scrolls=True, least_height=100),
    "scroll-row": Style(flow=Flow.ROW, scrolls=True, gap=8),
    "row": Style(flow=Flow.ROW, gap=12, cross=Align.CENTRE),
    "apart": Style(flow=Flow.ROW, gap=16, main=Align.APART, stacks=True),
    "stretched": Style(flow=Flow.ROW, gap=16, main=Align.STRETCH, grow=1),
    "halves": Style(flow=Flow.ROW, gap=28, stacks=True, pad=(28, 28, 8, 28)),
    "wrap": Style(flow=Flow.WRAP, gap=8, main=Align.CENTRE),
    "grid": Style(flow=Flow.GRID, columns=2, column_least=300, gap=12),
    "grid-high": Style(flow=Flow.GRID, columns=3, main=Align.STRETCH, cross=Align.CENTRE, grow=1),
    "layers": Style(flow=Flow.LAYERS, main=Align.END, cross=Align.CENTRE),
    "layers-grown": Style(flow=Flow.LAYERS, main=Align.STRETCH, grow=1),
    "wide": Style(only=Only.WIDE, width=360),
    "narrow-only": Style(only=Only.NARROW, flow=Flow.ROW, gap=8),
}
LEAVES = (
    "text",
    "tiny",
    "head",
    "giant",
    "fixed",
    "narrow",
    "capped",
    "grow",
    "column",
    "wide",
    "layers",
)
DRAWN = ("picture", "dial", "tiny", "text", "fixed")
HOLDERS = tuple(name for name in STYLES if STYLES[name].gap or STYLES[name].flow is not Flow.COLUMN)
LABELS = (
    "",
    "Nod",
    "Wait until she leaves, then decide",
    "The lift opens on three bins and a camera. Your bag is dripping. " * 3,
    "国务院关于印发社会信用体系建设规划纲要（2014—2020年）的通知",  # noqa: RUF001 - Chinese
    "https://example.org/a/very/long/address/that/has/no/place/to/break/anywhere",
    "one\n\nthree",
)

leaves = st.builds(
    lambda style, label, intent: Element(
        "", Role.TEXT, style, label, intent=Plain.CONTINUE if intent else None
    ),
    st.sampled_from(LEAVES),
    st.sampled_from(LABELS),
    st.booleans(),
)
drawn = st.builds(
    lambda style, drawing: Element("", Role.IMAGE, style, "drawn", drawing=drawing),
    st.sampled_from(DRAWN),
    st.sampled_from([Picture("kitchen"), Icon("star"), Dial(1, 1, "1")]),
)
trees = st.recursive(
    leaves | drawn,
    lambda children: st.builds(
        lambda style, inside, intent: Element(
            "",
            Role.GROUP,
            style,
            intent=Plain.CONTINUE if intent else None,
            children=tuple(inside),
        ),
        st.sampled_from(HOLDERS),
        st.lists(children, max_size=5),
        st.sampled_from([False, False, True]),
    ),
    max_leaves=25,
)


def numbered(tree: Element) -> Element:
    """Return the tree with a key of its own for each element."""
    numbers = count()

    def with_key(element: Element) -> Element:
        key = f"e{next(numbers)}"
        return replace(element, key=key, children=tuple(map(with_key, element.children)))

    return with_key(tree)


@given(
    trees.filter(lambda tree: tree.children).map(numbered),
    st.sampled_from([(800, 450), (800, 600), (1024, 768), WINDOW, (1920, 1080), (3840, 2160)])
    | st.tuples(st.integers(800, 3840), st.integers(450, 2160)),
    st.sampled_from(TEXT_SIZES),
)
def test_every_layout_is_sound(tree: Element, size: tuple[int, int], text_scale: int) -> None:
    made = layout(tree, size, text_scale, fake_measure, STYLES)

    assert_sound(made)
    assert made == layout(tree, size, text_scale, unknown(), STYLES)


def unknown() -> functools.partial[int]:
    """Return the measure as another one, of which nothing is remembered."""
    return functools.partial(fake_measure)


@given(
    trees.filter(lambda tree: tree.children).map(numbered),
    trees.filter(lambda tree: tree.children).map(numbered),
    st.sampled_from([(800, 450), WINDOW]),
    st.sampled_from(TEXT_SIZES),
)
def test_what_was_laid_out_before_changes_nothing(
    first: Element, second: Element, size: tuple[int, int], text_scale: int
) -> None:
    """Whether something of it stays, as half of the first does, or nothing but keys."""
    half = replace(first, children=(*first.children[::2], leaf("new", label="new")))
    layouts = Layouts(fake_measure, STYLES)

    for tree in (first, half, second, first):
        made = layouts.layout(tree, size, text_scale)
        assert made == layout(tree, size, text_scale, unknown(), STYLES)

    other = layouts.layout(first, (1920, 1080), 85)
    assert other == layout(first, (1920, 1080), 85, unknown(), STYLES)


def test_a_screen_is_laid_out_between_two_frames() -> None:
    """Twenty times the four milliseconds that it is meant to take: machines differ."""
    texts = tuple(leaf(f"t{number}", "text", LABELS[2 + number % 2]) for number in range(30))
    rows = tuple(group(f"r{number}", "row", texts[number]) for number in range(30))
    tree = group(
        "root", "halves", group("a", "growing", *rows[:20]), group("b", "card", *rows[20:])
    )
    measure = functools.lru_cache(maxsize=None)(fake_measure)
    layout(tree, WINDOW, 100, measure, STYLES)
    again = functools.partial(measure)  # it knows all widths, and nobody knows its lines

    start = time.perf_counter()
    layout(tree, WINDOW, 100, again, STYLES)

    assert time.perf_counter() - start < 0.08


SOUND = laid(
    group("root", "column", leaf("a", label="abc"), group("b", "column", button("c", label="c"))),
    {"column": Style(gap=10)},
)


@pytest.mark.parametrize(
    ("key", "change", "fault"),
    [
        ("root", {"rect": Rect(0, 0, 9, 9)}, "the root is not the window"),
        ("root", {"overflow": 5}, "a (text: 0 0 1280 27) does not move with what it is in"),
        ("a", {"rect": Rect(0, 0, -1, 27)}, "has a negative size"),
        ("a", {"inner": Rect(0, 0, 1280, 28)}, "has its inside outside"),
        ("a", {"rect": Rect(0, 700, 1280, 27)}, "is not within root"),
        ("a", {"rect": Rect(0, 0, 1280, 60)}, "overlaps b"),
        ("a", {"inner": Rect(0, 0, 20, 27)}, "has too long a line"),
        ("a", {"inner": Rect(0, 0, 1280, 26)}, "has more lines than room"),
        ("a", {"text": SetText(("abc",), 13, 18)}, "has text of 13 px"),
        ("a", {"scroller": "b", "clip": Rect(0, 0, 1, 1)}, "which does not scroll it"),
        ("b", {"overflow": 5}, "overflows and does not scroll"),
        ("c", {"rect": Rect(0, 37, 1280, 43)}, "is too small a target"),
    ],
)
def test_what_is_not_sound_is_found(key: str, change: dict[str, Any], fault: str) -> None:
    boxes = [replace(one, **change) if one.element.key == key else one for one in SOUND.boxes]

    faults = list(faults_of(replace(SOUND, boxes=tuple(boxes))))

    assert not list(faults_of(SOUND))
    assert any(fault in one for one in faults)


def test_a_layout_can_be_written_out() -> None:
    styles = {"column": Style(pad=(4, 4, 4, 4)), "scroll": Style(scrolls=True, grow=1)}
    tree = group(
        "root",
        "column",
        group("a", "scroll", leaf("b", label=f"{LINES}\n{LINES}")),
        button("c", label="A label that is longer than anybody would like to read in a dump"),
    )

    assert written_out(laid(tree, styles)) == (
        "1280 x 720, wide\n"
        "group root  0 0 1280 720\n"
        "  group a  4 4 1272 668  scrolls 412\n"
        "    text b  4 4 1272 1080  'line / line / line / line / line / line …'\n"
        "  button c  4 672 1272 44  'A label that is longer than anybody woul…'\n"
    )
