from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.deed import Deed
from game.engine.ledger import Ledger
from game.engine.ledger import ledger_of as ledger_of_life
from game.engine.lines import Header
from game.engine.playthrough import begin
from game.engine.rulebook import Face, Rulebook
from game.engine.standing import Item, Rating, Tally
from game.views.face import DialView, ItemView, PartView, dial
from game.views.notices import notices
from game.views.phone import DoorView, PhoneView, door_condition, phone
from game.views.words import ENGLISH, Direction, Movement
from tests.engine.small import SCORED
from tests.views.small import LIBRARY, chosen, morning, rule


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


KEEPERS = ItemView("keepers-0", "Keepers of bread", "bad", "", "until day 4 · way out: Share some.")
GIVERS = ItemView(
    "givers-0", "Givers of bread", "good", "", "no end date · way out: Ask in writing."
)


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
    names: tuple[str, ...], seen: tuple[ItemView, ...], clear_of: str, spoken: str
) -> None:
    view = phone_of(*names, rulebook="lists")

    assert view.items == seen
    assert view.clear_of == clear_of
    assert view.caption == "No number is kept."
    assert view.spoken == spoken


def test_two_lists_are_spoken_together() -> None:
    items = (Item("keepers", "x.y", 1, None, "Go."), Item("givers", "x.y", 1, 2, "Go."))

    assert with_tally("lists", Tally(items=items)).spoken == (
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


SCORE = Rulebook.model_validate(
    {
        **LIBRARY.rulebooks["stars"].model_dump(),
        "id": "score",
        "name": "The shop",
        "face": "gauge",
        "counting": SCORED,
        "rules": [
            rule(
                "shared",
                {"deed": "bread.shared"},
                {"kind": "weighs", "dimension": "bread", "by": 10},
            )
        ],
        "doors": [{"id": "side-gate", "opens": {"rating_from": 700}}],
    }
)
POINTS = Rulebook.model_validate(
    {
        **SCORE.model_dump(),
        "id": "points",
        "name": "The town",
        "face": "grade",
        "counting": {
            "kind": "points",
            "start": 1000,
            "least": 0,
            "most": 1200,
            "grades": [{"name": "A", "rating_from": 1010}, {"name": "B", "rating_from": 0}],
        },
        "rules": [
            rule(
                "shared", {"deed": "bread.shared"}, {"kind": "clause", "points": 15, "days": None}
            ),
            rule("kept", {"deed": "bread.kept"}, {"kind": "clause", "points": -50, "days": 3}),
        ],
        "doors": [],
    }
)
BUREAU = Rulebook.model_validate(
    {
        **SCORE.model_dump(),
        "id": "bureau",
        "name": "The bank",
        "face": "report",
        "counting": {
            "kind": "bureau",
            "items": [
                {"id": "late", "name": "Paid late", "tone": "bad"},
                {"id": "settled", "name": "Settled", "tone": "plain"},
            ],
        },
        "rules": [
            rule("kept", {"deed": "bread.kept"}, {"kind": "noted", "item": "late", "days": 3}),
            rule(
                "rang",
                {"deed": "bell.rung"},
                {"kind": "settled", "grounds": ["bread.kept"], "item": "settled", "days": None},
            ),
            rule("lapsed", {"deed": "night.passed"}, {"kind": "lapses"}),
        ],
        "doors": [{"id": "side-gate", "opens": {"clear_of": ["late", "settled"]}}],
    }
)
WITH_ALL = replace(
    LIBRARY,
    rulebooks={**LIBRARY.rulebooks, "score": SCORE, "points": POINTS, "bureau": BUREAU},
)


def told_ledger(book: str) -> Ledger:
    """Return the ledger of the first morning under one of these rulebooks."""
    return begin(WITH_ALL, Header(WITH_ALL.digest, 7, "week", book, "en")).life.ledger


def told_by(book: str, *names: str) -> PhoneView:
    """Return the phone under one of these rulebooks once everything has arrived."""
    play = chosen(begin(WITH_ALL, Header(WITH_ALL.digest, 7, "week", book, "en")), *names)
    ledger = play.life.ledger
    return phone(ENGLISH, WITH_ALL, ledger, notices(ENGLISH, WITH_ALL, ledger), day=1)


def test_a_score_is_shown_with_what_it_is_made_of() -> None:
    view = told_by("score", "share")

    # The mean of 60 and 30, weighed 60 to 40, is 48: of 600 that is 288, and 350 more.
    assert view.face is Face.GAUGE
    assert view.dial is not None
    assert (view.dial.figure, view.dial.share, view.dial.before) == ("638", 480, 420)
    assert view.ends == ("350", "950")
    assert view.parts == (
        PartView("Bread", "60", 600, 500, Direction.UP),
        PartView("Bells", "30", 300, 300),
    )
    assert view.caption == "rising"
    assert view.spoken == "The shop: 638 on a scale from 350 to 950, rising"
    assert [(door.is_open, door.note) for door in view.doors] == [(False, "needs 700")]
    assert (view.grade, view.items, view.clear_of) == ("", (), "")


def test_points_are_shown_with_their_letter_and_every_clause_newest_first() -> None:
    view = told_by("points", "keep")
    better = told_by("points", "share")

    assert (view.face, view.grade, better.grade) == (Face.GRADE, "B", "A")
    assert (view.caption, view.caption_more) == ("points", "falling")
    assert view.spoken == "The town: B, 950 points, falling"
    assert view.items == (
        ItemView("bread-kept-0", "You kept the bread", "bad", "−50", "until day 4", is_due=True),
    )
    assert [(one.tone, one.points, one.note) for one in better.items] == [
        ("good", "+15", "no end date")
    ]
    assert view.parts == ()


def test_the_newest_clause_stands_first() -> None:
    ledger = told_ledger("points")
    items = (
        Item("bread.shared", "bread.shared", 1, None, points=15),
        Item("bread.kept", "bread.kept", 2, 5, points=-50),
    )
    standing = replace(ledger.standing, tally=Tally(items=items))

    view = phone(ENGLISH, WITH_ALL, replace(ledger, standing=standing), (), day=2)

    assert [one.points for one in view.items] == ["−50", "+15"]
    assert len({one.key for one in view.items}) == 2


@pytest.mark.parametrize(
    ("names", "items", "caption", "spoken", "note"),
    [
        pytest.param((), [], "Nothing is in it.", "The bank: nothing is in it", "", id="empty"),
        pytest.param(
            ("keep",),
            [("late-0", "Paid late", "bad", "since day 1 · until day 4")],
            "1 item",
            "The bank: Paid late",
            "closed while your report holds “Paid late”",
            id="late",
        ),
        pytest.param(
            ("keep", "ring"),
            [("settled-0", "Settled", "plain", "since day 1 · no end date")],
            "1 item",
            "The bank: Settled",
            "closed while your report holds “Settled”",
            id="settled",
        ),
    ],
)
def test_a_report_is_shown_item_by_item(
    names: tuple[str, ...],
    items: list[tuple[str, str, str, str]],
    caption: str,
    spoken: str,
    note: str,
) -> None:
    view = told_by("bureau", *names)

    assert view.face is Face.REPORT
    assert [(one.key, one.name, one.tone, one.note) for one in view.items] == items
    assert (view.dial, view.clear_of) == (None, "")
    assert (view.caption, view.caption_more) == (caption, "No number is kept.")
    assert view.spoken == spoken
    assert [(door.is_open, door.note) for door in view.doors] == [(not note, note)]


def test_what_a_report_must_not_hold_is_told_whole_where_all_is_asked() -> None:
    (door,) = BUREAU.doors

    assert door_condition(ENGLISH, BUREAU, door) == (
        "closed while your report holds “Paid late”, “Settled”"
    )


@pytest.mark.parametrize(
    ("book", "names", "text"),
    [
        pytest.param("bureau", ("keep",), "noted: Paid late", id="an item comes"),
        pytest.param(
            "bureau", ("keep", "ring"), "noted: Settled, no longer: Paid late", id="and changes"
        ),
        pytest.param("points", ("keep",), "−50", id="points go"),
        pytest.param("score", ("share",), "+36", id="a score moves"),
    ],
)
def test_a_notice_says_how_it_moved(book: str, names: tuple[str, ...], text: str) -> None:
    assert told_by(book, *names).notices[0].movement.text == text


def test_a_lapse_is_told_once() -> None:
    kept = Deed("bread.kept", ("mrs-oak",), 1, "breakfast")
    nights = [Deed("night.passed", (), day, "breakfast") for day in range(1, 9)]
    ledger = ledger_of_life(BUREAU, WITH_ALL.witnesses, [kept, *nights], seed=1)

    told = notices(ENGLISH, WITH_ALL, ledger)

    assert [(one.text, one.late, one.movement) for one in told] == [
        ("The kept rule spoke.", "", Movement(Direction.DOWN, "noted: Paid late")),
        ("The lapsed rule spoke.", "", Movement(Direction.UP, "no longer: Paid late")),
    ]
