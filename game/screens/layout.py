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
    return Layouts(measure, styles).layout(tree, size, text_scale)


class Layouts:
    """Lays screens out one after another: what stays as it was is not worked out again."""

    def __init__(self, measure: Measure, styles: Mapping[str, Style]) -> None:
        """Begin with nothing worked out."""
        self._measure = measure
        self._styles = styles
        self._window: tuple[tuple[int, int], int] | None = None
        self._root: Node | None = None

    def layout(self, tree: Element, size: tuple[int, int], text_scale: int) -> Layout:
        """Return the layout that the tree has, whatever was laid out before."""
        scale = scale_of(size, text_scale, self._measure)
        wide = is_wide(size, text_scale)
        before = self._root if self._window == (size, text_scale) else None
        only = Only.WIDE if wide else Only.NARROW
        root = Node(tree, scale, self._styles, only, root=True, before=before)
        self._window, self._root = (size, text_scale), root
        boxes = tuple(root.boxes(Rect(0, 0, *size), None, None))
        return Layout(size, scale.unit, scale.text, wide, boxes)
