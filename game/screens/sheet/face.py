"""The five faces of the phone: dial, gauge, letter, lists, report."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.screens.sheet.base import SMALL
from game.screens.style import Align, Flow, Ground, Motion, Style
from game.screens.tokens import Size

_CAPTION: Final = Style(size=Size.SMALL, ink="ink-soft", text=Align.CENTRE, pad=(0, 0, 4, 0))
_GAUGE_CAPTION: Final = replace(_CAPTION, pad=(0, 0, 0, 0), weight=600)
_TREND: Final = Style(size=Size.SMALL, ink="ink-soft", leading=120)
_FIGURE: Final = Style(size=Size.TINY, weight=600, leading=112)
_CARD: Final = Style(
    flow=Flow.ROW,
    gap=12,
    pad=(10, 14, 10, 12),
    radius=14,
    cross=Align.START,
    least_height=44,
)
_RULED: Final = Style(flow=Flow.ROW, gap=12, pad=(8, 4, 9, 2), cross=Align.START, rule="soft")
_LAST: Final = replace(_RULED, rule=None)
_NAME: Final = Style(size=Size.SMALL, weight=600, leading=122)
_MARK: Final = Style(width=26, pad=(6, 6, 6, 6), radius=44)
_POINTS: Final = Style(
    width=50,
    least_height=28,
    radius=10,
    size=Size.SMALL,
    weight=800,
    text=Align.CENTRE,
    leading=120,
)

FACE: Final[dict[str, Style]] = {
    # A dial
    "phone-dial": Style(flow=Flow.LAYERS, main=Align.END, cross=Align.CENTRE),
    "dial": Style(least_height=184, width=260, motion=Motion.TREMBLE),
    "dial-caption": _CAPTION,
    "dial-caption-due": replace(_CAPTION, motion=Motion.ARRIVE),
    "no-dial": Style(size=Size.LARGE, weight=600, text=Align.CENTRE, pad=(18, 0, 14, 0)),
    # A gauge, and the bars of what it is made of
    "phone-gauge": Style(flow=Flow.LAYERS, main=Align.END, cross=Align.CENTRE, pad=(4, 0, 4, 0)),
    "gauge": Style(least_height=148, width=250, motion=Motion.TREMBLE),
    "gauge-caption": _GAUGE_CAPTION,
    "gauge-caption-due": replace(_GAUGE_CAPTION, motion=Motion.ARRIVE),
    "parts": Style(gap=6, pad=(2, 14, 4, 4)),
    "part": Style(gap=2),
    "part-head": Style(flow=Flow.ROW, gap=5, cross=Align.CENTRE),
    "part-name": Style(size=Size.TINY, ink="ink-soft", leading=112, grow=1),
    "part-bar": Style(least_height=7, motion=Motion.TREMBLE),
    "part-figure": _FIGURE,
    "part-up": replace(_FIGURE, weight=800, motion=Motion.ARRIVE),
    "part-down": replace(_FIGURE, weight=800, motion=Motion.ARRIVE),
    "part-up-arrow": Style(size=10, ink="up", motion=Motion.ARRIVE),
    "part-down-arrow": Style(size=10, ink="down", motion=Motion.ARRIVE),
    # A letter, and the clauses in force
    "phone-grade": Style(
        flow=Flow.ROW, gap=20, main=Align.CENTRE, cross=Align.CENTRE, pad=(4, 0, 4, 0)
    ),
    "badge": Style(least_height=158, width=128, motion=Motion.TREMBLE),
    "grade-words": Style(width=122, gap=2),
    "count": Style(least_height=32, motion=Motion.TREMBLE),
    "grade-caption": replace(_TREND, pad=(6, 0, 0, 0)),
    "grade-trend": replace(_TREND, weight=600),
    "grade-trend-due": replace(_TREND, weight=600, motion=Motion.ARRIVE),
    "items-title": Style(size=Size.TINY, weight=600, ink="ink-soft"),
    "clauses": Style(ground="white", radius=14, pad=(2, 10, 2, 10)),
    "clause": _RULED,
    "clause-due": replace(_RULED, motion=Motion.ARRIVE),
    "clause-last": _LAST,
    "clause-last-due": replace(_LAST, motion=Motion.ARRIVE),
    "clause-name": Style(size=Size.SMALL, leading=122),
    "points-good": replace(_POINTS, ground="up-ground", ink="up"),
    "points-bad": replace(_POINTS, ground="down-ground", ink="down"),
    # Lists and reports
    "item-good": replace(_CARD, ground="up-ground"),
    "item-plain": replace(_CARD, ground="lilac"),
    "item-bad": replace(_CARD, ground="down-ground"),
    "item-name": _NAME,
    "item-words": Style(grow=1, gap=2),
    "mark-good": replace(_MARK, ground="up", ink="white"),
    "mark-bad": replace(_MARK, ground="down", ink="white"),
    "mark-plain": replace(_MARK, ground="ink-soft", ink="white"),
    "none-of-these": replace(SMALL, text=Align.CENTRE, pad=(2, 14, 2, 14)),
    "letterhead": Style(
        flow=Flow.ROW,
        gap=16,
        pad=(16, 18, 16, 18),
        radius=18,
        fill=Ground.BAND,
        cross=Align.CENTRE,
        shadow=True,
    ),
    "letterhead-icon": Style(width=40, ink="white"),
    "letterhead-words": Style(grow=1, gap=0),
    "letterhead-caption": Style(size=Size.LARGE, weight=600, ink="white", leading=125),
    "letterhead-more": Style(size=Size.SMALL, ink="white", leading=125),
    "entries": Style(pad=(0, 8, 0, 4)),
    "entry": _RULED,
    "entry-blank": Style(least_height=48, rule="soft"),
    "entry-last": _LAST,
    "entry-name": _NAME,
    # In a narrow window
    "strip-head": Style(flow=Flow.ROW, gap=14, cross=Align.CENTRE),
    "strip-standing": Style(weight=600, grow=1),
    "strip-dial": Style(width=48, least_height=40),
    "strip-gauge": Style(width=66, least_height=36),
    "strip-grade": Style(width=38, least_height=44),
    "strip-list": Style(width=28, ink="plum"),
    "strip-report": Style(width=28, ink="plum"),
}
