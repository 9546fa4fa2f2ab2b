from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from game.engine.lines import ChoiceMade
from game.engine.standing import Item, Tally
from game.screens import faces
from game.screens.again import BothScreen
from game.screens.edition import Edition
from game.screens.element import (
    Badge,
    Bar,
    Count,
    Dial,
    Element,
    Gauge,
    Icon,
    Meter,
    Role,
)
from game.screens.layout import layout
from game.screens.phone import phone, phone_line
from game.screens.scene import ConsequenceScreen, SceneScreen
from game.screens.settings import TEXT_SIZES
from game.screens.style import Motion, Only
from game.screens.styles import STYLES
from game.screens.summary import SummaryScreen
from game.screens.tokens import COLOURS, contrast_ratio
from game.terminal.printing import printed
from game.views.phone import PhoneView
from game.views.words import ENGLISH
from tests.screens.measures import fake_measure
from tests.screens.soundness import assert_sound
from tests.views.five import FIVE, WITH_FIVE, day, phone_of, phone_with
from tests.views.small import said

EDITION = Edition(WITH_FIVE, ENGLISH)
SIZES = [(1280, 720), (1024, 768), (800, 450), (1920, 1080), (600, 900)]


def many(book: str) -> Tally:
    """Return twelve items of what may stand under that rulebook."""
    names = FIVE[book].counting.named() * 4
    way_out = "Ask in writing, at the office where it began." if book == "lists" else ""
    return Tally(
        items=tuple(Item(name, "bread.kept", at, None, way_out) for at, name in enumerate(names, 1))
    )


def consequence(book: str, choice: str) -> Element:
    """Return the screen on which what a choice led to has just arrived."""
    before = day(book)
    line = ChoiceMade("breakfast", "table", choice)
    return ConsequenceScreen(EDITION, before, before.after(line), line).element().closed()


def summary(book: str) -> Element:
    return SummaryScreen(EDITION, said(day(book, "share", "ring"))).element().closed()


SCREENS: dict[str, Callable[[str], Element]] = {
    "morning": lambda book: SceneScreen(EDITION, day(book)).element().closed(),
    "moved": lambda book: consequence(book, "share"),
    "left": lambda book: consequence(book, "light"),
    "later": lambda book: SceneScreen(EDITION, day(book, "share")).element().closed(),
    "night": summary,
    "both": lambda book: BothScreen(EDITION, day(book, "share"), "stars").element().closed(),
}


@pytest.mark.parametrize("book", FIVE)
@pytest.mark.parametrize("screen", SCREENS)
def test_every_face_lies_soundly_in_every_window(book: str, screen: str) -> None:
    tree = SCREENS[screen](book)

    for size in SIZES:
        for text_size in TEXT_SIZES:
            assert_sound(layout(tree, size, text_size, fake_measure, STYLES))


@pytest.mark.parametrize("book", ["lists", "bureau"])
@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_however_much_stands_it_scrolls(book: str, text_size: int) -> None:
    view = phone_with(book, many(book))
    tree = Element("root", Role.SCREEN, "scene", children=(phone(view, 0), phone_line(view, 0)))

    for size in SIZES:
        assert_sound(layout(tree, size, text_size, fake_measure, STYLES))


def drawn(tree: Element) -> Iterator[Meter]:
    yield from (one.drawing for one in tree.walk() if isinstance(one.drawing, Meter))


def kinds(*trees: Element) -> list[type]:
    return [type(one) for tree in trees for one in drawn(tree)]


def test_each_face_has_its_own_drawing() -> None:
    phones = {book: kinds(phone(phone_of(book, "share"), 0)) for book in FIVE}
    strips = {book: kinds(phone_line(phone_of(book, "share"), 0)) for book in FIVE}

    assert phones == {
        "stars": [Dial],
        "score": [Gauge, *[Bar] * 5],
        "points": [Badge, Count],
        "lists": [],
        "bureau": [],
    }
    assert strips == {
        "stars": [Dial],
        "score": [Gauge],
        "points": [Badge],
        "lists": [],
        "bureau": [],
    }


def test_a_night_is_summed_up_by_the_same_drawings() -> None:
    night = {book: kinds(summary(book)) for book in FIVE}

    assert night["stars"] == [Dial]
    assert night["score"] == [Gauge, *[Bar] * 5]
    assert night["points"] == [Badge, Count]
    assert not night["lists"]
    assert any(one.style == "letterhead" for one in summary("bureau").walk())


@pytest.mark.parametrize("book", ["stars", "score"])
def test_without_a_number_nothing_is_drawn_but_that(book: str) -> None:
    view = phone_of(book, "light")

    assert kinds(phone(view, 0), phone_line(view, 0)) == []
    assert any(one.label == "You have no number." for one in phone(view, 0).walk())


def texts(tree: Element) -> Iterator[Element]:
    yield from (one for one in tree.walk() if one.label and not one.children and not one.drawing)


def newest_of(view: PhoneView) -> int:
    return view.notices[0].number


@pytest.mark.parametrize(
    ("book", "telling"),
    [
        ("stars", {"of 5 · rising"}),
        ("score", {"rising", "72"}),
        ("points", {"rising", "+12", "You shared the bread"}),
    ],
)
def test_nothing_tells_which_way_before_the_number_has_trembled(
    book: str, telling: set[str]
) -> None:
    view = phone_of(book, "share")
    if book == "stars":  # the rating by the camera is late
        assert view.notices[0].movement.text.startswith("+")

    tree = phone(view, newest_of(view))

    waits = {
        inside.label
        for one in tree.walk()
        if STYLES[one.style].motion is Motion.ARRIVE
        for inside in one.walk()
    }
    assert telling <= waits
    trembling = [one for one in tree.walk() if isinstance(one.drawing, Meter) and one.drawing.moves]
    assert {STYLES[one.style].motion for one in trembling} == {Motion.TREMBLE}


@pytest.mark.parametrize("book", ["stars", "score", "points"])
def test_what_has_moved_has_a_new_key_and_what_has_not_keeps_its_own(book: str) -> None:
    view = phone_of(book, "share")

    def meters(newest: int) -> dict[str, bool]:
        tree = phone(view, newest)
        return {one.key: one.drawing.moves for one in tree.walk() if isinstance(one.drawing, Meter)}

    one, other = meters(1), meters(2)

    assert {key for key, moves in one.items() if moves}.isdisjoint(other)
    assert {key for key, moves in one.items() if not moves} <= set(other)


def test_the_tone_of_an_item_is_told_by_a_mark_as_well() -> None:
    marks = {}
    for book, name in (
        ("bureau", "kept"),
        ("bureau", "late"),
        ("bureau", "asked"),
        ("lists", "givers"),
    ):
        tally = Tally(items=(Item(name, "bread.kept", 1, None),))
        (mark,) = (
            one.drawing
            for one in phone(phone_with(book, tally), 0).walk()
            if one.style.startswith("mark-")
        )
        marks[name] = mark

    assert marks == {
        "kept": Icon("tick"),
        "late": Icon("cross"),
        "asked": Icon("dash"),
        "givers": Icon("tick"),
    }


def test_an_empty_report_has_empty_lines() -> None:
    def lines(view: PhoneView) -> int:
        return sum(one.style == "entry-blank" for one in phone(view, 0).walk())

    assert lines(phone_of("bureau")) == 3
    assert lines(phone_of("bureau", "share")) == 0


@pytest.mark.parametrize("kind", ["clause", "entry"])
def test_a_rule_lies_between_rows_and_not_below_the_last(kind: str) -> None:
    assert STYLES[kind].rule == "soft"
    assert STYLES[f"{kind}-last"].rule is None

    view = (
        phone_of("points", "share", "ring")
        if kind == "clause"
        else phone_with("bureau", many("bureau"))
    )
    rows = [
        one.style for one in phone(view, 0).walk() if one.style.startswith(kind) and one.children
    ]
    assert [style for style in rows if "last" in style] == rows[-1:]


def test_every_mark_can_be_seen_on_its_ground() -> None:
    for style in ("mark-good", "mark-bad", "mark-plain"):
        ground = STYLES[style].ground
        assert ground is not None
        assert contrast_ratio(COLOURS[STYLES[style].ink], COLOURS[ground]) >= 3


@pytest.mark.parametrize(
    ("book", "lines"),
    [
        (
            "score",
            ["  Credit history: 40", "  Behaviour and preference: 72"],
        ),
        ("points", ["In force", "  +12  You shared the bread: until day 4"]),
        ("lists", ["Givers of bread: no end date · way out: Ask in writing."]),
        ("bureau", ["  Paid on the day: since day 1 · until day 31"]),
    ],
)
def test_a_terminal_reads_every_face_line_by_line(book: str, lines: list[str]) -> None:
    view = phone_of(book, "share")

    said_of_it = printed(phone(view, 0), 100).splitlines()

    assert said_of_it[0] == view.spoken
    assert [line for line in said_of_it if line in lines] == lines


def test_strips_are_for_narrow_windows_and_phones_for_wide_ones() -> None:
    assert STYLES[phone(phone_of("score"), 0).style].only is Only.WIDE
    assert STYLES[phone_line(phone_of("score"), 0).style].only is Only.NARROW


def test_a_small_face_shows_no_number() -> None:
    heads = [faces.in_a_line(phone_of(book), "") for book in FIVE]

    assert all(not getattr(one, "figure", "") for head in heads for one in drawn(head))
    assert all(any(one.style == "strip-standing" for one in head.walk()) for head in heads)
