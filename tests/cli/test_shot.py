"""``upstanding shot``: a picture, where there is no display and no sound."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from game.cli import USAGE, main
from tests.cli.command import Home
from tests.cli.conftest import Runs

WORDS = ("shot", "title", "-o", "f.png", "--size", "800x450", "--text-size", "150")


def size_of(path: Path) -> tuple[int, int]:
    """Return the size that a PNG file says it has."""
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert data[12:16] == b"IHDR"
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def test_a_picture_of_that_size_and_nothing_else(runs: Runs) -> None:
    ran = runs(*WORDS)

    home = runs.home(*WORDS)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert size_of(home.path / "f.png") == (800, 450)
    assert home.files == [home.path / "f.png"]


def test_under_any_name_it_is_a_png(home: Home) -> None:
    path = home.path / "picture"

    assert main(["shot", "crash", "-o", str(path), "--size", "320x180"]) == 0
    assert size_of(path) == (320, 180)


def test_the_text_size_and_the_screen_count(home: Home) -> None:
    shots = [("options", "100"), ("options", "150"), ("forget", "100"), ("options", "100")]
    pictures = []
    for number, (screen, size) in enumerate(shots):
        path = home.path / f"{number}.png"
        words = ["shot", screen, "-o", str(path), "--size", "800x450", "--text-size", size]
        assert main(words) == 0
        pictures.append(path.read_bytes())

    assert len(set(pictures)) == 3
    assert pictures[0] == pictures[3]


@pytest.mark.parametrize("where", ["nowhere/f.png", "."])
def test_a_path_that_cannot_be_written_is_told(
    home: Home, capsys: pytest.CaptureFixture[str], where: str
) -> None:
    path = home.path / where
    code = main(["shot", "title", "-o", str(path), "--size", "320x180"])

    told = capsys.readouterr()
    assert code == USAGE
    assert told.err.startswith(f"{path} cannot be written: ")
    assert told.err.count("\n") == 1
    assert home.files == []
