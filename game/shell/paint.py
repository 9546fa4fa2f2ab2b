"""Paints a layout: every look comes from the styles, every movement from the ages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pygame

from game.screens.boxes import Box, Layout, Rect
from game.screens.element import Chart, Icon, Meter, Picture, Shift
from game.screens.style import Align, Ground, Motion
from game.screens.tokens import COLOURS
from game.shell import looks, shapes, sheets, surrounds
from game.shell.chart import paint_chart
from game.shell.fonts import Fonts
from game.shell.groups import Groups
from game.shell.icons import icon
from game.shell.looks import Mood
from game.shell.meters import paint_meter
from game.shell.motion import REST, TREMBLE, duration, pose
from game.shell.nodes import Node, moved, nodes_of
from game.shell.pictures import Pictures
from game.shell.scrollmarks import ScrollMarks
from game.shell.shift import drawn_shift
from game.shell.typed import paint_caret

_CHOSEN: Final = 3
"""Units of the frame around what was chosen."""
_AROUND: Final = 64
"""Units by which shadow and tilt reach beyond a box at most."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What is drawn once: where, and of what age everything is."""

    surface: pygame.Surface
    unit: float
    text: float
    """How large text is; see ``Layout``."""
    ages: Mapping[str, int]
    """In milliseconds; what is not among them is at rest."""
    pressed: str | None = None


class Painter:
    """Paints layouts on surfaces, and keeps what the next frame will need again."""

    def __init__(self, fonts: Fonts | None = None, pictures: Pictures | None = None) -> None:
        """Start with nothing kept."""
        self.fonts = fonts or Fonts()
        self.pictures = pictures or Pictures()
        self._groups = Groups()
        self._layout: Layout | None = None
        self._nodes: tuple[Node, ...] = ()

    def paint(
        self,
        surface: pygame.Surface,
        layout: Layout,
        *,
        focus: str | None = None,
        ages: Mapping[str, int] | None = None,
        pressed: str | None = None,
        composing: str = "",
    ) -> None:
        """Draw a layout; without ages everything is at rest.

        ``composing`` are letters on their way into the field that has focus.
        """
        if layout is not self._layout:
            self._layout, self._nodes = layout, nodes_of(layout)
            self._groups.forget()
        frame = Frame(surface, layout.unit, layout.text, ages or {}, pressed)
        surface.set_clip(None)
        surface.fill(COLOURS["gloss"])
        for node in self._nodes:
            self._paint(frame, node, Mood.PLAIN)
        box = layout.box(focus) if focus is not None else None
        if box is not None:
            surrounds.focus_ring(surface, box, layout.unit)
            paint_caret(surface, layout, focus, self.fonts, composing)
        surface.set_clip(None)

    def _paint(self, frame: Frame, node: Node, mood: Mood) -> None:
        """Draw a node and all in it, if any of it can be seen."""
        box = node.box
        style = box.style
        if box.clip is not None and _is_far(box.rect, box.clip, round(_AROUND * frame.unit)):
            return
        if not box.element.enabled:
            mood = Mood.SHUT
        if box.element.key == frame.pressed:
            mood = Mood.PRESSED
            node = moved(node, 0, looks.sink(mood, frame.unit))
        now = pose(style.motion, frame.ages.get(box.element.key))
        if style.tilt or now is not REST:
            frame.surface.set_clip(box.clip)
            still = all(at_rest(one.box, frame.ages) for one in node.walk() if one is not node)

            def shade(part: Node, surface: pygame.Surface, unit: float) -> None:
                surrounds.shade(surface, part.box, mood, unit)

            def draw(part: Node, surface: pygame.Surface, unit: float) -> None:
                self._paint_flat(Frame(surface, unit, frame.text, frame.ages), part, mood)

            self._groups.paint(frame.surface, node, now, frame.unit, (shade, draw), kept=still)
        else:
            frame.surface.set_clip(box.clip)
            surrounds.shade(frame.surface, box, mood, frame.unit)
            self._paint_flat(frame, node, mood)

    def _paint_flat(self, frame: Frame, node: Node, mood: Mood) -> None:
        """Draw a node without its shadow."""
        box = node.box
        frame.surface.set_clip(box.clip)
        self._paint_own(frame, box, mood)
        marks = ScrollMarks.under(frame.surface, node, frame.unit) if box.overflow else None
        for child in node.children:
            self._paint(frame, child, mood)
        if marks is not None:
            frame.surface.set_clip(box.clip)
            marks.paint(frame.surface)

    def _paint_own(self, frame: Frame, box: Box, mood: Mood) -> None:
        """Draw what belongs to a box itself, from the lowest to the topmost."""
        surface, unit, style, rect = frame.surface, frame.unit, box.style, box.rect
        radius = round(style.radius * unit)
        match style.fill:
            case Ground.GLOSS:
                sheets.gloss((rect.width, rect.height), radius).lay(surface, rect.x, rect.y)
            case Ground.PHONE:
                sheets.phone(surface, rect, radius, unit)
            case Ground.BAND:
                sheets.band((rect.width, rect.height), radius).lay(surface, rect.x, rect.y)
            case Ground.NONE:
                pass
        width = max(1, round(style.border_width * unit))
        if (colour := looks.ground(style, mood)) is not None:
            # Under a border the ground ends halfway, or its own soft edge would show outside.
            inset = width // 2 if style.border is not None else 0
            shapes.panel(surface, surrounds.grown(rect, -inset), max(0, radius - inset), *colour)
        if isinstance(box.element.drawing, Picture):
            picture = self.pictures.get(box.element.drawing, (rect.width, rect.height), radius)
            picture.lay(surface, rect.x, rect.y)
        if style.border is not None:
            shapes.frame(surface, rect, radius, width, COLOURS[style.border])
        elif box.element.chosen:
            edge = max(2, round(_CHOSEN * unit))
            shapes.frame(surface, rect, radius, edge, COLOURS["plum"])
        if style.rule is not None:
            shapes.rule(surface, rect, style.rule, unit)
        self._paint_content(frame, box, mood)

    def _paint_content(self, frame: Frame, box: Box, mood: Mood) -> None:
        inner = box.inner
        match box.element.drawing:
            case Icon(name):
                side = min(inner.width, inner.height)
                if side > 0:
                    drawing = icon(name, side, looks.ink(box.style, mood))
                    x, y = (inner.width - side) // 2, (inner.height - side) // 2
                    frame.surface.blit(drawing, (inner.x + x, inner.y + y))
            case Chart() as chart:
                paint_chart(
                    frame.surface, box.rect, chart, self.fonts, unit=frame.unit, text=frame.text
                )
            case Shift() as shift:
                frame.surface.blit(drawn_shift((inner.width, inner.height), shift), inner[:2])
            case None:
                self._paint_text(frame, box, mood)
            case Picture():
                pass
            case meter:
                age = frame.ages.get(box.element.key)
                if age is not None and box.style.motion is Motion.TREMBLE:
                    age -= TREMBLE
                paint_meter(frame.surface, inner, meter, self.fonts, age)

    def _paint_text(self, frame: Frame, box: Box, mood: Mood) -> None:
        style, text = box.style, box.text
        if text is None:
            return
        colour = looks.ink(style, mood)
        drop = self.fonts.drop(style.face, style.weight, text.px, text.line_height)
        for number, words in enumerate(text.lines):
            line = self.fonts.line(
                words, style.face, style.weight, text.px, colour, spaced=style.spaced
            )
            spare = box.inner.width - line.surface.get_width()
            x = box.inner.x + {Align.CENTRE: spare // 2, Align.END: spare}.get(style.text, 0)
            y = box.inner.y + number * text.line_height + drop - line.baseline
            frame.surface.blit(line.surface, (x, y))


def _is_far(rect: Rect, clip: Rect, around: int) -> bool:
    """Say whether nothing of a box is to be seen where it is cut, its surroundings included.

    A long list is mostly out of sight, and to set its type takes longer than all the rest.
    """
    return (
        rect.bottom + around <= clip.y
        or rect.y - around >= clip.bottom
        or rect.right + around <= clip.x
        or rect.x - around >= clip.right
    )


def at_rest(box: Box, ages: Mapping[str, int]) -> bool:
    """Say whether a box looks as it will from now on."""
    age = ages.get(box.element.key)
    if age is None or age >= duration(box.style.motion):
        return True
    meter = box.element.drawing
    return isinstance(meter, Meter) and not meter.moves
