from __future__ import annotations

from game.content.library import Reading


def test_check_finds_nothing_at_all(reading: Reading) -> None:
    assert [str(problem) for problem in reading.problems] == []
