"""The phone: what the rulebook shows of a standing, its latest notices and its doors."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.engine.change import change, list_of, listings
from game.engine.counting.lists import Colour
from game.engine.ledger import Ledger
from game.engine.library import Library
from game.engine.rulebook import Door, Face, Rulebook
from game.engine.standing import Rating, Tally
from game.views.notices import NoticeView
from game.views.words import Direction, Words, figure

_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class DialView:
    """A number on its scale, and where it came from."""

    share: int
    """In thousandths of the scale."""
    before: int
    figure: str
    figures: tuple[str, ...]
    """The numbers on the way; empty when nothing moved."""


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
class ListingView:
    """A list that the player is on."""

    id: str
    name: str
    state: str
    """``good`` or ``bad``."""
    note: str
    """How long, and the way out."""


@dataclass(frozen=True, slots=True)
class PhoneView:
    """Everything on the phone."""

    name: str
    day: str
    dial: DialView | None
    caption: str
    listings: tuple[ListingView, ...]
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
) -> PhoneView:
    """Return the phone once the notices ``shown`` have arrived, after the ``earlier`` ones.

    ``quiet`` stands where a notice would.
    """
    _ = words.gettext
    rulebook = ledger.rulebook
    known = (*earlier, *shown)
    latest = known[-1] if known else None
    tally = shown[-1].tally if shown else ledger.standing.tally
    before = shown[-1].before if shown else tally
    moved = change(rulebook, before, tally)
    caption, spoken = _captions(words, rulebook, moved.after, latest, tally)
    return PhoneView(
        name=rulebook.name,
        day=_("Day {day}").format(day=day),
        dial=dial(moved.before, moved.after) if rulebook.face is Face.DIAL else None,
        caption=caption,
        listings=_listings(words, rulebook, tally),
        clear_of=_clear_of(words, rulebook, tally),
        notices=tuple(reversed(known[-_SHOWN:])),
        quiet=quiet,
        doors_title=_("Doors") if rulebook.doors else "",
        doors=tuple(
            _turned(door_view(words, library, ledger, door, tally), ledger, door, before)
            for door in rulebook.doors
        ),
        spoken=spoken,
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
    barred = tuple(one for one in door.opens.not_listed if standing.tally.is_listed(one))
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
    names = _names(rulebook, door.opens.not_listed if lists is None else lists)
    if len(names) == 1:
        asked.append(_("closed while you are on “{list}”").format(list=names[0]))
    elif names:
        asked.append(_("closed while you are on any of: {lists}").format(lists=", ".join(names)))
    return ", ".join(asked)


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
    known = ((name, list_of(rulebook, name)) for name in lists)
    return tuple(found.name if found else name for name, found in known)


def dial(before: Rating, after: Rating) -> DialView | None:
    """Return the dial after a movement, or ``None`` where there is no number."""
    if after.figure is None or before.figure is None:
        return None
    span = after.most - after.least
    step = 1 if after.figure >= before.figure else -1
    on_the_way = range(before.figure, after.figure + step, step)
    return DialView(
        share=(after.figure - after.least) * _THOUSAND // span,
        before=(before.figure - before.least) * _THOUSAND // span,
        figure=figure(after),
        figures=tuple(figure(after, value) for value in on_the_way) if len(on_the_way) > 1 else (),
    )


def _captions(
    words: Words, rulebook: Rulebook, rating: Rating, latest: NoticeView | None, tally: Tally
) -> tuple[str, str]:
    """Return the line under the standing, and the whole standing as one line."""
    _ = words.gettext
    if rating.figure is None and rulebook.face is Face.DIAL:
        return _("You have no number."), _("{name}: you have no number").format(name=rulebook.name)
    if rating.figure is None:
        stand = [known.name for known, listing in listings(rulebook, tally) if listing]
        caption = _("No number is kept.")
        if stand:
            return caption, _("{name}: {lists}").format(name=rulebook.name, lists=", ".join(stand))
        return caption, _("{name}: you are on none").format(name=rulebook.name)
    trend = {
        Direction.UP: _("rising"),
        Direction.DOWN: _("falling"),
        Direction.LEVEL: _("steady"),
    }[latest.movement.direction if latest else Direction.LEVEL]
    most = str(rating.most // rating.per)
    caption = _("of {most} · {trend}").format(most=most, trend=trend)
    spoken = _("{name}: {figure} of {most}, {trend}").format(
        name=rulebook.name, figure=figure(rating), most=most, trend=trend
    )
    return caption, spoken


def _listings(words: Words, rulebook: Rulebook, tally: Tally) -> tuple[ListingView, ...]:
    _ = words.gettext
    shown = []
    for known, listing in listings(rulebook, tally):
        if listing is not None:
            term = (
                _("no end date")
                if listing.until is None
                else _("until day {day}").format(day=listing.until)
            )
            note = _("{term} · way out: {way}").format(term=term, way=listing.way_out)
            state = "good" if known.colour is Colour.RED else "bad"
            shown.append(ListingView(known.id, known.name, state, note))
    return tuple(shown)


def _clear_of(words: Words, rulebook: Rulebook, tally: Tally) -> str:
    names = [known.name for known, listing in listings(rulebook, tally) if listing is None]
    return words.gettext("Not on: {lists}").format(lists=", ".join(names)) if names else ""
