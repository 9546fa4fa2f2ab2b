"""The game played by itself: the same screens, chance in the player's place, and a transcript."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Final

from game.screens.element import Element
from game.screens.intents import (
    Answer,
    Choose,
    HowFar,
    Intent,
    OpenPage,
    Plain,
    PutNext,
    Rate,
    Sure,
)
from game.screens.moves import Desk
from game.screens.stage import Stage
from game.screens.turns import carry_out
from game.terminal.printing import keys_of, news, pieces, set_out
from game.terminal.prompts import ENGLISH, Prompts

TURNS: Final = 2000
"""So many lead to the end of any programme."""
_SOURCES: Final = "sources"
_PATIENCE: Final = 1.0


def play_by_itself(
    stage: Stage,
    desk: Desk,
    seed: int,
    sink: Callable[[str], None],
    width: int,
    words: Prompts = ENGLISH,
) -> int:
    """Play to the end and print what is seen on the way; return the exit code.

    The same seed plays the same way. Of every card that is met the sources are opened, so that
    the transcript holds them.
    """
    player = _Player(Random(seed))  # noqa: S311 - it plays, it keeps no secrets
    writer = _Writer(sink, width, words)
    writer.whole(stage.tree)
    for _turn in range(TURNS):
        intent = player.next(stage.tree)
        if intent is None:
            return 0
        carried = carry_out(stage.mean(intent), desk)
        for ticket in carried.tickets:
            while not ticket.wait(_PATIENCE):
                pass
        after = carried.stage
        if after.place == stage.place:
            writer.change(stage.tree, after.tree)
        else:
            writer.whole(after.tree)
        stage = after
    raise RuntimeError(f"no end after {TURNS} turns, seed {seed}")


@dataclass(slots=True)
class _Player:
    """Means something on every screen, whichever it is, by what the screen lets one mean."""

    chance: Random
    has_played: bool = False
    has_read: bool = False
    """The sources of the card that lies there have been opened."""

    def next(self, tree: Element) -> Intent | None:
        """Return the next intent; ``None``: it is over."""
        offered = list(_offered(tree))
        means = [one.intent for one in offered]
        choices = [one for one in means if isinstance(one, Choose)]
        if choices:
            self.has_played = True
            return self.chance.choice(choices)
        stars: list[Intent] = [one for one in means if isinstance(one, Rate)]
        if stars:
            return self.chance.choice([*stars, Plain.CONTINUE])
        for kind in (Answer, Sure, HowFar):
            answers = [one for one in offered if isinstance(one.intent, kind)]
            if answers and not any(one.chosen for one in answers):
                self.has_played, self.has_read = True, False
                return self.chance.choice(answers).intent
        steps = [one for one in offered if isinstance(one.intent, PutNext) and not one.chosen]
        if steps:
            self.has_played, self.has_read = True, False
            return self.chance.choice(steps).intent
        if OpenPage(_SOURCES) in means and not self.has_read:
            self.has_read = True
            return OpenPage(_SOURCES)
        if Plain.REREAD in means:
            return Plain.REREAD
        if Plain.START in means:
            return None if self.has_played else Plain.START
        for on in (Plain.CONTINUE, Plain.BACK):
            if on in means:
                return on
        raise RuntimeError(f"nothing leads on from {tree.label!r}")


@dataclass(slots=True)
class _Writer:
    """Writes the transcript, nothing twice in the same words."""

    sink: Callable[[str], None]
    width: int
    words: Prompts
    written: set[str] = field(default_factory=set)

    def whole(self, tree: Element) -> None:
        """Write a screen; one that is only come back to says nothing new."""
        text = set_out(pieces(tree, self.words), self.width)
        if text not in self.written:
            self._write(text, blank=2 if self.written else 0)
            self.written.add(text)

    def change(self, before: Element, after: Element) -> None:
        """Write what is new, of buttons only what has been chosen."""
        told = news(pieces(before, self.words), pieces(after, self.words))
        shown = [piece for piece in told if not piece.is_button or piece.mark]
        if shown:
            self._write(set_out(shown, self.width), blank=1)

    def _write(self, text: str, blank: int) -> None:
        for _line in range(blank):
            self.sink("")
        self.sink(text)


def _offered(tree: Element) -> Iterator[Element]:
    """Yield what can be activated, in reading order."""
    reached = set(keys_of(tree).values())
    yield from (one for one in tree.walk() if one.key in reached and one.enabled)
