"""Other cards than guesses in a playthrough: answered as what they are, and read back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.asking import steps_asked
from game.engine.library import Library
from game.engine.lines import GUESSES_ONLY, SCHEMA, CardAnswered, as_mapping
from game.engine.playthrough import AtBeat, AtCard, AtEnd, DoesNotHold, Playthrough, begin, replay
from game.engine.reading_back import read_back
from game.engine.record import Kind
from tests.engine.small import LIBRARY, OTHERS, chosen, entry, header

SAID = {Kind.GUESS: "no", Kind.DROPPED: "2", Kind.PLACE: "elsewhere", Kind.HARD: "yes"}


def offering(*kinds: str) -> Library:
    """Return the library in which every entry but the frame offers these cards."""
    record = {
        name: entry(name, one.answer, *(kinds if name != "frame" else ()))
        for name, one in LIBRARY.record.items()
    }
    return replace(LIBRARY, record=record)


def said_to(play: Playthrough) -> CardAnswered:
    """Return an answer to the card that lies there, whatever it asks."""
    place = play.life.place
    assert isinstance(place, AtCard)
    if place.kind is Kind.ORDER:
        steps = steps_asked(play.library.record[place.entry], play.header.seed)
        return CardAnswered("order", place.entry, ",".join(map(str, steps)), None)
    return CardAnswered(place.kind, place.entry, SAID[place.kind], None)


def week(library: Library, schema: int = SCHEMA) -> Playthrough:
    """Return a whole week, of which every card was answered."""
    play = begin(library, replace(header(), schema=schema))
    while not isinstance(play.life.place, AtEnd):
        if isinstance(play.life.place, AtBeat):
            play = chosen(play, next(one.id for one in play.offered() if play.is_open(one)))
        else:
            play = play.after(said_to(play))
    return play


def asked_in(play: Playthrough) -> list[str]:
    return [line.card for line in play.lines if isinstance(line, CardAnswered)]


@pytest.mark.parametrize("kind", OTHERS)
def test_other_cards_are_answered_in_turn_and_read_back(kind: str) -> None:
    library = offering(kind)
    play = week(library)

    back = read_back(library, as_mapping(play.header), [as_mapping(line) for line in play.lines])

    assert asked_in(play) == ["guess", kind, "guess", kind, "guess"]
    assert (back.play, back.fails_at) == (play, None)
    assert [card.kind for card in play.life.dealt] == asked_in(play)
    assert play.life.asked == tuple(card.entry for card in play.life.dealt)


def test_a_playthrough_meets_every_kind_before_it_meets_one_again() -> None:
    play = week(offering(*OTHERS))

    others = [kind for kind in asked_in(play) if kind != "guess"]
    assert len(set(others)) == len(others) == 2


def test_a_journal_from_before_there_were_other_cards_is_read_back_as_it_was() -> None:
    """Its nights were guesses only, and whoever goes on with it meets guesses only."""
    before = week(LIBRARY, GUESSES_ONLY)
    written = [as_mapping(line) for line in before.lines]

    back = read_back(offering(*OTHERS), as_mapping(before.header), written)

    assert set(asked_in(before)) == {"guess"}
    assert (back.play.lines, back.fails_at) == (before.lines, None)
    assert back.play.life.dealt == before.life.dealt
    assert before.header.again().schema == SCHEMA


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(CardAnswered("guess", "", "no", 50), id="another kind of card"),
        pytest.param(CardAnswered("hard", "", None, None), id="another kind, skipped"),
        pytest.param(CardAnswered("order", "", "0,1,9", None), id="a step that there is not"),
    ],
)
def test_a_card_is_answered_as_what_it_is(line: CardAnswered) -> None:
    play = chosen(begin(offering("order"), header()), "share", "ring", "stay")
    play = play.after(said_to(play))
    assert isinstance(play.life.place, AtCard)
    assert play.life.place.kind is Kind.ORDER

    with pytest.raises(DoesNotHold, match="asks for something else"):
        play.after(replace(line, entry=play.life.place.entry))


def test_where_an_entry_offers_a_card_no_longer_the_answer_to_it_does_not_hold() -> None:
    play = week(offering("hard"))

    back = replay(LIBRARY, play.header, play.lines)

    assert back.fails_at is not None
    assert play.lines[back.fails_at - 1] == next(
        line for line in play.lines if isinstance(line, CardAnswered) and line.card == "hard"
    )
