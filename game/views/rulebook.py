"""A rulebook to be read: its rules by the deed that they wait for, and its doors."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.change import change
from game.engine.ledger import Ledger
from game.engine.library import Library
from game.engine.rulebook import Rule
from game.engine.vocabulary import Witness
from game.views.deeds import deed_phrase
from game.views.notices import notice_text
from game.views.phone import DoorView, door_view
from game.views.scene import fiction_mark
from game.views.words import Movement, Words, movement


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule with one witness: what it says, why, and what it would move now."""

    text: str
    reason: str
    movement: Movement
    chance: str
    """How often, and how late; empty for what is certain and at once."""


@dataclass(frozen=True, slots=True)
class DeedRulesView:
    """A kind of deed, and all that the rulebook makes of it."""

    deed: str
    rules: tuple[RuleView, ...]


@dataclass(frozen=True, slots=True)
class RulebookView:
    """The whole rulebook."""

    title: str
    summary: str
    deeds: tuple[DeedRulesView, ...]
    doors_title: str
    doors: tuple[DoorView, ...]
    back: str
    mark: str


def rulebook(words: Words, library: Library, ledger: Ledger) -> RulebookView:
    """Return the ledger's rulebook, with what each rule would move as things stand."""
    _ = words.gettext
    book = ledger.rulebook
    return RulebookView(
        title=_("The rulebook: {name}").format(name=book.name),
        summary=book.summary,
        deeds=tuple(
            DeedRulesView(
                _deed(words, library, kind),
                tuple(
                    _rule(words, ledger, rule, witness)
                    for rule in rules
                    for witness in _listened_to(ledger, rule)
                ),
            )
            for kind, rules in book.rules_by_deed.items()
        ),
        doors_title=_("Doors") if book.doors else "",
        doors=tuple(door_view(words, library, ledger, door) for door in book.doors),
        back=_("Back"),
        mark=fiction_mark(words),
    )


def _deed(words: Words, library: Library, kind: str) -> str:
    _ = words.gettext
    phrase = deed_phrase(words, library, kind)
    return _("You {deeds}.").format(deeds=phrase) if phrase else _("Time passed.")


def _listened_to(ledger: Ledger, rule: Rule) -> tuple[Witness | None, ...]:
    """Return everybody whose word the rule takes: they may weigh differently."""
    if rule.when.witness is None:
        return (None,)
    return tuple(one for one in ledger.witnesses.values() if rule.when.sees(one))


def _rule(words: Words, ledger: Ledger, rule: Rule, witness: Witness | None) -> RuleView:
    _ = words.gettext
    book, tally = ledger.rulebook, ledger.standing.tally
    after = book.counting.count(tally, rule.effect, witness, rule.when.deed, ledger.standing.day)
    told = []
    if rule.chance is not None:
        told.append(_("in {number} of 1000 cases").format(number=rule.chance))
    if rule.late is not None or rule.nights is not None:
        told.append(_("late"))
    return RuleView(
        notice_text(rule, witness),
        rule.reason,
        movement(words, change(book, tally, after)),
        ", ".join(told),
    )
