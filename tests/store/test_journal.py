"""The journal's form: what was written comes back, and what was not is never believed."""

from __future__ import annotations

import json
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.store.journal import Fault, NotPlain, decode, encode, is_whole

HEADER: dict[str, object] = {"schema": 1, "seed": 7, "programme": "demo"}
LINES: list[dict[str, object]] = [
    {"line": "choice", "choice": "sort-every-piece"},
    {"line": "card", "said": None, "sureness": 75},
    {"line": "undo", "of": 1},
]
PIECES = [encode(one) for one in (HEADER, *LINES)]
JOURNAL = b"".join(PIECES)

any_text = st.text(st.characters(exclude_categories=()))
any_value = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | any_text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(any_text, inner, max_size=3),
    max_leaves=6,
)
any_mapping = st.dictionaries(any_text, any_value, max_size=4)


def has_split_pair(mapping: object) -> bool:
    """Say whether two lone surrogates stand side by side as a pair somewhere."""
    return bool(json.loads(json.dumps(mapping)) != mapping)


def whole_pieces(size: int) -> int:
    """Return how many lines of the journal lie within so many bytes."""
    return sum(len(b"".join(PIECES[: number + 1])) <= size for number in range(len(PIECES)))


@given(any_mapping, st.lists(any_mapping, max_size=4))
def test_what_is_encoded_comes_back(
    header: dict[str, object], lines: list[dict[str, object]]
) -> None:
    if any(has_split_pair(one) for one in (header, *lines)):
        return

    whole = decode(b"".join(encode(one) for one in (header, *lines)))

    assert (header, tuple(lines), None) == (whole.header, whole.lines, whole.damage)


def test_a_lone_surrogate_comes_back() -> None:
    mapping = {"\udcff": "half of a pair: \ud83d"}

    assert decode(encode(mapping)).header == mapping


@pytest.mark.parametrize(
    "mapping",
    [
        pytest.param(
            {"a": "\ud83d" + "\ude00"}, id="two surrogates that would become one character"
        ),
        pytest.param({"a": (1, 2)}, id="a tuple that would become a list"),
        pytest.param({1: "a"}, id="a number as key that would become text"),
        pytest.param({"a": float("nan")}, id="not a number"),
        pytest.param({"a": float("inf")}, id="not finite"),
        pytest.param({"a": object()}, id="no JSON at all"),
        pytest.param({"a": "long" * 20_000}, id="too long"),
    ],
)
def test_what_would_not_come_back_the_same_is_refused(mapping: dict[str, object]) -> None:
    with pytest.raises(NotPlain):
        encode(mapping)


def test_a_journal_cut_at_any_byte_keeps_every_whole_line() -> None:
    for size in range(len(JOURNAL)):
        whole = decode(JOURNAL[:size])

        kept = whole_pieces(size)
        rest = JOURNAL[len(b"".join(PIECES[:kept])) : size]
        assert whole.lines == tuple(LINES[: max(kept - 1, 0)])
        assert (whole.header is None) == (kept == 0)
        assert (whole.damage.data if whole.damage else b"") == rest


def test_every_flipped_bit_is_found() -> None:
    for bit in range(len(JOURNAL) * 8):
        flipped = bytearray(JOURNAL)
        flipped[bit // 8] ^= 1 << bit % 8

        whole = decode(bytes(flipped))

        before = whole_pieces(bit // 8)
        assert whole.damage is not None
        assert whole.damage.offset == len(b"".join(PIECES[:before]))
        assert whole.lines == tuple(LINES[: max(before - 1, 0)])
        assert JOURNAL[: whole.damage.offset] + whole.damage.data == flipped


def test_a_whole_line_after_a_damaged_one_is_not_trusted() -> None:
    data = PIECES[0] + PIECES[1].replace(b"every", b"EVERY") + PIECES[2] + PIECES[3][:-1]

    whole = decode(data)

    assert whole.lines == ()
    assert whole.damage is not None
    assert (whole.damage.fault, whole.damage.lost) == (Fault.BROKEN, 3)


@pytest.mark.parametrize(
    ("data", "fault", "lost"),
    [
        pytest.param(b"", Fault.EMPTY, 0, id="empty"),
        pytest.param(b"\0" * 100, Fault.NO_HEADER, 1, id="zeros"),
        pytest.param(PIECES[0][:-1], Fault.NO_HEADER, 1, id="half a header"),
        pytest.param(PIECES[0] + b"\xff\n\xfe", Fault.BROKEN, 2, id="garbage after the header"),
        pytest.param(PIECES[0] + PIECES[1][:20], Fault.TORN, 1, id="half a line"),
        pytest.param(JOURNAL.replace(b"\n", b"\r\n"), Fault.NO_HEADER, 4, id="other line ends"),
    ],
)
def test_damage_says_what_it_is(data: bytes, fault: Fault, lost: int) -> None:
    damage = decode(data).damage

    assert damage is not None
    assert (damage.fault, damage.lost) == (fault, lost)


@given(st.binary() | st.binary().map(lambda tail: PIECES[0] + tail))
def test_no_bytes_make_it_raise_and_none_get_lost(data: bytes) -> None:
    whole = decode(data)

    good = b"".join(encode(one) for one in (whole.header, *whole.lines) if one is not None)
    assert good + (whole.damage.data if whole.damage else b"") == data


@pytest.mark.parametrize(
    "payload",
    [
        pytest.param(b'{"a":' * 10_000 + b"1" + b"}" * 10_000, id="nested without end"),
        pytest.param(b'{"a": 1}', id="not as we write it"),
        pytest.param(b'{"a":1,"a":2}', id="a name twice"),
        pytest.param(b'{"a":Infinity}', id="no JSON"),
        pytest.param(b"[1]", id="no mapping"),
    ],
)
def test_a_right_crc_alone_makes_no_line(payload: bytes) -> None:
    raw = b'{"crc":"%08x","line":%s}\n' % (crc32(payload), payload)

    whole = decode(PIECES[0] + raw)

    assert is_whole(raw)
    assert whole.damage is not None
    assert (whole.damage.fault, whole.damage.data) == (Fault.BROKEN, raw)


@pytest.mark.parametrize(
    ("keep", "data", "fault"),
    [
        pytest.param(3, JOURNAL, None, id="all wanted"),
        pytest.param(1, JOURNAL, Fault.UNWANTED, id="one wanted"),
        pytest.param(0, JOURNAL, Fault.UNWANTED, id="none wanted"),
        pytest.param(3, JOURNAL + b"?", Fault.TORN, id="all wanted, but torn"),
    ],
)
def test_lines_that_are_not_wanted_count_as_damage(
    keep: int, data: bytes, fault: Fault | None
) -> None:
    whole = decode(data, keep)

    assert whole.lines == tuple(LINES[:keep])
    assert (whole.damage.fault if whole.damage else None) == fault
