"""One life under every rulebook: a row for each, and what it made of the step that is shown."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.change import change, known_as, tone_of
from game.engine.comparison import steps, weightiest
from game.engine.library import Library
from game.engine.playthrough import Playthrough
from game.engine.readings import Reading, ReadStep, lived, read_all
from game.engine.rulebook import Rulebook
from game.engine.standing import Item, Tally
from game.views.log import line_label
from game.views.notices import late, notice_text
from game.views.scene import day_and_scene, fiction_mark
from game.views.words import Direction, Movement, Words, direction_of, figure, movement

_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class SpanView:
    """How long something stood, in steps; the step before the first is 0."""

    start: int
    end: int | None
    """``None``: it still stands."""
    tone: str
    label: str


@dataclass(frozen=True, slots=True)
class SaidView:
    """What a rulebook made of one step, and why."""

    text: str
    reason: str
    movement: Movement
    quiet: bool
    """No rule looked, or none that moves anything."""


@dataclass(frozen=True, slots=True)
class ReadingRowView:
    """One rulebook along the whole life."""

    id: str
    name: str
    standing: str
    """After the step that is shown."""
    heights: tuple[int, ...]
    """In thousandths between the lowest and the highest rating met, at the start and after each
    step; empty where there is no number. It ends where the number does."""
    high: str
    low: str
    marks: tuple[Direction, ...]
    """Which way each step moved it."""
    spans: tuple[SpanView, ...]
    said: SaidView


@dataclass(frozen=True, slots=True)
class ReadingsView:
    """Every rulebook along the same life, and the step that is shown."""

    title: str
    step: str
    where: str
    label: str
    steps: int
    rows: tuple[ReadingRowView, ...]
    note: str
    earlier: str
    later: str
    change_one: str
    ideas: str
    back: str
    mark: str


def step_count(play: Playthrough) -> int:
    """Return how many steps there are to walk."""
    return len(steps(play))


def readings(words: Words, play: Playthrough, at: int) -> ReadingsView:
    """Return every rulebook's reading of a playthrough, with its step ``at`` (from 0) shown."""
    _ = words.gettext
    library = play.library
    done = steps(play)
    shown = done[at]
    return ReadingsView(
        title=title(words, library),
        step=_("{number} of {all}").format(number=at + 1, all=len(done)),
        where=day_and_scene(words, shown.day, library.scenes[shown.scene]),
        label=line_label(words, library, shown.line),
        steps=len(done),
        rows=tuple(row(words, library, one, at) for one in read_all(library, lived(play, done))),
        note=note(words),
        earlier=_("Earlier"),
        later=_("Later"),
        change_one=_("Change one rule"),
        ideas=_("Whose ideas?"),
        back=_("Back"),
        mark=fiction_mark(words),
    )


def title(words: Words, library: Library) -> str:
    """Return what stands over all readings."""
    number = number_word(words, len(library.rulebooks))
    return words.gettext("Same day, {number} rulebooks").format(number=number)


def note(words: Words) -> str:
    """Return what must be remembered while reading them."""
    return words.gettext("Nothing you did changed. Only who counted, and what.")


def row(words: Words, library: Library, reading: Reading, at: int) -> ReadingRowView:
    """Return one rulebook's row."""
    _ = words.gettext
    book = reading.rulebook
    ratings = [book.counting.rating(book.counting.opening())]
    ratings += [book.counting.rating(one.after) for one in reading.steps]
    figures = [one.figure for one in ratings if one.figure is not None]
    low, high = min(figures, default=0), max(figures, default=0)
    shown = reading.steps[at]
    standing = standing_words(words, book, shown.after)
    return ReadingRowView(
        id=book.id,
        name=book.name,
        standing=standing,
        heights=tuple(
            (one - low) * _THOUSAND // (high - low) if high > low else _THOUSAND // 2
            for one in figures
        ),
        high=figure(ratings[0], high) if figures else "",
        low=figure(ratings[0], low) if high > low else "",
        marks=tuple(
            direction_of(change(book, one.before, one.after).better) for one in reading.steps
        ),
        spans=() if figures else tuple(_spans(reading)),
        said=said(words, library, book, shown),
    )


def standing_words(words: Words, rulebook: Rulebook, tally: Tally) -> str:
    """Return in a few words what a tally shows."""
    _ = words.gettext
    rating = rulebook.counting.rating(tally)
    if rating.figure is not None:
        shown = figure(rating)
        if rating.grade:
            return _("{grade} · {figure}").format(grade=rating.grade, figure=shown)
        return _("{figure} of {most}").format(figure=shown, most=rating.most // rating.per)
    if rulebook.counting.rating(rulebook.counting.opening()).figure is not None:
        return _("no number")
    names = [_item_name(rulebook, item) for item in tally.items]
    if not names:
        return _("nothing")
    told = []
    for name in dict.fromkeys(names):
        times = names.count(name)
        told.append(name if times == 1 else _("{times} × {name}").format(times=times, name=name))
    return ", ".join(told)


def every_rulebook(words: Words, library: Library) -> str:
    """Return what leads to all readings; empty where there is one rulebook alone."""
    number = len(library.rulebooks)
    if number == 1:
        return ""
    return words.gettext("All {number} rulebooks").format(number=number_word(words, number))


def number_word(words: Words, number: int) -> str:
    """Return a small number as a word."""
    _ = words.gettext
    small = ("", _("one"), _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"))
    return small[number] if 0 < number < len(small) else str(number)


def said(words: Words, library: Library, rulebook: Rulebook, step: ReadStep) -> SaidView:
    """Return what the rulebook said of a step: its weightiest line, and the whole movement."""
    _ = words.gettext
    if not step.lines:
        level = Movement(Direction.LEVEL, "")
        return SaidView(_("No rule looks at this."), "", level, quiet=True)

    shown = weightiest(rulebook, step.lines)
    told = [notice_text(shown.adjustment.rule, shown.adjustment.witness)]
    moved = sum(line.before != line.after for line in step.lines)
    if moved > 1:
        more = words.ngettext("And {number} more.", "And {number} more.", moved - 1)
        told.append(more.format(number=moved - 1))
    reason = shown.adjustment.rule.reason
    whole = change(rulebook, step.before, step.after)
    return SaidView(
        " ".join(told),
        " ".join(filter(None, (late(words, library, shown), reason))),
        movement(words, whole),
        quiet=shown.before == shown.after,
    )


def _spans(reading: Reading) -> list[SpanView]:
    """Return what stood from when to when, for rulebooks without a number."""
    book = reading.rulebook
    open_at: list[tuple[Item, int]] = []
    found: list[SpanView] = []
    for at, step in enumerate(reading.steps, 1):
        fresh, kept = list(step.after.items), []
        for item, start in open_at:
            if item in fresh:
                fresh.remove(item)
                kept.append((item, start))
            else:
                found.append(_span(book, item, start, at))
        open_at = kept + [(item, at) for item in fresh]
    found += [_span(book, item, start, None) for item, start in open_at]
    return sorted(found, key=lambda one: one.start)


def _span(rulebook: Rulebook, item: Item, start: int, end: int | None) -> SpanView:
    return SpanView(start, end, tone_of(rulebook, item), _item_name(rulebook, item))


def _item_name(rulebook: Rulebook, item: Item) -> str:
    known = known_as(rulebook, item.name)
    return known.name if known else item.name
