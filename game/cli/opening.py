"""Opening the content: an edition of it, and the header of a playthrough under it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from game.cli.refusal import Refusal, unknown
from game.content.library import Reading, read
from game.engine.library import ONE_SCENE
from game.engine.lines import Header
from game.folders import folder_of
from game.screens.edition import Edition
from game.views.words import ENGLISH


def today() -> date:
    """Return the day that it is here: the one look at the calendar."""
    return datetime.now(tz=UTC).astimezone().date()


def reading(folder: Path | None = None) -> Reading:
    """Read a content folder, by default the game's own, beside the game's own pictures."""
    pictures = (folder_of("assets") / "scenes").glob("*.svg")
    return read(folder or folder_of("scenarios"), [path.stem for path in pictures], today())


def edition() -> Edition:
    """Return the game's own content; raises ``Refusal`` where it cannot be played."""
    found = reading()
    if found.library is None:
        told = "\n".join(str(problem) for problem in found.problems if not problem.warning)
        raise Refusal(f"The content cannot be played as it is:\n{told}")
    return Edition(found.library, ENGLISH, today())


def header(edition: Edition, programme: str, rulebook: str, seed: int) -> Header:
    """Return the header of a new playthrough; raises ``Refusal`` for names that are not known."""
    library = edition.library
    if library.programme(programme) is None:
        if programme.startswith(ONE_SCENE):
            raise unknown("scene", programme.removeprefix(ONE_SCENE), library.scenes)
        raise unknown("programme", programme, library.programmes)
    if rulebook not in library.rulebooks:
        raise unknown("rulebook", rulebook, library.rulebooks)
    return Header(library.digest, seed, programme, rulebook, "en")
