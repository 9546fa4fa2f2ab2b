"""Type: how wide a line of text is, and the line as pixels."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final, NamedTuple

import pygame

from game.screens.tokens import Face, Rgb
from game.shell.faces import Run, file_of, font_of, missing, runs_of

__all__ = ["Fonts", "SetLine", "missing"]

_SPACING: Final = 0.08
"""Room between letters that are set wide apart, as a share of the type's size."""
_FINE: Final = ((28, 4, 0.4), (56, 2, 0.2))
"""Up to which size in pixels type is set how many times larger and brought down, and how much of
it is then drawn once more. The reader of fonts pushes letters about to fit the pixels, so that
words fall apart ("sor t ever y"); brought down they keep their distances, but look thinner."""
_LINES_KEPT: Final = 800
_WIDTHS_KEPT: Final = 20_000


class SetLine(NamedTuple):
    """One line of text as pixels, and how far its baseline lies below its top."""

    surface: pygame.Surface
    baseline: int


class Fonts:
    """The game's type, with the lines that were set last; it is layout's ``Measure``."""

    def __init__(self) -> None:
        """Start with nothing set."""
        self._lines: OrderedDict[tuple[str, Face, int, int, Rgb, bool], SetLine] = OrderedDict()
        self._widths: dict[tuple[str, Face, int, int, bool], int] = {}

    def __call__(self, text: str, face: Face, weight: int, px: int, *, spaced: bool) -> int:
        """Return how wide a line of text is, in real pixels."""
        key = (text, face, weight, px, spaced)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) >= _WIDTHS_KEPT:
                self._widths.clear()
            width = self._widths[key] = _width(text, face, weight, px, spaced=spaced)
        return width

    def line(
        self, text: str, face: Face, weight: int, px: int, colour: Rgb, *, spaced: bool = False
    ) -> SetLine:
        """Return a line of text as pixels; it must not be drawn upon."""
        key = (text, face, weight, px, colour, spaced)
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = _line(text, face, weight, px, colour, spaced=spaced)
            if len(self._lines) > _LINES_KEPT:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(key)
        return line

    def drop(self, face: Face, weight: int, px: int, line_height: int) -> int:
        """Return how far below the top of its line box a baseline lies."""
        times, _ = _fineness(px)
        font = font_of(file_of(face, weight), px * times)
        above, below = font.get_ascent() / times, -font.get_descent() / times
        return round((line_height - above - below) / 2 + above)


def _fineness(px: int) -> tuple[int, float]:
    """Return how many times larger a size is set, and how much of it is drawn twice."""
    return next(((times, again) for most, times, again in _FINE if px <= most), (1, 0.0))


def _width(text: str, face: Face, weight: int, px: int, *, spaced: bool) -> int:
    times, _ = _fineness(px)
    return -(-_places(text, face, weight, px * times, spaced=spaced)[-1][1] // times)


def _places(text: str, face: Face, weight: int, px: int, *, spaced: bool) -> list[tuple[Run, int]]:
    """Return what is set in one piece, and where it begins; last, where the text ends."""
    places: list[tuple[Run, int]] = []
    at = gap = 0.0
    for run in runs_of(text, face, weight):
        font = font_of(run.file, px)
        for piece in run.text if spaced else (run.text,):
            at += gap
            places.append((Run(run.file, piece), round(at)))
            at += font.size(piece)[0]
            gap = px * _SPACING if spaced else 0.0
    return [*places, (Run("", ""), round(at))]


def _line(text: str, face: Face, weight: int, px: int, colour: Rgb, *, spaced: bool) -> SetLine:
    times, again = _fineness(px)
    *places, (_, width) = _places(text, face, weight, px * times, spaced=spaced)
    fonts = [font_of(run.file, px * times) for run, _ in places]
    fonts = fonts or [font_of(file_of(face, weight), px * times)]
    baseline = -(-max(font.get_ascent() for font in fonts) // times)
    below = -(-max(font.get_height() - font.get_ascent() for font in fonts) // times)
    size = (-(-width // times), baseline + below)
    large = pygame.Surface((size[0] * times, size[1] * times), pygame.SRCALPHA, 32)
    large.fill((*colour, 0))
    for font, (run, x) in zip(fonts, places, strict=False):
        piece = font.render(run.text, True, colour)  # noqa: FBT003 - pygame's own
        large.blit(piece, (x, baseline * times - font.get_ascent()))
    return SetLine(_brought_down(large, size, again), baseline)


def _brought_down(large: pygame.Surface, size: tuple[int, int], again: float) -> pygame.Surface:
    if large.get_size() == size:
        return large
    line = pygame.transform.smoothscale(large, size) if all(size) else pygame.Surface(size)
    twice = line.copy()
    twice.set_alpha(round(255 * again))
    line.blit(twice, (0, 0))
    return line
