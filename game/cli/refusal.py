"""A sentence for somebody whose words cannot be followed."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

_MANY: Final = 24
"""More names than these are not listed where one of them seems to be meant."""


class Refusal(Exception):
    """What cannot be done, and what can, in a sentence or two."""


def unknown(what: str, name: str, known: Iterable[str], nearest: str = "") -> Refusal:
    """Return the refusal of a name that nothing has, with the nearest of those that there are."""
    names = list(known)
    close = nearest or next(iter(get_close_matches(name, names, n=1)), "")
    guess = f" Did you mean “{close}”?" if close else ""
    there = f" There are: {', '.join(names)}." if not close or len(names) <= _MANY else ""
    return Refusal(f"There is no {what} “{name}”.{guess}{there}")
