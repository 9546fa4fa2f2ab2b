"""The real content, read once, and ways through all of it."""

from __future__ import annotations

import pytest

from game.content.library import Reading, read
from game.engine.library import Library
from game.folders import folder_of
from tests.scenarios.walks import Walks


@pytest.fixture(scope="session")
def reading() -> Reading:
    """Return the real content with its problems, read beside the real pictures."""
    pictures = (folder_of("assets") / "scenes").glob("*.svg")
    return read(folder_of("scenarios"), [path.stem for path in pictures])


@pytest.fixture(scope="session")
def library(reading: Reading) -> Library:
    """Return the real content."""
    assert reading.library is not None, "\n".join(map(str, reading.problems))
    return reading.library


@pytest.fixture(scope="session")
def walks(library: Library) -> Walks:
    """Return ways through everything, none of which is walked before somebody asks for it."""
    return Walks(library)
