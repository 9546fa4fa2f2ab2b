"""Laws that hold on every way through: random walks over everything that may be done."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.comparison import reread
from game.engine.draw import number
from game.engine.lines import ChoiceMade, RatingGiven, Undone, as_mapping, header_from, line_from
from game.engine.playthrough import AtCard, AtEnd, Playthrough, begin, replay, standing
from game.engine.scene import MOST_COINS, Choice, Turn
from tests.engine.small import LIBRARY, chosen, header, legal, walked

few = settings(max_examples=60)
plays = st.builds(
    lambda book, programme, seed, picks: walked(
        begin(LIBRARY, header(book, seed, programme)), picks
    ),
    st.sampled_from(["stars", "lists"]),
    st.sampled_from(["week", "fair"]),
    st.integers(0, 2**64 - 1),
    st.lists(st.integers(0, 99), max_size=25),
)


def choices_of(play: Playthrough) -> list[Choice]:
    """Return the choices that stand, as they were written."""
    made = [line for line in standing(play.lines) if isinstance(line, ChoiceMade)]
    beats = [LIBRARY.scenes[line.scene].beat(line.beat) for line in made]
    found = [beat and beat.choice(line.choice) for beat, line in zip(beats, made, strict=True)]
    return [choice for choice in found if choice]


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
    takeable, taken = play.life.takeable, 0
    while (number := play.can_take_back()) is not None:
        play, taken = play.after(Undone(number)), taken + 1

    left = [entry.deed.kind for entry in play.life.ledger.entries]

    assert taken == takeable
    assert left.count("night.passed") == nights
    assert not left or left[-1] == "night.passed" or isinstance(play.life.place, AtCard)


@few
@given(plays)
def test_no_card_comes_twice_and_the_frame_comes_first(play: Playthrough) -> None:
    asked = play.life.asked

    assert len(set(asked)) == len(asked)
    assert play.life.dealt[:1] in ((), (("guess", "frame"),))


@few
@given(plays)
def test_the_purse_holds_what_the_choices_put_in_and_never_less_than_nothing_or_more_than_twenty(
    play: Playthrough,
) -> None:
    coins = play.programme.coins
    for choice in choices_of(play):
        coins += choice.coins
        assert coins >= 0
        coins = min(coins, 20)

    assert play.life.coins == coins
    assert MOST_COINS == 20


@few
@given(plays)
def test_the_fathers_regard_hangs_on_the_choices_alone(play: Playthrough) -> None:
    regard = 1
    for choice in choices_of(play):
        step = {None: 0, Turn.COLDER: -1, Turn.WARMER: 1}[choice.father]
        regard = sorted((0, regard + step, 2))[1]

    assert play.life.father == ("cold", "waiting", "pleased")[regard]


@few
@given(plays)
def test_another_reading_changes_no_deed(play: Playthrough) -> None:
    deeds = [entry.deed for entry in play.life.ledger.entries]

    readings = {book: reread(play, book) for book in LIBRARY.rulebooks}

    assert all([entry.deed for entry in one.entries] == deeds for one in readings.values())
    assert readings[play.header.rulebook] == play.life.ledger


@few
@given(plays)
def test_every_rating_that_stands_is_a_deed_that_the_rated_one_alone_sees(
    play: Playthrough,
) -> None:
    given_ = [line for line in standing(play.lines) if isinstance(line, RatingGiven)]
    deeds = [entry.deed for entry in play.life.ledger.entries]

    seen = [(one.kind, one.witnesses) for one in deeds if ".rated-" in one.kind]

    word = {None: "none", 2: "low", 3: "high", 5: "high"}
    assert seen == [(f"{one.witness}.rated-{word[one.stars]}", (one.witness,)) for one in given_]


@few
@given(plays)
def test_only_who_has_a_number_is_asked(play: Playthrough) -> None:
    if play.to_rate is not None:
        assert play.header.rulebook == "stars"
        assert play.life.ledger.rating.figure is not None


@few
@given(plays)
def test_after_leaving_no_rating_lands(play: Playthrough) -> None:
    effects = [line.adjustment.rule.effect.kind for line in play.life.ledger.lines()]
    handed_back = play.life.ledger.standing.times("phone.returned")

    if play.header.rulebook == "stars" and handed_back:
        assert {*effects[effects.index("leaves") + 1 :]} <= {"silence"}
        assert play.life.ledger.rating.figure is None
    else:
        assert "leaves" not in effects


@few
@given(plays)
def test_before_the_latest_choice_the_rest_can_follow(play: Playthrough) -> None:
    if not choices_of(play):
        return

    before, made = play.before_choice()

    rest = standing(play.lines)[len(before.lines) :]
    assert rest[0] == made
    assert not any(isinstance(line, ChoiceMade) for line in rest[1:])
    assert replay(LIBRARY, play.header, (*before.lines, *rest)).play.life == play.life


def test_the_walks_meet_what_they_are_here_for() -> None:
    met: set[object] = set()
    for walk in range(80):
        play = begin(LIBRARY, header(seed=walk, programme="fair"))
        for step in range(25):
            lines = legal(play)
            if not lines:
                break
            play = play.after(lines[number(walk, step) % len(lines)])
            met |= {play.life.father, play.life.coins, type(play.life.place)}
            met |= {line.stars for line in play.lines if isinstance(line, RatingGiven)}
            met |= {play.life.ledger.rating.figure is None}
            met |= {one for one in play.offered() if not play.can_pay(one)} and {"too dear"}

    assert met >= {"cold", "waiting", "pleased", 20, 2, 3, 5, None, True, "too dear", AtEnd}


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
