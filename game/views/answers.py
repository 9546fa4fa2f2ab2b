"""Answers to cards: what was said, and what would have been right."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.asking import in_order, is_right, steps_asked, steps_said
from game.engine.lines import HERE, CardAnswered
from game.engine.record import Answer, Kind, Reach, RecordEntry
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of a story with its date."""

    date: str
    text: str


@dataclass(frozen=True, slots=True)
class RightView:
    """What the right answer is, told first once a card has turned; empty for a guess."""

    text: str = ""
    steps: tuple[StepView, ...] = ()
    """The steps of a story in their order."""


def said(words: Words, entry: RecordEntry, answered: CardAnswered) -> str:
    """Return what the player said before the card turned."""
    _ = words.gettext
    answer = answered.said
    if answer is None:
        return _("You did not say.")
    match answered.card:
        case Kind.DROPPED:
            condition = (entry.cards.dropped or ())[int(answer)]
            return _("You said: but only {condition}.").format(condition=condition)
        case Kind.ORDER:
            one, two, three = (entry.story[step].date for step in steps_said(answer))
            return _("You said: {one}, then {two}, then {three}.").format(
                one=one, two=two, three=three
            )
        case Kind.PLACE:
            here = answer == HERE
            return _("You said: in China.") if here else _("You said: somewhere else.")
        case Kind.HARD:
            if answer == Answer.YES:
                return _("You would have believed it.")
            return _("You would not have believed it.")
        case _:
            return _guess(words, answer, answered.sureness)


def told(words: Words, entry: RecordEntry, answered: CardAnswered) -> str:
    """Return how what was said stands to the record; may be empty."""
    _ = words.gettext
    if answered.card == Kind.GUESS:
        return _reached(words, entry)
    if answered.said is None:
        return ""
    match is_right(entry, answered):
        case None:
            return _("Neither answer is wrong here.")
        case True:
            return _("That was right.")
        case False:
            return _("That was not it.")


def right(words: Words, entry: RecordEntry, kind: str, seed: int) -> RightView:
    """Return what would have been right to say."""
    _ = words.gettext
    cards = entry.cards
    match kind:
        case Kind.DROPPED if cards.dropped:
            return RightView(
                _("The story dropped: {condition}.").format(condition=cards.dropped[0])
            )
        case Kind.ORDER:
            steps = (entry.story[step] for step in in_order(entry, steps_asked(entry, seed)))
            shown = tuple(StepView(step.date, step.text) for step in steps)
            return RightView(_("This is the order:"), shown)
        case Kind.PLACE if cards.place:
            place = cards.place
            where = (
                _("In China: {where}. {told}") if place.here else _("Not in China: {where}. {told}")
            )
            return RightView(where.format(where=place.where, told=place.sentence))
        case Kind.HARD if cards.hard:
            return RightView(_("It is so. {told}").format(told=cards.hard))
        case _:
            return RightView()


def reach_of(words: Words, reach: Reach) -> str:
    """Return a reach in words."""
    _ = words.gettext
    return {
        Reach.COUNTRY: _("the whole country"),
        Reach.PLACES: _("some places"),
        Reach.COMPANY: _("a company"),
        Reach.OTHER: _("something else"),
    }[reach]


def _guess(words: Words, answer: str, sureness: int | None) -> str:
    _ = words.gettext
    if sureness is None:
        return _("You did not say.")
    sure = {50: _("on a coin toss"), 75: _("fairly sure"), 95: _("certain")}[sureness]
    answer, _colon, reach = answer.partition(":")
    if answer == Answer.NO:
        return _("You said: no, for no one; {sure}.").format(sure=sure)
    return _("You said: yes, {reach}; {sure}.").format(
        reach=reach_of(words, Reach(reach)), sure=sure
    )


def _reached(words: Words, entry: RecordEntry) -> str:
    """Return what the record says to a guess, in words that claim no more than it does."""
    _ = words.gettext
    match entry.reach:
        case Reach.COUNTRY:
            return _("It has been for some, across the country, under conditions.")
        case Reach.PLACES:
            return _("It has been, in some places, under conditions.")
        case Reach.COMPANY:
            return _("It has been, with a company.")
        case Reach.OTHER:
            return _("It has been, though not as the claim puts it.")
        case _:
            return _("For no one, in anything that we read.")
