from __future__ import annotations

import pytest

from game.content.checks.figures import documents_in, figures_in, years_in
from game.content.checks.record import is_web_address
from game.content.checks.words import count, is_one_sentence


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("One – two — three", 3, id="a dash is no word"),
        pytest.param("third-party, 1,000 and 14C", 4, id="hyphens and figures join"),
        pytest.param("a\n  b\tc", 3, id="any blank parts"),
    ],
)
def test_words_are_counted_as_they_are_read(text: str, words: int) -> None:
    assert count(text) == words


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Only after a court order: 180 days, in one city; no points.", True),
        ("Order No. 36 of Mrs. Vell and J. Smith holds.", True),
        ("It ended at 7.30 p.m. and that was all.", True),
        ("The “so-called social credit score” is none.", True),
        ("It says “no”.", True),
        ("It says “no.”", True),
        ("One. Two.", False),
        ("Is it? It is.", False),
        ("He said “no.” Then he left.", False),
        ("It ended in 2019. 12 people left.", False),
        ("No stop at the end", False),
    ],
)
def test_a_card_is_one_closed_sentence(text: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_one_sentence(text) == is_one


def test_figures_years_and_document_numbers_are_told_apart() -> None:
    text = "By 25 November 2019, 3,401 cases; Articles 57 and 58, No. 36; 2,019 yuan; 1.64 million."

    assert figures_in(text) == {"25", "2019", "3401", "57", "58", "36", "1.64"}
    assert years_in(text) == {"2019"}
    assert documents_in(text) == {"57", "58", "36"}


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://example.org/a?b=c&d=%20", True),
        ("https://zh.example.com/大国小事/4", True),
        ("http://example.org", True),
        ("example.org", False),
        ("ftp://example.org", False),
        ("https://", False),
        ("https://local", False),
        ("https://example.org/a b", False),
        ("http://[::1", False),
        ("javascript:alert(1)", False),
    ],
)
def test_an_address_is_one_that_a_browser_could_open(text: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_web_address(text) == is_one
