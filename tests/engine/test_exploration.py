"""Exploring: the same as playing every way through, but at once."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from hypothesis import given, reject, settings

from game.engine.exploration import Findings, explore, findings
from game.engine.library import Library
from game.engine.lines import Header
from game.engine.playthrough import begin
from tests.engine.small import LIBRARY
from tests.engine.stories import (
    TooMany,
    book_of,
    choice_of,
    every_way,
    follow,
    libraries,
    library_of,
    scene_of,
)

MOST: Final = 1500
"""So many ways are played one by one."""


@settings(max_examples=120)
@given(libraries())
def test_exploring_shows_what_playing_every_way_shows(library: Library) -> None:
    (book,) = library.rulebooks.values()
    try:
        told = every_way(library, book.id, MOST)
    except TooMany:
        reject()

    found = explore(library, library.programmes["story"], book)

    assert found.is_exact
    assert found.ways == told.ways
    assert found.finishes == told.finishes
    assert {(one.father, one.door): share for one, share in found.endings.items()} == told.endings
    assert found.seen.beats == told.beats
    assert found.seen.choices == told.choices
    assert found.seen.fired == told.fired
    assert found.seen.doors == told.doors
    assert found.seen.beside | {mirrored(pair) for pair in found.seen.beside} == told.beside
    assert found.seen.better == told.better
    if told.worths:
        assert (found.least.worth, found.most.worth) == (min(told.worths), max(told.worths))


def mirrored(pair: tuple[str, str, str, str]) -> tuple[str, str, str, str]:
    """Return two choices the other way round."""
    scene, beat, one, other = pair
    return scene, beat, other, one


@settings(max_examples=40)
@given(libraries())
def test_the_ways_to_the_least_and_the_most_can_be_played(library: Library) -> None:
    (book,) = library.rulebooks.values()
    found = explore(library, library.programmes["story"], book)

    for way in (found.least, found.most):
        play = begin(library, Header("stories", 0, "story", book.id, "en"))
        tallies = {end.life.ledger.standing.tally for end in follow(play, way.steps)}
        assert way.worth in {book.counting.worth(tally) for tally in tallies}


@settings(max_examples=40)
@given(libraries())
def test_a_sample_meets_nothing_that_is_not_there(library: Library) -> None:
    (book,) = library.rulebooks.values()
    programme = library.programmes["story"]
    exact = explore(library, programme, book)

    found = explore(library, programme, book, most_states=4, sampled=50)

    if found.is_exact:
        assert found == exact
        return
    assert found.stopped_at in exact.seen.beats
    assert found.sampled == 50
    assert 0 < found.ways <= exact.ways
    assert sum(found.finishes.values()) == sum(found.endings.values()) == 1
    assert found.finishes.keys() <= exact.finishes.keys()
    for name in ("beats", "choices", "fired", "doors", "woke", "done", "better"):
        assert getattr(found.seen, name) <= getattr(exact.seen, name)
    if isinstance(found.least.finish, type(exact.least.finish)):
        assert exact.least.worth <= found.least.worth <= found.most.worth <= exact.most.worth


def test_a_sample_is_spread_as_chance_is_and_always_the_same() -> None:
    programme, book = LIBRARY.programmes["week"], LIBRARY.rulebooks["stars"]
    exact = explore(LIBRARY, programme, book)

    found = explore(LIBRARY, programme, book, most_states=30)

    assert exact.is_exact
    assert found.sampled == 10_000
    assert found == explore(LIBRARY, programme, book, most_states=30)
    for finish, share in exact.finishes.items():
        assert abs(found.finishes.get(finish, Fraction(0)) - share) < Fraction(1, 50)


SILENT: Final = {"effect": {"kind": "silence"}}
FAST: Final = scene_of(
    "gate",
    front=[
        choice_of("queue", "bell.rung", coins=-1),
        choice_of("fast", "bread.kept", door="gate", father="colder"),
    ],
)
NOD: Final = book_of(
    "stars",
    {"id": "liked", "when": {"deed": "bell.rung"}, "effect": {"kind": "rates", "stars": 5}},
    gate={"rating_from": 300},
)


def found_in(library: Library, *, most_states: int = 1000, proved: bool = True) -> Findings:
    """Return what is found under all rulebooks."""
    story = library.programmes["story"]
    explored = [
        explore(library, story, book, most_states=most_states, sampled=1)
        for book in library.rulebooks.values()
    ]
    return findings(library, explored, proved=proved)


def test_a_rule_is_alive_where_it_reads_a_life_under_another_rulebook() -> None:
    """Nobody takes the fast lane under lists, but a life that took it is read under lists."""
    lists = book_of(
        "lists",
        {"id": "lane", "when": {"deed": "bread.kept"}, **SILENT},
        {"id": "both", "when": {"deed": "bread.kept", "done": ["bell.rung"]}, **SILENT},
        {"id": "lane-alone", "when": {"deed": "bread.kept", "not_done": ["bell.rung"]}, **SILENT},
    )
    told = found_in(library_of([FAST], [["gate"]], NOD, lists))

    assert told.rules == (("lists", "both"),)
    assert told.choices == ()
    assert told.never_shut == (("stars", "gate"),)


def test_a_rule_that_only_its_own_rulebook_was_asked_about_is_not_alive_elsewhere() -> None:
    lists = book_of("lists", {"id": "lane", "when": {"deed": "bread.kept"}, **SILENT})
    library = library_of([FAST], [["gate"]], NOD, lists)
    alone = explore(library, library.programmes["story"], lists)

    told = findings(library, [alone])

    assert told.rules == (("lists", "lane"),)
    assert told.choices == (("gate", "front", "fast"),)


def test_what_no_choice_is_takes_every_rulebook() -> None:
    """Ringing is better under stars and costs nothing; pausing changes nothing anywhere."""
    yard = scene_of("yard", wall=[choice_of("ring", "bell.rung"), choice_of("pause")])
    lists = book_of("lists", {"id": "heard", "when": {"deed": "bell.rung"}, **SILENT})
    library = library_of([yard], [["yard"]], NOD, lists)
    one = explore(library, library.programmes["story"], NOD)

    told, half = found_in(library), findings(library, [one])

    assert told.best == (("yard", "wall", "ring"),)
    assert told.idle == (("yard", "wall", "pause"),)
    assert half.best == half.idle == ()


def test_what_is_asked_after_a_night_is_counted() -> None:
    kinds = ("bread.shared", "bread.kept", "bell.rung")
    first = scene_of("first", one=[choice_of(f"c{at}", kind) for at, kind in enumerate(kinds)])
    last = scene_of("last", one=[choice_of("see", when={"done": ["bell.rung"]}), choice_of("go")])
    rule = {"id": "late", "when": {"deed": "night.passed", "done": ["bread.kept"]}, **SILENT}
    library = library_of([first, last], [["first"], ["last"]], book_of("lists", rule))

    found = explore(library, library.programmes["story"], library.rulebooks["lists"])

    assert found.across_nights == (("bell.rung", "bread.kept"),)


def test_what_a_sample_does_not_meet_is_proved_of_nothing() -> None:
    lists = book_of("lists", {"id": "lane", "when": {"deed": "bread.kept"}, **SILENT})
    library = library_of([FAST], [["gate"]], lists)

    assert found_in(library).rules == (("lists", "lane"),)
    assert found_in(library, most_states=0).rules == ()
    unproved = found_in(library, most_states=0, proved=False)
    assert unproved.rules == (("lists", "lane"),)
    assert unproved.best == unproved.idle == ()
