"""Which font shows which character of a face."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

import pygame
import pygame.freetype

from game.folders import folder_of
from game.screens.tokens import Face

_FILES: Final[dict[Face, dict[int, str]]] = {
    Face.SANS: {
        400: "AtkinsonHyperlegibleNext-Regular.ttf",
        600: "AtkinsonHyperlegibleNext-SemiBold.ttf",
        800: "AtkinsonHyperlegibleNext-ExtraBold.ttf",
    },
    Face.SERIF: {400: "Newsreader-Regular.ttf", 600: "Newsreader-SemiBold.ttf"},
    Face.ITALIC: {400: "Newsreader-Italic.ttf"},
}
_FALLBACK: Final[dict[Face, str]] = {
    Face.SANS: "NotoSansSC-Regular.otf",
    Face.SERIF: "NotoSerifSC-Regular.otf",
    Face.ITALIC: "NotoSerifSC-Regular.otf",
}


class Run(NamedTuple):
    """Neighbouring characters that one font can show."""

    file: str
    text: str


def file_of(face: Face, weight: int) -> str:
    """Return the font file for that face whose weight is nearest."""
    files = _FILES[face]
    return files[min(files, key=lambda known: abs(known - weight))]


def runs_of(text: str, face: Face, weight: int) -> Iterator[Run]:
    """Split a line where another font has to take over.

    What neither font has stays with the first, so that it is seen to be missing.
    """
    first, second = file_of(face, weight), _FALLBACK[face]

    def file_for(character: str) -> str:
        return first if _has(first, character) or not _has(second, character) else second

    for file, characters in groupby(text, key=file_for):
        yield Run(file, "".join(characters))


def missing(text: str, face: Face, weight: int) -> set[str]:
    """Return the characters of a text that would be shown as nothing."""
    files = file_of(face, weight), _FALLBACK[face]
    return {one for one in text if not any(_has(file, one) for file in files)}


@lru_cache(maxsize=128)
def font_of(file: str, px: int) -> pygame.font.Font:
    """Return a font at a size."""
    if not pygame.font.get_init():
        pygame.font.init()
    return pygame.font.Font(folder_of("assets") / "fonts" / file, px)


@lru_cache(maxsize=8)
def _glyphs(file: str) -> pygame.freetype.Font:
    """Return the font for questions only: ``pygame.font`` takes the empty box for a glyph."""
    if not pygame.freetype.get_init():
        pygame.freetype.init()
    return pygame.freetype.Font(folder_of("assets") / "fonts" / file, 16)


@lru_cache(maxsize=8192)
def _has(file: str, character: str) -> bool:
    return _glyphs(file).get_metrics(character)[0] is not None
