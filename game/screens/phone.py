"""The phone beside a scene, and the strip that stands for it in a narrow window."""

from __future__ import annotations

from collections.abc import Iterator

from game.screens import faces
from game.screens.element import Element, Role
from game.screens.parts import group, icon, movement, text
from game.views.notices import NoticeView
from game.views.phone import DoorView, PhoneView
from game.views.words import Movement


def phone(view: PhoneView, newest: int, under: str = "") -> Element:
    """Return the phone; the notice of that number has just arrived (0: none).

    ``under`` begins every key, where there is more than one phone.
    """
    return group(
        f"{under}phone",
        "phone",
        group(
            f"{under}phone-head",
            "phone-head",
            text(f"{under}phone-name", "phone-name", view.name),
            text(f"{under}phone-day", "phone-name", view.day),
        ),
        *faces.standing(view, newest, under),
        Element(
            f"{under}phone-notices",
            Role.LIST,
            "phone-notices",
            children=tuple(_told(view, newest, under)),
        ),
        *_doors(view, under, due=bool(view.dial and view.dial.figures)),
        label=view.spoken,
    )


def phone_line(view: PhoneView, newest: int, under: str = "") -> Element:
    """Return the standing in one line and the latest notice, where the phone has no room."""
    latest = [one for one in view.notices if one.number == newest]
    return group(
        f"{under}strip",
        "strip-phone",
        faces.in_a_line(view, under),
        *((text(f"{under}strip-quiet", "soft", view.quiet),) if view.quiet else ()),
        *(_notice(one, "new", key=f"{under}strip-notice") for one in latest),
        *_doors(view, f"{under}strip-")[1:],
    )


def _told(view: PhoneView, newest: int, under: str) -> Iterator[Element]:
    """Yield what has just arrived, then what stands, then the earlier notices.

    All of it scrolls together, so that the phone is never taller than its window.
    """
    notices = [
        _notice(one, _arrival(view, one, newest), key=f"{under}notice") for one in view.notices
    ]
    new = sum(one.number == newest for one in view.notices)
    if view.quiet:
        yield text(f"{under}quiet", "quiet", view.quiet)
    yield from notices[:new]
    yield from faces.stands(view, newest, under)
    yield from notices[new:]


def _arrival(view: PhoneView, notice: NoticeView, newest: int) -> str:
    """Return how a notice stands: not new, new, or due once the dial has trembled."""
    if notice.number != newest:
        return ""
    return "due" if view.dial and view.dial.figures else "new"


def _notice(view: NoticeView, arrival: str, key: str) -> Element:
    key = f"{key}-{view.number}{'-new' if arrival else ''}"
    new = "-new" if arrival else ""
    manner = f"-{arrival}" if arrival else ""
    told = (("late", view.late), ("reason", view.reason)) if arrival else ()
    reason = (text(f"{key}-{name}", "notice-reason", said) for name, said in told if said)
    return Element(
        key,
        Role.NOTICE,
        f"notice-{view.movement.direction}{manner}",
        view.text,
        view.movement.text,
        children=(
            group(
                f"{key}-words",
                "notice-words",
                text(f"{key}-text", f"notice-text{new}", view.text),
                *reason,
                *(_listed(key, view.movement)),
            ),
            *(() if _is_long(view.movement) else movement(key, view.movement)),
        ),
    )


_SHORT = 8
"""Letters of a movement that has room beside its notice; names of lists stand below."""


def _is_long(moved: Movement) -> bool:
    return len(moved.text) > _SHORT


def _listed(key: str, moved: Movement) -> tuple[Element, ...]:
    return movement(key, moved) if _is_long(moved) else ()


def _doors(view: PhoneView, under: str, *, due: bool = False) -> tuple[Element, ...]:
    if not view.doors:
        return ()
    return (
        text(f"{under}doors-title", "doors-title", view.doors_title),
        Element(
            f"{under}doors",
            Role.LIST,
            "doors",
            children=tuple(door(one, under, due=due) for one in view.doors),
        ),
    )


def door(view: DoorView, under: str = "", *, due: bool = False) -> Element:
    """Return a door as a chip; one that has just turned clicks into its place.

    Where a dial trembles it is ``due`` only after that: it would tell which way the number goes.
    """
    style = "door-open" if view.is_open else "door-shut"
    turned = ("-due" if due else "-turned") if view.turned else ""
    label = view.label if view.is_open else f"{view.label} {view.brief}"
    key = f"{under}door-{view.id}"
    sign = "tick" if view.is_open else "lock"
    return group(
        f"{key}{turned}",
        f"{style}{turned}",
        icon(f"{key}-icon", f"{style}-icon", sign),
        text(f"{key}-label", f"{style}-label", label),
    )
