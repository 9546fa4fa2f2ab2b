"""What is said of a standing: under its drawing, and in one line for the ear."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.change import standing_on
from game.engine.rulebook import Face, Rulebook
from game.engine.standing import Rating, Tally
from game.views.words import Direction, Words, figure


@dataclass(frozen=True, slots=True)
class Captions:
    """The line under a standing, what is said below that, and all of it in one line."""

    caption: str
    more: str
    spoken: str


def captions(
    words: Words, rulebook: Rulebook, rating: Rating, trend: Direction, tally: Tally
) -> Captions:
    """Return what is said of a standing."""
    _ = words.gettext
    name = rulebook.name
    if rating.figure is None:
        return _without_number(words, rulebook, tally)
    way = {
        Direction.UP: _("rising"),
        Direction.DOWN: _("falling"),
        Direction.LEVEL: _("steady"),
    }[trend]
    spoken = _spoken(words, rulebook, rating).format(
        name=name,
        grade=rating.grade,
        figure=figure(rating),
        least=figure(rating, rating.least),
        most=rating.most // rating.per,
        trend=way,
    )
    match rulebook.face:
        case Face.GRADE:
            return Captions(_("points"), way, spoken)
        case Face.GAUGE:  # its ends stand under its feet
            return Captions(way, "", spoken)
        case _:
            most = rating.most // rating.per
            return Captions(_("of {most} · {trend}").format(most=most, trend=way), "", spoken)


def _spoken(words: Words, rulebook: Rulebook, rating: Rating) -> str:
    """Return how a number is told in one line."""
    _ = words.gettext
    if rating.grade:
        return _("{name}: {grade}, {figure} points, {trend}")
    if rulebook.face is Face.GAUGE and rating.least:
        return _("{name}: {figure} on a scale from {least} to {most}, {trend}")
    return _("{name}: {figure} of {most}, {trend}")


def _without_number(words: Words, rulebook: Rulebook, tally: Tally) -> Captions:
    _ = words.gettext
    name = rulebook.name
    if rulebook.counting.rating(rulebook.counting.opening()).figure is not None:
        spoken = _("{name}: you have no number").format(name=name)
        return Captions(_("You have no number."), "", spoken)
    stand = [
        known.name if len(items) == 1 else f"{known.name} × {len(items)}"
        for known, items in standing_on(rulebook, tally)
        if items
    ]
    told = _("{name}: {lists}").format(name=name, lists=", ".join(stand))
    if rulebook.face is Face.REPORT:
        number = len(tally.items)
        held = words.ngettext("{number} item", "{number} items", number).format(number=number)
        return Captions(
            held if stand else _("Nothing is in it."),
            _("No number is kept."),
            told if stand else _("{name}: nothing is in it").format(name=name),
        )
    none = _("{name}: you are on none").format(name=name)
    return Captions(_("No number is kept."), "", told if stand else none)
