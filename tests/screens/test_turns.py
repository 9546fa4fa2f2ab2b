"""Carrying out a turn: asks in their order, replies and what they ask for, and the mark."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from game.engine.lines import ChoiceMade
from game.screens.element import Element, Role
from game.screens.intents import Intent
from game.screens.moves import (
    Ask,
    ForgetAll,
    Forgotten,
    Fulfilled,
    Journals,
    Keep,
    Leave,
    ListJournals,
    Move,
    Push,
    Reply,
    Screen,
    Stay,
    Ticket,
    Write,
)
from game.screens.settings import Settings
from game.screens.stage import Key, Press, Routes, Stage, Turn
from game.screens.turns import Carried, Marks, carry_out, marked

MARKS = Marks("saving", "cannot save:")
LINE = Write(ChoiceMade("scene", "beat", "choice"))


@dataclass(frozen=True)
class Paper:
    """A screen on which replies are written down, and which asks on after each."""

    name: str = "paper"
    heard: tuple[Reply, ...] = ()
    asks_on: tuple[Ask, ...] = ()

    def element(self) -> Element:
        return Element(self.name, Role.SCREEN, "title", self.name)

    def handle(self, intent: Intent) -> Move:
        del intent
        return Stay(self)

    def told(self, reply: Reply) -> Move:
        return Stay(replace(self, heard=(*self.heard, reply), asks_on=()), self.asks_on)


@dataclass(frozen=True)
class Shelf(Paper):
    """A screen that answers a reply with another screen on top."""

    def told(self, reply: Reply) -> Move:
        return Push(Paper("found", (reply,)))


@dataclass(frozen=True)
class Promise:
    """A ticket as it stands."""

    settled: bool = True
    trouble: str | None = None

    def wait(self, seconds: float) -> bool:
        del seconds
        return self.settled


@dataclass
class Clerk:
    """A desk that notes what it is asked, and answers what it has been told to."""

    answers: dict[type[Ask], Fulfilled] = field(default_factory=dict)
    asked: list[Ask] = field(default_factory=list)

    def fulfil(self, ask: Ask) -> Fulfilled:
        self.asked.append(ask)
        return self.answers.get(type(ask), Fulfilled())


def stage_of(screen: Screen, mark: str = "") -> Stage:
    """Return a stage with one screen from which nothing leads away."""
    routes = Routes(lambda _: screen, lambda _, __: screen, lambda _: screen)
    return Stage((screen,), routes, Settings(), mark=mark)


def top(carried: Carried) -> Paper:
    """Return the paper on top."""
    screen = carried.stage.screens[-1]
    assert isinstance(screen, Paper)
    return screen


def test_asks_are_fulfilled_in_their_order_and_every_ticket_comes_along() -> None:
    first, second = Promise(), Promise(settled=False)
    clerk = Clerk({Write: Fulfilled(first), Keep: Fulfilled(second)})
    asks = (LINE, ListJournals(), Keep(Settings()))

    carried = carry_out(Turn(stage_of(Paper()), asks), clerk)

    assert clerk.asked == list(asks)
    assert carried.tickets == (first, second)
    assert not carried.over


def test_the_tree_of_a_stage_is_made_once_however_often_it_is_asked_for() -> None:
    made: list[str] = []

    class Counting(Paper):
        def element(self) -> Element:
            made.append(self.name)
            return super().element()

    stage = stage_of(Counting())

    stage.receive(Key("tab"))
    stage.target(Press("paper"))

    assert stage.tree is stage.tree
    assert made == ["paper"]
    assert [one.label for one in replace(stage, caption="a tap").tree.walk()][-1] == "a tap"


def test_a_turn_without_asks_is_its_stage() -> None:
    stage = stage_of(Paper())

    assert carry_out(Turn(stage), Clerk()) == Carried(stage)


def test_a_reply_is_told_and_what_it_asks_for_is_fulfilled_after_what_was_asked() -> None:
    journals = Journals(())
    clerk = Clerk({ListJournals: Fulfilled(reply=journals), Write: Fulfilled(Promise())})
    paper = Paper(asks_on=(ForgetAll(), Leave()))

    carried = carry_out(Turn(stage_of(paper), (ListJournals(), LINE)), clerk)

    assert clerk.asked == [ListJournals(), LINE, ForgetAll(), Leave()]
    assert top(carried).heard == (journals,)
    assert len(carried.tickets) == 1
    assert carried.over


def test_a_reply_to_a_replys_ask_reaches_the_screen_that_is_on_top_then() -> None:
    journals, forgotten = Journals(()), Forgotten(("left",))
    clerk = Clerk({ListJournals: Fulfilled(reply=journals), ForgetAll: Fulfilled(reply=forgotten)})

    carried = carry_out(Turn(stage_of(Shelf()), (ListJournals(), ForgetAll())), clerk)

    assert [screen.element().label for screen in carried.stage.screens] == ["paper", "found"]
    assert top(carried).heard == (journals, forgotten)
    assert carried.stage.place == 1


def test_an_ask_can_bring_a_ticket_and_a_reply() -> None:
    both = Fulfilled(Promise(), Journals(()))

    carried = carry_out(Turn(stage_of(Paper()), (ListJournals(),)), Clerk({ListJournals: both}))

    assert carried.tickets == (both.ticket,)
    assert top(carried).heard == (both.reply,)


def test_settings_hold_from_now_on_even_where_they_cannot_be_kept() -> None:
    settings = Settings(text_size=150, mute=True)
    clerk = Clerk({Keep: Fulfilled(Promise(trouble="The disk is full."))})

    carried = carry_out(Turn(stage_of(Paper()), (Keep(Settings()), Keep(settings))), clerk)

    assert carried.stage.settings == settings


def test_leaving_ends_it_and_what_else_was_asked_is_done_all_the_same() -> None:
    clerk = Clerk()

    carried = carry_out(Turn(stage_of(Paper()), (Leave(), LINE)), clerk)

    assert carried.over
    assert clerk.asked == [Leave(), LINE]


@pytest.mark.parametrize(
    ("before", "tickets", "after"),
    [
        ("", (), ""),
        ("", (Promise(),), ""),
        ("", (Promise(settled=False),), "saving"),
        ("", (Promise(trouble="full"),), "cannot save: full"),
        ("saving", (Promise(),), ""),
        ("cannot save: full", (), "cannot save: full"),
        ("cannot save: full", (Promise(settled=False),), "saving"),
        ("cannot save: full", (Promise(trouble="gone"),), "cannot save: gone"),
        ("cannot save: full", (Promise(),), ""),
        ("", (Promise(), Promise(settled=False)), "saving"),
        ("", (Promise(settled=False), Promise()), "saving"),
        ("", (Promise(trouble="full"), Promise(settled=False)), "saving"),
        ("", (Promise(), Promise(trouble="full")), "cannot save: full"),
        ("saving", (Promise(trouble="full"), Promise()), ""),
    ],
)
def test_the_mark_says_how_it_stands_with_the_disk(
    before: str, tickets: tuple[Ticket, ...], after: str
) -> None:
    stage = stage_of(Paper(), before)

    shown = marked(stage, tickets, MARKS)

    assert shown.mark == after
    assert replace(shown, mark=before) == stage


def test_a_mark_stands_over_the_screen_and_takes_no_focus() -> None:
    stage = marked(stage_of(Paper()), (Promise(settled=False),), MARKS)

    assert [one.label for one in stage.tree.walk()][-1] == "saving"
    assert not any(one.takes_focus for one in stage.tree.walk())
