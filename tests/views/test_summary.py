from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.playthrough import Playthrough, begin
from game.engine.rulebook import Rulebook
from game.views.face import DialView
from game.views.summary import SummaryView, summary
from game.views.words import ENGLISH
from tests.views.small import LIBRARY, LISTS, chosen, morning, rule, said

SEED = 1
"""Of the shared bread it asks: one-number (no), bread-yes, camera-no, shame-yes."""


def day(*names: str, rulebook: str = "stars") -> Playthrough:
    return chosen(morning(rulebook, "hour", SEED), *names)


def told(*answers: tuple[str | None, int | None]) -> SummaryView:
    """Return the summary of a shared bread after those answers."""
    return summary(ENGLISH, said(day("share", "ring"), *answers))


def notes(view: SummaryView) -> dict[str, str]:
    return {one.entry: one.note for one in view.met}


def test_everything_that_was_met_is_told_in_order() -> None:
    view = told(("no", 50))

    assert [(one.entry, one.claim, one.stamp) for one in view.met] == [
        ("one-number", "“People say one-number.”", "Not as told"),
        ("bread-yes", "“People say bread-yes.”", "Some places"),
        ("camera-no", "“People say camera-no.”", "No record found"),
        ("shame-yes", "“People say shame-yes.”", "Some places"),
    ]


def test_hits_and_false_alarms_are_told_apart() -> None:
    view = told(("yes:places", 50), ("yes:country", 75), ("no", 95), ("no", 50))

    assert view.guesses == (
        "Claims true for someone: 2. You believed 1.",
        "Claims true for no one, as far as we found: 2. You believed 1.",
    )


@pytest.mark.parametrize(
    ("answers", "guesses"),
    [
        pytest.param(
            [(None, None), ("yes:other", 50)],
            ("Claims true for someone: 1. You believed 1.",),
            id="only a true one was guessed",
        ),
        pytest.param(
            [("no", 50)],
            ("Claims true for no one, as far as we found: 1. You believed 0.",),
            id="only a false one was guessed",
        ),
        pytest.param(
            [],
            ("You made no guesses, so there is nothing to hold against you.",),
            id="all skipped",
        ),
    ],
)
def test_what_was_skipped_counts_for_nothing(
    answers: list[tuple[str | None, int | None]], guesses: tuple[str, ...]
) -> None:
    assert told(*answers).guesses == guesses


def test_the_surest_wrong_and_the_least_sure_right_are_named() -> None:
    """Right: the first, fairly, and the second, on a toss. Wrong: the third and the fourth."""
    view = told(("no", 75), ("yes:places", 50), ("yes:places", 75), ("no", 95))

    assert notes(view) == {
        "one-number": "You said: no, for no one; fairly sure. That was right.",
        "bread-yes": (
            "You said: yes, some places; on a coin toss. Right, and the least sure of those."
        ),
        "camera-no": "You said: yes, some places; fairly sure. That was wrong.",
        "shame-yes": "You said: no, for no one; certain. Wrong, and the surest of those.",
    }


RIGHT, WRONG = "That was right.", "That was wrong."
SHYEST, SUREST = "Right, and the least sure of those.", "Wrong, and the surest of those."
NO, YES = "no", "yes:places"
"""In turn: right, wrong, right, wrong for ``NO``; the other way about for ``YES``."""


@pytest.mark.parametrize(
    ("answers", "verdicts"),
    [
        pytest.param([(NO, 50)], [RIGHT], id="one right"),
        pytest.param([(YES, 95)], [WRONG], id="one wrong"),
        pytest.param([(NO, 50), (NO, 95)], [RIGHT, WRONG], id="one of each"),
        pytest.param([(NO, 75), (YES, 50)], [RIGHT, SHYEST], id="two right"),
        pytest.param([(YES, 95), (NO, 75)], [SUREST, WRONG], id="two wrong"),
        pytest.param(
            [(NO, 95), (YES, 75), (YES, 50), (YES, 95)],
            [RIGHT, SHYEST, WRONG, RIGHT],
            id="three right and a wrong one that is less sure",
        ),
    ],
)
def test_only_of_several_alike_is_one_the_surest_or_the_least_sure(
    answers: list[tuple[str | None, int | None]], verdicts: list[str]
) -> None:
    told_of = list(notes(told(*answers)).values())[: len(answers)]

    assert [note.partition(". ")[2] for note in told_of] == verdicts


def test_of_two_as_sure_none_is_the_surest_or_the_least_sure() -> None:
    view = told(("yes:places", 95), ("yes:places", 50), ("yes:places", 95), ("yes:places", 50))

    assert [name for name, note in notes(view).items() if "of those" in note] == []


def test_a_reach_that_was_wrong_makes_no_answer_wrong() -> None:
    view = told((None, None), ("yes:company", 95))

    assert notes(view)["bread-yes"] == "You said: yes, a company; certain. That was right."


def test_what_was_skipped_is_told_without_blame() -> None:
    assert notes(told())["bread-yes"] == "You did not say."


def test_the_number_is_told_from_morning_to_night() -> None:
    """387, then five stars by Mrs. Oak, three for the bell; the camera is late for this day."""
    view = told()

    assert view.standing == "Nod: 3.87 in the morning, 3.93 at night."
    assert view.moved == "2 choices, 2 notices, 0 coins left."
    assert view.cost == "Cost you most: “The heard rule spoke.” −0.03"
    assert view.dial == DialView(
        786, 774, "3.93", ("3.87", "3.88", "3.89", "3.90", "3.91", "3.92", "3.93")
    )


def test_of_several_losses_the_largest_is_the_dearest() -> None:
    view = summary(ENGLISH, said(day("keep", "ring")))

    assert view.cost == "Cost you most: “Mrs. Oak has seen it.” −0.22"


def test_of_two_losses_as_large_the_first_is_the_dearest() -> None:
    blamed = rule(
        "blamed",
        {"deed": "bread.kept"},
        {"kind": "listed", "list": "ringers", "days": None, "way_out": "Be silent."},
    )
    book = Rulebook.model_validate(
        {**LISTS.model_dump(), "rules": [*LISTS.model_dump()["rules"], blamed]}
    )
    library = replace(LIBRARY, rulebooks={**LIBRARY.rulebooks, "lists": book})
    play = chosen(begin(library, morning("lists", "hour", SEED).header), "keep", "ring")

    view = summary(ENGLISH, said(play))

    assert view.moved == "2 choices, 3 notices, 0 coins left."
    assert view.cost == "Cost you most: “The kept rule spoke.” listed: Keepers of bread"


def test_where_nothing_was_lost_nothing_was_dear() -> None:
    view = summary(ENGLISH, said(day("light", "leave")))

    assert view.cost == ""
    assert view.standing == "Nod: 3.87 in the morning, 3.87 at night."
    assert view.moved == "2 choices, 0 notices, 0 coins left."


@pytest.mark.parametrize(
    ("names", "standing", "moved", "cost"),
    [
        pytest.param(
            ("keep", "ring"),
            "The offices: you end the day on none.",
            "2 choices, 2 notices, 0 coins left.",
            "Cost you most: “The kept rule spoke.” listed: Keepers of bread",
            id="on a list and off it",
        ),
        pytest.param(
            ("share", "leave"),
            "The offices: you end the day on Givers of bread.",
            "2 choices, 1 notice, 0 coins left.",
            "",
            id="praised",
        ),
        pytest.param(
            ("light", "leave"),
            "The offices: you end the day on none.",
            "2 choices, 0 notices, 0 coins left.",
            "",
            id="left alone",
        ),
    ],
)
def test_lists_are_told_by_their_names(
    names: tuple[str, ...], standing: str, moved: str, cost: str
) -> None:
    view = summary(ENGLISH, said(day(*names, rulebook="lists")))

    assert view.dial is None
    assert (view.standing, view.moved, view.cost) == (standing, moved, cost)


def test_what_was_taken_back_is_not_in_the_sum() -> None:
    view = summary(ENGLISH, said(day("keep", "undo", "light", "leave")))

    assert (view.moved, view.cost) == ("2 choices, 0 notices, 0 coins left.", "")
    assert (
        summary(ENGLISH, day("keep", "undo", "light")).moved == "1 choice, 0 notices, 0 coins left."
    )


def test_it_says_that_the_rating_was_ours_to_rig() -> None:
    view = told()

    assert view.fiction_label == "FICTION · HOW THE DAY WENT"
    assert view.record_label == "ON THE RECORD · WHAT YOU MET"
    assert view.note_label == "A NOTE FROM THE AUTHORS"
    assert view.note.startswith("How far your choices could count was decided by us")
