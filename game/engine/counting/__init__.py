"""The ways of counting: one module each, behind one interface."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.engine.counting.lists import Delisted, Listed, Lists
from game.engine.counting.stars import Leaves, Rates, Stars
from game.engine.counting.way import Silence, WayOfCounting

Counting = Annotated[Stars | Lists, Field(discriminator="kind")]
Effect = Annotated[Rates | Leaves | Listed | Delisted | Silence, Field(discriminator="kind")]

__all__ = [
    "Counting",
    "Delisted",
    "Effect",
    "Leaves",
    "Listed",
    "Lists",
    "Rates",
    "Silence",
    "Stars",
    "WayOfCounting",
]
