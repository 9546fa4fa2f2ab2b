"""Rows of the comparison and scales of a life: bars lie apart, and shape says what colour says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import Final

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.screens.boxes import Layout, Rect
from game.screens.element import Chart, Element, Shift, Span
from game.screens.layout import layout
from game.screens.readings import ReadingsScreen
from game.screens.settings import TEXT_SIZES
from game.screens.styles import STYLES
from game.screens.tokens import COLOURS, contrast_ratio
from game.shell.chart import paint_chart, placed
from game.shell.fonts import Fonts
from game.shell.paint import Painter
from game.shell.shift import drawn_shift
from tests.screens.five_edition import BOOKS, EDITION, NAMES, through

SIZE: Final = (640, 100)
FONTS: Final = Fonts()
WHITE: Final = (255, 255, 255)


def painted(chart: Chart, size: tuple[int, int] = SIZE, unit: float = 1.0) -> pygame.Surface:
    """Return a row on white, with room above and below it."""
    surface = pygame.Surface((size[0], size[1] + 40), depth=32)
    surface.fill(WHITE)
    paint_chart(surface, Rect(0, 20, *size), chart, FONTS, unit=unit)
    return surface


def grey(surface: pygame.Surface) -> list[list[int]]:
    """Return what is left of it without colour, row by row."""
    shown = pygame.transform.grayscale(surface)
    width, height = shown.get_size()
    return [[shown.get_at((x, y))[0] for x in range(width)] for y in range(height)]


def one_colour(surface: pygame.Surface) -> pygame.Surface:
    """Return a surface in which up, down and plum are one and the same ink: shape alone is left."""
    same = surface.copy()
    for y in range(same.get_height()):
        for x in range(same.get_width()):
            at = same.get_at((x, y))
            inked = contrast_ratio((at[0], at[1], at[2]), WHITE) > 2
            same.set_at((x, y), (0, 0, 0) if inked else WHITE)
    return same


def figure_at(mark: str) -> list[list[int]]:
    """Return the shape of a mark in the middle of a level line, without any colour."""
    surface = one_colour(painted(Chart(2, 1, (500, 500, 500), (mark, "level"))))
    x = middle_of(Chart(2, 1), 1)
    return [row[x - 14 : x + 15] for row in grey(surface)]


def middle_of(chart: Chart, step: int, size: tuple[int, int] = SIZE) -> int:
    """Return where a step lies: a bar that begins there begins so."""
    probe = Chart(chart.steps, 0, spans=(Span(step, None, "bad", ""),))
    return placed(probe, size, 1.0)[0][0].x


def inked_left_of(text: float, chart: Chart, size: tuple[int, int] = (640, 200)) -> int:
    """Return in how many rows something stands left of the axis, where only figures do."""
    surface = pygame.Surface(size, depth=32)
    surface.fill(WHITE)
    paint_chart(surface, Rect(0, 0, *size), chart, FONTS, unit=1.0, text=text)
    return sum(
        any(surface.get_at((x, y))[:3] != WHITE for x in range(round(30 * text)))
        for y in range(size[1])
    )


# Figures and marks.


def test_figures_are_as_large_as_text_is() -> None:
    chart = Chart(2, 1, (0, 1000, 500), ("up", "down"), high="4.20", low="3.10")

    assert inked_left_of(2.0, chart) >= 1.8 * inked_left_of(1.0, chart)


def test_marks_that_lie_close_together_stay_apart() -> None:
    steps = 24
    chart = Chart(steps, 0, (500,) * (steps + 1), ("up",) * steps)
    shown = grey(one_colour(painted(chart, (300, 100))))
    above = shown[20 + 50 - 3]  # below the tips, above the line that joins all of them
    runs = sum(one != other and not other for one, other in pairwise(above))

    assert runs == steps


def test_up_down_and_level_are_told_apart_without_colour() -> None:
    shapes = [figure_at(mark) for mark in ("up", "down", "level")]

    for one, other in combinations(shapes, 2):
        differ = sum(
            a != b
            for row, another in zip(one, other, strict=True)
            for a, b in zip(row, another, strict=True)
        )
        assert differ > 40


def test_up_is_pointed_above_and_down_is_pointed_below() -> None:
    """The other way up they are each other, but for a pixel at the edges."""

    def widths(mark: str) -> list[int]:
        return [sum(sign == 0 for sign in row) for row in figure_at(mark)]

    up, down = widths("up"), widths("down")
    rows = [at for at, wide in enumerate(up) if 1 < wide < 25]
    assert up[rows[0]] < up[rows[-1]]
    rows = [at for at, wide in enumerate(down) if 1 < wide < 25]
    assert down[rows[0]] > down[rows[-1]]


@pytest.mark.parametrize("mark", ["up", "down"])
def test_marks_can_be_seen_on_white(mark: str) -> None:
    assert contrast_ratio(COLOURS[mark], WHITE) >= 3
    surface = painted(Chart(2, 0, (500, 500, 500), (mark, "level")))
    x = middle_of(Chart(2, 0), 1)

    assert surface.get_at((x, 20 + SIZE[1] // 2))[:3] == COLOURS[mark]


def test_where_a_number_ends_there_is_a_cross_and_no_line_after_it() -> None:
    ends = Chart(4, 0, (500, 500, 500), ("level",) * 4)
    goes_on = Chart(4, 0, (500,) * 5, ("level",) * 4)
    middle = 20 + SIZE[1] // 2
    last = middle_of(ends, 2)

    surface, other = painted(ends), painted(goes_on)

    assert surface.get_at((last + 5, middle + 5)) != other.get_at((last + 5, middle + 5))
    assert surface.get_at((last + 40, middle))[:3] == WHITE
    assert other.get_at((last + 40, middle))[:3] == COLOURS["plum"]


def test_a_higher_rating_lies_higher() -> None:
    heights = (0, 250, 500, 750, 1000)
    chart = Chart(4, 0, heights, ("level",) * 4)
    surface = painted(chart)

    def top(step: int) -> int:
        x = middle_of(chart, step)
        column = (y for y in range(surface.get_height()) if _is(surface, x, y, COLOURS["plum"]))
        return next(column)

    tops = [top(step) for step in range(5)]
    assert tops == sorted(tops, reverse=True)
    assert len(set(tops)) == 5
    assert tops[-1] > 20
    assert tops[0] < 20 + SIZE[1]


def _is(surface: pygame.Surface, x: int, y: int, colour: Sequence[int]) -> bool:
    return all(abs(a - b) < 4 for a, b in zip(surface.get_at((x, y)), colour, strict=False))


# The step that is shown.


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize(
    "chart",
    [
        Chart(4, 0, (100, 900, 400, 400, 0), ("up", "down", "level", "down"), (), "9", "1"),
        Chart(4, 0, spans=(Span(1, 3, "bad", "Kept"), Span(2, None, "good", "Given"))),
        Chart(4, 0),
    ],
    ids=["a line", "bars", "nothing"],
)
def test_the_line_of_the_shown_step_reaches_beyond_both_edges_of_its_row(
    chart: Chart, at: int
) -> None:
    """It reaches out above and below: there it meets that of the next row."""
    shown = Chart(chart.steps, at, chart.heights, chart.marks, chart.spans, chart.high, chart.low)
    surface, x = painted(shown), middle_of(chart, at + 1)

    for y in (17, 18, 19, 20, 20 + SIZE[1] - 1, 20 + SIZE[1], 20 + SIZE[1] + 2):
        assert _is(surface, x, y, COLOURS["track-soft"]), (x, y)
    assert _is(surface, x, 10, WHITE)


def test_another_step_moves_the_line_and_nothing_else() -> None:
    heights, marks = (100, 900, 400), ("up", "down")
    one, other = (painted(Chart(2, at, heights, marks)) for at in (0, 1))

    differing = {
        x
        for x in range(SIZE[0])
        for y in range(SIZE[1])
        if one.get_at((x, y)) != other.get_at((x, y))
    }
    assert differing
    columns = [middle_of(Chart(2, 0), step) for step in (1, 2)]
    assert all(min(abs(x - column) for column in columns) <= 3 for x in differing)


def laid(size: tuple[int, int], text_size: int, at: int = 1) -> tuple[Layout, Element]:
    tree = ReadingsScreen(EDITION, through(*NAMES), at).element()
    return layout(tree, size, text_size, FONTS, STYLES), tree


@pytest.mark.parametrize(
    "size",
    [(800, 450), (1024, 768), (1280, 720), (1366, 768), (1440, 900), (1920, 1080), (3840, 2160)],
    ids=str,
)
def test_one_vertical_runs_through_all_rows_of_the_screen(size: tuple[int, int]) -> None:
    made, _ = laid(size, 100)
    surface = pygame.Surface(size, depth=32)
    Painter().paint(surface, made)
    boxes = [made.box(f"row-{book}-chart") for book in BOOKS]
    below = made.box("foot")
    assert below is not None
    rects = [one.rect for one in boxes if one and one.rect.bottom < below.rect.y]
    column = _shown_column(surface, rects[0])

    assert len(rects) > 1
    for one, other in pairwise(rects):
        between = range(one.bottom, other.y)
        assert len(between) > 2
        assert [y for y in between if not _is(surface, column, y, COLOURS["track-soft"])] == []


def _shown_column(surface: pygame.Surface, rect: Rect) -> int:
    """Return the middle of the line that reaches to the very top of a row."""
    found = [
        x
        for x in range(rect.x, rect.right)
        if all(_is(surface, x, y, COLOURS["track-soft"]) for y in range(rect.y, rect.y + 10))
    ]
    assert found
    assert max(found) - min(found) < 24
    return found[len(found) // 2]


# Bars.


def spans_in(steps: int) -> st.SearchStrategy[tuple[Span, ...]]:
    """Return spans as a rulebook makes them: sorted by their start, each at least a step long."""
    one = st.tuples(st.integers(1, steps), st.integers(1, steps)).map(
        lambda ends: Span(
            ends[0],
            ends[0] + ends[1] if ends[0] + ends[1] <= steps else None,
            ("good", "bad", "plain")[ends[1] % 3],
            "Somebody's list",
        )
    )
    return st.lists(one, max_size=10).map(
        lambda found: tuple(sorted(found, key=lambda span: span.start))
    )


charts = st.integers(1, 60).flatmap(
    lambda steps: st.builds(Chart, st.just(steps), st.just(0), spans=spans_in(steps))
)


@given(charts, st.integers(300, 2400), st.integers(78, 260), st.sampled_from([0.625, 1, 1.5, 3]))
def test_bars_lie_within_their_row_and_apart(
    chart: Chart, width: int, height: int, unit: float
) -> None:
    size = (round(width * unit), round(height * unit))

    found = placed(chart, size, unit)

    assert [span for _, span in found] == list(chart.spans)
    for rect, _ in found:
        assert rect.width > 0
        assert rect.height > 0
        assert rect.x >= 0
        assert rect.right <= size[0]
        assert rect.y >= 0
        assert rect.bottom <= size[1]
    for (one, _), (other, _) in combinations(found, 2):
        apart = one.right <= other.x or other.right <= one.x
        assert apart or one.bottom <= other.y or other.bottom <= one.y


@given(charts)
def test_a_bar_begins_and_ends_at_its_steps(chart: Chart) -> None:
    for rect, span in placed(chart, (2400, 200), 1.0):
        assert rect.x == middle_of(chart, span.start, (2400, 200))
        if span.end is not None:
            assert rect.right == middle_of(chart, span.end, (2400, 200))
        else:
            assert rect.right > middle_of(chart, chart.steps, (2400, 200))


def test_good_bad_and_plain_bars_are_told_apart_without_colour() -> None:
    shown = [
        grey(one_colour(painted(Chart(3, 0, spans=(Span(1, 3, tone, ""),)))))
        for tone in ("good", "bad", "plain")
    ]

    for one, other in combinations(shown, 2):
        differ = sum(
            a != b
            for row, another in zip(one, other, strict=True)
            for a, b in zip(row, another, strict=True)
        )
        assert differ > 20


def test_a_name_that_has_room_nowhere_is_left_out_and_no_other_is_cut() -> None:
    """The row says in words beside it what stands."""
    narrow = Chart(1, 0, spans=(Span(1, None, "bad", "A list with a very long name indeed"),))

    with_name = painted(narrow, (640, 100))
    without = painted(narrow, (120, 100))

    assert _inked(with_name) > _inked(without)
    assert all(_is(with_name, 639, y, WHITE) for y in range(140))


def _inked(surface: pygame.Surface) -> int:
    return sum(value < 128 for row in grey(surface) for value in row)


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (5, 200), (200, 5), (60, 60)])
@pytest.mark.parametrize(
    "chart",
    [
        Chart(0, 0),
        Chart(1, 0, (500, 500), ("level",), (), "3.87", ""),
        Chart(3, 2, (0, 1000), ("up", "level", "level"), (), "3.87", "1.00"),
        Chart(3, 2, spans=tuple(Span(1, None, "plain", "x") for _ in range(9))),
    ],
)
def test_any_row_can_be_painted_at_any_size(chart: Chart, size: tuple[int, int]) -> None:
    painted(chart, size)
    painted(chart, size, 3.0)


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("size", [(800, 450), (1280, 720), (600, 900)], ids=str)
def test_the_whole_screen_can_be_painted(size: tuple[int, int], text_size: int) -> None:
    made, _ = laid(size, text_size)
    surface = pygame.Surface(size, depth=32)

    Painter().paint(surface, made)

    assert surface.get_at((size[0] // 2, size[1] // 2))[3] == 255


# A life on its scale.


def shifted(before: int, after: int) -> pygame.Surface:
    surface = pygame.Surface((300, 40), depth=32)
    surface.fill(WHITE)
    surface.blit(drawn_shift((300, 40), Shift(before, after)), (0, 0))
    return surface


def test_up_down_and_none_are_drawn_otherwise_also_without_colour() -> None:
    ways = [(400, 600), (600, 400), (400, 400), (600, 600)]
    shown = [grey(one_colour(shifted(*way))) for way in ways]

    for one, other in combinations(shown, 2):
        assert one != other


def test_up_points_right_and_down_points_left() -> None:
    """The head is where the life would end: broad where it comes from, pointed where it goes."""

    def head(before: int, after: int) -> list[int]:
        shown = grey(one_colour(shifted(before, after)))
        end = 13 + round(274 * after / 1000)
        return [sum(row[x] == 0 for row in shown) for x in range(end - 12, end + 13)]

    up, down = head(200, 700), head(700, 200)
    assert up.index(max(up)) < 8
    assert up[8:20] == sorted(up[8:20], reverse=True)
    assert down.index(max(down)) > 16
    assert down[5:17] == sorted(down[5:17])


def test_colours_are_those_of_up_and_down_and_none_is_neither() -> None:
    def has(surface: pygame.Surface, name: str) -> bool:
        return any(_is(surface, x, 20, COLOURS[name]) for x in range(300))

    assert has(shifted(200, 700), "up")
    assert not has(shifted(200, 700), "down")
    assert has(shifted(700, 200), "down")
    assert not has(shifted(700, 200), "up")
    assert not has(shifted(500, 500), "up")
    assert not has(shifted(500, 500), "down")


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_nothing_of_it_is_cut_off_at_either_end(before: int, after: int) -> None:
    surface = shifted(before, after)

    assert all(_is(surface, x, y, WHITE) for x in (0, 299) for y in range(40))


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (20, 300), (2000, 6)])
def test_any_scale_can_be_drawn(size: tuple[int, int]) -> None:
    assert drawn_shift(size, Shift(0, 1000)).get_width() >= 1


def test_a_step_too_small_for_a_pixel_still_shows_its_arrow() -> None:
    """A movement of one in a thousand is told by the shape of its end."""
    assert grey(shifted(500, 501)) != grey(shifted(500, 499)) != grey(shifted(500, 500))
