"""The list of journals, and forgetting them without touching what is not ours."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from game.store.journal import encode
from game.store.opening import Opened, begin_journal, open_journal
from game.store.places import new_name, owner, time_of
from game.store.settings import write_settings
from game.store.shelf import Left, Shelf, Shelved, forget_everything, list_journals
from game.store.trouble import HELD

HEADER: dict[str, object] = {"seed": 7}
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
FOREIGN = [
    "letter.txt",
    "my.journal",
    "20261124T120000000000Z-0011aabb.journal.bak",
    "20261124T120000000000Z-0011aabb.journal.damaged-",
    "20261324T120000000000Z-0011aabb.journal",
    "settings.json.old",
    "settings.json.lock",
    "upstanding.log",
]


def a_journal(folder: Path, minutes: int, data: bytes) -> Path:
    """Put a journal on disk that was begun so many minutes after noon."""
    path = folder / new_name(NOON + timedelta(minutes=minutes))
    path.write_bytes(data)
    return path


def test_journals_are_listed_newest_first_with_what_can_be_read(tmp_path: Path) -> None:
    line = encode({"n": 1})
    old = a_journal(tmp_path, 0, encode(HEADER) + line + line)
    torn = a_journal(tmp_path, 1, encode(HEADER) + line + line[:-1])
    none = a_journal(tmp_path, 2, b"\0" * 100_000)
    (tmp_path / "letter.txt").touch()

    shelf = list_journals(tmp_path)

    assert shelf.journals == (
        Shelved(none, NOON + timedelta(minutes=2), None, 0, held=False, damaged=True),
        Shelved(torn, NOON + timedelta(minutes=1), HEADER, 1, held=False, damaged=True),
        Shelved(old, NOON, HEADER, 2, held=False, damaged=False),
    )


def test_a_journal_that_is_open_is_listed_as_held_and_not_as_damaged(tmp_path: Path) -> None:
    writer, ticket = begin_journal(tmp_path, HEADER)
    ticket.wait(5)
    with writer.path.open("ab") as file:
        file.write(b"half a li")

    held = list_journals(tmp_path).journals
    writer.close()
    free = list_journals(tmp_path).journals

    assert [(one.held, one.damaged) for one in held] == [(True, False)]
    assert [(one.held, one.damaged) for one in free] == [(False, False)]


def test_a_folder_that_is_not_there_is_empty_and_one_that_is_a_file_is_trouble(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()

    assert list_journals(tmp_path / "none") == Shelf(())
    assert list_journals(tmp_path / "file").trouble is not None


def test_names_sort_by_time_and_tell_it() -> None:
    times = [NOON + timedelta(microseconds=9**power) for power in range(12)]
    names = [new_name(time) for time in times]

    assert names == sorted(names)
    assert [time_of(name) for name in names] == times


def test_forgetting_removes_all_that_is_ours(tmp_path: Path) -> None:
    folder, log = tmp_path / "data", tmp_path / "upstanding.log"
    folder.mkdir()
    path = a_journal(folder, 0, encode(HEADER) + b"torn")
    opened = open_journal(path)
    assert isinstance(opened, Opened)
    opened.writer.close()
    write_settings(folder, {"mute": True})
    for suffix in (".lock", ".new-0011aabb", ".damaged-2.new-0011aabb"):
        path.with_name(path.name + suffix).touch()
    (folder / "settings.json.damaged-1").touch()
    log.touch()
    log.with_name("upstanding.log.1").touch()

    left = forget_everything(folder, log)

    assert left == ()
    assert list(folder.iterdir()) == []
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("name", FOREIGN)
def test_a_file_that_is_not_ours_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"dear to somebody")
    (tmp_path / "20261124T120000000000Z-0011aabb.journal").mkdir()

    left = forget_everything(tmp_path)

    assert left == ()
    assert owner(name) is None
    assert (tmp_path / name).read_bytes() == b"dear to somebody"


def test_a_journal_that_is_open_stays_and_is_named(tmp_path: Path) -> None:
    gone = a_journal(tmp_path, 0, encode(HEADER))
    writer, ticket = begin_journal(tmp_path, HEADER)
    ticket.wait(5)

    left = forget_everything(tmp_path)
    writer.close()

    assert Left(writer.path, HELD) in left
    assert writer.path.exists()
    assert not gone.exists()


def test_what_cannot_be_removed_is_named_and_the_rest_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stubborn, other = (a_journal(tmp_path, minute, b"") for minute in (0, 1))
    unlink = Path.unlink

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        if path == stubborn:
            raise PermissionError(13, "refused")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)

    left = forget_everything(tmp_path)

    assert [one.path for one in left] == [stubborn]
    assert not other.exists()
