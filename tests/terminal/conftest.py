"""The small edition that the tests of this room play."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.library import read
from game.screens.edition import Edition
from game.views.words import ENGLISH
from tests.content import small_folder


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return one breakfast and its record, read as the real content is."""
    return _read(small_folder.write(tmp_path_factory.mktemp("small")))


@pytest.fixture(scope="session")
def poor_edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """Return the same, but for a door that stays shut."""
    stars = small_folder.changed("rulebooks/stars.yaml", "start: 387", "start: 300")
    changes = {"rulebooks/stars.yaml": stars}
    return _read(small_folder.write(tmp_path_factory.mktemp("poor"), changes))


def _read(folder: Path) -> Edition:
    reading = read(folder)
    assert reading.library is not None, reading.problems
    return Edition(reading.library, ENGLISH)
