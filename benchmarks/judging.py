"""Deeds judged a second, 40 rules, beside the library rule-engine on the same rules.

Run it from the root, with the game's own Python. Both answer which rules fire for which witness,
the answers are compared, and the ratio is taken within one run. rule-engine is in the dependency
group ``bench``.
"""

# ruff: noqa: INP001, T201, S311, PLR2004 - a script, it prints, and its chance need not be secret
from __future__ import annotations

import random
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from game.engine.counting.points import Clause, Grade, Points
from game.engine.deed import Deed
from game.engine.ledger import folded, judge
from game.engine.rulebook import Face, Rule, Rulebook, When
from game.engine.standing import Standing
from game.engine.vocabulary import Witness, WitnessSort

RUNS: Final = 3
RULES: Final = 40
KINDS: Final = tuple(
    f"{area}.{done}" for area in "abcde" for done in ("kept", "left", "paid", "put")
)
WITNESSES: Final = {
    name: Witness(id=name, name=name.title(), sort=WitnessSort.OFFICE)
    for name in ("court", "bank", "ward", "port")
}

Life = Sequence[tuple[Standing, Deed]]
Answers = list[tuple[tuple[str, str | None], ...]]


def rulebook(chance: random.Random) -> Rulebook:
    """Return 40 rules, each with one to three conditions."""
    rules = []
    for number in range(RULES):
        done, not_done = chance.sample(KINDS, 2)
        when = When(
            deed=KINDS[number % len(KINDS)],
            witness=chance.choice((None, *WITNESSES)),
            done=(done,) if chance.random() < 0.4 else (),
            not_done=(not_done,) if chance.random() < 0.3 else (),
            times=chance.choice((1, 1, 1, 2)),
        )
        effect = Clause(kind="clause", points=chance.choice((-10, -5, 5, 10)), days=None)
        words = {"notice": "Noted.", "reason": "It is so.", "contrast": "entry"}
        rules.append(Rule(id=f"rule-{number}", when=when, effect=effect, **words))
    grades = (Grade(name="A", rating_from=1000), Grade(name="B", rating_from=0))
    counting = Points(kind="points", start=1000, least=0, most=2000, grades=grades)
    return Rulebook(
        id="bench",
        name="Bench",
        summary="For measuring.",
        notice="Measured.",
        face=Face.GRADE,
        answers=("entry",),
        counting=counting,
        rules=tuple(rules),
    )


def life(book: Rulebook, chance: random.Random, deeds: int) -> Life:
    """Return deeds, each with the standing before it, of lives of 60 deeds."""
    found = []
    for number in range(deeds):
        if number % 60 == 0:
            standing = Standing(1, book.counting.opening())
        seen_by = tuple(chance.sample(tuple(WITNESSES), chance.choice((1, 1, 2))))
        deed = Deed(chance.choice(KINDS), seen_by, standing.day, "scene")
        found.append((standing, deed))
        standing = folded(book, standing, judge(book, WITNESSES, standing, deed, _certain))
    return found


def ours(book: Rulebook, lived: Life) -> Answers:
    """Return what our own judging answers."""
    answers = []
    for standing, deed in lived:
        entry = judge(book, WITNESSES, standing, deed, _certain)
        answers.append(
            tuple(
                (one.rule.id, one.witness.id if one.witness else None) for one in entry.adjustments
            )
        )
    return answers


def ours_one_by_one(book: Rulebook, lived: Life) -> Answers:
    """Return the same without the index: every rule is asked about every deed."""
    alone = [book.model_copy(update={"rules": (rule,)}) for rule in book.rules]
    for one, rule in zip(alone, book.rules, strict=True):
        # What is asked of every rule is the deed's kind; the rest is our judging again.
        one.__dict__["rules_by_deed"] = {rule.when.deed: (rule,)}
    answers = []
    for standing, deed in lived:
        found: list[tuple[str, str | None]] = []
        for one in alone:
            entry = judge(one, WITNESSES, standing, deed, _certain)
            found += (
                (made.rule.id, made.witness.id if made.witness else None)
                for made in entry.adjustments
            )
        answers.append(tuple(found))
    return answers


def theirs(book: Rulebook, engine: Any, *, indexed: bool) -> Callable[[Life], Answers]:  # noqa: ANN401
    """Return judging by rule-engine: one expression for each rule and witness, parsed once."""
    asked = []
    for rule in book.rules:
        when = rule.when
        parts = [f'kind == "{when.deed}"', f"times + 1 >= {when.times}"]
        parts += [f'"{kind}" in done' for kind in when.done]
        parts += [f'not ("{kind}" in done)' for kind in when.not_done]
        if when.witness is not None:
            parts.append(f'"{when.witness}" in witnesses')
        asked.append((rule, engine.Rule(" and ".join(parts))))
    by_kind: dict[str, list[Any]] = {}
    for rule, parsed in asked:
        by_kind.setdefault(rule.when.deed, []).append((rule, parsed))

    def judged(lived: Life) -> Answers:
        answers = []
        for standing, deed in lived:
            facts: Mapping[str, object] = {
                "kind": deed.kind,
                "times": standing.times(deed.kind),
                "done": [kind for kind, _ in standing.done],
                "witnesses": list(deed.witnesses),
            }
            rules = by_kind.get(deed.kind, ()) if indexed else asked
            answers.append(
                tuple((rule.id, rule.when.witness) for rule, one in rules if one.matches(facts))
            )
        return answers

    return judged


def _certain(rule: str, witness: str | None) -> int:
    del rule, witness
    return 0


def main() -> int:
    """Print deeds a second, medians of three runs, and their ratios."""
    try:
        import rule_engine  # noqa: PLC0415 - only this benchmark needs it
    except ImportError:
        print("rule-engine is missing: pip install rule-engine")
        return 1
    rates: dict[str, list[float]] = {}
    for run in range(RUNS):
        chance = random.Random(run)
        book = rulebook(chance)
        lived = life(book, chance, 6000)
        ways: dict[str, tuple[Callable[[Life], Answers], int]] = {
            "ours": (partial(ours, book), 1),
            "ours, no index by kind": (partial(ours_one_by_one, book), 6),
            "rule-engine": (theirs(book, rule_engine, indexed=False), 6),
            "rule-engine, indexed by kind": (theirs(book, rule_engine, indexed=True), 6),
        }
        wanted = ours(book, lived)
        for name, (way, fewer) in ways.items():
            some = lived[: len(lived) // fewer]
            started = perf_counter()
            answers = way(some)
            rates.setdefault(name, []).append(len(some) / (perf_counter() - started))
            assert answers == wanted[: len(some)], name
    first = rates["rule-engine"]
    for name, found in rates.items():
        ratio = median(a / b for a, b in zip(found, first, strict=True))
        print(f"{name:30} {median(found):10.0f} deeds a second, {ratio:6.1f} times rule-engine")
    return 0


if __name__ == "__main__":
    sys.exit(main())
