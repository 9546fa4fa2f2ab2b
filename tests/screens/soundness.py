"""What must hold of every layout, whatever the screen; and a layout written out for goldens."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from game.screens.boxes import Box, Layout, Measure, Rect
from game.screens.element import Element
from game.screens.style import Flow
from game.screens.tokens import LEAST_TARGET, LEAST_TEXT
from tests.screens.measures import fake_measure

_SHORT = 40


def assert_sound(layout: Layout, measure: Measure = fake_measure) -> None:
    """Fail with every fault there is: a box cut off, overlapping, too small or out of reach."""
    faults = list(faults_of(layout, measure))

    assert not faults, "\n".join([*faults, "", written_out(layout)])


def faults_of(layout: Layout, measure: Measure = fake_measure) -> Iterator[str]:
    """Yield a sentence for everything that is wrong; the measure must be the layout's own."""
    root = layout.boxes[0]
    boxes = {box.element.key: box for box in layout.boxes}
    within = {
        name: {one.key for one in boxes[name].element.walk()}
        for name in {box.scroller for box in layout.boxes if box.scroller}
    }
    if len(boxes) != len(layout.boxes):
        yield "two boxes have one key"
    if root.rect != Rect(0, 0, *layout.size):
        yield f"the root is not the window: {_figures(root.rect)}"
    for box in layout.boxes:
        yield from _faults_of_one(box, measure)
        if box.overflow and not (box.style.scrolls or box is root):
            yield f"{_name(box)} overflows and does not scroll"
        yield from _faults_of_scrolling(box, boxes, within)
        yield from _faults_of_children(box, boxes)


def written_out(layout: Layout) -> str:
    """Return the boxes, one a line: nesting, role, key, place and size, and what it says."""
    boxes = {box.element.key: box for box in layout.boxes}
    width, height = layout.size
    head = f"{width} x {height}, {'wide' if layout.wide else 'narrow'}"
    lines = [head, *_lines(layout.boxes[0].element, boxes, 0)]
    return "\n".join(lines) + "\n"


def _faults_of_one(box: Box, measure: Measure) -> Iterator[str]:
    name = _name(box)
    if min(box.rect.width, box.rect.height, box.inner.width, box.inner.height, box.overflow) < 0:
        yield f"{name} has a negative size"
    if not _holds(box.rect, box.inner):
        yield f"{name} has its inside outside: {_figures(box.inner)}"
    if box.element.takes_focus and min(box.rect.width, box.rect.height) < LEAST_TARGET:
        yield f"{name} is too small a target"
    if box.text is None:
        return
    if box.text.px < LEAST_TEXT:
        yield f"{name} has text of {box.text.px} px"
    if len(box.text.lines) * box.text.line_height > box.inner.height:
        yield f"{name} has more lines than room"
    style = box.style
    for line in box.text.lines:
        wide = measure(line, style.face, style.weight, box.text.px, spaced=style.spaced)
        if wide > box.inner.width and len(line) > 1:
            yield f"{name} has too long a line: {line!r}, {wide} px"


def _faults_of_scrolling(
    box: Box, boxes: dict[str, Box], within: dict[str, set[str]]
) -> Iterator[str]:
    if (box.scroller is None) != (box.clip is None):
        yield f"{_name(box)} has a scroller or a clip without the other"
    if box.scroller is None:
        return
    scroller = boxes[box.scroller]
    if not scroller.overflow or box.element.key not in within[box.scroller]:
        yield f"{_name(box)} moves with {box.scroller}, which does not scroll it"
    if box.clip != scroller.rect:
        yield f"{_name(box)} is clipped to something else than {box.scroller}"
    if box.overflow:
        yield f"{_name(box)} scrolls within {box.scroller}"


def _faults_of_children(box: Box, boxes: dict[str, Box]) -> Iterator[str]:
    room = box.inner._replace(height=box.inner.height + box.overflow)
    children = [boxes[child.key] for child in box.element.children if child.key in boxes]
    for child in children:
        if not _holds(room, child.rect):
            yield f"{_name(child)} is not within {_name(box)}"
        if child.scroller != (box.element.key if box.overflow else box.scroller):
            yield f"{_name(child)} does not move with what it is in"
    if box.style.flow is not Flow.LAYERS:
        for one, other in combinations(children, 2):
            if _meet(one.rect, other.rect):
                yield f"{_name(one)} overlaps {_name(other)}"


def _meet(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.right
        and other.x < one.right
        and one.y < other.bottom
        and other.y < one.bottom
    )


def _holds(outer: Rect, inner: Rect) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )


def _lines(element: Element, boxes: dict[str, Box], depth: int) -> Iterator[str]:
    box = boxes.get(element.key)
    if box is None:
        return
    label = " / ".join(box.text.lines) if box.text else element.label
    if len(label) > _SHORT:
        label = f"{label[:_SHORT]}…"
    marks = [
        f"{'  ' * depth}{element.role} {element.key}",
        _figures(box.rect),
        *([f"scrolls {box.overflow}"] if box.overflow else []),
        *([repr(label)] if label else []),
    ]
    yield "  ".join(marks)
    for child in element.children:
        yield from _lines(child, boxes, depth + 1)


def _name(box: Box) -> str:
    return f"{box.element.key} ({box.element.style}: {_figures(box.rect)})"


def _figures(rect: Rect) -> str:
    return " ".join(map(str, rect))
