"""Every rulebook can be played: by itself, as text and from its journal, and be pictured."""

from __future__ import annotations

import json

import pytest

from game.cli import main
from game.engine.lines import CardAnswered, ChoiceMade
from game.engine.playthrough import AtEnd
from game.engine.reading_back import read_back
from game.screens.edition import Edition
from game.terminal import console
from tests.cli.command import Home, plain
from tests.scenarios.texts import RULEBOOKS

BOOKS = pytest.mark.parametrize("book", RULEBOOKS)


@BOOKS
@pytest.mark.usefixtures("home")
def test_it_plays_every_programme_by_itself_and_deals_its_cards(
    edition: Edition, capsys: pytest.CaptureFixture[str], book: str
) -> None:
    record = edition.library.record
    for name, programme in edition.library.programmes.items():
        code = main([name, "--auto", "--seed", "3", "--rulebook", book])

        told = capsys.readouterr()
        whole = plain(told.out)
        asked = {entry: at for entry in record if (at := whole.find(record[entry].claim)) >= 0}
        assert (code, told.err) == (0, "")
        assert edition.library.rulebooks[book].name in whole
        assert len(asked) == sum(day.cards for day in programme.days)
        assert min(asked, key=asked.__getitem__) == programme.frame
        assert all(plain(record[entry].card) in whole for entry in asked)


@BOOKS
def test_a_day_as_text_is_kept_and_compared(
    edition: Edition,
    home: Home,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    book: str,
) -> None:
    # Enough for a guess as well as for three steps that are put in order.
    typed = iter([*["1", "", "2", "3", ""] * 24])
    monkeypatch.setattr(console, "read_line", lambda: next(typed, None))

    assert main(["--text", "--seed", "5", "--rulebook", book]) == 0

    read, *_ = home.read()
    assert read.header is not None
    assert read.header["rulebook"] == book
    play = read_back(edition.library, read.header, read.lines).play
    assert isinstance(play.life.place, AtEnd)
    assert sum(isinstance(line, ChoiceMade) for line in play.lines) >= 6
    cards = sum(day.cards for day in play.programme.days)
    assert sum(isinstance(line, CardAnswered) for line in play.lines) == cards
    assert edition.library.rulebooks[book].name in plain(capsys.readouterr().out)

    assert main(["compare", str(home.journals[0]), "--json"]) == 0
    compared = json.loads(capsys.readouterr().out)
    own = next(one for one in compared["rulebooks"] if one["id"] == book)
    assert compared["rulebook"] == book
    assert own["end"]["figure"] == play.life.ledger.rating.figure
    assert len(own["end"]["items"]) == len(play.life.ledger.standing.tally.items)


def test_no_two_rulebooks_look_alike(home: Home) -> None:
    pictures = set()
    for book in RULEBOOKS:
        path = home.path / f"{book}.png"
        words = ["shot", "scene", "-o", str(path), "--size", "640x360", "--rulebook", book]
        assert main(words) == 0
        pictures.add(path.read_bytes())

    assert len(pictures) == len(RULEBOOKS)
