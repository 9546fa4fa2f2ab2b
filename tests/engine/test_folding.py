from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.folding import around, folded, stands_in, words_of

TEXT = st.text(
    st.sampled_from("abcdeé Éİßﬁ信用条例·,.'’-–36()\n") | st.characters(codec="utf-8"), max_size=60
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zhima CREDIT", "zhima credit"),
        ("Café, Übung", "cafe, ubung"),
        ("the state’s “list”", 'the state\'s "list"'),
        ("2014–2020", "2014-2020"),
        ("ＳＣＳ　１２", "scs 12"),  # noqa: RUF001 - full width is the point
        ("信用", "信用"),
    ],
)
def test_case_accents_widths_and_quotes_are_folded_away(text: str, expected: str) -> None:
    assert folded(text) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Dodging a fare", "far", True),
        ("Dodging a fare", "are", False),
        ("welfare", "fare", False),
        ("a G-train", "train", True),
        ("1,332 were listed", "332", True),
        ("1332 were listed", "332", False),
        ("上海市社会信用条例", "信用", True),
        ("芝麻Zhima", "zhima", True),
        ("", "a", False),
    ],
)
def test_a_word_stands_where_one_begins_so_and_anywhere_in_chinese(
    text: str,
    word: str,
    expected: bool,  # noqa: FBT001 - a table
) -> None:
    assert stands_in(text, word) == expected


def test_what_stands_around_a_word_is_no_part_of_it() -> None:
    assert words_of("“Social credit”, (2014)! … — fare fare") == (
        "social",
        "credit",
        "2014",
        "-",
        "fare",
    )


@given(TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(TEXT)
def test_composed_and_decomposed_letters_are_alike(text: str) -> None:
    assert folded(unicodedata.normalize("NFC", text)) == folded(unicodedata.normalize("NFD", text))


@given(TEXT)
def test_every_word_of_a_text_is_found_in_it(text: str) -> None:
    assert [word for word in words_of(text) if not stands_in(text, word)] == []


@given(st.text("abé信用.'-36 ", max_size=40), st.text("abé信用.'-36", min_size=1, max_size=4))
def test_one_look_finds_what_looking_at_every_place_finds(text: str, asked: str) -> None:
    letters = frozenset("abe36")
    even = folded(text)

    def begins(at: int, word: str) -> bool:
        goes_on = even[at - 1 : at] in letters and word[0] in letters
        return even.startswith(word, at) and not goes_on

    for word in words_of(asked):
        assert stands_in(text, word) == any(begins(at, word) for at in range(len(even)))


@given(TEXT, st.integers(0, 20))
def test_what_is_shown_around_a_word_is_a_piece_of_the_text_with_the_word_in_it(
    text: str, room: int
) -> None:
    even = " ".join(text.split())
    for word in words_of(text):
        shown = around(text, word, room)
        if stands_in(even, word):
            assert word in folded(shown)
            assert shown.removeprefix("…").removesuffix("…") in even or "…" in text


def test_nothing_is_shown_around_what_is_not_there() -> None:
    assert around("one loaf", "bell", 10) == ""


def test_what_is_shown_is_cut_between_words() -> None:
    text = "In the year 2015, so it is told, 1,332 were listed, all of them for senior passes."

    assert around(text, "listed", 16) == "…1,332 were listed, all of them…"
    assert around(text, "told", 16) == "…2015, so it is told, 1,332 were…"
