"""One life under every rulebook, as a picture of rows and as lines to be read."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.change import known_as
from game.engine.ledger import Line
from game.engine.playthrough import Playthrough
from game.engine.readings import Reading, read, read_all, recorded_of
from game.engine.standing import Tally
from game.views import readings as views
from game.views.comparing import as_mappings, walked
from game.views.readings import ReadingRowView, every_rulebook, readings, row, standing_words
from game.views.words import ENGLISH, Direction, Movement
from tests.engine.five import LIBRARY_OF_FIVE, RULEBOOKS, morning
from tests.engine.small import lived, skipped
from tests.engine.small import walked as walked_by_picks
from tests.views.small import LIBRARY as OF_TWO
from tests.views.small import chosen as chosen_of_two
from tests.views.small import morning as morning_of_two

plays = st.builds(
    lambda book, programme, seed, some: walked_by_picks(morning(book, programme, seed), some),
    st.sampled_from(list(RULEBOOKS)),
    st.sampled_from(["days", "week", "fair"]),
    st.integers(0, 99),
    st.lists(st.integers(0, 4), max_size=30),
).filter(lambda play: recorded_of(play).steps)


def through(*names: str, book: str = "stars", programme: str = "days") -> Playthrough:
    """Return a playthrough after those choices; nobody is rated, every card is skipped."""
    play = morning(book, programme)
    for name in names:
        play = skipped(lived(skipped(play), name))
    return play


def reading_of(play: Playthrough, book: str) -> Reading:
    return read(LIBRARY_OF_FIVE, recorded_of(play), RULEBOOKS[book])


def row_of(play: Playthrough, book: str, at: int = 0) -> ReadingRowView:
    return row(ENGLISH, LIBRARY_OF_FIVE, reading_of(play, book), at)


# The frame.


def test_every_rulebook_has_a_row_in_the_order_of_the_library() -> None:
    view = readings(ENGLISH, through("share", "stay"), 1)

    assert [one.id for one in view.rows] == list(RULEBOOKS)
    assert view.title == "Same day, five rulebooks"
    assert (view.step, view.label, view.where) == ("2 of 2", "stay", "Day 1 · The corner")
    assert view.steps == views.step_count(through("share", "stay")) == 2


def test_the_title_counts_the_rulebooks_that_there_are() -> None:
    play = chosen_of_two(morning_of_two(), "share")

    assert readings(ENGLISH, play, 0).title == "Same day, two rulebooks"
    assert every_rulebook(ENGLISH, OF_TWO) == "All two rulebooks"


def test_one_rulebook_alone_leads_nowhere() -> None:
    alone = {"stars": OF_TWO.rulebooks["stars"]}

    assert every_rulebook(ENGLISH, replace(OF_TWO, rulebooks=alone)) == ""


# Rows with a number.


@given(plays)
def test_the_line_has_a_point_for_the_start_and_each_step_until_the_number_ends(
    play: Playthrough,
) -> None:
    for reading in read_all(LIBRARY_OF_FIVE, recorded_of(play)):
        view = row(ENGLISH, LIBRARY_OF_FIVE, reading, 0)
        book = reading.rulebook
        tallies = [book.counting.opening(), *(step.after for step in reading.steps)]
        figures = [book.counting.rating(tally).figure for tally in tallies]
        kept = [one for one in figures if one is not None]

        assert len(view.heights) == len(kept)
        assert figures[: len(kept)] == kept
        assert all(0 <= height <= 1000 for height in view.heights)
        points = zip(view.heights, kept, strict=True)
        for (low, one), (high, other) in pairwise(points):
            assert (low < high) <= (one < other)
            assert (low > high) <= (one > other)
        if kept and min(kept) < max(kept):
            assert {0, 1000} <= set(view.heights)
            assert view.low
            assert view.high


@given(plays)
def test_a_mark_says_which_way_the_step_moved(play: Playthrough) -> None:
    for reading in read_all(LIBRARY_OF_FIVE, recorded_of(play)):
        view = row(ENGLISH, LIBRARY_OF_FIVE, reading, 0)
        worth = reading.rulebook.counting.worth

        assert len(view.marks) == len(reading.steps)
        for at, (mark, step) in enumerate(zip(view.marks, reading.steps, strict=True), 1):
            if view.heights and at >= len(view.heights):
                assert mark is Direction.LEVEL  # without a number there is neither up nor down
                continue
            moved = worth(step.after) - worth(step.before)
            assert mark is (
                Direction.UP if moved > 0 else Direction.DOWN if moved < 0 else Direction.LEVEL
            )


def test_highest_and_lowest_are_written_as_their_scale_is() -> None:
    play = through("share", "keep", "keep")
    stars, score = row_of(play, "stars", 2), row_of(play, "score", 2)

    assert (stars.high, stars.low) == ("3.96", "3.40")
    assert (score.high, score.low) == ("627", "483")


def test_a_number_that_never_moves_is_drawn_in_the_middle_and_written_once() -> None:
    view = row_of(through("stay", "stay"), "score")

    assert set(view.heights) == {500}
    assert (view.high, view.low) == ("602", "")


# Rows without a number.


@given(plays)
def test_bars_show_at_every_step_exactly_what_stands_then(play: Playthrough) -> None:
    for reading in read_all(LIBRARY_OF_FIVE, recorded_of(play)):
        view = row(ENGLISH, LIBRARY_OF_FIVE, reading, 0)
        if view.heights:
            assert view.spans == ()
            continue
        for at, step in enumerate(reading.steps, 1):
            shown = Counter(
                (one.label, one.tone)
                for one in view.spans
                if one.start <= at and (one.end is None or at < one.end)
            )
            assert shown == _standing(reading, step.after)
        assert [one.start for one in view.spans] == sorted(one.start for one in view.spans)
        assert all(one.end is None or one.end > one.start > 0 for one in view.spans)


def _standing(reading: Reading, tally: Tally) -> Counter[tuple[str, str]]:
    known = [known_as(reading.rulebook, item.name) for item in tally.items]
    return Counter((one.name, one.tone.value) for one in known if one)


def test_a_listing_ends_with_the_deed_that_was_its_way_out() -> None:
    (span,) = row_of(through("keep", "ring", "stay"), "lists").spans

    assert (span.start, span.end, span.tone, span.label) == (1, 2, "bad", "Keepers")


def test_what_lapses_ends_with_the_night_in_which_it_does_and_what_stands_has_no_end() -> None:
    (asked,) = row_of(through("share", "stay", "stay"), "bureau").spans
    (owed,) = row_of(through("keep", "stay", "stay"), "bureau").spans

    assert (asked.start, asked.end, asked.tone) == (1, 3, "plain")
    assert (owed.start, owed.end, owed.tone) == (1, None, "bad")


def test_an_item_that_becomes_another_ends_where_the_other_begins() -> None:
    late, in_time = row_of(through("keep", "ring"), "bureau").spans

    assert (late.label, late.start, late.end) == ("Paid late", 1, 2)
    assert (in_time.label, in_time.start, in_time.end) == ("Paid in time", 2, None)


def test_two_items_that_are_alike_are_two_bars() -> None:
    play = through("share", "share")
    view = row_of(play, "bureau", 1)

    assert view.standing == "2 × Looked at"
    assert [(one.start, one.label) for one in view.spans] == [(1, "Looked at"), (2, "Looked at")]


# What is said of a step.


@pytest.mark.parametrize(
    ("book", "choices", "standing"),
    [
        pytest.param("stars", ("share",), "3.96 of 5", id="stars"),
        pytest.param("score", ("share",), "627 of 950", id="a score"),
        pytest.param("points", ("share",), "A · 1012", id="a grade"),
        pytest.param("lists", ("stay",), "nothing", id="on no list"),
        pytest.param("lists", ("keep",), "Keepers", id="on a list"),
        pytest.param("bureau", ("keep", "share"), "Looked at, Paid late", id="a report"),
        pytest.param("stars", ("return",), "no number", id="gone"),
        pytest.param("lists", ("return",), "nothing", id="gone from what nobody is in"),
    ],
)
def test_a_standing_is_told_in_a_few_words(
    book: str, choices: tuple[str, ...], standing: str
) -> None:
    view = row_of(through(*choices), book, len(choices) - 1)

    assert sorted(view.standing.split(", ")) == standing.split(", ")
    assert view.name == RULEBOOKS[book].name


def test_each_step_says_what_was_made_of_it_how_far_it_moved_and_why() -> None:
    said = row_of(through("share", "keep"), "score", 0).said

    assert said.text == "The praised rule spoke."
    assert said.reason == "Clause praised."
    assert said.movement == Movement(Direction.UP, "+25")
    assert not said.quiet


def test_of_several_lines_the_weightiest_speaks_and_the_others_are_counted() -> None:
    """Mrs. Oak at the table, Mr. Ash beside her: both rate, and she weighs more."""
    play = through("share", programme="week")

    said = row_of(play, "stars").said

    lines = reading_of(play, "stars").steps[0].lines
    assert len([line for line in lines if line.before != line.after]) == 2
    assert said.text == "Mrs. Oak liked it. And 1 more."
    moved = lines[-1].after.figures[0] - lines[0].before.figures[0]
    assert said.movement == Movement(Direction.UP, f"+0.{moved:02}")


def test_a_late_line_says_what_it_is_for() -> None:
    play = through("keep", "stay", "stay")

    shown = [row_of(play, "score", at).said for at in range(3)]

    assert [one.text for one in shown] == [
        "No rule looks at this.",
        "The marked rule spoke.",
        "No rule looks at this.",
    ]
    assert shown[1].reason == "Late: you kept the bread. Clause marked."
    assert shown[1].movement.direction is Direction.DOWN


def test_a_night_and_what_lapses_in_it_are_told() -> None:
    said = row_of(through("share", "stay", "stay"), "bureau", 2).said

    assert said.text == "The gone rule spoke."
    assert said.movement.text == "no longer: Looked at"


def test_where_no_rule_looks_or_none_moves_anything_it_is_quiet() -> None:
    play = through("stay", "stay")
    nothing, silent = row_of(play, "stars", 0).said, row_of(play, "stars", 1).said

    assert (nothing.text, nothing.reason, nothing.quiet) == ("No rule looks at this.", "", True)
    assert (silent.text, silent.quiet) == ("The night rule spoke.", True)
    assert nothing.movement.text == silent.movement.text == ""


def test_leaving_ends_the_line_and_says_so() -> None:
    play = through("share", "return", "share")
    view = row_of(play, "stars", 1)

    assert len(view.heights) == 2
    assert (view.standing, view.said.movement.text) == ("no number", "no number any more")
    assert row_of(play, "stars", 2).said.quiet


# As text.


def test_the_text_tells_every_step_and_every_rulebook_with_what_it_said_and_why() -> None:
    play = through("share", "keep", "ring", "stay", "share")

    told = [line.text for line in walked(ENGLISH, play).lines]

    for number, label in enumerate(("share", "keep", "ring", "stay", "share"), 1):
        at = next(
            place
            for place, line in enumerate(walked(ENGLISH, play).lines)
            if line.lead == f"{number}. "
        )
        assert told[at] == label
        for book, text in zip(RULEBOOKS, told[at + 1 : at + 6], strict=True):
            view = row_of(play, book, number - 1)
            assert text.startswith(f"{view.name}: {view.standing}")
            assert view.said.text in text
            assert view.said.reason in text
            assert view.said.movement.text in text
    scenes = [one for one in told if one.startswith("Day ")]
    assert scenes[0] == "Day 1 · The corner"


def test_a_new_day_is_told_also_where_its_scene_is_the_same() -> None:
    play = through("share", "keep", "ring", "stay", "share")

    told = [line.text for line in walked(ENGLISH, play).lines]

    assert [one[:5] for one in told if one.startswith("Day ")] == ["Day 1", "Day 2", "Day 3"]


def test_the_text_ends_with_every_ending() -> None:
    play = through("share", "keep", "ring", "stay", "share")

    told = [line.text for line in walked(ENGLISH, play).lines]

    tallies = [one.ledger.standing.tally for one in read_all(LIBRARY_OF_FIVE, recorded_of(play))]
    assert told[-6] == "At the end"
    assert told[-5:] == [
        f"{book.name}: {standing_words(ENGLISH, book, tally)}"
        for book, tally in zip(RULEBOOKS.values(), tallies, strict=True)
    ]


def test_a_playthrough_in_which_nothing_was_done_can_be_told() -> None:
    told = [line.text for line in walked(ENGLISH, morning()).lines]

    assert told[-5:] == [
        "stars: 3.87 of 5",
        "score: 602 of 950",
        "points: B · 1000",
        "lists: nothing",
        "bureau: nothing",
    ]
    assert as_mappings(ENGLISH, morning())["steps"] == []


@given(plays)
def test_the_mappings_hold_every_line_with_its_rule_and_are_plain(play: Playthrough) -> None:
    told = json.loads(json.dumps(as_mappings(ENGLISH, play)))

    assert [one["id"] for one in told["rulebooks"]] == list(RULEBOOKS)
    for number, reading in enumerate(read_all(LIBRARY_OF_FIVE, recorded_of(play))):
        of_one = [step["readings"][number] for step in told["steps"]]
        assert {one["rulebook"] for one in of_one} == {reading.rulebook.id}
        lines = [line for one in of_one for line in one["lines"]]
        assert [_names(line) for line in reading.ledger.lines()] == [
            (line["rule"], line["deed"], line["witness"]) for line in lines
        ]
        assert all(line["notice"] and line["reason"] and line["contrast"] for line in lines)
        if of_one:
            assert of_one[-1]["after"] == told["rulebooks"][number]["end"]
            assert [one["after"] for one in of_one[:-1]] == [one["before"] for one in of_one[1:]]


def _names(line: Line) -> tuple[str, str, str | None]:
    witness = line.adjustment.witness
    return line.adjustment.rule.id, line.adjustment.ground, witness.id if witness else None
