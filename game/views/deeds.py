"""What a kind of deed is called, those that the game makes included."""

from __future__ import annotations

from game.engine.library import Library
from game.engine.vocabulary import rating_kinds
from game.views.words import Words


def deed_phrase(words: Words, library: Library, kind: str) -> str:
    """Return what was done, so that it completes “You …”; empty for what nobody did."""
    if kind in library.deeds:
        return library.deeds[kind].label
    _ = words.gettext
    witness = library.witnesses.get(kind.partition(".")[0])
    if witness is None:
        return ""
    told = (
        _("gave no stars ({name})"),
        _("gave one or two stars ({name})"),
        _("gave three stars or more ({name})"),
    )
    phrases = dict(zip(rating_kinds(witness.id), told, strict=True))
    return phrases[kind].format(name=witness.name) if kind in phrases else ""
