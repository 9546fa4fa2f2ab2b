"""The words of the command: quick help, and a sentence for what means nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game import __version__
from game.cli import COMMANDS, USAGE, main
from game.screens.edition import Edition
from tests.cli.command import MOST, Home, environment, upstanding, words_of

HEAVY = ("pygame", "pydantic", "yaml", "platformdirs", "game.engine", "game.store")


def refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return what the command says where it refuses, in one line."""
    assert main(words) == USAGE
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    return told.err


@pytest.mark.parametrize("word", ["--help", "--version", "-h"])
def test_help_and_version_import_nothing_heavy(tmp_path: Path, word: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-P", "-X", "importtime", "-m", "game", word],
        env=environment(Home(tmp_path)),
        capture_output=True,
        text=True,
        check=False,
        timeout=MOST,
    )

    imported = [line.rpartition("|")[2].strip() for line in ran.stderr.splitlines()]
    assert ran.returncode == 0
    assert "game.cli" in imported
    assert [one for one in imported if one.startswith(HEAVY)] == []
    assert (__version__ if word == "--version" else "record") in ran.stdout
    assert list(tmp_path.iterdir()) == []


def test_help_names_every_command_and_each_has_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    def help_of(*words: str) -> str:
        with pytest.raises(SystemExit) as left:
            main([*words, "--help"])
        assert left.value.code == 0
        return capsys.readouterr().out

    told = help_of()
    assert all(command in told for command in COMMANDS)
    assert all(f"upstanding {command}" in help_of(command) for command in COMMANDS)
    assert {"--text", "--auto", "--resume", "--seed"} <= set(
        help_of("play").replace(",", "").split()
    )


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("demmo",), "programme"),
        (("play", "demmo", "--auto"), "programme"),
        (("--rulebook", "starz"), "rulebook"),
        (("shot", "titel", "-o", "f.png"), "screen"),
        (("shot", "title", "-o", "f.png", "--rulebook", "starz"), "rulebook"),
        (("shot", "title", "-o", "f.png", "--text-size", "149"), "text size"),
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("home")
def test_an_unknown_name_is_told_with_the_nearest(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], what: str
) -> None:
    nearest = {"programme": "demo", "rulebook": "stars", "screen": "title", "text size": "150"}

    told = refusal(capsys, *words)

    assert told.startswith(f"There is no {what} “")
    assert f"Did you mean “{nearest[what]}”?" in told


@pytest.mark.usefixtures("home")
def test_an_unknown_scene_or_entry_is_told_with_the_nearest(
    edition: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    scene, entry = next(iter(edition.library.scenes)), next(iter(edition.library.record))

    in_play = refusal(capsys, "--scene", f"{scene}x")
    in_shot = refusal(capsys, "shot", "title", "-o", "f.png", "--scene", f"{scene}x")
    in_record = refusal(capsys, "record", f"{entry}x")

    assert f"Did you mean “{scene}”?" in in_play
    assert f"Did you mean “{scene}”?" in in_shot
    assert f"Did you mean “{entry}”?" in in_record


@pytest.mark.usefixtures("home")
def test_a_name_near_to_nothing_is_told_with_those_that_there_are(
    edition: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refusal(capsys, "--scene", "")
    also = refusal(capsys, "--rulebook", "9")

    assert "Did you mean" not in told + also
    assert all(scene in told for scene in edition.library.scenes)
    assert all(rulebook in also for rulebook in edition.library.rulebooks)


@pytest.mark.usefixtures("home")
def test_a_command_that_is_misspelt_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Did you mean “check”?" in refusal(capsys, "chekc")
    assert "Did you mean “record”?" in refusal(capsys, "recrod", "--auto")


@pytest.mark.parametrize(
    "words",
    [
        ("--seed", "seven"),
        ("--seed", "-1"),
        ("--seed", "4294967296"),
        ("--seed", "9" * 5000),
        ("--seed", "\u0661"),
        ("shot", "title", "-o", "f.png", "--seed", "1.5"),
        ("shot", "title", "-o", "f.png", "--size", "800"),
        ("shot", "title", "-o", "f.png", "--size", "800x"),
        ("shot", "title", "-o", "f.png", "--size", "-800x450"),
        ("shot", "title", "-o", "f.png", "--size", "1x1"),
        ("shot", "title", "-o", "f.png", "--size", f"{'9' * 5000}x450"),
        ("shot", "title", "-o", "f.png", "--text-size", "large"),
        ("shot", "title"),
        ("--text", "--auto"),
        ("check", "--jsn"),
    ],
    ids=lambda words: " ".join(words)[:60],
)
def test_words_that_mean_nothing_end_with_usage_and_name_no_function_of_ours(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)

    told = capsys.readouterr().err
    assert left.value.code == USAGE
    assert "usage: upstanding" in told
    assert "value: '" not in told
    assert "_s" not in told


@pytest.mark.parametrize("words", [("--resume", "--auto"), ("--resume", "--scene", "any")])
def test_to_resume_is_not_to_begin(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert "To resume is to go on" in refusal(capsys, *words)


def test_a_reader_that_leaves_and_a_full_device_get_no_traceback(tmp_path: Path) -> None:
    program = subprocess.Popen(
        words_of("record"),
        env=environment(Home(tmp_path)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    program.stdout.close()
    assert program.stderr is not None
    with program.stderr:
        assert program.stderr.read() == ""
    assert program.wait(MOST) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no such device")
@pytest.mark.parametrize("words", ["check", "record --json", "--auto --seed 1"])
def test_a_full_disk_under_the_output_is_told(tmp_path: Path, words: str) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            words_of(*words.split()),
            env=environment(Home(tmp_path)),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=MOST,
        )

    assert ran.returncode == 74
    assert ran.stderr == "Nothing can be printed here: No space left on device.\n"


def test_a_terminal_that_knows_few_letters_gets_what_it_knows(tmp_path: Path) -> None:
    few = {"PYTHONIOENCODING": "ascii"}
    ran = upstanding(Home(tmp_path), "record", "--json", more=few)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.isascii()
