"""Carrying a turn out: every ask is fulfilled, and every reply told, before the stage is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from game.screens.moves import Desk, Keep, Leave, Ticket
from game.screens.stage import Stage, Turn

PATIENCE: Final = 0.25
"""Seconds that a screen waits for the disk before it moves on under the mark “saving…”."""


@dataclass(frozen=True, slots=True)
class Carried:
    """The stage that is to be shown next, and what it has to wait for."""

    stage: Stage
    tickets: tuple[Ticket, ...] = ()
    over: bool = False
    """The player leaves the game."""


def carry_out(turn: Turn, desk: Desk) -> Carried:
    """Fulfil what a turn asks for, and what the answers ask for in turn."""
    stage, left = turn.stage, list(turn.asks)
    tickets: list[Ticket] = []
    over = False
    while left:
        ask = left.pop(0)
        over |= isinstance(ask, Leave)
        if isinstance(ask, Keep):
            stage = replace(stage, settings=ask.settings)
        done = desk.fulfil(ask)
        if done.ticket is not None:
            tickets.append(done.ticket)
        if done.reply is not None:
            answer = stage.told(done.reply)
            stage = answer.stage
            left += answer.asks
    return Carried(stage, tuple(tickets), over)


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands over every screen while the journal is behind; words come from the catalogue."""

    saving: str
    cannot_save: str
    """Followed by the reason."""


def marked(stage: Stage, tickets: tuple[Ticket, ...], marks: Marks) -> Stage:
    """Return the stage under the mark that its tickets call for: saving, trouble, or none.

    Lines reach the disk in their order, so the last ticket says how it stands: trouble stays in
    sight until a later one settles without any.
    """
    if any(not ticket.settled for ticket in tickets):
        return replace(stage, mark=marks.saving)
    if not tickets:
        return stage
    trouble = tickets[-1].trouble
    return replace(stage, mark=f"{marks.cannot_save} {trouble}" if trouble else "")
