"""Make the sounds of the game, beside this script: ``python3 assets/sounds/make.py``.

Each is a few sines and some noise under an envelope: 48 kHz, 16 bits, one channel, under a
second. To change a sound, change it here, run this, and commit both.

The files come out the same, byte for byte, on every machine and Python (a test compares them).
So nothing here calls what rounds differently from one to the next: no ``math.sin``, ``exp`` or
``**``, and ``fsum``, never ``sum``.
"""
# ruff: noqa: INP001 - a script among the files that it makes, not a package

from __future__ import annotations

import math
import random
import wave
from collections.abc import Callable, Iterator
from pathlib import Path
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


def falling(fall: float, rise: float = 0.002) -> Iterator[float]:
    """Yield an envelope: up in ``rise`` seconds, then down to 1/e every ``fall`` seconds."""
    steps = round(RATE * rise)
    for step in range(steps):
        yield step / steps
    level = 1.0
    while True:
        yield level
        level *= 1 - 1 / (RATE * fall)


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
) -> None:
    """Add a sine; ``bend`` is by what part it begins too high, gone after some 20 ms."""
    turns = 0.0
    for index in range(round(RATE * at), len(sound)):
        sound[index] += level * next(envelope) * sine(turns)
        turns += pitch * (1 + bend) / RATE
        bend *= 1 - 1 / (RATE * 0.012)


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
    return b"".join(
        round(sample * gain * 32767).to_bytes(2, "little", signed=True) for sample in sound
    )


def note(sound: Wave, pitch: float, at: float, level: float = 1.0) -> None:
    """Add a note of a soft bar of wood: the tone, its octave, and a short knock two above."""
    tone(sound, pitch, level, falling(0.11, 0.004), at=at)
    tone(sound, 2 * pitch, level * 0.14, falling(0.06, 0.004), at=at)
    tone(sound, 4 * pitch, level * 0.08, falling(0.018), at=at)


def choose() -> bytes:
    """Return a soft tick: a fingertip on glass."""
    sound = silence(0.09)
    tone(sound, 980, 0.6, falling(0.009), bend=0.4)
    tone(sound, 430, 0.5, falling(0.014))
    noise(sound, lambda _: 2600, 0.1, falling(0.003, 0.001))
    return finished(sound, 0.6)


def up() -> bytes:
    """Return two rising notes, E and A: a small thank-you."""
    sound = silence(0.62)
    note(sound, 659.26, 0.0, 0.85)
    note(sound, 880.0, 0.12)
    return finished(sound, 0.9)


def down() -> bytes:
    """Return two falling notes, E and C: a doorbell's major third, polite rather than sad."""
    sound = silence(0.6)
    note(sound, 659.26, 0.0)
    note(sound, 523.25, 0.12, 0.9)
    return finished(sound, 0.9)


def page() -> bytes:
    """Return a leaf of paper that is lifted, crackles here and there, and is laid down."""
    sound = silence(0.46)
    noise(sound, lambda t: 2200 + 3600 * t, 0.5, swelling(0.4, 0.35), damping=0.9, seed=2)
    chance = random.Random(3)  # noqa: S311 - where it crackles, the same each time
    for crackle in range(26):
        at = 0.4 * chance.random()
        pitch = 2600 + 3200 * chance.random()
        level = 0.35 + 0.85 * chance.random() * (1 - at)
        fall = 0.0015 + 0.004 * chance.random()
        noise(
            sound,
            lambda _, pitch=pitch: pitch,  # type: ignore[misc]
            level,
            falling(fall, 0.001),
            at=at,
            damping=0.7,
            seed=100 + crackle,
        )
    noise(sound, lambda _: 900, 0.9, falling(0.02, 0.006), at=0.37, seed=4)
    return finished(sound, 0.55)


def card() -> bytes:
    """Return a card that turns over: air, rising and falling again, and its edge on the paper."""
    sound = silence(0.35)
    noise(
        sound,
        lambda t: 700 + 2700 * max(0.0, sine(t / 0.5)),
        0.8,
        swelling(0.27, 0.6),
        damping=0.55,
        seed=5,
    )
    noise(sound, lambda _: 1500, 0.9, falling(0.007, 0.001), at=0.235, seed=6)
    tone(sound, 260, 0.22, falling(0.018), at=0.235)
    return finished(sound, 0.7)


def stamp() -> bytes:
    """Return a wooden stamp on a desk: the thud, the wood's own tones, and the desk after it."""
    sound = silence(0.4)
    tone(sound, 112, 1.0, falling(0.055), bend=1.1)
    tone(sound, 236, 0.55, falling(0.035))
    tone(sound, 415, 0.42, falling(0.022))
    tone(sound, 690, 0.24, falling(0.014))
    noise(sound, lambda _: 1100, 0.9, falling(0.006, 0.001), seed=7)
    noise(sound, lambda _: 330, 0.5, falling(0.085, 0.006), seed=8)
    return finished(sound)


def mark() -> bytes:
    """Return two low ticks, hardly there: something wants a look, nothing is broken."""
    sound = silence(0.26)
    for at, pitch, level in ((0.0, 330.0, 1.0), (0.115, 294.0, 0.85)):
        tone(sound, pitch, level, falling(0.02, 0.003), at=at)
        tone(sound, 2 * pitch, level * 0.25, falling(0.01, 0.003), at=at)
    return finished(sound, 0.4)


SOUNDS: Final = (choose, up, down, page, card, stamp, mark)


def write(folder: Path) -> None:
    """Write every sound into a folder, under its function's name."""
    for make in SOUNDS:
        with wave.open(str(folder / f"{make.__name__}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(make())


if __name__ == "__main__":
    write(Path(__file__).resolve().parent)
