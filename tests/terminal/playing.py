"""A stage to play on, desks of all kinds, and typing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from game.engine.lines import Header, Line
from game.engine.playthrough import Playthrough, replay
from game.screens.edition import Edition
from game.screens.element import Element
from game.screens.intents import Plain
from game.screens.moves import (
    AddressOpened,
    Ask,
    Begin,
    CopyText,
    ForgetAll,
    Forgotten,
    Fulfilled,
    JournalInfo,
    Journals,
    Keep,
    ListJournals,
    OpenAddress,
    Opened,
    OpenJournal,
    TextCopied,
    Ticket,
    Write,
)
from game.screens.routes import routes
from game.screens.settings import Settings
from game.screens.stage import Press, Stage
from game.screens.title import TitleScreen
from game.screens.turns import Marks, carry_out
from game.terminal.printing import keys_of
from game.terminal.prompts import ENGLISH
from game.terminal.text import play_text

MARKS = Marks("Saving …", "Not saved:")
WIDE = 10_000


@dataclass
class Promise:
    """A ticket that settles after it has been waited for so many times."""

    waits: int = 0
    ends_in: str | None = None

    @property
    def settled(self) -> bool:
        return self.waits <= 0

    @property
    def trouble(self) -> str | None:
        return self.ends_in if self.settled else None

    def wait(self, seconds: float) -> bool:
        assert seconds > 0
        self.waits -= 1
        return self.settled


@dataclass
class FakeDesk:
    """Fulfils everything; what is written settles at once, late, or with trouble."""

    slow: int = 0
    troubles: list[str | None] = field(default_factory=list)
    """Of the lines that are written, in order; after these all is well."""
    journals: int = 0
    header: Header | None = None
    lines: list[Line] = field(default_factory=list)
    kept: list[Settings] = field(default_factory=list)

    def fulfil(self, ask: Ask) -> Fulfilled:
        match ask:
            case Begin(header):
                self.header, self.lines = header, []
            case Write(line):
                self.lines.append(line)
                return Fulfilled(ticket=self._ticket())
            case Keep(settings):
                self.kept.append(settings)
            case ListJournals():
                found = (
                    JournalInfo(f"{one}.jsonl", "2026-11-22 08:09", "Short", "Stars", one, one == 2)
                    for one in range(1, self.journals + 1)
                )
                return Fulfilled(reply=Journals(tuple(found)))
            case OpenJournal():
                return Fulfilled(reply=Opened(None, ("It cannot be read.",)))
            case ForgetAll():
                return Fulfilled(reply=Forgotten())
            case CopyText():
                return Fulfilled(reply=TextCopied(done=False))
            case OpenAddress():
                return Fulfilled(reply=AddressOpened(done=False))
            case _:
                pass
        return Fulfilled()

    def played(self, edition: Edition) -> Playthrough:
        """Return the playthrough that was kept."""
        assert self.header is not None
        read = replay(edition.library, self.header, self.lines)
        assert read.fails_at is None
        return read.play

    def _ticket(self) -> Ticket:
        return Promise(self.slow, self.troubles.pop(0) if self.troubles else None)


def stage_of(
    edition: Edition, rulebook: str = "stars", seed: int = 1, programme: str = "short"
) -> Stage:
    """Return a stage at the title."""
    opening = Header(edition.library.digest, seed, programme, rulebook, "en")
    title = TitleScreen(edition, opening, can_continue=True)
    return Stage((title,), routes(edition, opening), Settings())


def typed_to(
    stage: Stage, typed: Iterable[str], desk: FakeDesk | None = None, width: int = 78
) -> list[str]:
    """Return what is printed after each of the lines; first what is printed before any."""
    said: list[list[str]] = [[]]
    lines = iter(typed)

    def source() -> str | None:
        said.append([])
        return next(lines, None)

    def sink(text: str) -> None:
        said[-1].append(text)

    code = play_text(stage, desk or FakeDesk(), MARKS, ENGLISH, source, sink, width)
    assert code == 0
    return ["\n".join(part) for part in said]


def on(stage: Stage, *typed: str, desk: FakeDesk | None = None) -> Stage:
    """Return the stage after words that must all mean something."""
    for word in typed:
        turn = stage.receive(Press(keys_of(stage.tree)[word]))
        stage = carry_out(turn, desk or FakeDesk()).stage
    return stage


def guess_of(edition: Edition, desk: FakeDesk | None = None) -> Stage:
    """Return a stage at the first card, before it turns."""
    stage = on(stage_of(edition), "enter", "1", "enter", "1", desk=desk)
    while stage.tree.key != "guess":  # a notice more
        stage = on(stage, "enter", desk=desk)
    return stage


def supper_of(edition: Edition, desk: FakeDesk | None = None) -> Stage:
    """Return a stage at a supper with two coins, where nothing has arrived so far."""
    stage = stage_of(edition, programme="two")
    return on(stage, "enter", "2", "enter", "1", "enter", desk=desk)


def every_screen(edition: Edition) -> dict[str, Element]:
    """Return the tree of every screen that there is, by a name for it."""
    title = stage_of(edition)
    scene = on(title, "enter")
    made = on(scene, "1")
    guess = guess_of(edition)
    half = on(guess, "1")
    card = on(guess, "2", "4", "enter")
    second = on(card, "enter")
    summary = on(second, "esc", "enter")
    options = on(scene, "o")
    supper = supper_of(edition)
    open_scene = replace(scene, settings=Settings(open_rules=True))
    return {
        "title": title.tree,
        "scene": scene.tree,
        "consequence": made.tree,
        "log": on(made, "l").tree,
        "guess": guess.tree,
        "half a guess": half.tree,
        "whole guess": on(half, "5", "7").tree,
        "card": card.tree,
        "sources": on(card, "s").tree,
        "entry": on(card, "f").tree,
        "summary": summary.tree,
        "index": on(title, "r").tree,
        "index, filtered": on(title, "r", "v", "3").tree,
        "all sources": on(title, "r", "s").tree,
        "a source": on(title, "r", "s", "1").tree,
        "article": on(title, "r", "a").tree,
        "options": options.tree,
        "forget": options.mean(Plain.FORGET).stage.tree,
        "no journals": on(title, "c").tree,
        "journals": on(title, "c", desk=FakeDesk(journals=12)).tree,
        "message": on(title, "c", "1", desk=FakeDesk(journals=1)).tree,
        "days": on(title, "d").tree,
        "prices": supper.tree,
        "rating": on(supper, "3").tree,
        "rated": on(supper, "3", "1").tree,
        "open rules": open_scene.tree,
        "rulebook": on(open_scene, "b").tree,
        "lists": on(stage_of(edition, "lists"), "enter").tree,
        "on a list": on(stage_of(edition, "lists"), "enter", "2").tree,
    }
