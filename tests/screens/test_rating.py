"""How somebody was: asked once the last notice has arrived, and never by an office."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.lines import ChoiceMade, RatingGiven, Undone
from game.engine.playthrough import Playthrough
from game.screens.edition import Edition
from game.screens.element import Dial, Element
from game.screens.moves import JournalInfo, Journals, ListJournals, Opened, OpenJournal, Write
from game.screens.stage import focus_order
from tests.content.small_folder import changed
from tests.screens.small_edition import EDITION, HEADER, Player, player, small_edition

TWO = replace(HEADER, programme="two")
ASKED = "Mrs. Oak: stars?"
STARS = [f"rate-{number}" for number in range(1, 6)]
EAT = ChoiceMade("supper", "plate", "eat")
TWICE = "        does: [{deed: bread.shared, witnesses: [mrs-oak]}, "
LOUD = {
    "scenes/supper.yaml": changed(
        "scenes/supper.yaml",
        "        label: Eat\n",
        f"        label: Eat\n{TWICE}{{deed: bread.shared, witnesses: [mrs-oak]}}]\n",
    )
}
"""Of eating comes not nothing, but two notices."""


def at_supper(edition: Edition = EDITION, rulebook: str = "stars") -> Player:
    """Keep the bread, ring the bell: nothing has arrived so far."""
    alice = player(edition, replace(TWO, rulebook=rulebook)).presses("enter", "2", "enter", "1")
    return until("One plate, two forks.", alice)


def until(text: str, alice: Player) -> Player:
    """Let one notice after another arrive until something is read."""
    for _ in range(5):
        if not alice.reads(text):
            alice.presses("enter")
    assert alice.reads(text)
    return alice


def asked(edition: Edition = EDITION) -> Player:
    """Eat, which nobody looks at."""
    return at_supper(edition).presses("3")


def sees_stars(alice: Player) -> list[str]:
    return [key for key in STARS if alice.sees(key)]


def go_on(alice: Player) -> Element:
    found = alice.sees("go-on")
    assert found is not None
    return found


def play_of(alice: Player) -> Playthrough:
    return alice.stage.screens[-1].play  # type: ignore[attr-defined,no-any-return]


def is_notice(element: Element) -> bool:
    """Say whether it is a notice on the phone; a strip has the newest only."""
    return element.role == "notice" and not element.key.startswith("strip-")


def new(alice: Player) -> list[str]:
    """Return the keys of everything that arrives anew: it slides in, or the dial sets out."""
    return [
        one.key
        for one in alice.stage.tree.walk()
        if (one.role == "notice" and one.key.endswith("-new"))
        or (isinstance(one.drawing, Dial) and one.drawing.before != one.drawing.share)
    ]


def test_the_phone_asks_on_the_screen_of_the_choice() -> None:
    alice = asked()

    assert alice.reads("It tastes of bread.")
    assert alice.reads(ASKED)
    assert sees_stars(alice) == STARS
    assert go_on(alice).label == "Go on, no stars"
    assert [Write(EAT)] == alice.desk.asks[-1:]


def test_it_asks_only_once_the_last_notice_has_arrived() -> None:
    alice = at_supper(small_edition(LOUD)).presses("3")
    assert len(new(alice)) > 0
    assert not alice.reads(ASKED)
    assert not sees_stars(alice)
    assert go_on(alice).label == "Next notice"
    written = len(alice.desk.asks)

    alice.presses("1", "5")
    assert len(alice.desk.asks) == written, "no key rates before it is asked"
    alice.presses("enter")

    assert alice.reads(ASKED)
    assert sees_stars(alice) == STARS


@pytest.mark.parametrize("stars", range(1, 6))
def test_a_key_and_a_press_give_as_many_stars(stars: int) -> None:
    for alice in (asked().presses(str(stars)), asked().clicks(f"rate-{stars}")):
        assert alice.desk.asks[-1] == Write(RatingGiven("mrs-oak", stars))


@pytest.mark.parametrize("key", ["enter", "space"])
def test_enter_and_space_give_none(key: str) -> None:
    alice = asked().presses(key)

    assert alice.desk.asks[-1] == Write(RatingGiven("mrs-oak", None))
    assert alice.reads("The tea is hot.")


def test_arrows_reach_the_stars_before_what_leads_on() -> None:
    alice = asked()
    assert focus_order(alice.stage.tree)[:6] == (*STARS, "go-on")

    alice.presses("down", "down", "enter")

    assert alice.desk.asks[-1] == Write(RatingGiven("mrs-oak", 2))


def test_the_line_is_asked_for_in_the_turn_that_moves_on() -> None:
    """So that it is on disk, or said not to be, before the next screen is shown."""
    alice = asked()
    star = alice.sees("rate-3")

    turn = alice.stage.activate(star)

    assert turn.asks == (Write(RatingGiven("mrs-oak", 3)),)
    assert turn.stage.place > alice.stage.place
    assert alice.reads(ASKED)


def test_what_comes_of_it_arrives_the_same_way_and_asks_nothing_more() -> None:
    alice = asked().presses("2")

    assert alice.reads("Mrs. Oak: two stars.")
    assert alice.reads("Mrs. Oak minded.")
    assert alice.reads("She sees what you give.")
    assert len(new(alice)) > 0
    assert not sees_stars(alice)
    assert go_on(alice).label == "Go on"
    assert alice.presses("enter").reads("The tea is cold.")
    assert len([one for one in alice.desk.asks if isinstance(one, Write)]) == 4


def test_where_nothing_comes_of_it_the_day_goes_on_at_once() -> None:
    alice = asked().presses("4")

    assert alice.reads("The tea is hot.")
    assert not alice.reads("four stars.")


def test_what_is_late_comes_after_the_rating() -> None:
    """Mrs. Oak likes what was shared at breakfast only when supper is over."""
    alice = player(
        small_edition(
            {
                "scenes/supper.yaml": changed(
                    "scenes/supper.yaml", "    encounter: mrs-oak\n", ""
                ).replace("  - id: tea\n", "  - id: tea\n    encounter: mrs-oak\n"),
                "rulebooks/stars.yaml": changed(
                    "rulebooks/stars.yaml",
                    "effect: {kind: rates, stars: 5}\n",
                    "effect: {kind: rates, stars: 5}\n    late: 1\n",
                ),
            }
        ),
        TWO,
    )
    alice.presses("enter", "1", "enter", "1", "enter", "3", "enter", "1")
    assert alice.reads("It is gone.")
    assert alice.reads(ASKED)
    assert not alice.reads("Mrs. Oak liked that.")

    alice.presses("1")

    assert alice.reads("Mrs. Oak minded.")
    assert not alice.reads("Mrs. Oak liked that.")
    assert alice.presses("enter").reads("Mrs. Oak liked that.")


@pytest.mark.parametrize("stars", ["1", "5", "enter"])
def test_taking_back_right_after_a_rating_asks_again(stars: str) -> None:
    """All notices are there, and none arrives anew."""
    alice = at_supper(small_edition(LOUD)).presses("3", "enter")
    told = [one.label for one in alice.stage.tree.walk() if is_notice(one)]

    alice.presses(stars, "u")

    assert isinstance(alice.desk.asks[-1], Write)
    assert isinstance(alice.desk.asks[-1].line, Undone)
    assert alice.reads(ASKED)
    assert sees_stars(alice) == STARS
    again = [one.label for one in alice.stage.tree.walk() if is_notice(one)]
    assert again == told
    assert new(alice) == []


def test_taking_back_once_more_takes_back_the_choice() -> None:
    alice = asked().presses("1", "u", "u")

    assert alice.reads("One plate, two forks.")
    assert not alice.reads(ASKED)
    assert alice.presses("u").reads("Somebody waits outside. You chew.")


def test_taking_back_while_asked_takes_back_the_choice() -> None:
    alice = asked().presses("u")

    assert alice.desk.asks[-1] == Write(Undone(3))
    assert alice.reads("One plate, two forks.")


def test_another_answer_counts_in_place_of_what_was_taken_back() -> None:
    alice = asked().presses("1", "u", "5")

    assert alice.reads("The tea is hot.")
    assert not alice.reads("Mrs. Oak minded.")


@pytest.mark.parametrize("edition", [EDITION, small_edition(LOUD)], ids=["quiet", "loud"])
def test_whoever_leaves_while_asked_comes_back_to_the_question(edition: Edition) -> None:
    alice = until(ASKED, asked(edition))
    told = [one.label for one in alice.stage.tree.walk() if is_notice(one)]
    info = JournalInfo("a.journal", "2026-11-24 08:05", "Two meals", "Stars", 3, held=False)
    alice.desk.replies[ListJournals] = Journals((info,))
    alice.desk.replies[OpenJournal] = Opened(play_of(alice))

    alice.presses("escape")
    assert alice.screen == "title"
    alice.presses("c", "1")

    assert alice.reads("It tastes of bread.")
    assert sees_stars(alice) == STARS
    assert [one.label for one in alice.stage.tree.walk() if is_notice(one)] == told
    assert new(alice) == []
    assert alice.presses("2").desk.asks[-1] == Write(RatingGiven("mrs-oak", 2))


def test_the_log_tells_what_was_given_and_what_was_made_of_it() -> None:
    alice = asked().presses("1", "l")

    assert alice.reads("Mrs. Oak: one star.")
    assert alice.reads("Mrs. Oak minded.")
    assert alice.presses("l", "u", "enter", "l").reads("Mrs. Oak: no stars.")


def test_an_office_asks_nobody() -> None:
    alice = at_supper(rulebook="lists").presses("3")

    assert not alice.reads(ASKED)
    assert go_on(alice).label == "Go on"
    assert alice.presses("enter").reads("The tea is hot.")


def test_whoever_has_no_number_is_not_asked() -> None:
    alice = at_supper().presses("2")

    assert alice.reads("You have no number.")
    assert not alice.reads(ASKED)
    assert alice.presses("enter").reads("The tea is hot.")


def test_a_caption_and_a_question_stand_together() -> None:
    alice = asked()
    captioned = replace(alice.stage, caption="a tap").tree

    assert [one.label for one in captioned.walk()][-1] == "a tap"
    assert set(STARS) < {one.key for one in captioned.walk()}
