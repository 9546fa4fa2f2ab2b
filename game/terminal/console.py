"""The terminal that the game was started in: its lines, its width, and how a game in it ends."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from typing import Final

from game.screens.moves import Desk
from game.screens.stage import Stage
from game.screens.turns import Marks
from game.terminal.auto import play_by_itself
from game.terminal.output import hush, speak_plainly
from game.terminal.prompts import Prompts
from game.terminal.text import play_text

INTERRUPTED: Final = 130
_WIDEST: Final = 78
"""Columns: longer lines are hard to follow, with the eye and with the ear."""
_ASKED: Final = "> "


def text_here(stage: Stage, desk: Desk, marks: Marks, words: Prompts) -> int:
    """Play by lines in this terminal; return the exit code."""

    def play() -> int:
        return play_text(stage, desk, marks, words, read_line, print_line, width_here())

    return _ends_well(play)


def auto_here(stage: Stage, desk: Desk, seed: int, words: Prompts) -> int:
    """Let the game play by itself in this terminal; return the exit code."""

    def play() -> int:
        return play_by_itself(stage, desk, seed, print_line, width_here(), words)

    return _ends_well(play)


def width_here() -> int:
    """Return in how many columns to print."""
    return min(shutil.get_terminal_size((_WIDEST, 24)).columns, _WIDEST)


def read_line() -> str | None:
    """Return a line that was typed, or ``None`` when no more will come."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        # Not with input(): without readline that writes its prompt to the error output.
        sys.stdout.write(_ASKED)
        sys.stdout.flush()
    try:
        line = sys.stdin.readline()
    except UnicodeDecodeError:
        return "\N{REPLACEMENT CHARACTER}"
    return line.removesuffix("\n") if line else None


def print_line(text: str) -> None:
    """Print at once: a screen reader or a pipe waits for it."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _ends_well(play: Callable[[], int]) -> int:
    speak_plainly(sys.stdout)
    try:
        return play()
    except KeyboardInterrupt:
        print_line("")
        return INTERRUPTED
    except BrokenPipeError:  # who read has left
        hush()
        return 0
