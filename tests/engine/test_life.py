"""A life: its purse, your father's regard, what scenes ask of it, and the stars that you give."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.library import Library
from game.engine.lines import RatingGiven
from game.engine.playthrough import AtBeat, AtRating, DoesNotHold, Playthrough, begin
from game.engine.scene import Circumstance
from tests.engine.small import (
    LIBRARY,
    MARKET,
    STARS,
    choice,
    chosen,
    fired,
    header,
    lived,
    morning,
    programme,
    rated,
    scene,
    skipped,
    taken_back,
)

BARE = STARS.model_copy(update={"id": "bare", "doors": ()})
"""A rulebook that knows no doors."""
WITH_BARE = replace(LIBRARY, rulebooks={**LIBRARY.rulebooks, "bare": BARE})


def fair(rulebook: str = "stars") -> Playthrough:
    """Return the first morning of the fair, twelve coins in the purse."""
    return begin(WITH_BARE, header(rulebook, programme="fair"))


def with_purse(coins: int) -> Library:
    """Return the library with another purse on the first morning of the fair."""
    purse = LIBRARY.programmes["fair"].model_copy(update={"coins": coins})
    return replace(LIBRARY, programmes={"fair": purse})


def names(play: Playthrough) -> dict[str, bool]:
    """Return the choices that are there, and whether each is open."""
    return {one.id: play.is_open(one) for one in play.offered()}


def kinds(play: Playthrough) -> list[str]:
    """Return the kinds of all deeds."""
    return [entry.deed.kind for entry in play.life.ledger.entries]


@pytest.mark.parametrize(
    ("coins", "made", "expected"),
    [
        pytest.param(12, "pass", 12, id="nothing"),
        pytest.param(12, "buy", 5, id="out of it"),
        pytest.param(7, "buy", 0, id="to the last coin"),
        pytest.param(11, "sell", 20, id="into it, up to twenty"),
        pytest.param(12, "sell", 20, id="and no more than twenty"),
    ],
)
def test_a_choice_takes_coins_out_of_the_purse_or_puts_them_in(
    coins: int, made: str, expected: int
) -> None:
    play = begin(with_purse(coins), header(programme="fair"))

    assert chosen(play, made).life.coins == expected


def test_a_choice_that_is_too_dear_is_there_but_shut() -> None:
    play = begin(with_purse(6), header(programme="fair"))
    (buy,) = (one for one in play.offered() if one.id == "buy")

    assert names(play) == {"buy": False, "sell": True, "hand-back": True, "pass": True}
    assert not play.can_pay(buy)
    with pytest.raises(DoesNotHold, match="buy cannot be chosen at market/stall"):
        chosen(play, "buy")


def test_a_door_bars_also_who_can_pay() -> None:
    play = lived(fair(), "pass")
    (slip,) = (one for one in play.offered() if one.id == "slip")

    assert play.can_pay(slip)
    assert not play.is_open(slip)


def test_taking_back_gives_coins_and_regard_back() -> None:
    play = chosen(fair(), "sell")

    back = taken_back(play)

    assert (play.life.coins, play.life.father) == (20, "cold")
    assert (back.life.coins, back.life.father) == (12, "waiting")


def test_purse_and_regard_are_kept_over_night() -> None:
    day = lived(fair(), "sell", "tip", "keep")

    morning_after = skipped(day)

    assert (morning_after.life.coins, morning_after.life.father) == (16, "cold")


@pytest.mark.parametrize("rulebook", ["stars", "lists", "bare"])
def test_purse_and_regard_are_the_same_under_any_rulebook(rulebook: str) -> None:
    play = lived(fair(rulebook), "sell", "tip", "keep")

    assert (play.life.coins, play.life.father) == (16, "cold")


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param([], "waiting", id="at first"),
        pytest.param(["warm"], "pleased", id="a step up"),
        pytest.param(["cool"], "cold", id="a step down"),
        pytest.param(["warm", "warm"], "pleased", id="never above"),
        pytest.param(["cool", "cool"], "cold", id="never below"),
        pytest.param(["warm", "warm", "cool"], "waiting", id="what went beyond is not kept"),
        pytest.param(["cool", "cool", "warm"], "waiting", id="nor below"),
        pytest.param(["cool", "warm", "warm"], "pleased", id="all the way up, step by step"),
        pytest.param(["cool", "rest"], "cold", id="other choices move nothing"),
    ],
)
def test_regard_moves_by_single_steps_and_stays_in_its_three(
    made: list[str], expected: str
) -> None:
    call = [choice("warm", father="warmer"), choice("cool", father="colder"), choice("rest")]
    calls = programme("calls", (0, ("call",) * 4))
    scenes = {**LIBRARY.scenes, "call": scene("call", phone=call)}
    library = replace(LIBRARY, scenes=scenes, programmes={"calls": calls})

    play = chosen(begin(library, header(programme="calls")), *made)

    assert play.life.father == expected


@pytest.mark.parametrize(
    ("rulebook", "made", "when", "expected"),
    [
        pytest.param("stars", [], {}, True, id="nothing is asked"),
        pytest.param("stars", [], {"father": ["cold", "waiting"]}, True, id="one of two regards"),
        pytest.param("stars", ["buy"], {"father": ["cold", "waiting"]}, False, id="neither"),
        pytest.param("stars", ["buy"], {"open": "side-gate"}, True, id="a door that is open"),
        pytest.param("stars", [], {"open": "side-gate"}, False, id="a door that is not"),
        pytest.param("lists", ["sell"], {"shut": "front-door"}, True, id="a door that is shut"),
        pytest.param("lists", [], {"shut": "front-door"}, False, id="a door that is not shut"),
        pytest.param("bare", ["buy"], {"open": "side-gate"}, False, id="an unknown perk is shut"),
        pytest.param("bare", [], {"shut": "side-gate"}, True, id="and shut it is"),
        pytest.param("bare", ["sell"], {"open": "front-door"}, True, id="an unknown bar is open"),
        pytest.param("bare", ["sell"], {"shut": "front-door"}, False, id="and not shut"),
        pytest.param(
            "stars", ["hand-back"], {"open": "side-gate"}, False, id="no rating, no such door"
        ),
        pytest.param(
            "stars",
            ["buy"],
            {"done": ["bread.shared"], "father": ["pleased"], "open": "side-gate"},
            True,
            id="all at once",
        ),
        pytest.param(
            "stars",
            ["buy"],
            {"not_done": ["bread.shared"], "father": ["pleased"], "open": "side-gate"},
            False,
            id="all but one",
        ),
    ],
)
def test_a_scene_asks_for_deeds_for_your_father_and_for_doors(
    rulebook: str, made: list[str], when: dict[str, object], expected: object
) -> None:
    play = lived(fair(rulebook), *made)

    assert play.holds(Circumstance.model_validate(when)) is expected


@pytest.mark.parametrize(
    ("rulebook", "made", "expected"),
    [
        pytest.param("stars", [], ["awning", "gate-barred"], id="a door is shut"),
        pytest.param("stars", ["buy"], ["awning", "gate-ajar"], id="the door opens"),
        pytest.param(
            "stars", ["sell"], ["awning", "crumbs", "cloud", "gate-barred"], id="deeds and regard"
        ),
        pytest.param(
            "lists",
            ["sell"],
            ["awning", "crumbs", "cloud", "gate-barred", "door-barred"],
            id="two doors are shut",
        ),
        pytest.param(
            "bare", ["sell"], ["awning", "crumbs", "cloud", "gate-barred"], id="doors of nobody"
        ),
    ],
)
def test_sprites_lie_over_the_picture_in_their_order_while_something_holds(
    rulebook: str, made: list[str], expected: list[str]
) -> None:
    sprites = lived(fair(rulebook), *made).sprites(MARKET)

    assert [one.sprite for one in sprites] == list(expected)


def test_a_choice_is_there_only_while_your_father_stands_as_it_says() -> None:
    assert "ring-him" in names(lived(fair(), "sell"))
    assert "ring-him" not in names(lived(fair(), "buy"))


@pytest.mark.parametrize(
    ("stars", "expected"),
    [
        pytest.param(None, "mrs-oak.rated-none", id="let pass"),
        *(pytest.param(stars, "mrs-oak.rated-low", id=f"{stars}: low") for stars in (1, 2)),
        *(pytest.param(stars, "mrs-oak.rated-high", id=f"{stars}: high") for stars in (3, 4, 5)),
    ],
)
def test_a_rating_is_a_deed_that_the_rated_one_sees(stars: int | None, expected: str) -> None:
    play = rated(chosen(fair(), "pass"), stars)

    deed = play.life.ledger.entries[-1].deed
    assert (deed.kind, deed.witnesses) == (expected, ("mrs-oak",))
    assert (deed.day, deed.scene) == (1, "market")


@pytest.mark.parametrize(
    ("stars", "expected"),
    [
        pytest.param(2, [("minded", "mrs-oak")], id="minded"),
        pytest.param(None, [], id="not minded"),
        pytest.param(3, [("thanked", "mrs-oak")], id="thanked"),
    ],
)
def test_who_is_rated_rates_back(stars: int | None, expected: list[tuple[str, str]]) -> None:
    assert fired(rated(chosen(fair(), "pass"), stars).life.ledger) == expected


def test_what_was_given_is_asked_when_one_meets_again() -> None:
    minded = Circumstance(done=("mrs-oak.rated-low",))

    assert rated(chosen(fair(), "pass"), 1).holds(minded)
    assert not rated(chosen(fair(), "pass"), 3).holds(minded)


def test_the_phone_asks_between_the_choice_and_the_next_beat() -> None:
    asked = chosen(fair(), "buy")

    assert asked.life.place == AtRating(1, 0, "stall", "counter")
    assert asked.to_rate == LIBRARY.witnesses["mrs-oak"]
    assert (asked.scene, asked.beat) == (MARKET, MARKET.beats[0])
    assert asked.offered() == ()
    assert rated(asked, 4).life.place == AtBeat(1, 0, "counter")


@pytest.mark.parametrize(
    ("play", "made"),
    [
        pytest.param(fair("lists"), ["pass", "call"], id="the rulebook does not ask"),
        pytest.param(morning(), ["share"], id="nobody is met there"),
        pytest.param(fair(), ["hand-back"], id="left at this very moment"),
        pytest.param(fair(), ["hand-back", "tip"], id="left before"),
    ],
)
def test_the_phone_asks_nobody_else(play: Playthrough, made: list[str]) -> None:
    play = chosen(play, *made)

    assert play.to_rate is None
    assert isinstance(play.life.place, AtBeat)
    with pytest.raises(DoesNotHold, match="nobody is there to be rated"):
        play.after(RatingGiven("mrs-oak", 3))


def test_a_rating_at_the_last_beat_comes_before_the_scenes_end() -> None:
    asked = chosen(lived(fair(), "pass"), "call")
    after = rated(asked, None)
    landed = chosen(after, "keep")

    assert kinds(asked) == ["mrs-oak.rated-none", "bell.rung"]
    assert kinds(after)[2:] == ["mr-ash.rated-none", "scene.ended"]
    assert not any(rule == "passed-over" for rule, _ in fired(after.life.ledger))
    (line,) = landed.life.ledger.lines_by_entry()[-1]
    assert (line.adjustment.rule.id, line.adjustment.ground) == ("passed-over", "mr-ash.rated-none")
    assert (line.entry.deed.kind, line.entry.deed.scene) == ("scene.ended", "yard")


def test_what_is_late_lands_after_the_rating_at_a_scenes_last_beat() -> None:
    two_markets = programme("two", (0, ("market", "market")), coins=8)
    library = replace(LIBRARY, programmes={"two": two_markets})
    second = lived(begin(library, header(programme="two")), "pass", "tip", "pass")

    asked = chosen(second, "tip")
    after = rated(asked, 5)

    assert [rule for rule, _ in fired(asked.life.ledger)] == []
    assert [rule for rule, _ in fired(after.life.ledger)] == ["passed-over", "night"]
    assert kinds(after)[-3:] == ["mr-ash.rated-high", "scene.ended", "night.passed"]


def test_who_leaves_has_no_rating_and_no_door_that_wants_one() -> None:
    rated_, left = lived(fair(), "buy"), lived(fair(), "hand-back")

    assert names(rated_)["slip"]
    assert not names(left)["slip"]
    assert rated_.life.ledger.rating.figure == 396
    assert left.life.ledger.rating.figure is None
