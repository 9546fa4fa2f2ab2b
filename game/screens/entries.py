"""Pieces of the record that several screens share: rows of entries, and sources."""

from __future__ import annotations

from game.screens.element import Element, Role
from game.screens.intents import Clip, Copy, OpenEntry, TakeSource, Visit
from game.screens.parts import chip, group, text
from game.views.record import IndexRowView, SourceView

_KEYS = frozenset("123456789")


def index_row(view: IndexRowView, under: str = "", *below: str) -> Element:
    """Return the row that opens an entry; ``under`` begins its key where one stands twice."""
    key = f"{under}entry-{view.id}"
    said = tuple(one for one in below if one)
    words = text(f"{key}-claim", "index-claim", view.claim)
    if said:
        lines = (text(f"{key}-more-{at}", "source-line", one) for at, one in enumerate(said))
        words = group(f"{key}-words", "index-words", words, *lines)
    return Element(
        key,
        Role.BUTTON,
        "index-row",
        view.claim,
        ". ".join((view.stamp, *said)),
        intent=OpenEntry(view.id),
        children=(words, text(f"{key}-stamp", "stamp-flat", view.stamp.upper())),
    )


def source(key: str, view: SourceView, *beside: Element) -> Element:
    """Return a source as a numbered note, and what can be done with it."""
    lines = (
        ("original", "source-original", view.original_title),
        ("published", "source-line", view.published),
        ("address", "source-line", view.address),
        ("supports", "source-line", view.supports),
        ("read", "source-line", view.read),
    )
    return group(
        key,
        "source",
        text(f"{key}-number", "source-number", view.number),
        group(
            f"{key}-words",
            "source-words",
            text(f"{key}-title", "source-title", view.title),
            *(text(f"{key}-{name}", style, said) for name, style, said in lines if said),
            *beside,
        ),
    )


def source_in_hand(key: str, view: SourceView, *, taken: bool) -> Element:
    """Return a source of an entry: a number takes it in hand, and then letters are for it."""
    hands, number = view.hands, view.number
    take = chip(
        f"{key}-take",
        number if number in _KEYS else "",
        hands.taken if taken else hands.take,
        TakeSource(view.id),
        chosen=taken,
    )
    clipped = (text(f"{key}-clipped", "clipped", hands.clipped),) if hands.clipped else ()
    doings = (
        *((_doing("clip", "c", hands.clip, Clip(view.id)),) if hands.clip else ()),
        _doing("copy", "y", hands.copy, Copy(view.id)),
        *((_doing("visit", "w", hands.visit, Visit(view.id)),) if hands.visit else ()),
    )
    row = group(f"{key}-hands", "hands", take, *(doings if taken else ()), *clipped)
    return source(key, view, row)


def _doing(key: str, hotkey: str, label: str, intent: Clip | Copy | Visit) -> Element:
    return chip(f"hand-{key}", hotkey, label, intent)
