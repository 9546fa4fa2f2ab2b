"""The other cards: a dropped condition, an order, a place, something hard to believe."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from game.engine.lines import CardAnswered, Header, PageOpened
from game.screens.edition import Edition
from game.screens.element import Element
from game.screens.gallery import gallery
from game.screens.layout import layout
from game.screens.moves import Write
from game.screens.others import OrderScreen, PickScreen
from game.screens.routes import screen_of
from game.screens.settings import TEXT_SIZES
from game.screens.stage import focus_order
from game.screens.styles import STYLES
from tests.content.small_folder import CARDS, offering
from tests.screens.measures import fake_measure
from tests.screens.small_edition import Player, player, small_edition
from tests.screens.soundness import faults_of, written_out

OTHERS = (*CARDS,)
SIZES = ((800, 450), (1024, 768), (1280, 720), (1920, 1080), (600, 900))
EDITIONS = {kind: small_edition(offering(kind)) for kind in OTHERS}
ALL = small_edition(offering(*OTHERS))
"""An edition in which one entry offers every card."""


def header_of(edition: Edition, seed: int = 1) -> Header:
    return Header(edition.library.digest, seed, "short", "stars", "en")


def at_the_card(kind: str) -> Player:
    """Share the bread, ring the bell, pass the guess over: another card lies there."""
    alice = player(EDITIONS[kind], header_of(EDITIONS[kind]))
    return alice.presses("enter", "1", "enter", "1", "enter", "escape", "enter")


def seen(alice: Player, key: str) -> Element:
    """Return an element that must be there."""
    found = alice.sees(key)
    assert found is not None
    return found


def answer_keys(alice: Player) -> dict[str, str]:
    """Return which key gives which answer: the end of the element's key, and the key to press."""
    rows = seen(alice, "answers").children
    return {one.key.partition("-")[2]: one.hotkeys[0] for one in rows}


def written(kind: str, said: str | None) -> Write:
    return Write(CardAnswered(kind, "bread-yes", said, None))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        *(("dropped", one) for one in "012"),
        *(("place", one) for one in ("here", "elsewhere")),
        *(("hard", one) for one in ("yes", "no")),
    ],
)
def test_one_answer_is_picked_by_its_key_and_enter_turns_the_card(kind: str, said: str) -> None:
    alice = at_the_card(kind)
    assert alice.screen == kind
    assert not seen(alice, "turn").enabled

    alice.presses(answer_keys(alice)[said])

    assert seen(alice, f"answer-{said}").chosen
    assert seen(alice, "turn").enabled
    assert seen(alice, "turn").label == "Turn the card"
    alice.presses("enter")
    assert alice.desk.asks[-1] == written(kind, said)
    assert alice.screen == "card-screen"


def test_another_answer_can_be_picked_before_the_card_turns() -> None:
    alice = at_the_card("place").presses("1", "2", "enter")

    assert alice.desk.asks[-1] == written("place", "elsewhere")


def test_arrows_and_enter_pick_as_numbers_do() -> None:
    alice = at_the_card("hard").presses("down", "down", "enter")

    assert seen(alice, "answer-no").chosen
    assert seen(alice, "turn").enabled


def test_steps_are_put_in_order_by_pressing_them_in_order() -> None:
    alice = at_the_card("order")
    keys = answer_keys(alice)

    labels = []
    for step in "102":
        assert not seen(alice, "turn").enabled
        labels.append(seen(alice, "turn").label)
        alice.presses(keys[step])

    assert labels == ["First: the earliest", "Then: the next", "Then: the last"]
    assert [seen(alice, f"step-{step}").value for step in "102"] == ["first", "second", "third"]
    alice.presses("enter")
    assert alice.desk.asks[-1] == written("order", "1,0,2")
    assert alice.reads("That was right.")
    assert alice.reads("around 2022")


@pytest.mark.parametrize(
    ("pressed", "left"),
    [
        pytest.param("10u", "1", id="U takes the last back"),
        pytest.param("10uu", "", id="and the one before"),
        pytest.param("100", "1", id="the same key again takes it back"),
        pytest.param("102u", "10", id="also once all have their places"),
        pytest.param("1021", "", id="a step is taken back with all that came after it"),
        pytest.param("uu", "", id="where there is none nothing is taken back"),
    ],
)
def test_a_step_can_be_taken_back(pressed: str, left: str) -> None:
    alice = at_the_card("order")
    keys = answer_keys(alice)
    before = len(alice.desk.asks)

    alice.presses(*(keys.get(one, one) for one in pressed))

    screen = alice.stage.screens[-1]
    assert isinstance(screen, OrderScreen)
    assert screen.put == tuple(map(int, left))
    assert len(alice.desk.asks) == before


def test_what_is_still_to_be_put_in_order_stays_in_sight() -> None:
    alice = at_the_card("order").presses("1", "2")
    assert alice.stage.look == "answers"

    assert alice.presses("3").stage.look is None


@pytest.mark.parametrize("kind", OTHERS)
def test_escape_skips_every_card(kind: str) -> None:
    alice = at_the_card(kind).presses("1", "escape")

    assert alice.desk.asks[-1] == written(kind, None)
    assert alice.reads("You did not say.")
    assert alice.sees("right-first") is not None


@pytest.mark.parametrize("kind", OTHERS)
def test_an_enter_too_many_passes_no_card_over(kind: str) -> None:
    alice = at_the_card(kind)
    before = len(alice.desk.asks)

    alice.presses("enter", "enter", "enter")

    assert len(alice.desk.asks) == before
    assert alice.screen == kind


@pytest.mark.parametrize("kind", OTHERS)
def test_a_card_can_be_left_and_gone_on_with(kind: str) -> None:
    alice = at_the_card(kind)
    screen = alice.stage.screens[-1]
    assert isinstance(screen, PickScreen | OrderScreen)

    again = screen_of(EDITIONS[kind], screen.play)

    assert again == screen
    assert alice.presses("q").screen == "title"


@pytest.mark.parametrize("kind", OTHERS)
def test_the_turned_card_opens_its_pages_and_ends_the_day(kind: str) -> None:
    alice = at_the_card(kind).presses("escape", "s")
    assert alice.desk.asks[-1] == Write(PageOpened("sources", "bread-yes"))

    alice.presses("enter", "enter")

    assert alice.screen == "summary"
    assert alice.reads("You did not say.")


def test_the_summary_says_what_became_of_the_other_cards() -> None:
    alice = at_the_card("hard").presses("1", "enter", "enter")

    assert alice.screen == "summary"
    assert seen(alice, "other-0").label.startswith("True, and hard to believe: 1.")


@pytest.mark.parametrize("kind", OTHERS)
def test_nothing_is_preselected(kind: str) -> None:
    assert not any(element.chosen for element in at_the_card(kind).stage.tree.walk())


def test_a_playthrough_from_before_there_were_other_cards_meets_only_guesses() -> None:
    edition = EDITIONS["hard"]
    old = replace(header_of(edition), schema=1)

    alice = player(edition, old).presses("enter", "1", "enter", "1", "enter", "escape", "enter")

    assert alice.screen == "guess"


def cards_of(edition: Edition) -> dict[str, Element]:
    """Return the trees of the other cards, before and after they turn."""
    return {
        name: screen.element().closed()
        for name, screen in gallery(edition, header_of(edition)).items()
        if name.partition("-")[0] in OTHERS
    }


def long_edition() -> Edition:
    """Return an edition in which every text of a card is as long as it may be, or longer."""
    (name, text), *_ = offering(*OTHERS).items()
    condition = " ".join(["considerable"] * 12)
    sentence = " ".join(["considerable"] * 35) + "."
    for short, long in (
        ("with butter", condition),
        ("on a Sunday", condition.replace("considerable", "considerably")),
        ("A town counted loaves.", sentence),
        ("A baker was told how many loaves he had.", sentence),
        ("All tell it.", f"{sentence} {sentence}"),
    ):
        assert text.count(short) == 1
        text = text.replace(short, long)
    return small_edition({name: text})


SCREENS = cards_of(ALL)
LONG = cards_of(long_edition())


def test_the_gallery_has_every_card_before_and_after_and_only_what_there_is() -> None:
    states = ("", "-answered", "-card")

    assert {*SCREENS} == {f"{kind}{state}" for kind in OTHERS for state in states}
    assert cards_of(small_edition()) == {}


@pytest.mark.parametrize("name", SCREENS)
def test_keys_are_unique_and_everything_is_within_their_reach(name: str) -> None:
    elements = [*SCREENS[name].walk()]
    pressed = Counter(key for one in elements for key in one.hotkeys)

    assert [key for key, times in pressed.items() if times > 1] == []
    assert len({one.key for one in elements}) == len(elements)
    for key in focus_order(SCREENS[name]):
        assert next(one for one in elements if one.key == key).hotkeys, key


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_is_cut_off_or_overlaps(size: tuple[int, int], text_size: int) -> None:
    faults = [
        f"{name}: {fault}"
        for some in (SCREENS, LONG)
        for name, tree in some.items()
        for fault in faults_of(layout(tree, size, text_size, fake_measure, STYLES))
    ]

    assert not faults


@pytest.mark.parametrize("size", [(1280, 720), (800, 450)], ids=["720p", "small"])
def test_the_cards_lie_as_they_did(
    size: tuple[int, int], golden: Callable[[str, str], None]
) -> None:
    scale = 100 if size[0] > 1000 else 150
    for name in ("dropped", "order-answered", "order-card", "place", "place-card", "hard"):
        boxes = layout(SCREENS[name], size, scale, fake_measure, STYLES)
        golden(f"screens/{name}-{size[0]}x{size[1]}-{scale}.txt", written_out(boxes))
