"""A sentence for somebody whose words cannot be followed."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class Refusal(Exception):
    """What cannot be done, and what can, in a sentence or two."""


def unknown(what: str, name: str, known: Iterable[str]) -> Refusal:
    """Return the refusal of a name that nothing has, with those that there are."""
    names = list(known)
    close = get_close_matches(name, names, n=1)
    guess = f" Did you mean “{close[0]}”?" if close else ""
    return Refusal(f"There is no {what} “{name}”.{guess} There are: {', '.join(names)}.")
