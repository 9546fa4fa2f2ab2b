"""Counting by lists: no number; courts and offices list you, with a term and a way out."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from game.engine.authored import Authored, Slug, Words
from game.engine.standing import Listing, Rating, Tally
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


class Listed(Authored):
    """The deed puts you on a list."""

    kind: Literal["listed"]
    list: Slug
    days: Annotated[int, Field(ge=1)] | None
    """Story days after which it lapses; ``None`` where only the way out ends it."""
    way_out: Words


class Delisted(Authored):
    """The deed takes you off a list."""

    kind: Literal["delisted"]
    list: Slug


class Lists(Authored):
    """The lists that a rulebook keeps."""

    kind: Literal["lists"]
    lists: Annotated[tuple[KnownList, ...], Field(min_length=1)]

    def opening(self) -> Tally:
        """Return a clean name."""
        return Tally()

    def takes(self, effect: Authored) -> bool:
        """Say whether this puts somebody on a list or takes them off one."""
        return isinstance(effect, Listed | Delisted)

    def count(
        self,
        tally: Tally,
        effect: Authored,
        witness: Witness | None,  # noqa: ARG002
        ground: str,
        day: int,
    ) -> Tally:
        """Return the tally after a listing or a delisting; listing twice renews the first."""
        match effect:
            case Listed():
                until = None if effect.days is None else day + effect.days
                listing = Listing(effect.list, ground, day, until, effect.way_out)
                return Tally(listings=(*_others(tally, effect.list), listing))
            case Delisted():
                return Tally(listings=_others(tally, effect.list))
            case _:
                return tally

    def reaches(self, tally: Tally, effect: Authored) -> bool:  # noqa: ARG002
        """Say yes: nobody is beyond an office."""
        return True

    def asks(self, tally: Tally) -> bool:  # noqa: ARG002
        """Say no: an office asks nobody."""
        return False

    def passed(self, tally: Tally, day: int) -> Tally:
        """Return the tally without the listings whose last day that was."""
        return Tally(
            listings=tuple(
                listing
                for listing in tally.listings
                if listing.until is None or listing.until > day
            )
        )

    def rating(self, tally: Tally) -> Rating:  # noqa: ARG002
        """Return no number: there is none."""
        return Rating(None)


def _others(tally: Tally, list_id: str) -> tuple[Listing, ...]:
    return tuple(listing for listing in tally.listings if listing.list != list_id)
