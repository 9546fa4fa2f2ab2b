"""One life under two rulebooks: the same deeds, the same chances, other entries."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from game.engine.comparison import moments, reread
from game.engine.lines import ChoiceMade, RatingGiven, Undone
from game.engine.playthrough import AtBeat, Playthrough, begin
from tests.screens.small_edition import EDITION, HEADER


def lived(picks: list[int], *, programme: str = "short", undo: bool = False) -> Playthrough:
    """Return a playthrough to its first night; each number picks one of what is offered."""
    play = begin(EDITION.library, replace(HEADER, programme=programme))
    for pick in picks:
        if play.to_rate is not None:
            play = play.after(RatingGiven(play.to_rate.id, pick or None))
            continue
        if not isinstance(play.life.place, AtBeat):
            break
        assert play.scene is not None
        assert play.beat is not None
        offered = [one for one in play.offered() if play.is_open(one)]
        choice = offered[pick % len(offered)]
        play = play.after(ChoiceMade(play.scene.id, play.beat.id, choice.id))
        if undo:
            undo = False
            play = play.after(Undone(len(play.lines)))
    return play


picks = st.lists(st.integers(0, 3), max_size=6)
programmes = st.sampled_from(["short", "two"])


@given(picks, programmes)
def test_the_deeds_stay_and_the_own_rulebook_reads_as_it_was_played(
    picks: list[int], programme: str
) -> None:
    play = lived(picks, programme=programme)

    other = reread(play, "lists")

    assert [one.deed for one in other.entries] == [one.deed for one in play.life.ledger.entries]
    assert reread(play, "stars") == play.life.ledger


@given(picks, programmes)
def test_moments_hold_every_line_of_both_once(picks: list[int], programme: str) -> None:
    play = lived(picks, programme=programme)
    other = reread(play, "lists")

    found = moments(play, other)

    for told, ledger in (
        ([line for one in found for line in one.own], play.life.ledger),
        ([line for one in found for line in one.other], other),
    ):
        assert sorted(told, key=repr) == sorted(ledger.lines(), key=repr)
    assert [one.line for one in found] == list(play.lines)
    assert not found or found[-1].after.life == play.life


def test_a_moment_differs_where_either_moved() -> None:
    play = lived([0, 1])

    shared, slipped = moments(play, reread(play, "lists"))

    assert [one.line for one in (shared, slipped)] == [*play.lines]
    assert shared.differs
    assert not slipped.differs


def test_a_rating_is_a_moment_of_its_own() -> None:
    play = lived([0, 0, 2, 1], programme="two")

    *_, minded = moments(play, reread(play, "lists"))

    assert (minded.scene, minded.line) == ("supper", RatingGiven("mrs-oak", 1))
    assert [line.adjustment.rule.id for line in minded.own] == ["minded"]
    assert (minded.other, minded.differs) == ((), True)


def test_what_was_taken_back_is_not_read_again() -> None:
    play = lived([1, 0], undo=True)

    found = moments(play, reread(play, "lists"))

    assert [one.line for one in found] == [ChoiceMade("breakfast", "table", "share")]
    assert found[0].other == ()
