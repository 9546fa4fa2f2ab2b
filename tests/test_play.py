from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import play

ROOT = Path(__file__).parents[1]
NO_NETWORK = """\
WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) after \
connection broken by 'NewConnectionError(': Failed to establish a new connection: [Errno -3] \
Temporary failure in name resolution')'
ERROR: Could not find a version that satisfies the requirement pydantic==2.14.4 (from versions: \
none)
ERROR: No matching distribution found for pydantic==2.14.4
"""


class Machine:
    """A checkout whose commands are only noted; making an environment leaves a Python there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.ran: list[str] = []
        self.breaks_at: str | None = None

    def run(self, command: Sequence[str]) -> None:
        self.ran.append("venv" if "venv" in command else Path(command[-1]).name)
        if self.ran[-1] == self.breaks_at:
            raise KeyboardInterrupt
        if self.ran[-1] == "venv":
            shutil.rmtree(self.root / ".venv", ignore_errors=True)
            python = Path(play.environment_python())
            python.parent.mkdir(parents=True)
            python.touch()

    def start(self, command: Sequence[str]) -> int:
        self.ran.append(" ".join(command[2:]))
        return 7


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Return a checkout with two locks in which nothing was prepared yet."""
    here = Machine(tmp_path)
    (tmp_path / "requirements.lock").write_text("a==1\n")
    (tmp_path / "requirements-dev.lock").write_text("a==1\nb==1\n")
    monkeypatch.setattr(play, "ROOT", str(tmp_path))
    monkeypatch.setattr(play, "STAMP", str(tmp_path / ".venv" / "stamp"))
    monkeypatch.setattr(play, "run_quietly", here.run)
    monkeypatch.setattr(play, "start", here.start)
    monkeypatch.chdir(tmp_path)
    return here


def test_the_first_play_prepares_and_the_next_only_plays(machine: Machine) -> None:
    codes = [play.main(["--seed", "1"]), play.main([])]

    assert codes == [7, 7]
    assert machine.ran == ["venv", "requirements.lock", "-m game --seed 1", "-m game"]


def test_the_tests_add_to_what_is_there_and_the_game_needs_nothing_more(machine: Machine) -> None:
    for words in ([], ["test", "-x"], []):
        play.main(words)

    assert machine.ran[3:] == ["requirements-dev.lock", "-m pytest -x", "-m game"]


def test_a_changed_lock_is_installed_into_the_same_environment(machine: Machine) -> None:
    play.main([])
    (machine.root / "requirements.lock").write_text("a==2\n")
    play.main([])

    assert machine.ran[3:] == ["requirements.lock", "-m game"]


def test_an_environment_of_another_python_is_made_anew(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    play.main([])
    monkeypatch.setattr(sys, "version", "3.99.0 (some other)")
    play.main([])

    assert machine.ran[3:] == ["venv", "requirements.lock", "-m game"]


@pytest.mark.parametrize("at", ["venv", "requirements.lock"])
def test_a_first_preparation_that_was_interrupted_is_made_anew(machine: Machine, at: str) -> None:
    machine.breaks_at = at
    interrupted = play.main([])
    machine.breaks_at, machine.ran = None, []
    played = play.main([])

    assert (interrupted, played) == (play.INTERRUPTED, 7)
    assert machine.ran == ["venv", "requirements.lock", "-m game"]


def test_an_addition_that_was_interrupted_is_made_anew(machine: Machine) -> None:
    play.main([])
    machine.breaks_at = "requirements-dev.lock"
    play.main(["test"])
    machine.breaks_at, machine.ran = None, []
    play.main([])

    assert machine.ran == ["venv", "requirements.lock", "-m game"]


def test_an_environment_whose_python_is_gone_is_made_anew(machine: Machine) -> None:
    play.main([])
    Path(play.environment_python()).unlink()
    play.main([])

    assert machine.ran[3:] == ["venv", "requirements.lock", "-m game"]


def test_a_python_that_is_too_old_is_told_so() -> None:
    with pytest.raises(play.NotReady) as told:
        play.refuse_old((3, 6, 15, "final", 0))

    assert str(told.value).startswith("Upstanding needs Python 3.11 or newer; this is 3.6.15. ")
    assert "python3.12 play.py" in str(told.value)


def test_old_pythons_can_read_play_py() -> None:
    tree = ast.parse((ROOT / "play.py").read_bytes(), feature_version=(3, 4))
    new = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.AsyncFunctionDef, ast.Match)
    arguments = [node for node in ast.walk(tree) if isinstance(node, ast.arg)]

    assert not [node for node in ast.walk(tree) if isinstance(node, new)]
    assert not [argument for argument in arguments if argument.annotation]
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Raise) and node.cause]


def test_a_python_without_venv_is_told_how_to_mend_it(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    code = play.main([])

    assert code == play.NOT_READY
    assert "sudo apt install python3-venv" in capsys.readouterr().err
    assert machine.ran == []


@pytest.mark.parametrize(
    ("log", "mend"),
    [
        pytest.param(NO_NETWORK, "connect this computer to the network", id="no network"),
        pytest.param(
            "ERROR: No matching distribution found for a", "use CPython 3.11", id="system"
        ),
        pytest.param("THESE PACKAGES DO NOT MATCH THE HASHES", "not the one that was", id="hashes"),
        pytest.param("OSError: [Errno 28] No space left on device", "disk is full", id="disk"),
        pytest.param(
            "Error: [Errno 13] Permission denied: '.venv'", "cannot be written", id="folder"
        ),
        pytest.param("Error: odd", "delete the folder .venv", id="anything else"),
    ],
)
def test_a_failed_installation_gives_a_sentence_and_the_end_of_the_log(log: str, mend: str) -> None:
    command = [sys.executable, "-c", f"print({'noise' * 200!r}); print({log!r}); exit(1)"]
    with pytest.raises(play.NotReady) as told:
        play.run_quietly(command)

    sentence, *end = str(told.value).splitlines()
    assert mend in sentence
    assert end[-1].strip() == log.splitlines()[-1]
    assert len(end) <= 2


def test_a_checkout_without_its_locks_is_told_without_a_traceback(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    (machine.root / "requirements.lock").unlink()

    assert play.main([]) == play.NOT_READY
    assert "requirements.lock" in capsys.readouterr().err


def test_what_is_pinned_for_playing_is_pinned_alike_for_the_tests() -> None:
    run, dev = (
        {line for line in (ROOT / name).read_text().splitlines() if not line.startswith("    #")}
        for name in ("requirements.lock", "requirements-dev.lock")
    )

    assert run <= dev


def test_windows_waits_for_the_game_and_passes_its_exit_code_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    python = str(Path(".venv", "Scripts", "python.exe"))
    monkeypatch.setattr(os, "name", "nt")

    assert play.environment_python().endswith(python)
    assert play.start([sys.executable, "-c", "raise SystemExit(5)"]) == 5


def test_a_real_checkout_prepares_itself_and_plays_from_any_folder(tmp_path: Path) -> None:
    root = tmp_path / "a folder with spaces"
    elsewhere = tmp_path / "elsewhere"
    (root / "game").mkdir(parents=True)
    (root / "game" / "__main__.py").write_text(
        "import sys, game\nprint(game.__path__[0], *sys.argv[1:])\nsys.exit(3)\n"
    )
    (elsewhere / "game").mkdir(parents=True)
    (root / ".venv" / "half-made").mkdir(parents=True)
    (root / "requirements.lock").touch()
    shutil.copy(ROOT / "play.py", root)
    command = [sys.executable, str(root / "play.py"), "some words"]

    first, second = (
        subprocess.run(command, cwd=elsewhere, capture_output=True, text=True, check=False)
        for _ in range(2)
    )

    assert (first.returncode, first.stdout) == (3, f"{root / 'game'} some words\n")
    assert first.stderr == "Preparing Upstanding (once, about 16 MB) ...\n"
    assert (second.returncode, second.stderr) == (3, "")
