"""Which days are played, and under which rulebook, ready to be chosen."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.library import Library
from game.engine.scene import Programme
from game.views.front import about_minutes
from game.views.scene import fiction_mark
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class RowView:
    """One programme or rulebook to choose."""

    id: str
    label: str
    note: str
    spoken: str
    """With the note, and whether it is chosen."""
    chosen: bool


@dataclass(frozen=True, slots=True)
class DaysView:
    """All programmes and all rulebooks."""

    title: str
    days_title: str
    days: tuple[RowView, ...]
    rulebooks_title: str
    rulebooks: tuple[RowView, ...]
    start: str
    back: str
    back_key: str
    mark: str


def days(words: Words, library: Library, programme: str, rulebook: str) -> DaysView:
    """Return what can be played; the programme and the rulebook of these names are chosen."""
    _ = words.gettext
    return DaysView(
        title=_("Days and rulebooks"),
        days_title=_("What happens"),
        days=tuple(
            _row(words, one.id, one.title, _minutes(words, one), programme)
            for one in library.programmes.values()
        ),
        rulebooks_title=_("Who counts, and how"),
        rulebooks=tuple(
            _row(words, one.id, one.name, one.summary, rulebook)
            for one in library.rulebooks.values()
        ),
        start=_("Start"),
        back=_("Back"),
        back_key=_("Esc"),
        mark=fiction_mark(words),
    )


def _minutes(words: Words, programme: Programme) -> str:
    longest = programme.minutes.longest
    about = about_minutes(words, programme)
    if longest == programme.minutes.with_cards:
        return about
    return words.gettext("{about}, at most {longest}").format(about=about, longest=longest)


def _row(words: Words, name: str, label: str, note: str, chosen: str) -> RowView:
    _ = words.gettext
    spoken = _("{label}. {note}").format(label=label, note=note)
    if name == chosen:
        spoken = _("{option}, chosen").format(option=spoken)
    return RowView(name, label, note, spoken, name == chosen)
