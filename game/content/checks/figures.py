"""Which figures, years and document numbers a text prints."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_FIGURE: Final = re.compile(r"\d+(?:[,.]\d+)*")
_YEAR: Final = re.compile(r"(?<![\d,.])(?:19|20)\d\d(?![\d]|[,.]\d)")
_DOCUMENT: Final = re.compile(
    r"\b(?:Articles?|Points?|Chapters?|Documents?|Orders?|Nos?\.|points?|chapters?)"
    r"\s+(?:No\.\s+)?(\d+)(?:\s*(?:,|and|or|to)\s*(\d+))*"
)


@cache  # a text of a source is asked about for every entry that cites it
def figures_in(text: str) -> frozenset[str]:
    """Return all figures, without the commas of thousands."""
    return frozenset(found.replace(",", "") for found in _FIGURE.findall(text))


@cache
def years_in(text: str) -> frozenset[str]:
    """Return what reads as a year of this century or the last."""
    return frozenset(_YEAR.findall(text)) if figures_in(text) else frozenset()


def documents_in(text: str) -> frozenset[str]:
    """Return the numbers of articles and documents: “Article 57”, “No. 36”, “Chapters 3 and 4”."""
    if not figures_in(text):
        return frozenset()
    found = (one[0] for one in _DOCUMENT.finditer(text))
    return frozenset(number for words in found for number in re.findall(r"\d+", words))
