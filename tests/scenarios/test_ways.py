"""Ways through all programmes and scenes under every rulebook.

Automatic ways through the programmes, and every way through each scene alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from game.engine.contrast import pool
from game.engine.library import Library
from game.engine.record import Answer, Kind
from game.engine.scene import Beat, Circumstance
from game.engine.vocabulary import DoorSort, rating_kinds
from game.views.scene import beat_text
from tests.scenarios.keys import FOUND
from tests.scenarios.lives import lived
from tests.scenarios.texts import RULEBOOKS
from tests.scenarios.walks import Walks, fired
from tests.scenarios.ways import Way

BOOKS = pytest.mark.parametrize("book", RULEBOOKS)
CHANCES = 40
"""Seeds under which a neighbour's life is lived again where it has to do with chance."""


def test_every_rulebook_is_walked_in_the_order_of_the_record(library: Library) -> None:
    assert list(library.rulebooks) == list(library.ideas) == list(RULEBOOKS)


@BOOKS
def test_each_night_asks_about_as_many_entries_as_its_day_says_the_frame_first(
    walks: Walks, library: Library, book: str
) -> None:
    for name, some in walks.programmes(book).items():
        programme = library.programmes[name]
        hands = {way.hand for way in some}
        assert {len(hand) for hand in hands} == {sum(day.cards for day in programme.days)}, name
        assert {hand[0] for hand in hands} == {programme.frame}, name
        assert all(len(set(hand)) == len(hand) for hand in hands), name


@BOOKS
def test_what_a_playthrough_guesses_at_is_balanced(
    walks: Walks, library: Library, book: str
) -> None:
    """Yes and no differ by at most one, whichever way; other cards stand between the guesses."""
    for name, some in walks.programmes(book).items():
        guessed = {tuple(library.record[one].answer for one in guesses_of(way)) for way in some}
        times = [Counter(answers) for answers in guessed]
        assert all(one.keys() <= set(Answer) for one in times), name
        assert all(abs(one[Answer.YES] - one[Answer.NO]) <= 1 for one in times), name
        assert all(
            len(answers) >= library.programmes[name].days[0].cards / 2 for answers in guessed
        )


def guesses_of(way: Way) -> tuple[str, ...]:
    """Return the record entries that were guessed at."""
    return tuple(card.entry for card in way.end.life.dealt if card.kind is Kind.GUESS)


@BOOKS
def test_every_kind_of_card_is_dealt_somewhere(walks: Walks, book: str) -> None:
    dealt = {
        card.kind
        for some in walks.programmes(book).values()
        for way in some
        for card in way.end.life.dealt
    }

    assert dealt == {*Kind}


def test_every_entry_that_is_true_for_someone_is_asked_about_where_a_scene_leads_to_it(
    walks: Walks, library: Library
) -> None:
    """Under one rulebook or another; what only a neighbour's deed leads to waits for its scene.

    Of those that are true for nobody, the frame may be the only one that a short programme asks.
    """
    asked = {entry for book in RULEBOOKS for way in walks.all(book) for entry in way.hand}
    led_to = pool(library, beats(library))
    true = {name for name in led_to if library.record[name].answer is Answer.YES}

    assert len(true) > 5
    assert sorted(true - asked) == []
    guessed = {name for book in RULEBOOKS for way in walks.all(book) for name in guesses_of(way)}
    assert sorted(name for name in guessed if not library.record[name].answer) == []


@BOOKS
def test_numbers_stay_on_their_scale_and_whoever_has_none_gets_none(
    walks: Walks, library: Library, book: str
) -> None:
    counting = library.rulebooks[book].counting
    opening = counting.rating(counting.opening())
    for ledger in walks.judged(book):
        ratings = [counting.rating(line.after) for line in ledger.lines()]
        has_one = [one.figure is not None for one in ratings]
        assert has_one == sorted(has_one, reverse=True)
        assert opening.figure is not None or not any(has_one)
        for one in ratings:
            assert one.figure is None or opening.least <= one.figure <= opening.most


@BOOKS
def test_each_line_begins_where_the_one_before_ended(walks: Walks, book: str) -> None:
    for ledger in walks.judged(book):
        tally = ledger.rulebook.counting.opening()
        for line in ledger.lines():
            assert line.before == tally
            tally = line.after
        assert tally == ledger.standing.tally


@BOOKS
def test_every_rule_fires_somewhere(walks: Walks, library: Library, book: str) -> None:
    """In the life of a player or of a neighbour, lived or read again; some only with the key."""
    keyed = lived(library, *FOUND[book].split(), book=book).end.life.ledger
    seen = {rule for ledger in (*walks.judged(book), keyed) for rule in fired(ledger)}

    assert sorted({rule.id for rule in library.rulebooks[book].rules} - seen) == []


@BOOKS
def test_chance_comes_both_ways(walks: Walks, library: Library, book: str) -> None:
    """The same choices end with and without the notice, under one seed or another."""
    chances = [rule for rule in library.rulebooks[book].rules if rule.chance is not None]
    if not chances:
        return
    lives = [one for seed in range(CHANCES) for one in walks.neighbours(book, seed)]
    for rule in chances:
        outcomes = {
            rule.id in fired(ledger)
            for ledger in (*walks.judged(book), *lives)
            if ledger.standing.times(rule.when.deed)
        }
        assert outcomes == {True, False}, rule.id


@BOOKS
def test_nothing_is_still_waited_for_at_the_end(walks: Walks, book: str) -> None:
    """A notice may be lost at the end of a programme only if it lands in a longer life."""
    landed: dict[str, int] = {}
    for way in walks.all(book):
        for rule in fired(way.end.life.ledger):
            landed[rule] = max(landed.get(rule, 0), length(way))
    lived = {rule for ledger in walks.neighbours(book) for rule in fired(ledger)}
    lost = {
        (way.programme, late.rule)
        for way in walks.all(book)
        for late in way.end.life.ledger.standing.waiting
        if landed.get(late.rule, 0) <= length(way) and late.rule not in lived
    }

    assert sorted(lost) == []


def length(way: Way) -> int:
    """Return of how many scenes the programme is."""
    return sum(len(day.scenes) for day in way.end.programme.days)


@BOOKS
def test_whoever_is_asked_answers_and_only_a_rulebook_that_asks_asks(
    walks: Walks, library: Library, book: str
) -> None:
    """Every encounter is rated low, high and not at all where its rulebook asks, else never."""
    met = {beat.encounter for beat in beats(library) if beat.encounter}
    given: dict[str, set[int | None]] = {}
    for way in walks.all(book):
        for line in way.ratings:
            given.setdefault(line.witness, set()).add(line.stars)

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


def test_every_choice_is_made_somewhere(walks: Walks, library: Library) -> None:
    there = {
        (scene.id, beat.id, choice.id)
        for scene in library.scenes.values()
        for beat in scene.beats
        for choice in beat.choices
    }
    made = {
        (line.scene, line.beat, line.choice)
        for book in RULEBOOKS
        for way in walks.all(book)
        for line in way.choices
    }

    assert sorted(there - made) == []


@BOOKS
def test_every_beat_is_met_and_each_of_its_texts_told(
    walks: Walks, library: Library, book: str
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
        for way in walks.all(book)
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


def test_every_door_is_met_open_and_shut_under_stars(walks: Walks, library: Library) -> None:
    """On a choice, or as what a whole programme is about."""
    met = {
        (choice.door, play.opens(choice.door))
        for way in walks.all("stars")
        for play in way.moments
        for choice in play.offered()
        if choice.door
    }
    met |= {
        (want.door, way.end.opens(want.door))
        for way in walks.all("stars")
        if (want := way.end.programme.want)
    }

    assert met == {(door, is_open) for door in library.doors for is_open in (True, False)}


@BOOKS
def test_there_is_always_a_real_choice(walks: Walks, book: str) -> None:
    """Two open ways at least, and four shown at most: more has no key or no room."""
    for way in walks.all(book):
        for play in way.moments:
            offered = play.offered()
            assert len(offered) <= 4
            assert sum(map(play.is_open, offered)) >= 2
