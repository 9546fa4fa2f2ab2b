"""Which figures, years and document numbers a text prints."""

from __future__ import annotations

import re
from typing import Final

_FIGURE: Final = re.compile(r"\d+(?:[,.]\d+)*")
_YEAR: Final = re.compile(r"(?<![\d,.])(?:19|20)\d\d(?![\d]|[,.]\d)")
_DOCUMENT: Final = re.compile(
    r"\b(?:Articles?|Points?|Chapters?|Documents?|Orders?|Nos?\.|points?|chapters?)"
    r"\s+(?:No\.\s+)?(\d+)(?:\s*(?:,|and|or|to)\s*(\d+))*"
)


def figures_in(text: str) -> set[str]:
    """Return all figures, without the commas of thousands."""
    return {found.replace(",", "") for found in _FIGURE.findall(text)}


def years_in(text: str) -> set[str]:
    """Return what reads as a year of this century or the last."""
    return set(_YEAR.findall(text))


def documents_in(text: str) -> set[str]:
    """Return the numbers of articles and documents: “Article 57”, “No. 36”, “Chapters 3 and 4”."""
    return {number for found in _DOCUMENT.finditer(text) for number in re.findall(r"\d+", found[0])}
