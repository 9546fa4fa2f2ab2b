"""The arrow never turns: no room imports upwards, and pure rooms look at no machine."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

import pytest

GAME: Final = Path(__file__).parents[1] / "game"


@dataclass(frozen=True)
class Room:
    """What the files of one room may import."""

    ours: frozenset[str] = frozenset()
    third_party: frozenset[str] = frozenset()
    standard: frozenset[str] | None = None
    """Of the standard library; ``None``: all of it, for the room may touch the machine."""


def room(ours: str = "", third_party: str = "", *, pure: bool = False, also: str = "") -> Room:
    """Return a room; names are parted by spaces."""
    standard = frozenset(f"{PURE} {also}".split()) if pure else None
    return Room(frozenset(ours.split()), frozenset(third_party.split()), standard)


PURE: Final = (
    "__future__ abc bisect collections dataclasses enum fractions functools itertools math operator"
    " re string textwrap types typing unicodedata"
)
"""Modules that only compute. Add another if it knows no clock, chance, file, place or process."""

ROOMS: Final = {
    "engine": room("", "pydantic", pure=True, also="datetime hashlib"),
    "content": room("engine", "pydantic pydantic_core yaml"),
    "views": room("engine", pure=True, also="datetime gettext"),
    "screens": room("engine views", pure=True, also="datetime"),
    "shell": room("screens folders", "pygame"),  # fonts and sounds lie in folders
    "terminal": room("screens"),
    "room": room("engine views"),  # and the server, once one is chosen
    "handout": room("views", "jinja2"),
    "store": room("engine", "platformdirs"),
    # The room that knows all others, and the files directly under game/.
    "cli": room("engine content views screens shell terminal room handout store folders __init__"),
    "folders": room(),  # where assets and scenarios lie; it knows nothing else of ours
    "__init__": room(),
    "__main__": room("cli"),
}
MACHINE: Final = frozenset({"__import__", "breakpoint", "eval", "exec", "input", "open", "print"})
"""Built-in functions that a pure room does not call."""
CLOCKS: Final = frozenset({"now", "today", "utcnow"})
"""Methods that look at the clock, of ``datetime`` and ``date``."""


def room_of(path: PurePosixPath) -> str:
    """Return the room of a file under ``game/``."""
    return path.parts[0].removesuffix(".py")


def imports(path: PurePosixPath, tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and full name of everything imported, inside functions as well."""
    package = ("game", *path.parent.parts)
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, name.name) for name in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                start = package[: len(package) - level + 1] if level else ()
                whole = ".".join((*start, *([module] if module else [])))
                yield from ((node.lineno, f"{whole}.{name.name}") for name in names)
            case ast.Call(
                func=ast.Name(id="import_module" | "__import__")
                | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield node.lineno, name


def find_faults(path: PurePosixPath, source: str) -> Iterator[str]:
    """Yield one sentence for everything that the file's room may not do."""
    name, tree = room_of(path), ast.parse(source)
    allowed = ROOMS[name]
    for line, module in imports(path, tree):
        root, *rest = module.split(".")
        if root == "game":
            target = rest[0] if rest and rest[0] in ROOMS else "__init__"
            fits = target == name or target in allowed.ours
        elif root in sys.stdlib_module_names:
            fits = allowed.standard is None or root in allowed.standard
        else:
            fits = root in allowed.third_party
        if not fits:
            yield f"game/{path}:{line}: {name} may not import {module}"
    if allowed.standard is None:
        return
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=called)) if called in MACHINE:
                yield f"game/{path}:{node.lineno}: {name} may not call {called}"
            case ast.Call(func=ast.Attribute(attr=clock)) if clock in CLOCKS:
                yield f"game/{path}:{node.lineno}: {name} may not ask for {clock}"


def files() -> list[PurePosixPath]:
    """Return every Python file under ``game/``."""
    return [PurePosixPath(path.relative_to(GAME).as_posix()) for path in GAME.rglob("*.py")]


def test_every_room_is_in_the_table() -> None:
    assert {room_of(path) for path in files()} <= set(ROOMS)


def test_the_table_itself_never_turns() -> None:
    """An order of the rooms exists in which each imports only earlier ones."""
    left, done = dict(ROOMS), {"__init__"}
    while left:
        ready = {name for name, one in left.items() if one.ours <= done}
        assert ready, f"these import each other: {sorted(left)}"
        done |= ready
        left = {name: one for name, one in left.items() if name not in ready}


def test_nothing_imports_upwards_and_pure_rooms_look_at_no_machine() -> None:
    faults = [
        fault
        for path in sorted(files())
        for fault in find_faults(path, (GAME / path).read_text(encoding="utf-8"))
    ]

    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("path", "source", "expected"),
    [
        pytest.param("engine/a.py", "import game.content", "game.content", id="upwards"),
        pytest.param(
            "engine/a.py",
            "def f() -> None:\n    from game.views import told",
            "game.views.told",
            id="lazily, inside a function",
        ),
        pytest.param("engine/a.py", "from game import shell", "game.shell", id="by its room"),
        pytest.param("engine/a.py", "from game import cli", "game.cli", id="the command"),
        pytest.param("engine/a.py", "from .. import views", "game.views", id="by dots"),
        pytest.param(
            "engine/counting/a.py", "from ...store.disk import x", "game.store.disk.x", id="by more"
        ),
        pytest.param(
            "engine/a.py",
            "if TYPE_CHECKING:\n    from game.screens import moves",
            "game.screens.moves",
            id="for types only",
        ),
        pytest.param(
            "engine/a.py",
            "importlib.import_module('game.room')",
            "game.room",
            id="by a name in quotes",
        ),
        pytest.param("store/a.py", "import game.views", "game.views", id="sideways"),
        pytest.param("screens/a.py", "import pygame", "pygame", id="pygame outside the shell"),
        pytest.param("screens/a.py", "import pydantic", "pydantic", id="third party in screens"),
        pytest.param("content/a.py", "import numpy", "numpy", id="third party out of the table"),
        pytest.param("folders.py", "import game.engine", "game.engine", id="folders know no room"),
        pytest.param("engine/a.py", "import time", "time", id="a clock"),
        pytest.param("views/a.py", "from random import choice", "random.choice", id="chance"),
        pytest.param("screens/a.py", "import os.path", "os.path", id="the system"),
        pytest.param("views/a.py", "from pathlib import Path", "pathlib.Path", id="files"),
        pytest.param("engine/a.py", "text = open('a').read()", "open", id="a file opened"),
        pytest.param("views/a.py", "date.today()", "today", id="today"),
        pytest.param("engine/a.py", "datetime.now()", "now", id="now"),
    ],
)
def test_it_catches(path: str, source: str, expected: str) -> None:
    (fault,) = find_faults(PurePosixPath(path), source)

    assert fault.endswith(f" {expected}")


@pytest.mark.parametrize(
    ("path", "source"),
    [
        pytest.param("screens/a.py", "from game.views.night import told", id="downwards"),
        pytest.param("engine/counting/a.py", "from .way import Silence", id="a neighbour file"),
        pytest.param("cli.py", "def f() -> None:\n    import game.shell.window", id="the command"),
        pytest.param("cli.py", "from game import __version__", id="the version"),
        pytest.param("engine/a.py", "import pydantic.fields", id="what the table allows"),
        pytest.param("views/a.py", "from gettext import NullTranslations", id="gettext in views"),
        pytest.param("store/a.py", "import time\nopen('a')", id="the machine, where it belongs"),
    ],
)
def test_it_lets_pass(path: str, source: str) -> None:
    assert not list(find_faults(PurePosixPath(path), source))
