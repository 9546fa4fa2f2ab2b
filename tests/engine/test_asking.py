"""What cards ask besides the guess, what can be said to them, and what is right."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.asking import (
    can_be_said,
    conditions_shown,
    in_order,
    is_right,
    other_kinds,
    steps_asked,
)
from game.engine.dates import years_of
from game.engine.lines import CardAnswered
from game.engine.record import Kind, RecordEntry
from tests.engine.small import OTHERS, entry

seeds = st.integers(0, 2**64 - 1)
dates = st.sampled_from(
    [
        *("2014", "May 2014", "5 May 2015", "around 2015", "2016", "2013 to 2015", "late 2017"),
        *("2018 to 2020", "2020", "March 2021", "undated", "no date shown"),
    ]
)
SEEDS = range(60)


def told(*steps: str | tuple[str, str]) -> RecordEntry:
    """Return an entry whose story has steps of those dates, some with words of their own."""
    both = (one if isinstance(one, tuple) else (one, "It is told.") for one in steps)
    story = [{"date": date, "text": text} for date, text in both]
    return RecordEntry.model_validate({**entry("a", "yes").model_dump(), "story": story})


def answered(kind: str, said: str | None) -> CardAnswered:
    return CardAnswered(kind, "a", said, None)


def test_an_entry_offers_what_it_has_words_for() -> None:
    for kind in OTHERS:
        assert other_kinds(entry("a", None, kind)) == (kind,)
    assert other_kinds(entry("a", "yes", *OTHERS)) == tuple(Kind(kind) for kind in OTHERS)
    assert other_kinds(entry("a", "yes")) == ()


@pytest.mark.parametrize(
    ("story", "offered"),
    [
        pytest.param(("2015", "2016", "2017"), True, id="three years"),
        pytest.param(("2017", "2015", "2016"), True, id="in any order"),
        pytest.param(("2015", "2016"), False, id="two steps"),
        pytest.param(("2015", "May 2016", "June 2016"), False, id="two of one year"),
        pytest.param(("2015", "undated", "2017", "no date shown"), False, id="without dates"),
        pytest.param(("around 2015", "2016", "2017"), False, id="perhaps two of one year"),
        pytest.param(("2013 to 2016", "2015", "2017"), False, id="a range over another"),
    ],
)
def test_a_story_has_an_order_if_no_two_of_three_steps_can_be_of_one_year(
    story: tuple[str, ...], *, offered: bool
) -> None:
    assert other_kinds(told(*story)) == ((Kind.ORDER,) if offered else ())


@given(st.lists(dates, min_size=3, max_size=8), seeds)
def test_three_steps_of_different_years_are_asked_about(story: list[str], seed: int) -> None:
    one = told(*story)
    if not other_kinds(one):
        return

    steps = steps_asked(one, seed)

    years = [years_of(one.story[step].date) for step in in_order(one, steps)]
    assert steps_asked(one, seed) == steps
    assert len(set(steps)) == 3
    assert None not in years
    for before, after in pairwise(years):
        assert before is not None
        assert after is not None
        assert before.before(after)


def test_the_seed_says_which_steps_are_asked_about_and_how_they_lie() -> None:
    one = told("2014", "2015", "2016", "2017")

    asked = {steps_asked(one, seed) for seed in SEEDS}

    assert len({frozenset(steps) for steps in asked}) == 4
    assert len({steps_asked(told("2014", "2015", "2016"), seed) for seed in SEEDS}) == 6


def test_steps_that_tell_a_year_themselves_are_only_asked_about_if_there_are_no_others() -> None:
    telling = ("2015", "By 2015 it is told.")
    one = told("2014", telling, "2016", "2017")
    poor = told("2014", telling, "2016")

    assert not any(1 in steps_asked(one, seed) for seed in SEEDS)
    assert sorted(steps_asked(poor, 1)) == [0, 1, 2]


def test_the_conditions_lie_in_an_order_of_the_seed() -> None:
    one = entry("a", "yes", "dropped")

    shown = {conditions_shown(one, seed) for seed in SEEDS}

    assert shown == set(permutations(range(3)))


@pytest.mark.parametrize(
    ("kind", "said", "right"),
    [
        ("dropped", "0", True),
        ("dropped", "1", False),
        ("dropped", "2", False),
        ("order", "0,1,3", True),
        ("order", "3,1,0", False),
        ("order", "0,3,1", False),
        ("place", "here", True),
        ("place", "elsewhere", False),
        ("hard", "yes", None),
        ("hard", "no", None),
        ("guess", "yes:places", True),
        ("guess", "no", False),
        *((kind, None, None) for kind in Kind),
    ],
)
def test_an_answer_is_right_or_wrong_or_neither(
    kind: str, said: str | None, *, right: bool | None
) -> None:
    assert is_right(entry("a", "yes", *OTHERS), answered(kind, said)) is right


def test_what_is_true_elsewhere_is_so_said() -> None:
    there = entry("a", "yes", "place")
    place = there.cards.place
    assert place is not None
    elsewhere = place.model_copy(update={"here": False})
    one = there.model_copy(update={"cards": there.cards.model_copy(update={"place": elsewhere})})

    assert is_right(one, answered("place", "elsewhere"))
    assert not is_right(one, answered("place", "here"))


@given(seeds)
def test_only_the_steps_that_lie_there_can_be_put_in_order(seed: int) -> None:
    one = entry("a", "yes", "order")
    asked = steps_asked(one, seed)

    for steps in permutations(range(len(one.story)), 3):
        said = answered("order", ",".join(map(str, steps)))
        assert can_be_said(one, seed, said) == (set(steps) == set(asked))
    assert can_be_said(one, seed, answered("order", None))
