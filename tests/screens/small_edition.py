"""An edition of the small content folder, and a stage to play it on without a window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from game.content.library import read
from game.engine.lines import Header
from game.screens.edition import Edition
from game.screens.element import Element
from game.screens.moves import Ask, Fulfilled, Reply
from game.screens.routes import routes
from game.screens.settings import Settings
from game.screens.stage import Key, Press, Signal, Stage, Typed
from game.screens.title import TitleScreen
from game.screens.turns import carry_out
from game.views.words import ENGLISH
from tests.content.small_folder import write


def small_edition(changes: Mapping[str, str] | None = None) -> Edition:
    """Return the small content, read as any other, with some of its files changed."""
    with TemporaryDirectory() as folder:
        library = read(write(Path(folder), changes)).library
    assert library is not None
    return Edition(library, ENGLISH)


EDITION = small_edition()
HEADER = Header(EDITION.library.digest, 1, "short", "stars", "en")


@dataclass
class Notebook:
    """A desk that does nothing but note what was asked, and answers as it was told to."""

    asks: list[Ask] = field(default_factory=list)
    replies: dict[type, Reply] = field(default_factory=dict)

    def fulfil(self, ask: Ask) -> Fulfilled:
        self.asks.append(ask)
        return Fulfilled(reply=self.replies.get(type(ask)))


@dataclass
class Player:
    """Somebody who presses keys and looks at what comes."""

    stage: Stage
    desk: Notebook = field(default_factory=Notebook)
    over: bool = False

    def presses(self, *names: str) -> Player:
        for name in names:
            self._does(Key(name))
        return self

    def types(self, text: str) -> Player:
        """Type text letter by letter, as a keyboard sends it: each key, and then its letter."""
        for letter in text:
            self._does(Key("space" if letter == " " else letter))
            self._does(Typed(letter))
        return self

    def pastes(self, text: str) -> Player:
        self._does(Typed(text))
        return self

    def clicks(self, key: str) -> Player:
        self._does(Press(key))
        return self

    def sees(self, key: str) -> Element | None:
        return next((one for one in self.stage.tree.walk() if one.key == key), None)

    def reads(self, text: str) -> bool:
        return any(text in f"{one.label} {one.value}" for one in self.stage.tree.walk())

    @property
    def screen(self) -> str:
        return self.stage.tree.key

    def _does(self, signal: Signal) -> None:
        carried = carry_out(self.stage.receive(signal), self.desk)
        self.stage, self.over = carried.stage, carried.over


def player(
    edition: Edition = EDITION, header: Header = HEADER, *, can_continue: bool = False
) -> Player:
    """Return a player before the title."""
    title = TitleScreen(edition, header, can_continue)
    return Player(Stage((title,), routes(edition, header), Settings()))
