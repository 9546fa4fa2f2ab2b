"""Names for keys: what was pressed on whichever keyboard, as screens call it."""

from __future__ import annotations

from typing import Final

import pygame

_PLAIN: Final[dict[int, str]] = {
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_SPACE: "space",
    pygame.K_ESCAPE: "escape",
    pygame.K_AC_BACK: "escape",
    pygame.K_TAB: "tab",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_PAGEUP: "pageup",
    pygame.K_PAGEDOWN: "pagedown",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete",
    pygame.K_SLASH: "/",
    pygame.K_KP_DIVIDE: "/",
    **{ord(letter): letter for letter in "abcdefghijklmnopqrstuvwxyz123456789"},
    **{pygame.K_KP1 + at: str(at + 1) for at in range(9)},
}
_BY_PLACE: Final[dict[int, str]] = {
    **{pygame.KSCAN_A + at: letter for at, letter in enumerate("abcdefghijklmnopqrstuvwxyz")},
    **{pygame.KSCAN_1 + at: str(at + 1) for at in range(9)},
    pygame.KSCAN_SLASH: "/",
}
"""For keyboards whose keys bear other letters, digits only with Shift, or a slash on a digit."""
_HELD: Final = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META
REPEATING: Final = (
    *("tab", "shift+tab", "up", "down", "left", "right", "pageup", "pagedown"),
    *("backspace", "delete"),
)
"""Keys that go on while they are held; to hold Enter must not run through the story."""
_SLASH: Final = "/"
_PASTES: Final = (pygame.KMOD_CTRL | pygame.KMOD_META, pygame.KMOD_SHIFT)
"""What is held with V, or with Insert."""


def key_name(event: pygame.event.Event) -> str | None:
    """Return what a key is called, or ``None`` where it means nothing to us."""
    if event.mod & _HELD:
        return None
    typed = str(event.unicode)
    if typed == _SLASH:
        return _SLASH  # which is Shift and a digit on many keyboards
    name = _PLAIN.get(event.key)
    if name is None:
        if typed and typed in "123456789":
            return typed
        name = _BY_PLACE.get(event.scancode)
    if name == "tab" and event.mod & pygame.KMOD_SHIFT:
        return "shift+tab"
    return name


def pastes(event: pygame.event.Event) -> bool:
    """Say whether a key asks for what is on the clipboard."""
    with_letter, with_insert = _PASTES
    if event.key == pygame.K_INSERT:
        return bool(event.mod & with_insert)
    is_v = event.key == pygame.K_v or event.scancode == pygame.KSCAN_V
    return is_v and bool(event.mod & with_letter) and not event.mod & pygame.KMOD_ALT
