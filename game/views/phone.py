"""The phone: what the rulebook shows of a standing, its latest notices and its doors."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from game.engine.change import change, known_as
from game.engine.counting.way import Place, Tone
from game.engine.ledger import Ledger
from game.engine.library import Library
from game.engine.rulebook import Door, Face, Rulebook
from game.engine.standing import Tally
from game.views import face
from game.views.captions import captions
from game.views.face import DialView, ItemView, PartView
from game.views.notices import NoticeView
from game.views.words import Direction, Words, figure


@dataclass(frozen=True, slots=True)
class DoorView:
    """A perk or bar as a chip."""

    id: str
    label: str
    is_open: bool
    note: str
    """What it asks for; empty where it is open."""
    brief: str
    """The same in a word or a figure, for a chip."""
    turned: bool = False
    """It has just opened or shut."""


@dataclass(frozen=True, slots=True)
class PhoneView:
    """Everything on the phone."""

    name: str
    day: str
    face: Face
    dial: DialView | None
    ends: tuple[str, ...]
    """The least and the most, where a gauge shows them."""
    grade: str
    """The letter that the figure is worth; empty where there are none."""
    grade_before: str
    caption: str
    caption_more: str
    """Said below the caption; may be empty."""
    parts: tuple[PartView, ...]
    items_title: str
    items: tuple[ItemView, ...]
    clear_of: str
    """The lists that one is not on; empty where there are none."""
    notices: tuple[NoticeView, ...]
    """Newest first."""
    quiet: str
    """Said in place of a notice; empty where there is one."""
    doors_title: str
    doors: tuple[DoorView, ...]
    spoken: str
    """The standing in one line, for the ear and for a narrow window."""


_SHOWN = 3


def phone(
    words: Words,
    library: Library,
    ledger: Ledger,
    shown: tuple[NoticeView, ...],
    *,
    day: int,
    earlier: tuple[NoticeView, ...] = (),
    quiet: str = "",
    since: Tally | None = None,
    doors: Collection[str] | None = None,
) -> PhoneView:
    """Return the phone once the notices ``shown`` have arrived, after the ``earlier`` ones.

    ``quiet`` stands where a notice would. What has moved has moved ``since`` that tally, or since
    the one that the last notice found. Of its doors it shows those named, without them all.
    """
    _ = words.gettext
    rulebook = ledger.rulebook
    known = (*earlier, *shown)
    latest = known[-1] if known else None
    tally = shown[-1].tally if shown else ledger.standing.tally
    before = since or (shown[-1].before if shown else tally)
    moved = change(rulebook, before, tally)
    trend = latest.movement.direction if latest else Direction.LEVEL
    told = captions(words, rulebook, moved.after, trend, tally)
    items = tuple(face.items(words, library, rulebook, before, tally))
    met = [door for door in rulebook.doors if doors is None or door.id in doors]
    return PhoneView(
        name=rulebook.name,
        day=_("Day {day}").format(day=day),
        face=rulebook.face,
        dial=face.dial(moved.before, moved.after),
        ends=face.ends(rulebook, moved.after),
        grade=moved.after.grade,
        grade_before=moved.before.grade,
        caption=told.caption,
        caption_more=told.more,
        parts=tuple(face.parts(rulebook, before, tally)),
        items_title=face.items_title(words, rulebook, items),
        items=items,
        clear_of=face.clear_of(words, rulebook, tally),
        notices=tuple(reversed(known[-_SHOWN:])),
        quiet=quiet,
        doors_title=_("Doors") if met else "",
        doors=tuple(
            _turned(door_view(words, library, ledger, door, tally), ledger, door, before)
            for door in met
        ),
        spoken=told.spoken,
    )


def door_view(
    words: Words, library: Library, ledger: Ledger, door: Door, tally: Tally | None = None
) -> DoorView:
    """Return a door of the ledger's rulebook as it is now, or was with that tally."""
    rulebook = ledger.rulebook
    standing = ledger.standing if tally is None else replace(ledger.standing, tally=tally)
    label = library.doors[door.id].label
    if rulebook.opens(door, standing):
        return DoorView(door.id, label, is_open=True, note="", brief="")
    barred = tuple(one for one in door.opens.clear_of if standing.tally.has(one))
    note = door_condition(words, rulebook, door, barred)
    return DoorView(
        door.id, label, is_open=False, note=note, brief=_brief(words, rulebook, door, barred)
    )


def _turned(view: DoorView, ledger: Ledger, door: Door, before: Tally) -> DoorView:
    """Return a door that says whether it stood otherwise with the tally before."""
    was = ledger.rulebook.opens(door, replace(ledger.standing, tally=before))
    return replace(view, turned=was != view.is_open)


def door_condition(
    words: Words, rulebook: Rulebook, door: Door, lists: tuple[str, ...] | None = None
) -> str:
    """Return what a door asks for; of its lists only those, where they are given."""
    _ = words.gettext
    asked = []
    if door.opens.rating_from is not None:
        asked.append(
            _("needs {rating}").format(rating=_figure_of(rulebook, door.opens.rating_from))
        )
    names = _names(rulebook, door.opens.clear_of if lists is None else lists)
    if names:
        asked.append(_closed(words, rulebook, names, (lists or door.opens.clear_of)[0]))
    return ", ".join(asked)


def _closed(words: Words, rulebook: Rulebook, names: tuple[str, ...], first: str) -> str:
    """Return what shuts a door: being on lists, or holding items."""
    _ = words.gettext
    known = known_as(rulebook, first)
    if known is not None and known.place is Place.REPORT:
        return _("closed while your report holds “{items}”").format(items="”, “".join(names))
    bad = [one.name for one in rulebook.counting.known() if one.tone is Tone.BAD]
    if len(bad) > 1 and sorted(bad) == sorted(names):
        return _("closed while you are on any list but a red one")
    if len(names) == 1:
        return _("closed while you are on “{list}”").format(list=names[0])
    return _("closed while you are on any of: {lists}").format(lists=", ".join(names))


def _brief(words: Words, rulebook: Rulebook, door: Door, barred: tuple[str, ...]) -> str:
    _ = words.gettext
    if door.opens.rating_from is not None:
        return _figure_of(rulebook, door.opens.rating_from)
    if len(barred) == 1:
        return _names(rulebook, barred)[0]
    return _("{number} lists").format(number=len(barred))


def _figure_of(rulebook: Rulebook, value: int) -> str:
    return figure(rulebook.counting.rating(rulebook.counting.opening()), value)


def _names(rulebook: Rulebook, lists: tuple[str, ...]) -> tuple[str, ...]:
    known = ((name, known_as(rulebook, name)) for name in lists)
    return tuple(found.name if found else name for name, found in known)
