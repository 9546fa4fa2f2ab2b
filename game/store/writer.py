"""A thread that puts lines on the disk while the game goes on.

Lines are written in the order in which they were handed over, each one synced before the next.
When the disk refuses, that line and all later ones stay in memory: their tickets settle with the
trouble, and everything is tried again with the next line and when the writer is closed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Condition, Event, Thread

from game.store.journal import encode
from game.store.journal_file import JournalFile
from game.store.trouble import CLOSED, SLOW, UNKNOWN, sentence


class Ticket:
    """A promise that a line will be on disk; once it has settled it never changes."""

    __slots__ = ("_settled", "_trouble")

    def __init__(self) -> None:
        """Promise."""
        self._settled = Event()
        self._trouble: str | None = None

    @property
    def settled(self) -> bool:
        """Say whether the line is on disk, or the attempt has failed."""
        return self._settled.is_set()

    @property
    def trouble(self) -> str | None:
        """Return why the attempt failed, in a sentence, or ``None``."""
        return self._trouble

    def wait(self, seconds: float) -> bool:
        """Wait so long at most and say whether the ticket has settled."""
        return self._settled.wait(seconds)

    def settle(self, trouble: str | None = None) -> None:
        """Say how it went; only the first time counts."""
        if not self.settled:
            self._trouble = trouble
            self._settled.set()


@dataclass(frozen=True, slots=True)
class _Waiting:
    data: bytes
    ticket: Ticket = field(default_factory=Ticket)


class Writer:
    """The writer of one open journal."""

    def __init__(self, file: JournalFile) -> None:
        """Start the thread."""
        self._file = file
        self._waiting: deque[_Waiting] = deque()
        self._bell = Condition()
        self._rung = False
        self._closing = False
        self._cause: OSError | None = None
        self._thread = Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    @property
    def path(self) -> Path:
        """Return the journal's file."""
        return self._file.path

    @property
    def cause(self) -> OSError | None:
        """Return the error of the latest attempt, for the log; ``None`` if it went well."""
        return self._cause

    @property
    def trouble(self) -> str | None:
        """Return why lines are unsaved at present, in a sentence; ``None`` if they are not."""
        cause = self._cause
        return sentence(cause) if cause else None

    @property
    def unsaved(self) -> int:
        """Return how many lines are in memory only; the header counts as one."""
        return len(self._waiting)

    def append(self, mapping: Mapping[str, object]) -> Ticket:
        """Hand over the next line; raises ``NotPlain`` if it is none."""
        line = _Waiting(encode(mapping))
        with self._bell:
            if self._closing:
                line.ticket.settle(CLOSED)
            else:
                self._waiting.append(line)
                self._ring()
        return line.ticket

    def close(self, seconds: float = 5.0) -> str | None:
        """Try once more what is unsaved, let go of the journal and return the trouble, if any."""
        with self._bell:
            self._closing = True
            self._ring()
        self._thread.join(seconds)
        if self._thread.is_alive():
            return SLOW
        return (self.trouble or UNKNOWN) if self._waiting else None

    def _ring(self) -> None:
        self._rung = True
        self._bell.notify()

    def _run(self) -> None:
        try:
            closing = False
            while not closing:
                with self._bell:
                    self._bell.wait_for(lambda: self._rung)
                    self._rung = False
                    closing = self._closing
                    batch = tuple(self._waiting)
                self._write(batch)
        finally:  # nobody may wait for ever, whatever has happened here
            with self._bell:
                self._closing = True
            for line in self._waiting:
                line.ticket.settle(UNKNOWN)
            self._file.close()

    def _write(self, batch: tuple[_Waiting, ...]) -> None:
        """Write these lines in order; at the first trouble tell all that are left of them."""
        for number, line in enumerate(batch):
            try:
                self._file.add(line.data)
            except OSError as error:
                self._cause = error
                for left in batch[number:]:
                    left.ticket.settle(sentence(error))
                return
            self._cause = None
            self._waiting.popleft()
            line.ticket.settle()
