"""What a state does to a look: shut, chosen, pressed."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final, NamedTuple

from game.screens.style import Style
from game.screens.tokens import COLOURS, Rgb
from game.shell.shapes import mixed


class Mood(Enum):
    """The state that an element and all in it are drawn in."""

    PLAIN = auto()
    SHUT = auto()
    """A choice that cannot be made; it can still be read."""
    PRESSED = auto()
    """While the game is at work on what the press means."""


class Colour(NamedTuple):
    """A colour, and how much of it covers what lies below."""

    rgb: Rgb
    alpha: int = 255


SHUT_VEIL: Final = 150
"""How much a shut choice's white covers."""
SHUT_BADGE: Final[Rgb] = mixed(COLOURS["lilac"], COLOURS["track-soft"], 0.4)
_PRESSED_SHADE: Final = 0.08
_SINK: Final = 2
"""Units that a pressed button sinks."""
_FADES: Final = ("ink", "plum", "white")
"""Inks that a shut choice loses; up and down keep their meaning."""


def ink(style: Style, mood: Mood) -> Rgb:
    """Return the colour of a text or an icon."""
    if mood is Mood.SHUT and style.ink in _FADES:
        return COLOURS["ink-soft"]
    return COLOURS[style.ink]


def ground(style: Style, mood: Mood) -> Colour | None:
    """Return the colour under an element."""
    if style.ground is None:
        return None
    rgb = COLOURS[style.ground]
    match mood:
        case Mood.SHUT if style.ground in ("ink", "plum"):
            return Colour(SHUT_BADGE)
        case Mood.SHUT if style.ground == "white":
            return Colour(rgb, SHUT_VEIL)
        case Mood.PRESSED:
            other = COLOURS["white" if style.ground == "ink" else "ink"]
            return Colour(mixed(rgb, other, _PRESSED_SHADE))
        case _:
            return Colour(rgb)


def sink(mood: Mood, unit: float) -> int:
    """Return how many pixels lower an element of that mood lies."""
    return max(1, round(_SINK * unit)) if mood is Mood.PRESSED else 0
