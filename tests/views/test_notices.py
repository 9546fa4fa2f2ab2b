from __future__ import annotations

from game.views.notices import NoticeView, notice_text, notices
from game.views.words import ENGLISH, Direction
from tests.views.small import LIBRARY, STARS, chosen, morning


def told(*names: str, rulebook: str = "stars", since: int = 0) -> tuple[NoticeView, ...]:
    return notices(ENGLISH, LIBRARY, chosen(morning(rulebook), *names).life.ledger, since)


def test_a_silence_sends_no_notice() -> None:
    """The camera that looked and said nothing is line 2, and its number goes to nobody else."""
    seen = told("share", "ring", "climb")

    assert [(one.number, one.text) for one in seen] == [
        (1, "Mrs. Oak liked that, says Mrs. Oak."),
        (3, "The heard rule spoke."),
        (4, "The reviewed rule spoke."),
    ]


def test_a_notice_says_what_moved_and_why() -> None:
    (one,) = told("share")

    assert one.reason == "Clause liked."
    assert (one.movement.direction, one.movement.text) == (Direction.UP, "+0.09")
    assert (one.before.figures, one.tally.figures) == ((387,), (396,))


def test_what_is_late_says_what_it_is_for() -> None:
    assert [one.late for one in told("share", "ring", "climb")] == [
        "",
        "",
        "Late: you shared the bread.",
    ]


def test_only_what_came_after_is_told() -> None:
    assert [one.text for one in told("share", "ring", since=2)] == [
        one.text for one in told("share", "ring")[1:]
    ]
    assert told("share", "ring", since=9) == ()


def test_nothing_done_is_nothing_told() -> None:
    assert told() == ()
    assert told("light") == ()


def test_a_listing_is_told_by_its_name() -> None:
    (one,) = told("keep", rulebook="lists")

    assert (one.text, one.movement.text) == ("The kept rule spoke.", "listed: Keepers of bread")


def test_a_witness_stands_wherever_it_is_named() -> None:
    liked, heard = STARS.rules_by_id["liked"], STARS.rules_by_id["heard"]

    assert notice_text(liked, LIBRARY.witnesses["mrs-oak"]) == "Mrs. Oak liked that, says Mrs. Oak."
    assert notice_text(heard, LIBRARY.witnesses["mrs-oak"]) == "The heard rule spoke."
