"""The log: every choice, and what each rule made of it and why."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.counting import Silence
from game.engine.ledger import Entry, Line
from game.engine.lines import ChoiceMade, Undone
from game.engine.playthrough import Playthrough, begin
from game.engine.vocabulary import NIGHT_PASSED, SCENE_ENDED
from game.views.notices import NoticeView, notice
from game.views.scene import fiction_mark
from game.views.words import Movement, Words, figure


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
class ChoiceLogView:
    """One choice, whether it stands, and all that came of it."""

    where: str
    label: str
    deeds: str
    taken_back: str
    """Says so; empty where the choice stands."""
    judged: tuple[JudgedView, ...]
    nothing: str
    """Says that no rule looked; empty where one did."""


@dataclass(frozen=True, slots=True)
class LogView:
    """The whole log."""

    title: str
    rulebook: str
    choices: tuple[ChoiceLogView, ...]
    empty: str
    back: str
    mark: str


def log(words: Words, play: Playthrough) -> LogView:
    """Return the log of a playthrough, oldest choice first; what was taken back stays in it."""
    _ = words.gettext
    book = play.life.ledger.rulebook
    choices = tuple(_choices(words, play))
    return LogView(
        title=_("What was made of it"),
        rulebook=_("Rulebook: {name}. {summary}").format(name=book.name, summary=book.summary),
        choices=choices,
        empty="" if choices else _("You have not chosen anything yet."),
        back=_("Back"),
        mark=fiction_mark(words),
    )


def _choices(words: Words, play: Playthrough) -> list[ChoiceLogView]:
    """Walk the lines once, as they were played, so that each choice is told as it was judged."""
    gone = {line.of for line in play.lines if isinstance(line, Undone)}
    told: list[ChoiceLogView] = []
    now = begin(play.library, play.header)
    for number, line in enumerate(play.lines, 1):
        after = now.after(line)
        if isinstance(line, ChoiceMade):
            told.append(_choice(words, now, after, line, taken_back=number in gone))
        now = after
    return told


def _choice(
    words: Words, now: Playthrough, after: Playthrough, line: ChoiceMade, *, taken_back: bool
) -> ChoiceLogView:
    _ = words.gettext
    scene = now.library.scenes[line.scene]
    beat = scene.beat(line.beat)
    choice = beat.choice(line.choice) if beat else None
    first = len(now.life.ledger.entries)
    entries = after.life.ledger.entries[first:]
    judged = tuple(_judged(words, after, entries))
    deeds = [
        after.library.deeds[entry.deed.kind].label
        for entry in entries
        if entry.deed.kind in after.library.deeds
    ]
    return ChoiceLogView(
        where=_("Day {day} · {scene}").format(day=now.life.ledger.standing.day, scene=scene.title),
        label=choice.label if choice else line.choice,
        deeds=_("You {deeds}.").format(deeds=", ".join(deeds)) if deeds else "",
        taken_back=_("Taken back.") if taken_back else "",
        judged=judged,
        nothing="" if judged else _("No rule looked at this."),
    )


def _judged(words: Words, after: Playthrough, entries: tuple[Entry, ...]) -> list[JudgedView]:
    _ = words.gettext
    ledger = after.life.ledger
    made: list[JudgedView] = []
    for number, line in enumerate(ledger.lines(), 1):
        if not any(line.entry is entry for entry in entries):
            continue
        told = notice(words, ledger.rulebook, line, number)
        made.append(_judged_view(words, after, line, told))
    return made


def _judged_view(words: Words, after: Playthrough, line: Line, told: NoticeView) -> JudgedView:
    _ = words.gettext
    reason = told.reason
    if line.adjustment.ground != line.entry.deed.kind:
        ground = after.library.deeds.get(line.adjustment.ground)
        if ground is not None and line.entry.deed.kind in {SCENE_ENDED, NIGHT_PASSED}:
            reason = _("{reason} Late, because you {deed}.").format(
                reason=reason, deed=ground.label
            )
    rating = after.life.ledger.rulebook.counting.rating(line.after)
    return JudgedView(
        text=told.text,
        reason=reason,
        movement=told.movement,
        after=_("now {rating}").format(rating=figure(rating))
        if told.movement.text and rating.figure is not None
        else "",
        silent=isinstance(line.adjustment.rule.effect, Silence),
    )
