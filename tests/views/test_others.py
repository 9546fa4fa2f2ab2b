"""The other cards before they turn and after, and what the summary makes of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.asking import steps_asked
from game.engine.lines import CardAnswered
from game.engine.playthrough import AtCard, Playthrough
from game.engine.record import Kind
from game.views.answers import RightView, StepView, right, said, told
from game.views.cards import CardView, card
from game.views.lying import ChipView
from game.views.others import order, pick
from game.views.summary import summary
from game.views.words import ENGLISH
from tests.views.small import CARDS, entry, lying
from tests.views.small import said as after_saying

ENTRY = entry("bread-yes", "yes", **CARDS)
ABROAD = {"place": {"sentence": "A town counted loaves.", "here": False, "where": "Afar"}}
SEEDS = range(12)


def answered(kind: str, answer: str | None) -> CardAnswered:
    return CardAnswered(kind, "bread-yes", answer, None)


def turned(play: Playthrough, answer: str | None) -> CardView:
    place = play.life.place
    assert isinstance(place, AtCard)
    return card(ENGLISH, play, place, answered(place.kind, answer))


def test_of_a_claim_one_picks_the_condition_that_was_dropped() -> None:
    view = pick(ENGLISH, lying(Kind.DROPPED))

    assert view.lying.label == "WHAT PEOPLE SAY OF THE REAL WORLD"
    assert view.lying.saying == "“People say bread-yes.”"
    assert view.lying.question == "Which condition did the story drop?"
    assert view.lying.count == "Card 2 of 3"
    assert view.completes == "… but only"
    assert sorted(one.value for one in view.answers) == ["0", "1", "2"]
    assert ChipView("0", "after a warning") in view.answers


def test_the_conditions_lie_in_another_order_under_another_seed() -> None:
    views = [pick(ENGLISH, lying(Kind.DROPPED, seed=seed)) for seed in SEEDS]

    assert len({tuple(one.value for one in view.answers) for view in views}) > 2


def test_the_steps_of_a_story_are_shown_without_their_dates() -> None:
    play = lying(Kind.ORDER)
    view = order(ENGLISH, play)

    assert view.lying.saying == "“People say bread-yes.”"
    assert [int(one.value) for one in view.answers] == [*steps_asked(ENTRY, play.header.seed)]
    assert {one.label for one in view.answers} == {
        *("A paper tells it.", "Another tells it.", "All tell it.")
    }
    assert len(view.places) == len(view.missing) == 3


def test_of_a_true_sentence_one_says_where_it_is_so() -> None:
    view = pick(ENGLISH, lying(Kind.PLACE))

    assert (view.lying.label, view.lying.saying) == ("TRUE SOMEWHERE", "A town counted loaves.")
    assert view.answers == (
        ChipView("here", "In China"),
        ChipView("elsewhere", "Somewhere else"),
    )
    assert view.completes == ""


def test_of_a_hard_sentence_one_says_whether_one_would_have_believed_it() -> None:
    view = pick(ENGLISH, lying(Kind.HARD))

    assert view.lying.saying == "A baker was listed for a loaf."
    assert view.lying.question == "Would you have believed it?"
    assert [one.value for one in view.answers] == ["yes", "no"]


def test_where_it_is_so_is_not_told_before_the_card_turns() -> None:
    abroad = lying(Kind.PLACE, cards=ABROAD)

    assert pick(ENGLISH, lying(Kind.PLACE)) == pick(ENGLISH, abroad)


@pytest.mark.parametrize(
    ("kind", "answer", "words", "then"),
    [
        ("dropped", "0", "You said: but only after a warning.", "That was right."),
        ("dropped", "2", "You said: but only with butter.", "That was not it."),
        (
            "order",
            "0,1,2",
            "You said: May 2015, then around 2018, then 2 May 2021.",
            "That was right.",
        ),
        (
            "order",
            "2,0,1",
            "You said: 2 May 2021, then May 2015, then around 2018.",
            "That was not it.",
        ),
        ("place", "here", "You said: in China.", "That was right."),
        ("place", "elsewhere", "You said: somewhere else.", "That was not it."),
        ("hard", "yes", "You would have believed it.", "Neither answer is wrong here."),
        ("hard", "no", "You would not have believed it.", "Neither answer is wrong here."),
        *((kind, None, "You did not say.", "") for kind in Kind if kind is not Kind.GUESS),
    ],
)
def test_what_was_said_is_told_back_and_how_it_stands(
    kind: str, answer: str | None, words: str, then: str
) -> None:
    assert said(ENGLISH, ENTRY, answered(kind, answer)) == words
    assert told(ENGLISH, ENTRY, answered(kind, answer)) == then


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("guess", ""),
        ("dropped", "The story dropped: after a warning."),
        ("place", "In China: One town. A town counted loaves."),
        ("hard", "It is so. A baker was listed for a loaf."),
    ],
)
def test_what_would_have_been_right_is_one_line(kind: str, text: str) -> None:
    assert right(ENGLISH, ENTRY, kind, 7) == RightView(text)


def test_what_is_true_elsewhere_is_not_said_to_be_in_china() -> None:
    abroad = entry("bread-yes", "yes", cards=ABROAD)

    assert right(ENGLISH, abroad, "place", 7).text == "Not in China: Afar. A town counted loaves."


@pytest.mark.parametrize("seed", SEEDS)
def test_the_right_order_has_its_dates(seed: int) -> None:
    assert right(ENGLISH, ENTRY, "order", seed) == RightView(
        "This is the order:",
        (
            StepView("May 2015", "A paper tells it."),
            StepView("around 2018", "Another tells it."),
            StepView("2 May 2021", "All tell it."),
        ),
    )


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.GUESS])
def test_the_turned_card_is_the_entrys_own(kind: Kind) -> None:
    view = turned(lying(kind), None)

    assert view.claim == "“People say bread-yes.”"
    assert view.sentence == "In one town bread-yes held."
    assert view.stamp == "Some places"
    assert view.right.text
    assert bool(view.claim_label) == (kind in {Kind.PLACE, Kind.HARD})


def test_a_guess_is_told_as_it_was() -> None:
    play = lying(Kind.DROPPED)
    place = play.life.place
    assert isinstance(place, AtCard)
    first = replace(place, index=0)
    guess = replace(play, life=replace(play.life, place=first))

    view = card(ENGLISH, guess, first, CardAnswered("guess", "one-number", "no", 75))

    assert view.right == RightView()
    assert view.claim_label == ""


@pytest.mark.parametrize(
    ("kind", "answer", "line", "note"),
    [
        (
            "dropped",
            "0",
            "Conditions that a story dropped: 1. You found 1.",
            "You said: but only after a warning. That was right.",
        ),
        (
            "dropped",
            "1",
            "Conditions that a story dropped: 1. You found 0.",
            "You said: but only on a Sunday. That was not it.",
        ),
        (
            "order",
            "0,1,2",
            "Stories to put in order: 1. You had 1 right.",
            "You said: May 2015, then around 2018, then 2 May 2021. That was right.",
        ),
        (
            "order",
            "1,0,2",
            "Stories to put in order: 1. You had 0 right.",
            "You said: around 2018, then May 2015, then 2 May 2021. That was not it.",
        ),
        (
            "place",
            "here",
            "China or elsewhere: 1. You knew 1.",
            "You said: in China. That was right.",
        ),
        (
            "place",
            "elsewhere",
            "China or elsewhere: 1. You knew 0.",
            "You said: somewhere else. That was not it.",
        ),
        (
            "hard",
            "yes",
            (
                "True, and hard to believe: 1. You would have believed 1,"
                " and would not have believed 0."
            ),
            "You would have believed it.",
        ),
        (
            "hard",
            "no",
            (
                "True, and hard to believe: 1. You would have believed 0,"
                " and would not have believed 1."
            ),
            "You would not have believed it.",
        ),
    ],
)
def test_the_summary_tells_other_cards_apart_from_the_guesses(
    kind: str, answer: str, line: str, note: str
) -> None:
    play = lying(Kind(kind)).after(answered(kind, answer))

    view = summary(ENGLISH, after_saying(play, ("no", 95)))

    assert view.others == (line,)
    assert view.guesses == ("Claims true for no one, as far as we found: 1. You believed 0.",)
    assert {one.entry: one.note for one in view.met} == {
        "bread-yes": note,
        "camera-no": "You said: no, for no one; certain. That was right.",
    }


def test_a_card_that_was_skipped_counts_for_nothing() -> None:
    play = lying(Kind.DROPPED).after(answered("dropped", None))

    view = summary(ENGLISH, after_saying(play))

    assert view.others == ()
    assert view.met[0].note == "You did not say."
