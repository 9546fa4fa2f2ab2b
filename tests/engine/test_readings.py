"""A whole life under every rulebook: nothing is lost, nothing told twice, and no deed changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.ledger import Ledger, ledger_of
from game.engine.neighbour import Neighbour
from game.engine.playthrough import Playthrough
from game.engine.readings import Reading, Recorded, read, read_all, recorded_of
from game.engine.vocabulary import NIGHT_PASSED, SCENE_ENDED
from tests.engine.five import LIBRARY_OF_FIVE, NEIGHBOURS, RULEBOOKS, morning
from tests.engine.small import chosen, lived, skipped, taken_back, walked

books = st.sampled_from(list(RULEBOOKS))
programmes = st.sampled_from(["days", "week", "fair"])
picks = st.lists(st.integers(0, 4), max_size=30)
plays = st.builds(
    lambda book, programme, seed, some: walked(morning(book, programme, seed), some),
    books,
    programmes,
    st.integers(0, 99),
    picks,
)
lives = plays | st.sampled_from(list(NEIGHBOURS.values()))
CORNERS = ("share", "keep", "ring", "return", "stay")


def all_of(life: Playthrough | Neighbour) -> tuple[Reading, ...]:
    return read_all(LIBRARY_OF_FIVE, recorded_of(life))


def under(life: Playthrough | Neighbour, book: str) -> Reading:
    return read(LIBRARY_OF_FIVE, recorded_of(life), RULEBOOKS[book])


def through(play: Playthrough, *names: str) -> Playthrough:
    """Return the playthrough after those choices; nobody is rated, every card is skipped."""
    for name in names:
        play = skipped(lived(skipped(play), name))
    return play


def shared(seed: int) -> Playthrough:
    """Return a day on which bread was shared, and then nothing done."""
    return through(morning("lists", seed=seed), "share", "stay")


def told_at(reading: Reading, rule: str) -> list[int]:
    """Return the steps, counted from 0, at which a rule's lines are told."""
    return [
        at
        for at, step in enumerate(reading.steps)
        for line in step.lines
        if line.adjustment.rule.id == rule
    ]


@given(plays)
def test_the_own_rulebook_reads_exactly_what_was_played(play: Playthrough) -> None:
    assert under(play, play.header.rulebook).ledger == play.life.ledger


@given(lives)
def test_every_line_is_told_at_one_step_and_in_its_order(life: Playthrough | Neighbour) -> None:
    for reading in all_of(life):
        told = [line for step in reading.steps for line in step.lines]

        assert told == list(reading.ledger.lines())


@given(lives)
def test_a_step_begins_where_the_one_before_it_ended(life: Playthrough | Neighbour) -> None:
    for reading in all_of(life):
        tallies = [reading.rulebook.counting.opening(), *(step.after for step in reading.steps)]

        assert [step.before for step in reading.steps] == tallies[:-1]
        assert tallies[-1] == reading.ledger.standing.tally


@given(lives)
def test_every_deed_belongs_to_one_step(life: Playthrough | Neighbour) -> None:
    recorded = recorded_of(life)

    assert [at for one in recorded.steps for at in one] == list(range(len(recorded.deeds)))


@given(plays)
def test_a_step_is_one_choice_or_rating_that_stands(play: Playthrough) -> None:
    gone = taken_back(play) if play.can_take_back() else play

    assert len(recorded_of(play).steps) - len(recorded_of(gone).steps) == (gone is not play)
    assert len(recorded_of(gone).steps) >= gone.life.takeable


@given(lives)
def test_all_rulebooks_read_the_same_deeds_in_the_order_of_their_scales(
    life: Playthrough | Neighbour,
) -> None:
    read_by_all = all_of(life)

    assert [one.rulebook.id for one in read_by_all] == list(RULEBOOKS)
    for reading in read_by_all:
        assert [entry.deed for entry in reading.ledger.entries] == list(recorded_of(life).deeds)
        assert len(reading.steps) == len(recorded_of(life).steps)


@given(books, st.integers(0, 99), st.lists(st.sampled_from(CORNERS), min_size=5, max_size=5))
def test_another_reading_is_what_would_have_been_played_with_the_same_chances(
    book: str, seed: int, names: list[str]
) -> None:
    """Where no door bars and nobody asks, the same way can be gone under each rulebook."""
    read_by_all = all_of(through(morning(book, "days", seed), *names))

    played = [through(morning(other, "days", seed), *names) for other in RULEBOOKS]

    assert [one.ledger for one in read_by_all] == [play.life.ledger for play in played]


def test_the_chances_are_the_seeds_own() -> None:
    """A rule of 400 in a thousand does not fire in every life, nor in none."""
    fired = [bool(told_at(under(shared(seed), "stars"), "reviewed")) for seed in range(30)]

    assert 3 < sum(fired) < 27


def test_a_late_line_is_told_where_it_lands_and_knows_what_it_is_for() -> None:
    play = through(morning("stars"), "keep", "stay", "stay")

    reading = under(play, "score")

    assert [len(step.lines) for step in reading.steps] == [0, 1, 0]
    (line,) = reading.steps[1].lines
    assert line.adjustment.rule.id == "marked"
    assert (line.adjustment.ground, line.entry.deed.kind) == ("bread.kept", NIGHT_PASSED)
    assert reading.steps[0].before == reading.steps[0].after
    assert reading.steps[1].before != reading.steps[1].after


def test_a_line_that_waits_for_the_end_of_a_scene_is_told_with_the_step_that_ends_it() -> None:
    found = (under(shared(seed), "stars") for seed in range(50))

    reading = next(one for one in found if told_at(one, "reviewed"))

    (line,) = (one for one in reading.steps[1].lines if one.adjustment.rule.id == "reviewed")
    assert told_at(reading, "reviewed") == [1]
    assert (line.adjustment.ground, line.entry.deed.kind) == ("bread.shared", SCENE_ENDED)


def test_what_has_not_landed_yet_is_not_told() -> None:
    reading = under(through(morning("stars"), "keep"), "score")

    assert reading.steps[0].lines == ()
    assert [one.rule for one in reading.ledger.standing.waiting] == ["marked"]


def test_nights_and_what_lapses_in_them_are_told_with_the_last_step_of_the_day() -> None:
    play = through(morning("stars"), "share", "stay", "stay", "stay", "stay")

    reading = under(play, "points")

    assert (told_at(reading, "added"), told_at(reading, "ran-out")) == ([0], [2])
    assert [len(step.after.items) for step in reading.steps][:2] == [1, 1]
    assert all(item.ground != "bread.shared" for item in reading.steps[2].after.items)
    assert set(told_at(under(play, "stars"), "night")) == {1, 2, 4}


def test_the_night_after_cards_belongs_to_the_last_choice_of_its_day() -> None:
    """The second day's night lies behind a card; the first and third have none."""
    before = lived(through(morning("stars"), "stay", "stay"), "stay")
    after = skipped(before)

    assert told_at(under(before, "stars"), "night") == [1]
    assert told_at(under(after, "stars"), "night") == [1, 2]


def test_who_leaves_has_no_number_and_nothing_lands_any_more() -> None:
    play = through(morning("lists"), "keep", "return", "share", "keep", "share")
    for book in ("stars", "score"):
        reading = under(play, book)
        figures = [reading.rulebook.counting.rating(step.after).figure for step in reading.steps]

        assert figures[0] is not None
        assert figures[1:] == [None] * 4
        assert all(line.before == line.after for step in reading.steps[2:] for line in step.lines)


def test_leaving_means_nothing_elsewhere() -> None:
    play = through(morning("stars"), "return", "share")

    assert under(play, "points").steps[1].after.items
    assert under(play, "bureau").steps[1].after.items


def test_what_was_taken_back_is_in_no_reading() -> None:
    play = chosen(taken_back(chosen(morning("stars"), "keep")), "share")

    recorded = recorded_of(play)

    assert [deed.kind for deed in recorded.deeds] == ["bread.shared", SCENE_ENDED]
    assert len(recorded.steps) == 1


def test_a_life_in_which_nothing_has_been_done_has_no_step() -> None:
    for reading in all_of(morning("stars")):
        assert reading.steps == ()
        assert reading.ledger.standing.tally == reading.rulebook.counting.opening()


def test_a_neighbours_nights_before_the_first_deed_are_told_with_it() -> None:
    reading = under(NEIGHBOURS["ms-rush"], "stars")

    assert recorded_of(NEIGHBOURS["ms-rush"]).steps[0] == range(4)
    assert told_at(reading, "night") == [0, 0, 1, 1, 2]


@pytest.mark.parametrize("resident", NEIGHBOURS.values(), ids=NEIGHBOURS)
def test_a_neighbour_has_a_step_for_each_deed_and_chances_of_their_own(
    resident: Neighbour,
) -> None:
    recorded = recorded_of(resident)

    firsts = [recorded.deeds[one.start].kind for one in recorded.steps[1:]]
    assert firsts == [done.deed for day in resident.days for done in day.deeds][1:]
    assert recorded.seed == resident.seed


def test_a_reading_is_of_what_was_recorded_alone() -> None:
    """The same record gives the same reading, whoever lived it."""
    recorded = recorded_of(NEIGHBOURS["mr-sedge"])
    copied = Recorded(recorded.deeds, recorded.seed, recorded.steps)

    one, other = read_all(LIBRARY_OF_FIVE, recorded), read_all(LIBRARY_OF_FIVE, copied)

    assert one == other
    assert [reading.ledger for reading in one] == [ledger(book, recorded) for book in RULEBOOKS]


def ledger(book: str, recorded: Recorded) -> Ledger:
    witnesses = LIBRARY_OF_FIVE.witnesses
    return ledger_of(RULEBOOKS[book], witnesses, recorded.deeds, recorded.seed)
