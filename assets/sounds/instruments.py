"""What the sounds are made of: sines, noise, envelopes, and the samples as a file holds them.

The files come out the same, byte for byte, on every machine and Python (a test compares them).
So nothing here calls what rounds differently from one to the next: no ``math.sin``, ``exp`` or
``**``, and ``fsum``, never ``sum``.
"""
# ruff: noqa: INP001 - beside the files that it makes, not a package

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from typing import Final

Wave = list[float]

RATE: Final = 48_000
LOUD: Final = 0.126
"""Root mean square of a sound at −18 dBFS, over the part that sounds; what is softer says so."""
PEAK: Final = 0.5
"""No sample is larger: −6 dBFS."""
QUIET: Final = 1 / 30
"""Under this part of its peak a sound counts as over."""
FADE: Final = RATE // 100
"""Samples over which every sound is led to nought at its end, so that none ends in a click."""


def sine(turns: float) -> float:
    """Return the sine of an angle in turns, to five places: a polynomial, alike everywhere."""
    quarters = 4 * (turns - math.floor(turns + 0.5))  # −2 to 2
    if quarters > 1:
        quarters = 2 - quarters
    elif quarters < -1:
        quarters = -2 - quarters
    square = quarters * quarters
    return quarters * (
        1.5707963
        - square * (0.6459641 - square * (0.0796926 - square * (0.0046817 - square / 6237)))
    )


def silence(seconds: float) -> Wave:
    """Return a sound in which nothing sounds yet."""
    return [0.0] * round(RATE * seconds)


def falling(fall: float, rise: float = 0.002, *, rate: int = RATE) -> Iterator[float]:
    """Yield an envelope: up in ``rise`` seconds, then down to 1/e every ``fall`` seconds."""
    steps = round(rate * rise)
    for step in range(steps):
        yield step / steps
    level = 1.0
    while True:
        yield level
        level *= 1 - 1 / (rate * fall)


def swelling(seconds: float, crest: float) -> Iterator[float]:
    """Yield an envelope that swells smoothly to its ``crest`` (a part of the time), then ebbs."""
    steps = round(RATE * seconds)
    top = round(steps * crest)
    for step in range(steps):
        part = step / top if step < top else (steps - step) / (steps - top)
        yield part * part * (3 - 2 * part)
    while True:
        yield 0.0


def tone(
    sound: Wave,
    pitch: float,
    level: float,
    envelope: Iterator[float],
    *,
    at: float = 0.0,
    bend: float = 0.0,
    settles: float = 0.012,
) -> None:
    """Add a sine; by ``bend`` it begins too high, a part that ``settles`` to 1/e in seconds."""
    turns = 0.0
    for index in range(round(RATE * at), len(sound)):
        sound[index] += level * next(envelope) * sine(turns)
        turns += pitch * (1 + bend) / RATE
        bend *= 1 - 1 / (RATE * settles)


def noise(
    sound: Wave,
    band: Callable[[float], float],
    level: float,
    envelope: Iterator[float],
    *,
    at: float = 0.0,
    damping: float = 1.0,
    seed: int = 1,
) -> None:
    """Add noise around ``band(t)`` hertz, ``t`` seconds on, its hiss above some 5 kHz softened."""
    chance = random.Random(seed)  # noqa: S311 - noise to be heard, the same each time
    low = middle = soft = 0.0
    for index in range(round(RATE * at), len(sound)):
        turn = 2 * sine(band(index / RATE - at) / (2 * RATE))
        high = 2 * chance.random() - 1 - low - damping * middle
        middle += turn * high
        low += turn * middle
        soft += (middle - soft) / 2
        sound[index] += level * next(envelope) * soft


def finished(sound: Wave, loudness: float = 1.0) -> bytes:
    """Return the samples as a file holds them, ``loudness`` times ``LOUD`` if the peak allows."""
    for step in range(FADE):
        sound[-1 - step] *= step / FADE
    peak = max(map(abs, sound))
    heard = [index for index, sample in enumerate(sound) if abs(sample) >= peak * QUIET]
    part = sound[heard[0] : heard[-1] + 1]
    mean = math.sqrt(math.fsum(sample * sample for sample in part) / len(part))
    gain = min(loudness * LOUD / mean, PEAK / peak)
    return samples(sound, gain)


def samples(sound: Wave, gain: float) -> bytes:
    """Return a sound as a file holds it."""
    return b"".join(
        round(sample * gain * 32767).to_bytes(2, "little", signed=True) for sample in sound
    )
