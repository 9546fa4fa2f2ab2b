"""The cards of a night: a guess and another in turn, the frame first, no entry twice."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.engine.asking import other_kinds
from game.engine.cards import Card, deal
from game.engine.contrast import pool
from game.engine.ledger import open_ledger
from game.engine.library import Library
from game.engine.record import Kind, RecordEntry
from game.engine.scene import Beat
from tests.engine.small import (
    DIALLED,
    LIBRARY,
    LISTED,
    LISTS,
    OTHERS,
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

Told = tuple[str | None, tuple[str, ...]]
"""The answer of an entry, and which cards it offers besides the guess."""

seeds = st.integers(0, 2**64 - 1)
answers = st.lists(st.sampled_from(["yes", "no", None]), max_size=10)
kinds = st.lists(st.sampled_from([*OTHERS]), unique=True).map(tuple)
offers = st.lists(st.tuples(st.sampled_from(["yes", "no", None]), kinds), max_size=10)
nights_of = st.lists(st.integers(0, 5), min_size=1, max_size=4)


def library_of(*told: str | Told | None) -> tuple[Library, tuple[Beat, ...]]:
    """Return a library with an entry for each answer, and beats that could fire them all."""
    entries = [
        entry(f"entry-{number}", one[0], *one[1])
        if isinstance(one, tuple)
        else entry(f"entry-{number}", one)
        for number, one in enumerate(told)
    ]
    rules = [
        rule(f"rule-{number}", {"deed": "bell.rung"}, contrast=f"entry-{number}")
        for number in range(len(told))
    ]
    book = rulebook("stars", DIALLED, rule("other", {"deed": "bread.kept"}), *rules)
    record = {one.id: one for one in (entry("frame", "no"), *entries)}
    library = replace(LIBRARY, rulebooks={"stars": book}, record=record)
    return library, scene("tower", rope=[choice("ring", ("bell.rung",))]).beats


def dealt(
    library: Library,
    beats: tuple[Beat, ...],
    seed: int,
    *nights: int,
    guesses_only: bool = False,
) -> list[tuple[Card, ...]]:
    """Return the hands of as many nights, each of so many cards."""
    ledger = open_ledger(library.rulebooks["stars"], WITNESSES)
    hands: list[tuple[Card, ...]] = []
    for cards in nights:
        one = programme("one", (cards, ("yard",)))
        before = tuple(card for hand in hands for card in hand)
        hands.append(deal(library, one, ledger, beats, before, seed, guesses_only=guesses_only))
    return hands


def guesses_in(hands: list[tuple[Card, ...]]) -> list[str]:
    return [card.entry for hand in hands for card in hand if card.kind is Kind.GUESS]


def others_in(hands: list[tuple[Card, ...]]) -> list[Card]:
    return [card for hand in hands for card in hand if card.kind is not Kind.GUESS]


def lead(library: Library, asked: list[str]) -> int:
    """Return by how many the guesses of one answer lead."""
    told = [library.record[name].answer for name in asked]
    return abs(told.count("yes") - told.count("no"))  # type: ignore[arg-type]


@settings(max_examples=200)
@example([("yes", ()), ("yes", ()), ("yes", ()), ("no", ("dropped",))], 0, [5])
@given(offers, seeds, nights_of)
def test_yes_and_no_differ_by_one_at_most_where_the_pool_allows(
    told: list[Told], seed: int, nights: list[int]
) -> None:
    library, beats = library_of(*told)
    known = {name for name in pool(library, beats) if library.record[name].answer is not None}

    hands = dealt(library, beats, seed, *nights)

    for number, hand in enumerate(hands):
        before = hands[:number]
        gone = {card.entry for one in before for card in one}
        here = guesses_in([hand])
        for at, name in enumerate(here):
            asked = [*guesses_in(before), *here[:at]]
            due = known - gone - {*here[: at + 1]}
            assert lead(library, [*asked, name]) <= 1 or all(
                lead(library, [*asked, other]) > lead(library, asked) for other in due
            ), hands


@settings(max_examples=200)
@given(offers, seeds, nights_of)
def test_other_cards_take_nothing_from_the_balance_of_a_night(
    told: list[Told], seed: int, nights: list[int]
) -> None:
    """Whoever deals only as many guesses deals the same ones."""
    library, beats = library_of(*told)
    hand = dealt(library, beats, seed, nights[0])[0]
    guesses = guesses_in([hand])

    alone = dealt(library, beats, seed, len(guesses), guesses_only=True)

    places = nights[0] // 2
    if len(hand) == nights[0] and len(guesses) == nights[0] - places:
        assert guesses_in(alone) == guesses


@settings(max_examples=200)
@given(offers, seeds, nights_of)
def test_guesses_and_others_take_turns_and_no_entry_comes_twice(
    told: list[Told], seed: int, nights: list[int]
) -> None:
    library, beats = library_of(*told)

    hands = dealt(library, beats, seed, *nights)

    entries = [card.entry for hand in hands for card in hand]
    assert len(set(entries)) == len(entries)
    assert set(entries) <= {"frame", *pool(library, beats)}
    for hand, cards in zip(hands, nights, strict=True):
        is_other = [card.kind is not Kind.GUESS for card in hand]
        assert len(hand) <= cards
        assert sum(is_other) <= cards // 2
        turns = min(sum(is_other), len(hand) - sum(is_other))
        assert is_other[: 2 * turns] == [False, True] * turns
    for card in others_in(hands):
        assert card.kind in other_kinds(library.record[card.entry])
    for name in guesses_in(hands):
        assert library.record[name].answer is not None


@settings(max_examples=200)
@given(offers, seeds, nights_of)
def test_another_card_is_missing_only_where_no_entry_offers_one(
    told: list[Told], seed: int, nights: list[int]
) -> None:
    library, beats = library_of(*told)

    hands = dealt(library, beats, seed, *nights)

    for number, (hand, cards) in enumerate(zip(hands, nights, strict=True)):
        gone = {card.entry for one in hands[: number + 1] for card in one}
        left = [library.record[name] for name in pool(library, beats) - gone]
        others = len(others_in([hand]))
        if others < cards // 2:
            assert not any(map(other_kinds, left))
        if len(hand) < cards:
            assert not any(one.answer for one in left) or others == cards // 2


@given(seeds, st.lists(kinds, min_size=1, max_size=9))
def test_what_was_not_met_yet_comes_before_what_was(
    seed: int, offered: list[tuple[str, ...]]
) -> None:
    library, beats = library_of(*((None, one) for one in offered), *["yes", "no"] * 9)

    hands = dealt(library, beats, seed, *[2] * 9)

    met: set[Kind] = set()
    for card in others_in(hands):
        fresh = {*other_kinds(library.record[card.entry])} - met
        assert card.kind in fresh or not fresh
        met.add(card.kind)


@settings(max_examples=100)
@given(answers, seeds, st.integers(0, 5))
def test_a_night_deals_the_frame_first_and_as_many_cards_as_there_are(
    told: list[str | None], seed: int, cards: int
) -> None:
    library, beats = library_of(*told)

    hand = dealt(library, beats, seed, cards)[0]

    to_ask = sum(answer is not None for answer in told)
    assert len(hand) == min(cards, 1 + to_ask)
    assert hand[:1] == (((Kind.GUESS, "frame"),) if cards else ())


@settings(max_examples=100)
@given(offers, seeds, nights_of)
def test_where_there_were_only_guesses_there_are_only_guesses(
    told: list[Told], seed: int, nights: list[int]
) -> None:
    """A journal from before there were other cards goes on as it began."""
    library, beats = library_of(*told)
    plain, _beats = library_of(*(answer for answer, _kinds in told))

    hands = dealt(library, beats, seed, *nights, guesses_only=True)

    assert others_in(hands) == []
    assert hands == dealt(plain, beats, seed, *nights)


def test_the_demo_deals_a_guess_another_and_a_guess_and_a_day_one_of_each() -> None:
    library, beats = library_of(*[("yes", ("hard",)), ("no", ("place",))] * 5)

    demo, day = dealt(library, beats, 7, 3, 2)

    assert [card.kind is Kind.GUESS for card in demo] == [True, False, True]
    assert [card.kind is Kind.GUESS for card in day] == [True, False]


def test_an_entry_without_an_answer_is_welcome_among_the_others() -> None:
    library, beats = library_of("yes", "no", (None, ("place",)))

    assert dealt(library, beats, 7, 2) == [((Kind.GUESS, "frame"), (Kind.PLACE, "entry-2"))]


@given(seeds)
def test_what_the_own_deeds_fired_comes_before_what_only_could_have(seed: int) -> None:
    told = [("yes", ("hard",))] * 4
    library, beats = library_of(*told)
    book = library.rulebooks["stars"]
    rules = [one.model_dump() for one in book.rules]
    for one in rules[2:4]:
        one["when"]["witness"] = "camera-1"
    library = replace(library, rulebooks={"stars": rulebook("stars", DIALLED, *rules)})
    beats = scene("tower", rope=[choice("ring", ("bell.rung", "camera-1"))]).beats
    ledger = judged(rulebook("stars", DIALLED, *rules[2:4]), deed("bell.rung", "camera-1"))

    hand = deal(library, programme("one", (3, ("yard",))), ledger, beats, (), seed)

    assert [card.kind for card in hand] == [Kind.GUESS, Kind.HARD, Kind.GUESS]
    assert hand[0].entry == "frame"
    assert {card.entry for card in hand[1:]} == {"entry-1", "entry-2"}


def test_the_order_is_drawn_from_the_seed() -> None:
    library, beats = library_of(*[("yes", ("hard", "place")), ("no", ("dropped",))] * 5)

    hands = [dealt(library, beats, seed, 5)[0] for seed in range(20)]

    assert hands == [dealt(library, beats, seed, 5)[0] for seed in range(20)]
    assert len(set(hands)) > 10
    assert {card.kind for hand in hands for card in hand} == {
        *(Kind.GUESS, Kind.HARD, Kind.PLACE, Kind.DROPPED)
    }


def test_where_yes_and_no_are_level_the_seed_says_which_comes_next() -> None:
    library, beats = library_of(*["yes", "no"] * 3)

    hands = [guesses_in(dealt(library, beats, seed, 3)) for seed in range(20)]

    assert {answer_of(library, hand[1]) for hand in hands} == {"yes"}
    assert {answer_of(library, hand[2]) for hand in hands} == {"yes", "no"}


def answer_of(library: Library, name: str) -> str | None:
    one: RecordEntry = library.record[name]
    return one.answer


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
