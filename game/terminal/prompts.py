"""What only the terminal says: how to type, and the marks that a window would paint."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import NullTranslations
from typing import Final


@dataclass(frozen=True, slots=True)
class Prompts:
    """The terminal's own words; places to be filled stand in braces."""

    enter: str
    """The name of the key that ends a line."""
    open: str
    shut: str
    chosen: str
    look_up: str
    """What is typed into a field: a slash, and then any text."""
    begin: str
    """Said once, before the first screen."""
    can_type: str
    """What can be typed now: ``{words}``."""
    to: str
    """The first and the last of several numbers in a row: ``{first}``, ``{last}``."""
    unknown: str
    """Said of a line that means nothing here: ``{typed}``, ``{words}``."""
    help: tuple[str, ...]
    """What can be typed on every screen, a line each."""
    left: str


def prompts(words: NullTranslations) -> Prompts:
    """Return the terminal's words in the language of a catalogue."""
    _ = words.gettext
    return Prompts(
        enter=_("Enter"),
        open=_("open"),
        shut=_("shut"),
        chosen=_("chosen"),
        look_up=_("/ and words"),
        begin=_("Type what stands in brackets, then press Enter. Type ? for help."),
        can_type=_("You can type: {words}."),
        to=_("{first} to {last}"),
        unknown=_("“{typed}” means nothing here. You can type: {words}, or ? for help."),
        help=(
            _("An empty line does what stands beside “Enter”, where there is such a line."),
            _("u: take back your latest choice of the day."),
            _("l: the log. o: the options."),
            _("esc or back: go back, or skip a card."),
            _("/ and words: look them up, where there is such a line; / alone: no words."),
            _("again: print the whole screen once more."),
            _("quit: leave the game."),
        ),
        left=_("You have left the game."),
    )


ENGLISH: Final = prompts(NullTranslations())
"""The words as they are written here."""
