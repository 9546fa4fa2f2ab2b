"""Chance: fixed by its key, and spread over all of 0 to 999."""

from __future__ import annotations

from game.engine.draw import keyed_draw


def test_a_draw_never_changes_between_versions() -> None:
    draw = keyed_draw(7, 1)

    # Written down once: were it to change, every journal would be replayed to another life.
    assert [draw("liked", None), draw("liked", "mrs-oak"), draw("heard", None)] == [669, 505, 710]


def test_seed_ordinal_rule_and_witness_each_have_draws_of_their_own() -> None:
    drawn = {
        keyed_draw(seed, ordinal)(rule, witness)
        for seed in range(4)
        for ordinal in range(4)
        for rule in ("liked", "heard")
        for witness in (None, "mrs-oak")
    }

    assert len(drawn) > 60


def test_every_draw_is_per_mille_and_the_middle_is_in_the_middle() -> None:
    drawn = [keyed_draw(seed, 1)("liked", None) for seed in range(2000)]

    assert 0 <= min(drawn) < 10
    assert 990 <= max(drawn) <= 999
    assert 450 < sum(drawn) / len(drawn) < 550
