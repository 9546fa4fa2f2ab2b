"""The player's settings: a closed JSON mapping whose names and types the caller gives."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.store.disk import make_folder, replace, set_aside
from game.store.places import SETTINGS
from game.store.trouble import sentence

Value = bool | int | float | str
"""What a setting can be."""


@dataclass(frozen=True, slots=True)
class SettingsRead:
    """The settings, one for each default, and what was wrong with the file."""

    values: Mapping[str, Value]
    wrong: tuple[str, ...] = ()
    """Settings whose value was of another type: the default holds."""
    unknown: tuple[str, ...] = ()
    """Names in the file that no default has: left out, and gone with the next writing."""
    aside: Path | None = None
    """Where a file was set aside that is no mapping at all: the defaults hold."""
    trouble: str | None = None
    """Why the file could not be read or set aside."""


def read_settings(folder: Path, defaults: Mapping[str, Value]) -> SettingsRead:
    """Read the settings; whatever the file holds, there is a value of its type for each default."""
    path = folder / SETTINGS
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return SettingsRead(dict(defaults))
    except OSError as error:
        return SettingsRead(dict(defaults), trouble=sentence(error))
    found = _mapping(data)
    if found is None:
        return _damaged(path, data, defaults)
    fits = {name: type(found.get(name)) is type(value) for name, value in defaults.items()}
    return SettingsRead(
        values={name: found[name] if fits[name] else defaults[name] for name in defaults},
        wrong=tuple(name for name in defaults if name in found and not fits[name]),
        unknown=tuple(sorted(found.keys() - defaults.keys())),
    )


def write_settings(folder: Path, values: Mapping[str, Value]) -> str | None:
    """Write the settings, all at once, and return the trouble, if any, in a sentence."""
    text = json.dumps(dict(values), indent=2, allow_nan=False) + "\n"
    try:
        make_folder(folder)
        replace(folder / SETTINGS, text.encode("ascii"))
    except OSError as error:
        return sentence(error)
    return None


def _mapping(data: bytes) -> dict[str, Value] | None:
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _damaged(path: Path, data: bytes, defaults: Mapping[str, Value]) -> SettingsRead:
    try:
        aside = set_aside(path, data)
        path.unlink()
    except OSError as error:
        return SettingsRead(dict(defaults), trouble=sentence(error))
    return SettingsRead(dict(defaults), aside=aside)
