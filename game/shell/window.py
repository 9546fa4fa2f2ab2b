"""Plays in a window, and says so when it no longer can."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from game.screens.moves import Desk, Screen
from game.screens.stage import Stage
from game.screens.turns import Marks
from game.shell.display import Display, NoDisplay
from game.shell.loop import Window

__all__ = ["CRASHED", "NoDisplay", "play"]

CRASHED: Final = 70
"""The exit code after an error of ours (EX_SOFTWARE)."""
_LOG: Final = logging.getLogger("upstanding")


def play(
    stage: Stage,
    desk: Desk,
    marks: Marks,
    captions: Mapping[str, str],
    *,
    crashed: Callable[[], Screen],
) -> int:
    """Play until the player leaves, and return the exit code; captions are by a sound's name.

    Raises ``NoDisplay`` before anything else where no window can be opened.
    """
    display = Display.open()
    try:
        try:
            Window(display, stage, desk, marks, captions).run()
        except Exception:  # noqa: BLE001 - whatever it is, the player is told
            _LOG.exception("the game stopped")
        else:
            return 0
        try:
            last = Stage((crashed(),), stage.routes, replace(stage.settings, less_motion=True))
            Window(display, last, desk, marks, captions).bid_farewell()
        except Exception:  # noqa: BLE001 - the log has it, and the exit code says it
            _LOG.exception("… and could not say so")
        return CRASHED
    finally:
        display.close()
