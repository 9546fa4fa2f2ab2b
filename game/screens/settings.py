"""What a player has set: how large, how still, how loud, how wide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

TEXT_SIZES: Final = (85, 100, 125, 150, 200)
"""In percent."""
VOLUMES: Final = (25, 50, 75, 100)
"""In percent of how loud the sounds were made, as the ear has it; silence is ``mute``."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of the game; every field is a setting of that name."""

    text_size: int = 100
    less_motion: bool = False
    mute: bool = False
    volume: int = 75
    captions: bool = False
    """What is heard can be read, muted or not."""
    full_screen: bool = False
    open_rules: bool = False
    """The rulebook can be read at any time, and choices show what they would move."""
