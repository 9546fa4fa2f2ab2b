"""Sheets of the fiction: log, options, playthroughs, messages."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.screens.sheet.base import CARD, CHIP, SMALL
from game.screens.style import Align, Flow, Ground, Motion, Style
from game.screens.tokens import Size

_READING: Final = Style(gap=10, pad=(24, 26, 26, 26), radius=26, least_height=180)

_LIFE: Final = replace(
    CARD,
    flow=Flow.ROW,
    gap=12,
    pad=(6, 18, 6, 18),
    cross=Align.CENTRE,
    stacks=True,
    shadow=False,
    least_height=80,
)

_ROW: Final = replace(
    CARD, flow=Flow.ROW, gap=14, pad=(12, 18, 12, 18), cross=Align.CENTRE, least_height=62
)

FICTION: Final[dict[str, Style]] = {
    # The same day under another rulebook
    "again-title": Style(size=Size.LARGE, weight=800, grow=1),
    "again-choice": Style(size=Size.HEAD, weight=800, leading=120, pad=(6, 0, 6, 0)),
    "again-top": Style(flow=Flow.LAYERS, grow=1, least_height=84),
    "again-picture": Style(radius=26, least_height=84, grow=1, shadow=True),
    "again-readings": Style(flow=Flow.GRID, columns=2, column_least=230, gap=24),
    "again-own": replace(_READING, ground="lilac"),
    "again-other": replace(
        _READING, ground="white", shadow=True, motion=Motion.SLIDE, sound="page"
    ),
    "again-text": Style(size=Size.LARGE, weight=600, leading=128),
    "up-large": Style(weight=800, size=Size.HEAD, ink="up"),
    "down-large": Style(weight=800, size=Size.HEAD, ink="down"),
    "level-large": Style(weight=800, size=Size.HEAD, ink="ink-soft"),
    "both-words": Style(gap=10, grow=1, pad=(8, 8, 8, 8)),
    "sheet-title-bare": Style(size=Size.HEAD, weight=800, leading=120),
    "both-note": Style(size=Size.LARGE, leading=135),
    # Same day, every rulebook
    "readings-title": Style(size=Size.TITLE, weight=800, leading=120, grow=1),
    "readings-walk": Style(flow=Flow.WRAP, gap=6, cross=Align.CENTRE),
    "readings-body": Style(gap=8, grow=1, scrolls=True, least_height=160, pad=(0, 24, 6, 24)),
    "readings-shown": Style(
        flow=Flow.ROW,
        gap=14,
        pad=(6, 20, 6, 16),
        radius=20,
        ground="plum",
        cross=Align.CENTRE,
        stacks=True,
    ),
    "readings-where": Style(size=Size.SMALL, ink="white"),
    "readings-label": Style(size=Size.BODY, weight=600, ink="white", grow=1),
    "readings-rows": Style(gap=8, grow=1),
    "reading-row": replace(
        CARD,
        flow=Flow.ROW,
        gap=14,
        pad=(0, 16, 0, 20),
        cross=Align.STRETCH,
        stacks=True,
        grow=1,
        shadow=False,
    ),
    "reading-head": Style(width=172, main=Align.CENTRE, gap=0, pad=(6, 0, 6, 0)),
    "reading-name": Style(size=Size.BODY, weight=800, leading=120),
    "reading-chart": Style(grow=1, least_height=78, grows=True),
    "reading-standing": SMALL,
    "reading-said": Style(width=372, main=Align.CENTRE, gap=0, pad=(6, 0, 6, 0)),
    "reading-text": Style(size=Size.TINY, weight=600, leading=124),
    "reading-quiet": Style(size=Size.TINY, ink="ink-soft", leading=124),
    "readings-note": Style(size=Size.BODY),
    "readings-on": Style(flow=Flow.ROW, gap=24, cross=Align.CENTRE, stacks=True),
    # Change one rule
    "amend-both": Style(flow=Flow.ROW, gap=24, stacks=True),
    "amend-left": Style(gap=14, grow=1),
    "amend-right": Style(gap=10, grow=1),
    "amend-rule": replace(CARD, pad=(20, 24, 20, 24), gap=6, radius=22),
    "amend-notice": Style(size=Size.TITLE, weight=800, leading=120),
    "amend-slider": replace(CARD, pad=(12, 20, 18, 20), gap=8, radius=22),
    "amend-lives": Style(gap=8),
    "amend-life": _LIFE,
    "amend-you": replace(_LIFE, border="plum", border_width=3),
    "amend-who": Style(gap=0, width=166),
    "amend-shift": Style(grow=1, least_height=40),
    "amend-ends": Style(gap=0, cross=Align.END, width=128),
    "amend-lists": Style(gap=0, grow=1),
    "positions": Style(flow=Flow.WRAP, gap=6, cross=Align.CENTRE),
    "position": replace(CHIP, pad=(8, 12, 8, 12), gap=0),
    "position-chosen": replace(
        CHIP, pad=(8, 12, 8, 12), gap=0, ground="ink", ink="white", border="ink"
    ),
    "position-own": replace(CHIP, pad=(8, 12, 8, 12), gap=0, border="plum", border_width=4),
    "amend-sum": Style(size=Size.LARGE, weight=800, pad=(2, 6, 0, 6)),
    # Sheets of the fiction: log, options, playthroughs, messages
    "sheet": Style(fill=Ground.GLOSS, pad=(36, 48, 14, 48), gap=12, scrolls=True, grow=1),
    "sheet-title": Style(size=Size.HEAD, weight=800, leading=120, pad=(0, 24, 0, 24)),
    "sheet-lead": replace(SMALL, pad=(0, 24, 0, 24)),
    "sheet-foot": Style(
        flow=Flow.ROW,
        gap=16,
        cross=Align.CENTRE,
        main=Align.APART,
        stacks=True,
        pad=(0, 24, 0, 24),
    ),
    "message-title": Style(size=Size.HEAD, weight=800, leading=120),
    "sheet-body": Style(gap=14, grow=1, scrolls=True, least_height=160, pad=(6, 24, 18, 24)),
    "log-choice": replace(CARD, pad=(14, 20, 14, 20), gap=6),
    "log-label": Style(size=Size.BODY, weight=600),
    "log-line": Style(
        flow=Flow.ROW,
        gap=16,
        pad=(8, 12, 8, 12),
        radius=10,
        stacks=True,
        cross=Align.CENTRE,
        ground="lilac",
    ),
    "log-words": Style(grow=1, gap=0),
    "log-text": Style(size=Size.SMALL, weight=600),
    "log-silent": SMALL,
    "options": replace(CARD, pad=(20, 24, 20, 24), gap=8),
    "option": Style(flow=Flow.ROW, gap=16, cross=Align.CENTRE, main=Align.APART, stacks=True),
    "option-label": Style(weight=600, grow=1),
    "rows": Style(flow=Flow.GRID, columns=2, column_least=360, gap=12),
    "row": _ROW,
    "row-chosen": replace(_ROW, border="plum", border_width=3),
    "row-label": Style(weight=600),
    "journal": replace(CARD, flow=Flow.ROW, gap=16, pad=(12, 20, 12, 14), cross=Align.CENTRE),
    "journal-words": Style(grow=1, gap=0),
    "journal-label": Style(weight=600),
    "message": Style(fill=Ground.GLOSS, pad=(36, 72, 14, 72), gap=16, scrolls=True, grow=1),
    "message-middle": Style(grow=1, main=Align.CENTRE, cross=Align.CENTRE),
    "message-card": replace(CARD, pad=(32, 36, 28, 36), gap=14, most=640, radius=26, width=640),
}
