"""The catalogue of interface text, and how figures and dates are written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from gettext import NullTranslations

from game.engine.change import Change
from game.engine.counting.way import Place
from game.engine.record import Confidence
from game.engine.standing import Rating

Words = NullTranslations
"""A gettext catalogue; every text of the interface goes through it, as ``_("…")``."""

ENGLISH = NullTranslations()
"""The language in which the interface is written: its catalogue is empty."""


class Direction(StrEnum):
    """Which way something moved."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Movement:
    """How a standing moved, ready to be read."""

    direction: Direction
    text: str
    """“+0.06”, “listed: Fares owed”; empty where nothing moved."""


def figure(rating: Rating, value: int | None = None) -> str:
    """Return a rating, or another value on its scale, as it is written: “3.87”."""
    shown = rating.figure if value is None else value
    if shown is None:
        return ""
    if rating.per == 1:
        return str(shown)
    places = len(str(rating.per)) - 1
    whole, rest = divmod(abs(shown), rating.per)
    return f"{'−' if shown < 0 else ''}{whole}.{rest:0{places}}"


def direction_of(better: int) -> Direction:
    """Return which way it went, from 1 for the better, −1 for the worse, 0 for neither."""
    return (Direction.LEVEL, Direction.UP, Direction.DOWN)[better]


def movement(words: Words, change: Change) -> Movement:
    """Return what a change is called."""
    _ = words.gettext
    direction = direction_of(change.better)
    if change.moved:
        return Movement(direction, signed(change.moved, change.after))
    if change.ended:
        return Movement(direction, _("no number any more"))
    joined = {Place.LIST: _("listed: {list}"), Place.REPORT: _("noted: {list}")}
    left = {Place.LIST: _("off the list: {list}"), Place.REPORT: _("no longer: {list}")}
    names = [joined[one.place].format(list=one.name) for one in change.joined]
    names += [left[one.place].format(list=one.name) for one in change.left]
    return Movement(direction, ", ".join(names))


def signed(value: int, rating: Rating | None = None) -> str:
    """Return a movement with its sign, as its rating is written: “+0.06”, “−10”."""
    shown = str(abs(value)) if rating is None else figure(rating, abs(value))
    return f"{'+' if value > 0 else '−'}{shown}"


def day_of(words: Words, day: date) -> str:
    """Return a date as the record writes it: “22 November 2026”."""
    return f"{day.day} {_month(words, day.month)} {day.year}"


def age_of(words: Words, day: date, today: date | None) -> str:
    """Return how long ago something was looked over; empty where nobody knows what day it is."""
    if today is None or (days := (today - day).days) < 0:
        return ""
    _ = words.gettext
    if not days:
        return _("looked over today")
    return words.ngettext("looked over yesterday", "looked over {days} days ago", days).format(
        days=days
    )


def confidence_of(words: Words, confidence: Confidence) -> str:
    """Return how sure the record is of a verdict, as a word that begins a sentence."""
    _ = words.gettext
    return {
        Confidence.HIGH: _("High"),
        Confidence.MEDIUM: _("Medium"),
        Confidence.LOW: _("Low"),
    }[confidence]


def _month(words: Words, month: int) -> str:
    _ = words.gettext
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )[month - 1]
