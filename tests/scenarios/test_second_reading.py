"""The same day under another rulebook, on real ways: late notices stand where they came from."""

from __future__ import annotations

from game.engine.comparison import moments, reread
from game.engine.vocabulary import YEARS_PASSED
from tests.scenarios.walks import Walks

WAYS = 60


def test_every_line_stands_at_the_moment_whose_deed_it_is_for(walks: Walks) -> None:
    late = 0
    for some in walks.programmes("stars").values():
        for way in some[:WAYS]:
            before = 0
            for moment in moments(way.end, reread(way.end, "lists")):
                after = len(moment.after.life.ledger.entries)
                done = {entry.deed.kind for entry in way.end.life.ledger.entries[before:after]}
                for line in (*moment.own, *moment.other):
                    # What years bring stands at the last thing that was done before them.
                    assert line.adjustment.ground in {*done, YEARS_PASSED}
                    late += line.entry.deed.kind != line.adjustment.ground
                before = after
    assert late > WAYS
