"""The end of a playthrough: where the standing went, what the guesses were, and what we rigged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.engine.change import change
from game.engine.comparison import steps
from game.engine.lines import CardAnswered, ChoiceMade
from game.engine.playthrough import Playthrough, standing
from game.engine.readings import lived, read_all
from game.engine.rulebook import Face
from game.engine.scene import Regard
from game.engine.standing import Rating
from game.views.choice import purse
from game.views.citing import citation
from game.views.comparison import other_reading
from game.views.face import DialView
from game.views.met import MetView, hits_and_alarms, met, others
from game.views.notices import notices
from game.views.phone import PhoneView, door_condition, phone
from game.views.readings import every_rulebook, standing_words
from game.views.words import Words, figure


@dataclass(frozen=True, slots=True)
class SummaryView:
    """The summary: a half of fiction, a half of record, and the author's note between them."""

    title: str
    fiction_label: str
    phone: PhoneView
    """What it shows at night, and where that stood in the morning."""
    standing: str
    moved: str
    cost: str
    """The notice that weighed most against the player; empty where none did."""
    want: str
    """What the wanted door will ask for, and whether it would open tonight; may be empty."""
    evening: str
    """What your father does; may be empty."""
    everywhere: tuple[str, ...]
    """How the same life stands under every rulebook; only after more than one day."""
    record_label: str
    met: tuple[MetView, ...]
    guesses: tuple[str, ...]
    others: tuple[str, ...]
    """What became of the other cards, a line for each kind of them."""
    clipped_label: str
    clipped: tuple[str, ...]
    """The citations of what was clipped for the handout."""
    note_label: str
    note: str
    reread: str
    """The same day under another rulebook; empty where there is none."""
    readings: str
    """The same day under every rulebook; empty where another reading leads there, or none does."""
    again: str
    log: str
    record: str
    home: str

    @property
    def dial(self) -> DialView | None:
        """Return the number from morning to night, where there is one."""
        return self.phone.dial


def summary(words: Words, play: Playthrough) -> SummaryView:
    """Return the summary of a playthrough that is over."""
    _ = words.gettext
    answered = [line for line in standing(play.lines) if isinstance(line, CardAnswered)]
    return SummaryView(
        title=_("Lights out"),
        fiction_label=(
            _("Fiction · how the day went")
            if len(play.programme.days) == 1
            else _("Fiction · how the days went")
        ).upper(),
        phone=_phone(words, play),
        standing=_standing(words, play),
        moved=_moved(words, play),
        cost=_cost(words, play),
        want=_want(words, play),
        evening=_evening(play),
        everywhere=tuple(_everywhere(words, play)),
        record_label=_("On the record · what you met").upper(),
        met=met(words, play.library, answered),
        guesses=hits_and_alarms(words, play.library, answered),
        others=tuple(others(words, play.library, answered)),
        clipped_label=_("Clipped for the handout").upper(),
        clipped=tuple(_clipped(words, play)),
        note_label=_("A note from the authors").upper(),
        note=_(
            "How far your choices could count was decided by us when we wrote the rules."
            " It tells you nothing about how much a way of counting anywhere leaves in your hands."
        ),
        reread=_reread(words, play),
        readings="" if other_reading(play) else every_rulebook(words, play.library),
        again=_("Start again"),
        log=_("Every choice"),
        record=_("The record"),
        home=_("To the title"),
    )


def _everywhere(words: Words, play: Playthrough) -> Iterator[str]:
    """Yield how the life stands under each rulebook, once there is more than a day of it.

    Of a single day the second reading is to come, and tells that better.
    """
    if len(play.programme.days) == 1:
        return
    for one in read_all(play.library, lived(play, steps(play))):
        told = standing_words(words, one.rulebook, one.ledger.standing.tally)
        yield words.gettext("{rulebook}: {standing}").format(
            rulebook=one.rulebook.name, standing=told
        )


def _clipped(words: Words, play: Playthrough) -> Iterable[str]:
    """Yield every source that is clipped, once, in the order in which it was."""
    names = dict.fromkeys(one.source for one in play.clips)
    return (citation(words, play.library.sources[name]) for name in names)


def _reread(words: Words, play: Playthrough) -> str:
    other = other_reading(play)
    if other is None:
        return ""
    name = play.library.rulebooks[other].name
    return words.gettext("The same day: {rulebook}").format(rulebook=name)


def _standing(words: Words, play: Playthrough) -> str:
    _ = words.gettext
    ledger = play.life.ledger
    opening = ledger.rulebook.counting.opening()
    moved = change(ledger.rulebook, opening, ledger.standing.tally)
    name = ledger.rulebook.name
    if moved.after.figure is not None:
        return _("{name}: {before} in the morning, {after} at night.").format(
            name=name, before=_shown(moved.before), after=_shown(moved.after)
        )
    if moved.ended:
        return _("{name}: {before} in the morning, no number at night.").format(
            name=name, before=_shown(moved.before)
        )
    lists = ", ".join(one.name for one in moved.joined)
    if ledger.rulebook.face is Face.REPORT:
        if lists:
            return _("{name}: it ends the day with {items}.").format(name=name, items=lists)
        return _("{name}: it ends the day with nothing in it.").format(name=name)
    if lists:
        return _("{name}: you end the day on {lists}.").format(name=name, lists=lists)
    return _("{name}: you end the day on none.").format(name=name)


def _shown(rating: Rating) -> str:
    """Return a figure, with the letter that it is worth."""
    return f"{figure(rating)} ({rating.grade})" if rating.grade else figure(rating)


def _moved(words: Words, play: Playthrough) -> str:
    ledger = play.life.ledger
    choices = sum(isinstance(line, ChoiceMade) for line in standing(play.lines))
    arrived = len(notices(words, play.library, ledger))
    counted = words.ngettext("{number} choice", "{number} choices", choices).format(number=choices)
    told = words.ngettext("{number} notice", "{number} notices", arrived).format(number=arrived)
    return words.gettext("{choices}, {notices}, {coins} left.").format(
        choices=counted, notices=told, coins=purse(words, play.life.coins)
    )


def _cost(words: Words, play: Playthrough) -> str:
    """Return the notice that moved the figure down furthest, or the first bad listing."""
    _ = words.gettext
    book = play.life.ledger.rulebook
    worst, weight = None, 0
    for told in notices(words, play.library, play.life.ledger):
        moved = change(book, told.before, told.tally)
        size = abs(moved.moved) or 1
        if moved.better < 0 and size > weight:
            worst, weight = told, size
    if worst is None:
        return ""
    return _("Cost you most: “{notice}” {movement}").format(
        notice=worst.text, movement=worst.movement.text
    )


def _want(words: Words, play: Playthrough) -> str:
    _ = words.gettext
    want, ledger = play.programme.want, play.life.ledger
    door = ledger.rulebook.door(want.door) if want else None
    if want is None or door is None:
        return ""
    label = play.library.doors[door.id].label
    condition = door_condition(words, ledger.rulebook, door)
    if len(play.programme.days) > want.day:  # it has asked
        return _("{door}, on day {day}: {condition}.").format(
            door=label, day=want.day, condition=condition
        )
    asks = _("{door} asks on day {day}: {condition}.").format(
        door=label, day=want.day, condition=condition
    )
    tonight = _("Tonight it would open.") if play.opens(door.id) else _("Tonight it stays shut.")
    return _("{asks} {tonight}").format(asks=asks, tonight=tonight)


def _evening(play: Playthrough) -> str:
    evening = play.programme.evening
    return {
        Regard.COLD: evening.cold if evening else "",
        Regard.WAITING: evening.waiting if evening else "",
        Regard.PLEASED: evening.pleased if evening else "",
    }[play.life.father]


def _phone(words: Words, play: Playthrough) -> PhoneView:
    """Return the phone at night; what has moved has moved since the morning."""
    ledger = play.life.ledger
    opening = ledger.rulebook.counting.opening()
    day = ledger.standing.day
    doors = play.library.doors_on(play.programme, day)
    return phone(words, play.library, ledger, (), day=day, since=opening, doors=doors)
