"""One element on its way into a box: how wide and high it would be, and where its children lie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum, auto
from typing import Final, NamedTuple

from game.screens.boxes import Box, Rect, SetText
from game.screens.element import Element, Icon
from game.screens.scale import Scale
from game.screens.shares import place_all, place_one, shared, squeezed, with_shares
from game.screens.style import Align, Flow, Only, Style
from game.screens.tokens import LEAST_TARGET

_LINES_IN_SIGHT: Final = 3
"""Lines of body text that a box shows before it scrolls, or all that it has."""
_EASY_SHARE: Final = 0.4
"""Of a row: a growing child that would take more of it does without before the row stacks."""
_ICON: Final = 1.25
"""Side of an icon, in sizes of its text."""


class _Want(IntEnum):
    """How wide something would be."""

    WHOLE = auto()
    """With every text on one line, and all that can be beside one another so."""
    WORD = auto()
    """With every word whole."""
    LEAST = auto()
    """With nothing left but targets, icons and single letters."""


class _Cell(NamedTuple):
    """A child's place in a row, from the left of the row."""

    node: Node
    x: int
    width: int


class _Rows(NamedTuple):
    """Children in rows; ``flow`` is COLUMN also where a ROW had to stack."""

    flow: Flow
    rows: tuple[tuple[_Cell, ...], ...]


class Node:
    """An element in its window; it works out each width, height and place once."""

    def __init__(
        self,
        element: Element,
        scale: Scale,
        styles: Mapping[str, Style],
        only: Only,
        *,
        root: bool = False,
        before: Node | None = None,
    ) -> None:
        """Make the node of an element, and those of its children that are for this window.

        What stays as it was in ``before``, the node of its key in the same window, is kept with
        all that it has worked out.
        """
        style = styles[element.style]
        known = {one.element.key: one for one in before.children} if before is not None else {}

        def node_of(child: Element) -> Node:
            last = known.get(child.key)
            if last is not None and last.element == child:
                return last
            return Node(child, scale, styles, only, before=last)

        self.element: Element = element
        self.style = style
        self.scale = scale
        self.children: tuple[Node, ...] = tuple(
            node_of(child)
            for child in element.children
            if styles[child.style].only in (Only.ALWAYS, only)
        )
        self.scrolls = bool(self.children) and (style.scrolls or root)
        self.shrinks: bool = self.scrolls or any(child.shrinks for child in self.children)
        self.top, self.right, self.bottom, self.left = map(scale.length, style.pad)
        self.gap = scale.length(style.gap)
        self.target = LEAST_TARGET if element.takes_focus else 0
        least = scale.grown(style.least_height) if style.grows else scale.length(style.least_height)
        self.least_height = max(least, self.target)
        self.label = element.label if element.drawing is None and not element.children else ""
        self.lettering = scale.lettering(self.label, style)
        self._widths: dict[_Want, int] = {}
        self._rows: dict[int, _Rows] = {}
        self._heights: dict[tuple[int, bool], int] = {}
        self._places: dict[tuple[int, int], tuple[tuple[Node, Rect], ...]] = {}

    # Widths.

    def width(self, want: _Want) -> int:
        """Return how wide it would be if there were room enough."""
        if want not in self._widths:
            self._widths[want] = self._width(want)
        return self._widths[want]

    def fitted(self, room: int, *, fills: bool) -> int:
        """Return how wide it is in a room of its own."""
        fills = fills and self.style.width is None
        return min(self.capped(room if fills else self.width(_Want.WHOLE)), room)

    def capped(self, width: int) -> int:
        """Return a width that it may have, if it is offered this one."""
        if self.style.most is not None:
            width = min(width, self.scale.grown(self.style.most))
        return max(width, self.width(_Want.LEAST))

    def _width(self, want: _Want) -> int:
        width = self.left + self._content_width(want) + self.right
        if want is _Want.LEAST:
            return max(width, self.target)
        if self.style.width is not None:
            width = self.scale.grown(self.style.width)
        return self.capped(width)

    def _content_width(self, want: _Want) -> int:
        if not self.element.children:
            return self._leaf_width(want)
        widths = [child.width(want) for child in self.children]
        if want is not _Want.LEAST and self.style.flow in (Flow.ROW, Flow.WRAP):
            may_stack = self.style.stacks or self.style.flow is Flow.WRAP
            if want is _Want.WHOLE or not may_stack:
                return sum(widths) + self._gaps(len(widths))
        if want is _Want.WHOLE and self.style.flow is Flow.GRID:
            column = max(self.scale.grown(self.style.column_least), *widths, 0)
            return self.style.columns * column + self._gaps(self.style.columns)
        return max(widths, default=0)

    def _leaf_width(self, want: _Want) -> int:
        drawing = self.element.drawing
        if drawing is not None:
            if isinstance(drawing, Icon):
                return self.side
            return self.lettering.px if want is _Want.LEAST else self.least_height
        if not self.label:
            return 0
        match want:
            case _Want.WHOLE:
                return self.lettering.whole()
            case _Want.WORD:
                return self.lettering.widest_word()
            case _Want.LEAST:
                return self.lettering.px

    @property
    def side(self) -> int:
        """Return how wide and high an icon is."""
        if self.style.width is None:
            return round(self.lettering.px * _ICON)
        return max(0, self.scale.grown(self.style.width) - self.left - self.right)

    def _gaps(self, count: int) -> int:
        return self.gap * max(0, count - 1)

    # Rows: every flow is rows below one another, but those of LAYERS, which lie on one another.

    def rows(self, room: int) -> _Rows:
        """Return its children, row by row, in a room within its padding."""
        if room not in self._rows:
            self._rows[room] = self._in_rows(room)
        return self._rows[room]

    def _in_rows(self, room: int) -> _Rows:
        match self.style.flow:
            case Flow.COLUMN | Flow.LAYERS:
                return _Rows(self.style.flow, self._stacked(room, self.style.cross))
            case Flow.ROW:
                widths = self._beside(room)
                if widths is None:
                    return _Rows(Flow.COLUMN, self._stacked(room, self._cross_when_stacked))
                return _Rows(Flow.ROW, (self._row(self.children, widths, room),))
            case Flow.WRAP:
                return _Rows(Flow.WRAP, self._wrapped(room))
            case Flow.GRID:
                return _Rows(Flow.GRID, self._gridded(room))

    @property
    def _cross_when_stacked(self) -> Align:
        if self.style.main in (Align.CENTRE, Align.END):
            return self.style.main
        return Align.STRETCH if self.style.cross is Align.STRETCH else Align.START

    def _stacked(self, room: int, cross: Align) -> tuple[tuple[_Cell, ...], ...]:
        grows_sideways = self.style.flow in (Flow.ROW, Flow.LAYERS)
        rows = []
        for child in self.children:
            fills = cross is Align.STRETCH or (grows_sideways and child.style.grow > 0)
            width = child.fitted(room, fills=fills)
            rows.append((_Cell(child, place_one(cross, room - width), width),))
        return tuple(rows)

    def _row(self, nodes: Sequence[Node], widths: Sequence[int], room: int) -> tuple[_Cell, ...]:
        spare = room - sum(widths) - self._gaps(len(widths))
        starts = place_all(self.style.main, widths, self.gap, spare)
        return tuple(map(_Cell, nodes, starts, widths))

    def _wrapped(self, room: int) -> tuple[tuple[_Cell, ...], ...]:
        rows: list[list[Node]] = []
        used = 0
        for child in self.children:
            width = child.fitted(room, fills=False)
            if not rows or used + self.gap + width > room:
                rows.append([])
                used = -self.gap
            rows[-1].append(child)
            used += self.gap + width
        return tuple(
            self._row(row, [child.fitted(room, fills=False) for child in row], room) for row in rows
        )

    def _gridded(self, room: int) -> tuple[tuple[_Cell, ...], ...]:
        words = (child.width(_Want.WORD) for child in self.children)
        least = max(self.scale.grown(self.style.column_least), *words, 0)
        columns = self.style.columns
        while columns > 1 and (room - self._gaps(columns)) // columns < least:
            columns -= 1
        edges = [(room + self.gap) * column // columns for column in range(columns + 1)]
        cells = []
        for at, child in enumerate(self.children):
            start, end = edges[at % columns], edges[at % columns + 1] - self.gap
            width = child.fitted(end - start, fills=self.style.cross is Align.STRETCH)
            x = start + place_one(self.style.cross, end - start - width)
            cells.append(_Cell(child, x, width))
        return tuple(tuple(cells[at : at + columns]) for at in range(0, len(cells), columns))

    def _beside(self, room: int) -> list[int] | None:
        """Return the widths of the children beside one another; ``None`` where they must stack."""
        free = room - self._gaps(len(self.children))
        words = [child.width(_Want.WORD) for child in self.children]
        easy, bases = [], []
        for child, word in zip(self.children, words, strict=True):
            whole = child.width(_Want.WHOLE)
            bases.append(word if child.style.grow else whole)
            enough = min(whole, round(room * _EASY_SHARE)) if child.style.grow else whole
            easy.append(max(word, enough))
        if self.style.stacks and sum(easy) > free:
            return None
        if sum(bases) <= free:
            grows = [child.style.grow for child in self.children]
            if self.style.main is Align.STRETCH and not any(grows):
                return with_shares(bases, [1] * len(bases), free - sum(bases))
            mosts = [child.capped(free) for child in self.children]
            return shared(bases, mosts, grows, free)
        if sum(words) <= free:
            return squeezed(bases, words, free)
        least = [child.width(_Want.LEAST) for child in self.children]
        if sum(least) <= free:
            return squeezed(words, least, free)
        return None

    # Heights.

    def height(self, width: int, *, least: bool = False) -> int:
        """Return how high it is at a width: as it would be, or when all has shrunk that can."""
        least = least and self.shrinks
        key = (width, least)
        if key not in self._heights:
            self._heights[key] = self._height(width, least=least)
        return self._heights[key]

    def _height(self, width: int, *, least: bool) -> int:
        padding = self.top + self.bottom
        if least and self.scrolls:
            return min(
                self.height(width),
                max(
                    self.least_height,
                    self.scale.lettering("", Style()).line_height * _LINES_IN_SIGHT + padding,
                ),
            )
        content = self.content_height(self.within(width), least=least)
        return max(content + padding, self.least_height)

    def within(self, width: int) -> int:
        """Return what its padding leaves of a width."""
        return max(0, width - self.left - self.right)

    def content_height(self, room: int, *, least: bool) -> int:
        """Return how high what is in it is."""
        if not self.element.children:
            if isinstance(self.element.drawing, Icon):
                return min(self.side, room)
            return len(self.lettering.lines(room)) * self.lettering.line_height
        heights = self._row_heights(room, least=least)
        if self.style.flow is Flow.LAYERS:
            return max(heights, default=0)
        return sum(heights) + self._gaps(len(heights))

    def _row_heights(self, room: int, *, least: bool) -> list[int]:
        return [
            max((cell.node.height(cell.width, least=least) for cell in row), default=0)
            for row in self.rows(room).rows
        ]

    # Places.

    def boxes(self, rect: Rect, scroller: str | None, clip: Rect | None) -> Iterator[Box]:
        """Yield its own box and then those of all that is in it."""
        inner = Rect(
            rect.x + self.left,
            rect.y + self.top,
            self.within(rect.width),
            max(0, rect.height - self.top - self.bottom),
        )
        if not self.element.children:
            yield self._leaf(rect, inner, scroller, clip)
            return
        room = inner
        if self.scrolls and self.content_height(inner.width, least=True) > inner.height:
            room = inner._replace(height=self.content_height(inner.width, least=False))
        overflow = room.height - inner.height
        yield Box(self.element, self.style, rect, inner, None, scroller, clip, overflow)
        if overflow:
            scroller, clip = self.element.key, rect
        for child, (x, y, width, height) in self._placed(room):
            place = Rect(room.x + x, room.y + y, width, height)
            yield from child.boxes(place, scroller, clip)

    def _leaf(self, rect: Rect, inner: Rect, scroller: str | None, clip: Rect | None) -> Box:
        text = None
        if isinstance(self.element.drawing, Icon):
            side = self.content_height(inner.width, least=False)
            x = inner.x + place_one(self.style.text, inner.width - side)
            inner = Rect(x, inner.y + (inner.height - side) // 2, side, side)
        elif lines := self.lettering.lines(inner.width):
            text = SetText(lines, self.lettering.px, self.lettering.line_height)
            height = len(lines) * text.line_height
            ends = self.style.main is Align.END
            main = Align.CENTRE if self.least_height and not ends else self.style.main
            y = inner.y + place_one(main, inner.height - height)
            inner = Rect(inner.x, y, inner.width, height)
        return Box(self.element, self.style, rect, inner, text, scroller, clip)

    def _placed(self, room: Rect) -> tuple[tuple[Node, Rect], ...]:
        """Return where each child lies, from the corner of the room."""
        size = (room.width, room.height)
        if size not in self._places:
            self._places[size] = tuple(self._placed_from(Rect(0, 0, *size)))
        return self._places[size]

    def _placed_from(self, room: Rect) -> Iterator[tuple[Node, Rect]]:
        flow, rows = self.rows(room.width)
        match flow:
            case Flow.LAYERS:
                heights, starts = [room.height] * len(rows), [0] * len(rows)
                along = self.style.main
            case Flow.COLUMN | Flow.GRID:
                main = self.style.main if flow is self.style.flow else Align.START
                heights = self._shared_heights(room)
                spare = room.height - sum(heights) - self._gaps(len(heights))
                starts = place_all(main, heights, self.gap, spare)
                along = Align.STRETCH
            case Flow.ROW | Flow.WRAP:
                heights = self._shared_heights(room)
                starts = place_all(Align.START, heights, self.gap, 0)
                along = self.style.cross
        for row, height, start in zip(rows, heights, starts, strict=True):
            for child, x, width in row:
                fills = along is Align.STRETCH or (flow is Flow.LAYERS and child.style.grow > 0)
                tall = height if fills else min(height, child.height(width))
                y = start + place_one(along, height - tall)
                yield child, Rect(x, y, width, tall)

    def _shared_heights(self, room: Rect) -> list[int]:
        """Return how high each row is.

        What is left over goes to those who grow. In a room too low, whatever can shrink goes
        towards its least height, all of it by the same share.
        """
        heights = self._row_heights(room.width, least=False)
        spare = room.height - sum(heights) - self._gaps(len(heights))
        if spare >= 0:
            return with_shares(heights, self._vertical_grows(room.width), spare)
        least = self._row_heights(room.width, least=True)
        return squeezed(heights, least, room.height - self._gaps(len(heights)))

    def _vertical_grows(self, room: int) -> list[int]:
        flow, rows = self.rows(room)
        stretches = self.style.main is Align.STRETCH and flow is self.style.flow
        match flow:
            case Flow.ROW:
                return [1]
            case Flow.COLUMN:
                grows = [child.style.grow for ((child, _, _),) in rows]
                return grows if any(grows) or not stretches else [1] * len(rows)
            case _:
                return [int(stretches and flow is Flow.GRID)] * len(rows)
