"""Short sounds and a loop, for who can hear them; without a device, or other luck, silence."""

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
_CROSSES: Final = 600
"""Milliseconds in which one loop goes and another comes."""
_LOOPS: Final = 2
"""Channels that are kept for loops: while they cross, both are heard."""
_STDERR: Final = 2
_TROUBLE: Final = (pygame.error, OSError, ValueError, NotImplementedError)
"""No device; no file; no such name; a pygame that was built without a mixer."""


class Sounds:
    """What is in ``assets/sounds``, by name. Nothing here raises, or writes a word.

    The mixer opens at the first sound that has a file and is not muted, so a game that is muted
    touches no device. (Nobody may call ``pygame.init()``: it would open the mixer as well, and not
    quietly.)

    It opens in the window's own thread. Without a device that takes 9 ms the first time and is
    never tried again; less than a frame buys no thread, which would also have to share standard
    error with the game while it is turned away.
    """

    def __init__(self, *, muted: bool, volume: int = 100) -> None:
        """Begin; no device is opened yet."""
        self._muted = muted
        self._gain = _gain(volume)
        self._opened = False
        self._sounds: dict[str, pygame.mixer.Sound | None] = {}
        self._wanted: str | None = None
        self._looping: str | None = None
        self._channel = 0

    def play(self, name: str) -> None:
        """Let a sound be heard, over whatever else is; a name without a file is silent."""
        sound = None if self._muted else self._found(name)
        if sound is not None:
            sound.play()

    def ambience(self, name: str | None) -> tuple[str, ...]:
        """Let that loop be heard in place of the last, or none; return it when it is news.

        It is news whether it can be heard or not, like whatever else has a caption. To ask again
        for the same costs nothing, and after silence brings it back.
        """
        news = name != self._wanted
        self._wanted = name
        if not self._muted and name != self._looping:
            self._looping = name
            self._cross(self._found(name) if name is not None else None)
        return (name,) if news and name is not None else ()

    def _cross(self, loop: pygame.mixer.Sound | None) -> None:
        """Fade out whatever loop there is, and in another; SDL's own thread does all of it."""
        if not _is_open():
            return
        pygame.mixer.Channel(self._channel).fadeout(_CROSSES)
        if loop is not None:
            self._channel = (self._channel + 1) % _LOOPS
            channel = pygame.mixer.Channel(self._channel)
            channel.stop()  # a channel that is still fading would stay as soft as it is by now
            channel.play(loop, loops=-1, fade_ms=_CROSSES)

    def _found(self, name: str) -> pygame.mixer.Sound | None:
        """Return a sound, at its volume; the first that has a file opens the mixer."""
        if name not in self._sounds:
            path = _path(name)
            if path is not None and not self._opened:
                self._opened = True
                _open()
            self._sounds[name] = _load(path) if path is not None else None
        if not _is_open():
            return None  # to play after it was shut is no error in pygame-ce 2.5.8: it crashes
        sound = self._sounds[name]
        if sound is not None:
            sound.set_volume(self._gain)
        return sound

    def mute(self, *, muted: bool) -> None:
        """Fall silent at once, or be heard again from the next sound on."""
        self._muted = muted
        if muted:
            self._looping = None
            if _is_open():
                pygame.mixer.stop()

    def set_volume(self, volume: int) -> None:
        """Be as loud as that, in percent, from now on; what is being heard as well."""
        self._gain = _gain(volume)
        if not _is_open():
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


def _open() -> None:
    """Open the mixer, if there is a device."""
    with suppress(*_TROUBLE), _no_standard_error():
        pygame.mixer.init(RATE, -16, 1, _BUFFER)
        pygame.mixer.set_reserved(_LOOPS)


def _is_open() -> bool:
    """Say whether anything can be heard: a device was found, and has not been shut since."""
    with suppress(*_TROUBLE):
        return pygame.mixer.get_init() is not None
    return False


def _path(name: str) -> Path | None:
    """Return the file of that name, if there is one."""
    with suppress(*_TROUBLE):
        path = folder_of("assets") / "sounds" / f"{name}.wav"
        if path.is_file():
            return path
    return None


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
