"""A source in words: what sort of text it is, where it appeared, and what of it was read."""

from __future__ import annotations

from game.engine.record import Source, SourceKind
from game.views.words import Words


def published(words: Words, source: Source) -> str:
    """Return its kind, author, issuer, date and number, as far as they are known."""
    kind = kind_of(words, source.kind)
    known = (kind, source.author, source.issuer, source.date, source.number)
    return " · ".join(part for part in known if part)


def what_was_read(words: Words, source: Source) -> str:
    """Return which part was read; one that was not seen says so before anything else."""
    _ = words.gettext
    if source.read:
        return _("Read: {part}").format(part=source.read_part)
    return _("Not seen by us. {part}").format(part=source.read_part)


def citation(words: Words, source: Source) -> str:
    """Return the source as one line, to be put into a text of one's own.

    The title stands without quotation marks: some are descriptions of ours, as the part that was
    read says. The address ends nothing, so that no full stop clings to it.
    """
    _ = words.gettext
    told = _even(source.title)
    if source.original_title:
        told = _("{title} ({original})").format(title=told, original=_even(source.original_title))
    if source.author:
        told = _("{author}: {title}").format(author=source.author, title=told)
    where = ", ".join(part for part in (source.issuer, source.date, source.number) if part)
    told = _("{title}. {where}.").format(title=told.rstrip("."), where=where)
    if not source.read:
        told = _("{citation} Not seen by us.").format(citation=told)
    if source.address:
        told = _("{citation} {address}").format(citation=told, address=source.address)
    return told


def _even(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


def kind_of(words: Words, kind: SourceKind) -> str:
    """Return a kind in words."""
    _ = words.gettext
    return {
        SourceKind.PRIMARY: _("primary"),
        SourceKind.SCHOLARLY: _("scholarly"),
        SourceKind.PRESS: _("press"),
        SourceKind.THINK_TANK: _("think tank"),
        SourceKind.COMPANY: _("company"),
        SourceKind.REFERENCE: _("reference"),
    }[kind]
