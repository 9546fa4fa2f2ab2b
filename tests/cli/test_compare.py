"""``upstanding compare``: every choice under every rulebook; the journal is only looked at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli import main
from game.cli.desk import Desk
from game.engine.lines import ChoiceMade, RatingGiven, Undone
from game.engine.playthrough import Playthrough, begin, standing
from game.engine.readings import read_all, recorded_of
from game.screens.edition import Edition
from game.screens.intents import Plain
from game.store.journal import decode
from game.store.lock import is_held
from game.store.places import data_folder
from game.views.log import line_label
from game.views.readings import standing_words
from game.views.words import ENGLISH
from tests.cli.command import Home, plain, upstanding
from tests.cli.hands import Hands

USAGE = 2


@pytest.fixture(scope="module")
def played(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Playthrough]:
    """Return the journal of a whole playthrough with a taking back in it, and what it plays."""
    folder = tmp_path_factory.mktemp("played")
    for seed in range(50):
        desk = Desk(edition, folder / str(seed), folder / "log")
        hands = Hands(edition, desk, seed)
        hands.play_to_the_end()
        desk.close()
        if any(isinstance(line, Undone) for line in hands.lines):
            play = begin(edition.library, hands.opening)
            for line in hands.lines:
                play = play.after(line)
            (path,) = (folder / str(seed)).glob("*.journal")
            return path, play
    raise AssertionError("nobody takes anything back")


def told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return what the command prints; it is content."""
    assert main(["compare", *words]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return the sentence with which the command refuses."""
    assert main(["compare", *words]) == USAGE
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith(".\n")
    assert "Traceback" not in said.err
    return said.err


def test_every_choice_and_rating_is_told_in_order_under_all_rulebooks(
    edition: Edition, played: tuple[Path, Playthrough], capsys: pytest.CaptureFixture[str]
) -> None:
    path, play = played
    lines = [one for one in standing(play.lines) if isinstance(one, ChoiceMade | RatingGiven)]
    whole = plain(told(capsys, str(path)))

    at = 0
    for number, line in enumerate(lines, 1):
        label = plain(f"{number}. {line_label(ENGLISH, edition.library, line)}")
        at = whole.index(label, at) + len(label)
        for book in edition.library.rulebooks.values():
            at = whole.index(f"· {book.name}: ", at)
    assert f"{len(lines) + 1}. " not in whole[at:]


def test_it_ends_with_every_ending(
    edition: Edition, played: tuple[Path, Playthrough], capsys: pytest.CaptureFixture[str]
) -> None:
    path, play = played
    _, _, end = plain(told(capsys, str(path))).rpartition("At the end")

    assert [part.strip() for part in end.split("·") if ":" in part] != []
    for reading in read_all(edition.library, recorded_of(play)):
        shown = standing_words(ENGLISH, reading.rulebook, reading.ledger.standing.tally)
        assert f"{reading.rulebook.name}: {shown}" in end


def test_it_tells_whose_choice_and_why(
    edition: Edition, played: tuple[Path, Playthrough], capsys: pytest.CaptureFixture[str]
) -> None:
    """Each rulebook's weightiest rule speaks with its reason, and silence is told as such."""
    path, play = played
    whole = plain(told(capsys, str(path)))

    for reading in read_all(edition.library, recorded_of(play)):
        for step in reading.steps:
            moved = [line for line in step.lines if line.before != line.after]
            if len(moved) == 1:
                assert plain(moved[0].adjustment.rule.reason) in whole
    assert "No rule looks at this." in whole


def test_lines_are_as_long_as_the_terminal_is_wide(
    played: tuple[Path, Playthrough],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "60")

    lines = told(capsys, str(played[0])).splitlines()

    assert max(map(len, lines)) <= 60


def test_json_is_one_whole_value_with_every_line_of_every_rulebook(
    edition: Edition, played: tuple[Path, Playthrough], capsys: pytest.CaptureFixture[str]
) -> None:
    path, play = played
    found = json.loads(told(capsys, str(path), "--json"))

    assert (found["programme"], found["rulebook"], found["seed"]) == (
        play.header.programme,
        play.header.rulebook,
        play.header.seed,
    )
    assert [one["id"] for one in found["rulebooks"]] == list(edition.library.rulebooks)
    read = read_all(edition.library, recorded_of(play))
    assert len(found["steps"]) == len(read[0].steps)
    for number, reading in enumerate(read):
        of_one = [step["readings"][number] for step in found["steps"]]
        rules = [line["rule"] for one in of_one for line in one["lines"]]
        assert rules == [line.adjustment.rule.id for line in reading.ledger.lines()]
        tally = reading.ledger.standing.tally
        figure = reading.rulebook.counting.rating(tally).figure
        assert found["rulebooks"][number]["end"]["figure"] == figure
        assert len(found["rulebooks"][number]["end"]["items"]) == len(tally.items)


def test_the_own_rulebook_in_json_moves_as_it_was_played(
    played: tuple[Path, Playthrough], capsys: pytest.CaptureFixture[str]
) -> None:
    path, play = played
    found = json.loads(told(capsys, str(path), "--json"))
    own = [one["id"] for one in found["rulebooks"]].index(play.header.rulebook)

    ends = [step["readings"][own] for step in found["steps"]]

    assert ends[-1]["after"]["figure"] == play.life.ledger.rating.figure
    assert [one["after"] for one in ends[:-1]] == [one["before"] for one in ends[1:]]


def test_the_journal_and_its_folder_stay_byte_for_byte_as_they_were(
    played: tuple[Path, Playthrough], capsys: pytest.CaptureFixture[str]
) -> None:
    path, _ = played
    before = {one.name: one.read_bytes() for one in path.parent.iterdir()}
    times = path.stat().st_mtime_ns

    told(capsys, str(path))
    told(capsys, str(path), "--json")

    assert {one.name: one.read_bytes() for one in path.parent.iterdir()} == before
    assert path.stat().st_mtime_ns == times


def test_without_a_name_it_is_the_playthrough_that_was_begun_last(
    edition: Edition, home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    del home
    for seed in (3, 4):
        desk = Desk(edition, data_folder(), data_folder() / "log")
        Hands(edition, desk, seed).play_to_the_end()
        desk.close()

    assert json.loads(told(capsys, "--json"))["seed"] == 4


def test_it_works_while_a_game_holds_the_journal_and_does_not_disturb_it(
    edition: Edition, home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    del home
    desk = Desk(edition, data_folder(), data_folder() / "log")
    hands = Hands(edition, desk)
    hands.mean(Plain.START)
    hands.choose(2)
    (path,) = data_folder().glob("*.journal")
    before = path.read_bytes()

    first = json.loads(told(capsys, "--json"))
    named = json.loads(told(capsys, str(path), "--json"))

    assert first == named
    assert len(first["steps"]) >= 2
    assert is_held(path)
    assert path.read_bytes() == before
    hands.choose(1)
    assert all(ticket.settled and not ticket.trouble for ticket in hands.tickets)
    assert len(json.loads(told(capsys, "--json"))["steps"]) > len(first["steps"])
    desk.close()


def test_a_playthrough_in_which_nothing_was_done_is_told(
    edition: Edition,
    played: tuple[Path, Playthrough],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    header, _, _ = played[0].read_bytes().partition(b"\n")
    path = tmp_path / "begun.journal"
    path.write_bytes(header + b"\n")

    said = told(capsys, str(path))

    assert all(f"{book.name}: " in said for book in edition.library.rulebooks.values())
    assert json.loads(told(capsys, str(path), "--json"))["steps"] == []


def test_lines_that_no_longer_hold_are_told_and_the_rest_is_compared(
    played: tuple[Path, Playthrough], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = played[0].read_bytes().splitlines(keepends=True)
    path = tmp_path / "doubled.journal"
    first = next(at for at, line in enumerate(lines) if b'"choice"' in line)
    path.write_bytes(b"".join([*lines[: first + 1], lines[first]]))
    assert len(decode(path.read_bytes()).lines) == first + 1

    assert main(["compare", str(path), "--json"]) == 0

    said = capsys.readouterr()
    assert f"line {first + 1} no longer holds" in said.err
    assert len(json.loads(said.out)["steps"]) == 1


# Refusals.


def test_a_file_that_is_not_there_is_refused_by_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "nothing.journal"

    assert str(path) in refused(capsys, str(path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"A shopping list: bread, milk.\n", b'{"a": 1}\n', bytes(range(256)) * 40],
    ids=["empty", "a blank line", "a text", "JSON", "bytes"],
)
def test_a_foreign_file_is_refused_and_left_as_it_was(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "foreign.txt"
    path.write_bytes(content)

    for words in ((), ("--json",)):
        assert str(path) in refused(capsys, str(path), *words)
    assert path.read_bytes() == content
    assert [one.name for one in tmp_path.iterdir()] == ["foreign.txt"]


def test_a_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert str(tmp_path) in refused(capsys, str(tmp_path))


def test_without_any_playthrough_that_is_said(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(capsys) == "There is no playthrough on this machine yet.\n"
    assert home.files == []


def test_it_is_a_command_of_its_own(played: tuple[Path, Playthrough], home: Home) -> None:
    ran = upstanding(home, "compare", str(played[0]))

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Same day, five rulebooks\n")
    assert home.files == []
    assert "compare" in upstanding(home, "--help").out
