"""How long a frame takes: run it from the root, with the game's own Python."""

# ruff: noqa: INP001, T201 - a script, and it prints
from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

import pygame

from game.cli.opening import edition, header
from game.screens.gallery import gallery
from game.screens.layout import layout
from game.screens.moves import Screen
from game.screens.style import Motion
from game.screens.styles import STYLES
from game.shell import pictures
from game.shell.motion import duration
from game.shell.paint import Painter

_SIZES: Final = ((1280, 720), (1920, 1080))
_SCREENS: Final = ("title", "scene", "notice", "rating", "guess", "card")
_RUNS: Final = 5
_FRAMES: Final = 30
_AGES: Final = range(0, duration(Motion.TREMBLE), 16)


def main() -> None:
    """Print medians in milliseconds: layout, first paint, warm repaint, and during motion."""
    made = edition()
    screens = gallery(made, header(made, "demo", "stars", 7))
    print("size       screen   layout   first    warm  moving")
    for size in _SIZES:
        for name in _SCREENS:
            runs = [_run(screens[name], size) for _ in range(_RUNS)]
            figures = (statistics.median(column) for column in zip(*runs, strict=True))
            print(
                f"{size[0]}x{size[1]:<5} {name:8}" + "".join(f"{figure:8.2f}" for figure in figures)
            )


def _run(screen: Screen, size: tuple[int, int]) -> tuple[float, float, float, float]:
    """Measure one screen with nothing cached of it but what the process shares."""
    pictures._bare.cache_clear()  # noqa: SLF001 - the process shares it, and a player waits for it
    painter, surface = Painter(), pygame.Surface(size, depth=32)
    tree = screen.element().closed()
    keys = [element.key for element in tree.walk()]
    begun = time.perf_counter()
    boxes = layout(tree, size, 100, painter.fonts, STYLES)
    laid = (time.perf_counter() - begun) * 1000
    first = _timed(lambda: painter.paint(surface, boxes))
    warm = [_timed(lambda: painter.paint(surface, boxes)) for _ in range(_FRAMES)]
    moving = [
        _timed(partial(painter.paint, surface, boxes, ages=dict.fromkeys(keys, age)))
        for age in _AGES
    ]
    return laid, first, statistics.median(warm), statistics.median(moving)


def _timed(work: Callable[[], None]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
