"""What is drawn on a sheet of its own, because it lies askew or moves as one thing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pygame

from game.shell.motion import Pose
from game.shell.nodes import Node, bounds, moved
from game.shell.shadows import Depth

Draw = Callable[[Node, pygame.Surface, float], None]
"""Draws a node flat on a surface, at so many pixels a unit."""

_FINE: Final = 2
"""How many times larger a thing is drawn before it is turned askew: its type stays crisp."""


class Groups:
    """Sheets drawn before, by the node that is on them.

    The node is kept with its sheet: as long as it lives, nobody else has its id.
    """

    def __init__(self) -> None:
        """Start with none."""
        self._sheets: dict[int, tuple[Node, pygame.Surface]] = {}
        self._askew: dict[int, tuple[Node, pygame.Surface]] = {}

    def forget(self) -> None:
        """Forget all sheets: another layout has other nodes."""
        self._sheets.clear()
        self._askew.clear()

    def paint(
        self,
        surface: pygame.Surface,
        node: Node,
        now: Pose,
        unit: float,
        draws: tuple[Draw, ...],
        *,
        kept: bool,
    ) -> None:
        """Draw a node that is tilted, on its way, or both; its parts one over the other."""
        if now.alpha <= 0:
            return
        tilt = node.box.style.tilt
        times = _FINE if tilt else 1
        sheet = self._sheet(node, times, unit, draws, kept=kept)
        area = bounds(node)
        centre = (area.x + area.width / 2 + now.shift * unit, area.y + area.height / 2)
        if tilt and now.width == now.scale == 1:
            sheet = self._turned(node, sheet, tilt, kept=kept)
        else:
            if now.width != 1:
                size = (max(1, round(sheet.get_width() * now.width)), sheet.get_height())
                sheet = pygame.transform.smoothscale(sheet, size)
            if tilt or now.scale != 1:
                sheet = pygame.transform.rotozoom(sheet, -tilt, now.scale / times)
        if now.alpha < 1:
            sheet = sheet.copy()
            level = round(255 * now.alpha)
            sheet.fill((level, level, level, level), special_flags=pygame.BLEND_RGBA_MULT)
        place = (
            round(centre[0] - sheet.get_width() / 2),
            round(centre[1] - sheet.get_height() / 2),
        )
        surface.blit(sheet, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _turned(
        self, node: Node, sheet: pygame.Surface, tilt: int, *, kept: bool
    ) -> pygame.Surface:
        known = self._askew.get(id(node))
        if known is not None:
            return known[1]
        large = pygame.transform.rotozoom(sheet, -tilt, 1)
        width, height = large.get_size()
        askew = pygame.transform.smoothscale(large, (width // _FINE, height // _FINE))
        if kept:
            self._askew[id(node)] = node, askew
        return askew

    def _sheet(
        self, node: Node, times: int, unit: float, draws: tuple[Draw, ...], *, kept: bool
    ) -> pygame.Surface:
        """Return a node drawn for itself, with room around it for its shadow.

        Colours are multiplied by alpha: else turning and scaling would mix them with the black
        of what is empty, and the soft edge of a card with the ink of its shadow.
        """
        known = self._sheets.get(id(node))
        if known is not None:
            return known[1]
        area, margin = bounds(node), Depth.LOOSE.reach(unit)
        size = ((area.width + 2 * margin) * times, (area.height + 2 * margin) * times)
        there = moved(node, margin - area.x, margin - area.y, times)
        sheet = pygame.Surface(size, pygame.SRCALPHA, 32)
        for draw in draws:
            part = pygame.Surface(size, pygame.SRCALPHA, 32)
            draw(there, part, unit * times)
            sheet.blit(part.premul_alpha(), (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        if kept:
            self._sheets[id(node)] = node, sheet
        return sheet
