"""One slider on one rule: it moves, stops at its ends, and shows five lives at any size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from game.engine.amending import positions
from game.screens.amending import AmendingScreen, amending
from game.screens.element import Element, Shift
from game.screens.ideas import IdeasScreen
from game.screens.index import IndexScreen
from game.screens.intents import SetTo
from game.screens.layout import layout
from game.screens.moves import Stay
from game.screens.styles import STYLES
from game.terminal.printing import keys_of, printed
from game.views.amending import own_position
from tests.engine.five import NEIGHBOURS
from tests.screens.five_edition import (
    BOOKS,
    EDITION,
    NAMES,
    all_faults,
    hotkeys_of,
    player_at,
    through,
)
from tests.screens.measures import fake_measure
from tests.screens.small_edition import EDITION as OF_THE_FOLDER
from tests.screens.small_edition import Player, player

LIVES = ["life-you", *(f"life-{name}" for name in NEIGHBOURS)]


@cache
def opened(book: str = "stars") -> AmendingScreen:
    screen = amending(EDITION, through(*NAMES, book=book))
    assert screen is not None
    return screen


def trying(*keys: str, book: str = "stars") -> Player:
    return player_at(opened(book), through(*NAMES, book=book)).presses(*keys)


def now(alice: Player) -> AmendingScreen:
    screen = alice.stage.screens[-1]
    assert isinstance(screen, AmendingScreen)
    return screen


def every_screen() -> Iterator[AmendingScreen]:
    """Yield every rule of every rulebook in every position."""
    for book in BOOKS:
        for rule in opened(book).trial.rules:
            for at, _ in enumerate(positions(rule)):
                trial = opened(book).trial
                yield AmendingScreen(EDITION, trial, rule, at, trial.reach(rule))


def shifts(tree: Element) -> dict[str, Shift]:
    return {one.key: one.drawing for one in tree.walk() if isinstance(one.drawing, Shift)}


# The slider.


@pytest.mark.parametrize("book", BOOKS)
def test_it_opens_with_the_own_rulebook_as_it_is(book: str) -> None:
    screen = opened(book)

    assert screen.trial.rulebook.id == book
    assert screen.rule == screen.trial.rules[0]
    assert screen.at == own_position(screen.rule)
    assert trying(book=book).reads("As the rulebook has it.")


def test_arrows_move_the_slider_and_stop_at_both_ends() -> None:
    last = len(positions(opened().rule)) - 1
    own = opened().at

    assert now(trying("left")).at == own - 1
    assert now(trying(*("left",) * 20)).at == 0
    assert now(trying(*("right",) * 20)).at == last
    assert now(trying(*("left",) * 20, "right")).at == 1
    assert now(trying(*("right",) * 20, "left")).at == last - 1


def test_each_position_can_be_pressed() -> None:
    for at, _ in enumerate(positions(opened().rule)):
        assert now(trying().clicks(f"position-{at}")).at == at


def test_no_such_position_leaves_it_where_it_was() -> None:
    for at in (-1, len(positions(opened().rule))):
        assert opened().handle(SetTo(at)) == Stay(opened())


def test_moving_it_is_motion_in_one_place_and_asks_for_nothing() -> None:
    alice = trying()
    place = alice.stage.place

    alice.presses("left", "right", "down", "up", "b")

    assert (alice.stage.place, alice.desk.asks) == (place, [])


def test_the_own_position_and_the_chosen_one_look_otherwise_than_the_rest() -> None:
    for screen in every_screen():
        tree = screen.element()
        styles = [one.style for one in tree.walk() if one.key.removeprefix("position-").isdecimal()]
        own = own_position(screen.rule)

        assert styles.index("position-chosen") == screen.at
        assert styles.count("position-chosen") == 1
        assert styles.count("position-own") == (own != screen.at)
        assert own == screen.at or styles.index("position-own") == own
        assert [one.chosen for one in tree.walk()].count(True) == 1


# Other rules, other rulebooks.


def test_up_and_down_go_round_the_rules_and_set_each_as_it_is() -> None:
    rules = opened().trial.rules
    alice = trying("left")
    met = []
    for _ in rules:
        alice.presses("down")
        met.append(now(alice).rule)
        assert now(alice).at == own_position(now(alice).rule)
        assert now(alice).reach == now(alice).trial.reach(now(alice).rule)

    assert met == [*rules[1:], rules[0]]
    assert now(trying("up")).rule == rules[-1]
    assert now(trying("down", "up")).rule == rules[0]


def test_b_goes_round_the_rulebooks_with_the_same_five_lives() -> None:
    alice = trying()
    lives = now(alice).trial.lives
    met = []
    for _ in BOOKS:
        alice.presses("b")
        met.append(now(alice).trial.rulebook.id)
        assert now(alice).trial.lives == lives

    assert met == [*BOOKS[1:], BOOKS[0]]


def test_the_rulebooks_of_the_edition_are_as_they_were() -> None:
    before = {name: book.model_dump() for name, book in EDITION.library.rulebooks.items()}

    trying("left", "left", "down", "right", "b", "left", "down", "left", "b", "left")

    after = EDITION.library.rulebooks
    assert {name: book.model_dump() for name, book in after.items()} == before
    assert all(
        rule is book.rules_by_id[rule.id]
        for book in after.values()
        for rules in book.rules_by_deed.values()
        for rule in rules
    )


# The lives.


def test_five_lives_are_shown_and_you_are_the_first() -> None:
    for screen in every_screen():
        tree = screen.element()
        found = [one.key for one in tree.walk() if one.style in {"amend-you", "amend-life"}]

        assert found == LIVES
        assert [one.key for one in tree.walk() if one.style == "amend-you"] == ["life-you"]


def test_a_number_has_its_scale_and_a_list_has_none() -> None:
    for screen in every_screen():
        tree, tally = screen.element(), screen.trial.rulebook.counting
        drawn = shifts(tree)
        if tally.rating(tally.opening()).figure is None:
            assert drawn == {}
        else:
            assert "life-you-shift" in drawn
            moved = {one.key for one in tree.walk() if one.style in {"up", "down"}}
            for key, drawing in drawn.items():
                if drawing.before != drawing.after:
                    assert f"{key.removesuffix('-shift')}-moved" in moved


def test_at_the_own_position_no_knob_leaves_its_ring() -> None:
    for book in BOOKS:
        for rule in opened(book).trial.rules:
            trial = opened(book).trial
            screen = AmendingScreen(EDITION, trial, rule, own_position(rule), trial.reach(rule))
            drawn = shifts(screen.element()).values()
            assert all(one.before == one.after for one in drawn)


# Keys, words and layout.


def test_keys_are_unique_and_every_button_says_what_it_does() -> None:
    for screen in every_screen():
        tree = screen.element()
        elements = list(tree.walk())

        assert max(Counter(hotkeys_of(tree)).values()) == 1
        assert max(Counter(one.key for one in elements).values()) == 1
        assert [one.key for one in elements if one.takes_focus and not one.label] == []


def test_as_text_every_position_has_a_number() -> None:
    tree = opened().element()
    words = keys_of(tree)

    assert [words[str(at + 1)] for at, _ in enumerate(positions(opened().rule))] == [
        f"position-{at}" for at, _ in enumerate(positions(opened().rule))
    ]
    assert {"left", "right", "up", "down", "b", "enter"} <= set(words)
    told = printed(tree, 100)
    assert all(one.name in told for one in NEIGHBOURS.values())


def test_every_layout_is_sound() -> None:
    faults = [
        fault
        for book in BOOKS
        for rule in opened(book).trial.rules[:3]
        for at in (0, own_position(rule), len(positions(rule)) - 1)
        for fault in all_faults(
            f"{book}-{rule.id}-{at}",
            AmendingScreen(
                EDITION, opened(book).trial, rule, at, opened(book).trial.reach(rule)
            ).element(),
        )
    ]

    assert faults == []


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_in_a_wide_window_the_slider_all_lives_and_the_sum_are_in_sight(
    book: str, size: tuple[int, int]
) -> None:
    made = layout(opened(book).element(), size, 100, fake_measure, STYLES)

    assert [one.element.key for one in made.boxes if one.overflow] == []
    assert all(made.box(key) for key in (*LIVES, "slider", "back"))


# The ideas.


def test_the_ideas_open_from_the_index_and_lead_to_entries_and_back() -> None:
    alice = player().presses("r", "w")
    assert alice.screen == "ideas"

    alice.clicks(next(one.key for one in alice.stage.tree.walk() if one.style == "index-row"))
    assert alice.screen == "page"
    assert alice.presses("escape").screen == "ideas"
    assert alice.presses("enter").screen == "index"


def test_the_ideas_show_every_paragraph_and_every_source() -> None:
    library = OF_THE_FOLDER.library
    said = [one.label for one in IdeasScreen(OF_THE_FOLDER).element().walk()]

    for idea in library.ideas.values():
        assert idea.idea in said
        assert idea.title in said
        for support in idea.sources:
            assert library.sources[support.source].title in said
            assert f"For: {support.supports}" in said


@pytest.mark.parametrize("screen", [IdeasScreen(EDITION), IndexScreen(EDITION)])
def test_the_pages_of_the_record_are_sound_and_their_keys_unique(
    screen: IdeasScreen | IndexScreen,
) -> None:
    tree = screen.element()

    assert all_faults(tree.key, tree) == []
    assert max(Counter(hotkeys_of(tree)).values()) == 1
    assert max(Counter(one.key for one in tree.walk()).values()) == 1
