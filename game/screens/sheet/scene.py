"""The title, a scene and the phone beside it, but for the phone's faces."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.screens.sheet.base import CARD, DARK, SERIF, SMALL
from game.screens.style import Align, Flow, Ground, Motion, Only, Style
from game.screens.tokens import Size

_NOTICE: Final = Style(
    flow=Flow.ROW,
    gap=12,
    pad=(10, 14, 10, 14),
    cross=Align.CENTRE,
    radius=14,
    ground="lilac",
    least_height=44,
)
_NEW: Final = replace(_NOTICE, motion=Motion.SLIDE, shadow=True, pad=(12, 14, 12, 14))
_DUE: Final = replace(_NEW, motion=Motion.ARRIVE)
_TAG: Final = Style(
    flow=Flow.ROW,
    gap=5,
    pad=(4, 10, 4, 9),
    radius=14,
    weight=600,
    size=Size.TINY,
    cross=Align.CENTRE,
)

_OPEN: Final = replace(_TAG, ground="up-ground", ink="up")
_SHUT: Final = replace(_TAG, ground="lilac", ink="ink-soft")

SCENE: Final[dict[str, Style]] = {
    # Title
    "title": Style(flow=Flow.ROW, fill=Ground.GLOSS, scrolls=True, grow=1),
    "title-side": Style(pad=(68, 0, 24, 76), gap=12, width=590, main=Align.APART, grow=0),
    "title-words": Style(gap=8),
    "title-name": Style(size=88, weight=800, leading=112),
    "title-tagline": replace(SERIF, size=Size.TITLE, leading=130, most=500, pad=(0, 0, 16, 0)),
    "title-start": replace(
        DARK, most=430, pad=(18, 26, 18, 26), radius=22, main=Align.APART, least_height=73
    ),
    "title-start-label": Style(size=Size.LARGE, weight=600, ink="white", grow=1),
    "title-start-note": Style(size=Size.SMALL, ink="track-soft"),
    "title-more": Style(flow=Flow.WRAP, gap=10, pad=(6, 0, 0, 0), most=514),
    "title-picture": Style(grow=1, only=Only.WIDE, least_height=400),
    "title-note": SMALL,
    # Scene
    "scene": Style(
        flow=Flow.ROW,
        fill=Ground.GLOSS,
        pad=(28, 28, 8, 28),
        gap=28,
        scrolls=True,
        grow=1,
    ),
    "scene-side": Style(gap=10, grow=1),
    "scene-top": Style(flow=Flow.LAYERS, grow=1, least_height=150),
    "scene-picture": Style(radius=26, least_height=150, grow=1, shadow=True),
    "scene-chips": Style(flow=Flow.WRAP, gap=8, pad=(18, 20, 18, 20), cross=Align.START),
    "scene-purse": Style(
        flow=Flow.ROW, gap=8, ground="ink", pad=(7, 16, 7, 14), radius=18, cross=Align.CENTRE
    ),
    "purse-icon": Style(size=Size.SMALL, ink="amber"),
    "purse-label": Style(size=Size.SMALL, weight=600, ink="white"),
    "scene-where": Style(
        ground="ink",
        ink="white",
        pad=(7, 18, 7, 18),
        radius=18,
        size=Size.SMALL,
        weight=600,
    ),
    "beat": Style(size=Size.LARGE, pad=(8, 8, 6, 8)),
    "reply": Style(size=Size.LARGE, pad=(2, 8, 6, 8)),
    "made": Style(flow=Flow.ROW, gap=10, pad=(8, 8, 0, 8), cross=Align.START),
    "made-icon": Style(size=Size.BODY, ink="plum"),
    "made-label": Style(weight=600, ink="plum", grow=1),
    "choices": Style(flow=Flow.GRID, columns=2, column_least=300, gap=12),
    "choice": replace(
        CARD,
        flow=Flow.ROW,
        gap=14,
        pad=(10, 16, 10, 18),
        cross=Align.CENTRE,
        least_height=62,
    ),
    "choice-badge": Style(
        width=34,
        least_height=34,
        radius=10,
        ground="ink",
        ink="white",
        weight=800,
        size=Size.SMALL,
        text=Align.CENTRE,
    ),
    "choice-words": Style(grow=1, gap=0),
    "choice-label": Style(leading=125),
    "choice-note": Style(size=Size.TINY, ink="ink-soft"),
    "choice-weight": Style(gap=6, cross=Align.END),
    "legend": Style(size=Size.TINY, ink="ink-soft", text=Align.END),
    "choice-price": Style(size=Size.TINY, weight=600, ink="ink-soft"),
    "dots": Style(size=Size.TITLE, ink="plum", leading=100),
    "ask": replace(
        CARD,
        flow=Flow.WRAP,
        gap=12,
        pad=(10, 12, 10, 18),
        cross=Align.CENTRE,
        main=Align.APART,
        radius=22,
        grow=1,
        motion=Motion.SLIDE,
        sound="choose",
    ),
    "ask-question": Style(weight=600),
    "stars": Style(flow=Flow.ROW, gap=6),
    "star": Style(
        flow=Flow.ROW,
        gap=4,
        pad=(6, 10, 6, 10),
        radius=14,
        ground="lilac",
        cross=Align.CENTRE,
        main=Align.CENTRE,
        least_height=44,
    ),
    "star-label": Style(size=Size.SMALL, weight=800),
    "star-icon": Style(size=Size.SMALL, ink="plum"),
    "go-on": Style(flow=Flow.ROW, gap=16, main=Align.END, cross=Align.CENTRE, stacks=True),
    "scene-foot": Style(flow=Flow.ROW, gap=16, cross=Align.CENTRE, main=Align.APART, stacks=True),
    "scene-keys": Style(flow=Flow.WRAP, gap=4),
    # The phone
    "phone": Style(
        fill=Ground.PHONE,
        width=360,
        pad=(30, 24, 26, 24),
        gap=12,
        radius=44,
        shadow=True,
        only=Only.WIDE,
    ),
    "phone-head": Style(flow=Flow.ROW, main=Align.APART, gap=12),
    "phone-name": Style(size=Size.SMALL, weight=600, ink="ink-soft"),
    "phone-notices": Style(gap=8, grow=1, scrolls=True, least_height=100),
    "quiet": replace(SMALL, text=Align.CENTRE, pad=(12, 14, 12, 14), motion=Motion.SLIDE),
    "notice-up": replace(_NOTICE, ground="up-ground"),
    "notice-down": replace(_NOTICE, ground="down-ground"),
    "notice-level": _NOTICE,
    "notice-up-new": replace(_NEW, ground="up-ground", border="up", sound="up"),
    "notice-down-new": replace(_NEW, ground="down-ground", border="down", sound="down"),
    "notice-level-new": replace(_NEW, border="ink-soft", sound="choose"),
    "notice-up-due": replace(_DUE, ground="up-ground", border="up", sound="up"),
    "notice-down-due": replace(_DUE, ground="down-ground", border="down", sound="down"),
    "notice-words": Style(grow=1, gap=2),
    "notice-text": Style(size=Size.SMALL, leading=122),
    "notice-text-new": Style(size=Size.SMALL, weight=600, leading=122),
    "notice-reason": Style(size=Size.TINY, ink="ink-soft", leading=125),
    "movement": Style(flow=Flow.ROW, gap=4, cross=Align.CENTRE),
    "movement-wide": Style(flow=Flow.WRAP, gap=12, cross=Align.CENTRE),
    "up": Style(weight=800, size=Size.SMALL, ink="up"),
    "down": Style(weight=800, size=Size.SMALL, ink="down"),
    "level": Style(weight=600, size=Size.SMALL, ink="ink-soft"),
    "doors-title": Style(size=Size.TINY, weight=600, ink="ink-soft"),
    "doors": Style(flow=Flow.WRAP, gap=8),
    "door-open": _OPEN,
    "door-open-turned": replace(_OPEN, motion=Motion.CLICK),
    "door-open-due": replace(_OPEN, motion=Motion.CLICK_DUE),
    "door-shut": _SHUT,
    "door-shut-turned": replace(_SHUT, motion=Motion.CLICK),
    "door-shut-due": replace(_SHUT, motion=Motion.CLICK_DUE),
    "door-open-label": Style(size=Size.TINY, weight=600, ink="up"),
    "door-shut-label": Style(size=Size.TINY, weight=600, ink="ink-soft"),
    "door-open-icon": Style(size=Size.TINY, ink="up"),
    "door-shut-icon": Style(size=Size.TINY, ink="ink-soft"),
    "strip-phone": Style(
        only=Only.NARROW, gap=8, pad=(12, 16, 12, 16), radius=16, ground="white", shadow=True
    ),
}
