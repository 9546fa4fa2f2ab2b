"""Looking something up: a field that is typed into, filters, and the rows that are found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from game.screens.editing import Typing
from game.screens.element import Element, Role
from game.screens.intents import Fill, Intent, OpenFilter, Plain, SetFilter
from game.screens.parts import chip, group, icon, paper, text
from game.views.looking_up import ANYTHING, FilterView, LookedUpView, SearchView, filtered
from game.views.searching import Asked

FIELD: Final = "search"
"""The key of the field in which one looks something up."""
_KEYS: Final = ("/", "l")
"""Both are shown: where the slash is Shift and a digit, a window is told of the digit alone."""


@dataclass(frozen=True, slots=True)
class LookingUp:
    """What somebody looks for, and which filter is open."""

    typing: Typing = field(default_factory=Typing)
    filters: Asked = ANYTHING
    """Only the filters: the words are those that are typed."""
    opened: str = ""
    """The filter whose values are shown."""

    @property
    def asked(self) -> Asked:
        """Return the words and the filters together."""
        return replace(self.filters, words=self.typing.text)

    def after(self, intent: Intent) -> LookingUp | None:
        """Return what is looked for after an intent; ``None``: it is about something else."""
        match intent:
            case Fill(typed, caret):
                return replace(self, typing=Typing(typed, caret))
            case OpenFilter(facet):
                return replace(self, opened="" if facet == self.opened else facet)
            case SetFilter(facet, value):
                return replace(self, filters=filtered(self.filters, facet, value))
            case Plain.SHOW_ALL:
                return NOTHING
            case _:
                return None


NOTHING: Final = LookingUp()


def looked_up(
    key: str,
    view: LookedUpView,
    looking_up: LookingUp,
    rows: Iterable[Element],
    first: str,
    foot: tuple[Element, ...],
) -> Element:
    """Return the page: the field stays in sight, what was found scrolls.

    ``first`` is the key of the first hit: there Enter leads from the field.
    """
    nothing = (text("nothing", "prose", view.nothing),) if view.nothing else ()
    filters = _filters(view.filters, looking_up.opened, view.search)
    return paper(
        key,
        view.title,
        (text("lead", "lead", view.lead),),
        (
            group("under", "paper-margin", _field(view.search, looking_up.typing, first)),
            Element("rows", Role.LIST, "index-body", children=(*filters, *rows, *nothing)),
        ),
        foot,
    )


def _field(view: SearchView, typing: Typing, then: str) -> Element:
    """Return the field in which one looks something up; Enter takes the focus on to ``then``."""
    shown = (
        Element(f"{FIELD}-typed", Role.TEXT, "field-typed", typing.text, caret=typing.caret)
        if typing.text
        else Element(f"{FIELD}-typed", Role.TEXT, "field-hint", view.hint, caret=0)
    )
    typed_into = Element(
        FIELD,
        Role.FIELD,
        "field",
        view.label,
        typing.text,
        hotkeys=_KEYS,
        typing=typing,
        then=then,
        children=(
            icon(f"{FIELD}-icon", "field-icon", "search"),
            shown,
            *(text(f"{FIELD}-key-{key}", "field-key", key.upper()) for key in _KEYS),
        ),
    )
    return group("looking-up", "search-row", typed_into, text("count", "search-count", view.count))


def _filters(filters: Iterable[FilterView], opened: str, search: SearchView) -> Iterator[Element]:
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
