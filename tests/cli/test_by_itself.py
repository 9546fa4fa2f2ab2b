"""``--auto``, and a machine with neither display nor terminal."""

from __future__ import annotations

import pytest

from game.cli import main
from game.screens.edition import Edition
from tests.cli.command import Home, upstanding
from tests.cli.conftest import Runs

AUTO = ("--auto", "--seed", "7")
SAME = ("demo", "--seed", "7", "--auto")
NOWHERE = ("--seed", "7")


def test_it_plays_to_the_end_in_silence_and_keeps_nothing(runs: Runs) -> None:
    ran = runs(*AUTO)

    assert (ran.code, ran.err) == (0, "")
    assert len(ran.out.splitlines()) > 60
    assert runs.home(*AUTO).files == []


def test_the_same_seed_gives_the_same_transcript_and_another_does_not(
    runs: Runs, home: Home
) -> None:
    assert runs(*SAME) == runs(*AUTO)
    assert upstanding(home, "--auto", "--seed", "8").out != runs(*AUTO).out


def test_without_display_and_terminal_it_says_so_and_plays_by_itself(runs: Runs) -> None:
    ran = runs(*NOWHERE)

    assert ran.err == "There is no display here, so the game plays by itself.\n"
    assert (ran.code, ran.out) == (0, runs(*AUTO).out)
    assert runs.home(*NOWHERE).files == []


def test_a_scene_alone_plays_by_itself_and_begins_no_journal(edition: Edition, home: Home) -> None:
    scene = next(iter(edition.library.scenes))

    ran = upstanding(home, "--scene", scene)

    assert ran.code == 0
    assert ran.err == "There is no display here, so the game plays by itself.\n"
    assert home.files == []


@pytest.mark.usefixtures("home")
def test_whoever_is_to_be_rated_is_rated(
    edition: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under some seed with stars, and under some with none."""
    for seed in range(6):
        assert main(["--auto", "--seed", str(seed)]) == 0
    told = capsys.readouterr().out

    names = [
        edition.library.witnesses[beat.encounter].name
        for scene in edition.library.programmes["demo"].days[0].scenes
        for beat in edition.library.scenes[scene].beats
        if beat.encounter
    ]
    assert names
    assert all(f"{name}: stars?" in told for name in names)
