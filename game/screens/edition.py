"""What every screen is made from: the content, and the language that it is told in."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.library import Library
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class Edition:
    """The content as it was checked, and the catalogue of interface text."""

    library: Library
    words: Words
