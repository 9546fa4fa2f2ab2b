"""Writing to the disk so that it is there: whole, synced, and never in place of the only copy."""

from __future__ import annotations

import errno
import os
import secrets
import sys
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Final

_PRIVATE: Final = 0o600
_NO_SUCH_THING: Final = {errno.EINVAL, errno.ENOTSUP}

if sys.platform == "win32":
    BINARY: Final = os.O_BINARY

    def sync_folder(folder: Path) -> None:
        """Do nothing: there is no such call here, and the file system's own log sees to it."""

else:
    BINARY: Final = 0

    def sync_folder(folder: Path) -> None:
        """See to it that names made or changed in the folder outlast a power cut."""
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in _NO_SUCH_THING:  # some file systems cannot sync a folder
                raise
        finally:
            os.close(handle)


def make_folder(folder: Path) -> None:
    """Make the folder, for this user only, if it is not there."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sync_folder(folder.parent)


def write_all(handle: int, data: bytes) -> None:
    """Write every byte and sync; after an ``OSError`` any number of them may be in the file."""
    rest = memoryview(data)
    while rest:
        written = os.write(handle, rest)
        if not written:
            raise OSError(errno.EIO, "nothing was written")
        rest = rest[written:]
    os.fsync(handle)


def replace(path: Path, data: bytes) -> None:
    """Put the bytes in the file's place at once: at every moment it is the old or the new one."""
    fresh = path.with_name(f"{path.name}.new-{secrets.token_hex(4)}")
    _write_new(fresh, data)
    try:
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
        raise
    sync_folder(path.parent)


def set_aside(path: Path, data: bytes) -> Path:
    """Keep the bytes in a new file ``….damaged-<n>`` beside ``path`` and return where.

    Where they lie in such a file already (the machine stopped half way), it is that one.
    """
    for number in count(1):
        beside = path.with_name(f"{path.name}.damaged-{number}")
        if not beside.exists():
            replace(beside, data)
            return beside
        with suppress(OSError):
            if beside.read_bytes() == data:
                return beside
    raise AssertionError("numbers have no end")


def _write_new(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, _PRIVATE)
    try:
        write_all(handle, data)
    except OSError:
        os.close(handle)
        with suppress(OSError):
            path.unlink()
        raise
    os.close(handle)
