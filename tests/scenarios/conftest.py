"""The real content, read once, and ways through all of it."""

from __future__ import annotations

from itertools import chain

import pytest

from game.content.library import Reading, read
from game.engine.library import ONE_SCENE, Library
from game.folders import folder_of
from tests.scenarios.ways import Way, automatic_way, every_way

WALKS = 400
"""Automatic ways through each programme under each rulebook: enough to meet whatever can be."""
ALONE = (None, 1, 5)
"""What is answered where a scene is played alone, in every way: each kind of rating once."""


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
def walks(library: Library) -> dict[str, dict[str, list[Way]]]:
    """Return automatic ways, one for each seed from 0, by rulebook and programme."""
    return {
        book: {
            programme: [automatic_way(library, programme, book, seed) for seed in range(WALKS)]
            for programme in library.programmes
        }
        for book in library.rulebooks
    }


@pytest.fixture(scope="session")
def alone(library: Library) -> dict[str, dict[str, list[Way]]]:
    """Return every way through each scene alone under one seed, by rulebook and programme."""
    return {
        book: {
            f"{ONE_SCENE}{scene}": list(every_way(library, f"{ONE_SCENE}{scene}", book, 1, ALONE))
            for scene in library.scenes
        }
        for book in library.rulebooks
    }


@pytest.fixture(scope="session")
def ways(
    walks: dict[str, dict[str, list[Way]]], alone: dict[str, dict[str, list[Way]]]
) -> dict[str, list[Way]]:
    """Return all of these by rulebook: automatic ways, and every way through each scene."""
    return {book: [*chain(*walks[book].values(), *alone[book].values())] for book in walks}
