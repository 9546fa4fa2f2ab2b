"""What each role is printed as, and that all that can be meant can be typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.screens.edition import Edition
from game.screens.element import Dial, Element, Icon, Role
from game.screens.intents import Intent, Plain
from game.screens.parts import button, chip, group, heading, primary, small_key, strip, text
from game.screens.style import Only
from game.screens.styles import STYLES
from game.terminal.printing import keys_of, news, pieces, printed, set_out, words_of
from game.terminal.wrapping import columns
from game.views.cards import StripView
from tests.terminal.playing import WIDE, every_screen, on, stage_of

NARROW = next(name for name, style in STYLES.items() if style.only is Only.NARROW)
SCREENS = (
    *("title", "scene", "consequence", "log", "guess", "half a guess", "whole guess", "card"),
    *("sources", "entry", "summary", "index", "options", "forget", "no journals", "journals"),
    *("message", "lists", "on a list"),
)


@pytest.fixture(scope="module")
def screens(edition: Edition) -> dict[str, Element]:
    return every_screen(edition)


def screen(*children: Element, label: str = "") -> Element:
    return Element("screen", Role.SCREEN, "sheet", label, children=children)


def notice(key: str, said: str, moved: str, reason: str = "") -> Element:
    words = [text(f"{key}-text", "notice-text", said)]
    if reason:
        words.append(text(f"{key}-reason", "notice-reason", reason))
    children = (group(f"{key}-words", "notice-words", *words), text(f"{key}-moved", "up", moved))
    return Element(key, Role.NOTICE, "notice-up", said, moved, children=children)


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        pytest.param(text("a", "body", "One loaf."), "One loaf.", id="a text"),
        pytest.param(heading("a", "sheet-title", "Bread"), "Bread\n-----", id="a heading"),
        pytest.param(heading("a", "sheet-title", "信用"), "信用\n----", id="a wide heading"),
        pytest.param(
            Element("a", Role.IMAGE, "scene-picture", "Picture: Flat 2"),
            "[Picture: Flat 2]",
            id="a picture",
        ),
        pytest.param(
            Element("a", Role.IMAGE, "up", drawing=Icon("up")), "", id="an icon says nothing"
        ),
        pytest.param(
            Element("a", Role.METER, "dial", "Stars: 3.87 of 5", drawing=Dial(1, 1, "3.87")),
            "Stars: 3.87 of 5",
            id="a meter",
        ),
        pytest.param(
            notice("a", "She liked that.", "+0.06", "Sharing is seen."),
            "! She liked that.  +0.06  Sharing is seen.",
            id="a notice that arrives",
        ),
        pytest.param(
            notice("a", "She liked that.", "+0.06"),
            "- She liked that.  +0.06",
            id="a notice from before",
        ),
        pytest.param(
            button("a", "secondary", "Options", Plain.OPTIONS, ("o",)),
            "  [o] Options",
            id="a button",
        ),
        pytest.param(
            replace(button("a", "secondary", "Flour", Plain.RECORD), value="Partly"),
            "  [1] Flour · Partly",
            id="a button with a value and no key",
        ),
        pytest.param(
            replace(
                button("a", "choice", "Gate", Plain.RECORD, ("1",)), value="needs 4", enabled=False
            ),
            "  [1] Gate (shut: needs 4)",
            id="a shut one",
        ),
        pytest.param(
            replace(
                button("a", "choice", "Gate", Plain.RECORD, ("1",)),
                value="Shut: needs 4",
                enabled=False,
            ),
            "  [1] Gate (shut: needs 4)",
            id="a shut one that says so",
        ),
        pytest.param(
            chip("a", "3", "fairly", Plain.BACK, chosen=True), "  [3] fairly (chosen)", id="chosen"
        ),
        pytest.param(
            chip("a", "3", "85 %", Plain.BACK, chosen=True, spoken="Size: 85 %, chosen"),
            "  [3] Size: 85 % (chosen)",
            id="a chosen one that says so",
        ),
        pytest.param(
            primary("a", "Turn", Plain.CONTINUE, enabled=False), "  [Enter] Turn (shut)", id="main"
        ),
        pytest.param(
            small_key("escape", "Skip", Plain.BACK, shown="Esc"), "  [esc] Skip", id="escape"
        ),
        pytest.param(text("a", NARROW, "Only narrow"), "", id="what is for a narrow window"),
        pytest.param(
            strip("a", (StripView("Where", "One town"), StripView("Whom", "12 bakers"))),
            "WHERE: One town\nWHOM: 12 bakers",
            id="the strip",
        ),
        pytest.param(
            group("a", "body", text("b", "body", "x"), label="Named"), "Named\nx", id="a group"
        ),
        pytest.param(
            group("a", "body", heading("b", "body", "Named"), label="Named"),
            "Named\n-----",
            id="a group whose heading is its name",
        ),
    ],
)
def test_printed(element: Element, expected: str) -> None:
    assert printed(screen(element), WIDE) == expected


def test_the_label_of_a_screen_is_said_once_as_its_title() -> None:
    said = printed(
        screen(text("a", "body", "Flat 2"), text("b", "body", "Bread"), label="Flat 2"), 78
    )
    headed = printed(screen(heading("a", "sheet-title", "Log"), label="Log"), 78)

    assert said.splitlines()[:2] == ["Flat 2", "======"]
    assert said.count("Flat 2") == 1
    assert headed == "Log\n==="


def test_a_heading_of_several_lines_has_no_rule() -> None:
    long = "One loaf, two plates, and nobody who wants to be the first."

    assert "-" not in printed(screen(heading("a", "sheet-title", long)), 30)


def test_a_mark_over_a_screen_is_printed_with_it(edition: Edition) -> None:
    stage = replace(stage_of(edition), mark="Not saved: full")

    assert printed(stage.tree, 78).endswith("\nNot saved: full")


def test_what_has_just_happened_is_told_before_what_can_be_done(edition: Edition) -> None:
    said = printed(on(stage_of(edition), "enter", "1").tree, 78)

    assert said.index("She nods.") < said.index("Mrs. Oak liked that.") < said.index("[Enter]")


def test_the_phone_says_its_standing_once_and_its_doors(screens: dict[str, Element]) -> None:
    said = printed(screens["scene"], 78)

    assert said.count("3.87") == 1
    assert "Side gate" in said
    assert "(shut)" in said


@pytest.mark.parametrize("name", SCREENS)
def test_all_that_can_be_meant_can_be_typed_and_is_printed_once(
    name: str, screens: dict[str, Element]
) -> None:
    tree = screens[name]
    keys = keys_of(tree)
    lines = printed(tree, WIDE).splitlines()
    first: dict[str, str] = {}
    for word, key in keys.items():
        first.setdefault(key, word)

    for element in tree.walk():
        if element.intent is not None:
            word = first[element.key]
            sign = f"  [{'Enter' if word == 'enter' else word}] {element.label.split(',')[0]}"
            assert sum(line.startswith(sign) for line in lines) == 1, sign
    assert all(word == word.casefold() and word.split() == [word] for word in keys)
    assert set(keys.values()) == set(first)


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("width", [24, 40, 78])
def test_no_line_is_wider_than_asked(name: str, width: int, screens: dict[str, Element]) -> None:
    lines = printed(screens[name], width).splitlines()

    # An address cannot be broken, nor a long word behind the sign of a button.
    assert all(columns(line) <= width for line in lines if line.count(" ") > 8)


@pytest.mark.parametrize("name", SCREENS)
def test_no_screen_has_two_blank_lines_or_signs_that_would_be_spelt_out(
    name: str, screens: dict[str, Element]
) -> None:
    said = printed(screens[name], 78)

    assert "\n\n\n" not in f"\n{said}\n"
    assert not any(
        "\N{BOX DRAWINGS LIGHT HORIZONTAL}" <= sign <= "\N{BLACK SQUARE}" for sign in said
    )


def test_free_numbers_go_on_after_the_hotkeys() -> None:
    tree = screen(
        button("a", "secondary", "A", Plain.LOG),
        button("b", "secondary", "B", Plain.LOG, ("4",)),
        primary("c", "C", Plain.CONTINUE),
        button("d", "secondary", "D", Plain.LOG),
        primary("e", "E", Plain.BACK, ("l",)),
        button("f", "secondary", "F", Plain.LOG, ("l",)),
    )

    assert keys_of(tree) == {"enter": "c", "4": "b", "l": "e", "5": "a", "6": "d", "7": "f"}
    assert words_of(tree) == "Enter, 4 to 7, l"


def test_shut_words_are_not_offered() -> None:
    shut = replace(button("a", "choice", "A", Plain.LOG, ("1",)), enabled=False)
    tree = screen(shut, button("b", "choice", "B", Plain.LOG, ("2",)))

    assert keys_of(tree) == {"1": "a", "2": "b"}
    assert words_of(tree) == "2"


def test_news_are_what_is_new_or_says_something_else() -> None:
    def tree(*notices: Element, moved: str, sure: bool, on: Intent = Plain.CONTINUE) -> Element:
        return screen(
            text("beat", "body", "A beat."),
            text("standing", "body", moved),
            *notices,
            chip("yes", "1", "Yes", on, chosen=sure),
            chip("no", "2", "No", on, chosen=not sure),
        )

    before = tree(notice("notice-1-new", "Heard.", "+0.01", "A bell."), moved="3.87", sure=False)
    after = tree(
        notice("notice-2-new", "Heard.", "+0.01", "A bell."),
        notice("notice-1", "Heard.", "+0.01"),
        moved="3.88",
        sure=True,
    )

    told = set_out(news(pieces(before), pieces(after)), 78)

    assert told.split("\n") == ["3.88", "", "! Heard.  +0.01  A bell.", "", "  [1] Yes (chosen)"]
    assert not news(pieces(after), pieces(after))
