"""Chance: a whole number per mille, drawn so that nothing else can shift it."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import Final

Draw = Callable[[str, str | None], int]
"""From a rule and a witness (or none) to 0…999; a rule fires when the draw is below its chance."""

_PER_MILLE: Final = 1000


def keyed_draw(seed: int, ordinal: int) -> Draw:
    """Return the draw for the deed of that ordinal in a life begun with that seed.

    Each rule and witness has its own number, so adding a rule shifts no other and undoing
    re-rolls nothing.
    """

    def draw(rule: str, witness: str | None) -> int:
        return number(seed, ordinal, rule, witness or "") % _PER_MILLE

    return draw


def number(*key: object) -> int:
    """Return a whole number below 2**64 that depends on the key alone."""
    text = "\x1f".join(map(str, key))
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest())
