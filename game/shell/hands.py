"""What only a window can do outside the game: its clipboard, and a browser."""

from __future__ import annotations

import logging
import webbrowser
from dataclasses import dataclass
from threading import Thread
from typing import Final

import pygame

from game.screens.moves import (
    AddressOpened,
    Ask,
    CopyText,
    Desk,
    Fulfilled,
    OpenAddress,
    TextCopied,
)

_LOG: Final = logging.getLogger("upstanding")
_WEB: Final = ("https://", "http://")
"""No other address is handed to a browser, or to whatever the system would open it with."""
_NO_CLIPBOARD: Final = (pygame.error, ValueError)
"""What another program has put there need not be text, though it says so: ``UnicodeError``."""
_NO_BROWSER: Final = (webbrowser.Error, OSError, ValueError)
"""A variable BROWSER that cannot be read as a command raises a plain ``ValueError``."""


@dataclass(frozen=True, slots=True)
class Hands:
    """A desk in a window: it copies and opens itself, and leaves the rest to the other desk."""

    desk: Desk

    def fulfil(self, ask: Ask) -> Fulfilled:
        """Do what was asked, or begin to."""
        match ask:
            case CopyText(text):
                return Fulfilled(reply=TextCopied(copied(text)))
            case OpenAddress(address):
                return Fulfilled(reply=AddressOpened(opened(address)))
            case _:
                return self.desk.fulfil(ask)


def copied(text: str) -> bool:
    """Put a text on the clipboard, and say whether it is there."""
    try:
        pygame.scrap.put_text(text)
        return bool(pygame.scrap.get_text() == text)
    except _NO_CLIPBOARD as error:
        _LOG.warning("the clipboard cannot be reached: %s", error)
        return False


def pasted() -> str:
    """Return the text that is on the clipboard; empty where there is none."""
    try:
        return str(pygame.scrap.get_text())
    except _NO_CLIPBOARD as error:
        _LOG.warning("the clipboard cannot be reached: %s", error)
        return ""


def opened(address: str) -> bool:
    """Ask a browser to open a web address, and say whether there is one to ask.

    Some browsers take seconds to answer; the window does not wait for that.
    """
    if not address.startswith(_WEB):
        return False
    try:
        browser = webbrowser.get()
    except _NO_BROWSER as error:
        _LOG.warning("no browser can be reached: %s", error)
        return False
    Thread(target=_open_in, args=(browser, address), daemon=True).start()
    return True


def _open_in(browser: webbrowser.BaseBrowser, address: str) -> None:
    """Open an address; where that fails the log says so, and nobody else."""
    try:
        browser.open(address)
    except _NO_BROWSER as error:
        _LOG.warning("the browser did not open it: %s", error)
