"""Everything that shows how much: each kind is painted in its own file."""

from __future__ import annotations

import pygame

from game.screens.boxes import Rect
from game.screens.element import Badge, Bar, Count, Dial, Gauge, Meter
from game.shell.badge import paint_badge, paint_count
from game.shell.bar import paint_bar
from game.shell.dial import paint_dial
from game.shell.fonts import Fonts
from game.shell.gauge import paint_gauge


def paint_meter(
    surface: pygame.Surface, rect: Rect, meter: Meter, fonts: Fonts, age: int | None
) -> None:
    """Draw a meter of that age; below 0 it still trembles."""
    if rect.width <= 0 or rect.height <= 0:
        return
    match meter:
        case Dial():
            paint_dial(surface, rect, meter, fonts, age)
        case Gauge():
            paint_gauge(surface, rect, meter, fonts, age)
        case Badge():
            paint_badge(surface, rect, meter, fonts, age)
        case Count():
            paint_count(surface, rect, meter, fonts, age)
        case Bar():
            paint_bar(surface, rect, meter, age)
