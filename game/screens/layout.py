"""Turns a tree of elements into boxes: no fonts, no window, the same boxes for the same tree."""

from __future__ import annotations

from collections.abc import Mapping

from game.screens.boxes import Layout, Measure, Rect
from game.screens.element import Element
from game.screens.node import Node
from game.screens.scale import is_wide, scale_of
from game.screens.style import Only, Style


def layout(
    tree: Element,
    size: tuple[int, int],
    text_scale: int,
    measure: Measure,
    styles: Mapping[str, Style],
) -> Layout:
    """Return where every element of a screen lies in a window of that size.

    The tree itself scrolls where all that can shrink has shrunk and it still does not fit.
    """
    scale = scale_of(size, text_scale, measure)
    wide = is_wide(size, text_scale)
    root = Node(tree, scale, styles, Only.WIDE if wide else Only.NARROW, root=True)
    boxes = tuple(root.boxes(Rect(0, 0, *size), None, None))
    return Layout(size, scale.unit, scale.text, wide, boxes)
