"""``upstanding record rulebooks``: whose ideas they are, and nothing of the fiction among it."""

from __future__ import annotations

import json

import pytest

from game.cli import main
from game.engine.record import Idea, Source
from game.screens.edition import Edition
from tests.cli.command import plain

GUARDS = {"basis", "forbid"}


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["record", "rulebooks", *words]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


def squeezed(text: str) -> str:
    """Return a text without blanks: a line may break inside a word of Chinese."""
    return "".join(text.split())


def test_every_rulebook_has_its_paragraph_and_all_its_sources(
    edition: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    page = squeezed(printed(capsys))

    assert list(edition.library.ideas) == list(edition.library.rulebooks)
    for name, idea in edition.library.ideas.items():
        said = [edition.library.rulebooks[name].name, idea.title, idea.idea]
        for support in idea.sources:
            source = edition.library.sources[support.source]
            said += [source.title, source.original_title or "", source.address or ""]
            said += [source.issuer, source.read_part, support.supports]
        assert [one for one in said if squeezed(one) not in page] == []


def test_json_has_every_field_but_the_guards_and_sources_in_full(
    edition: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(printed(capsys, "--json"))

    assert [one["rulebook"] for one in told] == list(edition.library.rulebooks)
    for one in told:
        idea = edition.library.ideas[one["rulebook"]]
        assert set(one) == set(Idea.model_fields) - GUARDS
        assert [source["id"] for source in one["sources"]] == [two.source for two in idea.sources]
        assert all(set(source) == {*Source.model_fields, "supports"} for source in one["sources"])


def test_no_sentence_of_the_fiction_stands_in_it_only_the_names_of_rulebooks(
    edition: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    page = plain(printed(capsys))
    library = edition.library
    fiction = {
        text
        for book in library.rulebooks.values()
        for text in (
            *(book.summary, book.notice),
            *(said for rule in book.rules for said in (rule.notice, rule.reason)),
        )
    }
    fiction |= {
        text
        for scene in library.scenes.values()
        for beat in scene.beats
        for text in (beat.text, *(said for one in beat.choices for said in (one.label, one.reply)))
    }
    fiction |= {text for one in library.neighbours.values() for text in (one.name, one.about)}
    fiction |= {one.name for one in library.witnesses.values() if " " in one.name}

    found = [text for text in fiction if len(text.split()) > 1 and plain(text) in page]
    assert len(fiction) > 500
    assert found == []


def test_no_guard_is_printed(edition: Edition, capsys: pytest.CaptureFixture[str]) -> None:
    for told in json.loads(printed(capsys, "--json")):
        idea = edition.library.ideas[told["rulebook"]]
        said = " ".join((told["title"], told["idea"], *_supports(told))).casefold()

        assert GUARDS & set(told) == set()
        assert [text for text in idea.forbid if text.casefold() in said] == []


def _supports(told: dict[str, object]) -> list[str]:
    sources = told["sources"]
    assert isinstance(sources, list)
    return [one["supports"] for one in sources]


def test_there_is_no_button_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert "[Enter]" not in printed(capsys)
