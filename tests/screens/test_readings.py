"""Same day, five rulebooks: the arrows walk the steps, and every layout is sound."""

from __future__ import annotations

from collections import Counter

import pytest

from game.engine.playthrough import Playthrough
from game.screens.again import BothScreen
from game.screens.boxes import Rect
from game.screens.element import Chart, Element
from game.screens.layout import layout
from game.screens.readings import ReadingsScreen
from game.screens.settings import TEXT_SIZES
from game.screens.styles import STYLES
from game.screens.summary import SummaryScreen
from game.terminal.printing import keys_of, pieces, printed
from game.views.readings import step_count
from tests.engine.five import morning
from tests.engine.small import walked
from tests.screens.five_edition import (
    BOOKS,
    EDITION,
    NAMES,
    SIZES,
    all_faults,
    hotkeys_of,
    player_at,
    through,
)
from tests.screens.measures import fake_measure
from tests.screens.small_edition import Player, player

LAST = len(NAMES) - 1


def walking(*keys: str, book: str = "stars") -> Player:
    """Return a player who has pressed those keys before the readings of five steps."""
    play = through(*NAMES, book=book)
    return player_at(ReadingsScreen(EDITION, play), play).presses(*keys)


def at_of(alice: Player) -> int:
    screen = alice.stage.screens[-1]
    assert isinstance(screen, ReadingsScreen)
    return screen.at


def tree_of(play: Playthrough, at: int) -> Element:
    return ReadingsScreen(EDITION, play, at).element()


def charts(tree: Element) -> list[Chart]:
    return [one.drawing for one in tree.walk() if isinstance(one.drawing, Chart)]


# Walking.


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ((), 0),
        (("right",), 1),
        (("right", "right", "left"), 1),
        (("left",), 0),
        (("right",) * 20, LAST),
        ((*("right",) * 20, "left"), LAST - 1),
        ((*("right",) * 20, "right", *("left",) * 20), 0),
    ],
)
def test_arrows_walk_the_steps_and_stop_at_both_ends(keys: tuple[str, ...], at: int) -> None:
    alice = walking(*keys)

    assert at_of(alice) == at
    label = alice.sees(f"label-{at}")
    assert label is not None
    assert label.label == NAMES[at]
    assert alice.reads(f"{at + 1} of {len(NAMES)}")


def test_what_the_arrows_do_can_be_clicked_too() -> None:
    alice = walking().clicks("key-right").clicks("key-right").clicks("key-left")

    assert at_of(alice) == 1


def test_walking_is_motion_in_one_place_and_asks_for_nothing() -> None:
    alice = walking()
    before = alice.stage.place

    alice.presses("right", "right")

    assert alice.stage.place == before
    assert alice.desk.asks == []


def test_every_step_shows_one_row_for_each_rulebook_and_the_same_step_in_all() -> None:
    for at in range(len(NAMES)):
        tree = tree_of(through(*NAMES), at)
        rows = [one for one in tree.walk() if one.style == "reading-row"]

        assert [one.key for one in rows] == [f"row-{book}" for book in BOOKS]
        assert [(one.steps, one.at) for one in charts(tree)] == [(len(NAMES), at)] * len(BOOKS)


def test_the_charts_are_the_same_at_every_step_but_for_the_step_that_is_shown() -> None:
    def lines(at: int) -> list[object]:
        return [
            (one.steps, one.heights, one.marks, one.spans, one.high, one.low)
            for one in charts(tree_of(through(*NAMES), at))
        ]

    assert [lines(at) for at in range(len(NAMES))] == [lines(0)] * len(NAMES)


def test_what_a_step_says_has_a_key_of_its_own_so_that_it_comes_anew() -> None:
    first, second = ({one.key for one in tree_of(through(*NAMES), at).walk()} for at in (0, 1))

    assert {f"row-{book}-said-1" for book in BOOKS} <= second - first


# Where it leads, and what leads to it.


def test_one_goes_on_to_change_a_rule_or_to_the_ideas_and_comes_back_to_the_same_step() -> None:
    alice = walking("right", "right")
    for key, screen in (("c", "amending"), ("w", "ideas")):
        alice.presses(key)
        assert alice.screen == screen
        alice.presses("escape")
        assert (alice.screen, at_of(alice)) == ("readings", 2)


@pytest.mark.parametrize("key", ["enter", "escape"])
def test_one_comes_back_from_it(key: str) -> None:
    play = through(*NAMES)
    alice = player_at(SummaryScreen(EDITION, play), play).presses("a")
    assert alice.screen == "readings"

    assert alice.presses("right", key).screen == "summary"


def test_a_leads_to_it_from_both_standings_of_the_day() -> None:
    play = through(*NAMES)
    alice = player_at(BothScreen(EDITION, play, "lists"), play).presses("a")

    assert alice.screen == "readings"
    assert alice.presses("escape").screen == "both"


def test_the_sums_leave_it_to_the_second_reading_where_there_is_one() -> None:
    alice = player().presses(
        *("enter", "1", "enter", "1", "enter", "escape", "enter", "escape", "enter")
    )
    assert alice.screen == "summary"

    assert alice.presses("a").screen == "summary"


# Keys and words.


@pytest.mark.parametrize("book", BOOKS)
def test_keys_are_unique_and_every_button_says_what_it_does(book: str) -> None:
    for at in range(len(NAMES)):
        elements = list(tree_of(through(*NAMES, book=book), at).walk())

        assert max(Counter(hotkeys_of(elements[0])).values()) == 1
        assert max(Counter(one.key for one in elements).values()) == 1
        assert [one.key for one in elements if one.takes_focus and not one.label] == []


@pytest.mark.parametrize("screen", [SummaryScreen, BothScreen])
def test_the_screens_that_lead_to_it_keep_their_keys_apart(screen: type) -> None:
    play = through(*NAMES)
    made = screen(EDITION, play) if screen is SummaryScreen else screen(EDITION, play, "lists")
    pressed = hotkeys_of(made.element())

    assert "a" in pressed
    assert max(Counter(pressed).values()) == 1
    assert all_faults(screen.__name__, made.element().closed()) == []


def test_every_row_is_called_by_its_rulebook_and_says_the_rest_once() -> None:
    for at in range(len(NAMES)):
        for row in tree_of(through(*NAMES), at).walk():
            if row.style == "reading-row":
                texts = [one.label for one in row.walk() if one is not row and one.label]

                assert texts[0] == row.label
                assert len(set(texts)) == len(texts)


def test_the_frame_says_that_it_is_fiction() -> None:
    assert walking().reads("FICTION") or walking().reads("Fiction")


def test_as_text_the_arrows_are_words_and_every_rulebook_is_told() -> None:
    tree = tree_of(through(*NAMES), 1)
    told = printed(tree, 100)

    assert {"left", "right", "c", "w", "enter"} == set(keys_of(tree))
    assert [one for one in BOOKS if one not in told] == []
    assert [piece.key for piece in pieces(tree) if not piece.text] == []


# Layout.


@pytest.mark.parametrize("book", BOOKS)
def test_every_layout_is_sound_at_every_step(book: str) -> None:
    play = through(*NAMES, book=book)
    faults = [
        fault
        for at in range(step_count(play))
        for fault in all_faults(f"readings-{at}", tree_of(play, at))
    ]

    assert faults == []


@pytest.mark.parametrize("seed", range(4))
def test_layouts_are_sound_for_long_lives_of_all_kinds(seed: int) -> None:
    play = walked(morning(BOOKS[seed], "fair", seed), [seed, 0, 1, 2, 3] * 12)

    assert all_faults("readings", tree_of(play, step_count(play) - 1)) == []


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_one_time_axis_runs_through_all_rows(size: tuple[int, int], text_size: int) -> None:
    """Each chart begins and ends under the one above it, whatever stands beside it."""
    made = layout(tree_of(through(*NAMES), 1), size, text_size, fake_measure, STYLES)
    found = [made.box(f"row-{book}-chart") for book in BOOKS]

    rects = [one.rect for one in found if one]
    assert len(rects) == len(BOOKS)
    assert len({(one.x, one.width) for one in rects}) == 1
    assert [one.y for one in rects] == sorted(one.y for one in rects)
    assert all(one.height >= 40 for one in rects)


def rect_of(made: object, key: str) -> Rect:
    found = made.box(key)  # type: ignore[attr-defined]
    assert found is not None
    rect: Rect = found.rect
    return rect


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
def test_in_a_wide_window_all_five_rows_and_the_way_back_are_in_sight(
    size: tuple[int, int],
) -> None:
    made = layout(tree_of(through(*NAMES), 1), size, 100, fake_measure, STYLES)

    assert [one.element.key for one in made.boxes if one.overflow] == []
    for book in BOOKS:
        row, chart = rect_of(made, f"row-{book}"), rect_of(made, f"row-{book}-chart")
        assert (chart.y, chart.bottom) == (row.y, row.bottom)
        assert chart.width > row.width / 3


def test_a_row_is_higher_where_text_is_larger_for_its_figures_are_too() -> None:
    tree = tree_of(through(*NAMES), 1)
    small, large = (
        layout(tree, (1280, 720), text_size, fake_measure, STYLES) for text_size in (100, 200)
    )
    heights = [
        next(box.rect.height for box in made.boxes if isinstance(box.element.drawing, Chart))
        for made in (small, large)
    ]

    assert large.text == 2 * small.text
    assert heights[1] >= 2 * STYLES["reading-chart"].least_height
