"""Icons: one sheet, given its colour before it is read, and cut into cells."""

from __future__ import annotations

import io
import re
from functools import lru_cache
from typing import Final

import pygame

from game.folders import folder_of
from game.screens.tokens import Rgb
from game.shell.shapes import css, native

_DRAWN_IN: Final = "#2B2140"
_COLUMNS: Final = 7
_ROWS: Final = 5


@lru_cache(maxsize=1)
def _icons() -> tuple[str, tuple[str, ...]]:
    """Return the sheet of icons, and their names in order."""
    text = (folder_of("assets") / "icons" / "icons.svg").read_text(encoding="utf-8")
    return text, tuple(re.findall(r'<g id="([^"]+)"', text))


@lru_cache(maxsize=32)
def _sheet(side: int, colour: Rgb) -> pygame.Surface:
    text = _icons()[0].replace(_DRAWN_IN, css(colour))
    size = (side * _COLUMNS, side * _ROWS)
    return native(pygame.image.load_sized_svg(io.BytesIO(text.encode()), size))


def icon(name: str, side: int, colour: Rgb) -> pygame.Surface:
    """Return an icon of that size and colour; it must not be drawn upon."""
    names = _icons()[1]
    if name not in names:
        raise ValueError(f"no icon is called {name}")
    row, column = divmod(names.index(name), _COLUMNS)
    return _sheet(side, colour).subsurface((column * side, row * side, side, side))
