"""What the player has told the system already, where that can be read at no cost."""

from __future__ import annotations

import configparser
import sys
from pathlib import Path
from typing import Final

_CLIENT_AREA_ANIMATION: Final = 0x1042
_GTK: Final = Path(".config") / "gtk-3.0" / "settings.ini"
"""Desktops keep what they were told about animations here for programs that are not theirs."""


def wants_less_motion(home: Path) -> bool:
    """Say whether the system was asked to move less; where it cannot be read, it was not."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        on = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(on), 0)
        return not on.value
    settings = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        settings.read(home / _GTK, encoding="utf-8")
        return not settings.getboolean("Settings", "gtk-enable-animations", fallback=True)
    except (configparser.Error, OSError, ValueError):
        return False
