from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import pytest

from game.engine.lines import ChoiceMade
from game.engine.playthrough import Playthrough, begin
from game.engine.rulebook import Rulebook
from game.views.scene import SceneView, consequence, new_notices, received, scene
from game.views.words import ENGLISH
from tests.views.small import LIBRARY, SILENCE, STARS, chosen, morning, rule, said


def after(play: Playthrough, name: str, step: int = 0) -> SceneView:
    """Return what a choice led to once ``step`` + 1 notices have arrived."""
    assert play.scene is not None
    assert play.beat is not None
    line = ChoiceMade(play.scene.id, play.beat.id, name)
    return consequence(ENGLISH, play, chosen(play, name), line, step)


def test_a_beat_says_where_it_is() -> None:
    view = scene(ENGLISH, morning())

    assert view.where == "Day 1 · 07:40 · Flat 2"
    assert view.text == "One loaf, two plates."
    assert (view.picture, view.picture_label) == ("kitchen", "Picture: A loaf between two plates")
    assert view.mark == "FICTION · CANDOUR IS NOWHERE"
    assert (view.made, view.go_on) == ("", "")
    assert not view.can_take_back


def test_choices_are_numbered_as_they_stand() -> None:
    choices = scene(ENGLISH, morning()).choices

    assert [(one.id, one.number, one.label, one.note, one.is_open) for one in choices] == [
        ("share", "1", "Share it", "", True),
        ("keep", "2", "Keep it", "", True),
        ("light", "3", "Light the lamp", "", True),
    ]


def test_a_choice_that_is_not_there_takes_no_number() -> None:
    view = scene(ENGLISH, chosen(morning("lists"), "share"))

    assert [(one.number, one.id) for one in view.choices] == [("1", "ring"), ("2", "leave")]


@pytest.mark.parametrize(
    ("rulebook", "names", "notes"),
    [
        pytest.param("stars", ("share",), {"ring": "", "slip": "", "leave": ""}, id="all open"),
        pytest.param(
            "stars",
            ("light",),
            {"ring": "", "slip": "Shut: needs 3.90", "leave": ""},
            id="a perk shut by a number",
        ),
        pytest.param(
            "stars",
            ("keep",),
            {"ring": "", "leave": "Shut: needs 3.80"},
            id="a perk whose choice is gone, and a bar",
        ),
        pytest.param(
            "lists",
            ("keep",),
            {
                "ring": "",
                "leave": "Shut: closed while you are on “Keepers of bread”",
            },
            id="shut by a list",
        ),
        pytest.param("lists", ("light",), {"ring": "", "leave": ""}, id="no such perk at all"),
    ],
)
def test_a_shut_door_says_what_it_asks(
    rulebook: str, names: tuple[str, ...], notes: dict[str, str]
) -> None:
    choices = scene(ENGLISH, chosen(morning(rulebook), *names)).choices

    assert {one.id: one.note for one in choices} == notes
    assert all(one.is_open == (not one.note) for one in choices)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("share", "Somebody waits outside.", id="as written"),
        pytest.param("keep", "Somebody waits. You chew.", id="the first that holds"),
        pytest.param("light", "Somebody is hungry.", id="for something not done"),
    ],
)
def test_a_beat_is_told_to_whoever_lived_so(name: str, text: str) -> None:
    assert scene(ENGLISH, chosen(morning(), name)).text == text


def test_the_picture_that_comes_next_is_named_in_time() -> None:
    assert scene(ENGLISH, morning()).next_picture == "landing"
    assert after(morning(), "share").next_picture == "landing"
    assert scene(ENGLISH, chosen(morning(), "share", "ring")).next_picture == ""


def test_a_beat_shows_what_has_arrived_so_far() -> None:
    view = scene(ENGLISH, chosen(morning(), "share", "ring"))

    assert [one.text for one in view.phone.notices] == [
        "The heard rule spoke.",
        "Mrs. Oak liked that, says Mrs. Oak.",
    ]
    assert view.phone.quiet == ""
    assert view.can_take_back


def test_a_consequence_tells_the_reply_and_what_was_chosen() -> None:
    view = after(morning(), "share")

    assert (view.made, view.text, view.choices) == ("Share it", "She nods.", ())
    assert (view.where, view.picture) == ("Day 1 · 07:40 · Flat 2", "kitchen")
    assert view.picture_label == "Picture: A loaf between two plates"
    assert view.can_take_back


def test_each_step_brings_one_notice_more() -> None:
    """The last choice of the scene brings two: the bread, and the camera that was late."""
    play = chosen(morning(), "share", "ring")
    told = new_notices(ENGLISH, play, chosen(play, "feed"))

    steps = [after(play, "feed", step) for step in range(2)]

    assert [one.text for one in told] == [
        "Mrs. Oak liked that, says Mrs. Oak.",
        "The reviewed rule spoke.",
    ]
    earlier = len(received(ENGLISH, play))
    for step, view in enumerate(steps):
        assert view.phone.notices[0] == told[step]
        assert len(view.phone.notices) == min(3, earlier + step + 1)
    assert [view.go_on for view in steps] == ["Next notice", "Go on"]
    shown = [view.phone.dial for view in steps]
    assert all(shown)
    for one, two in pairwise(shown):
        assert one is not None
        assert two is not None
        assert one.share == two.before


def test_a_choice_that_nobody_rates_is_quiet() -> None:
    view = after(morning(), "light")

    assert view.phone.quiet == "Nothing arrives."
    assert view.phone.notices == ()
    assert view.go_on == "Go on"


def test_under_lists_a_choice_that_nobody_looks_at_is_quiet_too() -> None:
    view = after(morning("lists"), "light")

    assert view.phone.quiet == "Nothing arrives."


KEPT: Mapping[str, object] = {"deed": "bread.kept"}


def judged_by(*rules: dict[str, object]) -> Playthrough:
    """Return the first morning under the stars' own counting, with these rules and no others."""
    book = Rulebook.model_validate({**STARS.model_dump(), "rules": rules})
    library = replace(LIBRARY, rulebooks={**LIBRARY.rulebooks, "stars": book})
    return begin(library, morning().header)


def test_a_silence_stands_where_a_notice_would_with_its_witness() -> None:
    seen = {"deed": "bread.kept", "witness": "person"}
    view = after(judged_by(rule("seen", seen, SILENCE, notice="{witness} saw it.")), "keep")

    assert view.phone.quiet == "Mrs. Oak saw it."
    assert view.phone.notices == ()
    assert view.go_on == "Go on"


def test_of_two_silences_the_first_is_told() -> None:
    one, two = rule("one", KEPT, SILENCE), rule("two", KEPT, SILENCE)

    assert after(judged_by(one, two), "keep").phone.quiet == "The one rule spoke."
    assert after(judged_by(two, one), "keep").phone.quiet == "The two rule spoke."


def test_a_silence_beside_a_notice_is_not_told() -> None:
    loud = rule("loud", KEPT, {"kind": "rates", "stars": 1})
    view = after(judged_by(rule("silent", KEPT, SILENCE), loud), "keep")

    assert view.phone.quiet == ""
    assert [one.text for one in view.phone.notices] == ["The loud rule spoke."]


def test_a_silence_from_before_is_not_told_again() -> None:
    play = chosen(judged_by(rule("silent", KEPT, SILENCE)), "keep")

    assert scene(ENGLISH, play).phone.quiet == ""
    assert after(play, "ring").phone.quiet == "Nothing arrives."


def test_after_an_earlier_notice_quiet_is_still_said() -> None:
    view = after(chosen(morning(), "share", "ring"), "climb")
    quiet = after(chosen(morning("lists"), "share"), "leave")

    assert view.phone.quiet == ""
    assert quiet.phone.quiet == "Nothing arrives."
    assert [one.text for one in quiet.phone.notices] == ["The gave rule spoke."]


def test_the_second_day_says_so() -> None:
    view = scene(ENGLISH, said(chosen(morning(), "light", "ring", "climb")))

    assert view.where == "Day 2 · 08:10 · Second floor"
    assert view.phone.day == "Day 2"
    assert not view.can_take_back


@pytest.mark.parametrize("programme", ["week", "busy"])
@pytest.mark.parametrize("name", ["ring", "leave"])
def test_phone_and_scene_agree_on_the_day(programme: str, name: str) -> None:
    """Also where no cards are dealt, so that the last choice of a day ends it at once."""
    view = after(chosen(morning(programme=programme), "light"), name)

    assert view.where.startswith(f"{view.phone.day} ·")
