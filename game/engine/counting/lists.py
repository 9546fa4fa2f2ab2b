"""Counting by lists: no number; courts and offices list you, with a term and a way out."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from game.engine.authored import Authored, Slug, Words
from game.engine.counting.terms import WithTerm, last_day
from game.engine.counting.way import Known, Lapses, OneEffect, Place, Tone, WayOfCounting
from game.engine.standing import Item, Tally
from game.engine.vocabulary import Witness


class Colour(StrEnum):
    """Black lists bar, red lists praise."""

    BLACK = "black"
    RED = "red"


class KnownList(Authored):
    """A list that somebody can be on."""

    id: Slug
    name: Words
    colour: Colour


class Listed(WithTerm):
    """The deed puts you on a list."""

    names: ClassVar = "list"

    kind: Literal["listed"]
    list: Slug
    way_out: Words


class Delisted(OneEffect):
    """The deed takes you off a list."""

    names: ClassVar = "list"

    kind: Literal["delisted"]
    list: Slug


class Lists(WayOfCounting):
    """The lists that a rulebook keeps."""

    effects: ClassVar = (Listed, Delisted, Lapses)

    kind: Literal["lists"]
    lists: Annotated[tuple[KnownList, ...], Field(min_length=1)]

    def known(self) -> tuple[Known, ...]:
        """Return the lists."""
        return tuple(
            Known(
                one.id,
                one.name,
                Tone.GOOD if one.colour is Colour.RED else Tone.BAD,
                Place.LIST,
            )
            for one in self.lists
        )

    def reaches(self, tally: Tally, effect: OneEffect, day: int) -> bool:
        """Say whether somebody is on the list that they would be taken off."""
        if isinstance(effect, Delisted):
            return tally.has(effect.list)
        return super().reaches(tally, effect, day)

    def count(
        self, tally: Tally, effect: OneEffect, witness: Witness | None, ground: str, day: int
    ) -> Tally:
        """Return the tally after a listing or a delisting; listing twice renews the first."""
        match effect:
            case Listed():
                until = last_day(day, effect.days)
                listing = Item(effect.list, ground, day, until, effect.way_out)
                return Tally(items=(*_others(tally, effect.list), listing))
            case Delisted():
                return Tally(items=_others(tally, effect.list))
            case _:
                return super().count(tally, effect, witness, ground, day)


def _others(tally: Tally, list_id: str) -> tuple[Item, ...]:
    return tuple(listing for listing in tally.items if listing.name != list_id)
