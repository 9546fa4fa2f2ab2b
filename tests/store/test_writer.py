"""The writer: in order, never doubled, never half, whatever the disk does."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import current_thread

import pytest

from game.store.journal import Fault, decode
from game.store.journal_file import JournalFile
from game.store.opening import Opened, begin_journal, open_journal
from game.store.trouble import CLOSED, FULL, GONE, REFUSED, UNKNOWN
from game.store.writer import Ticket, Writer

ROOT = Path(__file__).parents[2]
HEADER: dict[str, object] = {"seed": 7}


@dataclass
class Disk:
    """A disk that misbehaves as told, for the writer's thread alone."""

    room: int | None = None
    """Bytes that still fit."""
    mouthful: int | None = None
    """Bytes that it takes at once at most."""
    syncs: bool = True
    cuts: bool = True
    opens: bool = True

    synced: list[str] = field(default_factory=list)
    """What was synced, in order: ``folder`` or ``file``."""

    def __post_init__(self) -> None:
        """Keep the real calls."""
        self._write, self._fsync, self._cut, self._open = (
            os.write,
            os.fsync,
            os.ftruncate,
            os.open,
        )

    def write(self, handle: int, data: bytes | memoryview) -> int:
        """Write what fits."""
        if not _is_ours():
            return self._write(handle, data)
        if self.room == 0:
            raise OSError(errno.ENOSPC, "full")
        sizes = (self.mouthful, self.room, len(data))
        size = self._write(handle, data[: min(one for one in sizes if one is not None)])
        if self.room is not None:
            self.room -= size
        return size

    def fsync(self, handle: int) -> None:
        """Sync, or fail to."""
        if _is_ours() and not self.syncs:
            raise OSError(errno.EIO, "broken")
        self._fsync(handle)
        if _is_ours():
            self.synced.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")

    def ftruncate(self, handle: int, size: int) -> None:
        """Cut, or fail to."""
        if _is_ours() and not self.cuts:
            raise OSError(errno.EIO, "broken")
        self._cut(handle, size)

    def open(self, path: str, flags: int, mode: int = 0o777) -> int:
        """Open, or fail to."""
        if _is_ours() and not self.opens:
            raise OSError(errno.EACCES, "refused")
        return self._open(path, flags, mode)


def _is_ours() -> bool:
    return current_thread().name == "journal"


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    """Return a disk that behaves until told otherwise."""
    disk = Disk()
    for name in ("write", "fsync", "ftruncate", "open"):
        monkeypatch.setattr(os, name, getattr(disk, name))
    yield disk
    monkeypatch.undo()


def begun(folder: Path) -> Writer:
    """Begin a journal whose header is on disk."""
    writer, ticket = begin_journal(folder, HEADER)
    assert troubles(ticket) == [None]
    return writer


def add(writer: Writer, *numbers: int) -> list[Ticket]:
    """Hand over lines with these numbers."""
    return [writer.append({"n": number}) for number in numbers]


def troubles(*tickets: Ticket) -> list[str | None]:
    """Wait for the tickets and return the trouble of each."""
    assert all(ticket.wait(5) for ticket in tickets)
    return [ticket.trouble for ticket in tickets]


def numbers(path: Path) -> list[object]:
    """Return the numbers of the lines in a journal that has no damage."""
    whole = decode(path.read_bytes())
    assert whole.header == HEADER
    assert whole.damage is None
    return [line["n"] for line in whole.lines]


def test_lines_are_on_disk_in_order_when_their_tickets_settle(tmp_path: Path) -> None:
    writer = begun(tmp_path / "made" / "on the way")

    tickets = add(writer, *range(50))

    assert troubles(*tickets) == [None] * 50
    assert numbers(writer.path) == list(range(50))
    assert writer.close() is None


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be synced there")
def test_the_folder_is_synced_once_and_the_file_for_each_line(tmp_path: Path, disk: Disk) -> None:
    writer = begun(tmp_path)

    troubles(*add(writer, 1, 2))

    assert disk.synced == ["folder", "file", "file", "file"]
    writer.close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_nobody_waits_for_ever_when_the_writer_itself_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = begun(tmp_path)
    monkeypatch.setattr(JournalFile, "add", lambda *_: 1 / 0)

    failed = troubles(*add(writer, 1))

    assert failed == [UNKNOWN]
    assert writer.close() == UNKNOWN
    assert troubles(*add(writer, 2)) == [CLOSED]


def test_closing_writes_what_was_handed_over_and_takes_no_more(tmp_path: Path) -> None:
    writer = begun(tmp_path)
    add(writer, *range(50))

    trouble = writer.close()

    assert trouble is None
    assert numbers(writer.path) == list(range(50))
    assert troubles(*add(writer, 50)) == [CLOSED]
    assert [one.name for one in tmp_path.iterdir()] == [writer.path.name]


def test_a_disk_that_takes_a_few_bytes_at_a_time_is_no_trouble(tmp_path: Path, disk: Disk) -> None:
    disk.mouthful = 3
    writer = begun(tmp_path)

    assert troubles(*add(writer, 1, 2)) == [None, None]
    assert numbers(writer.path) == [1, 2]
    writer.close()


@pytest.mark.parametrize("room", [0, 1, 20, 33, 34, 50])
def test_after_a_full_disk_nothing_is_missing_doubled_or_out_of_order(
    tmp_path: Path, disk: Disk, room: int
) -> None:
    writer = begun(tmp_path)
    disk.room = room

    full = troubles(*add(writer, 1, 2, 3))
    torn_nowhere = decode(writer.path.read_bytes()).damage is None
    disk.room = None
    freed = troubles(*add(writer, 4))

    assert full[-1] == FULL
    assert torn_nowhere
    assert freed == [None]
    assert numbers(writer.path) == [1, 2, 3, 4]
    assert (writer.trouble, writer.unsaved) == (None, 0)
    writer.close()


def test_closing_tries_once_more_and_says_if_it_failed(tmp_path: Path, disk: Disk) -> None:
    writers = [begun(tmp_path), begun(tmp_path)]
    disk.room = 10
    for writer in writers:
        troubles(*add(writer, 1))
        assert (writer.trouble, writer.unsaved) == (FULL, 1)

    still_full = writers[0].close()
    disk.room = None
    freed = writers[1].close()

    assert (still_full, freed) == (FULL, None)
    assert [numbers(writer.path) for writer in writers] == [[], [1]]


def test_a_line_whose_sync_failed_is_written_anew_and_once(tmp_path: Path, disk: Disk) -> None:
    writer = begun(tmp_path)
    disk.syncs = False
    unsynced = troubles(*add(writer, 1))
    disk.syncs = True

    synced = troubles(*add(writer, 2))

    assert unsynced != [None]
    assert synced == [None]
    assert numbers(writer.path) == [1, 2]
    writer.close()


def test_nothing_is_written_after_a_torn_line_that_cannot_be_cut_away(
    tmp_path: Path, disk: Disk
) -> None:
    writer = begun(tmp_path)
    disk.cuts, disk.room = False, 10
    troubles(*add(writer, 1))
    disk.room = None

    uncut = troubles(*add(writer, 2))
    damage = decode(writer.path.read_bytes()).damage
    disk.cuts = True
    cut = troubles(*add(writer, 3))

    assert uncut != [None]
    assert damage is not None
    assert (damage.fault, len(damage.data)) == (Fault.TORN, 10)
    assert cut == [None]
    assert numbers(writer.path) == [1, 2, 3]
    writer.close()


def test_a_folder_that_cannot_be_written_to_is_told_and_tried_again(
    tmp_path: Path, disk: Disk
) -> None:
    disk.opens = False
    writer, header = begin_journal(tmp_path, HEADER)
    refused = troubles(header, *add(writer, 1))
    disk.opens = True

    allowed = troubles(*add(writer, 2))

    assert refused == [REFUSED, REFUSED]
    assert allowed == [None]
    assert numbers(writer.path) == [1, 2]
    writer.close()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    writer, header = begin_journal(tmp_path / "file" / "folder", HEADER)

    assert troubles(header)[0] is not None
    assert writer.close() == troubles(header)[0]


def test_a_journal_that_was_never_more_than_begun_leaves_no_file(
    tmp_path: Path, disk: Disk
) -> None:
    disk.room = 5
    writer, header = begin_journal(tmp_path, HEADER)

    assert troubles(header) == [FULL]
    assert writer.close() == FULL
    assert list(tmp_path.iterdir()) == []


def test_a_journal_that_was_shortened_from_outside_is_not_written_to(
    tmp_path: Path, disk: Disk
) -> None:
    writer = begun(tmp_path)
    disk.room = 0
    troubles(*add(writer, 1))
    disk.room = None
    writer.path.write_bytes(b"")

    assert troubles(*add(writer, 2)) != [None]
    assert writer.path.read_bytes() == b""
    writer.close()


def test_a_journal_that_was_removed_after_trouble_is_told(tmp_path: Path, disk: Disk) -> None:
    writer = begun(tmp_path)
    disk.room = 0
    troubles(*add(writer, 1))
    disk.room = None
    writer.path.unlink()

    assert troubles(*add(writer, 2)) == [GONE]
    writer.close()


APPENDING = """
import sys
from collections import deque
from pathlib import Path
from game.store.opening import begin_journal
writer, ticket = begin_journal(Path(sys.argv[1]), {"seed": 7})
waiting = deque()
number = 0
while True:
    number += 1
    waiting.append((number, writer.append({"n": number})))
    while waiting and (len(waiting) > 3 or waiting[0][1].settled):
        first, ticket = waiting.popleft()
        assert ticket.wait(5) and ticket.trouble is None
        print(first, flush=True)
"""


@pytest.mark.parametrize("run", range(20))
def test_a_killed_process_has_kept_every_line_that_it_settled(tmp_path: Path, run: int) -> None:
    command = [sys.executable, "-c", APPENDING, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(run * 0.003)
        process.kill()
        settled = 1 + process.stdout.read().count(b"\n")

    (path,) = tmp_path.glob("*.journal")
    found = open_journal(path)

    assert isinstance(found, Opened)
    assert len(found.lines) >= settled
    assert [line["n"] for line in found.lines] == list(range(1, len(found.lines) + 1))
    assert found.damage is None or found.damage.fault is Fault.TORN
    found.writer.close()
