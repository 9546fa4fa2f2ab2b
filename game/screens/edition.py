"""What every screen is made from: the content, the language that it is told in, and the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from game.engine.library import Library
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class Edition:
    """The content as it was checked, and the catalogue of interface text."""

    library: Library
    words: Words
    today: date | None = None
    """The day on which it is read; ``None``: nothing is said of how old a review is."""
