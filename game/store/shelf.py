"""The journals on this machine: which there are, and forgetting them all.

A file counts as a journal by its name alone, and other names are ignored. One that has such a
name but no readable header is listed as damaged, with ``header`` none.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from game.store.disk import sync_folder
from game.store.journal import LONGEST, decode_line, is_whole
from game.store.lock import hold, is_held
from game.store.places import owner, time_of
from game.store.trouble import HELD, Held, sentence


@dataclass(frozen=True, slots=True)
class Shelved:
    """What can be said of a journal without opening it."""

    path: Path
    begun: datetime
    """In UTC."""
    header: Mapping[str, object] | None
    lines: int
    """How many lines are readable, the header not counted."""
    held: bool
    """A process has it open."""
    damaged: bool
    """Part of it is not readable; not asked while it is held, for it may grow at this moment."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The journals of a folder, newest first."""

    journals: tuple[Shelved, ...]
    trouble: str | None = None
    """Why the folder could not be looked into; one that is not there is merely empty."""


@dataclass(frozen=True, slots=True)
class Left:
    """A file of ours that could not be removed."""

    path: Path
    trouble: str


def list_journals(folder: Path) -> Shelf:
    """List the journals of a folder, newest first; each is read up to its first damage."""
    try:
        names = sorted(_names(folder), reverse=True)
    except OSError as error:
        return Shelf((), sentence(error))
    begun = ((name, time_of(name)) for name in names)
    return Shelf(tuple(_look(folder / name, time) for name, time in begun if time))


def forget_everything(folder: Path, log: Path | None = None) -> tuple[Left, ...]:
    """Remove every file of ours in the folder, and the log; return what could not be removed.

    Files are known by their names; any other file stays, and so does the folder. A journal that
    is open, here or in another process, stays with all that belongs to it: close it first.
    """
    try:
        names = sorted(_names(folder))
    except OSError as error:
        return (Left(folder, sentence(error)),)
    files: dict[str, list[Path]] = {}
    for name in names:
        if of := owner(name):
            files.setdefault(of, []).append(folder / name)
    left = [one for of, paths in files.items() for one in _forget(folder / of, paths)]
    with suppress(OSError):
        sync_folder(folder)
    if log is not None:
        left += _remove([log, log.with_name(f"{log.name}.1")])
    return tuple(left)


def _names(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as found:
            return [one.name for one in found if not one.is_dir(follow_symlinks=False)]
    except FileNotFoundError:
        return []


def _look(path: Path, begun: datetime) -> Shelved:
    held = is_held(path)
    header, lines, damaged = None, 0, True
    try:
        with path.open("rb") as file:
            header = decode_line(file.readline(LONGEST))
            if header is not None:
                while is_whole(raw := file.readline(LONGEST)):
                    lines += 1
                damaged = bool(raw)
    except OSError:
        pass  # may not be read: listed as damaged, as the reader of the list would find it
    return Shelved(path, begun, header, lines, held, damaged and not held)


def _forget(of: Path, paths: list[Path]) -> list[Left]:
    """Remove the files of one journal while nobody else can open it."""
    if time_of(of.name) is None:
        return _remove(paths)
    try:
        lock = hold(of)
    except Held:
        return [Left(path, HELD) for path in paths]
    except OSError:
        return _remove(paths)
    left = _remove([path for path in paths if path != lock.path])
    lock.release()
    return left + _remove([lock.path])


def _remove(paths: list[Path]) -> list[Left]:
    left = []
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            left.append(Left(path, sentence(error)))
    return left
