"""Where the game's own pictures, fonts and scenarios lie: beside ``game/`` or inside it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal


def folder_of(name: Literal["assets", "scenarios"]) -> Path:
    """Return the folder of that name: a wheel carries it in ``game/data``, a checkout at its root.

    A checkout has no ``game/data``, so the two cannot be mixed.
    """
    package = Path(__file__).resolve().parent
    for place in (package / "data", package.parent):
        if (place / name).is_dir():
            return place / name
    raise FileNotFoundError(f"{name}/ is neither in {package / 'data'} nor in {package.parent}")
