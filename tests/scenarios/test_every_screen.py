"""Every screen of the real game: sound at every size, in words and colours that can be read."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import game
from game.content.library import read
from game.engine.lines import Header
from game.engine.record import Verdict
from game.folders import folder_of
from game.screens.edition import Edition
from game.screens.element import Element
from game.screens.gallery import gallery
from game.screens.layout import layout
from game.screens.moves import Screen
from game.screens.settings import TEXT_SIZES
from game.screens.style import Ground
from game.screens.styles import STYLES
from game.screens.tokens import COLOURS, contrast_ratio
from game.views.cards import stamp
from game.views.words import ENGLISH
from tests.screens.measures import fake_measure
from tests.screens.soundness import faults_of

SIZES = ((800, 450), (1024, 768), (1280, 720), (1920, 1080), (3840, 2160))
RULEBOOKS = ("stars", "lists")
GROUNDS = {Ground.GLOSS: ("blush", "gloss", "dew"), Ground.PHONE: ("white", "gloss")}
LARGE = 24
"""Units from which text may have a contrast of 3 (WCAG 2.2); all else needs 4.5."""


def every_screen() -> dict[str, Screen]:
    pictures = [path.stem for path in (folder_of("assets") / "scenes").glob("*.svg")]
    library = read(folder_of("scenarios"), pictures).library
    assert library is not None
    edition = Edition(library, ENGLISH)
    return {
        f"{name}-{book}-{seed}": screen
        for book in RULEBOOKS
        for seed in (1, 2)
        for name, screen in gallery(
            edition, Header(library.digest, seed, "demo", book, "en")
        ).items()
    }


SCREENS = every_screen()
TREES = {
    name: tree
    for tree, name in {
        tree: name
        for shown, screen in reversed(SCREENS.items())
        for name, tree in (
            (f"{shown}-open", screen.element()),
            (shown, screen.element().closed()),
        )
    }.items()
}
"""Every screen with hidden rules and with open ones; of those that are alike only the first."""


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_is_cut_off_or_overlaps(size: tuple[int, int], text_size: int) -> None:
    faults = [
        f"{name}: {fault}"
        for name, tree in TREES.items()
        for fault in faults_of(layout(tree, size, text_size, fake_measure, STYLES))
    ]

    assert not faults


@pytest.mark.parametrize("name", TREES)
def test_keys_are_unique_and_said(name: str) -> None:
    elements = list(TREES[name].walk())
    pressed = [key for element in elements for key in element.hotkeys]

    assert [key for key, times in Counter(pressed).items() if times > 1] == []
    assert [key for key, times in Counter(one.key for one in elements).items() if times > 1] == []
    assert [one.key for one in elements if one.takes_focus and not one.label] == []


@pytest.mark.parametrize("name", TREES)
def test_every_frame_says_that_it_is_fiction_or_carries_a_verdict(name: str) -> None:
    said = " ".join(element.label for element in TREES[name].walk()).lower()
    verdicts = {stamp(ENGLISH, verdict).lower() for verdict in Verdict}

    assert "fiction" in said or any(verdict in said for verdict in verdicts)


def test_every_style_is_known() -> None:
    used = {element.style for tree in TREES.values() for element in tree.walk()}

    assert sorted(used - STYLES.keys()) == []


def test_text_can_be_read_on_its_ground() -> None:
    poor = {
        f"{element.style}: {STYLES[element.style].ink} on {ground}"
        for tree in TREES.values()
        for element, ground in _on_grounds(tree, ("white",))
        if _says_something(element)
        and contrast_ratio(COLOURS[STYLES[element.style].ink], COLOURS[ground])
        < (3 if STYLES[element.style].size >= LARGE else 4.5)
    }

    assert sorted(poor) == []


def test_borders_that_make_a_button_can_be_seen() -> None:
    poor = {
        element.style
        for tree in TREES.values()
        for parent, ground in _on_grounds(tree, ("white",))
        for element in parent.children
        if element.takes_focus
        and (border := STYLES[element.style].border)
        and contrast_ratio(COLOURS[border], COLOURS[ground]) < 3
    }

    assert sorted(poor) == []


def _on_grounds(element: Element, grounds: tuple[str, ...]) -> Iterator[tuple[Element, str]]:
    """Yield every element with each colour that it may stand on."""
    style = STYLES[element.style]
    grounds = GROUNDS.get(style.fill, (style.ground,) if style.ground else grounds)
    for ground in grounds:
        yield element, ground
    for child in element.children:
        yield from _on_grounds(child, grounds)


def _says_something(element: Element) -> bool:
    return bool(element.label) and not element.children and element.drawing is None


def test_screens_hold_no_text_of_their_own() -> None:
    assert list(_literals(Path(game.__file__).parent / "screens")) == []


def _literals(room: Path) -> Iterator[str]:
    """Yield every text constant that somebody could read; docstrings, keys and styles are none."""
    for path in sorted(room.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {
            id(node.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                continue
            text = node.value
            if id(node) in docs or not any(sign.isalpha() for sign in text):
                continue
            if " " in text.strip() or text[:1].isupper():
                yield f"{path}:{node.lineno}: {text!r}"
