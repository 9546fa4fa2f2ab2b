"""Every way through the demo under every rulebook."""

from __future__ import annotations

import pytest

from game.engine.library import Library
from game.engine.record import Answer
from game.views.scene import beat_text
from tests.scenarios.ways import Way

Ways = dict[str, list[Way]]
BOOKS = pytest.mark.parametrize("book", ["stars", "lists"])


def test_both_rulebooks_and_no_other_are_walked(ways: Ways) -> None:
    assert sorted(ways) == ["lists", "stars"]
    assert all(ways.values())


@BOOKS
def test_a_night_asks_about_two_entries_the_frame_first(ways: Ways, book: str) -> None:
    hands = {way.hand for way in ways[book]}

    assert {len(hand) for hand in hands} == {2}
    assert {hand[0] for hand in hands} == {"single-national-score"}
    assert all(len(set(hand)) == len(hand) for hand in hands)


@BOOKS
def test_a_night_has_a_yes_and_a_no(ways: Ways, library: Library, book: str) -> None:
    answers = {frozenset(library.record[one].answer for one in way.hand) for way in ways[book]}

    assert answers == {frozenset(Answer)}


def test_every_entry_that_is_true_for_someone_is_asked_about_somewhere(
    ways: Ways, library: Library
) -> None:
    """Of two cards the frame is the no; the other noes wait for a night of three."""
    asked = {entry for some in ways.values() for way in some for entry in way.hand}
    true = {entry.id for entry in library.record.values() if entry.answer is Answer.YES}

    assert sorted(true - asked) == []


def test_ratings_stay_on_the_scale(ways: Ways) -> None:
    figures = [line.after.figures for way in ways["stars"] for line in way.end.life.ledger.lines()]

    assert {len(some) for some in figures} == {1}
    assert min(figures) >= (100,)
    assert max(figures) <= (500,)


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
    waiting = {late.rule for way in ways[book] for late in way.end.life.ledger.standing.waiting}

    assert sorted(waiting) == []


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
    texts = {
        (scene.id, beat.id, text)
        for scene in library.scenes.values()
        for beat in scene.beats
        for text in (beat.text, *(other.text for other in beat.instead))
    }
    # The concierge is a perk of one rulebook; nobody else can have sent for him.
    perks = ("concierge.called",) if book == "lists" else ()
    never = {
        (scene.id, beat.id, other.text)
        for scene in library.scenes.values()
        for beat in scene.beats
        for other in beat.instead
        if set(perks) & set(other.when.done)
    }
    told = {
        (play.scene.id, play.beat.id, beat_text(play, play.beat))
        for way in ways[book]
        for play in way.moments
        if play.scene and play.beat
    }

    assert sorted(texts - told) == sorted(never)


def test_every_door_is_met_open_and_shut_under_stars(ways: Ways, library: Library) -> None:
    met = {
        (choice.door, play.is_open(choice))
        for way in ways["stars"]
        for play in way.moments
        for choice in play.offered()
        if choice.door
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
