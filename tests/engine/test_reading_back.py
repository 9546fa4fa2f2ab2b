"""A journal's mappings are read back as far as they hold, whatever stands in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.lines import as_mapping
from game.engine.playthrough import DoesNotHold
from game.engine.reading_back import read_back
from tests.engine.small import (
    LIBRARY,
    chosen,
    header,
    lived,
    morning,
    rated,
    skipped,
    taken_back,
)

PLAYED = skipped(chosen(morning(), "share", "ring", "stay"))
MAPPINGS: list[dict[str, object]] = [as_mapping(line) for line in PLAYED.lines]


def test_all_that_was_written_comes_back() -> None:
    back = read_back(LIBRARY, as_mapping(header()), MAPPINGS)

    assert (back.play, back.fails_at) == (PLAYED, None)


def test_ratings_come_back_with_the_purse_and_the_regard_that_they_left() -> None:
    low = rated(chosen(morning(programme="fair"), "sell"), 1)
    asked = chosen(rated(taken_back(low), 5), "call")
    night = lived(rated(asked, None), "keep")

    for play in (low, asked, night):
        written = [as_mapping(line) for line in play.lines]
        back = read_back(LIBRARY, as_mapping(play.header), written)

        assert (back.play, back.fails_at) == (play, None)
        assert (back.play.life.coins, back.play.life.father) == (20, "cold")


@settings(max_examples=50)
@given(st.integers(0, len(MAPPINGS) - 1))
def test_a_line_that_is_none_ends_the_reading(number: int) -> None:
    torn: list[dict[str, object]] = [*MAPPINGS[:number], {"line": "leap"}, *MAPPINGS[number + 1 :]]

    back = read_back(LIBRARY, as_mapping(header()), torn)

    assert back.play.lines == PLAYED.lines[:number]
    assert (back.fails_at, back.why) == (number + 1, "there is no such kind of line")


def test_the_first_of_two_troubles_is_told() -> None:
    torn: list[dict[str, object]] = [MAPPINGS[1], {"line": "leap"}]

    back = read_back(LIBRARY, as_mapping(header()), torn)

    assert back.fails_at == 1
    assert "the story is at breakfast/table" in back.why


def test_a_header_that_is_none_is_told() -> None:
    with pytest.raises(DoesNotHold, match="schema"):
        read_back(LIBRARY, {}, MAPPINGS)
