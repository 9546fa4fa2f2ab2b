"""What is done on one day is met again on another; each of these is played, beat by beat."""

from __future__ import annotations

import pytest

from game.engine.library import Library
from game.engine.playthrough import AtEnd, replay
from tests.scenarios.lives import PROGRAMME, lived
from tests.scenarios.texts import RULEBOOKS

OTHERWISE = ("bin-day/pass", "due-date/leave", "due-date/try", "the-stall/cup")
"""What somebody does who does none of what is asked about below."""
BOOKS = pytest.mark.parametrize("book", RULEBOOKS)


@pytest.mark.parametrize(
    ("ways", "met", "says"),
    [
        (["the-crossing/hand-over"], "the-visit/door", "You did not ring."),
        (["the-invitation/decline"], "due-date/bill", "so the letter slot says it"),
        (["the-invitation/decline"], "the-match/pages", "so here is everybody"),
        (["bin-day/sign"], "the-lift/smile", "two names, of which one is yours"),
        (["bin-day/tip"], "the-lift/hall", "She has two more that are loose"),
        (["the-turnstile/move"], "the-basket/till", "He does not wave."),
        (["due-date/wait"], "the-lift/smile", "to whom you owe two evenings"),
        (["due-date/show", "due-date/thank"], "the-visit/door", "that you had noticed"),
        (["due-date/father"], "the-visit/soup", "He has cut his hair for it, himself."),
        (["the-basket/nappies"], "the-match/rower", "There is a stork beside your name."),
        (["the-stall/hide"], "the-lift/stop", "with your kettle and a wet sleeve"),
        (["the-stall/tell"], "the-lift/stop", "two cups and your kettle"),
        (["the-stall/hide"], "the-feed/kettle", "One knows who sold it"),
    ],
)
def test_what_was_done_is_told_on_another_day(
    library: Library, ways: list[str], met: str, says: str
) -> None:
    day_of = {
        scene: day
        for day, one in enumerate(library.programmes[PROGRAMME].days)
        for scene in one.scenes
    }
    assert all(day_of[way.split("/")[0]] < day_of[met.split("/", maxsplit=1)[0]] for way in ways)

    assert says in lived(library, *ways).texts[met]
    assert says not in lived(library, *OTHERWISE).texts[met]


@pytest.mark.parametrize(
    ("ways", "met", "choice"),
    [
        (["the-crossing/hand-over"], "the-visit/door", "not-you"),
        (["due-date/show", "due-date/quiet"], "the-visit/pipe", "coins"),
        (["the-stall/hide"], "the-lift/stop", "own"),
        (["the-stall/hide"], "the-feed/kettle", "own"),
    ],
)
def test_what_was_done_can_be_answered_for_on_another_day(
    library: Library, ways: list[str], met: str, choice: str
) -> None:
    assert choice in lived(library, *ways).choices[met]
    assert choice not in lived(library, *OTHERWISE).choices[met]


def test_a_letter_for_somebody_else_lists_you_unless_you_say_so(library: Library) -> None:
    """The second of the three times that the city is wrong; the name is right."""

    def is_listed(*ways: str) -> bool:
        return lived(library, *ways, book="lists").end.life.ledger.standing.tally.has(
            "judgment-debtors"
        )

    assert is_listed("the-visit/leave", "the-notice/wait", "the-notice/go")
    assert not is_listed("the-visit/leave", "the-notice/object", "the-notice/go")
    assert not is_listed("the-visit/not-mine", "the-notice/wait", "the-notice/go")


@BOOKS
def test_five_days_come_to_an_end_and_can_be_read_again(library: Library, book: str) -> None:
    end = lived(library, book=book).end

    assert end.life.place == AtEnd()
    assert end.life.ledger.standing.day == len(library.programmes[PROGRAMME].days) + 1
    assert replay(library, end.header, end.lines).play.life == end.life


def test_every_door_of_the_new_days_changes_its_picture(library: Library) -> None:
    days = library.programmes[PROGRAMME].days
    new = [library.scenes[name] for day in days[1:] for name in day.scenes]
    behind = {one.door for scene in new for beat in scene.beats for one in beat.choices} - {None}
    sprites = [one.when for scene in new for one in scene.sprites]
    drawn = {one.open or one.shut for one in sprites} - {None}

    assert len(behind) >= 5
    assert drawn == behind
