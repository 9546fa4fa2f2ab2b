"""The five faces of the phone: a dial, a gauge, a letter, lists, a report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.engine.rulebook import Face
from game.screens.element import Badge, Bar, Count, Dial, Drawing, Element, Gauge, Icon, Role
from game.screens.parts import group, icon, text
from game.views.face import DialView, ItemView, PartView
from game.views.phone import PhoneView
from game.views.words import Direction

_MARKS: Final = {"good": "tick", "bad": "cross", "plain": "dash"}
"""What stands before an item, so that its tone is not told by colour alone."""

_BLANKS: Final = 3
"""Ruled lines of a report with nothing in it."""


def standing(view: PhoneView, newest: int = 0, under: str = "") -> tuple[Element, ...]:
    """Return what stays on top of the phone."""
    dial = view.dial
    if dial is None:
        if view.face is Face.REPORT:
            return (letterhead(view, under),)
        return (text(f"{under}no-dial", "no-dial", view.caption),)
    due = f"-due-{newest}" if dial.figures else ""
    # Which way it goes is not said before the notice is there.
    manner = "-due" if dial.figures else ""
    drawn = drawings(view, dial, newest, under)
    match view.face:
        case Face.GRADE:
            words = group(
                f"{under}grade-words",
                "grade-words",
                *drawn[1:],
                text(f"{under}grade-caption", "grade-caption", view.caption),
                text(f"{under}grade-trend{due}", f"grade-trend{manner}", view.caption_more),
            )
            return (group(f"{under}phone-grade", "phone-grade", drawn[0], words),)
        case face:
            kind = "gauge" if face is Face.GAUGE else "dial"
            caption = text(f"{under}{kind}-caption{due}", f"{kind}-caption{manner}", view.caption)
            return (group(f"{under}phone-{kind}", f"phone-{kind}", *drawn, caption),)


def drawings(
    view: PhoneView, dial: DialView, newest: int = 0, under: str = "", place: str = ""
) -> tuple[Element, ...]:
    """Return what shows a number; elsewhere than on a phone ``place`` begins its styles' names.

    It has a new key for each movement: it sets out anew, and not when nothing has moved.
    """
    again = f"-{newest}" if dial.figures and newest else ""

    def drawn(name: str, drawing: Drawing, role: Role = Role.METER) -> Element:
        said = view.spoken if role is Role.METER and not place else ""
        return Element(f"{under}{name}{again}", role, f"{place}{name}", said, drawing=drawing)

    moved = (dial.share, dial.before, dial.figure, dial.figures)
    match view.face:
        case Face.GAUGE:
            return (drawn("gauge", Gauge(*moved, view.ends)),)
        case Face.GRADE:
            badge = Badge(view.grade, view.grade_before, moves=bool(dial.figures))
            count = Count(dial.figure, dial.figures)
            return drawn("badge", badge), drawn("count", count, Role.IMAGE)
        case _:
            return (drawn("dial", Dial(*moved)),)


def stands(view: PhoneView, newest: int = 0, under: str = "") -> Iterator[Element]:
    """Yield what scrolls with the notices: parts of a number, lists, items, clauses."""
    if view.parts:
        rows = (_part(one, at, newest, under) for at, one in enumerate(view.parts))
        yield Element(f"{under}parts", Role.LIST, "parts", children=tuple(rows))
    if view.items_title:
        yield text(f"{under}items-title", "items-title", view.items_title)
    manner = {Face.GRADE: "clause", Face.REPORT: "entry"}.get(view.face, "item")
    rows = (
        _item(one, manner, under, last=at == len(view.items))
        for at, one in enumerate(view.items, 1)
    )
    if manner == "item":
        yield from rows
    elif view.items:
        style = "entries" if manner == "entry" else "clauses"
        yield Element(f"{under}items", Role.LIST, style, children=tuple(rows))
    elif manner == "entry":
        lines = (group(f"{under}blank-{at}", "entry-blank") for at in range(_BLANKS))
        yield group(f"{under}blanks", "entries", *lines)
    if view.clear_of:
        yield text(f"{under}clear", "none-of-these", view.clear_of)


def in_a_line(view: PhoneView, under: str) -> Element:
    """Return the standing in one line, after a small drawing of its face."""
    key = f"{under}strip-face"
    return group(
        f"{under}strip-head",
        "strip-head",
        Element(key, Role.IMAGE, f"strip-{view.face}", drawing=_small(view)),
        text(f"{under}strip-standing", "strip-standing", view.spoken),
    )


def _small(view: PhoneView) -> Drawing:
    if view.face is Face.LIST or view.face is Face.REPORT:
        return Icon(view.face)
    if view.dial is None:
        return Icon("cross")
    share = view.dial.share
    match view.face:
        case Face.GAUGE:
            return Gauge(share, share, "")
        case Face.GRADE:
            return Badge(view.grade, view.grade)
        case _:
            return Dial(share, share, "")


def letterhead(view: PhoneView, under: str = "") -> Element:
    """Return the head of a report."""
    return group(
        f"{under}letterhead",
        "letterhead",
        icon(f"{under}letterhead-icon", "letterhead-icon", "report"),
        group(
            f"{under}letterhead-words",
            "letterhead-words",
            text(f"{under}letterhead-caption", "letterhead-caption", view.caption),
            text(f"{under}letterhead-more", "letterhead-more", view.caption_more),
        ),
    )


def _part(view: PartView, at: int, newest: int, under: str) -> Element:
    key = f"{under}part-{at}"
    moved = view.direction is not Direction.LEVEL
    due = f"-due-{newest}" if moved else ""
    style = f"part-{view.direction}" if moved else "part-figure"
    arrow = (icon(f"{key}-arrow{due}", f"{style}-arrow", view.direction),) if moved else ()
    return group(
        key,
        "part",
        group(
            f"{key}-head",
            "part-head",
            text(f"{key}-name", "part-name", view.name),
            *arrow,
            text(f"{key}-figure{due}", style, view.figure),
        ),
        Element(f"{key}-bar{due}", Role.IMAGE, "part-bar", drawing=Bar(view.share, view.before)),
    )


def _item(view: ItemView, manner: str, under: str, *, last: bool) -> Element:
    due = "-due" if view.is_due else ""
    key = f"{under}item-{view.key}{due}"
    before = (
        text(f"{key}-points", f"points-{view.tone}", view.points)
        if view.points
        else icon(f"{key}-mark", f"mark-{view.tone}", _MARKS[view.tone])
    )
    kind = view.tone if manner == "item" else "last" if last else ""
    style = "-".join(filter(None, (manner, kind, "due" if view.is_due else "")))
    return group(
        key,
        style,
        before,
        group(
            f"{key}-words",
            "item-words",
            text(f"{key}-name", f"{manner}-name", view.name),
            text(f"{key}-note", "notice-reason", view.note),
        ),
    )
