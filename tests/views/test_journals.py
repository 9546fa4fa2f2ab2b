from __future__ import annotations

import pytest

from game.views.journals import JournalsView, JournalView, Read, journal, journals, told_of
from game.views.words import ENGLISH
from tests.views.catalogue import MARKED


@pytest.mark.parametrize(
    ("lines", "held", "view"),
    [
        (0, False, JournalView("today", "One day · Nod · 0 steps", open=True)),
        (1, False, JournalView("today", "One day · Nod · 1 step", open=True)),
        (
            7,
            True,
            JournalView("today", "One day · Nod · 7 steps · open in another window", open=False),
        ),
    ],
)
def test_a_playthrough_says_how_far_it_went(lines: int, held: bool, view: JournalView) -> None:  # noqa: FBT001
    assert journal(ENGLISH, "today", "One day", "Nod", lines, held=held) == view


def test_one_whose_beginning_is_gone_cannot_be_opened() -> None:
    assert journal(ENGLISH, "today", "", "", 3, held=False) == JournalView(
        "today", "Its beginning cannot be read.", open=False
    )


@pytest.mark.parametrize(
    ("any_found", "empty"),
    [(True, ""), (False, "There is no playthrough on this machine yet.")],
)
def test_an_empty_list_says_so(any_found: bool, empty: str) -> None:  # noqa: FBT001
    assert journals(ENGLISH, any_found=any_found) == JournalsView(
        "Continue", empty, "Back", "FICTION · CANDOUR IS NOWHERE"
    )


@pytest.mark.parametrize(
    ("read", "told"),
    [
        pytest.param(Read("a"), (), id="all is well"),
        pytest.param(
            Read("a", lost=1), ("1 line at its end was damaged and is not played.",), id="one lost"
        ),
        pytest.param(
            Read("a", lost=3),
            ("3 lines at its end were damaged and are not played.",),
            id="three lost",
        ),
        pytest.param(
            Read("a", fails_at=4, why="no such beat", changed=True),
            (
                "The scenes have changed since. From line 4 on it no longer holds.",
                "The reason: no such beat.",
            ),
            id="a line no longer holds",
        ),
        pytest.param(
            Read("a", changed=True),
            ("The content has changed since; all of it still holds.",),
            id="other content, and it holds",
        ),
        pytest.param(
            Read("a", aside="a.old"),
            ("What is not played was kept beside it, in a.old.",),
            id="set aside",
        ),
        pytest.param(
            Read("a", trouble="The disk is full."),
            ("The game cannot save to it: The disk is full.",),
            id="cannot be saved to",
        ),
        pytest.param(
            Read("a", lost=2, fails_at=1, why="so", aside="b", trouble="Full.", changed=True),
            (
                "2 lines at its end were damaged and are not played.",
                "The scenes have changed since. From line 1 on it no longer holds.",
                "The reason: so.",
                "What is not played was kept beside it, in b.",
                "The game cannot save to it: Full.",
            ),
            id="everything at once",
        ),
        pytest.param(
            Read("a", lost=2, foreign="another schema"),
            (
                "a was written by another version of the game and was left as it is.",
                "The reason: another schema.",
            ),
            id="of another version: nothing else matters",
        ),
    ],
)
def test_what_must_be_known_before_it_goes_on(read: Read, told: tuple[str, ...]) -> None:
    assert told_of(ENGLISH, read) == told


def test_the_trouble_itself_goes_through_the_catalogue() -> None:
    assert told_of(MARKED, Read("a", trouble="The disk is full.")) == (
        "«The game cannot save to it: «The disk is full.»»",
    )
