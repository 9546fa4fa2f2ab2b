"""Nobody has everything: the number, the purse and the father pull against each other."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.playthrough import Playthrough
from game.engine.scene import Choice, Regard
from tests.scenarios.walks import Walks


def number(play: Playthrough) -> int:
    """Return the number at the end; whoever has none has none to be proud of."""
    return play.life.ledger.rating.figure or 0


def test_nobody_ends_with_the_best_number_the_fullest_purse_and_a_pleased_father(
    walks: Walks,
) -> None:
    for programme, some in walks.programmes("stars").items():
        ends = [way.end for way in some]
        best = max(map(number, ends))
        fullest = max(end.life.coins for end in ends)
        have_all = [
            end.header.seed
            for end in ends
            if (number(end), end.life.coins, end.life.father) == (best, fullest, Regard.PLEASED)
        ]
        assert have_all == [], programme


def test_each_of_the_three_can_be_had_and_missed(walks: Walks) -> None:
    for programme, some in walks.programmes("stars").items():
        ends = [way.end for way in some]
        assert len(set(map(number, ends))) > 1, programme
        assert len({end.life.coins for end in ends}) > 1, programme
        if any(choice.father for choice in _choices(ends[0])):
            assert {end.life.father for end in ends} == set(Regard), programme


def _choices(play: Playthrough) -> Iterator[Choice]:
    """Yield every choice of a programme's scenes."""
    for day in play.programme.days:
        for scene in day.scenes:
            for beat in play.library.scenes[scene].beats:
                yield from beat.choices
