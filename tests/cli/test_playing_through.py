"""The whole demo in a window without a display: once by keys alone, once by mouse alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.cli.desk import Desk
from game.cli.opening import edition, header
from game.screens.element import Element
from game.screens.routes import routes
from game.screens.settings import Settings
from game.screens.stage import Stage
from game.screens.title import TitleScreen
from game.screens.turns import Marks
from game.shell.display import Display
from game.shell.loop import Window
from game.store.journal import decode

MADE = edition()
HEADER = header(MADE, "demo", "stars", 3)
KEYS = {"enter": pygame.K_RETURN, "escape": pygame.K_ESCAPE, "tab": pygame.K_TAB}
_PARTS = ("-badge", "-label")
Way = Callable[[Window, Element], None]


class Robot(Window):
    """Presses whenever there is nothing left to paint, until the day is over."""

    def play(self, way: Way) -> None:
        self._way, self._presses = way, self._through()
        self.run()

    def _beat(self) -> None:
        super()._beat()
        resting = not self._sight.dirty and not self._sight.moves(0)
        if resting and not pygame.event.peek(pygame.KEYDOWN):
            key = next(self._presses, None)
            if key is None:
                pygame.event.post(pygame.event.Event(pygame.QUIT))
            else:
                self._arrived = 0.0
                self._way(self, self._element(key))

    def _element(self, key: str) -> Element:
        return next(one for one in self._sight.stage.tree.walk() if one.key == key)

    def _through(self) -> Iterator[str]:
        """Yield what to press: start, take a choice back, rate somebody, see the day through."""
        taken_back = False
        for _ in range(400):
            keys = {one.key for one in self._sight.stage.tree.walk() if one.enabled}
            choices = [
                one.key
                for one in self._sight.stage.tree.walk()
                if one.key.startswith("choice-") and one.takes_focus and one.enabled
            ]
            if "start" in keys:
                yield "start"
            elif not taken_back and "key-u" in keys:
                taken_back = True
                yield "key-u"
            elif choices:
                yield choices[0]
            elif "answers" in keys:
                yield from (*_answers(keys), "turn")
            elif "page-sources" in keys and not getattr(self, "read", False):
                self.read = True
                yield from ("page-sources", "back")
            elif "next" in keys:
                self.read = False
                yield "next"
            elif "rate-2" in keys and not getattr(self, "rated", False):
                self.rated = True
                yield "rate-2"
            elif "go-on" in keys:
                yield "go-on"
            else:
                return


def _answers(keys: set[str]) -> tuple[str, ...]:
    """Return what to press on a card: a whole guess, every step in turn, or one answer."""
    if "sure-75" in keys:
        return ("answer-yes", "sure-75", "reach-places")
    keys = {key for key in keys if not key.endswith(_PARTS)}
    steps = sorted(key for key in keys if key.startswith("step-"))
    return tuple(steps) or (min(key for key in keys if key.startswith("answer-")),)


def by_key(_window: Window, element: Element) -> None:
    name = element.hotkeys[0]
    code = KEYS.get(name) or ord(name)
    for kind in (pygame.KEYDOWN, pygame.KEYUP):
        event = {"key": code, "mod": 0, "unicode": "", "scancode": 0}
        pygame.event.post(pygame.event.Event(kind, event))


def by_mouse(window: Window, element: Element) -> None:
    box = window._sight._layout.box(element.key)
    assert box is not None
    middle = (box.rect.x + box.rect.width // 2, box.rect.y + box.rect.height // 2)
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        pygame.event.post(pygame.event.Event(kind, {"pos": middle, "button": 1}))


@pytest.mark.parametrize("way", [by_key, by_mouse])
def test_a_day_is_played_to_its_end(way: Way, tmp_path: Path) -> None:
    desk = Desk(MADE, tmp_path, tmp_path / "log")
    stage = Stage(
        (TitleScreen(MADE, HEADER),), routes(MADE, HEADER), Settings(less_motion=True, mute=True)
    )
    display = Display.open()
    try:
        window = Robot(display, stage, desk, Marks("saving…", "cannot save:"), {})
        window.play(way)
    finally:
        display.close()
    assert window._sight.stage.tree.key == "summary"
    assert desk.close() == ()

    (journal,) = tmp_path.glob("*.journal")
    kinds = [line["line"] for line in decode(journal.read_bytes()).lines]
    assert kinds[:2] == ["choice", "undo"]
    programme = MADE.library.programmes["demo"]
    assert kinds.count("choice") >= 6
    assert kinds.count("rating") >= 1
    assert kinds[-2 * programme.days[-1].cards :] == ["card", "page"] * programme.days[-1].cards
