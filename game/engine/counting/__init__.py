"""The ways of counting: one module each, behind one interface.

A new way is a module here, its class in ``Counting`` and its effects in ``Effect``.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.engine.counting.bureau import Bureau, Noted, Settled, Struck
from game.engine.counting.lists import Delisted, Listed, Lists
from game.engine.counting.points import Clause, Points, Repairs
from game.engine.counting.score import Score, Weighs
from game.engine.counting.stars import Rates, Stars
from game.engine.counting.way import Lapses, Leaves, OneEffect, Silence, Tone, WayOfCounting

Counting = Annotated[Stars | Score | Points | Lists | Bureau, Field(discriminator="kind")]
Effect = Annotated[
    Rates
    | Weighs
    | Clause
    | Repairs
    | Listed
    | Delisted
    | Noted
    | Settled
    | Struck
    | Leaves
    | Lapses
    | Silence,
    Field(discriminator="kind"),
]

__all__ = [
    "Counting",
    "Delisted",
    "Effect",
    "Lapses",
    "Leaves",
    "Listed",
    "Lists",
    "OneEffect",
    "Rates",
    "Silence",
    "Tone",
    "WayOfCounting",
]
