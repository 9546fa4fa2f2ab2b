"""Choices ready to be shown: what each costs, what it could move, why it is shut."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.foresight import Foreseen, foresee, stake
from game.engine.playthrough import Playthrough
from game.engine.scene import Choice
from game.views.phone import door_view
from game.views.words import Words, movement


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One choice as a button."""

    id: str
    number: str
    """The key that makes it."""
    label: str
    note: str
    """Why it is shut; empty where it is open."""
    is_open: bool
    price: str
    """What it takes out of the purse, or puts into it; empty where it does neither."""
    stake: int
    """How much it could move the rating, 0 to 3."""
    stake_spoken: str
    foreseen: tuple[str, ...]
    """What each rule would make of it: for open rules."""


def choices(words: Words, play: Playthrough) -> tuple[ChoiceView, ...]:
    """Return every choice that is there now, open or shut, numbered as it stands."""
    return tuple(
        _choice(words, play, choice, number) for number, choice in enumerate(play.offered(), 1)
    )


def legend(words: Words, play: Playthrough, shown: tuple[ChoiceView, ...]) -> str:
    """Return what dots are, at the first beat of all that has any."""
    if play.life.ledger.entries or not any(one.stake for one in shown):
        return ""
    return words.gettext("Dots: how far a choice could move your number. Not which way.")


def purse(words: Words, coins: int) -> str:
    """Return what the purse holds."""
    return words.ngettext("{number} coin", "{number} coins", coins).format(number=coins)


def purse_after(words: Words, before: int, after: int) -> str:
    """Return what the purse holds, and what has just come or gone."""
    _ = words.gettext
    if before == after:
        return purse(words, after)
    moved = f"{after - before:+}".replace("-", "−")
    return _("{coins} ({change})").format(coins=purse(words, after), change=moved)


def _choice(words: Words, play: Playthrough, choice: Choice, number: int) -> ChoiceView:
    _ = words.gettext
    foreseen = foresee(play, choice)
    dots = stake(foreseen)
    return ChoiceView(
        choice.id,
        str(number),
        choice.label,
        _shut(words, play, choice),
        play.is_open(choice),
        _price(words, choice.coins),
        dots,
        ("", _("could move you a little"), _("could move you"), _("could move you far"))[dots],
        tuple(_foreseen(words, one) for one in foreseen),
    )


def _shut(words: Words, play: Playthrough, choice: Choice) -> str:
    """Return why a choice is shut; empty where it is open."""
    _ = words.gettext
    if choice.door and not play.opens(choice.door):
        door = play.life.ledger.rulebook.door(choice.door)
        asked = door_view(words, play.library, play.life.ledger, door).note if door else ""
        return _("Shut: {reason}").format(reason=asked)
    return "" if play.can_pay(choice) else _("The purse does not hold as much.")


def _price(words: Words, coins: int) -> str:
    _ = words.gettext
    if not coins:
        return ""
    counted = purse(words, abs(coins))
    return (_("+{coins}") if coins > 0 else _("−{coins}")).format(coins=counted)


def _foreseen(words: Words, one: Foreseen) -> str:
    """Return what one rule would do: who, how far, and whether it is certain and at once."""
    _ = words.gettext
    moved = movement(words, one.change).text
    who = one.witness.name if one.witness else _("The rulebook")
    told = _("{who}: {movement}").format(who=who, movement=moved or _("nothing new"))
    if one.rule.chance is not None:
        told = _("{told}, perhaps").format(told=told)
    return _("{told}, later").format(told=told) if one.rule.late is not None else told
