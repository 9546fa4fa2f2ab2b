"""Ways through all programmes and scenes under every rulebook.

Automatic ways through the programmes, and every way through each scene alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.engine.library import Library
from game.engine.record import Answer, Kind
from game.engine.scene import Beat, Circumstance
from game.engine.vocabulary import DoorSort, rating_kinds
from game.views.scene import beat_text
from tests.scenarios.ways import Way

Ways = dict[str, list[Way]]
Walks = dict[str, dict[str, list[Way]]]
BOOKS = pytest.mark.parametrize("book", ["stars", "lists"])


def test_both_rulebooks_and_no_other_are_walked(ways: Ways) -> None:
    assert sorted(ways) == ["lists", "stars"]
    assert all(ways.values())


@BOOKS
def test_each_night_asks_about_as_many_entries_as_its_day_says_the_frame_first(
    walks: Walks, library: Library, book: str
) -> None:
    for name, some in walks[book].items():
        programme = library.programmes[name]
        hands = {way.hand for way in some}
        assert {len(hand) for hand in hands} == {sum(day.cards for day in programme.days)}, name
        assert {hand[0] for hand in hands} == {programme.frame}, name
        assert all(len(set(hand)) == len(hand) for hand in hands), name


@BOOKS
def test_a_programme_has_a_yes_and_a_no(walks: Walks, library: Library, book: str) -> None:
    for name, some in walks[book].items():
        for way in some:
            guesses = [one.entry for one in way.end.life.dealt if one.kind is Kind.GUESS]
            answers = {library.record[one].answer for one in guesses}
            assert len(answers) == min(len(guesses), len(Answer)), name


def test_every_entry_that_is_true_for_someone_is_asked_about_somewhere(
    ways: Ways, library: Library
) -> None:
    asked = {entry for some in ways.values() for way in some for entry in way.hand}
    true = {entry.id for entry in library.record.values() if entry.answer is Answer.YES}

    assert sorted(true - asked) == []


def test_ratings_stay_on_the_scale_and_whoever_has_none_gets_none(ways: Ways) -> None:
    for way in ways["stars"]:
        figures = [line.after.figures for line in way.end.life.ledger.lines()]
        has_one = [bool(some) for some in figures]
        assert has_one == sorted(has_one, reverse=True)
        assert all(100 <= figure <= 500 for some in figures for figure in some)


@BOOKS
def test_each_line_begins_where_the_one_before_ended(ways: Ways, book: str) -> None:
    for way in ways[book]:
        ledger = way.end.life.ledger
        tally = ledger.rulebook.counting.opening()
        for line in ledger.lines():
            assert line.before == tally
            tally = line.after
        assert tally == ledger.standing.tally


@BOOKS
def test_every_rule_fires_somewhere(ways: Ways, library: Library, book: str) -> None:
    fired = {line.adjustment.rule.id for way in ways[book] for line in way.end.life.ledger.lines()}

    assert sorted({rule.id for rule in library.rulebooks[book].rules} - fired) == []


@BOOKS
def test_chance_comes_both_ways(ways: Ways, library: Library, book: str) -> None:
    """The same choices end with and without the notice, under one seed or another."""
    for rule in library.rulebooks[book].rules:
        if rule.chance is not None:
            outcomes = {
                any(line.adjustment.rule == rule for line in way.end.life.ledger.lines())
                for way in ways[book]
                if way.end.life.ledger.standing.times(rule.when.deed)
            }
            assert outcomes == {True, False}, rule.id


@BOOKS
def test_nothing_is_still_waited_for_at_the_end(ways: Ways, book: str) -> None:
    """A notice may be lost at the end of a programme only if it lands in a longer one."""
    landed: dict[str, int] = {}
    for way in ways[book]:
        for line in way.end.life.ledger.lines():
            rule = line.adjustment.rule.id
            landed[rule] = max(landed.get(rule, 0), length(way))
    lost = {
        (way.programme, late.rule)
        for way in ways[book]
        for late in way.end.life.ledger.standing.waiting
        if landed.get(late.rule, 0) <= length(way)
    }

    assert sorted(lost) == []


def length(way: Way) -> int:
    """Return of how many scenes the programme is."""
    return sum(len(day.scenes) for day in way.end.programme.days)


@BOOKS
def test_whoever_is_asked_answers_and_only_a_rulebook_that_asks_asks(
    ways: Ways, library: Library, book: str
) -> None:
    """Every encounter is rated low, high and not at all where its rulebook asks, else never."""
    met = {beat.encounter for beat in beats(library) if beat.encounter}
    given = {line.witness: set[int | None]() for way in ways[book] for line in way.ratings}
    for way in ways[book]:
        for line in way.ratings:
            given[line.witness].add(line.stars)

    assert given.keys() == (met if asks(library, book) else set())
    assert all({None, 1, 5} <= stars for stars in given.values())


def beats(library: Library) -> Iterator[Beat]:
    """Yield every beat."""
    for scene in library.scenes.values():
        yield from scene.beats


def asks(library: Library, book: str) -> bool:
    """Say whether a rulebook asks for ratings at all."""
    counting = library.rulebooks[book].counting
    return counting.asks(counting.opening())


def test_every_choice_is_made_somewhere(ways: Ways, library: Library) -> None:
    there = {
        (scene.id, beat.id, choice.id)
        for scene in library.scenes.values()
        for beat in scene.beats
        for choice in beat.choices
    }
    made = {
        (line.scene, line.beat, line.choice)
        for some in ways.values()
        for way in some
        for line in way.choices
    }

    assert sorted(there - made) == []


@BOOKS
def test_every_beat_is_met_and_each_of_its_texts_told(
    ways: Ways, library: Library, book: str
) -> None:
    """But what tells of a perk or a rating of another rulebook, which nobody can have had here."""
    texts = {
        (scene.id, beat.id, text)
        for scene in library.scenes.values()
        for beat in scene.beats
        for text in (beat.text, *(other.text for other in beat.instead))
    }
    world = World(library, book)
    never = {
        (scene.id, beat.id, other.text)
        for scene in library.scenes.values()
        for beat in scene.beats
        for other in beat.instead
        if not world.may_hold(other.when)
    }
    told = {
        (play.scene.id, play.beat.id, beat_text(play, play.beat))
        for way in ways[book]
        for play in way.moments
        if play.scene and play.beat
    }

    assert sorted(texts - told) == sorted(never)


class World:
    """What can be done, and which doors can be open and shut, under one rulebook."""

    def __init__(self, library: Library, book: str) -> None:
        self._library, self._own = library, {one.id for one in library.rulebooks[book].doors}
        met = {beat.encounter for beat in beats(library) if beat.encounter}
        self._kinds = {kind for who in met for kind in rating_kinds(who)}
        if not asks(library, book):
            self._kinds = set()
        choices = [choice for beat in beats(library) for choice in beat.choices]
        grown = -1
        while grown < len(self._kinds):
            grown = len(self._kinds)
            for choice in choices:
                if self.may_hold(choice.when) and self._may_be(choice.door, is_open=True):
                    self._kinds |= {done.deed for done in choice.does}

    def may_hold(self, when: Circumstance) -> bool:
        """Say whether a circumstance can hold."""
        return (
            set(when.done) <= self._kinds
            and self._may_be(when.open, is_open=True)
            and self._may_be(when.shut, is_open=False)
        )

    def _may_be(self, door: str | None, *, is_open: bool) -> bool:
        """Say so of a door; one that the rulebook does not know is shut, or open if it is a bar."""
        if door is None or door in self._own:
            return True
        return (self._library.doors[door].sort is DoorSort.BAR) == is_open


def test_every_door_is_met_open_and_shut_under_stars(ways: Ways, library: Library) -> None:
    """On a choice, or as what a whole programme is about."""
    met = {
        (choice.door, play.opens(choice.door))
        for way in ways["stars"]
        for play in way.moments
        for choice in play.offered()
        if choice.door
    }
    met |= {
        (want.door, way.end.opens(want.door))
        for way in ways["stars"]
        if (want := way.end.programme.want)
    }

    assert met == {(door, is_open) for door in library.doors for is_open in (True, False)}


@BOOKS
def test_there_is_always_a_real_choice(ways: Ways, book: str) -> None:
    """Two open ways at least, and four shown at most: more has no key or no room."""
    for way in ways[book]:
        for play in way.moments:
            offered = play.offered()
            assert len(offered) <= 4
            assert sum(map(play.is_open, offered)) >= 2
