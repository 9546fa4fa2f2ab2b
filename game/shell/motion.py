"""Motion as a function of age: where an element is on its way, so that any frame can be drawn."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from game.screens.style import Motion

TREMBLE: Final = 420
"""Milliseconds that a dial trembles, and its notice waits: nobody knows yet which way."""
SLIDE: Final = 220
EASE: Final = 600
CLICK: Final = 160
TURN: Final = 450
STAMP: Final = 180
"""Milliseconds; the stamp lands when the card has turned."""

HIT: Final = TURN + 108
"""Milliseconds after which a stamp touches the paper."""
_SHAKE: Final = 7
"""Thousandths of its scale that a dial trembles to either side, at most."""
_SWING: Final = 84
"""Milliseconds of one swing there and back."""
_DUE: Final = {Motion.ARRIVE: Motion.SLIDE, Motion.CLICK_DUE: Motion.CLICK}
"""What waits until the dial has trembled, and how it then arrives."""
_STRIDE: Final = 56
"""Units that a notice slides."""
_OPEN: Final = 0.3
"""How much larger than it is a door's chip begins to click into its place."""
_HIGH: Final = 0.7
"""How much larger than it is a stamp begins."""
_PRESSED: Final = 0.04
"""How much smaller than it is a stamp gets as it hits."""
_HITS: Final = (HIT - TURN) / STAMP
"""Share of its way after which the stamp hits; the rest is its settling."""


class Pose(NamedTuple):
    """How an element differs from the same element at rest."""

    shift: float = 0.0
    """Units to the right."""
    width: float = 1.0
    """Share of its width that is seen, as of a card that turns."""
    scale: float = 1.0
    alpha: float = 1.0


REST: Final = Pose()
_AWAY: Final = Pose(alpha=0.0)


def duration(motion: Motion) -> int:
    """Return after how many milliseconds it is at rest."""
    if motion in _DUE:
        return TREMBLE + duration(_DUE[motion])
    match motion:
        case Motion.NONE:
            return 0
        case Motion.SLIDE:
            return SLIDE
        case Motion.EASE:
            return EASE
        case Motion.TREMBLE:
            return TREMBLE + EASE
        case Motion.CLICK:
            return CLICK
        case Motion.TURN:
            return TURN
        case _:
            return TURN + STAMP


def pose(motion: Motion, age: int | None) -> Pose:
    """Return how an element of that age is drawn; without an age it is at rest."""
    if age is None or age >= duration(motion):
        return REST
    if motion in _DUE:
        return pose(_DUE[motion], age - TREMBLE) if age >= TREMBLE else _AWAY
    match motion:
        case Motion.SLIDE:
            done = slowing(age / SLIDE)
            return Pose(shift=_STRIDE * (1 - done), alpha=done)
        case Motion.CLICK:
            done = age / CLICK
            return Pose(scale=1 + _OPEN * (1 - slowing(done)), alpha=min(1.0, 2 * done))
        case Motion.TURN:
            return Pose(width=abs(math.cos(math.pi * eased(age / TURN))))
        case Motion.STAMP:
            return _stamp((age - TURN) / STAMP) if age >= TURN else _AWAY
        case _:
            return REST


def heard(motion: Motion) -> int:
    """Return after how many milliseconds the sound of something that so arrives is heard."""
    return TREMBLE if motion in _DUE else HIT if motion is Motion.STAMP else 0


def share(before: int, after: int, age: int | None) -> float:
    """Return where between two shares a knob of that age is; before its age begins it trembles."""
    if age is None or age >= EASE:
        return after
    if age < 0:
        done = 1 + age / TREMBLE
        return before + _SHAKE * math.sin(math.pi * done) * math.sin(math.tau * age / _SWING)
    return before + (after - before) * eased(age / EASE)


def counted(figures: tuple[str, ...], figure: str, age: int | None) -> str:
    """Return the number that a dial of that age shows."""
    if age is None or age >= EASE or not figures:
        return figure
    return figures[int(eased(max(0, age) / EASE) * (len(figures) - 1))]


def eased(done: float) -> float:
    """Return the share of the way, slow at both ends."""
    return done * done * (3 - 2 * done)


def slowing(done: float) -> float:
    """Return the share of the way, quick at first."""
    return float(1 - (1 - done) ** 3)


def _stamp(done: float) -> Pose:
    """Come down, press into the paper, and let go of it."""
    if done < _HITS:
        fallen = (done / _HITS) ** 2
        return Pose(scale=1 + _HIGH - (_HIGH + _PRESSED) * fallen, alpha=min(1.0, 0.2 + fallen))
    return Pose(scale=1 - _PRESSED * (1 - slowing((done - _HITS) / (1 - _HITS))))
