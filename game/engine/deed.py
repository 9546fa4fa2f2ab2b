"""A deed: what was done, when and before whose eyes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done; it happened and is never changed."""

    kind: str
    witnesses: tuple[str, ...]
    day: int
    """Counted from 1."""
    scene: str
