"""The log: every choice and rating given, and what each rule made of it and why."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.change import change
from game.engine.counting import Silence
from game.engine.ledger import Line
from game.engine.library import Library
from game.engine.lines import ChoiceMade, RatingGiven, Undone
from game.engine.playthrough import Playthrough, begin
from game.views.asking import rated
from game.views.notices import late, notice_text
from game.views.scene import day_and_scene, fiction_mark
from game.views.words import Movement, Words, figure, movement


@dataclass(frozen=True, slots=True)
class JudgedView:
    """What one rule made of it."""

    text: str
    reason: str
    movement: Movement
    after: str
    """The rating after it; empty where it did not move."""
    silent: bool


@dataclass(frozen=True, slots=True)
class DoneView:
    """One choice or rating given, whether it stands, and all that came of it."""

    where: str
    label: str
    deeds: str
    taken_back: str
    """Says so; empty where it stands."""
    judged: tuple[JudgedView, ...]
    nothing: str
    """Says that no rule looked; empty where one did."""


@dataclass(frozen=True, slots=True)
class LogView:
    """The whole log."""

    title: str
    rulebook: str
    done: tuple[DoneView, ...]
    empty: str
    back: str
    mark: str


def log(words: Words, play: Playthrough) -> LogView:
    """Return the log of a playthrough, oldest choice first; what was taken back stays in it."""
    _ = words.gettext
    book = play.life.ledger.rulebook
    done = tuple(_done(words, play))
    return LogView(
        title=_("What was made of it"),
        rulebook=_("Rulebook: {name}. {summary}").format(name=book.name, summary=book.summary),
        done=done,
        empty="" if done else _("You have not chosen anything yet."),
        back=_("Back"),
        mark=fiction_mark(words),
    )


def line_label(words: Words, library: Library, line: ChoiceMade | RatingGiven) -> str:
    """Return what was done, in the words of its button or in ours."""
    if isinstance(line, RatingGiven):
        return rated(words, library, line)
    beat = library.scenes[line.scene].beat(line.beat)
    choice = beat.choice(line.choice) if beat else None
    return choice.label if choice else line.choice


def _done(words: Words, play: Playthrough) -> list[DoneView]:
    """Walk the lines once, as they were played, so that each is told as it was judged."""
    gone = {line.of for line in play.lines if isinstance(line, Undone)}
    told: list[DoneView] = []
    now = begin(play.library, play.header)
    for number, line in enumerate(play.lines, 1):
        after = now.after(line)
        if isinstance(line, ChoiceMade | RatingGiven):
            told.append(_one(words, now, after, line, taken_back=number in gone))
        now = after
    return told


def _one(
    words: Words,
    now: Playthrough,
    after: Playthrough,
    line: ChoiceMade | RatingGiven,
    *,
    taken_back: bool,
) -> DoneView:
    _ = words.gettext
    assert now.scene is not None
    entries = after.life.ledger.entries[len(now.life.ledger.entries) :]
    lines = after.life.ledger.lines_since(now.life.ledger)
    judged = tuple(_judged(words, after, line) for line in lines)
    # What a rating was its label says already.
    deeds = [
        after.library.deeds[entry.deed.kind].label
        for entry in entries
        if entry.deed.kind in after.library.deeds
    ]
    day = now.life.ledger.standing.day
    return DoneView(
        where=day_and_scene(words, day, now.scene),
        label=line_label(words, now.library, line),
        deeds=_("You {deeds}.").format(deeds=", ".join(deeds)) if deeds else "",
        taken_back=_("Taken back.") if taken_back else "",
        judged=judged,
        nothing="" if judged else _("No rule looked at this."),
    )


def _judged(words: Words, after: Playthrough, line: Line) -> JudgedView:
    _ = words.gettext
    rulebook, adjustment = after.life.ledger.rulebook, line.adjustment
    reason = adjustment.rule.reason
    if told := late(words, after.library, line):
        reason = _("{reason} {late}").format(reason=reason, late=told)
    moved = movement(words, change(rulebook, line.before, line.after))
    rating = rulebook.counting.rating(line.after)
    has_number = bool(moved.text) and rating.figure is not None
    return JudgedView(
        text=notice_text(adjustment.rule, adjustment.witness),
        reason=reason,
        movement=moved,
        after=_("now {rating}").format(rating=figure(rating)) if has_number else "",
        silent=isinstance(adjustment.rule.effect, Silence),
    )
