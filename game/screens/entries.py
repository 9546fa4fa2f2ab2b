"""Pieces of the record that several screens share: rows of entries, sources, a search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.screens.editing import Typing
from game.screens.element import Element, Role
from game.screens.intents import (
    Clip,
    Copy,
    OpenEntry,
    OpenFilter,
    Plain,
    SetFilter,
    TakeSource,
    Visit,
)
from game.screens.parts import chip, group, icon, text
from game.views.index import FilterView, SearchView
from game.views.record import IndexRowView, SourceView

FIELD = "search"
"""The key of the field in which one looks something up."""
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


def search_field(view: SearchView, typing: Typing, then: str) -> Element:
    """Return the field in which one looks something up; Enter takes the focus on to ``then``."""
    shown = (
        Element(f"{FIELD}-typed", Role.TEXT, "field-typed", typing.text, caret=typing.caret)
        if typing.text
        else Element(f"{FIELD}-typed", Role.TEXT, "field-hint", view.hint, caret=0)
    )
    field = Element(
        FIELD,
        Role.FIELD,
        "field",
        view.label,
        typing.text,
        hotkeys=("/",),
        typing=typing,
        then=then,
        children=(
            icon(f"{FIELD}-icon", "field-icon", "search"),
            shown,
            text(f"{FIELD}-key", "field-key", "/"),
        ),
    )
    return group("looking-up", "search-row", field, text("count", "search-count", view.count))


def filter_rows(
    filters: Iterable[FilterView], opened: str, search: SearchView
) -> Iterator[Element]:
    """Yield a row of what can be filtered and, below it, the values of the one that is open."""
    chips = [_filter(one, is_open=one.facet == opened) for one in filters]
    if search.show_all:
        chips.append(chip("show-all", "x", search.show_all, Plain.SHOW_ALL))
    yield group("filters", "filters", *chips)
    for one in filters:
        if one.facet == opened:
            values = (
                chip(
                    f"filter-{one.facet}-{value.value or ''}",
                    str(number),
                    value.label,
                    SetFilter(one.facet, value.value),
                    chosen=value.chosen,
                )
                for number, value in enumerate(one.values, 1)
            )
            yield Element(
                f"filter-{one.facet}-values", Role.LIST, "filter-values", children=tuple(values)
            )


def _filter(view: FilterView, *, is_open: bool) -> Element:
    """Return the chip of a filter; its arrow says which way its values fold."""
    key, style = f"filter-{view.facet}", "chosen" if view.is_set else "chip"
    arrow = "arrow-up" if is_open else "arrow-down"
    return Element(
        key,
        Role.BUTTON,
        style,
        view.label,
        intent=OpenFilter(view.facet),
        hotkeys=(view.key,),
        chosen=view.is_set,
        children=(
            text(f"{key}-key", f"{style}-key", view.key.upper()),
            text(f"{key}-label", f"{style}-label", view.label),
            icon(f"{key}-arrow", f"{style}-label", arrow),
        ),
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
