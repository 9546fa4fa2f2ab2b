"""Terms: how long something stands, and which other lengths it could have had."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

Days = Annotated[int, Field(ge=1)] | None
"""Story days after which it lapses; ``None``: only a way out ends it."""

_LENGTHS: Final = (7, 30, 90, 365)


def last_day(day: int, days: int | None) -> int | None:
    """Return the last day of what begins on a day and stands so many days more."""
    return None if days is None else day + days


def lengths(own: int | None) -> tuple[int | None, ...]:
    """Return the lengths that a term is tried with, its own among them, for good last."""
    known = set(_LENGTHS) | ({own} if own is not None else set())
    return (*sorted(known), None)
