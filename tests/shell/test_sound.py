from __future__ import annotations

import array
import math
import os
import runpy
import subprocess
import sys
import time
import wave
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.shell import sound
from game.shell.sound import Sounds

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "assets" / "sounds"
NAMES = (
    "camera",
    "card",
    "choose",
    "copied",
    "door-opens",
    "door-shuts",
    "down",
    "lift-stops",
    "mark",
    "page",
    "stamp",
    "up",
    "whistle",
)
LOOPS = ("ambience-binday", "ambience-turnstile")
PLAY = """\
from game.shell.sound import Sounds
sounds = Sounds(muted=False)
sounds.play("choose")
sounds.play("stamp")
sounds.mute(muted=True)
"""


@pytest.fixture(autouse=True)
def _shut_mixer() -> Iterator[None]:
    pygame.mixer.quit()
    yield
    pygame.mixer.quit()


def samples(name: str, rate: int = 48_000) -> array.array[int]:
    with wave.open(str(FOLDER / f"{name}.wav"), "rb") as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (rate, 1, 2)
        found = array.array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        found.byteswap()
    return found


def decibels(level: float) -> float:
    return 20 * math.log10(level / 32_768)


def run(program: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program as if nobody had said anything of sound, and nobody hid pygame's greeting."""
    clean = {
        key: value for key, value in os.environ.items() if not key.startswith(("SDL_", "PYGAME_"))
    }
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=ROOT,
        env=clean | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_committed_sounds_are_what_the_script_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(FOLDER)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    runpy.run_path(str(FOLDER / "make.py"))["write"](tmp_path)
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert sorted(written) == sorted(f"{name}.wav" for name in NAMES + LOOPS)
    assert sorted(path.name for path in FOLDER.glob("*.wav")) == sorted(written)
    for name, content in written.items():
        assert (FOLDER / name).read_bytes() == content, name


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_short_and_soft_and_ends_in_nothing(name: str) -> None:
    heard = samples(name)
    peak = max(map(abs, heard))
    assert len(heard) <= 48_000
    assert decibels(peak) <= -3
    assert (heard[0], heard[-1]) == (0, 0)
    loud = [index for index, sample in enumerate(heard) if abs(sample) >= peak / 30]
    part = heard[loud[0] : loud[-1] + 1]
    assert loud[0] < 48_000 * 0.06, "it starts when it is asked for"
    assert -27 < decibels(math.sqrt(math.fsum(x * x for x in part) / len(part))) < -17
    assert abs(math.fsum(heard) / len(heard)) < 10, "it pulls to one side"


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_is_small_and_softer_than_any_sound(name: str) -> None:
    heard = samples(name, 8_000)
    assert (FOLDER / f"{name}.wav").stat().st_size <= 250_000
    assert decibels(max(map(abs, heard))) < -18
    assert -38 < decibels(math.sqrt(math.fsum(x * x for x in heard) / len(heard))) < -34


@pytest.mark.parametrize("rate", [48_000, 44_100])
@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_comes_round_without_a_click(name: str, rate: int, tmp_path: Path) -> None:
    """As the mixer has it, it is what the mixer makes of the middle one of three in a row."""
    heard = samples(name, 8_000)
    with wave.open(str(tmp_path / "three.wav"), "wb") as file:
        file.setparams((1, 2, 8_000, 0, "NONE", ""))
        file.writeframes((FOLDER / f"{name}.wav").read_bytes()[-2 * len(heard) :] * 3)
    pygame.mixer.init(rate, -16, 1, allowedchanges=0)
    once, thrice = (
        array.array("h", pygame.mixer.Sound(path).get_raw())
        for path in (FOLDER / f"{name}.wav", tmp_path / "three.wav")
    )
    length = len(once)
    assert (length, len(thrice)) == (15 * rate, 3 * length)
    away = [abs(one - other) for one, other in zip(once, thrice[length:], strict=False)]
    assert max(away) <= 32, "−60 dBFS, far below the hiss of the loop itself"


def test_a_sound_is_heard() -> None:
    sounds = Sounds(muted=False)
    assert pygame.mixer.get_init() is None
    sounds.play("up")
    assert pygame.mixer.get_init() == (sound.RATE, -16, 1)
    assert pygame.mixer.get_busy()


@pytest.mark.parametrize("name", NAMES)
def test_every_sound_can_be_read(name: str) -> None:
    Sounds(muted=False).play(name)
    assert pygame.mixer.get_busy()


def test_muted_it_opens_nothing() -> None:
    sounds = Sounds(muted=True)
    sounds.play("up")
    sounds.mute(muted=True)
    assert pygame.mixer.get_init() is None
    sounds.mute(muted=False)
    assert pygame.mixer.get_init() is None
    sounds.play("up")
    assert pygame.mixer.get_busy()


def test_muting_stops_what_is_heard() -> None:
    sounds = Sounds(muted=False)
    sounds.play("up")
    sounds.mute(muted=True)
    assert not pygame.mixer.get_busy()
    sounds.play("down")
    assert not pygame.mixer.get_busy()
    sounds.mute(muted=False)
    sounds.play("down")
    assert pygame.mixer.get_busy()


@pytest.mark.parametrize(("volume", "gain"), [(25, 1 / 16), (50, 1 / 4), (75, 9 / 16), (100, 1)])
def test_half_the_volume_is_a_quarter_of_the_amplitude(volume: int, gain: float) -> None:
    sounds = Sounds(muted=False, volume=volume)
    sounds.play("up")
    up = sounds._sounds["up"]
    assert up is not None
    assert up.get_volume() == pytest.approx(gain, abs=1 / 128)


def test_another_volume_holds_for_what_is_heard_and_what_will_be() -> None:
    sounds = Sounds(muted=False)
    sounds.set_volume(75)
    assert pygame.mixer.get_init() is None
    sounds.play("up")
    sounds.play("no-such-sound")
    sounds.set_volume(50)
    sounds.play("down")
    for name in ("up", "down"):
        heard = sounds._sounds[name]
        assert heard is not None
        assert heard.get_volume() == pytest.approx(1 / 4, abs=1 / 128)


@pytest.mark.parametrize("name", ["no-such-sound", "", "..", "make\0", "\ud800", "é" * 400])
def test_a_missing_sound_is_silent_and_the_others_are_not(name: str) -> None:
    sounds = Sounds(muted=False)
    sounds.play(name)
    sounds.play(name)
    assert pygame.mixer.get_init() is None
    sounds.play("page")
    assert pygame.mixer.get_busy()


def test_a_broken_file_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sounds").mkdir()
    (tmp_path / "sounds" / "up.wav").write_text("no sound", encoding="utf-8")
    monkeypatch.setattr(sound, "folder_of", lambda _: tmp_path)
    Sounds(muted=False).play("up")
    assert not pygame.mixer.get_busy()


def test_without_the_folder_no_device_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(name: str) -> Path:
        raise FileNotFoundError(name)

    monkeypatch.setattr(sound, "folder_of", nowhere)
    Sounds(muted=False).play("up")
    assert pygame.mixer.get_init() is None


def test_a_mixer_that_was_shut_is_silent() -> None:
    sounds = Sounds(muted=False)
    sounds.play("up")
    pygame.mixer.quit()
    sounds.play("up")
    sounds.play("down")
    sounds.set_volume(25)
    sounds.mute(muted=True)
    assert pygame.mixer.get_init() is None


@pytest.mark.parametrize("trouble", [pygame.error("no device"), NotImplementedError("no mixer")])
def test_no_device_is_asked_for_once_and_its_complaint_is_not_seen(
    trouble: Exception, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    tries = []

    def init(*how: int) -> None:
        tries.append(how)
        os.write(2, b"ALSA lib: cannot find card '0'\n")
        raise trouble

    monkeypatch.setattr(pygame.mixer, "init", init)
    sounds = Sounds(muted=False)
    sounds.play("up")
    sounds.mute(muted=True)
    sounds.mute(muted=False)
    sounds.play("up")
    os.write(2, b"ours")
    assert capfd.readouterr() == ("", "ours")
    assert len(tries) == 1


def test_no_device_costs_less_than_a_blink(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    start = time.perf_counter()
    Sounds(muted=False).play("up")
    assert time.perf_counter() - start < 0.25
    assert pygame.mixer.get_init() is None


@pytest.mark.parametrize(
    "environment",
    [
        {},  # whatever this machine has: a soft tick at most, cut off by the end of the program
        {"SDL_AUDIODRIVER": "no-such-driver"},
        {"SDL_AUDIODRIVER": "alsa", "AUDIODEV": "no-such-device"},
    ],
    ids=str,
)
def test_a_game_without_a_device_says_nothing(environment: dict[str, str]) -> None:
    done = run(PLAY, **environment)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_game_without_standard_error_plays() -> None:
    done = run("import os\nos.close(2)\n" + PLAY + "print('played')")
    assert (done.returncode, done.stdout) == (0, "played\n")
