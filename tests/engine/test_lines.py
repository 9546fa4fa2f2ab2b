"""What a journal holds: it comes back as it was, and nothing else is taken for a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.lines import (
    SCHEMA,
    CardAnswered,
    ChoiceMade,
    Clipped,
    Header,
    Line,
    NotALine,
    PageOpened,
    RatingGiven,
    Undone,
    as_mapping,
    header_from,
    line_from,
)

SAID = {
    "guess": (None, "no", "yes:country", "yes:places", "yes:company", "yes:other"),
    "dropped": (None, "0", "1", "2"),
    "order": (None, "4,0,2", "0,1,2", "12,2,1", "1,12,11"),
    "place": (None, "here", "elsewhere"),
    "hard": (None, "yes", "no"),
}
"""What can be said to each kind of card."""
text = st.text(st.characters(exclude_categories=()))
numbers = st.integers(0, 2**64 - 1)
headers = st.builds(Header, text, numbers, text, text, text, st.sampled_from([1, 2]))
lines = st.one_of(
    st.builds(ChoiceMade, text, text, text),
    st.builds(RatingGiven, text, st.none() | st.integers(1, 5)),
    st.builds(
        CardAnswered,
        st.just("guess"),
        text,
        st.sampled_from(SAID["guess"]),
        st.sampled_from([None, 50, 75, 95]),
    ),
    *(
        st.builds(CardAnswered, st.just(kind), text, st.sampled_from(said), st.none())
        for kind, said in SAID.items()
        if kind != "guess"
    ),
    st.builds(PageOpened, text, text),
    st.builds(Clipped, text, text),
    st.builds(Undone, st.integers(1, 2**64 - 1)),
)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([0, -1, 1, 6, 2**64])
    | st.floats()
    | text
    | st.sampled_from(["choice", "rating", "card", "page", "clip", "undo"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=5,
)
names = st.sampled_from(
    [
        *("line", "scene", "beat", "choice", "witness", "stars", "card", "entry", "said"),
        *(
            "sureness",
            "page",
            "source",
            "of",
            "digest",
            "seed",
            "programme",
            "rulebook",
            "language",
        ),
        "schema",
    ]
)


def as_read(mapping: Mapping[str, object]) -> dict[str, object]:
    """Return the mapping as it comes back from a file."""
    back: dict[str, object] = json.loads(json.dumps(mapping))
    return back


@given(lines)
def test_a_line_comes_back(line: Line) -> None:
    assert line_from(as_mapping(line)) == line


@given(headers)
def test_a_header_comes_back(header: Header) -> None:
    assert header_from(as_mapping(header)) == header


@given(headers)
def test_playing_again_has_a_seed_of_its_own(header: Header) -> None:
    again = header.again()

    assert replace(again, seed=header.seed, schema=header.schema) == header
    assert again.schema == SCHEMA
    assert again == header.again() != again.again()
    assert header_from(as_mapping(again)) == again


def test_a_line_is_written_as_plain_json() -> None:
    written = as_mapping(ChoiceMade("breakfast", "table", "share"))

    assert as_read(written) == {
        "line": "choice",
        "scene": "breakfast",
        "beat": "table",
        "choice": "share",
    }


@given(st.dictionaries(text | names, values))
def test_no_mapping_makes_it_raise_anything_else(mapping: dict[str, object]) -> None:
    for read in (line_from, header_from):
        try:
            back = read(mapping)
        except NotALine as fault:
            assert str(fault)  # noqa: PT017 - either outcome is right
        else:
            assert as_mapping(back) == mapping


@given(lines, names | text, values)
def test_a_line_with_one_odd_value_is_told(line: Line, name: str, value: object) -> None:
    mapping = {**as_mapping(line), name: value}

    try:
        back = line_from(mapping)
    except NotALine:
        return

    assert as_mapping(back) == mapping


@given(headers, names | text, values)
def test_a_header_with_one_odd_value_is_told(header: Header, name: str, value: object) -> None:
    mapping = {**as_mapping(header), name: value}

    try:
        back = header_from(mapping)
    except NotALine:
        return

    assert as_mapping(back) == mapping


@pytest.mark.parametrize(
    "mapping",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"line": "undo"}, id="a field missing"),
        pytest.param({"line": "undo", "of": 1, "at": 2}, id="a field too many"),
        pytest.param({"line": "leap", "of": 1}, id="no such kind"),
        pytest.param({"line": ["undo"], "of": 1}, id="a kind that is no text"),
        pytest.param({"line": "undo", "of": True}, id="true is no number"),
        pytest.param({"line": "undo", "of": 1.0}, id="1.0 is no whole number"),
        pytest.param({"line": "undo", "of": 0}, id="lines are counted from 1"),
        pytest.param({"line": "undo", "of": -3}, id="counted backwards"),
        pytest.param({"line": "undo", "of": 10**5000}, id="too large to be told"),
        pytest.param({"line": "rating", "witness": "kiosk", "stars": -1}, id="negative stars"),
        pytest.param({"line": "rating", "witness": "kiosk", "stars": 6}, id="six stars"),
        pytest.param({"line": "rating", "witness": None, "stars": 3}, id="nobody rated"),
        pytest.param(
            {"line": "card", "card": "guess", "entry": "a", "said": "no", "sureness": 60},
            id="no chip is so sure",
        ),
        *(
            pytest.param(
                {"line": "card", "card": kind, "entry": "a", "said": said, "sureness": sureness},
                id=f"{kind} {said} {sureness}",
            )
            for kind, said, sureness in (
                ("dropped", "3", None),
                ("dropped", "yes", None),
                ("dropped", "0", 75),
                ("order", "0,1", None),
                ("order", "0,1,1", None),
                ("order", "1,0,1", None),
                ("order", "1,1,0", None),
                ("order", "0,1,2,3", None),
                ("order", "0,01,2", None),
                ("order", "0,1,-2", None),
                ("order", "0,1,2\n", None),
                ("order", "0,1,2٣", None),
                ("place", "there", None),
                ("place", "here", 95),
                ("hard", "perhaps", None),
                ("hard", "yes:places", None),
                ("hard", None, 50),
                ("riddle", None, None),
                ("", None, None),
            )
        ),
        pytest.param({"line": "page", "page": "story", "entry": 3}, id="a number for a name"),
    ],
)
def test_what_is_no_line_is_told(mapping: dict[str, object]) -> None:
    with pytest.raises(NotALine):
        line_from(mapping)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"schema": 3}, id="a later schema"),
        pytest.param({"schema": 0}, id="a schema before all"),
        pytest.param({"schema": None}, id="no schema"),
        pytest.param({"schema": True}, id="true is no schema"),
        pytest.param({"schema": 10**5000}, id="a schema too large to be told"),
        pytest.param({"seed": -1}, id="a negative seed"),
        pytest.param({"seed": 10**5000}, id="a seed too large to be told"),
        pytest.param({"seed": "7"}, id="a seed in quotes"),
        pytest.param({"mood": "good"}, id="a field too many"),
    ],
)
def test_what_is_no_header_is_told(change: dict[str, object]) -> None:
    mapping = as_mapping(Header("small", 7, "week", "stars", "en"))

    with pytest.raises(NotALine):
        header_from({**mapping, **change})
