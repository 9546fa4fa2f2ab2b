"""What is seen of a stage: laid out, scrolled, aged, focused, pressed; and when to paint it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import pygame

from game.screens import scrolling
from game.screens.boxes import Box, Layout, Rect
from game.screens.element import Element, Picture
from game.screens.layout import Layouts
from game.screens.stage import Stage
from game.screens.styles import STYLES
from game.shell.ages import Ages
from game.shell.ambience import air_of, heard_between
from game.shell.motion import heard
from game.shell.paint import Painter, at_rest
from game.shell.typed import caret_of

_STEP: Final = 60
"""Units that one notch of the wheel, or one arrow, scrolls."""
_LONG: Final = 10_000
"""Milliseconds after which everything has been heard."""
_FAR: Final = 1000
"""Pages; more than there are."""
_LARGE: Final = 0.4
"""Share of the window from which on a scroll box is what the arrows are for."""


class Sight:
    """A stage as it is seen."""

    def __init__(self, stage: Stage, size: tuple[int, int], *, less_motion: bool = False) -> None:
        """Lay a stage out."""
        self.painter = Painter()
        self._layouts = Layouts(self.painter.fonts, STYLES)
        self.stage = stage
        self.dirty = True
        self._less_motion = less_motion
        self._size = size
        self._pressed: str | None = None
        self._composing = ""
        self._tree: Element | None = None
        self._laid: tuple[tuple[int, int], int] | None = None
        self._whole = Layout(size, 1.0, 1.0, wide=True, boxes=())
        self._layout = self._whole
        self._offsets: dict[str, int] = {}
        self._ages = Ages()
        self._due: dict[str, str] = {}
        self._moved: tuple[str, ...] = ()
        self.ambience: str | None = None
        """The loop of the place that is seen, whether there is such a file or not."""
        self._rests = False
        self._prepared: Layout | None = None
        self.show(stage)

    @property
    def still(self) -> bool:
        """Say whether everything is at its end at once."""
        return self._less_motion or self.stage.settings.less_motion

    def show(self, stage: Stage) -> None:
        """Show a stage; what is new on it begins to age, and to sound."""
        self._take(stage)
        for key in (stage.look, stage.focus):
            if key is not None:
                self._offsets = scrolling.in_sight(self._whole, key, self._offsets)
        self._scroll_to(self._offsets)

    def caption(self, words: str | None) -> None:
        """Show a caption in place of the last; what was scrolled stays where it is."""
        if words != self.stage.caption:
            self._take(replace(self.stage, caption=words))
            self._scroll_to(self._offsets)

    def _take(self, stage: Stage) -> None:
        if stage.place != self.stage.place:
            self._offsets = {}
        self.stage, self.dirty, self._rests = stage, True, False
        tree = stage.tree
        self.ambience = air_of(tree)
        if self._tree is not None:
            self._moved += tuple(heard_between(self._tree, tree))
        laid = (self._size, stage.settings.text_size)
        if tree != self._tree or laid != self._laid:
            self._tree, self._laid = tree, laid
            self._whole = self._layouts.layout(tree, *laid)
        fresh = self._ages.show(stage.place, tree, returned=stage.returned)
        self._due |= {
            box.element.key: box.style.sound
            for box in self._whole.boxes
            if box.style.sound is not None and box.element.key in fresh
        }

    def resize(self, size: tuple[int, int]) -> None:
        """Lay the stage out in a window of another size."""
        if size != self._size:
            self._size = size
            self.show(self.stage)
        self.dirty = True

    def press(self, key: str | None) -> None:
        """Show an element as pressed, or none."""
        self.dirty |= key != self._pressed
        self._pressed = key

    @property
    def composing(self) -> bool:
        """Say whether letters are on their way that an input method has not yet made."""
        return bool(self._composing)

    def compose(self, letters: str) -> None:
        """Show letters on their way into the field that has focus."""
        self.dirty |= letters != self._composing
        self._composing = letters

    @property
    def caret(self) -> Rect | None:
        """Return where the caret of the field that has focus is seen."""
        place = caret_of(self._layout, self.stage.focus, self.painter.fonts)
        return place.rect if place is not None else None

    def paint(self, surface: pygame.Surface, now: int) -> None:
        """Draw what is seen at that time, in milliseconds."""
        self.painter.paint(
            surface,
            self._layout,
            focus=self.stage.focus,
            ages=None if self.still else self._ages.at(now),
            pressed=self._pressed,
            composing=self._composing,
        )
        self.dirty = False

    def painted(self, now: int) -> None:
        """Let what was painted for the first time begin to age."""
        self._ages.painted(now)

    def moves(self, now: int) -> bool:
        """Say whether the next frame differs from the last."""
        if self.still or self._rests:
            return False
        ages = self._ages.at(now)
        self._rests = all(at_rest(box, ages) for box in self._layout.boxes)
        if self._rests:
            self.dirty = True  # the last frame of a movement is its end
        return not self._rests

    def sounds(self, now: int) -> tuple[str, ...]:
        """Return what is to be heard now, once: a stamp when it hits, a notice when it arrives.

        What has moved is heard with the last of what is new: a notice that came after it would
        take its caption away.
        """
        if not self._due and not self._moved:
            return ()
        ages: Mapping[str, int] = self._ages.at(now)
        after = {box.element.key: heard(box.style.motion) for box in self._whole.boxes}
        now_heard = [
            key for key in self._due if self.still or ages.get(key, _LONG) >= after.get(key, 0)
        ]
        names = [self._due.pop(key) for key in now_heard]
        if not self._due:
            names, self._moved = [*names, *self._moved], ()
        return tuple(dict.fromkeys(names))

    def at(self, place: tuple[int, int]) -> str | None:
        """Return the key of what can be pressed there."""
        box = self._layout.at(*place)
        return box.element.key if box is not None else None

    def get_ready(self) -> None:
        """Begin to make the picture that is likely next."""
        if self._prepared is self._layout:
            return
        self._prepared = self._layout
        for box in self._layout.boxes:
            drawing = box.element.drawing
            if isinstance(drawing, Picture) and drawing.then:
                radius = round(box.style.radius * self._layout.unit)
                following = replace(drawing, name=drawing.then, over=())
                if not self.painter.pictures.prepare(following, box.rect[2:], radius):
                    self._prepared = None

    def turn_wheel(self, place: tuple[int, int], notches: float) -> None:
        """Scroll what is under the pointer, or what there is to read."""
        scroller = self._scroller_at(place) or self._reading()
        if scroller is not None:
            self.drag(scroller.element.key, -notches * _STEP * self._layout.unit)

    def scroller_at(self, place: tuple[int, int]) -> str | None:
        """Return the key of the scroll box at that place."""
        box = self._scroller_at(place)
        return box.element.key if box is not None else None

    def drag(self, key: str, by: float) -> bool:
        """Scroll a box by so many pixels, and say whether it moved."""
        now = scrolling.clamped(self._whole, self._offsets)
        return self._scroll_to({**now, key: now.get(key, 0) + round(by)})

    def scroll_by_key(self, name: str) -> bool:
        """Scroll with a key, and say whether there was anything to scroll."""
        box = self._reading()
        if box is None:
            return False
        key = box.element.key
        match name:
            case "up" | "down":
                width, height = self._size
                small = box.rect.width * box.rect.height < _LARGE * width * height
                if small or key != scrolling.reading_scroller(self._whole):
                    return False  # there the arrows move focus, and focus brings all into sight
                step = _STEP * self._layout.unit
                return self.drag(key, step if name == "down" else -step)
            case "pageup" | "pagedown" | "home" | "end":
                pages = {"pageup": -1, "pagedown": 1, "home": -_FAR, "end": _FAR}[name]
                self._scroll_to(scrolling.paged(self._whole, self._offsets, key, pages))
                return True
            case _:
                return False

    def _scroll_to(self, offsets: dict[str, int]) -> bool:
        offsets = scrolling.clamped(self._whole, offsets)
        moved = offsets != self._offsets
        self._offsets = offsets
        self._layout = scrolling.scrolled(self._whole, offsets)
        self.dirty |= moved
        return moved

    def _scroller_at(self, place: tuple[int, int]) -> Box | None:
        boxes = (b for b in reversed(self._layout.boxes) if b.overflow and b.rect.holds(*place))
        return next(boxes, None)

    def _reading(self) -> Box | None:
        """Return the scroll box that the keys are for: what is to be read, or any other."""
        key = scrolling.reading_scroller(self._whole)
        if key is not None:
            return self._layout.box(key)
        return next((box for box in self._layout.boxes if box.overflow), None)
