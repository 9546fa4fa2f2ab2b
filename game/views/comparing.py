"""One playthrough under every rulebook, as lines to be read and as plain mappings."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.comparison import Step, steps
from game.engine.counting import Silence
from game.engine.ledger import Line
from game.engine.playthrough import Playthrough
from game.engine.readings import Reading, lived, read_all
from game.engine.rulebook import Rulebook
from game.engine.standing import Tally
from game.views.log import line_label
from game.views.notices import notice_text
from game.views.readings import note, said, standing_words, title
from game.views.scene import day_and_scene
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of text."""

    text: str
    indent: int = 0
    lead: str = ""


@dataclass(frozen=True, slots=True)
class WalkedView:
    """The whole comparison, line by line."""

    lines: tuple[LineView, ...]


def walked(words: Words, play: Playthrough) -> WalkedView:
    """Return every step with what each rulebook made of it and why, then all endings."""
    _ = words.gettext
    library, done = play.library, steps(play)
    read = read_all(library, lived(play, done))
    lines = [LineView(title(words, library)), LineView(note(words))]
    where = None
    for at, step in enumerate(done):
        if (step.day, step.scene) != where:
            where = (step.day, step.scene)
            lines.append(LineView(""))
            lines.append(LineView(day_and_scene(words, step.day, library.scenes[step.scene])))
        label = line_label(words, library, step.line)
        lines.append(LineView(label, 2, f"{at + 1}. "))
        for one in read:
            told = _named(words, one.rulebook, one.steps[at].after)
            view = said(words, library, one.rulebook, one.steps[at])
            if moved := view.movement.text:
                told = _("{told} ({movement})").format(told=told, movement=moved)
            why = " ".join(filter(None, (view.text, view.reason)))
            told = _("{told}. {said}").format(told=told, said=why)
            lines.append(LineView(told, 5, "· "))
    lines += [LineView(""), LineView(_("At the end"))]
    for one in read:
        lines.append(LineView(_named(words, one.rulebook, one.ledger.standing.tally), 2, "· "))
    return WalkedView(tuple(lines))


def _named(words: Words, rulebook: Rulebook, tally: Tally) -> str:
    standing = standing_words(words, rulebook, tally)
    return words.gettext("{name}: {standing}").format(name=rulebook.name, standing=standing)


def as_mappings(words: Words, play: Playthrough) -> dict[str, object]:
    """Return the same as plain mappings: every line of every rulebook, with its rule's name."""
    done = steps(play)
    read = read_all(play.library, lived(play, done))
    return {
        "programme": play.header.programme,
        "rulebook": play.header.rulebook,
        "seed": play.header.seed,
        "rulebooks": [
            {
                "id": one.rulebook.id,
                "name": one.rulebook.name,
                "end": _tally(one.rulebook, one.ledger.standing.tally),
            }
            for one in read
        ],
        "steps": [_step(words, play, step, at, read) for at, step in enumerate(done)],
    }


def _step(
    words: Words, play: Playthrough, step: Step, at: int, read: tuple[Reading, ...]
) -> dict[str, object]:
    return {
        "day": step.day,
        "scene": step.scene,
        "did": line_label(words, play.library, step.line),
        "readings": [
            {
                "rulebook": one.rulebook.id,
                "before": _tally(one.rulebook, one.steps[at].before),
                "after": _tally(one.rulebook, one.steps[at].after),
                "lines": [_line(line) for line in one.steps[at].lines],
            }
            for one in read
        ],
    }


def _line(line: Line) -> dict[str, object]:
    rule, witness = line.adjustment.rule, line.adjustment.witness
    return {
        "rule": rule.id,
        "deed": line.adjustment.ground,
        "witness": witness.id if witness else None,
        "notice": notice_text(rule, witness),
        "reason": rule.reason,
        "silent": isinstance(rule.effect, Silence),
        "contrast": rule.contrast,
    }


def _tally(rulebook: Rulebook, tally: Tally) -> dict[str, object]:
    rating = rulebook.counting.rating(tally)
    return {
        "figure": rating.figure,
        "per": rating.per,
        "grade": rating.grade or None,
        "items": [
            {"name": item.name, "deed": item.ground, "since": item.since, "until": item.until}
            for item in tally.items
        ],
    }
