"""What is said once a source was copied, opened or clipped, or could not be."""

from __future__ import annotations

from game.engine.record import Source
from game.views.citing import citation
from game.views.words import Words


def copied(words: Words, source: Source, *, done: bool) -> str:
    """Return that the citation is on the clipboard; where there is none, the citation itself."""
    _ = words.gettext
    if done:
        return _("Copied.")
    return _("No clipboard can be reached here. The citation: {citation}").format(
        citation=citation(words, source)
    )


def visited(words: Words, source: Source, *, done: bool) -> str:
    """Return that a browser was asked; where there is none, the address itself."""
    _ = words.gettext
    if done:
        return _("Your browser was asked to open it.")
    return _("No browser can be reached here. The address: {address}").format(
        address=source.address or ""
    )


def clipped(words: Words, *, on: bool) -> str:
    """Return that a source was clipped, or taken back."""
    _ = words.gettext
    return _("Clipped for the handout.") if on else _("Taken off the clip.")
