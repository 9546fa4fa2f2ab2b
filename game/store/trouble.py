"""Why something could not be kept, in plain sentences.

They are constants without a variable part, so that a catalogue can hold them word for word.
"""

from __future__ import annotations

import errno
from typing import Final

FULL: Final = "The disk is full."
REFUSED: Final = "The folder of the game may not be written to."
GONE: Final = "The file or its folder is no longer there."
HELD: Final = "Another window has this playthrough open."
CHANGED: Final = "Something else has changed this playthrough's file meanwhile."
SLOW: Final = "The disk takes too long to answer."
CLOSED: Final = "This playthrough's file is closed already."
NO_BEGINNING: Final = "This file has no readable beginning; it was left as it is."
UNREADABLE: Final = "This file may not be read."
UNKNOWN: Final = "The disk refused, for a reason that the log tells."

_SENTENCES: Final = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: REFUSED,
    errno.EPERM: REFUSED,
    errno.EROFS: REFUSED,
    errno.ENOENT: GONE,
    errno.ENOTDIR: GONE,
}


class Held(OSError):
    """Another window, or this one, has the journal open."""


class Changed(OSError):
    """The journal on disk is not the one that was read or written."""


def sentence(error: OSError) -> str:
    """Return what to tell the player about an error of the disk."""
    match error:
        case Held():
            return HELD
        case Changed():
            return CHANGED
        case _:
            return _SENTENCES.get(error.errno or 0, UNKNOWN)
