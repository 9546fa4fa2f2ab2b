"""One rule changed: exactly that rule, for exactly these lives, and nothing is left changed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.engine.amending import OFF, Trial, positions, trial
from game.engine.counting.way import OneEffect
from game.engine.ledger import ledger_of
from game.engine.readings import Recorded, recorded_of
from game.engine.rulebook import Rule, Rulebook
from game.engine.standing import Tally
from tests.engine.five import LIBRARY_OF_FIVE, NEIGHBOURS, RULEBOOKS, morning, rewritten, without
from tests.engine.small import lived, skipped

WITNESSES = LIBRARY_OF_FIVE.witnesses


def own_life() -> Recorded:
    """Return two days in which everything is done but leaving."""
    play = lived(skipped(lived(morning("stars"), "keep", "share")), "ring")
    return recorded_of(lived(skipped(play), "share", "keep"))


LIVES = (own_life(), *map(recorded_of, NEIGHBOURS.values()))
TRIALS = {name: trial(LIBRARY_OF_FIVE, book, LIVES) for name, book in RULEBOOKS.items()}


def every_rule() -> Iterator[tuple[Trial, Rule]]:
    for one in TRIALS.values():
        for rule in one.rulebook.rules:
            yield one, rule


EVERY = list(every_rule())
NAMES = [f"{one.rulebook.id}-{rule.id}" for one, rule in EVERY]
each_rule = pytest.mark.parametrize(("tried", "rule"), EVERY, ids=NAMES)


def ends(book: Rulebook) -> list[Tally]:
    """Return how the lives end under a rulebook that was read as from a file."""
    return [ledger_of(book, WITNESSES, one.deeds, one.seed).standing.tally for one in LIVES]


def figures(book: Rulebook, tallies: list[Tally]) -> list[int | None]:
    return [book.counting.rating(tally).figure for tally in tallies]


def size(effect: OneEffect) -> float:
    """Return how much an effect does; for good is longest."""
    assert effect.amount is not None
    return float("inf") if effect.amount.value is None else effect.amount.value


@each_rule
def test_positions_begin_with_off_and_hold_the_own_effect_once(tried: Trial, rule: Rule) -> None:
    del tried
    found = positions(rule)

    assert found[0] == OFF
    assert found[1:].count(rule.effect) == 1
    assert len({repr(one) for one in found[1:]}) == len(found[1:])


@each_rule
def test_positions_go_from_least_to_most_and_change_nothing_else(tried: Trial, rule: Rule) -> None:
    del tried
    settings = positions(rule)[1:]
    own = rule.effect.model_dump()
    moved = {
        name for one in settings for name, value in one.model_dump().items() if value != own[name]
    }

    assert len(moved) == (len(settings) > 1)
    if moved:
        assert [size(one) for one in settings] == sorted(size(one) for one in settings)


@each_rule
def test_at_its_own_position_nothing_moves(tried: Trial, rule: Rule) -> None:
    for hit in tried.with_effect(rule, rule.effect):
        assert hit.before == hit.after
        assert (hit.moved.moved, hit.moved.better) == (0, 0)
        assert hit.moved.joined == hit.moved.left == ()


@each_rule
def test_off_is_a_rulebook_without_that_rule(tried: Trial, rule: Rule) -> None:
    """Also where the rule would have stopped another that waits."""
    expected = ends(without(tried.rulebook, rule.id))

    assert [hit.after for hit in tried.with_effect(rule, OFF)] == expected


@each_rule
def test_every_position_is_a_rulebook_written_so(tried: Trial, rule: Rule) -> None:
    for effect in positions(rule)[1:]:
        written = rewritten(tried.rulebook, rule, effect.model_dump())

        hits = tried.with_effect(rule, effect)

        assert [hit.after for hit in hits] == ends(written)
        assert [hit.before for hit in hits] == ends(tried.rulebook)


@each_rule
def test_the_rulebook_stays_as_it_was(tried: Trial, rule: Rule) -> None:
    book = tried.rulebook
    told, by_deed, by_id = book.model_dump(), dict(book.rules_by_deed), dict(book.rules_by_id)

    for effect in positions(rule):
        tried.with_effect(rule, effect)

    assert book.model_dump() == told
    assert (book.rules_by_deed, book.rules_by_id) == (by_deed, by_id)
    assert all(one is by_id[one.id] for one in book.rules)
    assert ends(book) == [ledger.standing.tally for ledger in tried.ends]


def test_a_changed_rulebook_does_not_remember_the_old_rule() -> None:
    """What was looked up before is not carried over."""
    book = RULEBOOKS["stars"]
    old = book.rules_by_id["liked"]
    assert old in book.rules_by_deed["bread.shared"]

    changed = book.with_rule(old.model_copy(update={"effect": OFF}))

    assert changed.rules_by_id["liked"].effect == OFF
    assert old not in changed.rules_by_deed["bread.shared"]
    assert [one.id for one in changed.rules] == [one.id for one in book.rules]
    assert (changed.doors, changed.counting) == (book.doors, book.counting)


@each_rule
def test_a_life_rises_if_it_ends_higher_and_falls_if_lower(tried: Trial, rule: Rule) -> None:
    book = tried.rulebook
    for effect in positions(rule):
        for hit in tried.with_effect(rule, effect):
            before, after = figures(book, [hit.before, hit.after])
            if before is not None and after is not None:
                assert hit.moved.better == (after > before) - (after < before)
                assert hit.moved.moved == after - before


def test_more_for_giving_helps_who_gives_and_nobody_else() -> None:
    tried = TRIALS["points"]
    rule = tried.rulebook.rules_by_id["watched"]
    better = [one for one in positions(rule)[1:] if size(one) > 0]

    met = tried.times("watched")

    assert set(met) != {0}
    for effect in better:
        for times, hit in zip(met, tried.with_effect(rule, effect), strict=True):
            assert hit.moved.better == (times > 0)


def test_a_longer_term_keeps_a_name_on_its_list_and_that_is_a_fall() -> None:
    tried = TRIALS["lists"]
    rule = tried.rulebook.rules_by_id["kept"]
    reed = list(NEIGHBOURS).index("mr-reed") + 1
    fern = list(NEIGHBOURS).index("ms-fern") + 1

    hits = tried.with_effect(rule, positions(rule)[-1])

    assert hits[fern].moved.better == -1
    assert [one.id for one in hits[fern].moved.joined] == ["keepers"]
    assert hits[reed].moved.better == 0  # a bell was rung: the way out does not ask for the term


@pytest.mark.parametrize("tried", TRIALS.values(), ids=TRIALS)
def test_only_rules_that_somebody_met_and_that_could_do_more_or_less_are_offered(
    tried: Trial,
) -> None:
    met = {rule.id: tried.times(rule.id) for rule in tried.rulebook.rules}
    could = {rule.id for rule in tried.rulebook.rules if len(rule.effect.settings()) > 1}

    offered = [rule.id for rule in tried.rules]

    assert set(offered) == {name for name in could if any(met[name])}
    lives = [sum(map(bool, met[name])) for name in offered]
    assert lives == sorted(lives, reverse=True)
    order = [rule.id for rule in tried.rulebook.rules]
    for number in set(lives):
        alike = [name for name, many in zip(offered, lives, strict=True) if many == number]
        assert alike == [name for name in order if name in alike]


@each_rule
def test_times_counts_the_lines_of_each_life(tried: Trial, rule: Rule) -> None:
    counted = [
        sum(line.adjustment.rule.id == rule.id for line in ledger.lines()) for ledger in tried.ends
    ]

    assert list(tried.times(rule.id)) == counted


@each_rule
def test_the_reach_holds_every_end_and_no_more(tried: Trial, rule: Rule) -> None:
    book = tried.rulebook
    found = [
        figure
        for effect in positions(rule)
        for figure in figures(book, [hit.after for hit in tried.with_effect(rule, effect)])
        if figure is not None
    ]

    assert tried.reach(rule) == (min(found, default=0), max(found, default=0))
