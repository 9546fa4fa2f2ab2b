"""What the tests of the command share: the content, read once, and homes to live in."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

import pytest

from game.cli.desk import Desk
from game.cli.opening import edition as read_edition
from game.screens.edition import Edition
from game.store.log import put_log_down
from tests.cli.command import Home, Ran, upstanding
from tests.cli.hands import Hands

COMMON: Final = (
    ("--auto", "--seed", "7"),
    ("demo", "--seed", "7", "--auto"),
    ("--seed", "7"),
    ("shot", "title", "-o", "f.png", "--size", "800x450", "--text-size", "150"),
    ("check",),
    ("record",),
)
"""Commands whose programs can be begun before a test asks for them."""


@pytest.fixture(scope="session")
def edition() -> Edition:
    """Return the game's own content."""
    return read_edition()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Return a home of this test's own, in which this process lives meanwhile."""
    here = Home(tmp_path / "home")
    here.path.mkdir()
    for name, value in here.variables.items():
        monkeypatch.setenv(name, value)
    return here


@pytest.fixture
def desk(edition: Edition, tmp_path: Path) -> Iterator[Desk]:
    """Return a desk whose folder is not there yet, and close it after the test."""
    made = Desk(edition, tmp_path / "data", tmp_path / "upstanding.log")
    yield made
    made.close()


@pytest.fixture
def hands(edition: Edition, desk: Desk) -> Hands:
    """Return hands at that desk, before the title."""
    return Hands(edition, desk)


@pytest.fixture(autouse=True)
def _own_log() -> Iterator[None]:
    """Put down whatever log a test has begun, and let nothing reach standard error."""
    logger = logging.getLogger("upstanding")
    logger.propagate = False
    logger.handlers = [logging.NullHandler()]
    yield
    put_log_down()
    logger.handlers = []
    logger.propagate = True


class Runs:
    """Programs that run side by side from the first question on; each has a home of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pool = ThreadPoolExecutor(os.cpu_count() or 1)
        self._begun: dict[tuple[str, ...], Future[Ran]] = {}

    def begin(self, *words: str) -> None:
        """Run a command, unless it runs already."""
        if words not in self._begun:
            home = self.home(*words)
            home.path.mkdir()
            self._begun[words] = self._pool.submit(upstanding, home, *words)

    def home(self, *words: str) -> Home:
        """Return where a command lives."""
        places = list(self._begun)
        number = places.index(words) if words in places else len(places)
        return Home(self._folder / str(number))

    def __call__(self, *words: str) -> Ran:
        """Return what a command did."""
        self.begin(*words)
        return self._begun[words].result()

    def end(self) -> None:
        """Wait for all of them."""
        self._pool.shutdown()


@pytest.fixture(scope="session")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runs]:
    """Return the programs that tests share."""
    made = Runs(tmp_path_factory.mktemp("runs"))
    for words in COMMON:
        made.begin(*words)
    yield made
    made.end()
