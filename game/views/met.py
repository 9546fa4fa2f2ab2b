"""What became of the cards: what was said to each, and how often that was right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.engine.asking import is_right
from game.engine.library import Library
from game.engine.lines import CardAnswered
from game.engine.record import Answer, Kind
from game.views.answers import said
from game.views.cards import stamp
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class MetView:
    """A record entry that was met tonight."""

    entry: str
    claim: str
    stamp: str
    note: str
    """What the player said of it, and whether that was the surest wrong or the shyest right."""


def met(words: Words, library: Library, answered: Sequence[CardAnswered]) -> tuple[MetView, ...]:
    """Return the cards that were met, in order, with what was said to each."""
    guessed = _guessed(library, answered)
    return tuple(_met(words, library, line, guessed) for line in answered)


def hits_and_alarms(
    words: Words, library: Library, answered: Sequence[CardAnswered]
) -> tuple[str, ...]:
    """Return, in words, hits and false alarms of the guesses, each on its own."""
    _ = words.gettext
    guessed = _guessed(library, answered)
    if not guessed:
        return (_("You made no guesses, so there is nothing to hold against you."),)
    true = [one.said_yes for one in guessed if one.is_true]
    false = [one.said_yes for one in guessed if not one.is_true]
    told = []
    if true:
        told.append(
            _("Claims true for someone: {all}. You believed {hits}.").format(
                all=len(true), hits=sum(true)
            )
        )
    if false:
        told.append(
            _("Claims true for no one, as far as we found: {all}. You believed {alarms}.").format(
                all=len(false), alarms=sum(false)
            )
        )
    return tuple(told)


def others(words: Words, library: Library, answered: Sequence[CardAnswered]) -> Iterator[str]:
    """Yield, in words, what became of the other cards that were not skipped."""
    _ = words.gettext
    right = {
        Kind.DROPPED: _("Conditions that a story dropped: {all}. You found {right}."),
        Kind.ORDER: _("Stories to put in order: {all}. You had {right} right."),
        Kind.PLACE: _("China or elsewhere: {all}. You knew {right}."),
    }
    for kind, told in right.items():
        some = [line for line in answered if line.card == kind and line.said is not None]
        if some:
            found = sum(is_right(library.record[line.entry], line) is True for line in some)
            yield told.format(all=len(some), right=found)
    hard = [line.said for line in answered if line.card == Kind.HARD and line.said is not None]
    if hard:
        yes = hard.count(Answer.YES)
        yield _(
            "True, and hard to believe: {all}. You would have believed {yes},"
            " and would not have believed {no}."
        ).format(all=len(hard), yes=yes, no=len(hard) - yes)


@dataclass(frozen=True, slots=True)
class _Guess:
    """A guess beside its record entry."""

    library: Library
    line: CardAnswered

    @property
    def said_yes(self) -> bool:
        return (self.line.said or "").partition(":")[0] == Answer.YES

    @property
    def is_true(self) -> bool:
        return self.library.record[self.line.entry].answer is Answer.YES

    @property
    def is_right(self) -> bool:
        return self.said_yes == self.is_true

    @property
    def sureness(self) -> int:
        return self.line.sureness or 0


def _guessed(library: Library, answered: Sequence[CardAnswered]) -> list[_Guess]:
    """Return the guesses that were not skipped."""
    return [
        _Guess(library, line)
        for line in answered
        if line.card == Kind.GUESS and line.said is not None
    ]


def _met(words: Words, library: Library, line: CardAnswered, guessed: list[_Guess]) -> MetView:
    _ = words.gettext
    entry = library.record[line.entry]
    note = said(words, entry, line)
    right = None if line.card == Kind.GUESS else is_right(entry, line)
    if right is not None:
        verdict = _("That was right.") if right else _("That was not it.")
        note = _("{said} {verdict}").format(said=note, verdict=verdict)
    guess = next((one for one in guessed if one.line is line), None)
    if guess is not None:
        alike = [one for one in guessed if one.is_right == guess.is_right]
        note = _("{said} {verdict}").format(said=note, verdict=_how_it_went(words, guess, alike))
    claim = _("“{claim}”").format(claim=entry.claim)
    return MetView(line.entry, claim, stamp(words, entry.verdict), note)


def _how_it_went(words: Words, guess: _Guess, alike: list[_Guess]) -> str:
    """Return whether a guess was right, and whether it was the surest wrong or shyest right."""
    _ = words.gettext
    rest = [one.sureness for one in alike if one is not guess]
    if guess.is_right:
        if rest and guess.sureness < min(rest):
            return _("Right, and the least sure of those.")
        return _("That was right.")
    if rest and guess.sureness > max(rest):
        return _("Wrong, and the surest of those.")
    return _("That was wrong.")
