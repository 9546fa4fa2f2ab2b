"""What is heard, in words, for as long as they take to read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

STAYS: Final = 2000
"""Milliseconds."""


class Captions:
    """What was heard last, as long as it is news; whether anybody heard it is another matter."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """Know the words for each sound, and say nothing yet."""
        self._words = words
        self._said = ""
        self._until = 0

    def hear(self, names: Iterable[str], now: int) -> None:
        """Take note of sounds that are heard together; what was heard before gives way."""
        said = [self._words[name] for name in names if name in self._words]
        if said:
            self._said, self._until = " · ".join(said), now + STAYS

    def at(self, now: int) -> str:
        """Return what there is to read at that time."""
        return self._said if now < self._until else ""
