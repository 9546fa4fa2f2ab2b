from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any

import pygame
import pytest

from game.screens.moves import Keep
from game.screens.settings import Settings
from game.screens.stage import Stage, Turn
from game.screens.turns import Marks
from game.shell import loop
from game.shell.loop import Window
from game.shell.sight import Sight
from game.shell.sound import Sounds
from game.shell.window import CRASHED, play
from tests.screens.small_edition import player
from tests.shell.small import SlowTicket, SmallDesk, SmallScreen, stage_of

MARKS = Marks("saving…", "not saved:")
CAPTIONS = {"copied": "copied", "mark": "two low ticks"}
Step = Callable[[Window], None]


@dataclass(slots=True)
class Driver:
    """Plays by itself: each step is taken when the window has nothing left to do."""

    paints: int = 0
    beats: int = 0
    failed: AssertionError | None = None
    """What a step found wrong; the window would take it for an error of the game's."""


@pytest.fixture
def driver() -> Driver:
    return Driver()


@pytest.fixture
def drive(monkeypatch: pytest.MonkeyPatch, driver: Driver) -> Callable[..., int]:
    def played(*steps: Step, desk: SmallDesk | None = None, stage: Stage | None = None) -> int:
        left: Iterator[Step] = iter(steps)
        beat, paint = Window._beat, Window._paint

        def beat_and_step(window: Window) -> None:
            beat(window)
            driver.beats += 1
            assert driver.beats < 400
            if not window._sight.dirty and not window._sight.moves(0):
                try:
                    next(left, lambda _: post(pygame.QUIT))(window)
                except AssertionError as failed:
                    driver.failed = driver.failed or failed
                    post(pygame.QUIT)

        def counted(window: Window) -> None:
            driver.paints += 1
            paint(window)

        monkeypatch.setattr(Window, "_beat", beat_and_step)
        monkeypatch.setattr(Window, "_paint", counted)
        code = play(
            stage or stage_of(SmallScreen()),
            desk or SmallDesk(),
            MARKS,
            CAPTIONS,
            crashed=lambda: SmallScreen("crashed"),
        )
        if driver.failed is not None:
            raise driver.failed
        return code

    return played


def post(kind: int, **what: Any) -> None:  # noqa: ANN401 - as pygame has it
    pygame.event.post(pygame.event.Event(kind, **what))


def press(key: int) -> Step:
    def pressed(_: Window) -> None:
        post(pygame.KEYDOWN, key=key, mod=0, unicode="", scancode=0)
        post(pygame.KEYUP, key=key, mod=0, unicode="", scancode=0)

    return pressed


def click(key: str, *, let_go_over: str | None = None) -> Step:
    def clicked(window: Window) -> None:
        post(pygame.MOUSEBUTTONDOWN, button=1, pos=middle(window._sight, key), touch=False)
        up = middle(window._sight, let_go_over or key)
        post(pygame.MOUSEBUTTONUP, button=1, pos=up, touch=False)

    return clicked


def middle(sight: Sight, key: str) -> tuple[int, int]:
    box = sight._layout.box(key)
    assert box is not None
    return box.rect.x + box.rect.width // 2, box.rect.y + box.rect.height // 2


def shows(name: str, *, focus: str | None = None, mark: str = "") -> Step:
    def check(window: Window) -> None:
        stage = window._sight.stage
        screen = stage.screens[-1]
        assert isinstance(screen, SmallScreen)
        assert (screen.name, stage.focus, stage.mark) == (name, focus, mark)

    return check


def test_a_key_makes_a_move_that_is_painted(drive: Callable[..., int], driver: Driver) -> None:
    paints: list[int] = []

    code = drive(
        lambda _: None,  # the system says that it shows the window
        lambda _: paints.append(driver.paints),
        press(pygame.K_1),
        shows("second"),
        lambda _: paints.append(driver.paints),
    )

    assert code == 0
    assert paints[1] == paints[0] + 1


def test_an_idle_window_paints_nothing(drive: Callable[..., int], driver: Driver) -> None:
    paints: list[int] = []

    drive(*[lambda _: paints.append(driver.paints)] * 20)

    assert paints[0] == 1
    assert set(paints[2:]) <= {1, 2}  # once more when the system says that it shows the window


def test_focus_comes_with_the_first_key_and_goes_with_the_mouse(
    drive: Callable[..., int],
) -> None:
    assert not drive(
        shows("first"),
        press(pygame.K_TAB),
        shows("first", focus="one"),
        press(pygame.K_TAB),
        shows("first", focus="two"),
        click("two"),
        shows("stayed"),
    )


def test_a_press_counts_where_it_is_let_go(drive: Callable[..., int]) -> None:
    assert not drive(click("one", let_go_over="two"), shows("first"), click("one"), shows("second"))


def test_keys_of_the_system_and_held_ones_do_nothing(drive: Callable[..., int]) -> None:
    def ctrl_1(_: Window) -> None:
        post(pygame.KEYDOWN, key=pygame.K_1, mod=pygame.KMOD_CTRL, unicode="", scancode=0)
        post(pygame.KEYUP, key=pygame.K_1, mod=0, unicode="", scancode=0)

    def held(_: Window) -> None:
        for _again in range(3):
            post(pygame.KEYDOWN, key=pygame.K_2, mod=0, unicode="", scancode=0)

    desk = SmallDesk()

    assert not drive(ctrl_1, shows("first"), held, shows("stayed"), desk=desk)
    assert len(desk.asked) == 1


@dataclass(slots=True)
class Clock:
    """Says what it is told to say, in seconds."""

    now: float = 1000.0

    def set(self, now: float) -> Step:
        def turned(_: Window) -> None:
            self.now = now

        return turned


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Return the clock that the window goes by."""
    made = Clock()
    time_told = SimpleNamespace(perf_counter=lambda: made.now, sleep=time.sleep)
    monkeypatch.setattr(loop, "time", time_told)
    return made


@pytest.mark.parametrize("key", [pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE])
def test_who_arrives_elsewhere_accepts_nothing_for_a_fifth_of_a_second(
    drive: Callable[..., int], clock: Clock, key: int
) -> None:
    """Accepted, the key would show where the focus is."""
    assert not drive(
        press(pygame.K_1),
        shows("second"),
        press(key),
        shows("second"),
        clock.set(1000.19),
        press(key),
        shows("second"),
        clock.set(1000.21),
        press(key),
        shows("second", focus="one"),
    )


def test_other_keys_and_the_mouse_need_not_wait(drive: Callable[..., int], clock: Clock) -> None:
    assert not drive(
        press(pygame.K_1),
        press(pygame.K_TAB),
        shows("second", focus="one"),
        press(pygame.K_2),
        shows("stayed", focus="one"),
        press(pygame.K_1),
        click("two"),
        shows("stayed"),
    )
    assert clock.now == 1000


def test_who_stays_need_not_wait(drive: Callable[..., int], clock: Clock) -> None:
    assert not drive(
        press(pygame.K_2),
        shows("stayed"),
        press(pygame.K_RETURN),
        shows("stayed", focus="one"),
        press(pygame.K_1),
        clock.set(1000.19),
        press(pygame.K_2),
        clock.set(1000.21),
        press(pygame.K_RETURN),
        shows("stayed", focus="one"),
    )


@pytest.mark.parametrize(("keys", "row"), [("1", "sureness"), ("14", "reaches"), ("4", "answers")])
def test_in_a_small_window_what_is_still_to_be_said_comes_into_sight(keys: str, row: str) -> None:
    alice = player().presses("enter", "1", "enter", "1", "enter")
    alice.stage = replace(alice.stage, settings=Settings(text_size=200))
    sight = Sight(alice.stage, (800, 450))
    assert not sees_whole(sight, row)

    for key in keys:
        sight.show(alice.presses(key).stage)

    assert sees_whole(sight, row)


def sees_whole(sight: Sight, key: str) -> bool:
    """Say whether nothing of an element has been scrolled out of sight."""
    box = sight._layout.box(key)
    assert box is not None
    assert box.scroller is not None
    view = sight._layout.box(box.scroller)
    assert view is not None
    return view.rect.y <= box.rect.y < box.rect.bottom <= view.rect.bottom


def test_a_quick_disk_leaves_no_mark(drive: Callable[..., int]) -> None:
    desk = SmallDesk([SlowTicket(settled=True)])

    assert not drive(press(pygame.K_1), shows("second"), desk=desk)


def test_a_slow_disk_is_waited_for_then_marked_then_forgotten(
    drive: Callable[..., int],
) -> None:
    ticket = SlowTicket()

    def settle(_: Window) -> None:
        assert ticket.waited > 10
        ticket.settled = True

    assert not drive(
        press(pygame.K_1),
        shows("second", mark="saving…"),
        settle,
        shows("second"),
        desk=SmallDesk([ticket]),
    )


def test_while_the_disk_is_slow_the_button_stays_down(
    drive: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, str | None]] = []
    press_it = Sight.press

    def watched(sight: Sight, key: str | None) -> None:
        screen = sight.stage.screens[-1]
        assert isinstance(screen, SmallScreen)
        seen.append((screen.name, key))
        press_it(sight, key)

    monkeypatch.setattr(Sight, "press", watched)
    monkeypatch.setattr(loop, "PATIENCE", 0.05)

    drive(press(pygame.K_1), desk=SmallDesk([SlowTicket()]))

    assert seen[0] == ("first", "one")
    assert seen[-1] == ("first", None)


def test_what_is_typed_meanwhile_keeps_its_turn(
    drive: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loop, "PATIENCE", 0.05)

    def quickly(window: Window) -> None:
        press(pygame.K_2)(window)
        press(pygame.K_1)(window)

    desk = SmallDesk([SlowTicket(), SlowTicket()])

    assert not drive(quickly, shows("second", mark="saving…"), desk=desk)
    assert len(desk.asked) == 2


def test_trouble_stays_until_something_is_written_again(drive: Callable[..., int]) -> None:
    desk = SmallDesk([SlowTicket(settled=True, trouble="disk full"), SlowTicket(settled=True)])

    assert not drive(
        press(pygame.K_2),
        shows("stayed", mark="not saved: disk full"),
        press(pygame.K_TAB),
        shows("stayed", focus="one", mark="not saved: disk full"),
        press(pygame.K_2),
        shows("stayed", focus="one"),
        desk=desk,
    )


def in_trouble() -> SmallDesk:
    """Return a desk at which the first turn leads to a mark, which sounds."""
    return SmallDesk([SlowTicket(settled=True, trouble="disk full")])


def says(caption: str | None, *, focus: str | None = None) -> Step:
    def check(window: Window) -> None:
        stage = window._sight.stage
        assert (stage.caption, stage.focus) == (caption, focus)
        shown = window._sight._layout.box("caption")
        assert (shown.element.label.strip() if shown else None) == caption

    return check


@pytest.mark.parametrize("mute", [False, True])
def test_what_is_heard_can_be_read_for_two_seconds(
    drive: Callable[..., int], clock: Clock, *, mute: bool
) -> None:
    assert not drive(
        says(""),
        press(pygame.K_TAB),
        says("", focus="one"),
        press(pygame.K_2),
        says("two low ticks", focus="one"),
        clock.set(1001.99),
        says("two low ticks", focus="one"),
        clock.set(1002.01),
        lambda _: None,  # the beat in which it goes
        says("", focus="one"),
        desk=in_trouble(),
        stage=stage_of(SmallScreen(), captions=True, mute=mute),
    )


def test_without_captions_nothing_is_said(drive: Callable[..., int]) -> None:
    assert not drive(
        says(None),
        press(pygame.K_2),
        shows("stayed", mark="not saved: disk full"),
        says(None),
        desk=in_trouble(),
    )


def test_captions_and_volume_hold_as_soon_as_they_are_set(
    drive: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    volumes: list[int] = []
    monkeypatch.setattr(Sounds, "set_volume", lambda _, volume: volumes.append(volume))

    def options(*, captions: bool, volume: int) -> Step:
        def taken(window: Window) -> None:
            stage = window._sight.stage
            settings = replace(stage.settings, captions=captions, volume=volume)
            window._carry_out(Turn(stage, (Keep(settings),)), None)

        return taken

    assert not drive(
        options(captions=True, volume=25),
        says(""),
        options(captions=False, volume=100),
        says(None),
    )
    assert volumes == [25, 100]


def test_a_caption_scrolls_nothing() -> None:
    alice = player().presses("enter", "1", "enter", "1", "enter")
    settings = Settings(text_size=200, captions=True)
    sight = Sight(
        replace(alice.stage, settings=settings, caption="", focus="answer-no"), (800, 450)
    )
    shown = sight._layout.box("answers")
    sight.turn_wheel((400, 200), 99)
    scrolled = sight._layout.box("answers")
    assert shown is not None
    assert scrolled is not None
    assert scrolled.rect.y > shown.rect.y

    for caption in ("two low ticks", ""):
        sight.caption(caption)

        assert sight._layout.box("answers") == scrolled


def test_f11_keeps_the_setting_and_fills_the_screen(drive: Callable[..., int]) -> None:
    desk = SmallDesk()
    seen: list[bool] = []

    drive(press(pygame.K_F11), lambda window: seen.append(window._display.full), desk=desk)

    assert seen == [True]
    assert [settings.full_screen for settings in desk.kept] == [True]


def test_another_size_is_laid_out_anew(drive: Callable[..., int]) -> None:
    def smaller(window: Window) -> None:
        window._display.window.size = (900, 600)

    def fits(window: Window) -> None:
        assert window._sight._layout.size == (900, 600)

    assert not drive(smaller, lambda _: None, fits)


def test_a_screen_may_end_the_game(drive: Callable[..., int]) -> None:
    def never(_: Window) -> None:
        pytest.fail("the game went on")

    assert drive(press(pygame.K_q), never) == 0


@pytest.mark.parametrize("closed", [pygame.QUIT, pygame.WINDOWCLOSE])
def test_closing_the_window_is_a_good_end(drive: Callable[..., int], closed: int) -> None:
    assert drive(lambda _: post(closed, window=None)) == 0


def test_an_error_is_logged_and_told_and_any_key_leaves(
    drive: Callable[..., int], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, logger="upstanding"):
        code = drive(press(pygame.K_b), shows("crashed"), press(pygame.K_x))

    assert code == CRASHED
    assert "broken on purpose" in caplog.text


def test_an_error_in_painting_is_no_different(
    drive: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    paint = Sight.paint

    def broken(sight: Sight, surface: pygame.Surface, now: int) -> None:
        screen = sight.stage.screens[-1]
        if isinstance(screen, SmallScreen) and screen.name == "second":
            raise ZeroDivisionError
        paint(sight, surface, now)

    monkeypatch.setattr(Sight, "paint", broken)

    assert drive(press(pygame.K_1), shows("crashed"), press(pygame.K_x)) == CRASHED


def test_even_a_farewell_that_fails_is_a_code(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Sight, "paint", broken)

    with caplog.at_level(logging.ERROR, logger="upstanding"):
        code = play(stage_of(SmallScreen()), SmallDesk(), MARKS, CAPTIONS, crashed=SmallScreen)

    assert code == CRASHED
    assert len(caplog.records) == 2
