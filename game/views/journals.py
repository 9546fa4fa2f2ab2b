"""The playthroughs on this machine, and what must be told of one before it goes on."""

from __future__ import annotations

from dataclasses import dataclass

from game.views.scene import fiction_mark
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class JournalView:
    """One playthrough in the list."""

    label: str
    note: str
    open: bool


@dataclass(frozen=True, slots=True)
class JournalsView:
    """The frame of the list."""

    title: str
    empty: str
    back: str
    mark: str


@dataclass(frozen=True, slots=True)
class Read:
    """How reading a journal back went."""

    name: str
    """Of its file."""
    lost: int = 0
    """Lines that are damaged."""
    fails_at: int | None = None
    """The first line that no longer holds under today's content, counted from 1."""
    why: str = ""
    aside: str = ""
    """The file to which what is not played was set aside."""
    changed: bool = False
    """The content is not what it was begun under."""
    trouble: str = ""
    """Why it cannot be saved to."""
    foreign: str | None = None
    """Why it cannot be played here at all."""


def journal(
    words: Words, when: str, programme: str, rulebook: str, lines: int, *, held: bool
) -> JournalView:
    """Return one playthrough of the list."""
    _ = words.gettext
    if not programme:
        return JournalView(when, _("Its beginning cannot be read."), open=False)
    told = words.ngettext("{number} step", "{number} steps", lines).format(number=lines)
    note = _("{programme} · {rulebook} · {lines}").format(
        programme=programme, rulebook=rulebook, lines=told
    )
    if held:
        note = _("{note} · open in another window").format(note=note)
    return JournalView(when, note, not held)


def journals(words: Words, *, any_found: bool) -> JournalsView:
    """Return the frame of the list of playthroughs."""
    _ = words.gettext
    return JournalsView(
        title=_("Continue"),
        empty="" if any_found else _("There is no playthrough on this machine yet."),
        back=_("Back"),
        mark=fiction_mark(words),
    )


def told_of(words: Words, read: Read) -> tuple[str, ...]:
    """Return, in sentences, what the player must know before this playthrough goes on."""
    _ = words.gettext
    if read.foreign is not None:
        return (
            _("{name} was written by another version of the game and was left as it is.").format(
                name=read.name
            ),
            _("The reason: {why}.").format(why=read.foreign),
        )
    told = []
    if read.lost:
        told.append(
            words.ngettext(
                "{number} line at its end was damaged and is not played.",
                "{number} lines at its end were damaged and are not played.",
                read.lost,
            ).format(number=read.lost)
        )
    if read.fails_at is not None:
        told.append(
            _("The scenes have changed since. From line {number} on it no longer holds.").format(
                number=read.fails_at
            )
        )
        told.append(_("The reason: {why}.").format(why=read.why))
    elif read.changed:
        told.append(_("The content has changed since; all of it still holds."))
    if read.aside:
        told.append(_("What is not played was kept beside it, in {file}.").format(file=read.aside))
    if read.trouble:
        told.append(
            _("The game cannot save to it: {trouble}").format(trouble=words.gettext(read.trouble))
        )
    return tuple(told)
