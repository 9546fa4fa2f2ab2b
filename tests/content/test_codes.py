"""Every code: one damaged file, the one problem that it makes, and where that points."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest

from game.content.codes import CODES
from game.content.folder import LARGEST
from game.content.library import read
from game.content.misfits import said
from game.content.problems import Problem
from tests.content.damages import DAMAGES, Change
from tests.content.small_folder import FILES, MARK, PICTURES, unmarked, write

DOCS = Path(__file__).parents[2] / "docs" / "problem-codes.md"
BYTES: dict[str, tuple[bytes, int, int]] = {
    "UP104": (b"#" * (LARGEST + 1), 1, 1),
    "UP105": ("id: breakfast\ntitle: é".encode() + b"\xff", 2, 9),
    "UP106": (b"\xef\xbb\xbfid: breakfast\n", 1, 1),
    "UP109": (b"# nothing\n", 1, 1),
}
EXPLORED = {code for code in CODES if code.startswith("UP7")}
"""Codes of ``check --explore``: tests/cli/test_explore.py has a damage for each."""
ELSEWHERE = {"UP101", "UP102", "UP103", "UP118", "UP119", "UP210", "UP511", *BYTES, *EXPLORED}
"""Codes about files and folders as such, and those of last resort and of the calendar."""


def told(problems: tuple[Problem, ...], code: str) -> list[tuple[str, str, int, int]]:
    """Return all problems but the warnings that merely come along."""
    return [
        (one.code, one.file.partition("content/")[2], one.line, one.column)
        for one in problems
        if not one.warning or one.code == code
    ]


@pytest.mark.parametrize(
    ("code", "changes"),
    [pytest.param(*row, id=f"{row[0]}-{number}") for number, row in enumerate(DAMAGES)],
)
def test_a_damage_makes_one_problem_that_points_at_it(
    code: str, changes: list[Change], tmp_path: Path
) -> None:
    texts = dict(FILES)
    for name, old, new in changes:
        assert not old or texts[name].count(old) == 1
        texts[name] = texts[name].replace(old, new) if old else new
    (name,) = (name for name, text in texts.items() if MARK in text)
    texts[name], line, column = unmarked(texts[name])

    reading = read(write(tmp_path / "content", texts), pictures=PICTURES)

    assert told(reading.problems, code) == [(code, name, line, column)]
    assert all(problem.sentence and problem.mend for problem in reading.problems)
    assert (reading.library is None) == any(not problem.warning for problem in reading.problems)


@pytest.mark.parametrize("code", BYTES)
def test_a_file_that_is_no_text_is_told_once(code: str, tmp_path: Path) -> None:
    data, line, column = BYTES[code]

    problems = read(write(tmp_path / "content", {"scenes/breakfast.yaml": data})).problems

    assert told(problems, code) == [(code, "scenes/breakfast.yaml", line, column)]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    problems = read(tmp_path / "nowhere").problems

    assert [problem.code for problem in problems] == ["UP101"]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    folder = write(tmp_path / "content")
    (folder / "scenes" / "attic.yaml").mkdir()
    (folder / "scenes" / "cellar.yaml").symlink_to(folder / "scenes" / "gone.yaml")

    problems = read(folder).problems

    assert told(problems, "UP102") == [
        ("UP102", "scenes/attic.yaml", 1, 1),
        ("UP102", "scenes/cellar.yaml", 1, 1),
    ]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_links_lead_nowhere_outside(tmp_path: Path) -> None:
    folder = write(tmp_path / "content", {"scenes/breakfast.yaml": None, "scenes/x.yaml": "id: x"})
    (tmp_path / "secret.yaml").write_text("password: none")
    (folder / "scenes" / "breakfast.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "scenes" / "loop.yaml").symlink_to(folder / "scenes" / "loop.yaml")
    (folder / "programmes").rename(tmp_path / "programmes")
    (folder / "programmes").symlink_to(tmp_path / "programmes")

    problems = read(folder).problems

    assert {one[:2] for one in told(problems, "UP103")} == {
        ("UP103", "programmes"),
        ("UP119", "programmes"),
        ("UP103", "scenes/breakfast.yaml"),
        ("UP103", "scenes/loop.yaml"),
    } | {("UP201", "scenes/x.yaml")}


def test_a_file_that_nobody_reads_is_a_warning(tmp_path: Path) -> None:
    extra = {"scenes/lunch.yml": "", "scenes/README.md": "", "notes.txt": "", ".hidden": ""}

    reading = read(write(tmp_path / "content", extra))

    assert told(reading.problems, "UP118") == [
        ("UP118", "notes.txt", 1, 1),
        ("UP118", "scenes/lunch.yml", 1, 1),
    ]
    assert reading.library


def test_what_must_be_there_is_missed(tmp_path: Path) -> None:
    rooms = ("programmes/", "neighbours/")
    files = [name for name in FILES if name.startswith(rooms)]
    gone = dict.fromkeys(("deeds.yaml", "record/sources.yaml", "record/rulebooks.yaml", *files))

    problems = read(write(tmp_path / "content", gone)).problems

    assert [(one.code, one.file.partition("content/")[2]) for one in problems] == [
        ("UP119", "deeds.yaml"),
        ("UP119", "neighbours"),
        ("UP119", "programmes"),
        ("UP119", "record/rulebooks.yaml"),
        ("UP119", "record/sources.yaml"),
    ]


@pytest.mark.parametrize(
    ("today", "stale"),
    [
        pytest.param(None, False, id="no calendar"),
        pytest.param(date(2026, 11, 22), False, id="the same day"),
        pytest.param(date(2027, 11, 22), False, id="a year"),
        pytest.param(date(2027, 11, 23), True, id="a day more"),
    ],
)
def test_a_review_that_nobody_renews_for_a_year_is_a_warning(
    today: date | None,
    stale: bool,  # noqa: FBT001 - a table
    tmp_path: Path,
) -> None:
    reading = read(write(tmp_path / "content"), pictures=PICTURES, today=today)

    assert reading.library
    assert {one.code for one in reading.problems} == ({"UP511"} if stale else set())
    where = [(one.file.rpartition("/")[2], one.line) for one in reading.problems]
    assert where == (
        [
            ("article.yaml", 8),
            ("bell-no.yaml", 26),
            ("bread-yes.yaml", 26),
            ("list-yes.yaml", 26),
            ("one-number.yaml", 26),
            ("rulebooks.yaml", 8),
            ("rulebooks.yaml", 17),
        ]
        if stale
        else []
    )


def test_the_article_may_be_missing_but_not_fallen(tmp_path: Path) -> None:
    without = read(write(tmp_path / "one", {"record/article.yaml": None}), pictures=PICTURES)
    fallen = read(write(tmp_path / "two", {"record/article.yaml": "title: ["}), pictures=PICTURES)

    assert without.problems == ()
    assert without.library
    assert without.library.article is None
    assert [one.code for one in fallen.problems] == ["UP108"]


def test_a_complaint_that_is_not_known_yet_is_told_all_the_same() -> None:
    misfit = said({"type": "new_in_pydantic_9", "loc": ("id",), "msg": "Jargon", "input": 1}, ())

    assert misfit
    assert misfit.code == "UP210"
    assert "Jargon" not in misfit.sentence


def test_every_code_has_a_damage_and_every_damage_a_code() -> None:
    assert {code for code, _ in DAMAGES} | ELSEWHERE == set(CODES)


def test_the_page_of_codes_says_what_the_table_says() -> None:
    rows = re.findall(r"^\| (UP\d+) \| (.+?) \|$", DOCS.read_text(encoding="utf-8"), re.MULTILINE)

    assert dict(rows) == CODES
    assert [code for code, _ in rows] == list(CODES)
