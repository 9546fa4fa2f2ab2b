"""Where fiction and record meet: which rule is set beside an entry."""

from __future__ import annotations

import pytest

from game.engine.contrast import contrast
from tests.engine.small import (
    DIALLED,
    LIBRARY,
    chosen,
    deed,
    judged,
    morning,
    rule,
    rulebook,
    stars,
)


@pytest.mark.parametrize(
    ("rulebook", "choices", "entry", "expected"),
    [
        pytest.param(
            "stars", ["share"], "yes-one", ("stars", "liked", 2), id="what fired, with every line"
        ),
        pytest.param(
            "stars", ["keep"], "yes-one", ("stars", "liked", 0), id="what only could have fired"
        ),
        pytest.param(
            "lists", ["share"], "no-one", ("lists", "kept", 0), id="the own rulebook first"
        ),
        pytest.param(
            "lists", ["share"], "yes-one", ("stars", "liked", 0), id="another one where need be"
        ),
        pytest.param("stars", ["share"], "frame", ("stars", None, 0), id="the frame: no rule"),
    ],
)
def test_an_entry_is_set_beside_the_rule_that_fired_or_could_have(
    rulebook: str, choices: list[str], entry: str, expected: tuple[str, str | None, int]
) -> None:
    play = chosen(morning(rulebook), *choices)

    seen = contrast(LIBRARY, play.life.ledger, play.beats_met(), LIBRARY.record[entry])

    assert (seen.rulebook.id, seen.rule and seen.rule.id, len(seen.lines)) == expected
    assert seen.entry.id == entry


def test_of_two_rules_the_one_that_fired_last_is_shown_with_its_own_lines_only() -> None:
    book = rulebook(
        "stars",
        DIALLED,
        rule("kept", {"deed": "bread.kept"}, stars(1)),
        rule("heard", {"deed": "bell.rung"}, stars(3)),
    )
    ledger = judged(book, deed("bread.kept"), deed("bell.rung"), deed("bell.rung"))

    seen = contrast(LIBRARY, ledger, [], LIBRARY.record["no-one"])

    assert [line.adjustment.rule.id for line in seen.lines] == ["heard", "heard"]
    assert seen.rule == book.rules_by_id["heard"]
