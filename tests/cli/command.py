"""The command as a program of its own, with a home of its own and nothing of this one's SDL."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.store.journal import Whole, decode

ROOT: Final = Path(__file__).parents[2]
MOST: Final = 60
"""Seconds after which a program hangs."""
_PASSED_ON: Final = ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP", "LANG", "LC_ALL")


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Home:
    """Somebody's home, where journals, settings and the log would lie."""

    path: Path

    @property
    def variables(self) -> dict[str, str]:
        """Return what makes a program live here."""
        names = ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_STATE_HOME")
        return {name: str(self.path) for name in names}

    @property
    def files(self) -> list[Path]:
        """Return every file in it."""
        return sorted(one for one in self.path.rglob("*") if one.is_file())

    @property
    def journals(self) -> list[Path]:
        """Return the journals, oldest first."""
        return sorted(self.path.rglob("*.journal"))

    def read(self) -> list[Whole]:
        """Return what the journals say."""
        return [decode(one.read_bytes()) for one in self.journals]


def environment(home: Home, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the variables of a machine with no display, no sound and no word about either."""
    kept = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    ours = {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "COLUMNS": "78"}
    return {**kept, **ours, **home.variables, **(more or {})}


def words_of(*words: str) -> list[str]:
    """Return the command line."""
    return [sys.executable, "-P", "-m", "game", *words]


def upstanding(
    home: Home, *words: str, typed: str = "", more: Mapping[str, str] | None = None
) -> Ran:
    """Run the command to its end; its input is a pipe."""
    ran = subprocess.run(
        words_of(*words),
        env=environment(home, more),
        cwd=home.path,
        input=typed,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=MOST,
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def plain(text: str) -> str:
    """Return a text without its line breaks, as it was before it was wrapped."""
    return " ".join(text.split())
