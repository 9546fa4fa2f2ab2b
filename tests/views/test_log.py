from __future__ import annotations

from game.views.log import DoneView, JudgedView, LogView, log
from game.views.words import ENGLISH, Direction, Movement
from tests.views.small import chosen, morning, said

LIKED = JudgedView(
    "Mrs. Oak liked that, says Mrs. Oak.",
    "Clause liked.",
    Movement(Direction.UP, "+0.09"),
    "now 3.96",
    silent=False,
)
LOOKED = JudgedView(
    "The looked rule spoke.", "Clause looked.", Movement(Direction.LEVEL, ""), "", silent=True
)


def log_of(*names: str, rulebook: str = "stars") -> LogView:
    return log(ENGLISH, chosen(morning(rulebook), *names))


def test_an_empty_log_says_so() -> None:
    view = log_of()

    assert (view.done, view.empty) == ((), "You have not chosen anything yet.")
    assert view.rulebook == "Rulebook: Nod. Everybody rates everybody."
    assert view.mark == "FICTION · CANDOUR IS NOWHERE"


def test_a_choice_is_told_with_all_that_rules_made_of_it() -> None:
    """A silence beside a notice is told here, and only here."""
    view = log_of("share")

    assert view.empty == ""
    assert view.done == (
        DoneView(
            where="Day 1 · Breakfast for two",
            label="Share it",
            deeds="You shared the bread.",
            taken_back="",
            judged=(LIKED, LOOKED),
            nothing="",
        ),
    )


def test_what_no_rule_looks_at_is_told_too() -> None:
    (one,) = log_of("light").done

    assert (one.deeds, one.judged, one.nothing) == (
        "You lit a lamp.",
        (),
        "No rule looked at this.",
    )


def test_a_choice_without_a_deed_says_none() -> None:
    one = log_of("light", "leave").done[-1]

    assert (one.label, one.deeds, one.nothing) == (
        "Leave by the front",
        "",
        "No rule looked at this.",
    )


def test_several_deeds_stand_in_one_sentence() -> None:
    one = log_of("light", "leave", "feed").done[-1]

    assert one.deeds == "You lit a lamp, shared the bread."
    assert one.where == "Day 1 · On the stairs"


def test_what_is_late_says_why() -> None:
    one = log_of("share", "ring", "climb").done[-1]

    assert one.deeds == ""
    assert one.judged == (
        JudgedView(
            "The reviewed rule spoke.",
            "Clause reviewed. Late: you shared the bread.",
            Movement(Direction.DOWN, "−0.22"),
            "now 3.71",
            silent=False,
        ),
    )


def test_what_is_at_once_names_no_earlier_deed() -> None:
    judged = [one for choice in log_of("share", "ring").done for one in choice.judged]

    assert [one.reason for one in judged] == ["Clause liked.", "Clause looked.", "Clause heard."]


def test_what_was_taken_back_stays_and_says_so() -> None:
    """It is told as it was judged then, before what stands in its place."""
    view = log_of("share", "undo", "keep", "ring")

    assert [(one.label, one.taken_back) for one in view.done] == [
        ("Share it", "Taken back."),
        ("Keep it", ""),
        ("Ring the bell", ""),
    ]
    assert view.done[0].judged == (LIKED, LOOKED)
    assert [one.after for one in view.done[1].judged] == ["now 3.65"]
    assert [one.after for one in view.done[2].judged] == ["now 3.63"]


def test_two_taken_back_at_once_are_told_both() -> None:
    view = log_of("share", "ring", "undo", "undo", "light")

    assert [bool(one.taken_back) for one in view.done] == [True, True, False]


def test_lists_have_no_number_after_them() -> None:
    view = log_of("keep", "ring", rulebook="lists")

    assert [one.movement.text for choice in view.done for one in choice.judged] == [
        "listed: Keepers of bread",
        "off the list: Keepers of bread",
    ]
    assert {one.after for choice in view.done for one in choice.judged} == {""}


def test_the_days_are_told_apart() -> None:
    play = chosen(said(chosen(morning(), "light", "leave", "climb")), "feed")

    assert [one.where for one in log(ENGLISH, play).done] == [
        "Day 1 · Breakfast for two",
        "Day 1 · Breakfast for two",
        "Day 1 · On the stairs",
        "Day 2 · On the stairs",
    ]
