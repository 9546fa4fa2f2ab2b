"""A playthrough: what is offered, what can be taken back, and what replaying tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.library import Library
from game.engine.lines import (
    CardAnswered,
    ChoiceMade,
    Clipped,
    Line,
    PageOpened,
    RatingGiven,
    Undone,
)
from game.engine.playthrough import (
    AtBeat,
    AtCard,
    AtEnd,
    DoesNotHold,
    Playthrough,
    begin,
    clipped,
    replay,
    standing,
)
from game.engine.scene import Programme, Scene
from tests.engine.small import (
    LIBRARY,
    MARKET,
    chosen,
    header,
    lived,
    morning,
    rated,
    scene,
    skipped,
    taken_back,
)
from tests.engine.small import choice as choice_of


def answered(play: Playthrough) -> Playthrough:
    """Return the playthrough after the card that lies there was answered."""
    assert isinstance(play.life.place, AtCard)
    return play.after(CardAnswered("guess", play.life.place.entry, "no", 75))


def at(play: Playthrough) -> tuple[int, str | None, str | None]:
    """Return day, scene and beat where the story is; nothing but nothings at night."""
    day = play.life.place.day if isinstance(play.life.place, AtBeat) else 0
    return (day, play.scene.id if play.scene else None, play.beat.id if play.beat else None)


def is_open(play: Playthrough) -> dict[str, bool]:
    """Return the choices that are there, and whether each is open."""
    return {choice.id: play.is_open(choice) for choice in play.offered()}


def test_a_story_goes_from_beat_to_scene_to_night_to_morning() -> None:
    play = morning()
    seen = [at(play)]

    for name in ("share", "wait", "stay"):
        play = chosen(play, name)
        seen.append(at(play))
    play = skipped(play)
    seen.append(at(play))
    play = chosen(play, "keep")
    seen.append(at(play))
    end = skipped(chosen(play, "keep", "ring"))

    assert seen == [
        (1, "breakfast", "table"),
        (1, "breakfast", "door"),
        (1, "stairs", "landing"),
        (0, None, None),
        (2, "yard", "bench"),
        (3, "breakfast", "table"),
    ]
    assert end.life.place == AtEnd()
    assert end.offered() == ()


@pytest.mark.parametrize(
    ("rulebook", "before", "expected"),
    [
        pytest.param(
            "stars",
            ["share"],
            {"ring": True, "slip": True, "wait": True},
            id="a perk that is earned",
        ),
        pytest.param(
            "stars", ["keep"], {"ring": True, "slip": False}, id="a perk that is shut, and a when"
        ),
        pytest.param(
            "lists", ["keep"], {"ring": True, "slip": False}, id="the same under a listing"
        ),
        pytest.param(
            "lists",
            ["keep", "ring"],
            {"ring-twice": True, "leave": True, "stay": True},
            id="a bar that is open again",
        ),
        pytest.param(
            "stars",
            ["keep", "ring"],
            {"ring-twice": True, "leave": True, "stay": True},
            id="a bar that the rulebook does not know",
        ),
    ],
)
def test_doors_open_and_shut_under_the_own_rulebook(
    rulebook: str, before: list[str], expected: dict[str, bool]
) -> None:
    assert is_open(chosen(morning(rulebook), *before)) == expected


def test_a_perk_that_the_rulebook_does_not_know_is_not_there() -> None:
    book = LIBRARY.rulebooks["lists"].model_copy(update={"doors": ()})
    library = replace(LIBRARY, rulebooks={"lists": book})

    play = chosen(begin(library, header("lists")), "share")

    assert is_open(play) == {"ring": True, "wait": True}


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(ChoiceMade("breakfast", "door", "ring"), id="another beat"),
        pytest.param(ChoiceMade("stairs", "table", "share"), id="another scene"),
        pytest.param(ChoiceMade("breakfast", "table", "slip"), id="no such choice"),
        pytest.param(CardAnswered("guess", "frame", "no", 50), id="a card by day"),
        pytest.param(RatingGiven("mrs-oak", 3), id="a rating of nobody whom one meets"),
        pytest.param(PageOpened("story", "no-such-entry"), id="a page of nothing"),
        pytest.param(Clipped("paper", "no-such-entry"), id="a clip from nothing"),
        pytest.param(Clipped("no-such-source", "frame"), id="a clip of what is not cited"),
        pytest.param(Undone(1), id="nothing to take back"),
    ],
)
def test_a_line_that_cannot_follow_is_refused(line: Line) -> None:
    with pytest.raises(DoesNotHold):
        morning().after(line)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(ChoiceMade("stairs", "landing", "stay"), id="a choice"),
        pytest.param(RatingGiven("kiosk", 3), id="a rating"),
        pytest.param(CardAnswered("guess", "yes-one", "no", 50), id="another card"),
        pytest.param(Undone(1), id="an earlier choice than the latest"),
    ],
)
def test_at_night_only_the_card_that_lies_there_is_answered(line: Line) -> None:
    night = chosen(morning(), "share", "ring", "stay")

    with pytest.raises(DoesNotHold):
        night.after(line)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(ChoiceMade("market", "stall", "buy"), id="the choice again"),
        pytest.param(ChoiceMade("market", "counter", "tip"), id="a choice of the next beat"),
        pytest.param(RatingGiven("mr-ash", 3), id="a rating of somebody else"),
        pytest.param(CardAnswered("guess", "frame", "no", 50), id="a card"),
    ],
)
def test_while_the_phone_asks_only_the_one_who_was_met_is_rated(line: Line) -> None:
    asked = chosen(morning(programme="fair"), "buy")

    with pytest.raises(DoesNotHold):
        asked.after(line)


def test_a_shut_choice_is_refused() -> None:
    with pytest.raises(DoesNotHold, match="slip cannot be chosen at breakfast/door"):
        chosen(morning(), "keep", "slip")


def test_the_latest_choice_is_taken_back_whole_and_then_the_one_before() -> None:
    first = morning()
    second = chosen(first, "share")
    play = chosen(second, "ring", "ring-twice")

    once = taken_back(taken_back(play))
    twice = taken_back(once)

    assert [line.of for line in twice.lines if isinstance(line, Undone)] == [3, 2, 1]
    assert once.life == second.life
    assert twice.life == first.life
    assert twice.can_take_back() is None


@pytest.mark.parametrize("stars", [1, None])
def test_a_rating_is_taken_back_before_the_choice_that_led_to_it(stars: int | None) -> None:
    first = morning(programme="fair")
    asked = chosen(first, "buy")

    once = taken_back(rated(asked, stars))
    twice = taken_back(once)

    assert [line.of for line in twice.lines if isinstance(line, Undone)] == [2, 1]
    assert once.life == asked.life
    assert twice.life == first.life


def test_a_choice_can_be_taken_back_while_the_phone_asks() -> None:
    first = lived(morning(programme="fair"), "buy")

    assert taken_back(chosen(first, "tip")).life == first.life


def test_a_rating_that_ends_the_day_can_be_taken_back_until_a_card_is_answered() -> None:
    asked = chosen(lived(morning(programme="scene/market"), "pass"), "call")
    night = rated(asked, 5)

    assert isinstance(night.life.place, AtCard)
    assert taken_back(night).life == asked.life
    assert answered(night).can_take_back() is None


def test_the_latest_choice_can_be_seen_again_as_it_was_before_it() -> None:
    first = morning(programme="fair")
    changed_mind = chosen(taken_back(chosen(first, "sell")), "buy")

    before, made = rated(changed_mind, 4).before_choice()

    assert made == ChoiceMade("market", "stall", "buy")
    assert (before.lines, before.life) == ((), first.life)
    with pytest.raises(ValueError, match=r".+"):
        first.before_choice()


def test_the_last_choice_of_a_day_can_be_taken_back_until_a_card_is_answered() -> None:
    evening = chosen(morning(), "share", "ring")
    night = chosen(evening, "stay").after(PageOpened("story", "frame"))
    after_one = answered(night)
    after_both = answered(after_one)

    assert night.can_take_back() == 3
    assert taken_back(night).life == evening.life
    assert after_one.can_take_back() is None
    assert at(after_both) == (2, "yard", "bench")
    assert after_both.can_take_back() is None


def test_nothing_is_taken_back_across_a_night_without_cards() -> None:
    second_day = skipped(chosen(morning(), "share", "ring", "stay"))

    third_day = chosen(second_day, "share")
    later = chosen(third_day, "keep")

    assert at(third_day) == (3, "breakfast", "table")
    assert third_day.can_take_back() is None
    assert later.can_take_back() == len(later.lines)
    assert taken_back(later).can_take_back() is None


def test_nothing_is_taken_back_at_the_end() -> None:
    library = replace(LIBRARY, programmes={"week": _without_cards()})

    end = chosen(begin(library, header()), "share", "ring", "stay", "keep", "keep", "ring")

    assert end.life.place == AtEnd()
    assert end.can_take_back() is None


def _without_cards() -> Programme:
    week = LIBRARY.programmes["week"]
    days = tuple(day.model_copy(update={"cards": 0}) for day in week.days)
    return week.model_copy(update={"days": days})


def test_what_was_taken_back_stands_no_more() -> None:
    share, keep = ChoiceMade("a", "b", "share"), ChoiceMade("a", "b", "keep")
    page = PageOpened("story", "frame")

    assert standing((share, page, Undone(1), keep)) == (page, keep)


def test_a_clip_changes_no_life_and_a_second_takes_it_back() -> None:
    night = chosen(morning(), "share", "ring", "stay")
    cited = LIBRARY.record["frame"].sources[0].source
    clip = Clipped(cited, "frame")

    once = night.after(clip)
    twice = once.after(clip)

    assert once.life == twice.life == night.life
    assert clipped(once.lines) == (clip,)
    assert clipped(twice.lines) == ()
    assert clipped(twice.after(clip).lines) == (clip,)
    assert once.can_take_back() == night.can_take_back()
    assert taken_back(once).life == taken_back(night).life
    assert replay(LIBRARY, once.header, once.lines).play == once


def test_a_clip_of_what_is_no_longer_cited_costs_nothing_but_itself() -> None:
    frame = LIBRARY.record["frame"]
    clip = Clipped(frame.sources[0].source, "frame")
    played = chosen(morning().after(clip), "share", "ring")
    other = frame.sources[0].model_copy(update={"source": "another"})
    changed = replace(
        LIBRARY,
        record={**LIBRARY.record, "frame": frame.model_copy(update={"sources": (other,)})},
    )

    read = replay(changed, played.header, played.lines)

    assert (read.fails_at, read.play.lines) == (None, played.lines)
    assert read.play.life == chosen(begin(changed, played.header), "share", "ring").life
    assert read.play.clips == ()
    assert taken_back(read.play).life == taken_back(played).life
    assert played.clips == (clip,)


def test_what_is_clipped_stands_in_the_order_in_which_it_was() -> None:
    one, other, third = Clipped("a", "x"), Clipped("a", "y"), Clipped("b", "x")

    assert clipped((one, other, one, third, PageOpened("story", "x"), one)) == (other, third, one)


def _changed(stairs: Scene) -> Library:
    return replace(LIBRARY, scenes={**LIBRARY.scenes, "stairs": stairs})


@pytest.mark.parametrize(
    ("library", "fails_at", "why"),
    [
        pytest.param(LIBRARY, None, "", id="nothing has changed"),
        pytest.param(
            _changed(scene("stairs", landing=[choice_of("leave")])),
            3,
            "stay cannot be chosen at stairs/landing",
            id="a choice is gone",
        ),
        pytest.param(
            _changed(scene("stairs", roof=[choice_of("stay")])),
            3,
            "the story is at stairs/roof, not stairs/landing",
            id="a beat is gone",
        ),
        pytest.param(
            replace(
                LIBRARY,
                programmes={
                    "week": LIBRARY.programmes["week"].model_copy(update={"frame": "no-two"})
                },
            ),
            4,
            "no card about frame lies on the paper",
            id="another card is dealt",
        ),
        pytest.param(
            replace(LIBRARY, programmes={"week": LIBRARY.programmes["hour"]}),
            1,
            "the story is at stairs/landing, not breakfast/table",
            id="the first scene is gone",
        ),
    ],
)
def test_replay_keeps_what_holds_and_tells_what_does_not(
    library: Library, fails_at: int | None, why: str
) -> None:
    lines = skipped(chosen(morning(), "share", "ring", "stay")).lines

    back = replay(library, header(), lines)

    kept = len(lines) if fails_at is None else fails_at - 1
    assert (back.fails_at, back.why) == (fails_at, why)
    assert back.play.lines == lines[:kept]
    assert back.play == replay(library, header(), lines[:kept]).play


def _fair(coins: int = 12, **met: str | None) -> Library:
    """Return the library with another purse at the fair, or other people at its beats."""
    beats = tuple(
        beat.model_copy(update={"encounter": met.get(beat.id, beat.encounter)})
        for beat in MARKET.beats
    )
    market = MARKET.model_copy(update={"beats": beats})
    fair = LIBRARY.programmes["fair"].model_copy(update={"coins": coins})
    return replace(LIBRARY, scenes={**LIBRARY.scenes, "market": market}, programmes={"fair": fair})


@pytest.mark.parametrize(
    ("library", "rulebook", "fails_at", "why"),
    [
        pytest.param(_fair(), "stars", None, "", id="nothing has changed"),
        pytest.param(
            _fair(coins=10),
            "stars",
            3,
            "tip cannot be chosen at market/counter",
            id="the purse is too small now",
        ),
        pytest.param(
            _fair(stall=None), "stars", 2, "nobody is there to be rated", id="nobody is met there"
        ),
        pytest.param(
            _fair(stall="mr-yew"),
            "stars",
            2,
            "mr-yew is there to be rated, not mrs-oak",
            id="somebody else is met there",
        ),
        pytest.param(
            LIBRARY, "lists", 2, "nobody is there to be rated", id="the rulebook does not ask"
        ),
    ],
)
def test_replay_tells_what_a_purse_or_an_encounter_no_longer_allows(
    library: Library, rulebook: str, fails_at: int | None, why: str
) -> None:
    lines = rated(chosen(rated(chosen(morning(programme="fair"), "buy"), 4), "tip"), None).lines

    back = replay(library, header(rulebook, programme="fair"), lines)

    assert (back.fails_at, back.why) == (fails_at, why)
    assert back.play.lines == (lines if fails_at is None else lines[: fails_at - 1])


@pytest.mark.parametrize(
    ("rulebook", "programme"),
    [pytest.param("moods", "week", id="rulebook"), pytest.param("stars", "moods", id="programme")],
)
def test_a_header_that_does_not_hold_begins_nothing(rulebook: str, programme: str) -> None:
    with pytest.raises(DoesNotHold, match="nothing here is called moods"):
        replay(LIBRARY, header(rulebook, programme=programme), [])
