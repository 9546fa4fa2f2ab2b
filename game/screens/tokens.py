"""The look's constants: colours by name, type sizes, and which text may stand on which ground."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

Rgb = tuple[int, int, int]

COLOURS: Final[dict[str, Rgb]] = {
    "ink": (0x2B, 0x21, 0x40),
    "ink-soft": (0x5B, 0x4F, 0x73),
    "plum": (0x6B, 0x4F, 0xA0),
    "track": (0x8F, 0x78, 0xBB),
    "track-soft": (0xC9, 0xBA, 0xE0),
    "up": (0x0B, 0x6F, 0x60),
    "up-ground": (0xD5, 0xF2, 0xEA),
    "down": (0xA8, 0x32, 0x1A),
    "down-ground": (0xFF, 0xE3, 0xDC),
    "stamp": (0x9A, 0x3B, 0x26),
    "amber": (0xFF, 0xB4, 0x54),
    "mint": (0x7F, 0xE0, 0xC9),
    "brown": (0x6B, 0x5E, 0x49),
    "white": (0xFF, 0xFF, 0xFF),
    "paper": (0xF7, 0xF2, 0xE8),
    "hairline": (0xD9, 0xCF, 0xBC),
    "lilac": (0xF0, 0xEA, 0xF7),
    "blush": (0xFD, 0xE9, 0xEE),
    "gloss": (0xF3, 0xE9, 0xFA),
    "dew": (0xDD, 0xF3, 0xEE),
}
"""From the brief; ``blush``, ``gloss`` and ``dew`` are the fiction's gradient, corner to corner."""


class Face(StrEnum):
    """The two voices: the fiction and its controls, and the record."""

    SANS = "sans"
    SERIF = "serif"
    ITALIC = "italic"


class Size:
    """Type sizes, in units."""

    TINY: Final = 15
    SMALL: Final = 17
    BODY: Final = 19
    LARGE: Final = 22
    TITLE: Final = 27
    HEAD: Final = 34


LEAST_TEXT: Final = 14
"""Real pixels, whatever the window."""
LEAST_TARGET: Final = 44
"""Real pixels, either way, of everything that can be pressed."""


def contrast_ratio(one: Rgb, other: Rgb) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


_LINEAR_BELOW: Final = 0.04045


def _luminance(colour: Rgb) -> float:
    red, green, blue = (
        part / 12.92 if part <= _LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
