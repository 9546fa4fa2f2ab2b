"""The phone beside a scene, and the strip that stands for it in a narrow window."""

from __future__ import annotations

from game.screens.element import Dial, Element, Role
from game.screens.parts import group, icon, movement, text
from game.views.notices import NoticeView
from game.views.phone import DoorView, PhoneView
from game.views.words import Movement


def phone(view: PhoneView, newest: int) -> Element:
    """Return the phone; the notice of that number has just arrived (0: none)."""
    return group(
        "phone",
        "phone",
        group(
            "phone-head",
            "phone-head",
            text("phone-name", "phone-name", view.name),
            text("phone-day", "phone-name", view.day),
        ),
        *_standing(view, newest),
        Element(
            "phone-notices",
            Role.LIST,
            "phone-notices",
            children=(
                *((text("quiet", "quiet", view.quiet),) if view.quiet else ()),
                *(_notice(one, is_new=one.number == newest) for one in view.notices),
            ),
        ),
        *_doors(view),
        label=view.spoken,
    )


def strip(view: PhoneView, newest: int) -> Element:
    """Return the standing in one line and the latest notice, where the phone has no room."""
    latest = [one for one in view.notices if one.number == newest]
    return group(
        "strip",
        "strip-phone",
        text("strip-standing", "strip-standing", view.spoken),
        *(text("strip-quiet", "soft", view.quiet) for _ in (0,) if view.quiet),
        *(_notice(one, is_new=True, key="strip-notice") for one in latest),
        *_doors(view, "strip-")[1:],
    )


def _standing(view: PhoneView, newest: int) -> tuple[Element, ...]:
    if view.dial is None:
        listings = (
            group(
                f"listing-{one.id}",
                f"listing-{one.state}",
                text(f"listing-{one.id}-name", "notice-text-new", one.name),
                text(f"listing-{one.id}-note", "notice-reason", one.note),
            )
            for one in view.listings
        )
        return (text("no-dial", "no-dial", view.caption), *listings)
    dial = view.dial
    drawn = Element(
        # A new key for each movement: the knob sets out anew, and not when nothing has moved.
        f"dial-{newest}" if dial.figures else "dial",
        Role.METER,
        "dial",
        view.spoken,
        drawing=Dial(dial.share, dial.before, dial.figure, dial.figures),
    )
    caption = text("dial-caption", "dial-caption", view.caption)
    return (group("phone-dial", "phone-dial", drawn, caption),)


def _notice(view: NoticeView, *, is_new: bool, key: str = "notice") -> Element:
    key = f"{key}-{view.number}{'-new' if is_new else ''}"
    new = "-new" if is_new else ""
    reason = (text(f"{key}-reason", "notice-reason", view.reason),) if is_new else ()
    return Element(
        key,
        Role.NOTICE,
        f"notice-{view.movement.direction}{new}",
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


def _doors(view: PhoneView, under: str = "") -> tuple[Element, ...]:
    if not view.doors:
        return ()
    return (
        text(f"{under}doors-title", "doors-title", view.doors_title),
        Element(
            f"{under}doors",
            Role.LIST,
            "doors",
            children=tuple(_door(one, under) for one in view.doors),
        ),
    )


def _door(view: DoorView, under: str) -> Element:
    style = "door-open" if view.is_open else "door-shut"
    label = view.label if view.is_open else f"{view.label} · {view.note}"
    key = f"{under}door-{view.id}"
    sign = "tick" if view.is_open else "lock"
    return group(
        key,
        style,
        icon(f"{key}-icon", f"{style}-icon", sign),
        text(f"{key}-label", f"{style}-label", label),
    )
