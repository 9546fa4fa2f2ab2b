"""Pictures: read, scaled around their anchor, cut round, and kept while they are near."""

from __future__ import annotations

import re
from collections import OrderedDict
from functools import lru_cache
from pathlib import Path
from threading import Lock, Thread
from typing import Final, NamedTuple

import pygame

from game.folders import folder_of
from game.screens.boxes import Rect
from game.screens.element import Picture
from game.shell.sheets import Sheet, rounded

_KEPT: Final = 2
"""Full pictures in memory: the one on show and the one that is likely next."""
_DIM: Final = (0.60, 0.45)
"""Of a picture whose light is out: how much light is left, and how much of its colour is gone."""
_SPARE: Final = 3
"""Pixels by which a scene that fills its box is made too large."""
_NUMBER: Final = r"\s*(-?[\d.]+)"


class Head(NamedTuple):
    """What a scene says of itself before anything of it is drawn."""

    width: float
    height: float
    anchor: tuple[float, float]
    """The point that stays in sight, or where in its room the whole lies, in shares of both."""

    @property
    def whole(self) -> bool:
        """Say whether it is shown whole, on what lies below it; scenes fill their box instead."""
        return self.width == self.height


class _Wanted(NamedTuple):
    name: str
    size: tuple[int, int]
    radius: int
    dimmed: bool
    over: tuple[str, ...]


def head_of(svg: str) -> Head:
    """Read the size and the anchor of a scene out of its first tag."""
    tag = svg[: svg.index(">") + 1]
    box = re.search(rf'viewBox="{_NUMBER * 4}\s*"', tag)
    if box is None:
        raise ValueError("a scene needs a viewBox")
    anchor = re.search(rf'data-anchor="{_NUMBER * 2}\s*"', tag)
    return Head(
        float(box[3]),
        float(box[4]),
        (float(anchor[1]), float(anchor[2])) if anchor else (0.5, 0.5),
    )


def placed(head: Head, room: tuple[int, int]) -> Rect:
    """Return where a whole scene lies in a room: over its edges, or, shown whole, within them."""
    shares = room[0] / head.width, room[1] / head.height
    scale = min(shares) if head.whole else max(shares)
    size = max(1, round(head.width * scale)), max(1, round(head.height * scale))
    if head.whole:
        x, y = (
            round((have - length) * at)
            for have, length, at in zip(room, size, head.anchor, strict=True)
        )
        return Rect(x, y, *size)
    x, y = (
        min(0, max(have - length, round(have / 2 - length * at)))
        for have, length, at in zip(room, size, head.anchor, strict=True)
    )
    return Rect(x, y, *size)


class Pictures:
    """The scenes' pictures; the next one is made in a thread, which never touches the window."""

    def __init__(self) -> None:
        """Start with none."""
        self._kept: OrderedDict[_Wanted, Sheet] = OrderedDict()
        self._lock = Lock()
        self._worker: Thread | None = None

    def get(self, picture: Picture, size: tuple[int, int], radius: int) -> Sheet:
        """Return a picture that fills a size; it must not be drawn upon."""
        wanted = _Wanted(picture.name, size, radius, picture.dimmed, _names(picture))
        sheet = self._found(wanted)
        if sheet is None and self._worker is not None:
            self._worker.join()  # it may be at this very picture
            sheet = self._found(wanted)
        if sheet is None:
            sheet = _made(wanted)
            self._keep(wanted, sheet)
        return sheet

    def prepare(self, picture: Picture, size: tuple[int, int], radius: int) -> bool:
        """Begin to make a picture that is likely next; say no while another is being made."""
        wanted = _Wanted(picture.name, size, radius, picture.dimmed, _names(picture))
        with self._lock:
            if wanted in self._kept:
                return True
        if self._worker is not None and self._worker.is_alive():
            return False
        self._worker = Thread(target=self._make, args=(wanted,), daemon=True)
        self._worker.start()
        return True

    def _make(self, wanted: _Wanted) -> None:
        try:
            self._keep(wanted, _made(wanted))
        except (OSError, ValueError, pygame.error):
            return  # it will fail again when it is drawn, where it can be told

    def _found(self, wanted: _Wanted) -> Sheet | None:
        """Return a picture that is kept, as the one that will be let go of last."""
        with self._lock:
            if wanted in self._kept:
                self._kept.move_to_end(wanted)
            return self._kept.get(wanted)

    def _keep(self, wanted: _Wanted, sheet: Sheet) -> None:
        with self._lock:
            self._kept[wanted] = sheet
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)


def _names(picture: Picture) -> tuple[str, ...]:
    return tuple(one.name for one in picture.over)


def _made(wanted: _Wanted) -> Sheet:
    picture = _bare(wanted.name, wanted.size)
    if wanted.over:
        place = placed(_read(_path(wanted.name)), wanted.size)
        picture = picture.copy()
        for sprite in wanted.over:
            picture.blit(_drawn(sprite, place), place[:2])
    if wanted.dimmed:
        picture = _dimmed(picture)
    return rounded(picture, wanted.radius)


@lru_cache(maxsize=_KEPT)
def _bare(name: str, size: tuple[int, int]) -> pygame.Surface:
    """Return a picture with nothing over it, kept so that a sprite costs itself alone."""
    head = _read(_path(name))
    place = placed(head, size)
    if head.whole:
        picture = pygame.Surface(size, pygame.SRCALPHA, 32)
        picture.blit(pygame.image.load_sized_svg(_path(name), place[2:]), place[:2])
    else:
        picture = pygame.Surface(size, depth=32)
        picture.blit(_drawn(name, place), place[:2])
    return picture


def _drawn(name: str, place: Rect) -> pygame.Surface:
    """Return a drawing that fills a place.

    The reader rounds down, and the last row and column may be half empty: they are cut off.
    """
    larger = (place.width + _SPARE, place.height + _SPARE)
    return pygame.image.load_sized_svg(_path(name), larger)


def _path(name: str) -> Path:
    return folder_of("assets") / "scenes" / f"{name}.svg"


def _dimmed(picture: pygame.Surface) -> pygame.Surface:
    light, grey = _DIM
    dark = pygame.transform.grayscale(picture)
    dark.set_alpha(round(255 * grey))
    dimmed = picture.copy()
    dimmed.blit(dark, (0, 0))
    level = round(255 * light)
    dimmed.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
    return dimmed


@lru_cache(maxsize=32)
def _read(path: Path) -> Head:
    return head_of(path.read_text(encoding="utf-8"))
