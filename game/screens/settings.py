"""What a player has set: how large, how still, how loud, how wide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

TEXT_SIZES: Final = (85, 100, 125, 150, 200)
"""In percent."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of the game; every field is a setting of that name."""

    text_size: int = 100
    less_motion: bool = False
    mute: bool = False
    full_screen: bool = False
