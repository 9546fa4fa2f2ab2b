"""The style sheet: every style by its name, and nothing else that says how something looks."""

from __future__ import annotations

from typing import Final

from game.screens.sheet.base import BASE
from game.screens.sheet.face import FACE
from game.screens.sheet.fiction import FICTION
from game.screens.sheet.record import RECORD
from game.screens.sheet.scene import SCENE
from game.screens.style import Style

STYLES: Final[dict[str, Style]] = {**BASE, **SCENE, **FACE, **RECORD, **FICTION}
