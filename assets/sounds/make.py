"""Make the sounds of the game, beside this script: ``python3 assets/sounds/make.py``.

Each is a few sines and some noise under an envelope: 48 kHz, 16 bits, one channel, under a
second. To change a sound, change it here, run this, and commit both. What they are made of is in
``instruments.py``; the loops of the places are in ``places.py``.
"""
# ruff: noqa: INP001 - a script among the files that it makes, not a package

from __future__ import annotations

import random
import wave
from pathlib import Path
from typing import Final

import places
from instruments import RATE, Wave, falling, finished, noise, silence, sine, swelling, tone


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


def copied() -> bytes:
    """Return two soft ticks, the second higher: one of it here, and one there."""
    sound = silence(0.2)
    for at, pitch in ((0.0, 700.0), (0.07, 1050.0)):
        tone(sound, pitch, 0.55, falling(0.012, 0.001), at=at)
        tone(sound, pitch * 0.45, 0.4, falling(0.016, 0.001), at=at)
        noise(sound, lambda _: 2400, 0.08, falling(0.003, 0.001), at=at, seed=14)
    return finished(sound, 0.5)


def latch(sound: Wave, at: float, level: float, seed: int) -> None:
    """Add a latch: a tongue of brass that slips, and the plate that it meets."""
    for wait, pitch, strength in ((0.0, 1750.0, 0.6), (0.028, 1180.0, 1.0)):
        loud = level * strength
        noise(sound, lambda _: 2300, loud * 0.5, falling(0.004, 0.001), at=at + wait, seed=seed)
        tone(sound, pitch, loud * 0.3, falling(0.012), at=at + wait)
        tone(sound, pitch * 0.31, loud * 0.5, falling(0.016), at=at + wait)


def door_opens() -> bytes:
    """Return a soft latch, and a small rise after it: air that is let in, and a glide up."""
    sound = silence(0.56)
    latch(sound, 0.0, 1.3, seed=9)
    glide = {"at": 0.06, "bend": -0.3, "settles": 0.09}
    tone(sound, 523.25, 0.3, swelling(0.48, 0.4), **glide)
    tone(sound, 784.88, 0.12, swelling(0.44, 0.4), **glide)
    noise(
        sound,
        lambda t: 500 + 1500 * t,
        0.3,
        swelling(0.42, 0.4),
        at=0.05,
        damping=0.8,
        seed=10,
    )
    return finished(sound, 0.7)


def door_shuts() -> bytes:
    """Return a soft low thud, its wood, and the latch that falls in behind it."""
    sound = silence(0.48)
    tone(sound, 118, 1.0, falling(0.07, 0.006), bend=0.4, settles=0.02)
    tone(sound, 197, 0.55, falling(0.05, 0.005))
    tone(sound, 334, 0.28, falling(0.03, 0.004))
    noise(sound, lambda _: 260, 0.7, falling(0.05, 0.005), seed=11)
    latch(sound, 0.07, 0.55, seed=12)
    return finished(sound, 0.8)


def camera() -> bytes:
    """Return a tiny lens that turns: a small motor, the teeth of its ring, and a soft stop."""
    sound = silence(0.5)
    turn = {"bend": -0.18, "settles": 0.06}
    tone(sound, 870, 0.2, swelling(0.4, 0.3), **turn)
    tone(sound, 1746, 0.12, swelling(0.4, 0.35), **turn)
    noise(sound, lambda t: 1900 + 900 * t, 0.22, swelling(0.4, 0.3), damping=0.35, seed=13)
    for tooth in range(11):
        at = 0.03 + 0.031 * tooth
        level = 0.22 * (1 - tooth / 14)
        noise(sound, lambda _: 3100, level, falling(0.0025, 0.001), at=at, seed=200 + tooth)
    tone(sound, 420, 0.2, falling(0.012), at=0.395)
    return finished(sound, 0.45)


def whistle() -> bytes:
    """Return a kettle that whistles before it boils: two close pitches that beat, and steam."""
    sound = silence(0.9)
    for pitch, level in ((1480.0, 0.5), (1502.0, 0.42), (2968.0, 0.09)):
        tone(sound, pitch, level, swelling(0.84, 0.4), bend=-0.16, settles=0.22)
    noise(sound, lambda t: 2400 + 1800 * t, 0.3, swelling(0.86, 0.4), damping=0.8, seed=15)
    return finished(sound, 0.6)


def lift_stops() -> bytes:
    """Return a lift that stops between floors: the rope, the cabin that settles, its own note."""
    sound = silence(0.7)
    tone(sound, 96, 1.0, falling(0.09, 0.008), bend=0.5, settles=0.03)
    tone(sound, 151, 0.5, falling(0.07, 0.006), bend=0.3)
    noise(sound, lambda _: 240, 0.5, falling(0.07, 0.006), seed=16)
    for sway, at in enumerate((0.17, 0.31, 0.45)):
        level = 0.3 / (1 + sway)
        tone(sound, 128, level, falling(0.05, 0.01), at=at)
        noise(sound, lambda _: 700, level, falling(0.02, 0.004), at=at, seed=17 + sway)
    return finished(sound, 0.75)


SOUNDS: Final = (
    *(choose, up, down, page, card, stamp, mark),
    *(copied, door_opens, door_shuts, camera, whistle, lift_stops),
)


def write(folder: Path) -> None:
    """Write every sound into a folder, under its function's name."""
    made = [(sound, RATE) for sound in SOUNDS] + [(place, places.RATE) for place in places.PLACES]
    for make, rate in made:
        with wave.open(str(folder / f"{make.__name__.replace('_', '-')}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(rate)
            file.writeframes(make())


if __name__ == "__main__":
    write(Path(__file__).resolve().parent)
