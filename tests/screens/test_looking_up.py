"""The record as it is read: typed into, filtered, opened; a field takes letters from the keys."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from game.screens.boxes import Layout
from game.screens.editing import Typing, typed
from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.index import IndexScreen
from game.screens.layout import layout
from game.screens.looking_up import LookingUp
from game.screens.moves import Screen
from game.screens.settings import TEXT_SIZES
from game.screens.sources import SourcesScreen
from game.screens.stage import Key, Press, Stage, Typed, focus_order
from game.screens.styles import STYLES
from game.views.looking_up import filtered
from game.views.searching import Asked
from game.views.words import ENGLISH
from tests.screens.measures import fake_measure
from tests.screens.small_edition import EDITION, Player, player
from tests.screens.soundness import assert_sound

SIZES = [(800, 450), (1024, 768), (1280, 720)]


def at_the_index() -> Player:
    return player().presses("r")


def entries(alice: Player) -> list[str]:
    return [one.key for one in alice.stage.tree.walk() if one.style == "index-row"]


def field(alice: Player) -> Element:
    found = alice.sees("search")
    assert found is not None
    return found


def test_a_slash_goes_to_the_field_and_letters_are_letters_there() -> None:
    alice = at_the_index().presses("/")
    assert alice.stage.focus == "search"

    alice.types("bakers wo s")

    assert alice.screen == "index"
    assert field(alice).value == "bakers wo s"
    assert alice.reads("0 of 4 entries")
    assert alice.reads("This is no verdict")


def test_a_letter_goes_to_the_field_too_and_both_keys_are_shown() -> None:
    """On many keyboards the slash is Shift and a digit, and a window is told of the digit."""
    for alice in (at_the_index(), at_the_index().presses("s")):
        shown = [one.label for one in field(alice).children if one.style == "field-key"]
        assert shown == ["/", "L"]

        alice.presses("l")
        assert (alice.stage.focus, field(alice.types("loaf")).value) == ("search", "loaf")


def test_what_is_typed_is_found_letter_by_letter() -> None:
    alice = at_the_index().presses("/")

    shown = [entries(alice.types(letter)) for letter in "bel"]

    assert shown[0] != shown[-1] == ["entry-bell-no"]
    assert alice.reads("1 of 4 entries")
    assert alice.reads("Found in: the claim")


def test_escape_leaves_the_field_and_only_then_the_screen() -> None:
    alice = at_the_index().presses("/").types("bell").presses("escape")
    assert (alice.screen, alice.stage.focus, field(alice).value) == ("index", None, "bell")

    assert alice.presses("escape").screen == "title"


def test_enter_goes_on_to_the_first_hit_and_opens_it() -> None:
    alice = at_the_index().presses("/").types("bell").presses("enter")
    assert alice.stage.focus == "entry-bell-no"

    assert alice.presses("enter").screen == "page"
    assert field(alice.presses("escape")).value == "bell"


def test_where_nothing_was_found_enter_goes_on_to_whatever_comes_next() -> None:
    alice = at_the_index().presses("/").types("qqq").presses("enter")

    assert alice.screen == "index"
    assert alice.stage.focus == "filter-verdict"


@pytest.mark.parametrize("key", ["tab", "down"])
def test_keys_that_move_leave_the_field(key: str) -> None:
    alice = at_the_index().presses("/", key)

    assert alice.stage.focus == "filter-verdict"
    assert alice.presses("s").screen == "sources"


def test_a_press_goes_into_the_field_and_another_out_of_it() -> None:
    alice = at_the_index().clicks("search").types("loaves").clicks("filter-kind")

    assert alice.stage.focus is None
    assert field(alice).value == "loaves"
    assert alice.sees("filter-kind-values") is not None


def test_space_and_o_are_text_in_a_field_and_keys_outside() -> None:
    alice = at_the_index().presses("/").types("o o")
    assert (field(alice).value, alice.screen) == ("o o", "index")

    assert alice.presses("escape", "o").screen == "options-screen"
    assert field(alice.presses("o")).value == "o o"


def test_left_and_right_move_the_caret_and_what_is_typed_stands_there() -> None:
    alice = at_the_index().presses("/").types("bel")
    alice.presses("left", "left").types("x").presses("delete", "end").types("y")

    assert field(alice).typing == Typing("bxly", 4)
    alice.presses("home", "delete", "right", "backspace")
    assert field(alice).typing == Typing("ly", 0)


def test_the_caret_is_shown_in_the_one_leaf_that_has_it() -> None:
    alice = at_the_index()
    (empty,) = (one for one in field(alice).walk() if one.caret is not None)
    alice.presses("/").types("bell").presses("left")
    (leaf,) = (one for one in field(alice).walk() if one.caret is not None)

    assert (empty.style, empty.caret) == ("field-hint", 0)
    assert (leaf.label, leaf.caret, leaf.style) == ("bell", 3, "field-typed")


def test_chinese_titles_are_found_whether_typed_or_pasted() -> None:
    library = EDITION.library
    source = library.sources["miller-2020"].model_copy(update={"original_title": "面粉条例"})
    sources = {**library.sources, "miller-2020": source}
    edition = replace(EDITION, library=replace(library, sources=sources))
    alice = Player(replace(player().stage, screens=(IndexScreen(edition),)))

    assert len(entries(alice.presses("/").pastes("面粉"))) == 4
    assert alice.reads("Found in: the sources. “面粉条例”")
    assert entries(alice.pastes("好")) == []


def test_text_for_nobody_is_dropped() -> None:
    stage = at_the_index().stage

    assert stage.receive(Typed("bell")).stage.screens == stage.screens
    assert stage.target(Typed("bell")) is None


def test_in_a_field_no_key_presses_anything() -> None:
    stage = at_the_index().presses("/").stage

    assert [stage.target(Key(name)) for name in ("enter", "space", "s", "1", "/")] == [None] * 5
    assert stage.target(Press("back")) is not None


def test_a_filter_opens_is_set_and_counts() -> None:
    alice = at_the_index().presses("v")
    values = alice.sees("filter-verdict-values")
    assert values is not None
    assert [one.label for one in values.children] == [
        "Any",
        "Partly (1)",
        "Some places (1)",
        "Not as told (1)",
        "No record found (1)",
    ]

    alice.presses("3")

    assert entries(alice) == ["entry-bread-yes"]
    assert alice.reads("1 of 4 entries")
    chip = alice.sees("filter-verdict")
    assert chip is not None
    assert (chip.label, chip.chosen) == ("Verdict: Some places", True)


def test_filters_and_words_hold_together_until_all_is_shown_again() -> None:
    alice = at_the_index().presses("v", "2", "/").types("loaves").presses("escape")
    assert entries(alice) == ["entry-list-yes"]

    alice.presses("x")

    assert len(entries(alice)) == 4
    assert field(alice).value == ""
    assert alice.sees("show-all") is None


def test_an_enter_too_many_on_what_is_gone_since_leads_nowhere_but_shows_the_focus() -> None:
    alice = at_the_index().presses("/").types("bell").presses("up")
    while alice.stage.focus != "show-all":
        alice.presses("tab")

    alice.presses("enter")
    assert alice.sees("show-all") is None

    alice.presses("enter")
    assert alice.screen == "index"
    assert alice.stage.focus == "search"


def test_the_open_filter_folds_away() -> None:
    alice = at_the_index().presses("k", "k")

    assert alice.sees("filter-kind-values") is None


def test_every_value_of_every_filter_finds_what_it_says() -> None:
    for facet in ("verdict", "setting", "kind", "confidence"):
        looking_up = LookingUp(opened=facet)
        screen = IndexScreen(EDITION, looking_up)
        values = next(one for one in screen.element().walk() if one.key == f"filter-{facet}-values")
        for chip in values.children[1:]:
            asked = filtered(Asked(), facet, chip.key.removeprefix(f"filter-{facet}-"))
            tree = IndexScreen(EDITION, replace(looking_up, filters=asked)).element()
            rows = [one for one in tree.walk() if one.style == "index-row"]
            assert f"({len(rows)})" in chip.label
            assert rows


def test_how_old_a_review_is_is_said_where_the_day_is_known() -> None:
    def said(edition: Edition) -> str:
        return " ".join(one.label for one in IndexScreen(edition).element().walk())

    assert "looked over 3 days ago" in said(replace(EDITION, today=date(2026, 11, 25)))
    assert "looked over" not in said(EDITION)


# Sources and the article.


def test_all_sources_are_looked_through_and_one_leads_to_what_cites_it() -> None:
    alice = at_the_index().presses("s")
    assert alice.screen == "sources"
    assert alice.reads("Cited by 4 entries")

    alice.presses("/").types("loaf? bread").presses("escape")
    assert alice.reads("0 sources")

    alice.presses("x", "/").types("bread").presses("enter", "enter")
    assert alice.screen == "source"
    assert alice.reads("For: The count, and the order behind it (Article 7).")
    assert alice.clicks("entry-bread-yes").screen == "page"
    assert alice.presses("escape", "escape").screen == "sources"


def test_the_article_leads_to_its_entries_and_back() -> None:
    alice = at_the_index().presses("a")
    assert alice.screen == "article"
    assert alice.reads("WITH CONDITIONS")
    assert alice.reads("DOES NOT STAND")

    assert alice.clicks("item-2").reads("“Bread decides everything.”")
    assert alice.presses("escape").screen == "article"
    assert alice.presses("escape").screen == "index"


def test_without_an_article_none_is_offered() -> None:
    edition = replace(EDITION, library=replace(EDITION.library, article=None))
    alice = Player(replace(player().stage, screens=(IndexScreen(edition),)))

    assert alice.sees("article") is None
    assert alice.presses("a").screen == "index"


# Layout.


def typed_screens() -> dict[str, Screen]:
    long = typed("everybody has one number and 一个很长很长的没有空格的中文标题 " * 3)
    return {
        "empty": IndexScreen(EDITION),
        "typed": IndexScreen(EDITION, LookingUp(typed("bakers"))),
        "long": IndexScreen(EDITION, LookingUp(long, opened="setting")),
        "all filters": IndexScreen(
            EDITION,
            LookingUp(
                typed("bread"),
                filtered(filtered(Asked(), "verdict", "partly"), "setting", "cities"),
                opened="verdict",
            ),
        ),
        "sources": SourcesScreen(EDITION, LookingUp(typed("bread"), opened="kind")),
    }


SCREENS = typed_screens()


def laid(screen: Screen, size: tuple[int, int], text_size: int) -> Layout:
    made = layout(screen.element(), size, text_size, fake_measure, STYLES)
    assert_sound(made)
    return made


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SCREENS)
def test_what_is_typed_is_never_cut_off(name: str, size: tuple[int, int], text_size: int) -> None:
    """However long and however large: it takes another line."""
    made = laid(SCREENS[name], size, text_size)
    box = made.box("search-typed")

    assert box is not None
    assert box.text is not None
    label = "".join(box.element.label.split())
    assert "".join("".join(box.text.lines).split()) == label


@pytest.mark.parametrize("name", SCREENS)
def test_keys_are_unique_and_the_field_is_one_of_them(name: str) -> None:
    tree = SCREENS[name].element()
    pressed = [key for one in tree.walk() for key in one.hotkeys]
    fields = [one for one in tree.walk() if one.role is Role.FIELD]

    assert max(Counter(pressed).values()) == 1
    assert [(one.key, one.hotkeys, one.label) for one in fields] == [
        ("search", ("/", "l"), "Search")
    ]
    assert "search" in focus_order(tree)


def test_the_field_stays_in_sight_while_what_was_found_scrolls() -> None:
    many = replace(
        EDITION.library,
        record={
            f"entry-{at}": EDITION.library.record["bread-yes"].model_copy(
                update={"id": f"entry-{at}"}
            )
            for at in range(60)
        },
    )
    screen = IndexScreen(Edition(many, ENGLISH), LookingUp(typed("loaves")))
    made = laid(screen, (1280, 720), 100)
    shown, rows = made.box("search"), made.box("rows")

    assert shown is not None
    assert rows is not None
    assert shown.scroller is None
    assert rows.overflow > 0


def test_a_stage_without_a_field_fills_nothing() -> None:
    stage: Stage = player().stage

    assert stage.field is None
    assert stage.fill("bell").stage is stage
