"""A disk that is full or may not be written to: the game goes on, says so, and loses no line."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import current_thread

import pytest

from game.cli.desk import Desk
from game.engine.lines import as_mapping
from game.screens.edition import Edition
from game.screens.intents import Intent, Plain
from game.screens.moves import Begin, Journals, Keep, ListJournals, Opened, OpenJournal
from game.screens.settings import Settings
from game.store.journal import decode
from game.store.trouble import FULL, GONE, REFUSED
from tests.cli.hands import MARKS, Hands

NO_ROOM = f"{MARKS.cannot_save} {FULL}"


@dataclass
class Disk:
    """A disk that can be full, for what writes journals."""

    full: bool = False
    refuses: bool = False


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Return the disk under every journal of this test."""
    state, write, open_ = Disk(), os.write, os.open

    def writes(handle: int, data: bytes | memoryview) -> int:
        if state.full and current_thread().name == "journal":
            write(handle, data[:7])
            raise OSError(errno.ENOSPC, "full")
        return write(handle, data)

    def opens(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if state.refuses and current_thread().name == "journal" and flags & os.O_CREAT:
            raise PermissionError(errno.EACCES, "refused")
        return open_(path, flags, mode)

    monkeypatch.setattr(os, "write", writes)
    monkeypatch.setattr(os, "open", opens)
    return state


def lines_in(path: Path) -> list[object]:
    """Return the lines of a journal that is whole."""
    read = decode(path.read_bytes())
    assert read.damage is None
    return list(read.lines)


def written(hands: Hands) -> list[object]:
    """Return what the hands have asked to be written."""
    return [as_mapping(line) for line in hands.lines]


def test_the_game_goes_on_and_all_lines_are_there_when_space_returns(
    desk: Desk, hands: Hands, disk: Disk
) -> None:
    hands.mean(Plain.START)
    hands.choose()
    (path,) = desk.folder.glob("*.journal")
    disk.full = True
    marks = []
    for _ in range(2):
        hands.choose()
        marks.append(hands.stage.mark)
    hands.mean(Plain.CONTINUE)
    marks.append(hands.stage.mark)
    meanwhile = lines_in(path)

    disk.full = False
    hands.choose()

    assert marks == [NO_ROOM] * 3
    assert meanwhile == written(hands)[:1]
    assert lines_in(path) == written(hands)
    assert len(hands.lines) >= 4
    assert hands.stage.mark == ""


def test_what_is_unsaved_is_tried_again_when_the_game_is_left(
    desk: Desk, hands: Hands, disk: Disk
) -> None:
    disk.full = True
    hands.mean(Plain.START)
    hands.choose(2)

    disk.full = False
    told = desk.close()

    (path,) = desk.folder.glob("*.journal")
    assert told == ()
    assert lines_in(path) == written(hands)


def test_lines_that_are_lost_after_all_are_counted(desk: Desk, hands: Hands, disk: Disk) -> None:
    hands.mean(Plain.START)
    hands.choose()
    (path,) = desk.folder.glob("*.journal")
    disk.full = True
    hands.choose(2)

    told = desk.close()

    lost = len(hands.lines) - 1
    assert lost >= 2
    assert told == (f"{lost} lines of your playthrough could not be saved: {FULL}",)
    assert lines_in(path) == written(hands)[:1]


def test_a_beginning_without_a_line_is_no_loss(desk: Desk, hands: Hands, disk: Disk) -> None:
    disk.full = True
    hands.mean(Plain.START)

    assert hands.stage.mark == NO_ROOM
    assert desk.close() == ()
    assert list(desk.folder.iterdir()) == []


def test_beginning_another_playthrough_lets_no_unsaved_line_go(
    desk: Desk, hands: Hands, disk: Disk
) -> None:
    hands.mean(Plain.START)
    hands.choose()
    (path,) = desk.folder.glob("*.journal")
    disk.full = True
    hands.choose(2)
    first = written(hands)
    hands.mean(Plain.HOME)
    hands.mean(Plain.START)
    hands.choose()

    disk.full = False
    told = desk.close()

    other = next(one for one in desk.folder.glob("*.journal") if one != path)
    assert told == ()
    assert lines_in(path) == first
    assert lines_in(other) == written(hands)


@pytest.mark.parametrize("early", [True, False], ids=["before its header", "after two lines"])
def test_a_playthrough_with_unsaved_lines_can_be_continued(
    desk: Desk,
    hands: Hands,
    disk: Disk,
    early: bool,  # noqa: FBT001 - a parameter
) -> None:
    disk.full = early
    hands.mean(Plain.START)
    hands.choose(2)
    disk.full = True
    hands.choose()
    lines = hands.lines
    hands.mean(Plain.HOME)

    listed = desk.fulfil(ListJournals()).reply
    desk.fulfil(Begin(hands.opening.again()))
    again = desk.fulfil(ListJournals()).reply
    assert isinstance(listed, Journals)
    assert isinstance(again, Journals)
    name = listed.found[0].name
    opened = desk.fulfil(OpenJournal(name)).reply
    disk.full = False
    told = desk.close()

    all_of_them = len(lines)
    assert all_of_them >= 3
    assert [(one.lines, one.held) for one in listed.found] == [(all_of_them, False)]
    assert [(one.lines, one.held) for one in again.found] == [(0, False), (all_of_them, False)]
    assert isinstance(opened, Opened)
    assert opened.play is not None
    assert opened.play.lines == tuple(lines)
    assert any(FULL in one for one in opened.told)
    assert told == ()
    assert lines_in(desk.folder / name) == [as_mapping(line) for line in lines]


def test_a_folder_that_may_not_be_written_to_is_told_and_the_game_goes_on(
    desk: Desk, hands: Hands, disk: Disk
) -> None:
    disk.refuses = True
    hands.mean(Plain.START)
    first = hands.stage.mark
    hands.choose(3)
    last = hands.stage.mark
    disk.refuses = False
    hands.choose()

    (path,) = desk.folder.glob("*.journal")
    assert (first, last) == (f"{MARKS.cannot_save} {REFUSED}",) * 2
    assert lines_in(path) == written(hands)
    assert hands.stage.mark == ""


@pytest.fixture
def nowhere(edition: Edition, tmp_path: Path) -> Iterator[Desk]:
    """Return a desk whose folder cannot be made: a file is in its way."""
    (tmp_path / "file").write_text("in the way")
    made = Desk(edition, tmp_path / "file" / "data", tmp_path / "log")
    yield made
    made.close()


def test_a_folder_that_cannot_be_made_is_told_and_the_game_is_played_to_its_end(
    edition: Edition, nowhere: Desk, tmp_path: Path
) -> None:
    hands = Hands(edition, nowhere)

    hands.play_to_the_end()
    mark = hands.stage.mark
    kept = nowhere.fulfil(Keep(Settings(mute=True)))
    told = nowhere.close()

    assert mark == f"{MARKS.cannot_save} {GONE}"
    assert kept.ticket is not None
    assert kept.ticket.trouble == GONE
    assert told == (f"{len(hands.lines)} lines of your playthrough could not be saved: {GONE}",)
    assert (tmp_path / "file").read_text() == "in the way"


def test_a_file_in_the_folders_place_is_an_empty_list_and_no_crash(nowhere: Desk) -> None:
    assert nowhere.fulfil(ListJournals()).reply == Journals(())
    assert nowhere.open(nowhere.folder / "some.journal").play is None


def test_settings_that_cannot_be_kept_are_marked_until_they_can(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    hands.mean(Plain.OPTIONS)
    with monkeypatch.context() as patch:
        patch.setattr("game.store.settings.replace", refuse)
        hands.mean(_other_size(hands))
    mark, size = hands.stage.mark, hands.stage.settings.text_size
    hands.mean(_other_size(hands))

    assert mark == NO_ROOM
    assert size != Settings().text_size
    assert hands.stage.mark == ""


def test_settings_that_are_kept_hide_no_unsaved_line(hands: Hands, disk: Disk) -> None:
    hands.mean(Plain.START)
    disk.full = True
    hands.choose()

    hands.mean(Plain.OPTIONS)
    hands.mean(_other_size(hands))

    assert hands.stage.mark == NO_ROOM


def _other_size(hands: Hands) -> Intent:
    """Return what sets another text size than the one that holds."""
    chips = (one for one in hands.stage.tree.walk() if one.key.startswith("option-text_size-"))
    return next(one.intent for one in chips if one.intent is not None and not one.chosen)
