"""A journal's file while it is open: lines are added to its good end, or not at all.

What is known at every moment is the good end: so many bytes are whole and synced. After any error
(a short write, a failed sync) the file is cut back to the good end and put down. The next line
begins by picking it up again, and that cuts it back once more, for the first cut may have failed
too. Where even that fails, nothing is written: so no line ever stands after a torn one, and a line
whose sync failed is written anew rather than trusted to a second sync.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from game.store.disk import BINARY, make_folder, replace, set_aside, sync_folder, write_all
from game.store.lock import Lock, hold
from game.store.trouble import CHANGED, Changed


@dataclass(frozen=True, slots=True)
class Found:
    """The bytes of a journal as they were read, and how many of them are good."""

    data: bytes
    end: int


class JournalFile:
    """One journal's file, which one thread at a time may use."""

    def __init__(self, path: Path, found: Found | None = None, lock: Lock | None = None) -> None:
        """Begin a new journal, or go on with one that was found there."""
        self.path = path
        self.aside: Path | None = None
        """Where the bytes after the good ones were set aside, once they are."""
        self._found = found
        self._end = found.end if found else 0
        self._made = found is not None
        self._lock = lock
        self._handle: int | None = None

    def add(self, line: bytes) -> None:
        """Write the line at the good end and sync it; after an ``OSError`` it is not there."""
        handle = self.ready()
        try:
            write_all(handle, line)
        except OSError:
            self._put_down()
            raise
        self._end += len(line)

    def ready(self) -> int:
        """Do what is still missing before a line can be added, and return the open file."""
        if self._handle is not None:
            return self._handle
        if not self._made:
            make_folder(self.path.parent)
        self._lock = self._lock or hold(self.path)
        if self._found is not None:
            self._set_damage_aside(self._found)
            self._found = None
        self._handle = self._pick_up()
        return self._handle

    def close(self) -> None:
        """Close the file and let other processes open it; one without a header is not left."""
        self._put_down()
        if self._made and not self._end:
            with suppress(OSError):
                self.path.unlink()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _set_damage_aside(self, found: Found) -> None:
        """Move what follows the good end to a file beside, if it is still what was found."""
        data, good = self.path.read_bytes(), found.data[: found.end]
        if data == good:
            return  # undamaged, or an earlier attempt came so far
        if data != found.data:
            raise Changed(CHANGED)
        self.aside = set_aside(self.path, found.data[found.end :])
        replace(self.path, good)

    def _pick_up(self) -> int:
        making = 0 if self._made else os.O_CREAT | os.O_EXCL
        handle = os.open(self.path, os.O_RDWR | making | BINARY, 0o600)
        self._made = True
        try:
            _cut(handle, self._end)
            sync_folder(self.path.parent)
        except OSError:
            os.close(handle)
            raise
        return handle

    def _put_down(self) -> None:
        if self._handle is not None:
            with suppress(OSError):
                os.ftruncate(self._handle, self._end)
            with suppress(OSError):
                os.close(self._handle)
            self._handle = None


def _cut(handle: int, end: int) -> None:
    """Cut the file back to its good end and go there."""
    if os.fstat(handle).st_size < end:
        raise Changed(CHANGED)
    os.ftruncate(handle, end)
    os.lseek(handle, end, os.SEEK_SET)
