"""What was seen is on the disk, and nothing that is on the disk gets lost."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from game.cli.desk import Desk
from game.engine.lines import ChoiceMade, Undone, as_mapping
from game.engine.playthrough import Playthrough, begin
from game.screens.edition import Edition
from game.screens.intents import Plain
from game.screens.moves import Begin, Onward, Opened, OpenJournal, Write
from game.store.journal import decode, encode
from game.store.trouble import CHANGED, CLOSED, HELD, NO_BEGINNING, UNREADABLE
from tests.cli.hands import MARKS, Hands

SEEDS = range(4)
PARTS = 4
"""Of the bytes at which a journal is cut, for as many processors."""


@pytest.fixture(scope="module")
def whole(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the journal of a whole playthrough, with a taking back and a page in it."""
    folder = tmp_path_factory.mktemp("whole")
    for seed in range(50):
        desk = Desk(edition, folder / str(seed), folder / "log")
        hands = Hands(edition, desk, seed)
        hands.play_to_the_end()
        desk.close()
        if {"Undone", "PageOpened"} <= {type(line).__name__ for line in hands.lines}:
            return next((folder / str(seed)).glob("*.journal"))
    raise AssertionError("nobody takes back and reads")


def journal_in(folder: Path) -> Path:
    """Return the one journal of a folder."""
    (found,) = folder.glob("*.journal")
    return found


def play_of(opened: Opened) -> Playthrough:
    """Return the playthrough that was read back."""
    assert opened.play is not None
    return opened.play


def names_in(folder: Path) -> list[str]:
    """Return the names of all files of a folder."""
    return sorted(one.name for one in folder.iterdir())


@pytest.mark.parametrize("seed", SEEDS)
def test_every_line_is_on_disk_before_the_next_screen_is_shown(
    edition: Edition, desk: Desk, seed: int
) -> None:
    hands = Hands(edition, desk, seed)
    hands.mean(Plain.START)
    path = journal_in(desk.folder)
    for _ in hands.play_on():
        read = decode(path.read_bytes())
        assert read.header == as_mapping(hands.opening)
        assert list(read.lines) == [as_mapping(line) for line in hands.lines]
        assert read.damage is None
        assert hands.stage.mark == ""
    assert len([line for line in hands.lines if isinstance(line, ChoiceMade)]) > 2


@pytest.mark.parametrize("part", range(PARTS))
def test_a_journal_cut_at_any_byte_plays_what_was_whole_and_keeps_the_rest(
    edition: Edition, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)  # thousands of them, and none is needed
    data = whole.read_bytes()
    ends = [at + 1 for at, byte in enumerate(data) if byte == ord("\n")]
    lines = decode(data).lines
    path = tmp_path / whole.name
    desk = Desk(edition, tmp_path, tmp_path / "log")
    for size in range(part, len(data) + 1, PARTS):
        path.write_bytes(data[:size])
        before = [end for end in ends if end <= size]
        good, tail = data[: before[-1] if before else 0], data[before[-1] if before else 0 : size]

        opened = desk.open(path)
        lost = desk.close()

        assert lost == ()
        if not before:
            assert (opened.play, opened.told) == (None, (NO_BEGINNING,))
            assert path.read_bytes() == data[:size]
            assert names_in(tmp_path) == [path.name]
            continue
        played = [as_mapping(line) for line in play_of(opened).lines]
        assert played == list(lines[: len(before) - 1])
        assert path.read_bytes() == good
        if not tail:
            assert opened.told == ()
            assert names_in(tmp_path) == [path.name]
            continue
        aside = path.with_name(f"{path.name}.damaged-1")
        assert any("1 line at its end was damaged" in told for told in opened.told)
        assert any(aside.name in told for told in opened.told)
        assert aside.read_bytes() == tail
        aside.unlink()


def test_after_damage_the_game_goes_on_from_the_good_lines(
    edition: Edition, desk: Desk, whole: Path
) -> None:
    data = whole.read_bytes()
    desk.folder.mkdir()
    path = desk.folder / whole.name
    third = len(b"".join(data.splitlines(keepends=True)[:3]))
    path.write_bytes(data[: third + 20])
    opened = desk.open(path)
    hands = Hands(edition, desk)
    hands.stage = hands.stage._moved(Onward(play_of(opened))).stage

    hands.choose(2)
    desk.close()

    read = decode(path.read_bytes())
    assert read.damage is None
    assert path.read_bytes().startswith(data[:third])
    assert list(read.lines[2:]) == [as_mapping(line) for line in hands.lines]


def test_a_line_in_the_middle_that_is_damaged_sets_all_after_it_aside(
    desk: Desk, whole: Path, tmp_path: Path
) -> None:
    lines = whole.read_bytes().splitlines(keepends=True)
    broken = [*lines[:3], lines[3].replace(b'"crc":"', b'"crc":"f', 1), *lines[4:]]
    path = tmp_path / whole.name
    path.write_bytes(b"".join(broken))

    opened = desk.open(path)

    assert len(play_of(opened).lines) == 2
    assert any(f"{len(lines) - 3} lines at its end were damaged" in told for told in opened.told)
    assert path.with_name(f"{path.name}.damaged-1").read_bytes() == b"".join(broken[3:])


def test_taking_back_and_opening_again_give_the_same_place(
    edition: Edition, desk: Desk, hands: Hands
) -> None:
    hands.mean(Plain.START)
    hands.choose(2)
    hands.mean(Plain.TAKE_BACK)
    path = journal_in(desk.folder)
    desk.close()

    opened = desk.open(path)

    assert isinstance(hands.lines[-1], Undone)
    play = begin(edition.library, hands.opening)
    for line in hands.lines:
        play = play.after(line)
    assert play_of(opened) == play
    assert play_of(opened).life == hands.stage.screens[-1].play.life  # type: ignore[attr-defined]
    assert opened.told == ()


# The content has changed since.


def rewritten(whole: Path, folder: Path, number: int, changes: Mapping[str, object]) -> Path:
    """Put a journal on disk with other words in one line; 0 is its header."""
    read = decode(whole.read_bytes())
    assert read.header is not None
    mappings = [read.header, *read.lines]
    mappings[number] = {**mappings[number], **changes}
    path = folder / whole.name
    path.write_bytes(b"".join(map(encode, mappings)))
    return path


def test_a_line_that_no_longer_holds_is_told_and_set_aside(
    desk: Desk, whole: Path, tmp_path: Path
) -> None:
    path = rewritten(whole, tmp_path, 1, {"choice": "gone-since"})
    data = path.read_bytes()

    opened = desk.open(path)

    assert play_of(opened).lines == ()
    assert any("From line 1 on it no longer holds" in told for told in opened.told)
    assert any("gone-since" in told for told in opened.told)
    assert not any("damaged and" in told for told in opened.told)
    aside = path.with_name(f"{path.name}.damaged-1")
    assert path.read_bytes() + aside.read_bytes() == data
    assert any(aside.name in told for told in opened.told)


def test_a_line_of_an_unknown_kind_is_told_and_set_aside(
    desk: Desk, whole: Path, tmp_path: Path
) -> None:
    path = rewritten(whole, tmp_path, 2, {"line": "song"})

    opened = desk.open(path)

    assert len(play_of(opened).lines) == 1
    assert any("From line 2 on" in told for told in opened.told)


def test_damage_after_a_line_that_no_longer_holds_is_told_as_well(
    desk: Desk, whole: Path, tmp_path: Path
) -> None:
    path = rewritten(whole, tmp_path, 1, {"choice": "gone-since"})
    with path.open("ab") as file:
        file.write(b'{"crc":"torn')
    data = path.read_bytes()

    opened = desk.open(path)

    assert any("1 line at its end was damaged" in told for told in opened.told)
    assert any("From line 1 on" in told for told in opened.told)
    assert path.read_bytes() + path.with_name(f"{path.name}.damaged-1").read_bytes() == data


def test_content_that_changed_without_harm_is_told_and_goes_on(
    desk: Desk, whole: Path, tmp_path: Path
) -> None:
    path = rewritten(whole, tmp_path, 0, {"digest": "0" * 32})
    data = path.read_bytes()

    opened = desk.open(path)

    assert len(play_of(opened).lines) == len(decode(data).lines)
    assert any("content has changed" in told for told in opened.told)
    assert path.read_bytes() == data


@pytest.mark.parametrize(
    "changes",
    [
        {"schema": 3},
        {"rulebook": "bushels"},
        {"programme": "a-week"},
        {"programme": "scene/nowhere"},
        {"seed": "seven"},
        {"mood": "odd"},
    ],
    ids=str,
)
def test_a_journal_of_another_version_is_told_and_left_as_it_was(
    desk: Desk, whole: Path, tmp_path: Path, changes: dict[str, object]
) -> None:
    path = rewritten(whole, tmp_path, 0, changes)
    with path.open("ab") as file:
        file.write(b"torn")
    data, names = path.read_bytes(), names_in(tmp_path)

    opened = desk.open(path)
    written = desk.fulfil(Write(ChoiceMade("a", "b", "c")))

    assert opened.play is None
    assert any("another version" in told and path.name in told for told in opened.told)
    assert path.read_bytes() == data
    assert names_in(tmp_path) == names
    assert written.ticket is not None
    assert written.ticket.trouble == CLOSED


def test_a_file_that_is_none_is_told(desk: Desk, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Mrs. Vell\n")

    told = [desk.open(path).told for path in (letter, tmp_path, tmp_path / "none.journal")]

    assert told == [(NO_BEGINNING,), (UNREADABLE,), (UNREADABLE,)]
    assert letter.read_text() == "Dear Mrs. Vell\n"


def test_a_link_to_a_journal_stays_a_link(desk: Desk, whole: Path, tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    (real / whole.name).write_bytes(whole.read_bytes() + b"torn")
    link = tmp_path / whole.name
    link.symlink_to(real / whole.name)

    opened = desk.open(link)
    desk.close()

    assert opened.play is not None
    assert link.is_symlink()
    assert (real / whole.name).read_bytes() == whole.read_bytes()


# Two windows.


@pytest.fixture
def other(edition: Edition, desk: Desk) -> Iterator[Desk]:
    """Return the desk of another window on the same machine."""
    made = Desk(edition, desk.folder, desk.log)
    yield made
    made.close()


def test_two_windows_cannot_open_the_same_journal(desk: Desk, other: Desk, hands: Hands) -> None:
    hands.mean(Plain.START)
    hands.choose()
    name = journal_in(desk.folder).name

    refused = other.fulfil(OpenJournal(name)).reply
    hands.choose()
    desk.close()
    taken = other.fulfil(OpenJournal(name)).reply

    assert refused == Opened(None, (HELD,))
    assert isinstance(taken, Opened)
    assert play_of(taken).lines == tuple(hands.lines)


def test_two_windows_that_begin_write_to_two_journals(
    edition: Edition, desk: Desk, other: Desk, hands: Hands
) -> None:
    here, there = hands, Hands(edition, other, seed=8)
    for both in (here, there):
        both.mean(Plain.START)
        both.choose()

    paths = sorted(desk.folder.glob("*.journal"))

    assert [decode(path.read_bytes()).lines for path in paths] == [
        (as_mapping(here.lines[0]),),
        (as_mapping(there.lines[0]),),
    ]


def test_a_journal_that_changes_while_it_is_opened_is_not_gone_on_with(
    desk: Desk, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / whole.name
    lines = whole.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:3]))
    reading = [b"".join(lines[:3]), *[b"".join(lines[:4])] * 3]
    read = Path.read_bytes

    def changing(given: Path) -> bytes:
        return reading.pop(0) if given == path and reading else read(given)

    monkeypatch.setattr(Path, "read_bytes", changing)

    opened = desk.open(path)
    monkeypatch.undo()

    assert opened == Opened(None, (CHANGED,))
    assert desk.journal is None
    assert path.read_bytes() == b"".join(lines[:3])


def test_a_beginning_that_is_due_makes_its_journal_with_the_first_line(
    desk: Desk, hands: Hands
) -> None:
    desk.due = hands.opening
    nothing = desk.folder.exists()
    hands.stage = hands.stage.mean(Plain.START).stage

    hands.choose()

    read = decode(journal_in(desk.folder).read_bytes())
    assert not nothing
    assert read.header == as_mapping(hands.opening)
    assert list(read.lines) == [as_mapping(line) for line in hands.lines]


def test_a_beginning_replaces_one_that_was_due(desk: Desk, hands: Hands) -> None:
    desk.due = hands.opening.again()

    hands.mean(Plain.START)
    hands.choose()

    assert desk.fulfil(Begin(hands.opening)).ticket is not None
    assert hands.stage.mark != MARKS.saving
    desk.close()
    headers = [decode(one.read_bytes()).header for one in desk.folder.glob("*.journal")]
    assert headers == [as_mapping(hands.opening)] * 2
