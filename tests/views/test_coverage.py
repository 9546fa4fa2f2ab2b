"""What the fiction makes of each popular claim: scenes, deeds, and what every rulebook says."""

from __future__ import annotations

from dataclasses import replace

from game.engine.coverage import Met, coverage
from game.engine.record import ArticleItem
from game.views.coverage import coverage_lines, coverage_mappings
from game.views.words import ENGLISH
from tests.views.small import LIBRARY


def test_a_claim_is_met_where_a_deed_wakes_a_rule_that_points_at_its_entry() -> None:
    bread, number = coverage(LIBRARY)

    assert bread.item.entry == "bread-yes"
    assert dict(bread.scenes) == {
        "breakfast": ("bread.shared", "bell.rung"),
        "stairs": ("bread.shared",),
    }
    assert bread.rulebooks == {"stars": Met(2, 1), "lists": Met(2, 0)}
    assert (dict(number.scenes), dict(number.neighbours)) == ({}, {})
    assert number.frames == tuple(LIBRARY.programmes)
    assert set(number.rulebooks.values()) == {Met(0, 0)}


def test_what_only_a_neighbour_does_is_said_to_be_met_in_no_scene() -> None:
    alone = replace(LIBRARY, scenes={}, programmes={})

    lines = [line for _lead, line in coverage_lines(ENGLISH, alone, coverage(alone))]

    reed = LIBRARY.neighbours["mr-reed"]
    assert f"no scene; in the lives of {reed.name}" in lines
    assert lines[-1] == "0 of 2 claims are met by a player."


def test_a_claim_that_nothing_covers_says_so_in_words_and_to_programs() -> None:
    bare = replace(LIBRARY, programmes={})
    covered = coverage(bare)

    lines = [line for _lead, line in coverage_lines(ENGLISH, bare, covered)]
    told = coverage_mappings(covered)

    assert "no scene, and no neighbour's life" in lines
    assert "Nod nothing, The offices nothing." in lines
    assert lines[-1] == "1 of 2 claims are met by a player."
    assert told[1]["scenes"] == told[1]["neighbours"] == {}
    assert told[0]["rulebooks"] == {
        "stars": {"rules": 2, "silences": 1},
        "lists": {"rules": 2, "silences": 0},
    }


def test_every_item_of_the_account_has_its_row_in_its_order() -> None:
    assert LIBRARY.article is not None
    items = (*LIBRARY.article.items, ArticleItem(says="And more.", entry="camera-no"))
    longer = replace(LIBRARY, article=LIBRARY.article.model_copy(update={"items": items}))

    assert tuple(one.item for one in coverage(longer)) == items
    assert coverage(replace(LIBRARY, article=None)) == ()
