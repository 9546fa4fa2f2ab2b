"""One process at a time per journal, and no lock outlives its process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest

from game.store.journal import encode
from game.store.lock import hold, is_held
from game.store.opening import NotOpened, Opened, open_journal
from game.store.trouble import HELD, Held

ROOT = Path(__file__).parents[2]
HOLDING = """
import sys, time
from pathlib import Path
from game.store.opening import open_journal
opened = open_journal(Path(sys.argv[1]))
print("open", flush=True)
time.sleep(60)
"""


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """Return a journal with a header and no line."""
    path = tmp_path / "some.journal"
    path.write_bytes(encode({"seed": 7}))
    return path


def test_a_journal_that_another_process_has_open_is_held_until_that_process_dies(
    journal: Path,
) -> None:
    command = [sys.executable, "-c", HOLDING, str(journal)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        process.stdout.readline()
        meanwhile = (is_held(journal), open_journal(journal))
        process.kill()

    after = open_journal(journal)

    assert meanwhile == (True, NotOpened(HELD))
    assert isinstance(after, Opened)
    assert after.trouble is None
    after.writer.close()


def test_a_lock_file_that_was_left_behind_holds_nobody_up(journal: Path) -> None:
    journal.with_name("some.journal.lock").touch()

    assert not is_held(journal)
    hold(journal).release()
    assert [one.name for one in journal.parent.iterdir()] == ["some.journal"]


def test_looking_whether_a_journal_is_held_does_not_let_go_of_it(journal: Path) -> None:
    lock = hold(journal)

    assert is_held(journal)
    assert is_held(journal)
    with pytest.raises(Held):
        hold(journal)
    lock.release()
    assert not is_held(journal)


def test_somebody_who_only_looks_does_not_keep_others_out(journal: Path) -> None:
    look = hold(journal)
    leaving = Timer(0.05, look.release)
    leaving.start()

    hold(journal).release()
    leaving.join()


if sys.platform != "win32":  # where an open file cannot be removed
    import fcntl

    def test_a_lock_on_a_file_that_its_holder_just_removed_is_taken_anew(
        journal: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = journal.with_name("some.journal.lock")
        seize, removals = fcntl.flock, iter([True])

        def leave(handle: int, operation: int) -> None:
            if next(removals, False):
                path.unlink()
            seize(handle, operation)

        with monkeypatch.context() as patch:
            patch.setattr(fcntl, "flock", leave)
            lock = hold(journal)

        assert path.exists()
        assert is_held(journal)
        lock.release()
