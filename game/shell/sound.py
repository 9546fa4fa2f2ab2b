"""Short sounds, for who can hear them; without a device, or any other luck, silence."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import pygame

from game.folders import folder_of

RATE: Final = 48_000
_BUFFER: Final = 1024
"""Samples, so 21 ms from asking to hearing."""
_STDERR: Final = 2
_TROUBLE: Final = (pygame.error, OSError, ValueError, NotImplementedError)
"""No device; no file; no such name; a pygame that was built without a mixer."""


class Sounds:
    """What is in ``assets/sounds``, by name. Nothing here raises, or writes a word.

    The mixer opens at the first sound that is not muted, so a game that is muted touches no
    device. (Nobody may call ``pygame.init()``: it would open the mixer as well, and not quietly.)

    It opens in the window's own thread. Without a device that takes 9 ms the first time and is
    never tried again; less than a frame buys no thread, which would also have to share standard
    error with the game while it is turned away.
    """

    def __init__(self, *, muted: bool, volume: int = 100) -> None:
        """Begin; no device is opened yet."""
        self._muted = muted
        self._gain = _gain(volume)
        self._folder: Path | None = None
        self._opened = False
        self._sounds: dict[str, pygame.mixer.Sound | None] = {}

    def play(self, name: str) -> None:
        """Let a sound be heard, over whatever else is; a name without a file is silent."""
        if self._muted:
            return
        if not self._opened:
            self._opened = True
            self._folder = _open()
        if self._folder is None or pygame.mixer.get_init() is None:
            return  # to play after the mixer was shut is no error in pygame-ce 2.5.8: it crashes
        if name not in self._sounds:
            self._sounds[name] = _load(self._folder / f"{name}.wav")
        sound = self._sounds[name]
        if sound is not None:
            sound.set_volume(self._gain)
            sound.play()

    def mute(self, *, muted: bool) -> None:
        """Fall silent at once, or be heard again from the next sound on."""
        self._muted = muted
        if muted and self._folder is not None:
            with suppress(pygame.error):  # it was shut meanwhile
                pygame.mixer.stop()

    def set_volume(self, volume: int) -> None:
        """Be as loud as that, in percent, from now on; what is being heard as well."""
        self._gain = _gain(volume)
        if pygame.mixer.get_init() is None:
            return  # nothing was heard yet, or will be
        for sound in self._sounds.values():
            if sound is not None:
                sound.set_volume(self._gain)


def _gain(volume: int) -> float:
    """Return by what a sound is multiplied at a volume in percent.

    What is to be half as loud to the ear takes about a third of the amplitude (−10 dB), not half
    (−6 dB, hardly a step); the square comes close (−12 dB), and evenly down to a quarter.
    """
    return (volume / 100) ** 2


def _open() -> Path | None:
    """Open the mixer and return where the sounds are; nothing when there is no hearing them."""
    try:
        folder = folder_of("assets") / "sounds"
        with _no_standard_error():
            pygame.mixer.init(RATE, -16, 1, _BUFFER)
    except _TROUBLE:
        return None
    return folder


def _load(path: Path) -> pygame.mixer.Sound | None:
    try:
        return pygame.mixer.Sound(path)
    except _TROUBLE:
        return None


@contextmanager
def _no_standard_error() -> Iterator[None]:
    """Turn away what C libraries print ("ALSA lib …: cannot find card '0'"), then restore.

    It is the whole process's standard error: what another thread writes there meanwhile is lost,
    and two threads must not do this at once. The window's thread alone does, once.
    """
    kept: int | None = None
    with suppress(OSError):  # pythonw has no standard error
        kept = os.dup(_STDERR)
    if kept is None:
        yield
        return
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), _STDERR)
        yield
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)
