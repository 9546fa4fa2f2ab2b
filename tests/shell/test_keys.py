from __future__ import annotations

import pygame
import pytest

from game.shell.keys import key_name


def down(key: int, *, mod: int = 0, typed: str = "", scancode: int = 0) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=typed, scancode=scancode)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (pygame.K_a, "a"),
        (pygame.K_z, "z"),
        (pygame.K_1, "1"),
        (pygame.K_9, "9"),
        (pygame.K_KP3, "3"),
        (pygame.K_RETURN, "enter"),
        (pygame.K_KP_ENTER, "enter"),
        (pygame.K_SPACE, "space"),
        (pygame.K_ESCAPE, "escape"),
        (pygame.K_TAB, "tab"),
        (pygame.K_UP, "up"),
        (pygame.K_DOWN, "down"),
        (pygame.K_LEFT, "left"),
        (pygame.K_RIGHT, "right"),
        (pygame.K_PAGEUP, "pageup"),
        (pygame.K_PAGEDOWN, "pagedown"),
        (pygame.K_HOME, "home"),
        (pygame.K_END, "end"),
        (pygame.K_0, None),
        (pygame.K_F5, None),
        (pygame.K_LSHIFT, None),
    ],
)
def test_keys_have_one_name_each(key: int, expected: str | None) -> None:
    assert key_name(down(key)) == expected


def test_shift_turns_tab_round_and_nothing_else() -> None:
    assert key_name(down(pygame.K_TAB, mod=pygame.KMOD_LSHIFT)) == "shift+tab"
    assert key_name(down(pygame.K_u, mod=pygame.KMOD_LSHIFT)) == "u"


@pytest.mark.parametrize("mod", [pygame.KMOD_CTRL, pygame.KMOD_LALT, pygame.KMOD_META])
def test_a_shortcut_of_the_system_means_nothing_here(mod: int) -> None:
    assert key_name(down(pygame.K_q, mod=mod)) is None


def test_a_keyboard_with_other_letters_is_read_by_place() -> None:
    assert key_name(down(0x43B, typed="л", scancode=pygame.KSCAN_K)) == "k"
    assert key_name(down(pygame.K_AMPERSAND, typed="&", scancode=pygame.KSCAN_1)) == "1"
    assert key_name(down(pygame.K_AMPERSAND, typed="1", scancode=pygame.KSCAN_4)) == "1"


def test_where_the_slash_is_on_a_digit_the_key_in_its_place_is_one_too() -> None:
    """While no field has focus, pygame tells Shift and 7 as a plain 7."""
    assert key_name(down(pygame.K_MINUS, typed="-", scancode=pygame.KSCAN_SLASH)) == "/"
