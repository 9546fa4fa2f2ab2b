"""Echoes: whether a life lived under one rulebook would wake a rule of another that reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from game.engine.counting import Silence
from game.engine.exploration.explore import explore
from game.engine.exploration.explored import Explored
from game.engine.library import Library
from game.engine.rulebook import Rule, Rulebook

RuleName = tuple[str, str]
"""Rulebook and rule."""


def woken_elsewhere(
    library: Library, explored: Iterable[Explored], rules: Mapping[RuleName, Rule]
) -> Iterator[RuleName]:
    """Yield which of the rules some life under another rulebook would wake.

    Perks that one rulebook does not know, and ratings for which it does not ask, lead to deeds that
    it meets only where it reads another's life. Chance and lateness are not asked: awake is enough.
    """
    left = dict(rules)
    for one in explored:
        heard = {
            name: rule
            for name, rule in left.items()
            if name[0] != one.rulebook.id and _hears(library, rule, one)
        }
        woken = {name for name, rule in heard.items() if _always_wakes(rule)}
        unsure = {name: rule for name, rule in heard.items() if name not in woken}
        if unsure and not one.is_exact:
            woken |= unsure.keys()
        elif unsure:
            woken |= _echoed(library, one, unsure)
        yield from woken
        left = {name: rule for name, rule in left.items() if name not in woken}


def _hears(library: Library, rule: Rule, one: Explored) -> bool:
    return any(
        rule.when.hears_of(kind, [library.witnesses[name] for name in seen_by])
        for kind, seen_by in one.seen.done
    )


def _always_wakes(rule: Rule) -> bool:
    when = rule.when
    return not when.done and not when.not_done and when.times == 1


def _echoed(library: Library, one: Explored, rules: Mapping[RuleName, Rule]) -> set[RuleName]:
    """Explore once more with silent echoes of the rules, and return those that were heard."""
    echoes = {
        "/".join(name): rule.model_copy(
            update={
                "id": "/".join(name),
                "effect": Silence(kind="silence"),
                "chance": None,
                "late": None,
                "nights": None,
                "stops": (),
            }
        )
        for name, rule in rules.items()
    }
    book = one.rulebook
    fields = {name: getattr(book, name) for name in Rulebook.model_fields}
    fields["rules"] = (*book.rules, *echoes.values())
    found = explore(library, one.programme, Rulebook.model_construct(**fields))
    if not found.is_exact:
        return set(rules)
    return {name for name in rules if "/".join(name) in found.seen.fired}
