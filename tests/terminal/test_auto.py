"""The game plays by itself, and its transcript holds all that a player would be told."""

from __future__ import annotations

import pytest

from game.engine.lines import CardAnswered
from game.engine.playthrough import AtEnd
from game.screens.edition import Edition
from game.screens.element import Element
from game.screens.moves import Move, Reply, Stay
from game.screens.stage import Stage
from game.screens.title import TitleScreen
from game.terminal import auto
from game.terminal.auto import play_by_itself
from game.views.cards import stamp
from game.views.notices import notices
from game.views.words import ENGLISH
from tests.terminal.playing import WIDE, FakeDesk, stage_of

SEEDS = range(30)


def played(
    edition: Edition, seed: int, rulebook: str = "stars", desk: FakeDesk | None = None
) -> tuple[str, FakeDesk]:
    """Return the transcript of a game, and the desk that kept it."""
    said: list[str] = []
    desk = desk or FakeDesk()
    stage = stage_of(edition, rulebook, seed)

    assert play_by_itself(stage, desk, seed, said.append, WIDE) == 0

    return "\n".join(said), desk


def test_the_same_seed_plays_the_same_game(edition: Edition) -> None:
    assert played(edition, 7)[0] == played(edition, 7)[0]


def test_other_seeds_play_other_games(edition: Edition) -> None:
    games = {tuple(played(edition, seed)[1].lines) for seed in SEEDS}

    assert len(games) > len(SEEDS) // 2


@pytest.mark.parametrize("rulebook", ["stars", "lists"])
@pytest.mark.parametrize("seed", SEEDS)
def test_the_transcript_holds_every_notice_and_every_card_with_its_sources(
    seed: int, rulebook: str, edition: Edition
) -> None:
    transcript, desk = played(edition, seed, rulebook)
    play = desk.played(edition)
    lines = transcript.splitlines()

    assert isinstance(play.life.place, AtEnd)
    for notice in notices(edition.words, play.library, play.life.ledger):
        news = "  ".join(filter(None, (f"! {notice.text}", notice.movement.text, notice.reason)))
        assert news in lines
    for line in desk.lines:
        if isinstance(line, CardAnswered):
            entry = edition.library.record[line.entry]
            conditions = entry.conditions
            assert f"“{entry.claim}”" in lines
            assert stamp(ENGLISH, entry.verdict).upper() in lines
            assert entry.card in lines
            for said in (
                conditions.where,
                conditions.whom,
                conditions.how_long,
                conditions.way_out,
            ):
                assert any(one.endswith(f": {said}") for one in lines)
            for support in entry.sources:
                title = edition.library.sources[support.source].title
                assert any(one.endswith(f". {title}") for one in lines)


def test_every_notice_arrives_once(edition: Edition) -> None:
    transcript, desk = played(edition, 2)
    play = desk.played(edition)
    told = notices(edition.words, play.library, play.life.ledger)

    assert sum(line.startswith("! ") for line in transcript.splitlines()) == len(told)


def test_a_screen_that_is_come_back_to_is_not_printed_again(edition: Edition) -> None:
    transcript, desk = played(edition, 1)
    cards = [line for line in desk.lines if isinstance(line, CardAnswered)]

    assert transcript.splitlines().count("On the record") == len(cards)


def test_the_transcript_ends_with_words(edition: Edition) -> None:
    assert played(edition, 1)[0].splitlines()[-1].strip(" -=")


def test_a_slow_disk_is_waited_for_and_a_full_one_stops_nothing(edition: Edition) -> None:
    expected, _desk = played(edition, 5)

    assert played(edition, 5, desk=FakeDesk(slow=3))[0] == expected
    assert played(edition, 5, desk=FakeDesk(troubles=["disk full"] * 9))[0] == expected


class Treadmill(TitleScreen):
    """A screen that always leads on, and nowhere."""

    def handle(self, intent: object) -> Move:
        del intent
        return Stay(self)


class Wall(TitleScreen):
    """A screen with no way on."""

    def element(self) -> Element:
        whole = super().element()
        return Element("wall", whole.role, whole.style, "Wall")

    def told(self, reply: Reply) -> Move:
        del reply
        return Stay(self)


def on_only(edition: Edition, kind: type[TitleScreen]) -> Stage:
    stage = stage_of(edition)
    title = stage.screens[0]
    assert isinstance(title, TitleScreen)
    return Stage((kind(edition, title.header),), stage.routes, stage.settings)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        pytest.param(Treadmill, "no end after", id="on and on"),
        pytest.param(Wall, "nothing leads on from 'Wall'", id="nowhere to go"),
    ],
)
def test_a_game_that_does_not_end_is_an_error(
    kind: type[TitleScreen], expected: str, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(auto, "TURNS", 9)

    with pytest.raises(RuntimeError, match=expected):
        play_by_itself(on_only(edition, kind), FakeDesk(), 1, lambda _text: None, 78)
