from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.ledger import Ledger
from game.engine.standing import Listing, Rating, Tally
from game.views.notices import notices
from game.views.phone import DialView, DoorView, ListingView, PhoneView, dial, phone
from game.views.words import ENGLISH
from tests.views.small import LIBRARY, chosen, morning


def ledger_of(*names: str, rulebook: str = "stars") -> Ledger:
    return chosen(morning(rulebook), *names).life.ledger


def phone_of(*names: str, rulebook: str = "stars") -> PhoneView:
    """Return the phone once everything that those choices led to has arrived."""
    ledger = ledger_of(*names, rulebook=rulebook)
    return phone(ENGLISH, LIBRARY, ledger, notices(ENGLISH, LIBRARY, ledger), day=1)


def with_tally(rulebook: str, tally: Tally) -> PhoneView:
    """Return the phone of somebody who stands so, without a notice."""
    ledger = ledger_of(rulebook=rulebook)
    standing = replace(ledger.standing, tally=tally)
    return phone(ENGLISH, LIBRARY, replace(ledger, standing=standing), (), day=1)


@pytest.mark.parametrize(
    ("names", "figure", "trend"),
    [
        pytest.param((), "3.87", "steady", id="nothing yet"),
        pytest.param(("light",), "3.87", "steady", id="what nobody rates"),
        pytest.param(("share",), "3.96", "rising", id="up"),
        pytest.param(("keep",), "3.65", "falling", id="down"),
        pytest.param(("share", "ring"), "3.93", "falling", id="as the last notice says"),
    ],
)
def test_the_line_under_the_dial_says_where_it_goes(
    names: tuple[str, ...], figure: str, trend: str
) -> None:
    view = phone_of(*names)

    assert view.dial is not None
    assert view.dial.figure == figure
    assert view.caption == f"of 5 · {trend}"
    assert view.spoken == f"Nod: {figure} of 5, {trend}"


@pytest.mark.parametrize(
    ("before", "after", "view"),
    [
        pytest.param(387, 387, DialView(774, 774, "3.87", ()), id="still"),
        pytest.param(
            387, 390, DialView(780, 774, "3.90", ("3.87", "3.88", "3.89", "3.90")), id="up"
        ),
        pytest.param(101, 99, DialView(198, 202, "0.99", ("1.01", "1.00", "0.99")), id="down"),
        pytest.param(0, 0, DialView(0, 0, "0.00", ()), id="the least"),
        pytest.param(500, 500, DialView(1000, 1000, "5.00", ()), id="the most"),
    ],
)
def test_a_dial_is_drawn_in_thousandths(before: int, after: int, view: DialView) -> None:
    assert dial(Rating(before, 0, 500, 100), Rating(after, 0, 500, 100)) == view


def test_a_dial_that_begins_elsewhere_has_its_own_thousandths() -> None:
    view = dial(Rating(600, 350, 950), Rating(500, 350, 950))

    assert view is not None
    assert (view.share, view.before, view.figure) == (250, 416, "500")
    assert (view.figures[0], view.figures[-1], len(view.figures)) == ("600", "500", 101)


def test_without_a_number_there_is_no_dial() -> None:
    assert dial(Rating(None), Rating(None)) is None
    assert phone_of("keep", rulebook="lists").dial is None


def test_the_dial_comes_from_where_the_last_notice_found_it() -> None:
    """Two notices are shown; the needle moves for the second only."""
    view = phone_of("share", "ring")

    assert view.dial is not None
    assert (view.dial.before, view.dial.share) == (792, 786)
    assert view.dial.figures == ("3.96", "3.95", "3.94", "3.93")


def test_what_had_arrived_before_moves_nothing_again() -> None:
    ledger = ledger_of("share")
    view = phone(ENGLISH, LIBRARY, ledger, (), earlier=notices(ENGLISH, LIBRARY, ledger), day=1)

    assert view.dial is not None
    assert (view.dial.before, view.dial.figures) == (view.dial.share, ())
    assert view.caption == "of 5 · rising"


def test_doors_are_as_the_shown_notices_make_them() -> None:
    assert phone_of().doors == (
        DoorView("side-gate", "Side gate", is_open=False, note="needs 3.90", brief="3.90"),
        DoorView("front-door", "Front door", is_open=True, note="", brief=""),
    )
    assert [door.is_open for door in phone_of("share").doors] == [True, True]
    assert [door.note for door in phone_of("keep").doors] == ["needs 3.90", "needs 3.80"]


def test_a_door_waits_for_the_notice_that_shuts_it() -> None:
    ledger = ledger_of("share", "ring", "climb")
    told = notices(ENGLISH, LIBRARY, ledger)

    doors = [
        phone(ENGLISH, LIBRARY, ledger, told[: shown + 1], day=1).doors[1] for shown in range(3)
    ]

    assert [door.is_open for door in doors] == [True, True, False]
    assert [door.turned for door in doors] == [False, False, True]
    assert doors[-1].note == "needs 3.80"


def test_a_door_of_the_lists_says_on_which_not_to_be() -> None:
    (door,) = phone_of("keep", rulebook="lists").doors

    assert not door.is_open
    assert door.note == "closed while you are on “Keepers of bread”"
    assert door.brief == "Keepers of bread"


KEEPERS = ListingView("keepers", "Keepers of bread", "bad", "until day 4 · way out: Share some.")
GIVERS = ListingView("givers", "Givers of bread", "good", "no end date · way out: Ask in writing.")


@pytest.mark.parametrize(
    ("names", "seen", "clear_of", "spoken"),
    [
        pytest.param(
            (),
            (),
            "Not on: Keepers of bread, Givers of bread, Ringers of bells",
            "The offices: you are on none",
            id="clean",
        ),
        pytest.param(
            ("keep",),
            (KEEPERS,),
            "Not on: Givers of bread, Ringers of bells",
            "The offices: Keepers of bread",
            id="a black list, with its term",
        ),
        pytest.param(
            ("share",),
            (GIVERS,),
            "Not on: Keepers of bread, Ringers of bells",
            "The offices: Givers of bread",
            id="a red list, without a term",
        ),
        pytest.param(
            ("keep", "ring"),
            (),
            "Not on: Keepers of bread, Givers of bread, Ringers of bells",
            "The offices: you are on none",
            id="off it",
        ),
    ],
)
def test_every_list_is_shown_with_what_it_says_of_you(
    names: tuple[str, ...], seen: tuple[ListingView, ...], clear_of: str, spoken: str
) -> None:
    view = phone_of(*names, rulebook="lists")

    assert view.listings == seen
    assert view.clear_of == clear_of
    assert view.caption == "No number is kept."
    assert view.spoken == spoken


def test_two_lists_are_spoken_together() -> None:
    listings = (Listing("keepers", "x.y", 1, None, "Go."), Listing("givers", "x.y", 1, 2, "Go."))

    assert with_tally("lists", Tally(listings=listings)).spoken == (
        "The offices: Keepers of bread, Givers of bread"
    )


def test_the_latest_three_notices_are_shown_newest_first() -> None:
    play = chosen(morning(), "share", "ring", "climb")
    told = notices(ENGLISH, LIBRARY, play.life.ledger)
    four = (*told, replace(told[0], number=9, text="And one more."))

    view = phone(ENGLISH, LIBRARY, play.life.ledger, four[2:], earlier=four[:2], day=1)

    assert [one.text for one in view.notices] == [
        "And one more.",
        "The reviewed rule spoke.",
        "The heard rule spoke.",
    ]


def test_quiet_is_said_in_the_words_that_it_is_given() -> None:
    assert phone(ENGLISH, LIBRARY, ledger_of(), (), day=1, quiet="Heard.").quiet == "Heard."
    assert phone(ENGLISH, LIBRARY, ledger_of(), (), day=1).quiet == ""


def test_the_phone_is_named_and_dated() -> None:
    view = phone_of(rulebook="lists")

    assert (view.name, view.day, view.doors_title) == ("The offices", "Day 1", "Doors")


def test_without_doors_none_are_announced() -> None:
    ledger = ledger_of()
    bare = replace(ledger, rulebook=ledger.rulebook.model_copy(update={"doors": ()}))

    view = phone(ENGLISH, LIBRARY, bare, (), day=1)

    assert (view.doors_title, view.doors) == ("", ())
