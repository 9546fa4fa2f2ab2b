"""Beginning a journal, and opening one to go on with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.store.journal import Damage, Whole, decode
from game.store.journal_file import Found, JournalFile
from game.store.lock import Lock, hold
from game.store.places import new_name
from game.store.trouble import HELD, NO_BEGINNING, UNREADABLE, Held, sentence
from game.store.writer import Ticket, Writer


@dataclass(frozen=True, slots=True)
class Opened:
    """A journal that was read back and can be gone on with."""

    writer: Writer
    header: Mapping[str, object]
    lines: tuple[Mapping[str, object], ...]
    damage: Damage | None
    """What could not be read, or was not wanted."""
    aside: Path | None
    """The file in which that damage was set aside; the journal itself is whole again."""
    trouble: str | None
    """Why it cannot be saved to at present; then the damage is still where it was."""


@dataclass(frozen=True, slots=True)
class NotOpened:
    """A journal that cannot be gone on with; nothing about it was changed."""

    trouble: str
    """``trouble.HELD``, ``NO_BEGINNING`` or ``UNREADABLE``."""


def begin_journal(folder: Path, header: Mapping[str, object]) -> tuple[Writer, Ticket]:
    """Begin a journal and return its writer with the header's ticket; raises ``NotPlain``.

    A folder that cannot be made or written to settles the ticket with the trouble.
    """
    writer = Writer(JournalFile(folder / new_name()))
    return writer, writer.append(header)


def read_journal(path: Path) -> Whole | NotOpened:
    """Read a journal, only to look at it."""
    try:
        return decode(path.read_bytes())
    except OSError:
        return NotOpened(UNREADABLE)


def open_journal(path: Path, keep: int | None = None) -> Opened | NotOpened:
    """Open a journal to go on with it, setting damage aside first.

    With ``keep``, only that many lines are gone on with (the others no longer hold); the rest is
    set aside like damage.
    """
    looked = read_journal(path)
    if isinstance(looked, NotOpened):
        return looked
    if looked.header is None:
        return NotOpened(NO_BEGINNING)
    try:
        lock = hold(path)
    except Held:
        return NotOpened(HELD)
    except OSError:
        lock = None  # a folder that may only be read: the game goes on without saving
    try:
        data = path.read_bytes()
    except OSError:
        _release(lock)
        return NotOpened(UNREADABLE)
    whole = decode(data, keep)
    if whole.header is None:
        _release(lock)
        return NotOpened(NO_BEGINNING)
    end = whole.damage.offset if whole.damage else len(data)
    file = JournalFile(path, Found(data, end), lock)
    trouble = _make_ready(file)
    return Opened(Writer(file), whole.header, whole.lines, whole.damage, file.aside, trouble)


def _make_ready(file: JournalFile) -> str | None:
    try:
        file.ready()
    except OSError as error:
        return sentence(error)
    return None


def _release(lock: Lock | None) -> None:
    if lock is not None:
        lock.release()
