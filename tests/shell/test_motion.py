from __future__ import annotations

import pytest

from game.screens.style import Motion
from game.shell import motion


@pytest.mark.parametrize("kind", list(Motion))
@pytest.mark.parametrize("later", [0, 1, 10_000])
def test_everything_comes_to_rest(kind: Motion, later: int) -> None:
    assert motion.pose(kind, motion.duration(kind) + later) is motion.REST
    assert motion.pose(kind, None) is motion.REST


def test_a_notice_slides_in_and_never_back() -> None:
    shifts = [motion.pose(Motion.SLIDE, age).shift for age in range(0, motion.SLIDE + 1, 10)]

    assert shifts[0] > 40
    assert shifts == sorted(shifts, reverse=True)
    assert shifts[-1] == 0


def test_a_card_is_on_edge_halfway_and_whole_at_both_ends() -> None:
    widths = [motion.pose(Motion.TURN, age).width for age in (0, motion.TURN // 2, motion.TURN)]

    assert widths == pytest.approx([1, 0, 1], abs=0.01)


def test_a_stamp_waits_for_the_card_then_falls_and_settles() -> None:
    assert motion.pose(Motion.STAMP, motion.TURN - 1).alpha == 0
    falling = motion.pose(Motion.STAMP, motion.TURN + 10)
    hits = motion.pose(Motion.STAMP, motion.HIT)
    settled = motion.pose(Motion.STAMP, motion.TURN + motion.STAMP - 1)

    assert falling.scale > 1.5
    assert hits.scale < 1
    assert hits.scale < settled.scale <= 1


def test_the_knob_and_its_number_arrive_together() -> None:
    figures = ("4.2", "4.1", "4.0")

    assert motion.share(800, 700, 0) == 800
    assert 700 < motion.share(800, 700, 300) < 800
    assert motion.share(800, 700, motion.EASE) == motion.share(800, 700, None) == 700
    assert motion.counted(figures, "4.0", 0) == "4.2"
    assert motion.counted(figures, "4.0", 300) == "4.1"
    assert motion.counted(figures, "4.0", motion.EASE) == "4.0"
    assert motion.counted((), "4.0", 0) == "4.0"


def test_a_dial_trembles_about_where_it_was_and_then_sets_out_from_there() -> None:
    waiting = [motion.share(800, 700, age) for age in range(-motion.TREMBLE, 1, 10)]

    assert waiting[0] == pytest.approx(800)
    assert waiting[-1] == pytest.approx(800)
    assert min(waiting) < 797
    assert max(waiting) > 803
    assert all(abs(share - 800) < 10 for share in waiting)
    assert motion.counted(("4.2", "4.1"), "4.1", -100) == "4.2"


def test_its_notice_is_neither_seen_nor_heard_before() -> None:
    assert motion.pose(Motion.ARRIVE, motion.TREMBLE - 1).alpha == 0
    assert motion.pose(Motion.ARRIVE, motion.TREMBLE).shift > 40
    assert motion.heard(Motion.ARRIVE) == motion.TREMBLE
    assert motion.heard(Motion.STAMP) == motion.HIT
    assert motion.heard(Motion.SLIDE) == 0
