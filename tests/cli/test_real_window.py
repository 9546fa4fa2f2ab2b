"""A real window on a real display that nobody sees: played by keys and by mouse, and killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.cli.opening import edition
from game.engine.lines import CardAnswered, ChoiceMade, Line
from game.engine.playthrough import AtBeat, AtCard, AtRating, Playthrough
from game.engine.reading_back import read_back
from game.engine.record import Kind
from game.store.journal import decode

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")),
    reason="Xvfb and xdotool are not installed here; .ci/run installs them",
)
XDOTOOL = shutil.which("xdotool") or ""
PATIENT = 20.0
"""Seconds within which anything happens, on however slow a machine."""


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """Run an X server without a screen and return its name."""
    read, write = os.pipe()
    # Unless told not to, it starts anew whenever its last client leaves, as each xdotool does, and
    # a game that connects meanwhile finds no display.
    command = ["Xvfb", "-noreset", "-displayfd", str(write), "-screen", "0", "1400x900x24"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as pipe:
        name = f":{pipe.readline().strip()}"
    yield name
    server.terminate()
    server.wait()


@dataclass
class Game:
    """A game in a window."""

    process: subprocess.Popen[str]
    env: dict[str, str]
    home: Path

    def tool(self, *words: str) -> str:
        ran = subprocess.run(
            [XDOTOOL, *words], env=self.env, capture_output=True, text=True, check=False
        )
        return ran.stdout.strip()

    def window(self) -> str:
        """Return the number of the window, or nothing while it is not there."""
        _root, *found = self.tool("search", "--onlyvisible", "--class", "").split() or [""]
        return found[-1] if found else ""

    def keys(self, *names: str) -> None:
        for name in names:
            self.tool("key", name)
            time.sleep(0.22)  # Enter does nothing in the first 0.2 s at a new place

    def clicks(self, x: int, y: int) -> None:
        self.tool("mousemove", "--window", self.window(), str(x), str(y), "click", "1")

    def play(self) -> Playthrough | None:
        """Return what the journal on the disk says, if there is one."""
        path = next(iter(sorted(self.home.rglob("*.journal"), reverse=True)), None)
        whole = decode(path.read_bytes()) if path else None
        if whole is None or whole.header is None:
            return None
        assert whole.damage is None
        return read_back(edition().library, whole.header, whole.lines).play

    def lines(self) -> tuple[Line, ...]:
        play = self.play()
        return play.lines if play else ()


@pytest.fixture
def game(display: str, tmp_path: Path) -> Iterator[Game]:
    """Open the game in a window and wait until it is there."""
    strange = ("SDL", "XDG", "PYGAME", "WAYLAND")
    env = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
    process = subprocess.Popen(
        [sys.executable, "-m", "game", "--seed", "3"],
        env={**env, "DISPLAY": display, "HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    opened = Game(process, {**env, "DISPLAY": display}, tmp_path)
    until(lambda: bool(opened.window()))
    opened.tool("windowfocus", "--sync", opened.window())
    time.sleep(0.3)
    yield opened
    process.kill()
    process.communicate()


def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds, and fail where it never does."""
    end = time.monotonic() + PATIENT
    while not holds():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


def test_a_day_is_played_by_keys_in_a_window(game: Game) -> None:
    game.keys("Return")
    until(lambda: game.play() is not None)
    for turn in range(60):
        play = game.play()
        assert play is not None
        match play.life.place:
            case AtBeat():
                # The second choice may be shut.
                game.keys("21"[turn % 2], "Return", "Return", "Return")
            case AtRating():
                game.keys("Return", "2", "Return")
            case AtCard():
                said = {Kind.GUESS: "147", Kind.ORDER: "123"}.get(play.life.place.kind, "1")
                game.keys("Return", *said, "Return")
            case _:
                break
    game.keys("Return", "t", "q")
    out, err = game.process.communicate(timeout=PATIENT)

    assert (out, err, game.process.returncode) == ("", "", 0)
    answered = [line for line in game.lines() if isinstance(line, CardAnswered)]
    cards = edition().library.programmes["demo"].days[-1].cards
    guessed = [line for line in answered if line.card == Kind.GUESS]
    assert len(answered) == cards
    assert [(line.said, line.sureness) for line in guessed] == [("yes:places", 75)] * len(guessed)
    assert all(line.said is not None for line in answered)
    assert sum(isinstance(line, ChoiceMade) for line in game.lines()) >= 5


def test_the_mouse_starts_and_chooses(game: Game) -> None:
    game.clicks(250, 330)
    until(lambda: game.play() is not None)
    time.sleep(0.3)
    game.clicks(230, 552)
    until(lambda: len(game.lines()) == 1)

    assert isinstance(game.lines()[0], ChoiceMade)


@pytest.mark.parametrize("moment", [0.0, 0.02, 0.1, 0.4])
def test_a_kill_loses_no_choice_that_was_shown(game: Game, moment: float) -> None:
    """The screen moves on when the line is on disk, or under the mark after a quarter second."""
    game.keys("Return", "1")
    until(lambda: len(game.lines()) == 1)
    game.tool("key", "u")
    time.sleep(moment)
    game.process.send_signal(signal.SIGKILL)
    game.process.wait()

    assert len(game.lines()) >= (2 if moment == 0.4 else 1)
