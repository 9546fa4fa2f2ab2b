"""The window itself: opened, made full, closed."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import pygame

from game.screens.tokens import COLOURS
from game.shell.shapes import css, drawn

_LEAST: Final = (800, 450)
_USUAL: Final = (1280, 720)
_SHARE: Final = (2, 3)
"""Of a desktop so large that the usual window would be small on it."""
_ROOM: Final = 80
"""Pixels of a desktop's height that its bars may take."""
_ICON: Final = 64
_NOWHERE: Final = ("offscreen", "dummy")
"""Drivers that SDL falls back to where nobody would see anything."""


class NoDisplay(Exception):
    """There is no screen to open a window on."""


@dataclass(slots=True)
class Display:
    """The one window."""

    window: pygame.Window
    full: bool = False

    @classmethod
    def open(cls) -> Self:
        """Open the window, or raise ``NoDisplay``."""
        _prepare()
        try:
            pygame.display.init()
            _refuse_nowhere(pygame.display.get_driver())
            window = pygame.Window("Upstanding", opening_size(), resizable=True)
            window.minimum_size = _LEAST
            window.set_icon(_icon())
            window.get_surface()
        except pygame.error as error:
            pygame.display.quit()
            raise NoDisplay(str(error)) from error
        except NoDisplay:
            pygame.display.quit()
            raise
        return cls(window)

    @property
    def surface(self) -> pygame.Surface:
        """Return what is painted on; it follows the window's size."""
        return self.window.get_surface()

    def fill_screen(self, *, full: bool) -> None:
        """Fill the screen, or be a window again."""
        if full == self.full:
            return
        self.full = full
        if full:
            self.window.set_fullscreen(desktop=True)
        else:
            self.window.set_windowed()

    def close(self) -> None:
        """Close the window."""
        self.window.destroy()
        pygame.display.quit()


def _refuse_nowhere(driver: str) -> None:
    if driver in _NOWHERE and driver != os.environ.get("SDL_VIDEODRIVER"):
        raise NoDisplay(f"SDL found no screen, only its {driver} driver")


def opening_size() -> tuple[int, int]:
    """Return 1280 × 720, or what the desktop has room for; more where pixels are small."""
    across, down = pygame.display.get_desktop_sizes()[0]
    height = max(_USUAL[1], down * _SHARE[0] // _SHARE[1])
    height = max(_LEAST[1], min(height, down - _ROOM, across * 9 // 16))
    return height * 16 // 9, height


def _prepare() -> None:
    """Tell SDL, before it starts, what it would find out too late."""
    if sys.platform == "linux" and not any(Path("/dev/dri").glob("renderD*")):
        # Without a graphics card SDL would go through a software OpenGL: slower to start, twenty
        # times as slow to show a frame. With one, its own choice is left alone.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    if sys.platform == "linux" and not {"XDG_RUNTIME_DIR", "WAYLAND_DISPLAY"} & os.environ.keys():
        # Where Wayland cannot be, its library complains to the terminal of being asked.
        os.environ.setdefault("SDL_VIDEODRIVER", "x11,kmsdrm")
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_VIDEO_ALLOW_SCREENSAVER", "1")
    os.environ.setdefault("SDL_IME_SHOW_UI", "1")  # the list of characters to choose from


def _icon() -> pygame.Surface:
    """Return the dial, small."""
    ink, plum, mint = (css(COLOURS[name]) for name in ("ink", "track", "mint"))
    arc = 'fill="none" stroke-width="8" stroke-linecap="round"'
    return drawn(
        (_ICON, _ICON),
        f'<rect width="64" height="64" rx="15" fill="{ink}"/>'
        f'<path d="M16 45A20 20 0 1 1 48 45" stroke="{plum}" {arc}/>'
        f'<path d="M16 45A20 20 0 0 1 44 17" stroke="{mint}" {arc}/>'
        '<circle cx="44" cy="17" r="7" fill="#ffffff"/>',
    )
