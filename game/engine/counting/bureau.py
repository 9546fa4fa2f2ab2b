"""Counting by a report: dated items about what was owed, which lapse; nothing is added up."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from game.engine.authored import Authored, Slug, Words
from game.engine.counting.terms import Days, OnGrounds, WithTerm, last_day
from game.engine.counting.way import Known, Lapses, OneEffect, Place, Tone, WayOfCounting
from game.engine.standing import Item, Tally
from game.engine.vocabulary import Witness


class KnownItem(Authored):
    """A sort of item that a report can hold."""

    id: Slug
    name: Words
    tone: Tone


class Noted(WithTerm):
    """The deed becomes an item of the report."""

    names: ClassVar = "item"

    kind: Literal["noted"]
    item: Slug


class Settled(OnGrounds):
    """What stands against you on these deeds becomes an item of another sort."""

    names: ClassVar = "item"

    kind: Literal["settled"]
    item: Slug
    days: Days


class Struck(OnGrounds):
    """What stands against you on these deeds was a mistake, and is taken out."""

    kind: Literal["struck"]


class Bureau(WayOfCounting):
    """The sorts of items that a report can hold."""

    effects: ClassVar = (Noted, Settled, Struck, Lapses)

    kind: Literal["bureau"]
    items: Annotated[tuple[KnownItem, ...], Field(min_length=1)]

    def known(self) -> tuple[Known, ...]:
        """Return the sorts of items."""
        return tuple(Known(one.id, one.name, one.tone, Place.REPORT) for one in self.items)

    def reaches(self, tally: Tally, effect: OneEffect, day: int) -> bool:
        """Say whether anything stands that could be settled, struck out or lapse."""
        if effect.touches:
            return any(self._is_against(one, effect.touches) for one in tally.items)
        return super().reaches(tally, effect, day)

    def count(
        self, tally: Tally, effect: OneEffect, witness: Witness | None, ground: str, day: int
    ) -> Tally:
        """Return the tally after an item has come, changed or gone."""
        match effect:
            case Noted():
                until = last_day(day, effect.days)
                return Tally(items=(*tally.items, Item(effect.item, ground, day, until)))
            case Settled():
                until = last_day(day, effect.days)
                return Tally(
                    items=tuple(
                        replace(one, name=effect.item, until=until)
                        if self._is_against(one, effect.touches)
                        else one
                        for one in tally.items
                    )
                )
            case Struck():
                left = (one for one in tally.items if not self._is_against(one, effect.touches))
                return Tally(items=tuple(left))
            case _:
                return super().count(tally, effect, witness, ground, day)

    def _is_against(self, item: Item, grounds: tuple[str, ...]) -> bool:
        bad = {one.id for one in self.items if one.tone is Tone.BAD}
        return item.name in bad and item.ground in grounds
