"""One door, five keys: each can be found and missed, and each shut door has another way."""

from __future__ import annotations

import pytest

from game.engine.library import Library
from game.engine.lines import ChoiceMade
from tests.scenarios.keys import FOUND
from tests.scenarios.lives import lived
from tests.scenarios.texts import RULEBOOKS

MISSED = {
    "stars": ["bin-day/drop"],
    "score": ["the-invitation/decline"],
    "points": ["bin-day/drop", "the-crossing/cross", "the-stall/later", "tax-day/home"],
    "lists": ["the-turnstile/slip", "the-turnstile/dispute", "the-turnstile/slow"],
    "bureau": ["tax-day/hand", "tax-day/home"],
}
BOOKS = pytest.mark.parametrize("book", RULEBOOKS)


@BOOKS
def test_each_key_can_be_found(library: Library, book: str) -> None:
    end = lived(library, *FOUND[book].split(), book=book).end

    assert ChoiceMade("fourteen-c", "door", "enter") in end.lines


@BOOKS
def test_each_key_can_be_missed_and_the_day_goes_on(library: Library, book: str) -> None:
    life = lived(library, *MISSED[book], book=book)

    assert "fourteen-c/room" in life.texts
    assert not any(
        isinstance(line, ChoiceMade) and line.choice == "enter" and line.scene == "fourteen-c"
        for line in life.end.lines
    )
