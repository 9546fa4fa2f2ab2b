"""A life on its scale: a ring where it ends, a knob where it would, and an arrow between them."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.screens.element import Shift
from game.screens.tokens import COLOURS
from game.shell.shapes import css, drawn


@lru_cache(maxsize=64)
def drawn_shift(size: tuple[int, int], shift: Shift) -> pygame.Surface:
    """Return the scale with both ends; up and down differ by the arrow as well as by colour."""
    width, height = max(1, size[0]), max(1, size[1])
    middle = height / 2
    knob = min(height * 0.24, width / 8)
    start, room = knob * 1.4, width - knob * 2.8
    ring, end = (start + room * share / 1000 for share in (shift.before, shift.after))
    colour = css(COLOURS["up" if shift.after > shift.before else "down"])
    plum, soft = css(COLOURS["plum"]), css(COLOURS["track-soft"])
    track = (
        f'<path d="M{start:.1f} {middle:.1f}H{start + room:.1f}" stroke="{soft}"'
        f' stroke-width="{knob * 0.5:.1f}" stroke-linecap="round"/>'
    )
    parts = [track]
    if shift.before != shift.after:
        parts.append(
            f'<path d="M{ring:.1f} {middle:.1f}H{end:.1f}" stroke="{colour}"'
            f' stroke-width="{knob * 0.62:.1f}"/>'
            f'<circle cx="{ring:.1f}" cy="{middle:.1f}" r="{knob * 0.72:.1f}"'
            f' fill="{css(COLOURS["white"])}" stroke="{plum}" stroke-width="{knob * 0.3:.1f}"/>'
        )
        parts.append(_arrow_head(end, middle, knob, shift.after > shift.before, colour))
    else:
        parts.append(f'<circle cx="{end:.1f}" cy="{middle:.1f}" r="{knob:.1f}" fill="{plum}"/>')
    return drawn((width, height), "".join(parts))


def _arrow_head(x: float, y: float, knob: float, rises: bool, colour: str) -> str:  # noqa: FBT001
    sign = 1 if rises else -1
    back, tip = x - sign * knob * 0.9, x + sign * knob * 1.1
    return (
        f'<path d="M{tip:.1f} {y:.1f}L{back:.1f} {y - knob * 1.25:.1f}'
        f'L{back:.1f} {y + knob * 1.25:.1f}Z" fill="{colour}" stroke="{css(COLOURS["white"])}"'
        f' stroke-width="{knob * 0.2:.1f}"/>'
    )
