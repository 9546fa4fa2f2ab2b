"""Pieces that many screens share: texts, buttons, keys, movements, the fiction's card."""

from __future__ import annotations

from game.engine.scene import Sprite
from game.screens.element import Element, Icon, Over, Role
from game.screens.intents import Intent
from game.views.cards import FictionCardView, StripView
from game.views.words import Direction, Movement


def text(key: str, style: str, label: str, role: Role = Role.TEXT) -> Element:
    """Return a piece of text."""
    return Element(key, role, style, label)


def heading(key: str, style: str, label: str) -> Element:
    """Return a heading."""
    return Element(key, Role.HEADING, style, label)


def group(key: str, style: str, *children: Element, label: str = "") -> Element:
    """Return elements that belong together."""
    return Element(key, Role.GROUP, style, label, children=children)


def icon(key: str, style: str, name: str) -> Element:
    """Return an icon; it says nothing that the text beside it does not."""
    return Element(key, Role.IMAGE, style, drawing=Icon(name))


def over(sprites: tuple[Sprite, ...]) -> tuple[Over, ...]:
    """Return the sprites that lie over a picture."""
    return tuple(Over(one.sprite, one.heard or "") for one in sprites)


def button(
    key: str, style: str, label: str, intent: Intent, hotkeys: tuple[str, ...] = ()
) -> Element:
    """Return a plain button."""
    return Element(key, Role.BUTTON, style, label, intent=intent, hotkeys=hotkeys)


def primary(
    key: str, label: str, intent: Intent, hotkeys: tuple[str, ...] = (), *, enabled: bool = True
) -> Element:
    """Return the button that leads on: Enter presses it while nothing has focus."""
    return Element(
        key,
        Role.BUTTON,
        "primary",
        label,
        intent=intent,
        hotkeys=("enter", *hotkeys),
        enabled=enabled,
        children=(
            text(f"{key}-label", "primary-label", label),
            icon(f"{key}-icon", "primary-icon", "enter"),
        ),
    )


def arrow_key(arrow: str, label: str, intent: Intent) -> Element:
    """Return an arrow key: ``left``, ``right``, ``up`` or ``down``, and what it does."""
    return Element(
        f"key-{arrow}",
        Role.BUTTON,
        "small-key",
        label,
        intent=intent,
        hotkeys=(arrow,),
        children=(
            group(
                f"key-{arrow}-badge",
                "small-key-arrow",
                icon(f"key-{arrow}-icon", "small-key-icon", f"arrow-{arrow}"),
            ),
            text(f"key-{arrow}-label", "small-key-label", label),
        ),
    )


def walk_head(title: str, count: Element, *keys: Element) -> Element:
    """Return the head of a screen through which arrows walk: where one is, and the keys."""
    walk = group("walk", "readings-walk", count, *keys)
    return group("head", "sheet-foot", heading("title", "readings-title", title), walk)


def small_key(hotkey: str, label: str, intent: Intent, *, shown: str = "") -> Element:
    """Return a key of the foot: the letter that presses it, and what it does."""
    return Element(
        f"key-{hotkey}",
        Role.BUTTON,
        "small-key",
        label,
        intent=intent,
        hotkeys=(hotkey,),
        children=(
            text(
                f"key-{hotkey}-badge",
                "small-key-wide" if shown else "small-key-badge",
                shown or hotkey.upper(),
            ),
            text(f"key-{hotkey}-label", "small-key-label", label),
        ),
    )


def pill(key: str, hotkey: str, label: str, intent: Intent) -> Element:
    """Return a lesser button with its key."""
    return Element(
        key,
        Role.BUTTON,
        "secondary",
        label,
        intent=intent,
        hotkeys=(hotkey,),
        children=(
            text(f"{key}-key", "secondary-key", hotkey.upper()),
            text(f"{key}-label", "secondary-label", label),
        ),
    )


def chip(
    key: str, hotkey: str, label: str, intent: Intent, *, chosen: bool = False, spoken: str = ""
) -> Element:
    """Return one of several answers, with its key."""
    style = "chosen" if chosen else "chip"
    return Element(
        key,
        Role.BUTTON,
        style,
        spoken or label,
        intent=intent,
        hotkeys=(hotkey,) if hotkey else (),
        chosen=chosen,
        children=(
            *((text(f"{key}-key", f"{style}-key", hotkey.upper()),) if hotkey else ()),
            text(f"{key}-label", f"{style}-label", label),
        ),
    )


def answer(
    key: str,
    hotkey: str,
    label: str,
    intent: Intent,
    *,
    chosen: bool,
    beside: str = "",
    record: bool = False,
) -> Element:
    """Return one of the answers to a card, with its key; ``record``: in the record's own words."""
    style = "answer-chosen" if chosen else "answer"
    written = "-record" if record else ""
    return Element(
        key,
        Role.BUTTON,
        style,
        label,
        beside,
        intent=intent,
        hotkeys=(hotkey,),
        chosen=chosen,
        children=(
            text(f"{key}-badge", "badge-light" if chosen else "choice-badge", hotkey),
            text(f"{key}-label", f"{style}{written}-label", label),
            *((text(f"{key}-beside", "answer-beside", beside),) if beside else ()),
        ),
    )


def movement(key: str, moved: Movement, *, large: bool = False) -> tuple[Element, ...]:
    """Return a movement with its arrow; nothing where nothing moved."""
    if not moved.text:
        return ()
    sign = moved.direction.value
    style = f"{sign}-large" if large else sign
    arrow = () if moved.direction is Direction.LEVEL else (icon(f"{key}-arrow", style, sign),)
    return (group(f"{key}-movement", "movement", *arrow, text(f"{key}-moved", style, moved.text)),)


def paper(
    key: str,
    title: str,
    beside: tuple[Element, ...],
    middle: tuple[Element, ...],
    foot: tuple[Element, ...],
) -> Element:
    """Return a page of the record: a title over a double rule, and a foot that stays in sight."""
    head = group("head", "paper-head", heading("title", "paper-title", title), *beside)
    return Element(
        key,
        Role.SCREEN,
        "paper",
        title,
        children=(
            group("top", "paper-margin", head),
            *middle,
            group("bottom", "paper-margin", group("foot", "paper-foot", *foot)),
        ),
    )


def sheet(
    key: str,
    title: str,
    head: tuple[Element, ...],
    body: Element,
    mark: str,
    on: Element,
) -> Element:
    """Return a sheet of the fiction: a head, what scrolls, and a foot that stays in sight."""
    foot = group("foot", "sheet-foot", text("mark-fiction", "fiction-mark", mark), on)
    return Element(key, Role.SCREEN, "sheet", title, children=(*head, body, foot))


def ruled(
    key: str, style: str, said: str, reason: str, moved: Movement, beside: str = ""
) -> Element:
    """Return what a rule says, why, and what it moves; ``beside`` stands after the movement."""
    moves = (
        *movement(key, moved),
        *((text(f"{key}-beside", "level", beside),) if beside else ()),
    )
    return group(
        key,
        "log-line",
        group(
            f"{key}-words",
            "log-words",
            text(f"{key}-text", style, said),
            text(f"{key}-reason", "notice-reason", reason),
        ),
        *((group(f"{key}-moves", "movement-wide", *moves),) if moves else ()),
    )


def fiction_card(key: str, style: str, view: FictionCardView) -> Element:
    """Return the fiction's half of a card, glossy as it was on the phone."""
    rating: tuple[Element, ...] = ()
    if view.movement is not None:
        rating = (
            group(
                f"{key}-rating",
                "fiction-rating",
                text(f"{key}-rating-label", "soft", view.rating),
                *movement(f"{key}-rating", view.movement),
            ),
        )
    return group(
        key,
        style,
        text(f"{key}-fiction", "fiction-label", view.label),
        heading(f"{key}-notice", "fiction-notice", view.notice),
        text(f"{key}-reason", "card-reason", view.reason),
        *rating,
    )


def strip(key: str, parts: tuple[StripView, ...]) -> Element:
    """Return the conditions that a retelling drops first."""
    return group(
        key,
        "strip",
        *(
            group(
                f"{key}-{number}",
                "strip-part",
                text(f"{key}-{number}-label", "strip-label", part.label.upper()),
                text(f"{key}-{number}-text", "strip-text", part.text),
            )
            for number, part in enumerate(parts)
        ),
    )
