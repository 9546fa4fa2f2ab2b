"""A catalogue that leaves a mark, and the texts that the interface hands to its catalogue."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from gettext import NullTranslations
from pathlib import Path
from typing import Final

import game

GAME: Final = Path(game.__file__).parent
CATALOGUED: Final = frozenset({"_", "gettext", "ngettext"})


class Marked(NullTranslations):
    """Translates into «the same text», so that what was handed in can be told."""

    def gettext(self, message: str) -> str:
        """Return the text, marked."""
        return f"«{message}»"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form for that number, marked."""
        return f"«{super().ngettext(msgid1, msgid2, n)}»"


MARKED: Final = Marked()


def is_marked(text: str) -> bool:
    """Say whether a text is marked from its first sign to its last, not only somewhere in it."""
    depth = 0
    for at, sign in enumerate(text, 1):
        depth += (sign == "«") - (sign == "»")
        if depth < 1:
            return sign == "»" and at == len(text)
    return False


def is_catalogued(node: ast.AST) -> bool:
    """Say whether a node hands something to the catalogue: ``_("…")``, ``words.ngettext(…)``."""
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in CATALOGUED
        case _:
            return False


@cache
def interface_texts() -> dict[str, str]:
    """Return every text of the game that is handed to the catalogue, by where it stands."""
    return {
        f"{path.relative_to(GAME)}:{one.lineno}:{one.col_offset}": one.value
        for path in sorted(GAME.rglob("*.py"))
        for asking in _asking(path)
        for one in ast.walk(asking)
        if isinstance(one, ast.Constant) and isinstance(one.value, str)
    }


def _asking(path: Path) -> Iterator[ast.AST]:
    """Yield what is handed in, and the constants of the one file that others hand in for it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    yield from (node for node in ast.walk(tree) if is_catalogued(node))
    if path.match("store/trouble.py"):
        yield from (node for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign))
