"""The air of the places, as loops without a seam: what sounds at the end rings on at the start.

A loop is named after the picture of its place, and made at a low rate: nothing in it is bright,
and the less often it comes round, the less it is noticed.
"""
# ruff: noqa: INP001 - beside the files that it makes, not a package

from __future__ import annotations

import math
import random
from collections.abc import Callable
from typing import Final

from instruments import Wave, falling, samples, sine

RATE: Final = 8_000
SECONDS: Final = 15
"""A whole number, so that a loop is a whole number of samples at every rate that devices have."""
LENGTH: Final = RATE * SECONDS
_REACH: Final = 6
"""Samples to either side of the seam that should be near nought, the nearest most of all: a mixer
that resamples takes what lies beyond the edge of a loop for silence.
"""
_WALLS: Final = (0.0437, 0.0611, 0.0793, 0.0971)
"""Seconds until each wall answers; no two have a beat in common."""


def hum(loop: Wave, pitch: float, level: float, breaths: int) -> None:
    """Add a sine that fits the loop, a little louder and softer so many times in it."""
    turns = round(pitch * SECONDS)
    for index in range(LENGTH):
        part = index / LENGTH
        loop[index] += level * (1 + 0.25 * sine(breaths * part)) * sine(turns * part)


def air(
    loop: Wave, pitch: float, level: Callable[[float], float], *, damping: float = 1.4, seed: int
) -> None:
    """Add noise around a pitch, as loud as ``level`` says at each part of the loop."""
    chance = random.Random(seed)  # noqa: S311 - noise to be heard, the same each time
    hiss = [2 * chance.random() - 1 for _ in range(LENGTH)]
    turn = 2 * sine(pitch / (2 * RATE))
    low = middle = soft = 0.0
    for is_heard in (0, 1):  # the first time round only sets the filter going
        for index, white in enumerate(hiss):
            middle += turn * (white - low - damping * middle)
            low += turn * middle
            soft += (middle - soft) / 2
            loop[index] += is_heard * level(index / LENGTH) * soft


def struck(
    loop: Wave,
    pitch: float,
    level: float,
    fall: float,
    *,
    at: float,
    rise: float = 0.002,
    bend: float = 0.0,
) -> None:
    """Add a sine that dies away; by ``bend`` it begins too high, gone after some 50 ms."""
    envelope = falling(fall, rise, rate=RATE)
    start, turns = round(RATE * at), 0.0
    for step in range(LENGTH):
        loop[(start + step) % LENGTH] += level * next(envelope) * sine(turns)
        turns += pitch * (1 + bend) / RATE
        bend *= 1 - 1 / (RATE * 0.025)


def echoed(loop: Wave, strength: float) -> Wave:
    """Return what is heard of a loop between walls that give back that part of it each time."""
    heard = list(loop)
    for wall in _WALLS:
        away = round(RATE * wall)
        back, dull = [0.0] * LENGTH, 0.0
        for _round in (1, 2):  # an index below nought is the end of the loop
            for index in range(LENGTH):
                dull += (back[index - away] - dull) / 2
                back[index] = loop[index - away] + strength * dull
        heard = [one + other / 3 for one, other in zip(heard, back, strict=True)]
    return heard


def finished(loop: Wave, loudness: float) -> bytes:
    """Return the samples, of that root mean square, from where the seam is least heard."""
    near = [(by, 1 / (1 + by * by)) for by in range(-_REACH, _REACH + 1)]
    start = min(
        range(LENGTH),
        key=lambda at: max(abs(loop[(at + by) % LENGTH]) * weight for by, weight in near),
    )
    mean = math.sqrt(math.fsum(sample * sample for sample in loop) / LENGTH)
    return samples(loop[start:] + loop[:start], loudness / mean)


def drip(loop: Wave, pitch: float, level: float, at: float) -> None:
    """Add a drop into a little water: the tap of it, and the bubble that sings upwards."""
    struck(loop, 1.9 * pitch, level * 0.25, 0.006, at=at)
    struck(loop, pitch, level, 0.035, at=at + 0.012, bend=-0.35)


def ambience_binday() -> bytes:
    """Return a bin room: a ventilator's hum and its air, and a drip now and then."""
    water = [0.0] * LENGTH
    drip(water, 930, 0.5, at=2.2)
    drip(water, 1080, 0.36, at=7.9)
    drip(water, 860, 0.16, at=8.37)
    loop = echoed(water, 0.55)
    for pitch, level, breaths in ((118, 0.14, 2), (177, 0.04, 3), (236, 0.08, 5), (354, 0.03, 4)):
        hum(loop, pitch, level, breaths)
    air(loop, 210, lambda part: 0.34 + 0.05 * sine(2 * part), seed=14)
    air(loop, 760, lambda part: 0.07 + 0.02 * sine(3 * part + 0.3), seed=15)
    return finished(loop, 0.018)


def passing(part: float, at: float, width: float) -> float:
    """Return how near something is that passes at one part of the loop, from nought to one."""
    away = abs((part - at + 0.5) % 1 - 0.5) / width
    near = max(0.0, 1 - away)
    return near * near * (3 - 2 * near)


def ambience_turnstile() -> bytes:
    """Return a station: a hall's air, a far train that passes, and two chimes, far and soft."""
    loop = [0.0] * LENGTH
    for pitch, level, at in ((392.0, 0.12, 3.6), (587.33, 0.1, 4.5)):
        struck(loop, pitch, level, 0.55, at=at, rise=0.03)
        struck(loop, 2 * pitch, level * 0.12, 0.3, at=at, rise=0.03)
    loop = echoed(loop, 0.8)
    air(loop, 330, lambda part: 0.4 + 0.06 * sine(part), seed=16)
    air(loop, 900, lambda part: 0.08 + 0.02 * sine(2 * part + 0.4), seed=17)
    air(loop, 120, lambda part: 1.3 * passing(part, 0.7, 0.3), seed=18)
    air(loop, 640, lambda part: 0.1 * passing(part, 0.68, 0.2), damping=0.12, seed=19)
    return finished(loop, 0.017)


PLACES: Final = (ambience_binday, ambience_turnstile)
