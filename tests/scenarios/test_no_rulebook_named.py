"""No scene, deed, witness or neighbour names a rulebook: who judges a life is not part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml

from game import folders

SCENARIOS = folders.folder_of("scenarios")
LIFE = sorted(
    path
    for pattern in ("deeds.yaml", "scenes/*.yaml", "neighbours/*.yaml")
    for path in SCENARIOS.glob(pattern)
)
AN_APP = "Nod"
"""Nod is an app that people of Candour have; that a rulebook is of it, they need not know."""


def rulebooks() -> dict[str, str]:
    """Return the name of every rulebook by its id."""
    texts = (path.read_text(encoding="utf-8") for path in SCENARIOS.glob("rulebooks/*.yaml"))
    books = [yaml.safe_load(text) for text in texts]
    return {book["id"]: book["name"] for book in books}


def values(node: object) -> Iterator[str]:
    """Yield every text that stands in a file as a value, whatever its key."""
    if isinstance(node, Mapping):
        for one in node.values():
            yield from values(one)
    elif isinstance(node, list):
        for one in node:
            yield from values(one)
    elif isinstance(node, str):
        yield node


def naming(text: str, books: Mapping[str, str]) -> list[str]:
    """Return the rulebooks that a value names: by id alone, as a link, or by name in its words.

    An id is an everyday word too (a shop gives points), so within a sentence it names nothing.
    """
    return [
        book
        for book, name in books.items()
        if text.strip() == book
        or re.search(rf"(?<![\w-])rulebooks?[/:. ]+{re.escape(book)}(?![\w-])", text)
        or (name != AN_APP and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    ]


@pytest.mark.parametrize("path", LIFE, ids=lambda path: path.stem)
def test_no_file_of_a_life_names_a_rulebook(path: Path) -> None:
    books = rulebooks()
    content = yaml.safe_load(path.read_text(encoding="utf-8"))

    assert books
    assert [(text, found) for text in values(content) if (found := naming(text, books))] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("stars", ["stars"], id="an id alone"),
        pytest.param("rulebook: stars", ["stars"], id="a link"),
        pytest.param("rulebooks/stars", ["stars"], id="a file"),
        pytest.param("Under Nod stars this is dear.", ["stars"], id="a name in a sentence"),
        pytest.param("Her flat has stars on the ceiling.", [], id="an everyday word"),
        pytest.param("The door wants 4.2 stars.", [], id="what a door asks"),
        pytest.param("Nod thanks you.", [], id="an app"),
        pytest.param("mrs-stars", [], id="part of another id"),
    ],
)
def test_a_name_is_told_from_an_everyday_word(text: str, found: list[str]) -> None:
    assert naming(text, {"stars": "Nod stars", "app": "Nod"}) == found
