"""The real content, read once, and every way through the demo."""

from __future__ import annotations

import pytest

from game.content.library import Reading, read
from game.engine.library import Library
from game.folders import folder_of
from tests.scenarios.ways import Way, every_way

SEEDS = (1, 2, 3, 4)
"""Enough for every chance of the demo to come both ways."""


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
def ways(library: Library) -> dict[str, list[Way]]:
    """Return every way through the demo by rulebook, under a few seeds."""
    return {
        book: [way for seed in SEEDS for way in every_way(library, "demo", book, seed)]
        for book in library.rulebooks
    }
