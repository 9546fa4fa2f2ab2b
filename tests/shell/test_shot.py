from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.shell.shot import shot
from tests.shell.small import SmallScreen

ROOT = Path(__file__).parents[2]
WITHOUT_DISPLAY = """\
import sys
from pathlib import Path
from game.shell.shot import shot
from tests.shell.small import SmallScreen
import pygame
shot(SmallScreen(), Path(sys.argv[1]), (800, 450))
assert not pygame.display.get_init()
"""
NO_DISPLAY = """\
from game.shell.window import NoDisplay, play
from game.screens.turns import Marks
from tests.shell.small import SmallDesk, SmallScreen, stage_of
try:
    play(stage_of(SmallScreen()), SmallDesk(), Marks("", ""), {}, crashed=SmallScreen)
except NoDisplay as why:
    print("no display:", why)
"""


def run(code: str, *arguments: str) -> str:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY")
    }
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_a_shot_needs_no_display(tmp_path: Path) -> None:
    path = tmp_path / "shot.png"

    run(WITHOUT_DISPLAY, str(path))

    assert pygame.image.load(path).get_size() == (800, 450)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_a_missing_display_is_told_before_anything_else() -> None:
    assert run(NO_DISPLAY).startswith("no display: ")


def test_a_shot_can_bear_a_mark(tmp_path: Path) -> None:
    shot(SmallScreen(), tmp_path / "plain.png", (800, 450))
    shot(SmallScreen(), tmp_path / "marked.png", (800, 450), mark="saving…")

    assert (tmp_path / "plain.png").read_bytes() != (tmp_path / "marked.png").read_bytes()


def test_a_place_that_cannot_be_written_to_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        shot(SmallScreen(), tmp_path / "nowhere" / "shot.png", (800, 450))
