"""Years pass by a deed like nights: terms end then, what waits lands, and the rest stays."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from game.engine.exploration import explore
from game.engine.library import Library
from game.engine.lines import Header
from game.engine.playthrough import AtEnd, Playthrough, begin, replay
from game.engine.rulebook import Rulebook
from game.engine.scene import MOST_COINS, Day
from game.engine.vocabulary import DAYS_A_YEAR, YEARS_PASSED
from tests.engine.small import (
    GIVER,
    KEEPER,
    LAPSES,
    LIBRARY,
    LISTED,
    SILENCE,
    chosen,
    programme,
    rule,
    rulebook,
    skipped,
)

YEARS = 6
LONG = rulebook(
    "lists",
    LISTED,
    rule("kept", {"deed": "bread.kept"}, {**KEEPER, "days": 300}, "no-one"),
    rule("gave", {"deed": "bread.shared"}, GIVER, "no-three"),
    rule("called", {"deed": "bread.shared"}, SILENCE, "no-two", nights=40),
    rule("lapsed", {"deed": YEARS_PASSED}, LAPSES, "unasked"),
)


def later(book: Rulebook = LONG) -> Library:
    """Return a library with a programme whose second day begins years later."""
    made = programme("later", (0, ("market",)), (0, ("yard",)))
    first, second = made.days
    days = (first, Day(scenes=second.scenes, cards=0, years=YEARS))
    return replace(
        LIBRARY,
        rulebooks={"lists": book},
        programmes={"later": made.model_copy(update={"days": days, "coins": 12})},
    )


def begun(library: Library) -> Playthrough:
    return begin(library, Header(library.digest, 7, "later", "lists", "en"))


def test_what_has_a_term_is_over_years_later_and_what_has_none_stays() -> None:
    kept = chosen(begun(later()), "sell")
    gave = chosen(begun(later()), "buy")
    assert [one.name for one in kept.life.ledger.standing.tally.items] == ["keepers"]

    kept, gave = (skipped(chosen(one, "call")) for one in (kept, gave))

    assert kept.life.ledger.standing.tally.items == ()
    assert [one.name for one in gave.life.ledger.standing.tally.items] == ["givers"]
    assert kept.scene is not None
    assert kept.scene.id == "yard"


def test_what_still_waits_lands_by_then() -> None:
    waiting = chosen(begun(later()), "buy")
    assert [one.rule for one in waiting.life.ledger.standing.waiting] == ["called"]

    after = skipped(chosen(waiting, "call"))

    assert after.life.ledger.standing.waiting == ()
    fired = [line.adjustment.rule.id for line in after.life.ledger.lines()]
    assert fired.count("called") == 1


def test_what_waits_lands_on_the_first_day_of_the_years_so_that_its_term_ends_in_them() -> None:
    late = rule("kept", {"deed": "bread.kept"}, {**KEEPER, "days": 300}, "no-one", nights=3)
    lapsed = rule("lapsed", {"deed": YEARS_PASSED}, LAPSES, "unasked")
    begun_here = begun(later(rulebook("lists", LISTED, late, lapsed)))

    after = skipped(chosen(begun_here, "sell", "call"))

    lines = list(after.life.ledger.lines())
    assert [line.adjustment.rule.id for line in lines] == ["kept", "lapsed"]
    assert [one.since for one in lines[0].after.items] == [2]
    assert after.life.ledger.standing.tally.items == ()


def test_the_deed_says_on_which_day_it_is_and_the_story_goes_on_counting() -> None:
    after = skipped(chosen(begun(later()), "sell", "call"))

    (passed,) = (one.deed for one in after.life.ledger.entries if one.deed.kind == YEARS_PASSED)
    assert passed.day == 1 + YEARS * DAYS_A_YEAR
    assert after.life.ledger.standing.day == 2
    assert after.life.coins == MOST_COINS


def test_it_is_replayed_and_can_be_explored_as_it_is_played() -> None:
    library = later()
    names = product(("buy", "sell", "hand-back", "pass"), ("call", "tip"))
    ends = [skipped(chosen(begun(library), *pair)) for pair in names]
    ends = [chosen(one, *first_of(one)) for one in ends]
    assert all(one.life.place == AtEnd() for one in ends)
    for one in ends:
        assert replay(library, one.header, one.lines).play.life == one.life

    found = explore(library, library.programmes["later"], LONG)

    assert found.is_exact
    assert ("yard", "bench") in found.seen.beats
    assert "lapsed" in found.seen.fired
    assert found.ways > len(ends)


def first_of(play: Playthrough) -> tuple[str, ...]:
    """Return the choices that carry it to its end, the first each time."""
    taken: list[str] = []
    while not isinstance(play.life.place, AtEnd):
        name = next(one.id for one in play.offered() if play.is_open(one))
        taken.append(name)
        play = chosen(play, name)
    return tuple(taken)


@pytest.mark.parametrize("without", [(), ("phone.returned",)])
def test_whoever_has_no_means_for_a_deed_is_not_offered_it(without: tuple[str, ...]) -> None:
    library = later()
    made = library.programmes["later"].model_copy(update={"without": without})
    library = replace(library, programmes={"later": made})

    offered = {one.id for one in begun(library).offered()}

    gone = {"phone.returned": "hand-back"}
    assert offered == {"buy", "sell", "hand-back", "pass"} - {gone[one] for one in without}
    met = {name for _scene, _beat, name in explore(library, made, LONG).seen.choices}
    assert not met & {gone[one] for one in without}
