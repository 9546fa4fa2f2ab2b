"""Ways through everything, walked when they are first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from game.engine.comparison import reread
from game.engine.ledger import Ledger, ledger_of
from game.engine.library import ONE_SCENE, Library
from tests.scenarios.ways import Way, automatic_way, every_way

WALKS = 200
"""Automatic ways through each programme under each rulebook: enough to meet whatever can be."""
ALONE = (None, 1, 5)
"""What is answered where a scene is played alone, in every way: each kind of rating once."""
FIRST = "stars"
"""The rulebook under which a life is lived before it is read again."""


def fired(ledger: Ledger) -> set[str]:
    """Return the rules that did something in a life, if only to be silent."""
    return {one.rule.id for entry in ledger.entries for one in entry.adjustments}


class Walks:
    """Ways under any rulebook, and what any rulebook makes of a life."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._through: dict[tuple[str, str], list[Way]] = {}
        self._alone: dict[str, dict[str, list[Way]]] = {}
        self._judged: dict[str, list[Ledger]] = {}

    def through(self, book: str, programme: str) -> list[Way]:
        """Return automatic ways through a programme, one for each seed from 0."""
        key = (book, programme)
        if key not in self._through:
            ways = [automatic_way(self.library, programme, book, seed) for seed in range(WALKS)]
            self._through[key] = ways
        return self._through[key]

    def programmes(self, book: str) -> dict[str, list[Way]]:
        """Return automatic ways through every programme under a rulebook."""
        return {name: self.through(book, name) for name in self.library.programmes}

    def alone(self, book: str) -> dict[str, list[Way]]:
        """Return every way through each scene alone under one seed."""
        if book not in self._alone:
            names = [f"{ONE_SCENE}{scene}" for scene in self.library.scenes]
            self._alone[book] = {
                name: list(every_way(self.library, name, book, 1, ALONE)) for name in names
            }
        return self._alone[book]

    def all(self, book: str) -> list[Way]:
        """Return all of these under a rulebook."""
        return [*chain(*self.programmes(book).values(), *self.alone(book).values())]

    def neighbours(self, book: str, seed: int | None = None) -> list[Ledger]:
        """Return each neighbour's life under a rulebook, under its own seed or another."""
        rulebook, witnesses = self.library.rulebooks[book], self.library.witnesses
        return [
            ledger_of(rulebook, witnesses, one.deeds(), one.seed if seed is None else seed)
            for one in self.library.neighbours.values()
        ]

    def judged(self, book: str) -> list[Ledger]:
        """Return every life that a rulebook can be seen to judge.

        Those of all ways under it, those of programmes that were lived under the stars and are
        read again, and the neighbours'.
        """
        if book not in self._judged:
            self._judged[book] = [*self._judged_by(book)]
        return self._judged[book]

    def _judged_by(self, book: str) -> Iterator[Ledger]:
        yield from (way.end.life.ledger for way in self.all(book))
        yield from self.neighbours(book)
        if book != FIRST:
            for way in chain(*self.programmes(FIRST).values()):
                yield reread(way.end, book)
