from __future__ import annotations

import re

import pytest
import yaml

from game.content import plain as module
from game.content.plain import read_plain
from game.content.spots import Spot

SCALARS = [
    ("", None),
    ("~", None),
    ("null", None),
    ("Null", None),
    ("nULL", "nULL"),
    ("true", True),
    ("FALSE", False),
    ("no", "no"),
    ("Yes", "Yes"),
    ("on", "on"),
    ("y", "y"),
    ("0", 0),
    ("-12", -12),
    ("+12", 12),
    ("0777", 777),
    ("0o17", 15),
    ("0x1F", 31),
    ("0b11", "0b11"),
    ("1_000", "1_000"),
    ("1,000", "1,000"),
    ("12:30", "12:30"),
    ("07:40", "07:40"),
    ("1.5", 1.5),
    ("-.5", -0.5),
    ("1.", 1.0),
    ("1e3", 1000.0),
    (".e3", ".e3"),
    ("2019-07-01", "2019-07-01"),
    ("1.2.3", "1.2.3"),
    ("=", "="),
    ("\u0664", "\u0664"),  # a digit, but none of ours
    ("'true'", "true"),
    ('"12"', "12"),
    ('""', ""),
]


@pytest.mark.parametrize("loader", [module._LOADER, yaml.SafeLoader], ids=["fast", "slow"])
@pytest.mark.parametrize(("written", "meant"), SCALARS)
def test_scalars_mean_what_yaml_1_2_says(
    written: str, meant: object, loader: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LOADER", loader)

    read, problems = read_plain("f", f"a: {written}\n".encode())

    assert not problems
    assert read
    assert read.value == {"a": meant}
    assert type(read.value["a"]) is type(meant)


def test_every_value_knows_its_place() -> None:
    text = 'beats:\n  - id: a\n    choices: [{label: "x: y", n: 1}]\n  - id: |\n      b\nend: 3\n'

    read, _ = read_plain("f", text.encode())

    assert read
    spots = read.spots
    assert spots.of(()) == Spot(1, 1)
    assert spots.of(("beats", 0)) == Spot(2, 5)
    assert spots.of(("beats", 0, "choices", 0, "label")) == Spot(3, 23)
    assert spots.of_key(("beats", 0, "choices", 0, "label")) == Spot(3, 16)
    assert spots.of(("beats", 1, "id")) == Spot(4, 9)
    assert spots.of(("end",)) == Spot(6, 6)


def test_a_way_that_ends_early_or_takes_a_detour_finds_the_nearest_place() -> None:
    read, _ = read_plain("f", b"effect: {kind: rates, stars: 9}\nid: x\n")

    assert read
    assert read.spots.of(("effect", "rates", "stars")) == Spot(1, 30)
    assert read.spots.of(("effect", "days")) == read.spots.of(("effect",)) == Spot(1, 9)
    assert read.spots.of(("gone", "away")) == Spot(1, 1)


def test_lines_and_columns_count_characters_and_any_line_break() -> None:
    read, _ = read_plain("f", "a: 鉴定\r\nb: {é: 1, ü: [x]}\r\n".encode())

    assert read
    assert read.spots.of(("b", "ü", 0)) == Spot(2, 15)


def test_problems_of_one_file_do_not_hide_each_other() -> None:
    text = b"a: &x 1\nb: *x\n? [k]\n: {c: 2}\n3: {c: 3}\na: {d: .nan}\n<<: {b: !t 2}\n"

    read, problems = read_plain("f", text)

    assert read is None
    assert [(one.code, one.line) for one in problems] == [
        ("UP111", 1),
        ("UP111", 2),
        ("UP115", 3),
        ("UP115", 5),
        ("UP114", 6),
        ("UP117", 6),
        ("UP113", 7),
        ("UP112", 7),
    ]


@pytest.mark.parametrize("loader", [module._LOADER, yaml.SafeLoader], ids=["fast", "slow"])
@pytest.mark.parametrize(
    "text",
    [
        "a: b: c",
        "\ta: 1",
        "a: @x",
        'a: "\\q"',
        "a: [1, 2\nb: 3",
        "a: 'x\n--- b",
        "a: |\n  x\n b",
        "a\nb: 2",
        "a: - b",
        "- a\nb: 1",
        "[" * 100_000,
        "%YAML 1.9\n%YAML 1.9\n---\na",
        f"%YAML {'9' * 5000}.1\n---\na",
        "a: !<x",
        "a: *",
        "}",
        "? " * 500,
        "{" * 25 + "}" * 25,
    ],
)
def test_what_is_no_yaml_is_one_problem_in_plain_words(
    text: str, loader: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LOADER", loader)

    read, problems = read_plain("f", text.encode())

    assert read is None
    wrong = {one.code for one in problems if not one.warning}
    assert wrong <= {"UP108", "UP112", "UP115", "UP116"}
    assert all(one.line >= 1 and one.column >= 1 and one.mend for one in problems)
    assert not any(re.search(r"token|scann|node|mapping", one.sentence) for one in problems)


def test_a_problem_prints_as_one_line_that_an_editor_can_jump_to() -> None:
    _, problems = read_plain("scenarios/x.yaml", b"id: x\ntitle: b: c\n")

    assert str(problems[0]) == (
        "scenarios/x.yaml:2:9: UP108 A colon makes a second field of this, where none can stand."
        " Mend: Quote the text, or begin a line for the field, in line with the others."
    )
