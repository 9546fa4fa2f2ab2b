"""The cards of a night: the frame first, none twice, yes and no in balance."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.cards import deal
from game.engine.contrast import pool
from game.engine.ledger import open_ledger
from game.engine.library import Library
from game.engine.scene import Beat
from tests.engine.small import (
    DIALLED,
    LIBRARY,
    LISTED,
    LISTS,
    STARS,
    WITNESSES,
    choice,
    chosen,
    deed,
    entry,
    judged,
    morning,
    programme,
    rule,
    rulebook,
    scene,
    skipped,
)

seeds = st.integers(0, 2**64 - 1)
answers = st.lists(st.sampled_from(["yes", "no", None]), max_size=10)


def library_of(*told: str | None) -> tuple[Library, tuple[Beat, ...]]:
    """Return a library with an entry for each answer, and beats that could fire them all."""
    entries = [entry(f"entry-{number}", answer) for number, answer in enumerate(told)]
    rules = [
        rule(f"rule-{number}", {"deed": "bell.rung"}, contrast=f"entry-{number}")
        for number in range(len(told))
    ]
    book = rulebook("stars", DIALLED, rule("other", {"deed": "bread.kept"}), *rules)
    record = {one.id: one for one in (entry("frame", "no"), *entries)}
    library = replace(LIBRARY, rulebooks={"stars": book}, record=record)
    return library, scene("tower", rope=[choice("ring", ("bell.rung",))]).beats


def lead(library: Library, asked: tuple[str, ...]) -> int:
    """Return by how many the cards of one answer lead."""
    told = [library.record[name].answer for name in asked]
    return abs(told.count("yes") - told.count("no"))  # type: ignore[arg-type]


@settings(max_examples=150)
@given(answers, seeds, st.lists(st.integers(0, 5), min_size=1, max_size=3))
def test_yes_and_no_differ_by_one_at_most_where_the_pool_allows(
    told: list[str | None], seed: int, nights: list[int]
) -> None:
    library, beats = library_of(*told)
    ledger = open_ledger(library.rulebooks["stars"], WITNESSES)
    asked: tuple[str, ...] = ()

    for cards in nights:
        asked += deal(library, programme("one", (cards, ("yard",))), ledger, beats, asked, seed)

    left = {name for name in pool(library, beats) if library.record[name].answer is not None}
    for number in range(len(asked)):
        before, after = lead(library, asked[:number]), lead(library, asked[: number + 1])
        due = {name for name in left - set(asked[:number]) if name != asked[number]}
        assert after <= 1 or all(lead(library, (*asked[:number], name)) > before for name in due), (
            asked
        )


@settings(max_examples=100)
@given(answers, seeds, st.integers(0, 5))
def test_a_night_deals_the_frame_first_and_as_many_cards_as_there_are(
    told: list[str | None], seed: int, cards: int
) -> None:
    library, beats = library_of(*told)
    ledger = open_ledger(library.rulebooks["stars"], WITNESSES)

    hand = deal(library, programme("one", (cards, ("yard",))), ledger, beats, (), seed)

    to_ask = sum(answer is not None for answer in told)
    assert len(hand) == len(set(hand)) == min(cards, 1 + to_ask)
    assert hand[:1] == (("frame",) if cards else ())
    assert all(library.record[name].answer is not None for name in hand)


@given(seeds)
def test_what_the_own_deeds_fired_comes_before_what_only_could_have(seed: int) -> None:
    library, beats = library_of("yes", "yes", "yes")
    book = library.rulebooks["stars"]
    rules = [one.model_dump() for one in book.rules]
    rules[2]["when"]["witness"] = "camera-1"
    library = replace(library, rulebooks={"stars": rulebook("stars", DIALLED, *rules)})
    beats = scene("tower", rope=[choice("ring", ("bell.rung", "camera-1"))]).beats
    ledger = judged(
        rulebook("stars", DIALLED, rules[2]),
        deed("bell.rung", "camera-1"),
    )

    hand = deal(library, programme("one", (2, ("yard",))), ledger, beats, (), seed)

    assert hand == ("frame", "entry-1")


def test_the_order_is_drawn_from_the_seed() -> None:
    library, beats = library_of(*["yes", "no"] * 5)
    ledger = open_ledger(library.rulebooks["stars"], WITNESSES)
    one = programme("one", (5, ("yard",)))

    hands = [deal(library, one, ledger, beats, (), seed) for seed in range(20)]

    assert hands == [deal(library, one, ledger, beats, (), seed) for seed in range(20)]
    assert len(set(hands)) > 10


def test_where_yes_and_no_are_level_the_seed_says_which_comes_next() -> None:
    library, beats = library_of(*["yes", "no"] * 3)
    ledger = open_ledger(library.rulebooks["stars"], WITNESSES)
    one = programme("one", (3, ("yard",)))

    hands = [deal(library, one, ledger, beats, (), seed) for seed in range(20)]

    assert {library.record[hand[1]].answer for hand in hands} == {"yes"}
    assert {library.record[hand[2]].answer for hand in hands} == {"yes", "no"}


def test_the_pool_depends_on_the_scenes_met_and_not_on_the_choices() -> None:
    good = chosen(morning(), "share", "ring")
    bad = chosen(morning("lists"), "keep", "ring")

    assert pool(LIBRARY, good.beats_met()) == pool(LIBRARY, bad.beats_met())
    assert pool(LIBRARY, good.beats_met()) == {
        *("yes-one", "yes-two", "yes-three"),
        *("no-one", "no-two", "no-three", "unasked"),
    }


def test_a_witness_that_is_not_there_brings_nothing_into_the_pool() -> None:
    beats = scene("yard", bench=[choice("share", ("bread.shared", "kiosk"))]).beats

    assert pool(LIBRARY, beats) == {"no-three"}


def test_what_the_stars_given_could_fire_is_in_the_pool_whoever_asks_for_them() -> None:
    met = scene("stall", met={"stall": "mrs-oak"}, stall=[choice("pass")]).beats
    alone = scene("stall", stall=[choice("pass")]).beats

    assert pool(LIBRARY, met) == {"yes-one", "no-two"}
    assert pool(LIBRARY, alone) == frozenset()


def test_beats_of_an_earlier_day_deal_no_card() -> None:
    third_day = chosen(skipped(chosen(morning(), "share", "ring", "stay")), "share")

    assert third_day.life.met == (("breakfast", "table"),)


def test_other_rulebooks_bring_cards_as_well() -> None:
    beats = scene("yard", bench=[choice("keep", ("bread.kept",))]).beats
    silent = rulebook("silent", LISTED, rule("kept", {"deed": "bread.kept"}, contrast="yes-one"))
    library = replace(LIBRARY, rulebooks={"stars": STARS, "lists": LISTS, "silent": silent})

    assert pool(library, beats) == {"no-one", "yes-one"}
