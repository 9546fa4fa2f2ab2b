"""How long a letter typed into the record's search takes to be seen.

Run it from the root, with the game's own Python. A letter goes the way it goes in the window: it
makes a turn of the stage, which is laid out and painted; the screen itself has no part in it.
"""

# ruff: noqa: INP001, T201 - a script, and it prints
from __future__ import annotations

import os
import platform
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"

import pygame

from game.cli.opening import edition, header
from game.screens.edition import Edition
from game.screens.index import IndexScreen
from game.screens.looking_up import FIELD
from game.screens.moves import Screen
from game.screens.routes import routes
from game.screens.settings import Settings
from game.screens.sources import SourcesScreen
from game.screens.stage import Key, Signal, Stage, Typed
from game.shell.sight import Sight

_SIZES: Final = ((1280, 720), (1920, 1080))
_TEXT_SIZES: Final = (100, 200)
_WORDS: Final = ("court", "hotel", "shanghai", "credit score")
_RUNS: Final = 5
_FRAME: Final = 16
"""Milliseconds."""
_LONG_SINCE: Final = 10_000
"""Milliseconds after which nothing moves any more."""


def main() -> None:
    """Print medians over all letters of all runs, and the worst letter, in milliseconds."""
    made = edition()
    print(
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors;"
        f" Python {platform.python_version()}, pygame-ce {pygame.version.ver},"
        f" SDL {'.'.join(map(str, pygame.get_sdl_version()))}"
    )
    print(
        f"{len(made.library.record)} entries, {len(made.library.sources)} sources;"
        f" {', '.join(_WORDS)}, typed and taken back; {_RUNS} runs; a frame has {_FRAME} ms"
    )
    print("\nsize       text  looking up    turn  layout   paint     all   worst  late")
    for size in _SIZES:
        for text_size in _TEXT_SIZES:
            for name, screen in {
                "entries": IndexScreen(made),
                "sources": SourcesScreen(made),
            }.items():
                stage = _stage(made, screen, text_size)
                letters = [letter for _ in range(_RUNS) for letter in _run(stage, size)]
                columns = (*zip(*letters, strict=True), tuple(map(sum, letters)))
                medians = "".join(f"{statistics.median(column):8.2f}" for column in columns)
                late = sum(one > _FRAME for one in columns[-1]) / len(letters)
                where = f"{size[0]}x{size[1]:<6}{text_size:4}  {name:10}"
                print(f"{where}{medians}{max(columns[-1]):8.2f}{late:6.0%}")


def _screens(made: Edition) -> dict[str, Screen]:
    return {"entries": IndexScreen(made), "sources": SourcesScreen(made)}


def _stage(made: Edition, screen: Screen, text_size: int) -> Stage:
    found = routes(made, header(made, "demo", "stars", 1))
    return Stage((screen,), found, Settings(text_size=text_size), focus=FIELD)


def _run(stage: Stage, size: tuple[int, int]) -> Iterator[tuple[float, float, float]]:
    """Yield the times of every letter, typed and taken back, in a window that was just opened."""
    surface = pygame.Surface(size, depth=32)
    sight = Sight(stage, size)
    sight.paint(surface, 0)
    sight.painted(0)
    for word in _WORDS:
        signals: list[Signal] = [*map(Typed, word), *[Key("backspace")] * len(word)]
        for signal in signals:
            begun = time.perf_counter()
            stage = _after(stage, signal)
            turned = time.perf_counter()
            sight.show(stage)
            laid = time.perf_counter()
            sight.paint(surface, _LONG_SINCE)
            sight.painted(_LONG_SINCE)
            painted = time.perf_counter()
            yield (turned - begun) * 1000, (laid - turned) * 1000, (painted - laid) * 1000


def _after(stage: Stage, signal: Signal) -> Stage:
    """Return the stage after a signal, its tree made."""
    after = stage.receive(signal).stage
    assert after.tree is not stage.tree
    return after


if __name__ == "__main__":
    main()
