"""Terms and grounds: effects that stand for some days, and those that undo what deeds left."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from game.engine.authored import DeedKind
from game.engine.counting.way import Amount, OneEffect, Unit

Days = Annotated[int, Field(ge=1)] | None
"""Story days after which it lapses; ``None``: only a way out ends it."""

_LENGTHS: Final = (7, 30, 90, 365)


class WithTerm(OneEffect):
    """What stands for some days, or for good."""

    days: Days

    @property
    def amount(self) -> Amount:
        """Return the term."""
        return Amount(self.days, Unit.DAYS)

    def settings(self) -> tuple[OneEffect, ...]:
        """Return shorter and longer terms."""
        return tuple(self.model_copy(update={"days": days}) for days in lengths(self.days))


class OnGrounds(OneEffect):
    """What takes away or changes the items that rest on these deeds."""

    grounds: Annotated[tuple[DeedKind, ...], Field(min_length=1)]

    @property
    def touches(self) -> tuple[str, ...]:
        """Return the deeds."""
        return self.grounds


def last_day(day: int, days: int | None) -> int | None:
    """Return the last day of what begins on a day and stands so many days more."""
    return None if days is None else day + days


def lengths(own: int | None) -> tuple[int | None, ...]:
    """Return the lengths that a term is tried with, its own among them, for good last."""
    known = set(_LENGTHS) | ({own} if own is not None else set())
    return (*sorted(known), None)
