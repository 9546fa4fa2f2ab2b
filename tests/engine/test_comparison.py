"""One life under two rulebooks: the same deeds, the same chances, other entries."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.engine.comparison import moments, reread
from game.engine.lines import ChoiceMade, Undone
from game.engine.playthrough import AtBeat, Playthrough, begin
from tests.screens.small_edition import EDITION, HEADER


def lived(picks: list[int], *, undo: bool = False) -> Playthrough:
    """Return a playthrough to its first night; each number picks one of what is offered."""
    play = begin(EDITION.library, HEADER)
    for pick in picks:
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


picks = st.lists(st.integers(0, 3), max_size=4)


@given(picks)
def test_the_deeds_stay_and_the_own_rulebook_reads_as_it_was_played(picks: list[int]) -> None:
    play = lived(picks)

    other = reread(play, "lists")

    assert [one.deed for one in other.entries] == [one.deed for one in play.life.ledger.entries]
    assert reread(play, "stars") == play.life.ledger


@given(picks)
def test_moments_hold_every_line_of_both_once(picks: list[int]) -> None:
    play = lived(picks)
    other = reread(play, "lists")

    found = moments(play, other)

    assert [line for one in found for line in one.own] == list(play.life.ledger.lines())
    assert [line for one in found for line in one.other] == list(other.lines())


def test_a_moment_differs_where_either_moved() -> None:
    play = lived([0, 1])

    shared, slipped = moments(play, reread(play, "lists"))

    assert (shared.choice.choice, slipped.choice.choice) == ("share", "slip")
    assert shared.differs
    assert not slipped.differs


def test_what_was_taken_back_is_not_read_again() -> None:
    play = lived([1, 0], undo=True)

    found = moments(play, reread(play, "lists"))

    assert [one.choice.choice for one in found] == ["share"]
    assert found[0].other == ()
