from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.screens.breaking import broken
from game.screens.editing import EDITING, LONGEST, Typing, caret_in, typed

KEYS = st.sampled_from(sorted(EDITING))
STEPS = st.lists(KEYS | st.text(max_size=5), max_size=30)


def after(steps: list[str]) -> Typing:
    line = Typing()
    for step in steps:
        line = line.edited(step) if step in EDITING else line.with_more(step)
    return line


@given(STEPS)
def test_the_caret_is_always_within_the_text_and_the_text_never_too_long(steps: list[str]) -> None:
    line = after(steps)

    assert 0 <= line.caret <= len(line.text) <= LONGEST
    assert line.text.isprintable()


@given(STEPS, st.text(st.characters(categories=("L", "N")), max_size=9))
def test_backspace_takes_back_what_was_typed(steps: list[str], more: str) -> None:
    line = after(steps)
    written = line.with_more(more)
    if len(line.text) + len(more) <= LONGEST:
        for _letter in more:
            written = written.edited("backspace")

        assert written == line


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("left", Typing("fare", 1)),
        ("right", Typing("fare", 3)),
        ("home", Typing("fare", 0)),
        ("end", Typing("fare", 4)),
        ("backspace", Typing("fre", 1)),
        ("delete", Typing("fae", 2)),
        ("x", Typing("fare", 2)),
    ],
)
def test_keys_edit_at_the_caret(key: str, expected: Typing) -> None:
    assert Typing("fare", 2).edited(key) == expected


@pytest.mark.parametrize("key", ["left", "backspace", "home"])
def test_nothing_is_before_the_beginning(key: str) -> None:
    assert Typing("fare", 0).edited(key) == Typing("fare", 0)


@pytest.mark.parametrize("key", ["right", "delete", "end"])
def test_nothing_is_after_the_end(key: str) -> None:
    assert Typing("fare", 4).edited(key) == Typing("fare", 4)


def test_what_is_pasted_stays_one_line() -> None:
    assert Typing("ab", 1).with_more("信用\n条\t例") == Typing("a信用 条 例b", 7)


def test_of_what_is_pasted_no_more_is_looked_at_than_there_is_room_for() -> None:
    class Book(str):
        """A text that nobody should read to its end."""

        __slots__ = ()

        def __iter__(self) -> Iterator[str]:
            raise AssertionError

    assert Typing("ab", 1).with_more(Book("x" * 999)).text == f"a{'x' * (LONGEST - 2)}b"


def test_a_whole_line_has_its_caret_at_the_end() -> None:
    assert typed("fare") == Typing("fare", 4)


@given(st.text(st.sampled_from("ab 信, "), max_size=40), st.integers(1, 12))
def test_the_caret_is_found_in_the_lines_of_a_text(text: str, width: int) -> None:
    lines = broken(text, width, len)
    places = [caret_in(lines, caret, text) for caret in range(len(text) + 1)]

    assert all(0 <= number < len(lines) for number, _before in places)
    assert places == sorted(places, key=lambda place: (place[0], len(place[1])))
    assert all(before == "" or before.strip() in text for _number, before in places)
    assert places[0] == (0, "")


def test_the_caret_stands_at_the_end_of_the_line_that_it_was_typed_on() -> None:
    lines = broken("one loaf two", 8, len)

    assert lines == ("one loaf", "two")
    assert caret_in(lines, 8, "one loaf two") == (0, "one loaf")
    assert caret_in(lines, 9, "one loaf two") == (1, "")
    assert caret_in(lines, 12, "one loaf two") == (1, "two")
