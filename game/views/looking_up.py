"""What entries and sources are looked up with: a field, filters, and what is said of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from game.engine.record import Confidence, Setting, SourceKind, Verdict
from game.views.cards import stamp
from game.views.searching import Asked
from game.views.words import Words

ANYTHING: Final = Asked()
KEYS: Final = {"verdict": "v", "setting": "p", "kind": "k", "confidence": "c"}
"""The letter that opens each filter."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """The field that is typed into, and what is said of it."""

    label: str
    hint: str
    """What stands in it while it is empty."""
    count: str
    show_all: str
    """Takes back the words and all filters; empty where nothing was asked."""


@dataclass(frozen=True, slots=True)
class FilterValueView:
    """One value of a filter; ``None``: any."""

    value: str | None
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FilterView:
    """A filter, and what it is set to."""

    facet: str
    key: str
    """The letter that opens it."""
    label: str
    """Its name, and the value that it is set to."""
    is_set: bool
    values: tuple[FilterValueView, ...]
    """Any, and then every value that something has, with how many would be left."""


@dataclass(frozen=True, slots=True)
class LookedUpView:
    """What stands around whatever was found."""

    title: str
    lead: str
    search: SearchView
    filters: tuple[FilterView, ...]
    nothing: str
    """Said where nothing was found."""
    back: str


def filter_view(
    words: Words,
    asked: Asked,
    facet: str,
    name: str,
    labels: Mapping[str, str],
    counts: Mapping[str, int],
) -> FilterView:
    """Return a filter; ``counts`` say how many each of its values would leave."""
    _ = words.gettext
    value = getattr(asked, facet)
    return FilterView(
        facet,
        KEYS[facet],
        _("{name}: {value}").format(name=name, value=labels[value] if value else _("any")),
        is_set=value is not None,
        values=(
            FilterValueView(None, _("Any"), chosen=value is None),
            *(
                FilterValueView(
                    one,
                    _("{value} ({count})").format(value=label, count=counts.get(one, 0)),
                    chosen=one == value,
                )
                for one, label in labels.items()
                if counts.get(one) or one == value
            ),
        ),
    )


def filtered(asked: Asked, facet: str, value: str | None) -> Asked:
    """Return what is asked once a filter is set, or taken back (``None``)."""
    match facet:
        case "verdict":
            return replace(asked, verdict=Verdict(value) if value else None)
        case "setting":
            return replace(asked, setting=Setting(value) if value else None)
        case "kind":
            return replace(asked, kind=SourceKind(value) if value else None)
        case _:
            return replace(asked, confidence=Confidence(value) if value else None)


def nothing_found(words: Words) -> str:
    """Return what is said where nothing was found: silence of the record is no verdict."""
    return words.gettext(
        "Nothing here has all of that. This is no verdict, not even “{undocumented}”:"
        " it may be true, false or not looked at."
    ).format(undocumented=stamp(words, Verdict.UNDOCUMENTED))
