"""Opening a journal to go on with it: damage is set aside, and not one byte gets lost."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from game.store.journal import encode
from game.store.journal_file import Found, JournalFile
from game.store.opening import NotOpened, Opened, begin_journal, open_journal, read_journal
from game.store.trouble import HELD, NO_BEGINNING, REFUSED, UNREADABLE

HEADER: dict[str, object] = {"seed": 7}
PIECES = [encode(one) for one in (HEADER, {"n": 1}, {"n": 2})]
JOURNAL = b"".join(PIECES)


class Crash(BaseException):
    """The machine stops."""


def opened(path: Path, keep: int | None = None) -> Opened:
    """Open a journal that can be opened, and let go of it."""
    found = open_journal(path, keep)
    assert isinstance(found, Opened)
    found.writer.close()
    return found


def a_journal(folder: Path, data: bytes) -> Path:
    """Put a journal of these bytes on disk."""
    path = folder / "some.journal"
    path.write_bytes(data)
    return path


def test_a_journal_cut_at_any_byte_is_gone_on_with_and_keeps_its_bytes(tmp_path: Path) -> None:
    for size in range(len(PIECES[0]), len(JOURNAL)):
        folder = tmp_path / str(size)
        folder.mkdir()
        path = a_journal(folder, JOURNAL[:size])

        found = opened(path)

        good = path.read_bytes()
        assert b"".join(encode(one) for one in (HEADER, *found.lines)) == good
        assert good + (found.aside.read_bytes() if found.aside else b"") == JOURNAL[:size]
        assert opened(path).damage is None


def test_what_is_added_after_damage_follows_the_good_lines(tmp_path: Path) -> None:
    path = a_journal(tmp_path, PIECES[0] + PIECES[1] + PIECES[2][:-4])
    found = open_journal(path)
    assert isinstance(found, Opened)

    found.writer.append({"n": "two again"})
    found.writer.close()

    assert opened(path).lines == ({"n": 1}, {"n": "two again"})


def test_each_damage_gets_a_file_of_its_own(tmp_path: Path) -> None:
    path = a_journal(tmp_path, PIECES[0] + b"first")
    first = opened(path).aside
    path.write_bytes(path.read_bytes() + b"second")

    second = opened(path).aside

    assert first is not None
    assert second is not None
    assert (first.name, first.read_bytes()) == ("some.journal.damaged-1", b"first")
    assert (second.name, second.read_bytes()) == ("some.journal.damaged-2", b"second")


def test_lines_that_no_longer_hold_are_set_aside_too(tmp_path: Path) -> None:
    path = a_journal(tmp_path, JOURNAL)

    found = opened(path, keep=1)

    assert found.lines == ({"n": 1},)
    assert found.aside is not None
    assert path.read_bytes() + found.aside.read_bytes() == JOURNAL


@pytest.mark.parametrize("at", range(14))
def test_a_machine_that_stops_while_setting_aside_loses_no_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    path = a_journal(tmp_path, JOURNAL + b"tail")
    file = JournalFile(path, Found(path.read_bytes(), len(JOURNAL)))
    with monkeypatch.context() as patch:
        calls = count()
        for name in ("open", "write", "fsync"):
            patch.setattr(os, name, _stopping(getattr(os, name), calls, at))
        with suppress(Crash):
            file.ready()
    file.close()

    found = opened(path)

    asides = [one.read_bytes() for one in tmp_path.glob("*.damaged-*") if "new" not in one.name]
    assert found.lines == ({"n": 1}, {"n": 2})
    assert path.read_bytes() == JOURNAL
    assert asides == [b"tail"]


@pytest.mark.parametrize(
    "data", [b"", b"A letter to Mrs. Vell.\n", PIECES[0][:-1]], ids=["empty", "a letter", "half"]
)
def test_a_file_without_a_header_is_left_as_it_is(tmp_path: Path, data: bytes) -> None:
    path = a_journal(tmp_path, data)

    assert open_journal(path) == NotOpened(NO_BEGINNING)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [(path.name, data)]


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    assert open_journal(tmp_path / "none.journal") == NotOpened(UNREADABLE)
    assert read_journal(tmp_path / "none.journal") == NotOpened(UNREADABLE)
    assert list(tmp_path.iterdir()) == []


def test_a_journal_that_is_being_written_is_held_even_in_the_same_process(tmp_path: Path) -> None:
    writer, ticket = begin_journal(tmp_path, HEADER)
    ticket.wait(5)

    meanwhile = open_journal(writer.path)
    writer.close()

    assert meanwhile == NotOpened(HELD)
    assert opened(writer.path).header == HEADER


def test_a_journal_in_a_folder_that_may_only_be_read_is_gone_on_with_unsaved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_journal(tmp_path, JOURNAL + b"tail")
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", _refusing(os.open))
        found = open_journal(path)
        assert isinstance(found, Opened)
        refused = found.writer.append({"n": 3})
        refused.wait(5)
    told = (found.trouble, refused.trouble, path.read_bytes())

    saved = found.writer.append({"n": 4})
    saved.wait(5)
    found.writer.close()

    assert told == (REFUSED, REFUSED, JOURNAL + b"tail")
    assert saved.trouble is None
    assert opened(path).lines == ({"n": 1}, {"n": 2}, {"n": 3}, {"n": 4})
    assert path.with_name("some.journal.damaged-1").read_bytes() == b"tail"


def test_lines_that_another_window_added_meanwhile_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_journal(tmp_path, PIECES[0] + PIECES[1])
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", _refusing(os.open))
        found = open_journal(path)
    assert isinstance(found, Opened)
    path.write_bytes(JOURNAL)

    ticket = found.writer.append({"n": "other"})
    ticket.wait(5)
    found.writer.close()

    assert ticket.trouble is not None
    assert path.read_bytes() == JOURNAL


def _stopping(call: Callable[..., object], calls: Iterator[int], at: int) -> Callable[..., object]:
    def stop(*given: object) -> object:
        if next(calls) >= at:
            raise Crash
        return call(*given)

    return stop


def _refusing(call: Callable[..., int]) -> Callable[..., int]:
    def refuse(path: Path, flags: int, *rest: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise PermissionError(13, "refused")
        return call(path, flags, *rest)

    return refuse
