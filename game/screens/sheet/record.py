"""Paper: the guess, the card that has turned, pages of the record, the summary."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.screens.sheet.base import BUTTON, CHIP, FICTION_CARD, LABEL, SERIF
from game.screens.style import Align, Flow, Ground, Motion, Only, Style
from game.screens.tokens import Face, Size

_STAMP: Final = Style(
    pad=(12, 28, 12, 28),
    gap=2,
    cross=Align.CENTRE,
    border="stamp",
    border_width=5,
    radius=10,
    ground="paper",
    tilt=-8,
    motion=Motion.STAMP,
    sound="stamp",
)

_FLAT: Final = Style(
    pad=(4, 14, 4, 14),
    border="stamp",
    border_width=3,
    radius=8,
    ink="stamp",
    weight=800,
    size=Size.SMALL,
    text=Align.CENTRE,
)

_BESIDE: Final = Style(flow=Flow.GRID, columns=2, column_least=320, gap=20)
"""A claim of the article beside what is documented, or above it."""

RECORD: Final[dict[str, Style]] = {
    # Lights out: the guess
    "guess": Style(flow=Flow.LAYERS, ground="paper", scrolls=True, grow=1, main=Align.STRETCH),
    "guess-behind": Style(grow=1, only=Only.WIDE),
    "guess-band": Style(least_height=150),
    "guess-rule": Style(rule="double", least_height=4),
    "guess-front": Style(pad=(0, 0, 16, 0), gap=8),
    "guess-body": Style(pad=(36, 72, 4, 72), gap=10, grow=1, scrolls=True, least_height=240),
    "paper-margin": Style(pad=(0, 72, 0, 72)),
    "guess-top": Style(flow=Flow.ROW, gap=56, stacks=True, cross=Align.START),
    "guess-card": replace(FICTION_CARD, width=400, sound="card"),
    "guess-claim": Style(gap=6, grow=1),
    "guess-lower": Style(least_height=128, only=Only.WIDE),
    "record-label": Style(size=Size.TINY, weight=800, spaced=True, ink="brown"),
    "claim": Style(face=Face.SERIF, weight=600, size=Size.HEAD, leading=130),
    "claim-long": Style(face=Face.SERIF, weight=600, size=Size.TITLE, leading=130),
    "guess-question": Style(gap=4, pad=(4, 0, 0, 0)),
    "question": Style(face=Face.SERIF, weight=600, size=Size.HEAD, leading=125),
    "answers": Style(flow=Flow.GRID, columns=2, column_least=260, gap=16),
    "answer": replace(
        BUTTON,
        main=Align.START,
        border="ink-soft",
        shadow=False,
        radius=18,
        pad=(10, 22, 10, 22),
        gap=16,
    ),
    "answers-three": Style(flow=Flow.GRID, columns=3, column_least=310, gap=12),
    "answers-long": Style(gap=8),
    "answer-label": Style(size=Size.LARGE, weight=600, grow=1),
    "answer-record-label": replace(SERIF, leading=130, grow=1),
    "answer-beside": Style(weight=600, size=Size.SMALL, ink="white"),
    "completes": Style(face=Face.ITALIC, size=Size.LARGE, ink="ink-soft"),
    "sureness": Style(flow=Flow.WRAP, gap=12, cross=Align.CENTRE),
    "sureness-question": Style(size=Size.SMALL, ink="ink-soft"),
    "chip": CHIP,
    "chip-key": Style(weight=800, size=Size.SMALL),
    "chip-label": Style(size=Size.SMALL),
    "chosen": replace(CHIP, ground="ink", ink="white", border="ink"),
    "chosen-key": Style(weight=800, size=Size.SMALL, ink="white"),
    "chosen-label": Style(size=Size.SMALL, ink="white"),
    "answer-chosen": replace(
        BUTTON,
        main=Align.START,
        ground="ink",
        border="ink",
        shadow=False,
        radius=18,
        pad=(10, 22, 10, 22),
        gap=16,
    ),
    "answer-chosen-label": Style(size=Size.LARGE, weight=600, ink="white", grow=1),
    "answer-chosen-record-label": replace(SERIF, leading=130, ink="white", grow=1),
    "badge-light": Style(
        width=34,
        least_height=34,
        radius=10,
        ground="white",
        ink="ink",
        weight=800,
        size=Size.SMALL,
        text=Align.CENTRE,
    ),
    "fiction-label": LABEL,
    "fiction-notice": Style(size=Size.TITLE, weight=800, leading=120),
    "card-reason": Style(size=Size.SMALL, leading=140, only=Only.WIDE),
    "fiction-reason": Style(size=Size.SMALL, leading=140),
    "fiction-rating": Style(
        flow=Flow.ROW,
        gap=12,
        pad=(8, 16, 8, 16),
        radius=14,
        ground="white",
        cross=Align.CENTRE,
        main=Align.APART,
    ),
    # The card, turned
    "paper": Style(ground="paper", pad=(26, 0, 18, 0), gap=10, scrolls=True, grow=1),
    "paper-head": Style(
        flow=Flow.ROW,
        gap=16,
        main=Align.APART,
        cross=Align.END,
        pad=(0, 0, 12, 0),
        rule="double",
        stacks=True,
    ),
    "paper-title": Style(face=Face.SERIF, weight=600, size=Size.HEAD, leading=120, grow=1),
    "card-body": Style(gap=8, pad=(12, 72, 4, 72), grow=1, scrolls=True, least_height=220),
    "card-halves": Style(flow=Flow.ROW, gap=44, stacks=True),
    "card-left": Style(gap=10, width=396, only=Only.WIDE),
    "card-object": Style(flow=Flow.LAYERS, main=Align.STRETCH),
    "card-face": Style(pad=(4, 40, 66, 0)),
    "card-turned": replace(FICTION_CARD, motion=Motion.TURN, sound="page"),
    "card-stamp": Style(main=Align.END, cross=Align.END, pad=(0, 0, 8, 0)),
    "card-stamp-top": Style(cross=Align.START, pad=(8, 16, 8, 8), only=Only.NARROW),
    "card-below": Style(gap=10, pad=(8, 8, 24, 0), only=Only.NARROW),
    "stamp": _STAMP,
    "stamp-word": Style(
        size=Size.TITLE, weight=800, ink="stamp", text=Align.CENTRE, leading=115, spaced=True
    ),
    "stamp-note": Style(size=Size.TINY, weight=600, ink="stamp", text=Align.CENTRE),
    "said": Style(weight=600, pad=(14, 0, 0, 0)),
    "card-right": Style(gap=12, grow=1),
    "right-first": Style(gap=2, pad=(0, 0, 6, 0), rule="below"),
    "right-text": Style(face=Face.SERIF, weight=600, size=Size.LARGE, leading=130),
    "claim-again": Style(face=Face.ITALIC, size=Size.BODY, ink="ink-soft", leading=132),
    "sentence": Style(face=Face.SERIF, weight=600, size=Size.TITLE, leading=126),
    "sentence-after": Style(face=Face.SERIF, weight=600, size=Size.BODY, leading=134),
    "strip": Style(
        flow=Flow.GRID, columns=2, column_least=230, gap=14, rule="above", pad=(14, 0, 4, 0)
    ),
    "strip-part": Style(gap=0),
    "strip-label": Style(size=Size.TINY, weight=800, spaced=True, ink="brown"),
    "strip-text": replace(SERIF, size=Size.BODY, leading=128),
    "paper-foot": Style(flow=Flow.ROW, gap=16, cross=Align.CENTRE, main=Align.APART, stacks=True),
    # Pages of the record
    "page-body": Style(gap=16, grow=1, scrolls=True, least_height=200, pad=(4, 260, 4, 72)),
    "index-body": Style(gap=12, grow=1, scrolls=True, least_height=200, pad=(4, 72, 4, 72)),
    "section": Style(gap=8, pad=(0, 0, 8, 0)),
    "idea-beside": Style(
        size=Size.TINY, weight=800, ink="plum", fill=Ground.GLOSS, radius=14, pad=(4, 14, 4, 14)
    ),
    "section-title": Style(face=Face.SERIF, weight=600, size=Size.LARGE),
    "prose": replace(SERIF, leading=150),
    "step": Style(flow=Flow.ROW, gap=20, stacks=True),
    "step-date": Style(width=190, size=Size.SMALL, weight=600, ink="brown"),
    "step-text": replace(SERIF, grow=1),
    "step-close": Style(flow=Flow.ROW, gap=12, stacks=True),
    "step-close-date": Style(width=160, size=Size.SMALL, weight=600, ink="brown"),
    "step-close-text": replace(SERIF, size=Size.SMALL, leading=130, grow=1),
    "source": Style(flow=Flow.ROW, gap=14, pad=(8, 0, 12, 0), rule="below"),
    "source-number": Style(width=32, weight=800, size=Size.SMALL, ink="brown"),
    "source-words": Style(gap=2, grow=1),
    "source-title": Style(face=Face.SERIF, weight=600, size=Size.BODY, leading=130),
    "source-original": Style(face=Face.SERIF, size=Size.SMALL, leading=140),
    "source-line": Style(size=Size.SMALL, ink="brown", leading=135),
    "stamp-flat": _FLAT,
    "index-row": Style(
        flow=Flow.ROW,
        gap=20,
        pad=(12, 16, 12, 16),
        radius=12,
        border="brown",
        border_width=1,
        cross=Align.CENTRE,
        main=Align.APART,
        stacks=True,
        ground="paper",
    ),
    "index-words": Style(grow=1, gap=4),
    # Looking something up
    "search-row": Style(
        flow=Flow.ROW, gap=20, pad=(8, 0, 0, 0), main=Align.APART, cross=Align.CENTRE, stacks=True
    ),
    "field": Style(
        flow=Flow.ROW,
        gap=12,
        pad=(8, 16, 8, 16),
        radius=12,
        border="brown",
        ground="white",
        cross=Align.CENTRE,
        grow=1,
        most=760,
    ),
    "field-icon": Style(size=Size.BODY, ink="brown"),
    "field-typed": Style(face=Face.SERIF, size=Size.LARGE, leading=125, grow=1),
    "field-hint": Style(face=Face.ITALIC, size=Size.LARGE, leading=125, ink="brown", grow=1),
    "field-key": Style(
        width=28,
        least_height=28,
        radius=8,
        border="brown",
        border_width=1,
        ink="brown",
        weight=600,
        size=Size.SMALL,
        text=Align.CENTRE,
    ),
    "lead": Style(size=Size.SMALL, ink="ink-soft", only=Only.WIDE),
    "search-count": Style(size=Size.SMALL, weight=600, ink="brown"),
    "filters": Style(flow=Flow.WRAP, gap=10, cross=Align.CENTRE, pad=(4, 0, 4, 0)),
    "filter-values": Style(
        flow=Flow.WRAP, gap=10, cross=Align.CENTRE, pad=(2, 0, 12, 0), rule="below"
    ),
    # Sources
    "hands": Style(flow=Flow.WRAP, gap=10, cross=Align.CENTRE, pad=(8, 0, 2, 0)),
    "clipped": Style(
        size=Size.TINY, weight=800, ink="stamp", pad=(4, 10, 4, 10), border="stamp", radius=8
    ),
    "done": Style(size=Size.SMALL, weight=600, sound="choose"),
    "done-copied": Style(size=Size.SMALL, weight=600, sound="copied"),
    "source-row": Style(
        gap=2,
        pad=(12, 16, 12, 16),
        radius=12,
        border="brown",
        border_width=1,
        ground="paper",
    ),
    "source-cited": Style(size=Size.SMALL, weight=600, ink="stamp", leading=135),
    "source-name": Style(face=Face.SERIF, weight=600, size=Size.TITLE, leading=126),
    # The article, line by line
    "article-body": Style(gap=14, grow=1, scrolls=True, least_height=200, pad=(4, 72, 4, 72)),
    "article-sums": Style(face=Face.SERIF, weight=600, size=Size.LARGE, leading=130),
    "article-labels": replace(_BESIDE, pad=(14, 12, 0, 48), rule="above", only=Only.WIDE),
    "article-label": Style(size=Size.TINY, weight=800, spaced=True, ink="brown"),
    "article-items": Style(),
    "article-item": Style(
        flow=Flow.ROW, gap=8, pad=(16, 12, 18, 12), radius=12, rule="above", ground="paper"
    ),
    "article-number": Style(
        width=28, weight=800, size=Size.SMALL, ink="brown", pad=(3, 0, 0, 0), leading=135
    ),
    "article-both": replace(_BESIDE, grow=1),
    "article-says": Style(gap=10),
    "article-claim": Style(face=Face.ITALIC, size=Size.BODY, leading=138),
    "article-judged": Style(cross=Align.START),
    "article-found": Style(gap=6),
    "article-card": Style(face=Face.SERIF, size=Size.BODY, leading=138),
    "article-on": Style(flow=Flow.ROW, gap=8, cross=Align.CENTRE),
    "article-arrow": Style(size=Size.SMALL, ink="brown"),
    "stamp-stands": replace(_FLAT, ink="up", border="up"),
    "stamp-conditions": replace(_FLAT, ink="brown", border="brown"),
    "stamp-falls": _FLAT,
    "index-claim": replace(SERIF, size=Size.BODY, grow=1),
    # Summary
    "summary-body": Style(flow=Flow.ROW, gap=40, pad=(8, 0, 12, 0), stacks=True, cross=Align.START),
    "summary-all": Style(gap=14, pad=(4, 72, 4, 72), grow=1, scrolls=True, least_height=220),
    "summary-fiction": Style(
        width=400,
        gap=10,
        pad=(24, 26, 24, 26),
        radius=26,
        fill=Ground.GLOSS,
        shadow=True,
        cross=Align.STRETCH,
    ),
    "summary-dial-row": Style(
        flow=Flow.ROW, gap=20, main=Align.CENTRE, cross=Align.CENTRE, pad=(6, 0, 6, 0)
    ),
    "summary-dial": Style(width=220, least_height=160, motion=Motion.EASE),
    "summary-gauge": Style(width=240, least_height=144, motion=Motion.EASE),
    "summary-badge": Style(width=120, least_height=150, motion=Motion.EASE),
    "summary-count": Style(width=130, least_height=34, motion=Motion.EASE),
    "summary-standing": Style(size=Size.LARGE, weight=600, leading=125),
    "summary-record": Style(gap=10, grow=1),
    "note": Style(gap=4, pad=(12, 0, 0, 0), rule="above"),
}
