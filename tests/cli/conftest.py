"""What the tests of the command share: the content, read once, and homes to live in."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli.desk import Desk
from game.cli.opening import edition as read_edition
from game.screens.edition import Edition
from game.store.log import put_log_down
from tests.cli.command import Home, Ran, upstanding
from tests.cli.hands import Hands


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
    """Programs that tests share: each runs once, in a home of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ran: dict[tuple[str, ...], Ran] = {}

    def home(self, *words: str) -> Home:
        """Return where a command has run."""
        return Home(self._folder / str(list(self._ran).index(words)))

    def __call__(self, *words: str) -> Ran:
        """Return what a command does."""
        if words not in self._ran:
            home = Home(self._folder / str(len(self._ran)))
            home.path.mkdir()
            self._ran[words] = upstanding(home, *words)
        return self._ran[words]


@pytest.fixture(scope="session")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Runs:
    """Return the programs that tests share."""
    return Runs(tmp_path_factory.mktemp("runs"))
