from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from game.engine.contrast import Contrast, contrast
from game.engine.lines import CardAnswered
from game.engine.playthrough import AtCard, Playthrough
from game.engine.record import Reach, Verdict
from game.views.answers import said
from game.views.cards import (
    CardView,
    FictionCardView,
    PageKeyView,
    StripView,
    card,
    fiction_card,
    pages,
    stamp,
)
from game.views.guess import GuessView, guess
from game.views.lying import ChipView
from game.views.words import ENGLISH, Direction, Movement
from tests.views.small import LIBRARY, STARS, chosen, entry, morning

DID = "FICTION · WHAT THE GAME DID"
CAN = "FICTION · WHAT THE GAME CAN DO"


def night(*names: str, rulebook: str = "stars", programme: str = "hour") -> Playthrough:
    """Return the night after those choices."""
    play = chosen(morning(rulebook, programme), *names)
    assert isinstance(play.life.place, AtCard)
    return play


def beside(play: Playthrough, name: str) -> Contrast:
    return contrast(LIBRARY, play.life.ledger, play.beats_met(), LIBRARY.record[name])


def fiction(play: Playthrough, name: str) -> FictionCardView:
    return fiction_card(ENGLISH, LIBRARY, beside(play, name))


def turned(play: Playthrough, answer: str | None = None, sureness: int | None = None) -> CardView:
    """Return the card that lies there after it has turned."""
    place = play.life.place
    assert isinstance(place, AtCard)
    answered = CardAnswered("guess", place.entry, answer, sureness)
    return card(ENGLISH, play, place, answered)


def guesses(play: Playthrough) -> list[GuessView]:
    """Return every card of a night before it turns."""
    shown = []
    while isinstance(play.life.place, AtCard):
        shown.append(guess(ENGLISH, play))
        play = play.after(CardAnswered("guess", play.life.place.entry, None, None))
    return shown


def test_the_frame_shows_the_whole_rulebook() -> None:
    assert fiction(night("share", "ring"), "one-number") == FictionCardView(
        DID, "Rated by all.", "Everybody rates everybody.", "", None
    )


def test_a_rule_that_fired_shows_what_it_moved() -> None:
    assert fiction(night("keep", "ring"), "shame-yes") == FictionCardView(
        DID,
        "Mrs. Oak has seen it.",
        "Clause disliked.",
        "Your rating",
        Movement(Direction.DOWN, "−0.22"),
    )


def test_of_several_rules_the_last_that_fired_is_shown() -> None:
    shown = fiction(night("share", "ring"), "bread-yes")

    assert (shown.notice, shown.movement) == (
        "The heard rule spoke.",
        Movement(Direction.DOWN, "−0.03"),
    )


def test_of_a_rule_that_fired_twice_the_last_time_is_shown() -> None:
    shown = fiction(night("share", "leave", "feed", programme="week"), "bread-yes")

    assert (shown.notice, shown.movement) == (
        "Mrs. Oak liked that, says Mrs. Oak.",
        Movement(Direction.UP, "+0.08"),
    )


def test_under_lists_it_is_the_name_that_moves() -> None:
    shown = fiction(night("keep", "ring", rulebook="lists"), "shame-yes")

    assert (shown.rating, shown.movement) == (
        "Your name",
        Movement(Direction.DOWN, "listed: Keepers of bread"),
    )


def test_a_rule_that_fired_and_moved_nothing_shows_no_rating() -> None:
    shown = fiction(night("share", "leave"), "bread-yes")

    assert (shown.label, shown.notice) == (DID, "The looked rule spoke.")
    assert (shown.rating, shown.movement) == ("", None)


def test_a_rule_that_reached_nothing_did_not_fire() -> None:
    """Rung off a list on which nobody stood."""
    shown = fiction(night("light", "ring", rulebook="lists"), "bread-yes")

    assert shown.label == CAN
    assert (shown.rating, shown.movement) == ("", None)


def test_a_rule_that_never_fired_is_what_the_game_can_do() -> None:
    """It listens to any person, and the first of the vocabulary lends the name."""
    assert fiction(night("light", "ring"), "shame-yes") == FictionCardView(
        CAN, "Mrs. Oak has seen it.", "Clause disliked.", "", None
    )


def test_a_rule_that_listens_to_nobody_lends_no_name() -> None:
    play = night("light", "ring", rulebook="lists")

    assert fiction(play, "shame-yes").notice == "The kept rule spoke."


def test_a_rule_of_another_rulebook_stands_in_where_the_own_has_none() -> None:
    play = night("light", "ring", rulebook="lists")

    assert fiction(play, "camera-no") == FictionCardView(
        CAN, "The reviewed rule spoke.", "Clause reviewed.", "", None
    )
    assert beside(play, "camera-no").rulebook == STARS


def test_the_fiction_card_never_says_a_word_of_the_record() -> None:
    told = {
        text
        for name in LIBRARY.record
        for one in [fiction(night("share", "ring"), name)]
        for text in (one.label, one.notice, one.reason, one.rating)
    }

    assert not [text for text in told for name in LIBRARY.record if name in text]


def test_a_guess_asks_word_for_word_what_is_claimed() -> None:
    one, *_ = guesses(night("share", "ring"))

    assert one.lying.saying == "“People say one-number.”"
    assert one.lying.label == "WHAT PEOPLE SAY OF THE REAL WORLD"
    assert one.lying.before == "BEFORE THE CARD TURNS"
    assert one.lying.question == "Has this been true for anyone?"
    assert one.answers == (ChipView("yes", "Yes, for someone"), ChipView("no", "No, for no one"))
    assert one.sureness == (
        ChipView("50", "a coin toss"),
        ChipView("75", "fairly"),
        ChipView("95", "certain"),
    )
    assert one.reaches == (
        ChipView("country", "the whole country"),
        ChipView("places", "some places"),
        ChipView("company", "a company"),
        ChipView("other", "something else"),
    )
    assert one.then == (
        "Then, if yes: the whole country · some places · a company · something else"
    )
    assert one.lying.picture == "kitchen"


def test_a_guess_tells_nothing_of_the_answer() -> None:
    """Two entries with other answers and verdicts ask in the same way."""
    shown = {
        replace(
            one,
            lying=replace(
                one.lying,
                saying="",
                fiction=FictionCardView("", "", "", "", None),
                count="",
                take_back="",
            ),
        )
        for one in guesses(night("share", "ring"))
    }

    assert len(shown) == 1


def test_a_guess_lies_before_the_scene_where_its_rule_fired() -> None:
    """The bell was rung at breakfast; the frame lies before the scene that was met last."""
    play = night("keep", "ring", "climb", programme="week")
    seen = {}
    while isinstance(place := play.life.place, AtCard):
        seen[place.entry] = guess(ENGLISH, play).lying.picture
        play = play.after(CardAnswered("guess", place.entry, None, None))

    assert seen == {"one-number": "landing", "bread-yes": "kitchen"}


def test_cards_are_counted() -> None:
    play = night("share", "ring")

    assert [one.lying.count for one in guesses(play)] == [f"Card {one} of 4" for one in range(1, 5)]
    assert turned(play).count == "Night 1 · Card 1 of 4"


def test_the_last_card_leads_to_the_end_of_the_day() -> None:
    play = night("share", "ring")
    labels = []
    while isinstance(play.life.place, AtCard):
        labels.append(turned(play).next)
        play = play.after(CardAnswered("guess", play.life.place.entry, None, None))

    assert labels == ["Next card"] * 3 + ["To the end of the day"]


def test_a_turned_card_says_what_is_on_record() -> None:
    view = turned(night("share", "ring"), "no", 75)

    assert view.title == "On the record"
    assert view.claim == "“People say one-number.”"
    assert view.sentence == "In one town one-number held."
    assert (view.stamp, view.stamp_note) == ("Not as told", "As of 2 November 2026")
    assert view.strip == (
        StripView("Where", "Where one-number"),
        StripView("Whom", "Whom one-number"),
        StripView("How long", "How long one-number"),
        StripView("Way out", "Way out one-number"),
    )
    assert view.said == "You said: no, for no one; fairly sure."
    assert view.told == "For no one, in anything that we read."


REACHES: Mapping[str, str] = {
    "country": "the whole country",
    "places": "some places",
    "company": "a company",
    "other": "something else",
}
SURE: Mapping[int, str] = {50: "on a coin toss", 75: "fairly sure", 95: "certain"}


@pytest.mark.parametrize(
    ("answer", "sureness", "told"),
    [
        (None, None, "You did not say."),
        ("no", None, "You did not say."),
        (None, 75, "You did not say."),
        *(
            ("no", sureness, f"You said: no, for no one; {sure}.")
            for sureness, sure in SURE.items()
        ),
        *(
            (f"yes:{reach}", sureness, f"You said: yes, {far}; {sure}.")
            for reach, far in REACHES.items()
            for sureness, sure in SURE.items()
        ),
    ],
)
def test_what_was_said_is_told_back(answer: str | None, sureness: int | None, told: str) -> None:
    answered = CardAnswered("guess", "one-number", answer, sureness)

    assert said(ENGLISH, LIBRARY.record["one-number"], answered) == told


@pytest.mark.parametrize(
    ("reach", "told"),
    [
        (Reach.COUNTRY, "It has been for some, across the country, under conditions."),
        (Reach.PLACES, "It has been, in some places, under conditions."),
        (Reach.COMPANY, "It has been, with a company."),
        (Reach.OTHER, "It has been, though not as the claim puts it."),
        (None, "For no one, in anything that we read."),
    ],
)
def test_what_the_record_says_claims_no_more_than_it_has(reach: Reach | None, told: str) -> None:
    play = night("share", "ring")
    place = play.life.place
    assert isinstance(place, AtCard)
    answer = "yes" if reach else "no"
    changed = entry("one-number", answer, verdict="partly", reach=reach)
    library = replace(LIBRARY, record={**LIBRARY.record, "one-number": changed})

    view = card(
        ENGLISH,
        replace(play, library=library),
        place,
        CardAnswered("guess", "one-number", "no", 50),
    )

    assert view.told == told


def test_each_verdict_has_a_stamp_of_its_own() -> None:
    assert {one: stamp(ENGLISH, one) for one in Verdict} == {
        Verdict.DOCUMENTED: "On record",
        Verdict.PARTLY: "Partly",
        Verdict.LOCAL: "Some places",
        Verdict.COMMERCIAL: "A company",
        Verdict.PROPOSED: "Only proposed",
        Verdict.MISREPORTED: "Not as told",
        Verdict.UNDOCUMENTED: "No record found",
    }


SOURCES = PageKeyView("sources", "s", "2 sources")
STORY = PageKeyView("story", "t", "The story")
ELSEWHERE = PageKeyView("elsewhere", "e", "Elsewhere")
FULL = PageKeyView("entry", "f", "Full entry")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("bread-yes", (SOURCES, STORY, ELSEWHERE, FULL)),
        ("camera-no", (SOURCES, STORY, FULL)),
        ("shame-yes", (PageKeyView("sources", "s", "1 source"), STORY, FULL)),
    ],
)
def test_only_pages_that_there_are_can_be_opened(name: str, shown: tuple[PageKeyView, ...]) -> None:
    assert pages(ENGLISH, LIBRARY.record[name]) == shown
