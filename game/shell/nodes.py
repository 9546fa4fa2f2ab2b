"""The boxes of a layout as the tree that they were: what is drawn, turned or cut together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.screens.boxes import Box, Layout, Rect, SetText
from game.screens.element import Element


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A box and the boxes that lie in it."""

    box: Box
    children: tuple[Node, ...] = ()

    def walk(self) -> Iterator[Node]:
        """Yield this node and all below it, in the order in which they are drawn."""
        yield self
        for child in self.children:
            yield from child.walk()


def nodes_of(layout: Layout) -> tuple[Node, ...]:
    """Return the trees that a layout's boxes make up; mostly one."""
    boxes = layout.boxes
    depths: dict[str, int] = {}
    for box in boxes:
        if box.element.key not in depths:
            depths |= _depths(box.element, 0)

    def gathered(at: int, depth: int) -> tuple[list[Node], int]:
        """Return the nodes from there on that lie so deep or deeper."""
        found: list[Node] = []
        while at < len(boxes) and depths[boxes[at].element.key] >= depth:
            box = boxes[at]
            children, at = gathered(at + 1, depths[box.element.key] + 1)
            found.append(Node(box, tuple(children)))
        return found, at

    return tuple(gathered(0, 0)[0])


def _depths(element: Element, depth: int) -> dict[str, int]:
    """Return how deep an element and all that is in it lie, by key."""
    found = {element.key: depth}
    for child in element.children:
        found |= _depths(child, depth + 1)
    return found


def moved(node: Node, x: int, y: int, times: int = 1) -> Node:
    """Return a node shifted and then magnified, uncut: whoever draws it elsewhere cuts it there."""
    box = node.box

    def there(rect: Rect) -> Rect:
        left, top = (rect.x + x) * times, (rect.y + y) * times
        return Rect(left, top, rect.width * times, rect.height * times)

    text = box.text and SetText(box.text.lines, box.text.px * times, box.text.line_height * times)
    return Node(
        replace(box, rect=there(box.rect), inner=there(box.inner), text=text, clip=None),
        tuple(moved(child, x, y, times) for child in node.children),
    )


def bounds(node: Node) -> Rect:
    """Return the rectangle that holds a node and all in it."""
    rects = [one.box.rect for one in node.walk()]
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    return Rect(x, y, max(r.right for r in rects) - x, max(r.bottom for r in rects) - y)
