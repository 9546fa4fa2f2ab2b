"""Years later: what had a term is over, what had none is still there, and all of it replays."""

from __future__ import annotations

from itertools import product

import pytest

from game.engine.library import Library
from game.engine.lines import as_mapping, line_from
from game.engine.playthrough import AtEnd, replay
from game.engine.vocabulary import NIGHT_PASSED, YEARS_PASSED
from game.views.summary import summary
from game.views.words import ENGLISH
from tests.scenarios.lives import lived
from tests.scenarios.texts import RULEBOOKS
from tests.scenarios.walks import Walks
from tests.scenarios.ways import automatic_way

DATED = pytest.mark.parametrize("book", ["points", "lists", "bureau"])
SEEDS = 20
"""Of each rulebook's automatic five days; a hundred were played once."""


@DATED
def test_no_term_outlives_the_years_and_what_has_none_stays(walks: Walks, book: str) -> None:
    lapsed = stayed = 0
    for way in walks.through(book, "five-days"):
        ledger = way.end.life.ledger
        kinds = [entry.deed.kind for entry in ledger.entries]
        before, after = (
            [line for lines in ledger.lines_by_entry()[:ends] for line in lines][-1].after
            for ends in (kinds.index(YEARS_PASSED), kinds.index(YEARS_PASSED) + 1)
        )
        assert [one for one in after.items if one.until is not None] == []
        for one in before.items:
            if one.until is None:
                assert one in after.items
        lapsed += len(before.items) > len(after.items)
        stayed += bool(after.items)

    assert lapsed
    assert stayed


@DATED
def test_a_term_that_is_short_is_over_by_some_night(walks: Walks, book: str) -> None:
    ended = [
        line
        for ledger in walks.judged(book)
        for line in ledger.lines()
        if line.entry.deed.kind == NIGHT_PASSED and len(line.after.items) < len(line.before.items)
    ]

    assert ended


@pytest.mark.parametrize(
    ("wrong", "appeal", "name"),
    [
        (["the-crossing/wait", "the-crossing/leave"], "the-crossing/stamp", "crossed-on-red"),
        (["the-visit/leave", "the-notice/go"], "the-notice/object", "judgment-debtors"),
    ],
)
def test_where_the_city_is_wrong_there_is_a_way_out(
    library: Library, wrong: list[str], appeal: str, name: str
) -> None:
    """The bus, and the name."""
    stays = [*wrong, "the-notice/wait"] if appeal.startswith("the-notice") else wrong
    put_right = [one for one in wrong if one != "the-crossing/leave"]
    ways = [*put_right, "the-crossing/appeal"] if "crossing" in appeal else put_right

    left = lived(library, *stays, book="lists").end.life.ledger.standing.tally
    mended = lived(library, *ways, appeal, book="lists").end.life.ledger.standing.tally

    assert left.has(name)
    assert not mended.has(name)


def test_six_years_on_nobody_says_that_the_door_has_yet_to_ask(library: Library) -> None:
    want = summary(ENGLISH, lived(library, book="lists").end).want

    assert want.startswith("Flat 14C, on day 5: ")
    assert "onight" not in want


def test_five_days_play_by_themselves_and_replay_alike(library: Library) -> None:
    for book, seed in product(RULEBOOKS, range(SEEDS)):
        end = automatic_way(library, "five-days", book, seed).end
        kept = [line_from(as_mapping(line)) for line in end.lines]
        assert end.life.place == AtEnd()
        assert replay(library, end.header, kept).play.life == end.life
