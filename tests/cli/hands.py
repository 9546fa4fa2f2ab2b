"""Hands that play the stage: whatever is on show, something that it lets one mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from game.cli.desk import Desk
from game.cli.opening import header
from game.engine.lines import Line
from game.screens.edition import Edition
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
from game.screens.moves import Begin, Ticket, Write
from game.screens.routes import routes
from game.screens.settings import Settings
from game.screens.stage import Stage
from game.screens.summary import SummaryScreen
from game.screens.title import TitleScreen
from game.screens.turns import Marks, carry_out, marked

MARKS = Marks("saving", "cannot save:")


@dataclass
class Hands:
    """Plays on a desk, and knows what should be on its disk."""

    edition: Edition
    desk: Desk
    seed: int = 7
    lines: list[Line] = field(default_factory=list)
    """What has been asked to be written since the latest beginning."""
    tickets: tuple[Ticket, ...] = ()
    """Of the latest turn."""

    def __post_init__(self) -> None:
        """Sit down before the title."""
        self.chance = Random(self.seed)  # noqa: S311 - it plays
        self.opening = header(self.edition, "demo", "stars", self.seed)
        title = TitleScreen(self.edition, self.opening)
        self.stage = Stage((title,), routes(self.edition, self.opening), Settings())

    def mean(self, intent: Intent) -> None:
        """Mean something, and wait until it is on disk, or has failed."""
        turn = self.stage.mean(intent)
        for ask in turn.asks:
            match ask:
                case Begin():
                    self.lines = []
                case Write(line):
                    self.lines.append(line)
                case _:
                    pass
        carried = carry_out(turn, self.desk)
        self.tickets = carried.tickets
        assert all(ticket.wait(5) for ticket in carried.tickets)
        self.stage = marked(carried.stage, carried.tickets, MARKS)

    def choose(self, times: int = 1) -> None:
        """Make so many choices, whatever lies between them; whoever is to be rated is."""
        for _ in range(times):
            while not self._choices():
                self.mean(self._next(self._offered()))
            self.mean(self.chance.choice(self._choices()))

    def play_on(self) -> Iterator[None]:
        """Play to the summary turn by turn, opening pages and taking choices back on the way."""
        taken_back = 0
        while not isinstance(self.stage.screens[-1], SummaryScreen):
            offered = self._offered()
            if Plain.TAKE_BACK in offered and taken_back < 2 and self.chance.random() < 0.3:
                taken_back += 1
                self.mean(Plain.TAKE_BACK)
            else:
                self.mean(self._next(offered))
            yield

    def play_to_the_end(self) -> None:
        """Play to the summary."""
        self.mean(Plain.START)
        for _ in self.play_on():
            pass

    def _next(self, offered: list[Intent]) -> Intent:
        if choices := self._choices():
            return self.chance.choice(choices)
        if stars := [one for one in offered if isinstance(one, Rate)]:
            given: list[Intent] = [*stars, Plain.CONTINUE]
            return self.chance.choice(given)
        tree = self.stage.tree
        for kind in (Answer, Sure, HowFar):
            chips = [one for one in tree.walk() if isinstance(one.intent, kind)]
            if chips and not any(one.chosen for one in chips):
                chip = self.chance.choice(chips)
                assert chip.intent is not None
                return chip.intent
        steps: list[Intent] = [
            one.intent for one in tree.walk() if isinstance(one.intent, PutNext) and not one.chosen
        ]
        if steps:
            return self.chance.choice(steps)
        pages = [one for one in offered if isinstance(one, OpenPage)]
        if pages and self.chance.random() < 0.3:
            return self.chance.choice(pages)
        return Plain.CONTINUE if Plain.CONTINUE in offered else Plain.BACK

    def _offered(self) -> list[Intent]:
        return [one.intent for one in self.stage.tree.walk() if one.intent and one.enabled]

    def _choices(self) -> list[Choose]:
        return [one for one in self._offered() if isinstance(one, Choose)]
