"""The game as text: through pipes, in a terminal, on with an old journal, killed and broken."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Timer

import pytest

from game.cli import CRASH, USAGE, main
from game.engine.lines import ChoiceMade, RatingGiven
from game.engine.reading_back import read_back
from game.screens.edition import Edition
from game.screens.routes import screen_of
from game.store.places import log_path
from game.terminal import console
from tests.cli.command import MOST, Home, Ran, environment, plain, upstanding, words_of

HERE = "There is no display here, so this is the game as text."
AROUND = ("2", "1", "", "", "")
"""Makes at least one choice, wherever it is typed in a scene; what means nothing does no harm."""
NIGHT = ("2", "1", "3", "6", "", "")
"""Gets through a card; in a scene it makes a choice."""
KILLS = 10
ASKED = "> "
"""Python itself prints it to standard error where it has no readline."""


TAKES_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""


def typed(*lines: str) -> str:
    """Return what is typed, a line each."""
    return "".join(f"{line}\n" for line in lines)


def lines_of(home: Home, number: int = -1) -> list[object]:
    """Return the lines of one of the journals of a home."""
    read = home.read()[number]
    assert read.damage is None
    return list(read.lines)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, Ran]:
    """Return a home in which somebody has begun, made a choice or two and left, through pipes."""
    home = Home(tmp_path_factory.mktemp("played"))
    ran = upstanding(home, "--text", "--seed", "5", typed=typed("", *AROUND, *AROUND, "quit"))
    return home, ran


def test_what_was_played_is_in_the_journal(edition: Edition, played: tuple[Home, Ran]) -> None:
    home, ran = played

    (read,) = home.read()
    assert (ran.code, ran.err) == (0, "")
    assert read.header is not None
    assert (read.header["seed"], read.header["programme"]) == (5, "demo")
    assert len(read.lines) >= 2
    play = read_back(edition.library, read.header, read.lines)
    assert play.fails_at is None
    made = [line for line in play.play.lines if isinstance(line, ChoiceMade)]
    assert made
    assert all(isinstance(line, ChoiceMade | RatingGiven) for line in play.play.lines)
    for line in made:
        assert plain(reply_of(edition, line)) in plain(ran.out)
    assert [one.suffix for one in home.files] == [".journal"]


def test_to_resume_goes_on_where_it_was_left(edition: Edition, played: tuple[Home, Ran]) -> None:
    home, _ = played
    (before,) = home.read()
    assert before.header is not None
    play = read_back(edition.library, before.header, before.lines).play
    shown = screen_of(edition, play).element().walk()
    (text,) = [one.label for one in shown if one.key in {"beat", "reply"}]

    ran = upstanding(home, "--text", "--resume", typed=typed(*AROUND, "quit"))

    assert (ran.code, ran.err) == (0, "")
    first = plain(ran.out)[: len(plain(text)) + 2000]
    assert plain(text) in first
    lines = lines_of(home)
    assert lines[: len(before.lines)] == list(before.lines)
    assert len(lines) > len(before.lines)


def test_a_file_can_be_resumed_wherever_it_lies(played: tuple[Home, Ran], tmp_path: Path) -> None:
    home, _ = played
    other = Home(tmp_path / "other")
    other.path.mkdir()
    copy = other.path / "copy.txt"
    copy.write_bytes(home.journals[0].read_bytes() + b"torn")
    size = len(home.journals[0].read_bytes())

    ran = upstanding(other, "--text", "--resume", "copy.txt", typed=typed("", *AROUND))

    assert (ran.code, ran.err) == (0, "")
    assert "1 line at its end was damaged" in plain(ran.out)
    assert (other.path / "copy.txt.damaged-1").read_bytes() == b"torn"
    assert copy.read_bytes()[:size] == home.journals[0].read_bytes()
    assert len(copy.read_bytes()) > size
    assert other.journals == []


@pytest.mark.parametrize("words", [("--resume",), ("--text", "--resume"), ("--resume", "none.x")])
def test_nothing_to_resume_is_told(
    home: Home, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    code = main(words)

    told = capsys.readouterr()
    assert (code, told.out) == (USAGE, "")
    assert told.err.startswith("There is no ")
    assert told.err.count("\n") == 1
    assert home.files == []


def test_what_cannot_be_resumed_is_told_and_stays(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = home.path / "letter.txt"
    letter.write_text("Dear Mrs. Vell")

    code = main(["--text", "--resume", str(letter)])

    told = capsys.readouterr().err
    assert code == USAGE
    assert told.startswith(f"{letter} cannot be continued.\n")
    assert letter.read_text() == "Dear Mrs. Vell"
    assert home.files == [letter]


def test_to_resume_passes_over_a_journal_that_has_no_beginning(
    home: Home, played: tuple[Home, Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = home.path / "upstanding"
    folder.mkdir()
    journal = played[0].journals[0]
    (folder / journal.name).write_bytes(journal.read_bytes())
    empty = folder / f"2999{journal.name[4:]}"
    empty.touch()
    monkeypatch.setattr(console, "read_line", lambda: None)

    assert main(["--text", "--resume"]) == 0
    assert empty.read_bytes() == b""


def test_the_end_of_input_ends_it_politely(home: Home) -> None:
    at_once, later = (upstanding(home, "--text", typed=text) for text in ("", typed("", "1")))

    assert (at_once.code, at_once.err) == (later.code, later.err) == (0, "")
    assert at_once.out.endswith("You have left the game.\n")
    assert later.out.endswith("You have left the game.\n")
    assert len(lines_of(home)) <= 1


def test_a_scene_can_be_played_alone(home: Home, edition: Edition) -> None:
    *_, scene = edition.library.scenes

    ran = upstanding(home, "--scene", scene, "--text", typed=typed("1", "2"))

    (read,) = home.read()
    assert (ran.code, ran.err) == (0, "")
    assert read.header is not None
    assert read.header["programme"] == f"scene/{scene}"
    assert len(read.lines) == 1


def test_a_machine_that_cannot_save_is_played_on_and_told_at_the_end(home: Home) -> None:
    nowhere = {"XDG_DATA_HOME": str(home.path / "file" / "data")}
    (home.path / "file").write_text("in the way")

    ran = upstanding(home, "--text", typed=typed("", *AROUND, *AROUND, "quit"), more=nowhere)

    assert ran.code == 0
    assert "The game goes on, but cannot save:" in plain(ran.out)
    assert "of your playthrough could not be saved:" in ran.err
    assert ran.err.count("\n") == 1


def test_a_journal_that_another_program_holds_is_told(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    with begun(home, "--text") as program:
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(typed("", *AROUND).encode())
        program.stdin.flush()
        heard = b""
        while b"[u]" not in heard and (more := os.read(program.stdout.fileno(), 1 << 16)):
            heard += more
        code = main(["--text", "--resume"])
        told = capsys.readouterr().err
        program.communicate(b"quit\n", timeout=MOST)

    assert code == USAGE
    assert "Another window has this playthrough open." in told
    assert program.returncode == 0


# In a terminal.


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_a_terminal_without_a_display_gets_the_game_as_text(home: Home) -> None:
    code, out, err = in_terminal(home, typed("", *AROUND, "quit"))

    assert code == 0
    assert err.replace(ASKED, "") == f"{HERE}\n"
    assert out.rstrip().endswith("You have left the game.")
    assert len(lines_of(home)) >= 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_the_end_of_input_in_a_terminal_and_an_interruption_end_it(home: Home) -> None:
    code, _, err = in_terminal(home, "\n\x04")
    broken, _, nothing = in_terminal(home, "\n1\n", "--text", then=b"\x03")

    assert (code, err.replace(ASKED, "")) == (0, f"{HERE}\n")
    assert (broken, nothing.replace(ASKED, "")) == (130, "")
    assert all(read.damage is None for read in home.read())


def in_terminal(home: Home, text: str, *words: str, then: bytes = b"") -> tuple[int, str, str]:
    """Play in a terminal of its own; return the exit code, what it showed and standard error.

    ``then`` is typed as soon as something can be taken back.
    """
    import pty  # noqa: PLC0415 - Windows has none

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", TAKES_TERMINAL, *words_of(*words)],
        env=environment(home, {"TERM": "xterm"}),
        cwd=home.path,
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as program:
        end = Timer(MOST, program.kill)
        end.start()
        os.close(theirs)
        os.write(ours, text.encode())
        shown = b""
        while True:
            try:
                more = os.read(ours, 1 << 16)
            except OSError:  # Linux says so when the other end is closed; others give nothing
                break
            if not more:
                break
            shown += more
            if then and b"[u]" in shown:
                os.write(ours, then)
                then = b""
        assert program.stderr is not None
        err = program.stderr.read().decode()
        code = program.wait()
        end.cancel()
    os.close(ours)
    return code, shown.decode(), err


# Killed.


def begun(home: Home, *words: str) -> subprocess.Popen[bytes]:
    """Begin a game whose input and output are pipes."""
    return subprocess.Popen(
        words_of(*words),
        env=environment(home),
        cwd=home.path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def reply_of(edition: Edition, line: ChoiceMade) -> str:
    """Return what the story says to a choice."""
    beat = edition.library.scenes[line.scene].beat(line.beat)
    assert beat is not None
    return next(one.reply for one in beat.choices if one.id == line.choice)


def killed(home: Home, heard: int) -> str:
    """Play without a pause, kill the game after so many bytes, and return what it printed."""
    with begun(home, "--text", "--seed", "5") as program:
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(typed("", *AROUND * 4, *NIGHT * 3).encode())
        program.stdin.flush()
        said = b""
        while len(said) < heard and (more := os.read(program.stdout.fileno(), 256)):
            said += more
        program.kill()
        said += program.stdout.read()
    return said.decode(errors="replace")


@pytest.fixture(scope="module")
def deaths(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[tuple[Home, str]]]:
    """Return games that were killed at ten moments, with all that they had printed."""
    homes = [Home(tmp_path_factory.mktemp("killed")) for _ in range(KILLS)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        moments = [900 + 700 * number for number in range(KILLS)]
        yield list(zip(homes, pool.map(killed, homes, moments), strict=True))


def test_every_choice_whose_reply_was_printed_is_in_the_journal(
    edition: Edition, deaths: list[tuple[Home, str]]
) -> None:
    known = [
        (plain(choice.reply), {"scene": scene.id, "beat": beat.id, "choice": choice.id})
        for scene in edition.library.scenes.values()
        for beat in scene.beats
        for choice in beat.choices
    ]
    counts = []
    for home, said in deaths:
        (read,) = home.read()
        made = [line for line in read.lines if line["line"] == "choice"]
        counts.append(len(made))
        for reply in {reply for reply, _ in known if reply in plain(said)}:
            candidates = [{"line": "choice", **one} for text, one in known if text == reply]
            assert [one for one in candidates if one in made], reply
    assert len(set(counts)) > 2
    assert max(counts) > 2


def test_a_killed_game_can_be_resumed(
    edition: Edition, deaths: list[tuple[Home, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    del edition
    monkeypatch.setattr(console, "read_line", lambda: None)
    for home, _ in deaths:
        for name, value in home.variables.items():
            monkeypatch.setenv(name, value)
        before = home.read()[0].lines

        assert main(["--text", "--resume"]) == 0
        assert home.read()[0].lines == before
        assert home.read()[0].damage is None


# Broken.


class Broken(Exception):
    """Something in the game that should not have happened."""


def test_what_breaks_goes_to_the_log_and_a_kind_sentence_to_the_player(
    home: Home, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = iter(["", "1", "2"])

    def read_line() -> str:
        try:
            return next(said)
        except StopIteration:
            raise Broken("a wheel came off") from None

    monkeypatch.setattr(console, "read_line", read_line)
    code = main(["--text", "--seed", "5"])

    told = capsys.readouterr().err
    log = log_path().read_text(encoding="utf-8")
    assert code == CRASH
    assert "It was not you." in told
    assert str(log_path()) in told
    assert "Traceback" not in told
    assert "wheel" not in told
    assert "Traceback" in log
    assert "a wheel came off" in log
    assert len(lines_of(home)) == 1


def test_a_command_that_breaks_is_told_without_the_talk_of_playing(
    home: Home, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_: object) -> int:
        raise Broken("a wheel came off")

    monkeypatch.setattr("game.cli.check.run", breaks)

    code = main(["check"])

    told = capsys.readouterr()
    assert (code, told.out) == (CRASH, "")
    assert "Traceback" not in told.err
    assert "journal" not in told.err
    assert "a wheel came off" in log_path().read_text(encoding="utf-8")
    assert home.files == [log_path()]


def test_where_no_log_can_be_written_what_broke_is_told_after_all(
    home: Home, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_: object) -> int:
        raise Broken("a wheel came off")

    monkeypatch.setattr("game.cli.check.run", breaks)
    (home.path / "upstanding").write_text("in the way")

    assert main(["check"]) == CRASH
    assert "a wheel came off" in capsys.readouterr().err


def test_a_game_in_which_nothing_breaks_makes_no_log(played: tuple[Home, Ran]) -> None:
    home, _ = played

    assert not list(home.path.rglob("*.log"))
