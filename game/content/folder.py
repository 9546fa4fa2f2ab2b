"""The content folder on the disk: which files there are, and their bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

from game.content.problems import Problem

LARGEST: Final = 1024 * 1024
FOLDERS: Final = ("neighbours", "programmes", "record", "rulebooks", "scenes")
DEEDS: Final = "deeds.yaml"
SOURCES: Final = "record/sources.yaml"
IDEAS: Final = "record/rulebooks.yaml"
ARTICLE: Final = "record/article.yaml"
"""May be missing: then no article is gone through."""
LISTS: Final = frozenset({SOURCES, IDEAS, ARTICLE})
"""Files of a kind of their own, among those of a folder that are one entry each."""


@dataclass(frozen=True, slots=True)
class Found:
    """One content file."""

    name: str
    """Within the folder: ``scenes/bin-day.yaml``."""
    data: bytes


def gather(folder: Path) -> tuple[tuple[Found, ...], frozenset[str], tuple[Problem, ...]]:
    """Return the files that could be opened, the names of all that are there, and problems."""
    shown = shown_as(folder)
    if not folder.is_dir():
        problem = _at(shown, "UP101", "The content folder is not there.", "Name another folder.")
        return (), frozenset(), (problem,)
    found: list[Found] = []
    names: set[str] = set()
    problems: list[Problem] = []
    try:
        paths = tuple(_paths(folder))
    except OSError as error:
        return (), frozenset(), (_closed(shown, error),)
    for path, name in paths:
        if not _is_ours(name):
            if path.name.lower() != "readme.md":
                problems.append(_unread(shown, name))
            continue
        names.add(name)
        data = _data(folder, path, f"{shown}/{name}")
        if isinstance(data, Problem):
            problems.append(data)
        else:
            found.append(Found(name, data))
    problems += _missing(shown, names)
    return tuple(found), frozenset(names), tuple(problems)


def digest(found: Iterable[Found]) -> str:
    """Return what stands for all content: another name or byte makes another digest."""
    state = blake2b(digest_size=16)
    for file in sorted(found, key=lambda one: one.name):
        for part in (file.name.encode(), file.data):
            state.update(len(part).to_bytes(8))
            state.update(part)
    return state.hexdigest()


def shown_as(folder: Path) -> str:
    """Return the folder as somebody who stands in the present one would name it."""
    try:
        return folder.resolve().relative_to(Path.cwd()).as_posix()
    except (OSError, RuntimeError, ValueError):
        return folder.as_posix()


def _paths(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield what lies in the folder and in the folders that we know, sorted by name."""
    for path in sorted(folder.iterdir()):
        if path.name in FOLDERS and path.is_dir() and not _leads_out(folder, path):
            for inner in sorted(path.iterdir()):
                if not inner.name.startswith("."):
                    yield inner, f"{path.name}/{_printable(inner.name)}"
        elif not path.name.startswith("."):
            yield path, _printable(path.name)


def _is_ours(name: str) -> bool:
    _, slash, rest = name.rpartition("/")
    # A folder that is a link out of here comes without a slash, and is ours to refuse.
    return rest.endswith(".yaml") if slash else name == DEEDS or name in FOLDERS


def _data(folder: Path, path: Path, shown: str) -> bytes | Problem:
    """Return a file's bytes, or why they cannot be had."""
    if _leads_out(folder, path):
        return _at(shown, "UP103", "This link leads out of the content folder.", "Put a file here.")
    if path.name in FOLDERS:
        return _at(shown, "UP102", "This is not a folder.", "Make it one.")
    try:
        if not path.is_file():
            return _at(shown, "UP102", "This is not a file.", "Put a file here.")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        return _closed(shown, error)
    if len(data) > LARGEST:
        return _at(shown, "UP104", "The file is larger than 1 MiB.", "Make it smaller.")
    return data


def _closed(shown: str, error: OSError) -> Problem:
    reason = error.strerror or "no reason given"
    return _at(shown, "UP102", f"This cannot be opened ({reason}).", "Make it readable.")


def _leads_out(folder: Path, path: Path) -> bool:
    try:
        return not path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return True  # Links that lead round in a circle lead nowhere.


def _missing(shown: str, names: set[str]) -> Iterator[Problem]:
    for name in (DEEDS, IDEAS, SOURCES):
        if name not in names:
            yield _at(f"{shown}/{name}", "UP119", "This file is missing.", "Write it.")
    for room in FOLDERS:
        if not any(name.startswith(f"{room}/") and name not in LISTS for name in names):
            sentence = "No file is in this folder, and at least one must be."
            yield _at(f"{shown}/{room}", "UP119", sentence, "Write one.")


def _unread(shown: str, name: str) -> Problem:
    yaml = name.endswith(".yml")
    sentence = "Nobody reads this file." if yaml else "Nobody reads this."
    mend = "Name it “.yaml”." if yaml else "Move it elsewhere, or mend its name."
    return Problem("UP118", f"{shown}/{name}", 1, 1, sentence, mend, warning=True)


def _printable(name: str) -> str:
    """Return a file name that any terminal can print; Linux allows names that are no text."""
    text = name.encode(errors="surrogateescape").decode(errors="replace")
    return "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in text)


def _at(file: str, code: str, sentence: str, mend: str) -> Problem:
    return Problem(code, file, 1, 1, sentence, mend)
