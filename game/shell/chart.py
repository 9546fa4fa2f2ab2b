"""A row of the comparison: a line of ratings with its marks, or bars, along the common axis."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from math import ceil
from typing import Final

import pygame

from game.screens.boxes import Rect
from game.screens.element import Chart, Span
from game.screens.tokens import COLOURS, LEAST_TEXT, Face, Rgb, Size
from game.shell.fonts import Fonts
from game.shell.shapes import css, drawn

_MARGIN: Final = 46
"""Units left of the axis, for the figures of the scale."""
_END: Final = 14
_PAD: Final = 20
"""Units above the highest and below the lowest point."""
_LANE: Final = 24
_BAR: Final = 20
_WIDEST: Final = 19
"""Units across the largest mark."""
_BLEED: Final = 4
"""Units by which the line of the shown step reaches out of its row, to meet the next."""
_GROUND: Final[dict[str, tuple[str, str]]] = {
    "good": ("up-ground", "up"),
    "bad": ("down-ground", "down"),
    "plain": ("white", "ink-soft"),
}


def paint_chart(
    surface: pygame.Surface,
    rect: Rect,
    chart: Chart,
    fonts: Fonts,
    *,
    unit: float,
    text: float = 1.0,
) -> None:
    """Draw a row of the comparison; all in it is as large as ``text`` makes its figures."""
    if rect.width <= 0 or rect.height <= 0:
        return
    bleed = ceil(_BLEED * unit)
    unit *= text
    x = round(rect.x + _x_of(chart, chart.at + 1, rect.width, unit))
    thick = max(2, round(4 * unit))
    colour = COLOURS["track-soft"]
    surface.fill(colour, (x - thick // 2, rect.y - bleed, thick, rect.height + 2 * bleed))
    rest = replace(chart, at=0)
    surface.blit(_drawn((rect.width, rect.height), rest, round(unit * 1000)), rect[:2])
    if chart.heights:
        _paint_scale(surface, rect, chart, fonts, unit)
    else:
        _paint_labels(surface, rect, chart, fonts, unit)


def _x_of(chart: Chart, step: int, width: int, unit: float) -> float:
    room = width - (_MARGIN + _END) * unit
    return _MARGIN * unit + room * step / max(1, chart.steps)


def _y_of(height: int, share: int, unit: float) -> float:
    pad = min(_PAD * unit, height / 3)
    return pad + (height - 2 * pad) * (1000 - share) / 1000


@lru_cache(maxsize=32)
def _drawn(size: tuple[int, int], chart: Chart, per_mille: int) -> pygame.Surface:
    """Return everything but text and the line of the step that is shown."""
    unit = per_mille / 1000
    width, height = size
    parts = []
    for step in range(chart.steps + 1):
        x = _x_of(chart, step, width, unit)
        parts.append(
            f'<path d="M{x:.1f} 0V{height}" stroke="{css(COLOURS["track-soft"])}"'
            f' stroke-width="{max(1.0, unit):.1f}"{_dashed(2 * unit, 6 * unit)}/>'
        )
    parts.append(_line(chart, size, unit) if chart.heights else _bars(chart, size, unit))
    return drawn(size, "".join(parts))


def _line(chart: Chart, size: tuple[int, int], unit: float) -> str:
    width, height = size
    points = [
        (_x_of(chart, step, width, unit), _y_of(height, share, unit))
        for step, share in enumerate(chart.heights)
    ]
    way = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    plum = css(COLOURS["plum"])
    # Where steps lie close together, marks are smaller, so that each is still one of its own.
    mark_unit = min(unit, (points[1][0] - points[0][0]) / _WIDEST) if len(points) > 1 else unit
    line = (
        f'<polyline points="{way}" fill="none" stroke="{plum}" stroke-width="{3.4 * unit:.1f}"'
        ' stroke-linejoin="round" stroke-linecap="round"/>'
    )
    shapes = [line, _dot(points[0], mark_unit)]
    marks = chart.marks[: len(points) - 1]
    shapes += [
        _mark(mark, point, mark_unit) for mark, point in zip(marks, points[1:], strict=False)
    ]
    if len(points) <= len(chart.marks):
        shapes.append(_cross(points[-1], mark_unit))  # the number ends here
    return "".join(shapes)


def _mark(mark: str, point: tuple[float, float], unit: float) -> str:
    """Return a triangle up or down, which differ by shape as well as by colour, or a dot."""
    if mark == "level":
        return _dot(point, unit)
    x, y = point
    side, sign = 9 * unit, -1 if mark == "up" else 1
    tip, base = y + sign * side * 0.9, y - sign * side * 0.7
    fill = css(COLOURS[mark])
    return (
        f'<path d="M{x:.1f} {tip:.1f}L{x + side:.1f} {base:.1f}L{x - side:.1f} {base:.1f}Z"'
        f' fill="{fill}" stroke="{css(COLOURS["white"])}" stroke-width="{1.6 * unit:.1f}"/>'
    )


def _dot(point: tuple[float, float], unit: float) -> str:
    return (
        f'<circle cx="{point[0]:.1f}" cy="{point[1]:.1f}" r="{4.4 * unit:.1f}"'
        f' fill="{css(COLOURS["plum"])}"/>'
    )


def _cross(point: tuple[float, float], unit: float) -> str:
    (x, y), arm = point, 7 * unit
    return (
        f'<path d="M{x - arm:.1f} {y - arm:.1f}L{x + arm:.1f} {y + arm:.1f}'
        f'M{x - arm:.1f} {y + arm:.1f}L{x + arm:.1f} {y - arm:.1f}"'
        f' stroke="{css(COLOURS["ink"])}" stroke-width="{3 * unit:.1f}" fill="none"/>'
    )


def _bars(chart: Chart, size: tuple[int, int], unit: float) -> str:
    width, height = size
    middle = height / 2
    start, end = (_x_of(chart, step, width, unit) for step in (0, chart.steps))
    axis = (
        f'<path d="M{start:.1f} {middle:.1f}H{end:.1f}" stroke="{css(COLOURS["track-soft"])}"'
        f' stroke-width="{3 * unit:.1f}"/>'
    )
    return axis + "".join(_bar(rect, span, unit) for rect, span in placed(chart, size, unit))


def _bar(rect: Rect, span: Span, unit: float) -> str:
    ground, ink = _GROUND[span.tone]
    edge = 2 * unit
    dashes = _dashed(5 * unit, 4 * unit) if span.tone == "good" else ""
    # What speaks against somebody has a heavy left edge as well: it is seen without its colour.
    heavy = (
        f'<rect x="{rect.x}" y="{rect.y}" width="{5 * unit:.1f}" height="{rect.height}"'
        f' rx="{2 * unit:.1f}" fill="{css(COLOURS[ink])}"/>'
    )
    return (
        f'<rect x="{rect.x + edge / 2:.1f}" y="{rect.y + edge / 2:.1f}"'
        f' width="{max(1.0, rect.width - edge):.1f}" height="{rect.height - edge:.1f}"'
        f' rx="{6 * unit:.1f}" fill="{css(COLOURS[ground])}" stroke="{css(COLOURS[ink])}"'
        f' stroke-width="{edge:.1f}"{dashes}/>{heavy if span.tone == "bad" else ""}'
    )


def _dashed(on: float, off: float) -> str:
    return f' stroke-dasharray="{on:.1f} {off:.1f}"'


def placed(chart: Chart, size: tuple[int, int], unit: float) -> list[tuple[Rect, Span]]:
    """Return where each bar lies: in lanes, so that none covers another."""
    width, height = size
    ends: list[int] = []
    lanes: list[int] = []
    for span in chart.spans:
        last = chart.steps if span.end is None else span.end
        lane = next((at for at, end in enumerate(ends) if end <= span.start), len(ends))
        ends[lane : lane + 1] = [last + 1]
        lanes.append(lane)
    count = max(lanes, default=0) + 1
    step = min(_LANE * unit, (height - 4 * unit) / count)
    tall = min(_BAR * unit, step * 0.86)
    top = (height - step * count) / 2 + (step - tall) / 2
    found = []
    for span, lane in zip(chart.spans, lanes, strict=True):
        last = chart.steps if span.end is None else span.end
        left = round(_x_of(chart, span.start, width, unit))
        beyond = _END * unit / 2 if span.end is None else 0
        right = max(left + round(8 * unit), round(_x_of(chart, last, width, unit) + beyond))
        y = round(top + lane * step)
        found.append((Rect(left, y, right - left, round(tall)), span))
    return found


def _paint_scale(
    surface: pygame.Surface, rect: Rect, chart: Chart, fonts: Fonts, unit: float
) -> None:
    for words, share in ((chart.high, 1000), (chart.low, 0)):
        if words:
            height = _y_of(rect.height, share if chart.low else 500, unit)
            right = rect.x + round((_MARGIN - 12) * unit)
            _write(surface, fonts, words, unit, right=right, middle=rect.y + height)


def _paint_labels(
    surface: pygame.Surface, rect: Rect, chart: Chart, fonts: Fonts, unit: float
) -> None:
    """Write each bar's name in it, or beside it where there is more room."""
    px = _px(unit)
    for place, span in placed(chart, (rect.width, rect.height), unit):
        long = fonts(span.label, Face.SANS, 600, px, spaced=False)
        colour = COLOURS[_GROUND[span.tone][1]]
        middle = rect.y + place.y + place.height / 2
        inset = round(10 * unit)
        if long + 2 * inset <= place.width:
            left = rect.x + place.x + inset
        elif place.right + inset + long <= rect.width:
            left = rect.x + place.right + inset // 2
        elif long + inset <= place.x:
            left = rect.x + place.x - long - inset // 2
        else:
            continue
        if place.height >= px:
            _write(surface, fonts, span.label, unit, left=left, middle=middle, colour=colour)


def _px(unit: float) -> int:
    return max(LEAST_TEXT, round(Size.TINY * unit))


def _write(
    surface: pygame.Surface,
    fonts: Fonts,
    words: str,
    unit: float,
    *,
    middle: float,
    left: int | None = None,
    right: int | None = None,
    colour: Rgb = COLOURS["ink-soft"],
) -> None:
    px = _px(unit)
    line = fonts.line(words, Face.SANS, 600, px, colour)
    x = left if left is not None else (right or 0) - line.surface.get_width()
    # Capitals and figures are about 0.68 of the size high.
    surface.blit(line.surface, (x, round(middle + px * 0.34 - line.baseline)))
