"""What a choice costs and could move, and how somebody was, before it is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.library import Library
from game.engine.lines import ChoiceMade, Header, RatingGiven
from game.engine.playthrough import Playthrough, begin
from game.engine.scene import Programme, Scene
from game.views.choice import ChoiceView
from game.views.comparison import differing, moment
from game.views.log import log
from game.views.scene import consequence, scene
from game.views.summary import summary
from game.views.words import ENGLISH
from tests.views.small import BREAKFAST, LIBRARY, STAIRS, STARS, chosen, morning, rule, said

EVENING = {"cold": "He locks up.", "waiting": "He waits up.", "pleased": "He sings."}
PRICED: dict[str, dict[str, object]] = {
    "climb": {"coins": -2},
    "feed": {"coins": 3, "father": "warmer"},
}


def dear(**programme: object) -> Library:
    """Return the library with prices on the stairs, Mrs. Oak met there, and what is wanted."""
    stairs = STAIRS.model_dump()
    (beat,) = stairs["beats"]
    beat["encounter"] = "mrs-oak"
    beat["choices"] = [{**one, **PRICED[one["id"]]} for one in beat["choices"]]
    beat["choices"].append({"id": "sulk", "label": "Sulk", "reply": "Hm.", "father": "colder"})
    whole = LIBRARY.programmes["week"].model_dump()
    whole |= {"want": {"door": "side-gate", "day": 5}, "evening": EVENING, "coins": 2}
    book = STARS.model_dump()
    minds = rule(
        "minds", {"deed": "mrs-oak.rated-low", "witness": "mrs-oak"}, {"kind": "rates", "stars": 1}
    )
    stars = type(STARS).model_validate({**book, "rules": [*book["rules"], minds]})
    scenes = {"breakfast": BREAKFAST, "stairs": Scene.model_validate(stairs)}
    day = {"scenes": ["stairs"], "cards": 1}
    played = Programme.model_validate({**whole, "days": [day], "again": "lists", **programme})
    return replace(
        LIBRARY,
        scenes=scenes,
        programmes={"week": played},
        rulebooks={**LIBRARY.rulebooks, "stars": stars},
    )


def on_the_stairs(rulebook: str = "stars", **programme: object) -> Playthrough:
    library = dear(**programme)
    return begin(library, Header(library.digest, 7, "week", rulebook, "en"))


def choices(play: Playthrough) -> dict[str, ChoiceView]:
    return {one.id: one for one in scene(ENGLISH, play).choices}


def rated(play: Playthrough, stars: int | None) -> Playthrough:
    return play.after(RatingGiven("mrs-oak", stars))


def test_a_price_is_what_leaves_the_purse_and_a_gain_what_enters_it() -> None:
    told = choices(on_the_stairs())

    assert {name: one.price for name, one in told.items()} == {
        "climb": "−2 coins",
        "feed": "+3 coins",
        "sulk": "",
    }
    assert scene(ENGLISH, on_the_stairs()).purse == "2 coins"
    assert scene(ENGLISH, on_the_stairs(coins=1)).purse == "1 coin"


def test_the_purse_says_what_has_just_left_it() -> None:
    play = on_the_stairs()
    assert play.scene is not None
    assert play.beat is not None
    line = ChoiceMade(play.scene.id, play.beat.id, "climb")

    assert consequence(ENGLISH, play, play.after(line), line, 0).purse == "0 coins (−2)"


def test_what_dots_are_is_said_once_and_only_where_there_are_any() -> None:
    said_of_them = "Dots: how far a choice could move your number. Not which way."

    assert scene(ENGLISH, morning()).legend == said_of_them
    assert scene(ENGLISH, chosen(morning(), "share")).legend == ""
    assert scene(ENGLISH, morning("lists")).legend == ""


def test_what_the_purse_cannot_pay_says_so_and_still_says_the_price() -> None:
    climb = choices(on_the_stairs(coins=1))["climb"]

    assert (climb.is_open, climb.note, climb.price) == (
        False,
        "The purse does not hold as much.",
        "−2 coins",
    )


@pytest.mark.parametrize(
    ("names", "dots"),
    [
        pytest.param((), {"share": 3, "keep": 2, "light": 0}, id="in the morning, late ones too"),
        pytest.param(("light",), {"ring": 1, "slip": 0, "leave": 0}, id="at the door"),
    ],
)
def test_dots_are_how_much_a_choice_could_move(
    names: tuple[str, ...], dots: dict[str, int]
) -> None:
    told = choices(chosen(morning(), *names))

    assert {name: one.stake for name, one in told.items()} == dots
    spoken = ("", "could move you a little", "could move you", "could move you far")
    assert [one.stake_spoken for one in told.values()] == [spoken[one] for one in dots.values()]
    assert {one.stake for one in choices(chosen(morning("lists"), *names)).values()} == {0}


def test_open_rules_foresee_who_and_how_far_and_whether_late() -> None:
    assert choices(morning())["share"].foreseen == ("Mrs. Oak: +0.09", "Camera 1: −0.23, later")
    assert choices(morning("lists"))["keep"].foreseen == ("The rulebook: listed: Keepers of bread",)


def test_one_is_asked_by_name_and_told_what_one_gave() -> None:
    before = on_the_stairs()
    after = chosen(before, "sulk")
    asked = consequence(ENGLISH, before, after, after.lines[-1], 0)  # type: ignore[arg-type]
    assert asked.ask is not None

    assert asked.ask.question == "Mrs. Oak: stars?"
    assert [one.spoken for one in asked.ask.stars][:2] == ["1 star", "2 stars"]
    assert asked.go_on == "Go on, no stars"
    given = rated(after, 1)
    told = consequence(ENGLISH, after, given, RatingGiven("mrs-oak", 1), 0)
    assert (told.made, told.text) == ("Mrs. Oak: stars?", "Mrs. Oak: one star.")
    assert (told.ask, told.phone.notices[0].text) == (None, "The minds rule spoke.")


@pytest.mark.parametrize(
    ("stars", "label"), [(None, "Mrs. Oak: no stars."), (4, "Mrs. Oak: four stars.")]
)
def test_the_log_tells_a_rating_that_no_rule_looked_at(stars: int | None, label: str) -> None:
    one = log(ENGLISH, rated(chosen(on_the_stairs(), "sulk"), stars)).done[-1]

    assert (one.label, one.deeds, one.nothing) == (label, "", "No rule looked at this.")


def test_the_log_tells_what_was_made_of_a_rating() -> None:
    one = log(ENGLISH, rated(chosen(on_the_stairs(), "sulk"), 2)).done[-1]

    assert [(judged.text, judged.movement.text) for judged in one.judged] == [
        ("The minds rule spoke.", "−0.22")
    ]


def test_a_rating_that_moved_is_read_again_under_the_other_rulebook() -> None:
    play = said(rated(chosen(on_the_stairs(), "sulk"), 1))

    (only,) = differing(play, "lists")
    assert only.line == RatingGiven("mrs-oak", 1)
    view = moment(ENGLISH, play, "lists", 0)
    assert view.label == "Mrs. Oak: one star."
    assert view.own.movement.text == "−0.22"
    assert view.other.text == "Nothing happened. Filed by nobody."
    assert not differing(said(rated(chosen(on_the_stairs(), "sulk"), 5)), "lists")


@pytest.mark.parametrize(
    ("name", "evening"),
    [("sulk", "He locks up."), ("climb", "He waits up."), ("feed", "He sings.")],
)
def test_the_evening_is_what_the_father_does(name: str, evening: str) -> None:
    view = summary(ENGLISH, said(rated(chosen(on_the_stairs(), name), None)))

    assert view.evening == evening


def test_the_purse_and_what_is_wanted_are_in_the_sum() -> None:
    shut = summary(ENGLISH, said(rated(chosen(on_the_stairs(), "climb"), None)))
    is_open = summary(ENGLISH, said(rated(chosen(on_the_stairs(), "feed"), None)))

    asks = "Side gate asks on day 5: needs 3.90."
    assert (shut.want, is_open.want) == (
        f"{asks} Tonight it stays shut.",
        f"{asks} Tonight it would open.",
    )
    assert shut.moved.endswith("0 coins left.")
    assert is_open.moved.endswith("5 coins left.")


def test_where_nothing_is_wanted_nothing_is_said_of_it() -> None:
    plain = summary(
        ENGLISH, said(rated(chosen(on_the_stairs(want=None, evening=None), "climb"), 3))
    )
    lists = summary(ENGLISH, said(chosen(on_the_stairs("lists"), "climb")))

    assert (plain.want, plain.evening) == ("", "")
    assert (lists.want, lists.evening) == ("", "He waits up.")
