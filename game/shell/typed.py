"""What the window paints into a field: the caret, and letters that are still being composed."""

from __future__ import annotations

from typing import Final, NamedTuple

import pygame

from game.screens.boxes import Box, Layout, Rect
from game.screens.editing import caret_in
from game.screens.tokens import COLOURS
from game.shell.fonts import Fonts

_WIDE: Final = 2
"""Units of the caret, and of the line under what is being composed."""
_TALL: Final = 1.15
"""Height of the caret, in sizes of its text."""


class Place(NamedTuple):
    """Where the next letter goes."""

    box: Box
    rect: Rect
    """Of the caret itself."""


def caret_of(layout: Layout, focus: str | None, fonts: Fonts) -> Place | None:
    """Return where the caret of the field stands that has focus; ``None`` where none has."""
    field = layout.box(focus) if focus is not None else None
    if field is None or field.element.typing is None:
        return None
    leaf = next((one for one in field.element.walk() if one.caret is not None), None)
    box = layout.box(leaf.key) if leaf is not None else None
    if leaf is None or box is None or box.text is None:
        return None
    style, text = box.style, box.text
    number, before = caret_in(text.lines, leaf.caret or 0, leaf.label)
    across = fonts(before, style.face, style.weight, text.px, spaced=style.spaced) if before else 0
    wide = max(2, round(_WIDE * layout.unit))
    tall = round(text.px * _TALL)
    x = min(box.inner.x + across, field.rect.right - 2 * wide)
    y = box.inner.y + number * text.line_height + (text.line_height - tall) // 2
    return Place(box, Rect(x, y, wide, tall))


def paint_caret(
    surface: pygame.Surface, layout: Layout, focus: str | None, fonts: Fonts, composing: str
) -> None:
    """Draw the caret of the field that has focus; it stands still. Before it what is composed."""
    place = caret_of(layout, focus, fonts)
    if place is None:
        return
    box, rect = place
    surface.set_clip(box.clip)
    if composing and box.text is not None:
        style, px = box.style, box.text.px
        line = fonts.line(composing, style.face, style.weight, px, COLOURS["ink"])
        wide, drop = line.surface.get_width(), fonts.drop(style.face, style.weight, px, rect.height)
        surface.fill(COLOURS["white"], (rect.x, rect.y, wide + rect.width, rect.height))
        surface.blit(line.surface, (rect.x, rect.y + drop - line.baseline))
        under = (rect.x, rect.bottom - rect.width, wide, rect.width)
        surface.fill(COLOURS["plum"], under)
        rect = rect._replace(x=rect.x + wide)
    surface.fill(COLOURS["plum"], rect)
