"""The record in the terminal: a slash and words look something up, a source in hand is told."""

from __future__ import annotations

import pytest

from game.screens.edition import Edition
from game.terminal.printing import keys_of, words_of
from game.terminal.prompts import ENGLISH
from tests.terminal.playing import FakeDesk, guess_of, on, stage_of, typed_to


def test_a_slash_and_words_look_them_up_and_all_is_printed(edition: Edition) -> None:
    *_, said, _ = typed_to(stage_of(edition), ["r", "/bakers listed"])

    assert "[/ and words] Search · bakers listed" in said
    assert "1 of 4 entries" in said
    assert "[1] Bakers are listed. · Partly." in said
    assert "Found in: the claim" in said
    assert "Loaves are counted." not in said


def test_one_goes_on_with_what_was_found(edition: Edition) -> None:
    *_, said, _ = typed_to(stage_of(edition), ["r", "/bell", "1"])

    assert "“Bells are counted.”" in said


@pytest.mark.parametrize("typed", ["/", "/   ", "x"])
def test_a_slash_alone_or_the_key_shows_all_again(typed: str, edition: Edition) -> None:
    *_, said, _ = typed_to(stage_of(edition), ["r", "/bell", typed])

    assert "4 entries" in said
    assert all(claim in said for claim in ("Loaves are counted.", "Bread decides everything."))


def test_where_nothing_is_found_that_is_said(edition: Edition) -> None:
    *_, said, _ = typed_to(stage_of(edition), ["r", "/nowhere"])

    assert "0 of 4 entries" in said
    assert "no verdict" in said


def test_case_and_letters_of_any_kind_are_typed_as_they_are(edition: Edition) -> None:
    *_, said, _ = typed_to(stage_of(edition), ["r", "/BÉLLS 信"])

    assert "Search · BÉLLS 信" in said


def test_where_nothing_can_be_looked_up_a_slash_means_nothing(edition: Edition) -> None:
    said = typed_to(stage_of(edition), ["/bell"])[1]

    assert said.startswith("“/bell” means nothing here.")


def test_a_filter_that_leaves_less_prints_what_is_left(edition: Edition) -> None:
    *_, opened, said, _ = typed_to(stage_of(edition), ["r", "v", "3"])

    assert "[3] Some places (1)" in opened
    assert "[v] Verdict: Some places (chosen)" in said
    assert "Loaves are counted." in said
    assert "Bells are counted." not in said


def test_what_can_be_typed_names_the_slash(edition: Edition) -> None:
    index = on(stage_of(edition), "r")

    assert keys_of(index.tree)["/"] == "search"
    assert ENGLISH.look_up in words_of(index.tree).split(", ")
    assert any(ENGLISH.look_up in line for line in ENGLISH.help)


def test_a_source_is_taken_in_hand_in_a_few_lines(edition: Edition) -> None:
    card = on(guess_of(edition), "2", "4", "enter", "s")
    _, taken, copied, clipped, _ = typed_to(card, ["2", "y", "c"], FakeDesk())

    assert "[2] Source 2 (chosen)" in taken
    assert "[y] Copy 2 as a citation" in taken
    assert "Flour" not in taken
    assert "The citation: Flour. The Mill. Not seen by us." in " ".join(copied.split())
    assert "Clipped for the handout." in clipped
    assert "[c] Take 2 off the clip" in clipped


def test_sources_keep_their_numbers_and_their_lines(edition: Edition) -> None:
    said = typed_to(on(guess_of(edition), "2", "4", "enter", "s"), [])[0]

    assert "1. The bread question" in said
    assert "[1] Source 1 (chosen)" in said
    assert "2. Flour" in said
    assert "[2] Source 2: copy, clip" in said
