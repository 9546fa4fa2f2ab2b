"""One process at a time per journal: a lock file beside it, which dies with its process.

What counts is the operating system's lock on the file, never that the file is there: one left
behind by a process that was killed holds nobody up. The lock belongs to the open file, so that a
second opening in the same process is refused as well (and looking whether a journal is held does
not let go of it, as POSIX record locks would).
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from game.store.trouble import HELD, Held

_TRIES: Final = 8
_PAUSE: Final = 0.02
"""Seconds between two tries: somebody may be looking just now whether the journal is held."""

if sys.platform == "win32":
    import msvcrt

    def _seize(handle: int) -> None:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise Held(HELD) from error

    def _is_there(handle: int, path: Path) -> bool:
        """Say yes: an open file cannot be removed here."""
        del handle, path
        return True

    def _let_go(handle: int, path: Path) -> None:
        os.close(handle)
        with suppress(OSError):  # another process has opened it since: then it stays
            path.unlink()

else:
    import fcntl

    def _seize(handle: int) -> None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Held(HELD) from error

    def _is_there(handle: int, path: Path) -> bool:
        """Say whether the file that was locked still has its name: its holder may have left."""
        try:
            return os.path.samestat(os.fstat(handle), path.stat())
        except FileNotFoundError:
            return False

    def _let_go(handle: int, path: Path) -> None:
        with suppress(OSError):  # while it is still locked, so that nobody else's is removed
            path.unlink()
        os.close(handle)


class Lock:
    """The right to write a journal; it ends with ``release`` or with the process."""

    __slots__ = ("_handle", "path")

    def __init__(self, handle: int, path: Path) -> None:
        """Take over a locked file."""
        self._handle: int | None = handle
        self.path = path

    def release(self) -> None:
        """Let go, and remove the lock file."""
        if self._handle is not None:
            _let_go(self._handle, self.path)
            self._handle = None


def hold(journal: Path) -> Lock:
    """Take the lock of a journal; raises ``Held``, or ``OSError`` where no lock can be made."""
    path = _beside(journal)
    for remaining in reversed(range(_TRIES)):
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _seize(handle)
            if _is_there(handle, path):
                return Lock(handle, path)
        except OSError as error:
            os.close(handle)
            if not isinstance(error, Held) or not remaining:
                raise
            time.sleep(_PAUSE)
        else:
            os.close(handle)
    raise Held(HELD)


def is_held(journal: Path) -> bool:
    """Say whether a process has the journal open; no, where that cannot be found out."""
    try:
        handle = os.open(_beside(journal), os.O_RDONLY)
    except OSError:
        return False
    try:
        _seize(handle)
    except Held:
        return True
    except OSError:
        return False
    finally:
        os.close(handle)
    return False


def _beside(journal: Path) -> Path:
    return journal.with_name(f"{journal.name}.lock")
