"""Every string of a view, by where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

from game.engine.standing import Tally

KEYS = frozenset(
    {
        "entry",
        "facet",
        "id",
        "key",
        "lead",
        "next_picture",
        "page",
        "picture",
        "setting",
        "sprites",
        "state",
        "tone",
        "value",
    }
)
"""Fields that name something for the machine and are never read."""


def leaves(view: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Yield place and text of every string of a view that somebody may read."""
    if isinstance(view, str):
        if not isinstance(view, Enum):
            yield where, view
    elif isinstance(view, tuple):
        for number, one in enumerate(view):
            yield from leaves(one, f"{where}[{number}]")
    elif is_dataclass(view) and not isinstance(view, Tally):
        for field in fields(view):
            if field.name not in KEYS:
                yield from leaves(getattr(view, field.name), f"{where}.{field.name}")
