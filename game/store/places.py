"""Where things lie on the player's machine, and which names are ours.

In the data folder, and nothing else of ours:

    <stamp>.journal              one playthrough; the stamp is UTC time and a random suffix
    <stamp>.journal.lock         there while a process has it open
    <stamp>.journal.damaged-<n>  what was set aside
    settings.json, settings.json.damaged-<n>
    <any of these>.new-<random>  half written when the machine stopped; never read
"""

from __future__ import annotations

import re
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from platformdirs import user_data_path, user_log_path

SETTINGS: Final = "settings.json"
LOG_LIMIT: Final = 200_000
"""Bytes after which the log is rotated, with one older file ``….log.1``."""

_APP: Final = "upstanding"
_TIME: Final = "%Y%m%dT%H%M%S%fZ"
_STAMP: Final = r"\d{8}T\d{12}Z-[0-9a-f]{8}"
_SUFFIX: Final = r"(\.damaged-\d+)?(\.new-[0-9a-f]{8})?"
_JOURNAL: Final = re.compile(rf"({_STAMP})\.journal", re.ASCII)
_OF_A_JOURNAL: Final = re.compile(rf"({_STAMP}\.journal)(\.lock|{_SUFFIX})", re.ASCII)
_OF_SETTINGS: Final = re.compile(rf"(settings\.json){_SUFFIX}", re.ASCII)


def data_folder() -> Path:
    """Return the user's folder for journals and settings; it may not be there yet."""
    return user_data_path(_APP, appauthor=False)


def log_path() -> Path:
    """Return the file of the log; its folder may not be there yet."""
    return user_log_path(_APP, appauthor=False) / f"{_APP}.log"


def new_name(now: datetime | None = None) -> str:
    """Return a name for a new journal: sorted by name is sorted by time."""
    time = (now or datetime.now(UTC)).astimezone(UTC)
    return f"{time.strftime(_TIME)}-{secrets.token_hex(4)}.journal"


def time_of(name: str) -> datetime | None:
    """Return when the journal of that name was begun, or ``None`` if it is no journal's name."""
    found = _JOURNAL.fullmatch(name)
    if found is None:
        return None
    try:
        return datetime.strptime(found[1].partition("-")[0], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None


def owner(name: str) -> str | None:
    """Return the journal or settings file that a file belongs to; ``None`` if it is not ours."""
    if _OF_SETTINGS.fullmatch(name):
        return SETTINGS
    found = _OF_A_JOURNAL.fullmatch(name)
    return found[1] if found and time_of(found[1]) else None
