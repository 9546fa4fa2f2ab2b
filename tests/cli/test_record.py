"""``upstanding record``: everything that is printed of an entry, and nothing that is a guard."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from game.cli import main
from game.engine.record import RecordEntry, Source
from game.screens.edition import Edition
from tests.cli.command import plain
from tests.cli.conftest import Runs

GUARDS = {"basis", "forbid"}


@pytest.fixture(scope="module", autouse=True)
def _read_once(edition: Edition) -> Iterator[None]:
    """Let the command print what was read already; ``runs`` reads for itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.cli.record.edition", lambda: edition)
        yield


@pytest.fixture(scope="module")
def index(edition: Edition) -> list[dict[str, object]]:
    """Return every entry as it is told as JSON."""
    del edition
    with pytest.MonkeyPatch.context() as patch:
        told: list[str] = []
        patch.setattr("builtins.print", told.append)
        assert main(["record", "--json"]) == 0
    found: list[dict[str, object]] = json.loads(told[0])
    return found


def entry_told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return what one command of the record prints."""
    assert main(["record", *words]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return told.out


def test_the_index_names_every_entry_with_its_claim(edition: Edition, runs: Runs) -> None:
    ran = runs("record")

    lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert len(lines) == len(edition.library.record)
    for line, entry in zip(lines, edition.library.record.values(), strict=True):
        assert line.split()[0] == entry.id
        assert line.endswith(entry.claim)


def test_json_has_every_field_but_the_guards_and_sources_in_full(
    edition: Edition, index: list[dict[str, object]]
) -> None:
    assert [one["id"] for one in index] == list(edition.library.record)
    for told in index:
        assert isinstance(told["id"], str)
        entry = edition.library.record[told["id"]]
        assert set(told) == set(RecordEntry.model_fields) - GUARDS
        assert all(told[name] for name in ("claim", "card", "account", "conditions", "story"))
        sources = told["sources"]
        assert isinstance(sources, list)
        assert [one["id"] for one in sources] == [one.source for one in entry.sources]
        for source, support in zip(sources, entry.sources, strict=True):
            assert set(source) == {*Source.model_fields, "supports"}
            assert source["supports"] == support.supports
            assert source["title"] == edition.library.sources[support.source].title


def test_one_entry_as_json_is_the_same_as_in_the_index(
    index: list[dict[str, object]], capsys: pytest.CaptureFixture[str]
) -> None:
    for entry in index:
        assert json.loads(entry_told(capsys, str(entry["id"]), "--json")) == entry


def test_no_guard_is_printed_as_key_or_text(
    edition: Edition, index: list[dict[str, object]], capsys: pytest.CaptureFixture[str]
) -> None:
    for told in index:
        entry = edition.library.record[str(told["id"])]
        texts, page = set(_texts(told)), entry_told(capsys, entry.id)
        paragraphs = {plain(one) for one in page.split("\n\n")}
        guards = {*entry.basis, *entry.forbid} - {entry.id}
        assert set(_keys(told)) & GUARDS == set()
        assert guards & (texts | paragraphs) == set()


def test_a_page_tells_everything_and_offers_no_button(
    edition: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    for entry in edition.library.record.values():
        page = plain(entry_told(capsys, entry.id))
        sources = [edition.library.sources[support.source] for support in entry.sources]
        said = [entry.claim, entry.card, entry.account, entry.caveats, entry.elsewhere or ""]
        said += [text for step in entry.story for text in (step.date, step.text)]
        said += list(entry.conditions.model_dump().values())
        said += [support.supports for support in entry.sources]
        for source in sources:
            said += [source.title, source.original_title or "", source.address or ""]
            said += [source.issuer, source.read_part]
        # A line may break inside a word of Chinese, and before an address.
        parts = ["".join(part.split()) for text in said for part in text.split("\n")]
        assert [part for part in parts if part not in page.replace(" ", "")] == []
        assert str(entry.reviewed.year) in page
        assert "[Enter]" not in page


def _keys(value: object) -> Iterator[str]:
    match value:
        case dict():
            for name, one in value.items():
                yield name
                yield from _keys(one)
        case list():
            for one in value:
                yield from _keys(one)


def _texts(value: object) -> Iterator[str]:
    match value:
        case dict():
            for one in value.values():
                yield from _texts(one)
        case list():
            for one in value:
                yield from _texts(one)
        case str():
            yield value
