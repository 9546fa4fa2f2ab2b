"""Which cards of the record a night deals."""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.contrast import pool
from game.engine.draw import number
from game.engine.ledger import Ledger
from game.engine.library import Library
from game.engine.record import Answer
from game.engine.scene import Beat, Programme


def deal(
    library: Library,
    programme: Programme,
    ledger: Ledger,
    beats: Sequence[Beat],
    asked: tuple[str, ...],
    seed: int,
) -> tuple[str, ...]:
    """Return the record entries that tonight asks about, in order.

    The first card of a playthrough is the programme's frame. After it, entries whose answer is
    yes and those whose answer is no never differ by more than one where the pool allows; what the
    player's own deeds fired comes first, and the rest is an order drawn from the seed.
    """
    wanted = programme.days[min(ledger.standing.day, len(programme.days)) - 1].cards
    own = {line.adjustment.rule.contrast for line in ledger.lines()}
    left = sorted(
        (name for name in pool(library, beats) if library.record[name].answer is not None),
        key=lambda name: (name not in own, number(seed, "card", name)),
    )
    hand: list[str] = []
    while len(hand) < wanted:
        before = (*asked, *hand)
        candidates = [name for name in left if name not in before]
        if not before:
            hand.append(programme.frame)
            continue
        if not candidates:
            break
        fair = _answer_due(library, before, seed)
        hand.append(
            next(
                (name for name in candidates if library.record[name].answer is fair),
                candidates[0],
            )
        )
    return tuple(hand)


def _answer_due(library: Library, asked: tuple[str, ...], seed: int) -> Answer:
    """Return the answer that the next card should have, so that neither runs ahead."""
    ahead = sum(1 if library.record[name].answer is Answer.YES else -1 for name in asked)
    if ahead:
        return Answer.NO if ahead > 0 else Answer.YES
    return Answer.YES if number(seed, "answer", len(asked)) % 2 else Answer.NO
