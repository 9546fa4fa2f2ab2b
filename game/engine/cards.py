"""Which cards of the record a night deals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest
from typing import NamedTuple

from game.engine.asking import other_kinds
from game.engine.contrast import pool
from game.engine.draw import number
from game.engine.ledger import Ledger
from game.engine.library import Library
from game.engine.record import Answer, Kind
from game.engine.scene import Beat, Programme


class Card(NamedTuple):
    """One card: what it asks, and of which record entry."""

    kind: Kind
    entry: str


def deal(
    library: Library,
    programme: Programme,
    ledger: Ledger,
    beats: Sequence[Beat],
    dealt: tuple[Card, ...],
    seed: int,
    *,
    guesses_only: bool = False,
) -> tuple[Card, ...]:
    """Return the cards of tonight: a guess, another card, a guess, and so on.

    The first card of a playthrough is a guess at the programme's frame, and no entry comes twice.
    What the player's own deeds fired comes first, and the rest is an order drawn from the seed;
    but the guesses choose first, so that over a playthrough those whose answer is yes and those
    whose answer is no never differ by more than one where the pool allows. Where no entry offers
    another card, a guess takes its place; where none is left to guess at, there are fewer cards.
    """
    wanted = programme.days[min(ledger.standing.day, len(programme.days)) - 1].cards
    own = {line.adjustment.rule.contrast for line in ledger.lines()}
    left = sorted(
        pool(library, beats) - {card.entry for card in dealt},
        key=lambda name: (name not in own, number(seed, "card", name)),
    )
    for places in range(0 if guesses_only else wanted // 2, -1, -1):
        guesses = _guesses(library, programme, left, dealt, seed, wanted - places)
        rest = [name for name in left if name not in guesses]
        others = _others(library, rest, dealt, seed, places)
        if len(others) == places:
            break
    turns = zip_longest((Card(Kind.GUESS, name) for name in guesses), others)
    return tuple(card for card in chain(*turns) if card is not None)


def _guesses(
    library: Library,
    programme: Programme,
    left: Iterable[str],
    dealt: tuple[Card, ...],
    seed: int,
    number_wanted: int,
) -> list[str]:
    """Return which entries are guessed at tonight, so many at most."""
    asked = [card.entry for card in dealt if card.kind is Kind.GUESS]
    before = len(asked)
    left = [name for name in left if library.record[name].answer is not None]
    if not dealt and number_wanted:
        asked.append(programme.frame)
    while len(asked) < before + number_wanted:
        candidates = [name for name in left if name not in asked]
        if not candidates:
            break
        due = _answer_due(library, asked, seed)
        fair = (name for name in candidates if library.record[name].answer is due)
        asked.append(next(fair, candidates[0]))
    return asked[before:]


def _answer_due(library: Library, asked: Sequence[str], seed: int) -> Answer:
    """Return the answer that the next guess should have, so that neither runs ahead."""
    ahead = sum(1 if library.record[name].answer is Answer.YES else -1 for name in asked)
    if ahead:
        return Answer.NO if ahead > 0 else Answer.YES
    return Answer.YES if number(seed, "answer", len(asked)) % 2 else Answer.NO


def _others(
    library: Library, left: Iterable[str], dealt: tuple[Card, ...], seed: int, number_wanted: int
) -> list[Card]:
    """Return the other cards of tonight, so many at most.

    Of what an entry offers it is something that this playthrough has not met, and then the seed's.
    """
    met = {card.kind for card in dealt}
    found: list[Card] = []
    for name in left:
        if len(found) == number_wanted:
            break
        if kinds := other_kinds(library.record[name]):
            kind = min(kinds, key=lambda one: (one in met, number(seed, "kind", name, one)))
            met.add(kind)
            found.append(Card(kind, name))
    return found
