"""What the face of a rulebook shows of a standing: a number, a letter, its parts, what stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.change import change, known_as, standing_on, tone_of
from game.engine.counting.way import Place
from game.engine.library import Library
from game.engine.rulebook import Face, Rulebook
from game.engine.standing import Item, Rating, Tally
from game.views.deeds import deed_phrase
from game.views.words import Direction, Words, direction_of, figure, signed

_THOUSAND = 1000
_NAMED = 6
"""So many lists that one is not on are named."""


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
class PartView:
    """One of the figures that a rating is made of."""

    name: str
    figure: str
    share: int
    """In thousandths of the most that it can be."""
    before: int
    direction: Direction = Direction.LEVEL


@dataclass(frozen=True, slots=True)
class ItemView:
    """A list that one is on, an item of one's report, or the points of a clause."""

    key: str
    name: str
    tone: str
    """``good``, ``bad`` or ``plain``."""
    points: str
    """“−10”; empty where nothing is counted."""
    note: str
    """Since when, how long, and the way out."""
    is_due: bool = False
    """It has just come, and moves a number: it waits until that has trembled."""


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


def ends(rulebook: Rulebook, rating: Rating) -> tuple[str, ...]:
    """Return the two ends of a gauge; a dial begins at nothing and says its most itself."""
    if rulebook.face is not Face.GAUGE or rating.figure is None:
        return ()
    return figure(rating, rating.least), figure(rating, rating.most)


def parts(rulebook: Rulebook, before: Tally, after: Tally) -> Iterator[PartView]:
    """Yield the figures that the rating is made of, and where each came from."""
    was = {one.name: one.value for one in rulebook.counting.parts(before)}
    for one in rulebook.counting.parts(after):
        earlier = was.get(one.name, one.value)
        yield PartView(
            one.name,
            str(one.value),
            one.value * _THOUSAND // one.most,
            earlier * _THOUSAND // one.most,
            direction_of((one.value > earlier) - (one.value < earlier)),
        )


def items(
    words: Words, library: Library, rulebook: Rulebook, before: Tally, after: Tally
) -> Iterator[ItemView]:
    """Yield what stands, newest first."""
    moved = bool(change(rulebook, before, after).moved)
    for at, item in reversed(tuple(enumerate(after.items))):
        known = known_as(rulebook, item.name)
        yield ItemView(
            key=f"{item.name.replace('.', '-')}-{at}",
            name=known.name if known else _named_by_deed(words, library, item),
            tone=tone_of(rulebook, item),
            points=signed(item.points) if item.points else "",
            note=_term(words, rulebook, item),
            is_due=moved and item not in before.items,
        )


def items_title(words: Words, rulebook: Rulebook, shown: tuple[ItemView, ...]) -> str:
    """Return what stands over the clauses in force; empty where there can be none."""
    _ = words.gettext
    if rulebook.face is not Face.GRADE:
        return ""
    return _("In force") if shown else _("No clause is in force.")


def clear_of(words: Words, rulebook: Rulebook, tally: Tally) -> str:
    """Return on which lists one is not; their number where they are many."""
    _ = words.gettext
    known = [one for one in standing_on(rulebook, tally) if one[0].place is Place.LIST]
    names = [one.name for one, found in known if not found]
    if not names:
        return ""
    if len(names) <= _NAMED:
        return _("Not on: {lists}").format(lists=", ".join(names))
    if len(names) == len(known):
        return _("On none of {number} lists.").format(number=len(names))
    return _("On none of {number} others.").format(number=len(names))


def _named_by_deed(words: Words, library: Library, item: Item) -> str:
    phrase = deed_phrase(words, library, item.ground)
    return words.gettext("You {deeds}").format(deeds=phrase)


def _term(words: Words, rulebook: Rulebook, item: Item) -> str:
    _ = words.gettext
    since = rulebook.face is Face.REPORT
    told = [_("since day {day}").format(day=item.since)] if since else []
    told.append(
        _("no end date") if item.until is None else _("until day {day}").format(day=item.until)
    )
    if item.way_out:
        told.append(_("way out: {way}").format(way=item.way_out))
    return " · ".join(told)
