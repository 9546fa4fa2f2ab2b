"""Laws that hold on every way through: random walks over everything that may be done."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.lines import Undone, as_mapping, header_from, line_from
from game.engine.playthrough import AtCard, Playthrough, begin, replay, standing
from tests.engine.small import LIBRARY, chosen, header, legal, walked

few = settings(max_examples=60)
plays = st.builds(
    lambda book, seed, picks: walked(begin(LIBRARY, header(book, seed)), picks),
    st.sampled_from(["stars", "lists"]),
    st.integers(0, 2**64 - 1),
    st.lists(st.integers(0, 99), max_size=25),
)


@few
@given(plays)
def test_replay_equals_play(play: Playthrough) -> None:
    written = json.loads(json.dumps([as_mapping(one) for one in (play.header, *play.lines)]))

    back = replay(LIBRARY, header_from(written[0]), map(line_from, written[1:]))

    assert back.play == play
    assert back.fails_at is None


@few
@given(plays)
def test_a_life_is_its_standing_lines(play: Playthrough) -> None:
    assert replay(LIBRARY, play.header, standing(play.lines)).play.life == play.life


@few
@given(plays)
def test_what_is_taken_back_and_done_again_is_as_it_was(play: Playthrough) -> None:
    number = play.can_take_back()
    if number is None:
        return

    again = play.after(Undone(number)).after(play.lines[number - 1])

    assert again.life == play.life


@few
@given(plays, st.lists(st.integers(0, 99), max_size=8))
def test_going_on_alters_no_earlier_deed_or_card(play: Playthrough, picks: list[int]) -> None:
    entries = play.life.ledger.entries

    for pick in picks:
        forward = [line for line in legal(play) if not isinstance(line, Undone)]
        if not forward:
            break
        play = play.after(forward[pick % len(forward)])

    assert play.life.ledger.entries[: len(entries)] == entries


@few
@given(plays)
def test_a_rating_stays_on_its_scale(play: Playthrough) -> None:
    rating = play.life.ledger.rating

    if rating.figure is not None:
        assert 100 <= rating.figure <= rating.most


@few
@given(plays)
def test_there_is_always_a_way_on_until_the_end(play: Playthrough) -> None:
    is_over = play.beat is None and not isinstance(play.life.place, AtCard)

    assert is_over == (not legal(play))


@few
@given(plays)
def test_only_the_present_day_can_be_taken_back(play: Playthrough) -> None:
    deeds = [entry.deed for entry in play.life.ledger.entries]
    nights = sum(deed.kind == "night.passed" for deed in deeds)
    while (number := play.can_take_back()) is not None:
        play = play.after(Undone(number))

    left = [entry.deed.kind for entry in play.life.ledger.entries]

    assert left.count("night.passed") == nights
    assert not left or left[-1] == "night.passed" or isinstance(play.life.place, AtCard)


@few
@given(plays)
def test_no_card_comes_twice_and_the_frame_comes_first(play: Playthrough) -> None:
    asked = play.life.asked

    assert len(set(asked)) == len(asked)
    assert asked[:1] in ((), ("frame",))


def test_the_same_deed_later_in_a_life_has_a_draw_of_its_own() -> None:
    heard = set()
    for seed in range(20):
        play = chosen(begin(LIBRARY, header(seed=seed)), "keep", "ring", "ring-twice")
        entries = [one for one in play.life.ledger.entries if one.deed.witnesses == ("kiosk",)]
        heard.add(
            tuple(any(each.rule.id == "heard" for each in one.adjustments) for one in entries)
        )

    assert heard == {(False, False), (False, True), (True, False), (True, True)}


@pytest.mark.parametrize("rulebook", ["stars", "lists"])
def test_chance_hangs_on_the_seed_alone(rulebook: str) -> None:
    picks = [0] * 12

    ends = [walked(begin(LIBRARY, header(rulebook, seed)), picks) for seed in range(20)]

    assert ends == [walked(begin(LIBRARY, header(rulebook, seed)), picks) for seed in range(20)]
    assert len({end.life.ledger.standing for end in ends}) > 1
