"""Lines break where they may, and take the columns that they take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.terminal.wrapping import columns, wrapped


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("bread", 5, id="letters"),
        pytest.param("信用", 4, id="wide letters"),
        pytest.param("e\N{COMBINING ACUTE ACCENT}", 1, id="an accent of its own"),
        pytest.param("a\N{SOFT HYPHEN}b", 2, id="what is not seen"),
        pytest.param("−0.24", 5, id="a minus"),
    ],
)
def test_columns(text: str, expected: int) -> None:
    assert columns(text) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("", 10, [""], id="nothing"),
        pytest.param("one two three", 7, ["one two", "three"], id="between words"),
        pytest.param("one  two", 20, ["one  two"], id="two spaces stay"),
        pytest.param("one  two", 5, ["one", "two"], id="but not at the end of a line"),
        pytest.param("one\ntwo", 20, ["one two"], id="lines are made here"),
        pytest.param(
            "see https://example.org/a-b", 10, ["see", "https://example.org/a-b"], id="url"
        ),
        pytest.param("信用体系建设", 8, ["信用体系", "建设"], id="between wide letters"),
        pytest.param("信用体系建设", 9, ["信用体系", "建设"], id="no half of a wide letter"),
        pytest.param(
            "信用体系。建设", 8, ["信用体", "系。建设"], id="no line begins with a full stop"
        ),
        pytest.param("信用体《建设》", 8, ["信用体", "《建设》"], id="no line ends with a bracket"),
        pytest.param("in 2014年 (信用)", 7, ["in 2014", "年 (信", "用)"], id="both"),
    ],
)
def test_lines_break(text: str, width: int, expected: list[str]) -> None:
    assert wrapped(text, width) == expected


def test_lines_hang() -> None:
    lines = wrapped("one two three", 11, "  [1] ", "      ")

    assert lines == ["  [1] one", "      two", "      three"]


@given(st.text("ab c\N{COMBINING ACUTE ACCENT}信。《“", max_size=60), st.integers(4, 30))
def test_nothing_is_lost_and_no_line_that_could_be_broken_is_too_long(
    text: str, width: int
) -> None:
    lines = wrapped(text, width)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns(line) <= width for line in lines if " " in line)
