"""Journals that a command names, or the newest there is."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from game.cli.refusal import Refusal
from game.engine.library import Library
from game.engine.playthrough import DoesNotHold, Playthrough
from game.engine.reading_back import read_back
from game.store.opening import NotOpened, read_journal
from game.store.shelf import list_journals
from game.store.trouble import NO_BEGINNING


def must_exist(path: Path) -> None:
    """Raise ``Refusal`` where there is no such file."""
    with suppress(PermissionError):  # whoever opens it will say that
        if not path.exists():
            raise Refusal(f"There is no file “{path}”.")


def newest_journal(folder: Path) -> Path:
    """Return the playthrough that was begun last; raises ``Refusal`` without one."""
    shelf = list_journals(folder)
    if shelf.trouble:
        raise Refusal(f"{folder} cannot be looked into. {shelf.trouble}")
    readable = [one for one in shelf.journals if one.header is not None]
    found = readable or shelf.journals
    if not found:
        raise Refusal("There is no playthrough on this machine yet.")
    return found[0].path


@dataclass(frozen=True, slots=True)
class Looked:
    """A playthrough as far as its journal could be read, and what must be said about the rest."""

    play: Playthrough
    told: tuple[str, ...] = ()


def looked_at(library: Library, path: Path) -> Looked:
    """Return the playthrough of a journal, which is left as it is; raises ``Refusal``."""
    must_exist(path)
    whole = read_journal(path)
    if isinstance(whole, NotOpened):
        raise Refusal(f"{path}: {whole.trouble}")
    if whole.header is None:
        raise Refusal(f"{path}: {NO_BEGINNING}")
    try:
        read = read_back(library, whole.header, whole.lines)
    except DoesNotHold as fault:
        raise Refusal(f"{path} cannot be read under this content: {fault}.") from fault
    told = []
    if whole.damage is not None:
        told.append(f"{path}: from line {len(whole.lines) + 1} on it cannot be read.")
    if read.fails_at is not None:
        told.append(f"{path}: line {read.fails_at} no longer holds ({read.why}).")
    return Looked(read.play, tuple(told))
