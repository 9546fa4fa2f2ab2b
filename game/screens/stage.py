"""The stage: the screens on top of one another, where focus is, and what a signal makes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from game.engine.lines import Header
from game.engine.playthrough import Playthrough
from game.screens.editing import EDITING, Typing, typed
from game.screens.element import Element, Role
from game.screens.intents import Fill, Intent, Plain
from game.screens.moves import (
    Ask,
    Clear,
    Home,
    KeepsPlaying,
    Move,
    Onward,
    Pop,
    Push,
    Reply,
    Screen,
    Stay,
    Swap,
)
from game.screens.parts import group, icon, text
from game.screens.settings import Settings

_STEP: Final = {"tab": 1, "down": 1, "right": 1, "shift+tab": -1, "up": -1, "left": -1}
_ANYWHERE: Final = {"escape": Plain.BACK, "o": Plain.OPTIONS}
"""What keys mean on screens that say nothing else of them."""
_ACCEPT: Final = ("enter", "space")
_SILENCE: Final = " "
"""Stands where a caption will, and is as high as one."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key went down: ``a`` to ``z``, ``1`` to ``9``, ``enter``, ``escape``, ``shift+tab``."""

    name: str


@dataclass(frozen=True, slots=True)
class Press:
    """An element was clicked or touched."""

    key: str


@dataclass(frozen=True, slots=True)
class Typed:
    """Text was typed or pasted, whichever keys made it."""

    text: str


Signal = Key | Press | Typed


@dataclass(frozen=True, slots=True)
class Routes:
    """Where moves lead that do not bring their screen along, so that no screen imports its next."""

    at: Callable[[Playthrough], Screen]
    """The screen that a playthrough is at."""
    title: Callable[[Header | None, bool], Screen]
    """The title: what is begun next (``None``: as at the start), and whether one can continue."""
    options: Callable[[Settings], Screen]


@dataclass(frozen=True)  # without slots, which leave no room to keep the tree
class Stage:
    """What is on show; replaced whole by every turn."""

    screens: tuple[Screen, ...]
    routes: Routes
    settings: Settings
    focus: str | None = None
    """The key of the element that has focus, once keys have moved it; a press takes it away."""
    place: int = 0
    """Counts the moves to another place; ages begin anew with each."""
    look: str | None = None
    """The key of an element that should come into sight."""
    returned: bool = False
    """The place was met before: nothing on it moves or sounds anew."""
    mark: str = ""
    """What stands over every screen while it is so: saving, or unable to save."""
    caption: str | None = None
    """What is heard just now, in words; ``None`` where there are no captions at all."""

    @cached_property
    def tree(self) -> Element:
        """Return the elements of the top screen, over its caption, under the mark if there is one.

        Kept, because one key press asks for it five times, and the log of a long playthrough is
        not made in an instant.

        A caption has a line of its own, below whatever screen, for as long as captions are on: so
        it covers nothing, also where a screen is full to its edges and scrolls, and nothing moves
        when it comes or goes.
        """
        tree = self.screens[-1].element()
        if not self.settings.open_rules:
            tree = tree.closed()
        if self.caption is not None:
            heard = (icon("caption-icon", "caption-icon", "sound-on"),) if self.caption else ()
            words = text("caption", "caption", self.caption or _SILENCE)
            tree = group("captioned", "captioned", tree, group("heard", "heard", *heard, words))
        if not self.mark:
            return tree
        mark = Element("mark", Role.TEXT, "mark", self.mark)
        above = Element("above", Role.GROUP, "above", children=(mark,))
        return Element("marked", Role.GROUP, "marked", children=(tree, above))

    @property
    def field(self) -> Element | None:
        """Return the field that has focus, if one has: what is typed goes there."""
        if self.focus is None:
            return None
        return next((one for one in self.tree.walk() if one.key == self.focus and one.typing), None)

    def receive(self, signal: Signal) -> Turn:
        """Return what a signal makes of the stage."""
        if (field := self.field) is not None:
            turn = self._in_field(field, signal)
            if turn is not None:
                return turn
        target = self.target(signal)
        match signal:
            case Typed():
                return Turn(self)
            case Press():
                return replace(self, focus=None).activate(target)
            case Key() if target is not None:
                return self.activate(target)
            case Key(name):
                order = focus_order(self.tree)
                if name in _STEP and order:
                    return Turn(self._focused(_next(order, self.focus, _STEP[name])))
                if name in _ACCEPT and order:
                    # Nothing leads on by itself here: show where the keys are before they act.
                    return Turn(self._focused(order[0]))
                intent = _ANYWHERE.get(name)
                return Turn(self) if intent is None else self.mean(intent)

    def target(self, signal: Signal) -> Element | None:
        """Return the element that a signal activates, if any."""
        elements = self.tree.walk()
        match signal:
            case Typed():
                return None
            case Press(key):
                return next((one for one in elements if one.key == key), None)
            case Key() if self.field is not None:
                return None
            case Key(name):
                accepts = name in _ACCEPT
                if accepts and self.focus is not None:
                    # What had focus may be gone, as is the way on from a last sheet: then nothing.
                    stops = (one for one in elements if one.takes_focus)
                    return next((one for one in stops if one.key == self.focus), None)
                hotkey = _ACCEPT[0] if accepts else name
                return next((one for one in elements if hotkey in one.hotkeys), None)

    def mean(self, intent: Intent) -> Turn:
        """Return what an intent makes of the stage."""
        if intent is Plain.OPTIONS:
            return self._moved(Push(self.routes.options(self.settings)))
        return self._moved(self.screens[-1].handle(intent))

    def told(self, reply: Reply) -> Turn:
        """Return what a reply makes of the stage."""
        return self._moved(self.screens[-1].told(reply))

    def fill(self, text: str) -> Turn:
        """Return what typing a whole line into the first field makes of the stage."""
        field = next((one for one in self.tree.walk() if one.typing is not None), None)
        return Turn(self) if field is None else self._filled(typed(text))

    def activate(self, element: Element | None) -> Turn:
        """Return what activating an element makes of the stage.

        A shut one only takes focus, and so does a field: who presses it wants to type.
        """
        if element is None or not element.takes_focus:
            return Turn(self)
        if not element.enabled or element.intent is None:
            return Turn(self._focused(element.key))
        return self.mean(element.intent)

    def _in_field(self, field: Element, signal: Signal) -> Turn | None:
        """Return what a signal means to the field that has focus; ``None``: nothing of its own."""
        assert field.typing is not None
        match signal:
            case Typed(text):
                return self._filled(field.typing.with_more(text))
            case Key(name) if name in EDITING:
                return self._filled(field.typing.edited(name))
            case Key("escape"):
                return Turn(replace(self, focus=None))
            case Key("enter"):
                order = focus_order(self.tree)
                there = field.then if field.then in order else _next(order, field.key, 1)
                return Turn(self._focused(there))
            case Key(name) if name not in _STEP:
                return Turn(self)  # its letters come as text
            case _:
                return None

    def _filled(self, typing: Typing) -> Turn:
        return self.mean(Fill(typing.text, typing.caret))

    def _focused(self, key: str) -> Stage:
        return replace(self, focus=key, look=None)

    def _moved(self, move: Move) -> Turn:
        """Apply a move to the stack."""
        below = self.screens[:-1]
        match move:
            case Stay(screen, asks, look, play):
                if play is not None:
                    below = tuple(_gone_on(one, play) for one in below)
                return Turn(replace(self, screens=(*below, screen), look=look), asks)
            case Swap(screen, asks):
                return Turn(self._at((*below, screen)), asks)
            case Push(screen, asks, left):
                return Turn(self._at((*below, left or self.screens[-1], screen)), asks)
            case Clear(screen, asks):
                return Turn(self._at((screen,)), asks)
            case Onward(play, asks):
                return Turn(self._at((self.routes.at(play),)), asks)
            case Home(header, can_continue, asks):
                return Turn(self._at((self.routes.title(header, can_continue),)), asks)
            case Pop(asks):
                return Turn(replace(self._at(below), returned=True) if below else self, asks)

    def _at(self, screens: tuple[Screen, ...]) -> Stage:
        place = self.place + 1
        return replace(self, screens=screens, focus=None, look=None, place=place, returned=False)


@dataclass(frozen=True, slots=True)
class Turn:
    """The stage after a signal, and what must be done outside before it is shown."""

    stage: Stage
    asks: tuple[Ask, ...] = ()


def focus_order(tree: Element) -> tuple[str, ...]:
    """Return the keys of everything that takes focus, in reading order."""
    return tuple(element.key for element in tree.walk() if element.takes_focus)


def _next(order: tuple[str, ...], focus: str | None, step: int) -> str:
    if focus not in order:
        return order[0 if step > 0 else -1]
    return order[(order.index(focus) + step) % len(order)]


def _gone_on(screen: Screen, play: Playthrough) -> Screen:
    return screen.gone_on(play) if isinstance(screen, KeepsPlaying) else screen
