from __future__ import annotations

import pytest

from game.engine.standing import Item, Tally
from game.views.cards import contrast_of, fiction_card
from game.views.face import clear_of
from game.views.phone import phone
from game.views.summary import summary
from game.views.words import ENGLISH, Direction
from tests.views.five import FIVE, WITH_FIVE, day, phone_of, phone_with
from tests.views.small import LISTS, said


@pytest.mark.parametrize(
    ("book", "names", "told"),
    [
        pytest.param(
            "stars", (), ("of 5 · steady", "", "Nod: 3.87 of 5, steady"), id="a dial has its most"
        ),
        pytest.param(
            "score",
            ("share",),
            ("rising", "", "The score: 638 on a scale from 350 to 950, rising"),
            id="a gauge has both ends",
        ),
        pytest.param(
            "points",
            ("share", "ring"),
            ("points", "falling", "The points: B, 992 points, falling"),
            id="a letter has its sum",
        ),
        pytest.param(
            "lists", (), ("No number is kept.", "", "The offices: you are on none"), id="lists"
        ),
        pytest.param(
            "bureau",
            (),
            ("Nothing is in it.", "No number is kept.", "The bureau: nothing is in it"),
            id="an empty report",
        ),
        pytest.param(
            "bureau",
            ("keep", "ring"),
            ("2 items", "No number is kept.", "The bureau: Paid late, Looked at"),
            id="a report",
        ),
        pytest.param(
            "stars",
            ("light",),
            ("You have no number.", "", "Nod: you have no number"),
            id="stars that were left",
        ),
        pytest.param(
            "score",
            ("light",),
            ("You have no number.", "", "The score: you have no number"),
            id="a score that was left",
        ),
    ],
)
def test_every_face_says_how_somebody_stands(
    book: str, names: tuple[str, ...], told: tuple[str, str, str]
) -> None:
    view = phone_of(book, *names)

    assert (view.caption, view.caption_more, view.spoken) == told


def test_only_a_gauge_with_a_number_has_ends() -> None:
    ends = {book: phone_of(book).ends for book in FIVE}

    assert ends == {"stars": (), "score": ("350", "950"), "points": (), "lists": (), "bureau": ()}
    assert phone_of("score", "light").ends == ()


def test_a_part_that_moved_says_from_where_and_which_way() -> None:
    up, down = phone_of("score", "share").parts, phone_of("score", "keep").parts

    assert [(one.figure, one.share, one.before, one.direction) for one in up[2:4]] == [
        ("72", 720, 420, Direction.UP),
        ("43", 430, 430, Direction.LEVEL),
    ]
    assert (down[4].before, down[4].share, down[4].direction) == (440, 140, Direction.DOWN)


def test_there_are_no_parts_of_a_number_that_is_gone() -> None:
    assert phone_of("score", "light").parts == ()


def test_a_letter_comes_from_the_one_before() -> None:
    view = phone_of("points", "share", "ring")

    assert (view.grade_before, view.grade) == ("A", "B")


def test_a_clause_waits_for_its_number_and_a_listing_does_not() -> None:
    clauses = phone_of("points", "share", "ring").items

    assert [(one.points, one.is_due) for one in clauses] == [("−20", True), ("+12", False)]
    assert not any(
        one.is_due for book in ("lists", "bureau") for one in phone_of(book, "keep").items
    )
    assert clauses[0].name == "You rang the bell"


def test_clauses_have_a_title_even_where_there_are_none() -> None:
    titles = {book: phone_of(book).items_title for book in FIVE}

    assert titles.pop("points") == "No clause is in force."
    assert phone_of("points", "share").items_title == "In force"
    assert set(titles.values()) == {""}


def test_a_report_says_since_when_and_counts_what_it_holds_twice() -> None:
    late = [Item("late", "bread.kept", since, None) for since in (1, 2)]
    view = phone_with("bureau", Tally(items=(*late, Item("kept", "bread.shared", 2, 32))))

    assert [one.note for one in view.items] == [
        "since day 2 · until day 32",
        "since day 2 · no end date",
        "since day 1 · no end date",
    ]
    assert view.spoken == "The bureau: Paid late × 2, Paid on the day"
    assert view.caption == "3 items"


@pytest.mark.parametrize(
    ("number", "on", "said"),
    [
        pytest.param(6, 1, "Not on: List 1, List 2, List 3, List 4, List 5", id="few"),
        pytest.param(7, 1, "Not on: List 1, List 2, List 3, List 4, List 5, List 6", id="six"),
        pytest.param(8, 1, "On none of 7 others.", id="many"),
        pytest.param(8, 0, "On none of 8 lists.", id="all"),
        pytest.param(1, 1, "", id="on the only one"),
    ],
)
def test_many_lists_are_counted(number: int, on: int, said: str) -> None:
    lists = [{"id": f"list-{at}", "name": f"List {at}", "colour": "black"} for at in range(number)]
    counting = LISTS.counting.model_validate({"kind": "lists", "lists": lists})
    book = LISTS.model_copy(update={"counting": counting})
    items = (Item("list-0", "bread.kept", 1, None),) * on

    assert clear_of(ENGLISH, book, Tally(items=items)) == said


def test_what_has_moved_may_have_moved_since_the_morning() -> None:
    ledger = day("points", "share").life.ledger

    view = phone(ENGLISH, WITH_FIVE, ledger, (), day=1, since=Tally())

    assert view.dial is not None
    assert (view.grade_before, view.grade) == ("B", "A")
    assert (view.dial.figures[0], view.dial.figures[-1]) == ("1000", "1012")


@pytest.mark.parametrize(
    ("book", "names", "standing"),
    [
        ("score", ("share", "ring"), "The score: 602 in the morning, 638 at night."),
        ("score", ("light", "ring"), "The score: 602 in the morning, no number at night."),
        ("points", ("share", "leave"), "The points: 1000 (B) in the morning, 1012 (A) at night."),
        ("bureau", ("light", "leave"), "The bureau: it ends the day with nothing in it."),
        ("bureau", ("keep", "leave"), "The bureau: it ends the day with Paid late."),
        ("lists", ("light", "ring"), "The offices: you end the day on none."),
    ],
)
def test_the_summary_says_how_the_day_went(
    book: str, names: tuple[str, ...], standing: str
) -> None:
    view = summary(ENGLISH, said(day(book, *names)))

    assert view.standing == standing
    assert view.phone.face is FIVE[book].face


@pytest.mark.parametrize(
    ("book", "choice", "entry", "label"),
    [
        ("stars", "keep", "shame-yes", "Your rating"),
        ("score", "share", "bread-yes", "Your score"),
        ("points", "share", "bread-yes", "Your points"),
        ("lists", "share", "bread-yes", "Your name"),
        ("bureau", "share", "bread-yes", "Your report"),
    ],
)
def test_a_card_names_what_was_moved(book: str, choice: str, entry: str, label: str) -> None:
    beside = contrast_of(day(book, choice), WITH_FIVE.record[entry])

    card = fiction_card(ENGLISH, WITH_FIVE, beside)

    assert card.movement is not None
    assert card.rating == label
