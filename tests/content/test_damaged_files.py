"""However a content file is damaged: problems with a place, or a whole library; no traceback."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.codes import CODES
from game.content.library import read
from tests.content.small_folder import FILES, PICTURES, write

Damage = Callable[[bytes], bytes]

OTHER_VALUES = [
    *("null", "12", "-1", "1.5", "true", "no", "[]", "{}", "''", "[null]", "{a: {b: [c]}}", "*a"),
    *("&a x", "!!int 1", "<<", "1e999", "9" * 30, "2026-99-99", "word " * 60, "[" * 30, "- x"),
    *("'", '"', "|", ">-", "#", "%", "{witness}", "{", "\\", '"\\u0000"', "scene.ended", "person"),
    *(
        "breakfast",
        "one-number",
        "keepers",
        "bread.kept",
        "side-gate",
        "mrs-oak.rated-low",
        "camera-1",
        "cold",
        "kind",
        "yes",
        "\u202e",
        "é",
    ),
]
ODD_BYTES = [
    b"\x00",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\t",
    b"\r",
    b"\x85",
    b"\xe2\x80\xa8",
    b"\xed\xa0\x80",
]


def on_lines(change: Callable[[list[bytes], int], object]) -> Callable[[int], Damage]:
    """Return a damage that does something to the lines of a file, at one of them."""

    def at(where: int) -> Damage:
        def damage(data: bytes) -> bytes:
            lines = data.splitlines(keepends=True)
            if lines:
                change(lines, where % len(lines))
            return b"".join(lines)

        return damage

    return at


def twice(lines: list[bytes], at: int) -> None:
    lines.insert(at, lines[at])


def swapped(lines: list[bytes], at: int) -> None:
    lines[at - 1], lines[at] = lines[at], lines[at - 1]


def indented(lines: list[bytes], at: int) -> None:
    lines[at] = b"  " + lines[at]


def with_value(value: str) -> Callable[[list[bytes], int], None]:
    def change(lines: list[bytes], at: int) -> None:
        key, colon, _ = lines[at].partition(b": ")
        if colon:
            lines[at] = key + colon + value.encode() + b"\n"

    return change


def cut(where: int) -> Damage:
    return lambda data: data[: where % (len(data) + 1)]


def inserted(where: int, odd: bytes) -> Damage:
    def damage(data: bytes) -> bytes:
        at = where % (len(data) + 1)
        return data[:at] + odd + data[at:]

    return damage


PLACES = st.integers(0, 9999)
DAMAGES: st.SearchStrategy[Damage] = st.one_of(
    PLACES.map(on_lines(lambda lines, at: lines.pop(at))),
    PLACES.map(on_lines(twice)),
    PLACES.map(on_lines(swapped)),
    PLACES.map(on_lines(indented)),
    st.builds(
        lambda value, at: on_lines(with_value(value))(at), st.sampled_from(OTHER_VALUES), PLACES
    ),
    PLACES.map(cut),
    st.builds(inserted, PLACES, st.sampled_from(ODD_BYTES) | st.binary(max_size=4)),
    st.builds(inserted, PLACES, st.text(st.characters(codec="utf-8"), max_size=6).map(str.encode)),
    st.builds(inserted, PLACES, st.integers(1, 3000).map(lambda times: b"[" * times)),
)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(name=st.sampled_from(sorted(FILES)), damages=st.lists(DAMAGES, min_size=1, max_size=4))
def test_damage_is_told_or_does_no_harm(name: str, damages: list[Damage]) -> None:
    data = FILES[name].encode()
    for damage in damages:
        data = damage(data)

    with TemporaryDirectory() as folder:
        reading = read(write(Path(folder), {name: data}), pictures=PICTURES)

    assert (reading.library is None) == any(not one.warning for one in reading.problems)
    for problem in reading.problems:
        assert problem.code in CODES
        assert problem.file.removeprefix(folder + "/") in {*FILES}
        assert 1 <= problem.line <= data.count(b"\n") + data.count(b"\r") + 99
        assert problem.column >= 1
        assert problem.mend
        assert "\n" not in str(problem)
        assert str(problem).encode()


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    data=st.binary(max_size=400)
    | st.text(st.characters(codec="utf-8"), max_size=200).map(str.encode)
)
def test_any_bytes_at_all_can_stand_in_a_file(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        reading = read(write(Path(folder), {"deeds.yaml": data}))

    assert any(one.file.endswith("deeds.yaml") for one in reading.problems)
