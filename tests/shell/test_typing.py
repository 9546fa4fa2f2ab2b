"""Typing in the window: letters, input methods, paste; and what only a window can do outside."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from dataclasses import replace

import pygame
import pytest

from game.screens.moves import AddressOpened, CopyText, Leave, OpenAddress, TextCopied
from game.screens.settings import Settings
from game.shell import hands
from game.shell.hands import Hands, copied, opened, pasted
from game.shell.keys import pastes
from game.shell.loop import Window
from game.shell.sight import Sight
from game.shell.typed import caret_of
from tests.screens.small_edition import player
from tests.shell.small import SmallDesk
from tests.shell.test_window import (
    Driver,
    Step,
    click,
    drive,
    driver,
    post,
    press,
)

__all__ = ["Driver", "drive", "driver"]

INDEX = player().presses("r").stage


def types(text: str, *keys: int) -> Step:
    """Type a text with these keys, as the system tells of it: each key, and then what it made."""

    def typed(_: Window) -> None:
        for key in keys:
            post(pygame.KEYDOWN, key=key, mod=0, unicode="", scancode=0)
            post(pygame.KEYUP, key=key, mod=0, unicode="", scancode=0)
        post(pygame.TEXTINPUT, text=text)

    return typed


def shows(value: str, *, focus: str | None = "search", screen: str = "index") -> Step:
    def check(window: Window) -> None:
        stage = window._sight.stage
        found = next((one for one in stage.tree.walk() if one.typing is not None), None)
        assert (stage.tree.key, stage.focus) == (screen, focus)
        assert found is None or found.value == value

    return check


@pytest.fixture
def active(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Return whether the system is asked to make text of keys, each time that this changes."""
    told: list[bool] = []
    monkeypatch.setattr(pygame.key, "start_text_input", lambda: told.append(True))
    monkeypatch.setattr(pygame.key, "stop_text_input", lambda: told.append(False))
    return told


def test_letters_come_as_text_and_only_while_the_field_has_focus(
    drive: Callable[..., int], active: list[bool]
) -> None:
    assert not drive(
        types("b", pygame.K_b),
        shows("", focus=None),
        press(pygame.K_SLASH),
        shows(""),
        types("s", pygame.K_s),
        types("o", pygame.K_o),
        types(" ", pygame.K_SPACE),
        types("1", pygame.K_1),
        shows("so 1"),
        press(pygame.K_BACKSPACE),
        press(pygame.K_LEFT),
        types("x", pygame.K_x),
        shows("sox "),
        press(pygame.K_ESCAPE),
        shows("sox ", focus=None),
        press(pygame.K_s),
        shows("", focus=None, screen="sources"),
        stage=INDEX,
    )
    assert active == [False, True, False]


def test_the_slash_that_opens_the_field_is_not_typed_into_it(drive: Callable[..., int]) -> None:
    def slash(_: Window) -> None:
        post(pygame.KEYDOWN, key=pygame.K_7, mod=pygame.KMOD_SHIFT, unicode="/", scancode=0)
        post(pygame.TEXTINPUT, text="/")
        post(pygame.KEYUP, key=pygame.K_7, mod=0, unicode="", scancode=0)

    assert not drive(slash, shows(""), types("/", pygame.K_SLASH), shows("/"), stage=INDEX)


def test_where_the_slash_is_on_a_digit_a_letter_opens_the_field_and_is_not_typed_into_it(
    drive: Callable[..., int],
) -> None:
    def digit(_: Window) -> None:
        post(pygame.KEYDOWN, key=pygame.K_7, mod=pygame.KMOD_SHIFT, unicode="7", scancode=0)
        post(pygame.KEYUP, key=pygame.K_7, mod=0, unicode="", scancode=0)

    def letter(_: Window) -> None:
        post(pygame.KEYDOWN, key=pygame.K_l, mod=0, unicode="l", scancode=0)
        post(pygame.TEXTINPUT, text="l")
        post(pygame.KEYUP, key=pygame.K_l, mod=0, unicode="", scancode=0)

    assert not drive(
        digit,
        shows("", focus=None),
        letter,
        shows(""),
        types("l", pygame.K_l),
        shows("l"),
        stage=INDEX,
    )


def test_a_press_gives_the_field_its_focus_and_another_takes_it(
    drive: Callable[..., int],
) -> None:
    assert not drive(
        click("search"),
        shows(""),
        types("loaves"),
        shows("loaves"),
        click("filter-kind"),
        shows("loaves", focus=None),
        stage=INDEX,
    )


def test_an_input_method_composes_and_keys_are_its_own_meanwhile(
    drive: Callable[..., int],
) -> None:
    composing: list[bool] = []

    def composes(text: str) -> Step:
        return lambda _: post(pygame.TEXTEDITING, text=text, start=0, length=0)

    assert not drive(
        press(pygame.K_SLASH),
        composes("xin"),
        lambda window: composing.append(window._sight.composing),
        press(pygame.K_BACKSPACE),
        press(pygame.K_ESCAPE),
        press(pygame.K_RETURN),
        shows(""),
        types("信"),
        lambda window: composing.append(window._sight.composing),
        shows("信"),
        composes("yong"),
        types("用"),
        shows("信用"),
        composes("x"),
        composes(""),
        press(pygame.K_ESCAPE),
        shows("信用", focus=None),
        stage=INDEX,
    )
    assert composing == [True, False]


def test_an_input_method_that_is_gone_with_the_window_keeps_no_key(
    drive: Callable[..., int],
) -> None:
    assert not drive(
        press(pygame.K_SLASH),
        lambda _: post(pygame.TEXTEDITING, text="xin", start=0, length=0),
        lambda _: post(pygame.WINDOWFOCUSLOST),
        press(pygame.K_ESCAPE),
        shows("", focus=None),
        stage=INDEX,
    )


def test_what_is_on_the_clipboard_can_be_pasted(
    drive: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pygame.scrap, "get_text", lambda: "上海市\n条例")

    def paste(_: Window) -> None:
        post(pygame.KEYDOWN, key=pygame.K_v, mod=pygame.KMOD_CTRL, unicode="", scancode=0)
        post(pygame.KEYUP, key=pygame.K_v, mod=0, unicode="", scancode=0)

    assert not drive(
        paste,
        shows("", focus=None),
        press(pygame.K_SLASH),
        paste,
        shows("上海市 条例"),
        stage=INDEX,
    )


@pytest.mark.parametrize(
    ("key", "mod", "expected"),
    [
        (pygame.K_v, pygame.KMOD_LCTRL, True),
        (pygame.K_v, pygame.KMOD_RMETA, True),
        (pygame.K_INSERT, pygame.KMOD_LSHIFT, True),
        (pygame.K_v, 0, False),
        (pygame.K_v, pygame.KMOD_LCTRL | pygame.KMOD_LALT, False),
        (pygame.K_INSERT, 0, False),
        (pygame.K_c, pygame.KMOD_LCTRL, False),
    ],
)
def test_keys_that_paste(key: int, mod: int, expected: bool) -> None:  # noqa: FBT001 - a table
    event = pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode="", scancode=0)

    assert pastes(event) == expected


def test_a_held_backspace_goes_on(drive: Callable[..., int]) -> None:
    def held(_: Window) -> None:
        for _again in range(3):
            post(pygame.KEYDOWN, key=pygame.K_BACKSPACE, mod=0, unicode="\b", scancode=0)

    assert not drive(press(pygame.K_SLASH), types("loaves"), held, shows("loa"), stage=INDEX)


def test_home_and_end_move_the_caret_and_page_keys_scroll(drive: Callable[..., int]) -> None:
    carets: list[int] = []

    def caret(window: Window) -> None:
        field = window._sight.stage.field
        assert field is not None
        assert field.typing is not None
        carets.append(field.typing.caret)

    assert not drive(
        press(pygame.K_SLASH),
        types("loaves"),
        press(pygame.K_HOME),
        caret,
        press(pygame.K_END),
        caret,
        press(pygame.K_PAGEDOWN),
        shows("loaves"),
        stage=INDEX,
    )
    assert carets == [0, 6]


# The caret.


@pytest.mark.parametrize("text_size", [85, 100, 200])
@pytest.mark.parametrize("size", [(800, 450), (1280, 720)])
def test_the_caret_stands_in_the_field_behind_what_is_before_it(
    size: tuple[int, int], text_size: int
) -> None:
    alice = player().presses("r", "/")
    alice.stage = replace(alice.stage, settings=Settings(text_size=text_size))
    empty = Sight(alice.stage, size)
    whole = Sight(alice.types("one loaf").stage, size)
    begun = Sight(alice.presses("home").stage, size)
    carets = [sight.caret for sight in (empty, begun, whole)]

    field = whole._layout.box("search")
    assert field is not None
    assert all(caret is not None for caret in carets)
    first, second, last = (caret for caret in carets if caret is not None)
    assert first[:2] == second[:2]
    assert last.x > first.x
    assert field.rect.y <= last.y < last.bottom <= field.rect.bottom


def test_where_no_field_has_focus_there_is_no_caret() -> None:
    sight = Sight(INDEX, (1280, 720))

    assert sight.caret is None
    assert caret_of(sight._layout, "back", sight.painter.fonts) is None
    assert caret_of(sight._layout, "not there", sight.painter.fonts) is None


def test_caret_and_composed_letters_are_drawn_and_nothing_moves_for_them() -> None:
    stage = player().presses("r", "/").types("one").stage
    sight = Sight(stage, (1280, 720), less_motion=True)
    pictures = []
    for composing in ("", "xin", ""):
        sight.compose(composing)
        surface = pygame.Surface((1280, 720), depth=32)
        sight.paint(surface, 0)
        pictures.append(pygame.image.tobytes(surface, "RGB"))

    assert pictures[0] == pictures[2] != pictures[1]
    assert not sight.moves(0)


# The clipboard and the browser.


class Clipboard:
    """A clipboard that holds what it is given, or is out of reach."""

    def __init__(self) -> None:
        self.text = ""
        self.broken: Exception | None = None

    def put_text(self, text: str) -> None:
        if self.broken:
            raise self.broken
        self.text = text

    def get_text(self) -> str:
        if self.broken:
            raise self.broken
        return self.text


class Browser:
    """Notes what it should open."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def open(self, address: str) -> bool:
        self.opened.append(address)
        return True


@pytest.fixture
def clipboard(monkeypatch: pytest.MonkeyPatch) -> Clipboard:
    made = Clipboard()
    monkeypatch.setattr(pygame, "scrap", made)
    return made


class Now:
    """A thread that does at once what it should do meanwhile."""

    def __init__(self, target: Callable[[str], bool], args: tuple[str], *, daemon: bool) -> None:
        assert daemon
        self.start = lambda: target(*args)


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Browser:
    made = Browser()
    monkeypatch.setattr(hands, "Thread", Now)
    monkeypatch.setattr(webbrowser, "get", lambda: made)
    return made


def test_a_window_copies_and_opens_and_leaves_the_rest_to_the_desk(
    clipboard: Clipboard, browser: Browser
) -> None:
    desk = SmallDesk()
    own = Hands(desk)

    replies = [
        own.fulfil(ask).reply
        for ask in (CopyText("A. Baker: 面包"), OpenAddress("https://example.org"), Leave())
    ]

    assert replies == [TextCopied(done=True), AddressOpened(done=True), None]
    assert clipboard.text == "A. Baker: 面包"
    assert browser.opened == ["https://example.org"]
    assert desk.asked == [Leave()]


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "example.org", "", "ftp://a.b"]
)
def test_nothing_but_the_web_is_opened(browser: Browser, address: str) -> None:
    assert not opened(address)
    assert browser.opened == []


@pytest.mark.parametrize(
    "error",
    [
        webbrowser.Error("could not locate runnable browser"),
        pytest.param(ValueError("No closing quotation"), id="unreadable"),
    ],
)
def test_without_a_browser_that_is_said(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> None:
        raise error

    monkeypatch.setattr(webbrowser, "get", none)

    assert not opened("https://example.org")


def test_a_browser_that_fails_does_so_in_the_log_alone(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(_address: str) -> bool:
        raise OSError("no such file")

    monkeypatch.setattr(browser, "open", fails)

    assert opened("https://example.org")
    assert "no such file" in caplog.text


@pytest.mark.parametrize(
    "error",
    [
        pygame.error("no clipboard"),
        pytest.param(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid"), id="no text"),
    ],
)
def test_without_a_clipboard_that_is_said_and_nothing_is_pasted(
    error: Exception, clipboard: Clipboard
) -> None:
    clipboard.broken = error

    assert not copied("text")
    assert pasted() == ""


def test_what_was_copied_can_be_pasted(clipboard: Clipboard) -> None:
    assert copied("text")
    assert pasted() == clipboard.text == "text"


def test_copying_is_captioned(drive: Callable[..., int], clipboard: Clipboard) -> None:
    stage = player().presses("r").clicks("entry-one-number").presses("1").stage
    said: list[str | None] = []

    assert not drive(
        press(pygame.K_y),
        lambda window: said.append(window._sight.stage.caption),
        stage=replace(stage, settings=Settings(captions=True, mute=True)),
    )
    assert said == ["copied"]
    assert clipboard.text.startswith("The bread question.")
