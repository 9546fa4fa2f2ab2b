"""An edition of the small library under all five ways of counting, and lives to look back on."""

from __future__ import annotations

from functools import cache

from game.engine.playthrough import Playthrough
from game.screens.edition import Edition
from game.screens.element import Element
from game.screens.layout import layout
from game.screens.moves import Screen
from game.screens.routes import routes
from game.screens.settings import TEXT_SIZES, Settings
from game.screens.stage import Stage
from game.screens.styles import STYLES
from game.views.words import ENGLISH
from tests.engine.five import LIBRARY_OF_FIVE, morning
from tests.engine.small import lived, skipped
from tests.screens.measures import fake_measure
from tests.screens.small_edition import Player
from tests.screens.soundness import faults_of

EDITION = Edition(LIBRARY_OF_FIVE, ENGLISH)
NAMES = ("keep", "share", "ring", "share", "keep")
SIZES = ((800, 450), (1024, 768), (1280, 720), (1920, 1080), (3840, 2160), (600, 900))
BOOKS = tuple(LIBRARY_OF_FIVE.rulebooks)


@cache
def through(*names: str, book: str = "stars") -> Playthrough:
    """Return a playthrough after those choices, every card skipped."""
    play = morning(book)
    for name in names:
        play = skipped(lived(skipped(play), name))
    return play


def player_at(screen: Screen, play: Playthrough) -> Player:
    """Return a player before a screen."""
    return Player(Stage((screen,), routes(EDITION, play.header), Settings()))


def all_faults(name: str, tree: Element) -> list[str]:
    """Return what is wrong with a tree at any size of window and text."""
    return [
        f"{name} {size} {text_size}: {fault}"
        for size in SIZES
        for text_size in TEXT_SIZES
        for fault in faults_of(layout(tree, size, text_size, fake_measure, STYLES))
    ]


def hotkeys_of(tree: Element) -> list[str]:
    """Return every hotkey of a screen, as often as it is given."""
    return [key for one in tree.walk() for key in one.hotkeys]
