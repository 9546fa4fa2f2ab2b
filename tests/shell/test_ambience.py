"""The air of a place, and what moves in it: on the tree, in the mixer, in the window."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pygame
import pytest

from game.screens.element import Element, Over, Picture, Role
from game.screens.intents import Intent
from game.screens.moves import AsksNothing, Move, Stay
from game.screens.turns import Marks
from game.shell import sound
from game.shell.ambience import air_of, heard_between
from game.shell.display import Display
from game.shell.loop import Window
from game.shell.motion import TREMBLE
from game.shell.sight import Sight
from game.shell.sound import Sounds
from tests.shell.small import SmallDesk, leaf, stage_of

BINS, GATES = "ambience-binday", "ambience-turnstile"
SIZE = (800, 450)
SOUP, TIPPED, STILL = Over("binday-soup", "camera"), Over("binday-tipped", "page"), Over("x")


@dataclass(frozen=True, slots=True)
class Place(AsksNothing):
    """A picture and a phone with two doors, in the game's own styles."""

    picture: Picture | None = None
    doors: str = ""
    """A letter a door: ``o`` is open, ``s`` is shut."""
    notice: str = ""
    phone: str = "phone"

    def element(self) -> Element:
        drawn = Element("picture", Role.IMAGE, "scene-picture", drawing=self.picture)
        doors = (
            leaf(f"door-{at}", "door-open" if one == "o" else "door-shut", "a door")
            for at, one in enumerate(self.doors)
        )
        notice = (leaf("new", self.notice, "Noted."),) if self.notice else ()
        phone = Element("phone", Role.GROUP, self.phone, children=(*notice, *doors))
        return Element("place", Role.SCREEN, "scene", children=(drawn, phone))

    def handle(self, intent: Intent) -> Move:
        del intent
        return Stay(self)


@pytest.fixture(autouse=True)
def _shut_mixer() -> Iterator[None]:
    pygame.mixer.quit()
    yield
    pygame.mixer.quit()


def loops() -> tuple[bool, bool]:
    """Say of either channel that is kept for loops whether it is heard."""
    return pygame.mixer.Channel(0).get_busy(), pygame.mixer.Channel(1).get_busy()


def assert_quiet_soon(channel: int) -> None:
    until = time.perf_counter() + 5
    while pygame.mixer.Channel(channel).get_busy():
        assert time.perf_counter() < until
        time.sleep(0.02)


# On the tree.


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        pytest.param(Picture("binday"), BINS, id="a scene"),
        pytest.param(Picture("binday", over=(SOUP,)), BINS, id="with more to see"),
        pytest.param(Picture("binday", dimmed=True), None, id="lights out"),
        pytest.param(None, None, id="paper"),
    ],
)
def test_the_air_of_a_place_is_named_after_its_picture(
    picture: Picture | None, expected: str | None
) -> None:
    assert air_of(Place(picture).element()) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(Place(doors="so"), Place(doors="oo"), ["door-opens"], id="opens"),
        pytest.param(Place(doors="oo"), Place(doors="os"), ["door-shuts"], id="shuts"),
        pytest.param(Place(doors="oo"), Place(doors="ss"), ["door-shuts"], id="two at once"),
        pytest.param(Place(doors="os"), Place(doors="so"), ["door-shuts"], id="both ways"),
        pytest.param(Place(doors="os"), Place(doors="os"), [], id="nothing has changed"),
        pytest.param(Place(), Place(doors="os"), [], id="new doors"),
        pytest.param(Place(doors="os"), Place(), [], id="no doors"),
        pytest.param(
            Place(doors="os"), Place(doors="so", phone="sheet"), [], id="in a book of rules"
        ),
    ],
)
def test_a_door_is_heard_when_it_moves_on_the_same_phone(
    before: Place, after: Place, expected: list[str]
) -> None:
    assert list(heard_between(before.element(), after.element())) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(("binday",), ("binday", SOUP), ["camera"], id="one more"),
        pytest.param(("binday", SOUP), ("binday", TIPPED), ["page"], id="another"),
        pytest.param(("binday",), ("binday", STILL), [], id="one without a sound"),
        pytest.param(("binday", SOUP), ("binday", SOUP), [], id="the same"),
        pytest.param(("binday", SOUP), ("binday",), [], id="one less"),
        pytest.param(("turnstile",), ("binday", SOUP), [], id="elsewhere"),
    ],
)
def test_a_sprite_comes_with_its_own_sound(
    before: tuple[str | Over, ...], after: tuple[str | Over, ...], expected: list[str]
) -> None:
    one, other = (
        Place(Picture(str(name), over=tuple(each for each in over if isinstance(each, Over))))
        for name, *over in (before, after)
    )

    assert list(heard_between(one.element(), other.element())) == expected


def test_a_door_that_has_just_turned_is_the_same_door() -> None:
    before = Element("phone", Role.GROUP, "phone", children=(leaf("door-1", "door-shut", "."),))
    after = Element(
        "phone", Role.GROUP, "phone", children=(leaf("door-1-due", "door-open-due", "."),)
    )

    assert list(heard_between(before, after)) == ["door-opens"]
    assert list(heard_between(after, after)) == []


def test_what_moves_is_heard_with_the_notice_of_it() -> None:
    sight = Sight(stage_of(Place(Picture("binday"), "oo")), SIZE)
    sight.painted(0)
    assert sight.sounds(0) == ()

    after = Place(Picture("binday", over=(SOUP,)), "os", "notice-down-due")
    sight.show(replace(sight.stage, screens=(after,)))
    sight.painted(1000)

    assert sight.sounds(1000 + TREMBLE - 1) == ()
    assert sight.sounds(1000 + TREMBLE) == ("down", "door-shuts", "camera")
    assert sight.sounds(9000) == ()


def test_what_moves_without_a_notice_is_heard_at_once() -> None:
    sight = Sight(stage_of(Place(doors="s")), SIZE)

    sight.show(replace(sight.stage, screens=(Place(doors="o"),), place=1))

    assert sight.sounds(0) == ("door-opens",)
    sight.resize((900, 500))
    assert sight.sounds(0) == ()


# In the mixer.


def test_the_air_of_a_place_goes_on_and_is_news_once() -> None:
    sounds = Sounds(muted=False)

    assert sounds.ambience(BINS) == (BINS,)
    playing = pygame.mixer.Channel(1).get_sound()
    assert playing is sounds._sounds[BINS]
    assert sounds.ambience(BINS) == ()
    assert loops() == (False, True)


def test_another_place_crosses_and_the_last_is_gone_soon() -> None:
    sounds = Sounds(muted=False)
    sounds.ambience(BINS)
    time.sleep(0.1)  # the mixer's thread has begun

    assert sounds.ambience(GATES) == (GATES,)

    assert loops() == (True, True)
    assert_quiet_soon(1)
    assert loops() == (True, False)


def test_lights_out_is_quiet() -> None:
    sounds = Sounds(muted=False)
    sounds.ambience(BINS)
    time.sleep(0.1)

    assert sounds.ambience(None) == ()

    assert_quiet_soon(1)
    assert not pygame.mixer.get_busy()
    assert sounds.ambience(BINS) == (BINS,)


def test_a_place_without_a_file_is_quiet_and_opens_nothing() -> None:
    sounds = Sounds(muted=False)

    sounds.ambience("ambience-title")

    assert pygame.mixer.get_init() is None
    sounds.ambience(BINS)
    time.sleep(0.1)
    sounds.ambience("ambience-title")
    assert_quiet_soon(1)


def test_volume_holds_for_the_air_at_once() -> None:
    sounds = Sounds(muted=False)
    sounds.ambience(BINS)

    sounds.set_volume(50)

    air = sounds._sounds[BINS]
    assert air is not None
    assert air.get_volume() == pytest.approx(1 / 4, abs=1 / 128)


def test_mute_holds_at_once_and_the_air_comes_back_after_it() -> None:
    sounds = Sounds(muted=True)
    assert sounds.ambience(BINS) == (BINS,), "whoever cannot hear it can read it"
    assert pygame.mixer.get_init() is None

    sounds.mute(muted=False)
    assert sounds.ambience(BINS) == ()
    assert pygame.mixer.get_busy()

    sounds.mute(muted=True)
    assert not pygame.mixer.get_busy()
    sounds.ambience(BINS)
    assert not pygame.mixer.get_busy()

    sounds.mute(muted=False)
    sounds.ambience(BINS)
    assert pygame.mixer.get_busy()


def test_many_sounds_leave_the_air_its_channels() -> None:
    sounds = Sounds(muted=False)
    sounds.ambience(BINS)

    for _ in range(20):
        sounds.play("up")

    assert pygame.mixer.Channel(1).get_sound() is sounds._sounds[BINS]
    assert not pygame.mixer.Channel(0).get_busy()


@pytest.mark.parametrize("trouble", [pygame.error("no device"), NotImplementedError("no mixer")])
def test_without_a_device_there_is_silence(
    trouble: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise trouble

    monkeypatch.setattr(pygame.mixer, "init", fails)
    if isinstance(trouble, NotImplementedError):
        monkeypatch.setattr(pygame.mixer, "get_init", fails)
    sounds = Sounds(muted=False)

    assert sounds.ambience(BINS) == (BINS,)
    assert sounds.ambience(GATES) == (GATES,)
    assert sounds.ambience(None) == ()
    sounds.play("up")
    sounds.set_volume(50)
    sounds.mute(muted=True)


def test_a_broken_file_or_none_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sounds").mkdir()
    (tmp_path / "sounds" / f"{BINS}.wav").write_text("no sound", encoding="utf-8")
    monkeypatch.setattr(sound, "folder_of", lambda _: tmp_path)
    sounds = Sounds(muted=False)

    sounds.ambience(BINS)
    sounds.ambience(GATES)

    assert not pygame.mixer.get_busy()


def test_a_mixer_that_was_shut_is_silent() -> None:
    sounds = Sounds(muted=False)
    sounds.ambience(BINS)
    pygame.mixer.quit()

    for name in (BINS, GATES, None, BINS):
        sounds.ambience(name)

    assert pygame.mixer.get_init() is None


# In the window.


def test_a_window_lets_its_place_be_heard_and_read_and_is_silent_when_it_is_left() -> None:
    display = Display.open()
    stage = stage_of(Place(Picture("binday")), mute=False, captions=True)
    window = Window(display, stage, SmallDesk(), Marks("", ""), {BINS: "a ventilator hums"})
    try:
        window._beat()

        assert pygame.mixer.Channel(1).get_busy()
        assert window._sight.stage.caption == "a ventilator hums"
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        window.run()
        assert not pygame.mixer.get_busy()
    finally:
        display.close()
