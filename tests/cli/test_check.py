"""``upstanding check``."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from game.cli import main, opening
from game.folders import folder_of
from tests.cli.conftest import Runs

PROBLEM = re.compile(r"(?P<file>[^:]+):(?P<line>\d+):(?P<column>\d+): (?P<code>UP\d{3}) \S.*")


@pytest.fixture
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be a day on which no review is old."""
    monkeypatch.setattr(opening, "today", lambda: date(2026, 11, 25))


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Return a copy of the content with a key that nobody knows and a file that is no YAML."""
    folder = tmp_path / "scenarios"
    shutil.copytree(folder_of("scenarios"), folder)
    scene, rulebook = (next((folder / room).glob("*.yaml")) for room in ("scenes", "rulebooks"))
    scene.write_text(scene.read_text(encoding="utf-8") + "colour: plum\n", encoding="utf-8")
    rulebook.write_text("id: [", encoding="utf-8")
    return folder


def test_content_without_a_problem(runs: Runs) -> None:
    """But for reviews that grow old: the program knows what day it is, and tests last longer."""
    ran = runs("check")
    told = [line for line in ran.out.splitlines() if "UP511" not in line]

    assert (ran.code, ran.err) == (0, "")
    assert len(told) == 1
    assert told == ["No problems."] or told[0].startswith("0 problems, ")


@pytest.mark.usefixtures("_fresh")
def test_every_problem_is_a_line_that_an_editor_can_jump_to(
    damaged: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["check", str(damaged)])

    *lines, last = capsys.readouterr().out.splitlines()
    found = [PROBLEM.fullmatch(line) for line in lines]
    assert code == 1
    assert len(found) > 1
    assert all(found)
    assert all(Path(one["file"]).suffix == ".yaml" for one in found if one)
    assert last == f"{len(lines)} problems, 0 warnings."


def test_the_same_problems_as_json(damaged: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(damaged)])
    lines = capsys.readouterr().out.splitlines()[:-1]

    code = main(["check", "--json", str(damaged)])

    told = json.loads(capsys.readouterr().out)
    places = [f"{one['file']}:{one['line']}:{one['column']}: {one['code']}" for one in told]
    assert code == 1
    assert [line.split(" ")[0] + " " + line.split(" ")[1] for line in lines] == places
    assert all(one["sentence"] and one["mend"] for one in told)


@pytest.mark.usefixtures("_fresh")
def test_no_problems_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_folder_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["check", str(tmp_path / "nowhere")])

    told = capsys.readouterr()
    assert code == 1
    assert "nowhere" in told.out
    assert "is not there" in told.out
    assert told.err == ""
