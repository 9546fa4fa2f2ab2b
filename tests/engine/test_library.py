"""One scene can be played as a programme of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.lines import ChoiceMade
from game.engine.playthrough import AtCard, AtEnd, DoesNotHold, begin
from game.engine.record import Kind
from tests.engine.small import LIBRARY, chosen, header, morning, skipped


def test_a_scene_takes_over_from_the_first_programme_and_day_that_hold_it() -> None:
    week = LIBRARY.programmes["week"]

    alone = LIBRARY.programme("scene/stairs")

    assert alone is not None
    assert (alone.id, alone.title) == ("scene/stairs", "The stairs")
    assert (alone.frame, alone.minutes) == (week.frame, week.minutes)
    assert [(day.scenes, day.cards) for day in alone.days] == [(("stairs",), 2)]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("month", id="no such programme"),
        pytest.param("scene/cellar", id="no such scene"),
        pytest.param("scene/", id="no scene at all"),
        pytest.param("stairs", id="a scene is no programme by its bare name"),
    ],
)
def test_what_is_not_there_cannot_be_begun(name: str) -> None:
    assert LIBRARY.programme(name) is None
    with pytest.raises(DoesNotHold, match=f"called {name}"):
        begin(LIBRARY, header(programme=name))


def test_a_scene_that_no_programme_holds_cannot_be_played() -> None:
    library = replace(LIBRARY, programmes={"hour": LIBRARY.programmes["hour"]})

    assert library.programme("scene/yard") is None
    assert library.programme("scene/stairs") is not None


def test_one_scene_is_played_to_its_night_and_its_end() -> None:
    play = morning(programme="scene/stairs")
    assert play.programme.id == play.header.programme

    night = chosen(play, "stay")
    after = skipped(night)

    assert isinstance(night.life.place, AtCard)
    assert night.life.place.card == (Kind.GUESS, "frame")
    assert after.life.place == AtEnd()
    with pytest.raises(DoesNotHold, match="no scene is played now"):
        after.after(ChoiceMade("stairs", "landing", "stay"))
