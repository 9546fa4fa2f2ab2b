"""Every screen of the real game: sound at every size, in words and colours that can be read."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

import game
from game.engine.library import Library
from game.engine.lines import Header
from game.engine.record import Verdict
from game.screens.edition import Edition
from game.screens.element import Element
from game.screens.gallery import gallery
from game.screens.layout import layout
from game.screens.moves import Screen
from game.screens.settings import TEXT_SIZES
from game.screens.style import Ground
from game.screens.styles import STYLES
from game.screens.tokens import COLOURS, contrast_ratio
from game.shell.fonts import Fonts
from game.shell.paint import Painter
from game.terminal.printing import printed
from game.terminal.wrapping import columns
from game.views.cards import stamp
from game.views.words import ENGLISH
from tests.scenarios.texts import RULEBOOKS
from tests.screens.measures import fake_measure
from tests.screens.soundness import faults_of

SIZES = ((800, 450), (1024, 768), (1280, 720), (1920, 1080))
TWICE = (3840, 2160)
"""What is laid out like 1920 × 1080, but for what is rounded."""
WINDOWS = [(size, text) for size in SIZES for text in TEXT_SIZES] + [(TWICE, 100), (TWICE, 200)]
PAINTED = ((800, 450), (1280, 720))
"""At which the real fonts are measured and painted, too."""
WIDTHS = (40, 78)
"""Columns of a terminal."""
PLAYED = (
    *((book, "demo", 1) for book in RULEBOOKS),
    ("stars", "demo", 2),
    *((book, "day-1", 1) for book in ("stars", "lists")),
)
"""Under which rulebook which programme is played, and the seed: every scene, twice at least."""
TOLD = {"beat", "claim", "reply", "sentence", "note"}
"""Elements that every way of showing a screen must tell word for word."""
GROUNDS = {
    Ground.GLOSS: ("blush", "gloss", "dew"),
    Ground.PHONE: ("white", "gloss"),
    Ground.BAND: ("plum",),
}
"""The colours of what is no plain colour; the gleam of a band has its test in ``tests/shell``."""
LARGE = 24
"""Units from which text may have a contrast of 3 (WCAG 2.2); all else needs 4.5."""

Trees = dict[str, Element]


@pytest.fixture(scope="module")
def screens(library: Library) -> dict[str, Screen]:
    """Return one of each screen under every rulebook."""
    edition = Edition(library, ENGLISH)
    return {
        f"{name}-{book}-{programme}-{seed}": screen
        for book, programme, seed in PLAYED
        for name, screen in gallery(
            edition, Header(library.digest, seed, programme, book, "en")
        ).items()
        if programme == "demo" or name != "rulebook"
    }


@pytest.fixture(scope="module")
def closed(screens: dict[str, Screen]) -> Trees:
    """Return every screen of one programme with hidden rules, as it is at first."""
    demo = {name: screen for name, screen in screens.items() if name.endswith("-demo-1")}
    return first_of_each({name: screen.element().closed() for name, screen in demo.items()})


@pytest.fixture(scope="module")
def trees(screens: dict[str, Screen]) -> Trees:
    """Return every screen with hidden rules and with open ones."""
    closed = {name: screen.element().closed() for name, screen in screens.items()}
    return first_of_each(closed | {f"{name}-open": one.element() for name, one in screens.items()})


def first_of_each(some: Trees) -> Trees:
    """Return the trees without those that are like an earlier one."""
    names = {tree: name for name, tree in reversed(some.items())}
    return {name: tree for tree, name in reversed(names.items())}


def test_every_rulebook_has_every_screen(screens: dict[str, Screen]) -> None:
    """But only stars are given, and a day under the lists is not read again under the lists."""
    shown = {
        book: {
            name.removesuffix(f"-{book}-demo-1")
            for name in screens
            if name.endswith(f"-{book}-demo-1")
        }
        for book in RULEBOOKS
    }
    missing = {book: shown["stars"] - some for book, some in shown.items()}

    assert len(shown["stars"]) > 25
    assert missing["score"] == missing["points"] == {"rating", "rated"}
    assert missing["lists"] == {"rating", "rated", "again", "both"}
    assert missing["bureau"] - {"notice"} == {"rating", "rated"}


@pytest.mark.parametrize(
    ("size", "text_size"), WINDOWS, ids=lambda one: str(one).replace(", ", "x")
)
def test_nothing_is_cut_off_or_overlaps(
    trees: Trees, size: tuple[int, int], text_size: int
) -> None:
    faults = [
        f"{name}: {fault}"
        for name, tree in trees.items()
        for fault in faults_of(layout(tree, size, text_size, fake_measure, STYLES))
    ]

    assert faults == []


@pytest.mark.parametrize("size", PAINTED, ids=lambda size: f"{size[0]}x{size[1]}")
def test_everything_can_be_painted(closed: Trees, size: tuple[int, int]) -> None:
    fonts = Fonts()
    painter, faults = Painter(fonts), []
    for name, tree in closed.items():
        surface = pygame.Surface(size, depth=32)
        boxes = layout(tree, size, 100, fonts, STYLES)
        painter.paint(surface, boxes, focus=None)
        faults += [f"{name}: {fault}" for fault in faults_of(boxes, fonts)]
        if len(set(pygame.image.tobytes(surface, "RGB")[::997])) < 3:
            faults.append(f"{name}: nothing is painted")

    assert faults == []


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_can_be_printed(closed: Trees, width: int) -> None:
    """Whatever it says, in lines as wide as the terminal; only an address is never broken."""
    for name, tree in closed.items():
        text = printed(tree, width)
        lines = [line for line in text.splitlines() if "://" not in line]
        assert max(map(columns, lines)) <= width, name
        whole = "".join(text.split())
        for element in tree.walk():
            if element.key in TOLD:
                assert "".join(element.label.split()) in whole, (name, element.key)


def test_keys_are_unique_and_said(trees: Trees) -> None:
    for name, tree in trees.items():
        elements = list(tree.walk())
        pressed = Counter(key for element in elements for key in element.hotkeys)
        keys = Counter(one.key for one in elements)

        assert [key for key, times in pressed.items() if times > 1] == [], name
        assert [key for key, times in keys.items() if times > 1] == [], name
        assert [one.key for one in elements if one.takes_focus and not one.label] == [], name


def test_every_frame_says_that_it_is_fiction_or_carries_a_verdict(trees: Trees) -> None:
    verdicts = {stamp(ENGLISH, verdict).lower() for verdict in Verdict}
    for name, tree in trees.items():
        said = " ".join(element.label for element in tree.walk()).lower()

        assert "fiction" in said or any(verdict in said for verdict in verdicts), name


def test_every_style_is_known(trees: Trees) -> None:
    used = {element.style for tree in trees.values() for element in tree.walk()}

    assert sorted(used - STYLES.keys()) == []


def test_text_can_be_read_on_its_ground(trees: Trees) -> None:
    poor = {
        f"{element.style}: {STYLES[element.style].ink} on {ground}"
        for tree in trees.values()
        for element, ground in _on_grounds(tree, ("white",))
        if _says_something(element)
        and contrast_ratio(COLOURS[STYLES[element.style].ink], COLOURS[ground])
        < (3 if STYLES[element.style].size >= LARGE else 4.5)
    }

    assert sorted(poor) == []


def test_borders_that_make_a_button_can_be_seen(trees: Trees) -> None:
    poor = {
        element.style
        for tree in trees.values()
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
