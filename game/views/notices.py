"""Notices: what the fiction says of each thing that a rule did."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.change import change
from game.engine.counting import Silence
from game.engine.ledger import Ledger, Line
from game.engine.library import Library
from game.engine.rulebook import Rule, Rulebook
from game.engine.standing import Tally
from game.engine.vocabulary import Witness
from game.views.deeds import deed_phrase
from game.views.words import Movement, Words, movement


@dataclass(frozen=True, slots=True)
class NoticeView:
    """One notice on the phone."""

    number: int
    """Of the line in the ledger, counted from 1: no two notices of a playthrough share it."""
    text: str
    late: str
    """What was done earlier, if it is not for what has just been done; or empty."""
    reason: str
    movement: Movement
    tally: Tally
    """As it stood once the notice had arrived."""
    before: Tally


def notice_text(rule: Rule, witness: Witness | None) -> str:
    """Return a rule's notice with the witness's name in its place."""
    return rule.notice.replace("{witness}", witness.name if witness else "")


def notices(
    words: Words, library: Library, ledger: Ledger, since: int = 0
) -> tuple[NoticeView, ...]:
    """Return the notices of the ledger after that many lines; silences send none."""
    return tuple(
        _notice(words, library, ledger.rulebook, line, number)
        for number, line in enumerate(ledger.lines(), 1)
        if number > since and not isinstance(line.adjustment.rule.effect, Silence)
    )


def _notice(
    words: Words, library: Library, rulebook: Rulebook, line: Line, number: int
) -> NoticeView:
    rule = line.adjustment.rule
    return NoticeView(
        number,
        notice_text(rule, line.adjustment.witness),
        late(words, library, line),
        rule.reason,
        movement(words, change(rulebook, line.before, line.after)),
        line.after,
        line.before,
    )


def late(words: Words, library: Library, line: Line) -> str:
    """Return what a late line is for; empty for what came at once."""
    ground = line.adjustment.ground
    phrase = "" if ground == line.entry.deed.kind else deed_phrase(words, library, ground)
    return words.gettext("Late: you {deed}.").format(deed=phrase) if phrase else ""
