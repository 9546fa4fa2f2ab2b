"""The other cards as text, and in the game that plays by itself."""

from __future__ import annotations

import pytest

from game.engine.lines import CardAnswered
from game.engine.playthrough import AtEnd
from game.terminal.auto import play_by_itself
from tests.content.small_folder import CARDS, offering
from tests.screens.small_edition import small_edition
from tests.terminal.playing import WIDE, FakeDesk, stage_of, typed_to

OTHERS = (*CARDS,)
EDITIONS = {kind: small_edition(offering(kind)) for kind in OTHERS}
TO_THE_CARD = ("", "1", "", "1", "", "esc", "")
"""Share the bread, ring the bell, pass the guess over."""


def typed(kind: str, *words: str) -> tuple[list[str], FakeDesk]:
    """Return what is printed after each word that is typed to a card, and the desk."""
    desk = FakeDesk()
    said = typed_to(stage_of(EDITIONS[kind]), [*TO_THE_CARD, *words], desk)
    return said[len(TO_THE_CARD) :], desk


def other_of(desk: FakeDesk) -> CardAnswered:
    """Return the second card that was answered."""
    return [line for line in desk.lines if isinstance(line, CardAnswered)][1]


@pytest.mark.parametrize(
    ("kind", "question"),
    [
        ("dropped", "Which condition did the story drop?"),
        ("order", "Put its story in order, the earliest first."),
        ("place", "Is that in China, or somewhere else?"),
        ("hard", "Would you have believed it?"),
    ],
)
def test_a_card_is_printed_with_its_question_and_answers(kind: str, question: str) -> None:
    first = typed(kind)[0][0]

    assert question in first.splitlines()
    assert "  [1] " in first
    assert "  [2] " in first


@pytest.mark.parametrize("kind", ["dropped", "place", "hard"])
def test_a_typed_number_picks_and_an_empty_line_turns(kind: str) -> None:
    (_card, chosen, turned, *_rest), desk = typed(kind, "2", "")

    assert "(chosen)" in chosen
    assert "[Enter] Turn the card" in chosen
    assert "On the record" in turned
    assert other_of(desk).card == kind
    assert other_of(desk).said is not None


def test_steps_are_typed_in_their_order_and_taken_back() -> None:
    (_card, first, second, back, *_rest), desk = typed("order", "2", "1", "u", "3", "1", "")

    assert "· first (chosen)" in first
    assert "· second (chosen)" in second
    assert "(chosen)" not in back
    said = other_of(desk).said
    assert said is not None
    assert len({*said.split(",")}) == 3


@pytest.mark.parametrize("kind", OTHERS)
@pytest.mark.parametrize("seed", range(8))
def test_the_game_that_plays_by_itself_answers_every_kind(kind: str, seed: int) -> None:
    said: list[str] = []
    desk = FakeDesk()
    edition = EDITIONS[kind]

    assert play_by_itself(stage_of(edition, seed=seed), desk, seed, said.append, WIDE) == 0

    line = other_of(desk)
    assert isinstance(desk.played(edition).life.place, AtEnd)
    assert (line.card, line.sureness) == (kind, None)
    assert line.said is not None
    transcript = "\n".join(said)
    assert edition.library.record[line.entry].card in transcript
    for support in edition.library.record[line.entry].sources:
        assert edition.library.sources[support.source].title in transcript


def test_it_says_one_thing_and_another() -> None:
    said = set()
    for seed in range(12):
        desk = FakeDesk()
        play_by_itself(stage_of(EDITIONS["order"], seed=seed), desk, seed, lambda _text: None, WIDE)
        said.add(other_of(desk).said)

    assert len(said) > 3
