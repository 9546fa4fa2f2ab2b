"""Pictures of screens, at rest and without a window."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.screens.element import Element
from game.screens.layout import layout
from game.screens.moves import Screen
from game.screens.settings import Settings
from game.screens.stage import Routes, Stage
from game.screens.styles import STYLES
from game.shell.fonts import Fonts
from game.shell.paint import Painter


def picture_of(
    tree: Element, size: tuple[int, int], text_size: int = 100, *, focus: str | None = None
) -> pygame.Surface:
    """Return a tree of elements, laid out and painted with all its movements at their end."""
    fonts = Fonts()
    surface = pygame.Surface(size, depth=32)
    boxes = layout(tree, size, text_size, fonts, STYLES)
    Painter(fonts).paint(surface, boxes, focus=focus)
    return surface


def shot(
    screen: Screen, path: Path, size: tuple[int, int], text_size: int = 100, mark: str = ""
) -> None:
    """Write what a screen looks like to a PNG file."""
    nowhere = Routes(lambda _: screen, lambda _, __: screen, lambda _: screen)
    stage = Stage((screen,), nowhere, Settings(), mark=mark)
    picture = picture_of(stage.tree, size, text_size)
    with path.open("wb") as file:  # an OSError says what is wrong; pygame's own errors do not
        pygame.image.save(picture, file, "shot.png")
