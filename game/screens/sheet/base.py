"""What many screens share: buttons, keys, chips, marks."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.screens.style import Align, Flow, Ground, Style
from game.screens.tokens import Face, Size

SMALL: Final = Style(size=Size.SMALL, ink="ink-soft")
LABEL: Final = Style(size=Size.TINY, weight=800, spaced=True, ink="plum")
SERIF: Final = Style(face=Face.SERIF, size=Size.BODY, leading=140)
CARD: Final = Style(ground="white", radius=16, shadow=True)
BUTTON: Final = replace(
    CARD,
    flow=Flow.ROW,
    gap=12,
    pad=(10, 18, 10, 18),
    cross=Align.CENTRE,
    main=Align.CENTRE,
    radius=22,
    weight=600,
)
DARK: Final = replace(BUTTON, ground="ink", ink="white", radius=24, pad=(10, 28, 10, 28))
CHIP: Final = replace(
    BUTTON,
    ground="white",
    border="ink-soft",
    shadow=False,
    pad=(8, 16, 8, 16),
    radius=23,
    gap=10,
    weight=400,
    size=Size.SMALL,
)
FICTION_CARD: Final = Style(
    gap=10,
    pad=(26, 26, 24, 26),
    radius=26,
    fill=Ground.GLOSS,
    shadow=True,
    tilt=-2,
)

BASE: Final[dict[str, Style]] = {
    # Everywhere
    "marked": Style(flow=Flow.LAYERS, cross=Align.CENTRE),
    "above": Style(pad=(8, 0, 0, 0)),
    "mark": Style(
        ground="ink",
        ink="white",
        size=Size.SMALL,
        weight=600,
        pad=(8, 16, 8, 16),
        radius=16,
        sound="mark",
    ),
    "captioned": Style(grow=1),
    "heard": Style(
        flow=Flow.ROW,
        gap=8,
        pad=(4, 16, 4, 16),
        cross=Align.CENTRE,
        main=Align.CENTRE,
        ground="white",
        rule="above",
    ),
    "caption": Style(size=Size.SMALL, weight=600),
    "caption-icon": Style(size=Size.SMALL),
    "gap": Style(grow=1),
    "row": Style(flow=Flow.ROW, gap=12, cross=Align.CENTRE),
    "wrap": Style(flow=Flow.WRAP, gap=10, cross=Align.CENTRE),
    "body": Style(),
    "soft": SMALL,
    "fiction-mark": replace(LABEL, size=Size.TINY),
    "primary": replace(DARK, weight=600),
    "primary-label": Style(weight=600, ink="white"),
    "primary-icon": Style(ink="white", size=Size.SMALL),
    "secondary": replace(BUTTON, size=Size.SMALL, gap=10),
    "secondary-key": Style(weight=800, size=Size.SMALL, ink="plum"),
    "secondary-label": Style(weight=600, size=Size.SMALL),
    "small-key": Style(flow=Flow.ROW, gap=8, pad=(4, 10, 4, 6), cross=Align.CENTRE, radius=14),
    "small-key-badge": Style(
        width=24,
        least_height=24,
        radius=8,
        border="ink-soft",
        weight=600,
        size=Size.TINY,
        text=Align.CENTRE,
        ink="ink-soft",
    ),
    "small-key-arrow": Style(
        least_height=24, pad=(3, 5, 3, 5), radius=8, border="ink-soft", main=Align.CENTRE
    ),
    "small-key-icon": Style(width=15, size=Size.TINY, ink="ink-soft"),
    "small-key-wide": Style(
        least_height=24,
        pad=(0, 7, 0, 7),
        radius=8,
        border="ink-soft",
        weight=600,
        size=Size.TINY,
        text=Align.CENTRE,
        ink="ink-soft",
    ),
    "small-key-label": SMALL,
}
