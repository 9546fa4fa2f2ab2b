"""Change one rule: its slider, and how five lives end as it is set."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.amending import Hit, Trial, positions
from game.engine.counting.way import Amount, OneEffect, Unit
from game.engine.neighbour import Neighbour
from game.engine.rulebook import Rule
from game.views.deeds import deed_phrase
from game.views.notices import notice_text
from game.views.readings import standing_words
from game.views.scene import fiction_mark
from game.views.words import Direction, Movement, Words, movement, signed

_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class PositionView:
    """One position of the slider."""

    label: str
    spoken: str
    chosen: bool
    own: bool
    """As the rulebook has it."""


@dataclass(frozen=True, slots=True)
class LifeView:
    """How one life ends."""

    key: str
    name: str
    life: str
    before: str
    after: str
    shift: tuple[int, int] | None
    """Where it ends and where it would, in thousandths of the range in which all lives end under
    this rule; ``None`` where there is no number."""
    movement: Movement
    times: str


@dataclass(frozen=True, slots=True)
class AmendingView:
    """One rule, its slider, and five lives."""

    title: str
    rulebook: str
    count: str
    deed: str
    notice: str
    reason: str
    slider_label: str
    positions: tuple[PositionView, ...]
    lives: tuple[LifeView, ...]
    sum: str
    """Who rises, who falls."""
    less: str
    more: str
    before_rule: str
    next_rule: str
    other: str
    back: str
    mark: str


def amending(
    words: Words, trial: Trial, rule: Rule, at: int, reach: tuple[int, int]
) -> AmendingView:
    """Return the slider of a rule in its position ``at``, counted from 0 (off).

    ``reach`` is what ``Trial.reach`` says of the rule.

    The first life of the trial is the player's, the others are the neighbours', in their order.
    """
    _ = words.gettext
    library, rules = trial.library, trial.rules
    possible = positions(rule)
    lives = tuple(_lives(words, trial, rule, possible[at], reach))
    witness = next((one for one in library.witnesses.values() if rule.when.sees(one)), None)
    return AmendingView(
        title=_("Change one rule"),
        rulebook=trial.rulebook.name,
        count=_("rule {number} of {all}").format(number=rules.index(rule) + 1, all=len(rules)),
        deed=_("Whoever {deeds}").format(deeds=_deed(words, trial, rule)),
        notice=notice_text(rule, witness),
        reason=rule.reason,
        slider_label=_("What it does"),
        positions=tuple(
            _position(words, rule, one, chosen=number == at) for number, one in enumerate(possible)
        ),
        lives=lives,
        sum=_("As the rulebook has it.") if possible[at] == rule.effect else _sum(words, lives),
        less=_("Less"),
        more=_("More"),
        before_rule=_("Rule before"),
        next_rule=_("Next rule"),
        other=_("Another rulebook"),
        back=_("Back"),
        mark=fiction_mark(words),
    )


def own_position(rule: Rule) -> int:
    """Return the position at which the rulebook has the rule."""
    return positions(rule).index(rule.effect)


def _deed(words: Words, trial: Trial, rule: Rule) -> str:
    return deed_phrase(words, trial.library, rule.when.deed) or words.gettext("went to bed")


def _position(words: Words, rule: Rule, effect: OneEffect, *, chosen: bool) -> PositionView:
    _ = words.gettext
    own = effect == rule.effect
    label = amount_words(words, effect.amount) if effect.amount else _("off")
    spoken = _("{option}, as it is").format(option=label) if own else label
    return PositionView(
        label, _("{option}, chosen").format(option=spoken) if chosen else spoken, chosen, own
    )


def amount_words(words: Words, amount: Amount) -> str:
    """Return how much an effect does: “2 stars”, “−10”, “30 days”, “for good”."""
    value = amount.value
    if value is None:
        return words.gettext("for good")
    match amount.unit:
        case Unit.STARS:
            return words.ngettext("{number} star", "{number} stars", value).format(number=value)
        case Unit.DAYS:
            return words.ngettext("{number} day", "{number} days", value).format(number=value)
        case Unit.POINTS:
            return signed(value)


def _lives(
    words: Words, trial: Trial, rule: Rule, effect: OneEffect, reach: tuple[int, int]
) -> list[LifeView]:
    _ = words.gettext
    residents: tuple[Neighbour | None, ...] = (None, *trial.library.neighbours.values())
    hits = trial.with_effect(rule, effect)
    told = []
    for resident, hit, times in zip(residents, hits, trial.times(rule.id), strict=True):
        name = resident.name if resident else _("You")
        before = standing_words(words, trial.rulebook, hit.before)
        after = standing_words(words, trial.rulebook, hit.after)
        moved = movement(words, hit.moved)
        told.append(
            LifeView(
                key=resident.id if resident else "you",
                name=name,
                life=resident.life if resident else _("your day"),
                before=before,
                after=after,
                movement=moved,
                shift=_shift(trial, hit, reach),
                times=_often(words, times),
            )
        )
    return told


def _often(words: Words, times: int) -> str:
    _ = words.gettext
    if times <= 1:
        return _("met it once") if times else _("never met it")
    return words.ngettext("met it {number} time", "met it {number} times", times).format(
        number=times
    )


def _shift(trial: Trial, hit: Hit, reach: tuple[int, int]) -> tuple[int, int] | None:
    rating = trial.rulebook.counting.rating
    before, after = rating(hit.before).figure, rating(hit.after).figure
    if before is None or after is None:
        return None
    least, most = reach
    span = max(1, most - least)
    return (before - least) * _THOUSAND // span, (after - least) * _THOUSAND // span


def _sum(words: Words, lives: tuple[LifeView, ...]) -> str:
    _ = words.gettext
    rise = [one.name for one in lives if one.movement.direction is Direction.UP]
    fall = [one.name for one in lives if one.movement.direction is Direction.DOWN]
    if not rise and not fall:
        same = all(not one.movement.text for one in lives)
        return _("Nobody notices.") if same else _("Nobody rises, nobody falls.")
    told = []
    if rise:
        told.append(_("Up: {names}.").format(names=", ".join(rise)))
    if fall:
        told.append(_("Down: {names}.").format(names=", ".join(fall)))
    return " ".join(told)
