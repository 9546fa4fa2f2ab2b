"""``upstanding record``: everything that is printed of an entry, and nothing that is a guard."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from game.cli import USAGE, main
from game.engine.record import RecordEntry, Source
from game.screens.edition import Edition
from game.views.searching import Part
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


def ids(told: str) -> list[str]:
    """Return which entries the lines of a list begin with."""
    return [line.split()[0] for line in told.splitlines() if line[:1].islower()]


def test_words_are_looked_for_and_it_says_where_they_stand(
    edition: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    told = entry_told(capsys, "Senior", "FARE")

    assert "metro-fare-dodging" in ids(told)
    assert set(ids(told)) < set(edition.library.record)
    assert "Found in:" in told
    assert told.splitlines()[-1] == f"{len(ids(told))} of {len(edition.library.record)} entries."


def test_chinese_titles_are_looked_through(
    edition: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    titled = {
        name
        for name, entry in edition.library.record.items()
        for one in entry.sources
        if "条例" in (edition.library.sources[one.source].original_title or "")
    }

    assert titled <= set(ids(entry_told(capsys, "条例")))


@pytest.mark.parametrize(
    ("option", "field"),
    [("--verdict", "verdict"), ("--confidence", "confidence"), ("--place", "setting")],
)
def test_each_filter_lets_through_what_it_names(
    edition: Edition, capsys: pytest.CaptureFixture[str], option: str, field: str
) -> None:
    entries = edition.library.record
    for value in {getattr(one, field) for one in entries.values()} - {None}:
        expected = [name for name, one in entries.items() if getattr(one, field) == value]

        assert ids(entry_told(capsys, option, value)) == expected


def test_an_entry_may_be_filtered_by_a_kind_that_has_a_blank(
    edition: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = (
        ids(entry_told(capsys, "--source-kind", one)) for one in ("think-tank", "Think tank")
    )

    assert first == second
    for name in first:
        cited = (
            edition.library.sources[one.source] for one in edition.library.record[name].sources
        )
        assert any(one.kind == "think tank" and one.read for one in cited)


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (("--verdict", "partley"), "partly"),
        (("--place", "citys"), "cities"),
        (("--source-kind", "pres"), "press"),
        (("--confidence", "hi"), "high"),
    ],
)
def test_a_value_that_no_entry_can_have_is_refused(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], near: str
) -> None:
    assert main(["record", *words]) == USAGE
    assert near in capsys.readouterr().err


def test_what_is_not_found_is_no_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    told = entry_told(capsys, "fare", "qqqq")

    assert told.startswith("0 of ")
    assert "no verdict" in plain(told)


def test_json_of_a_search_says_where_each_was_found(
    index: list[dict[str, object]], capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(entry_told(capsys, "fare", "--json"))
    whole = {str(one["id"]): one for one in index}

    assert told
    for entry in told:
        assert set(entry.pop("found")) <= {part.value for part in Part}
        assert entry == whole[entry["id"]]
    assert json.loads(entry_told(capsys, "fare", "qqqq", "--json")) == []


def test_every_source_is_told_once_with_what_was_read_and_who_cites_it(
    edition: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(entry_told(capsys, "--sources", "--json"))

    assert [one["id"] for one in told] == list(edition.library.sources)
    for one in told:
        assert one["read_part"]
        citing = [
            name
            for name, entry in edition.library.record.items()
            if any(support.source == one["id"] for support in entry.sources)
        ]
        assert [cited["entry"] for cited in one["cited_by"]] == citing


def test_sources_are_told_as_citations_and_can_be_looked_for(
    edition: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    told = plain(entry_told(capsys, "--sources", "条例", "--source-kind", "primary"))
    known = edition.library.sources

    assert "上海市社会信用条例" in told.replace(" ", "")
    assert told.endswith(f"of {len(known)} sources.")
    assert "Read: " in told


def test_sources_of_some_entries_are_those_that_they_cite(
    edition: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(entry_told(capsys, "--sources", "--verdict", "undocumented", "--json"))
    cited = {
        support.source
        for entry in edition.library.record.values()
        if entry.verdict == "undocumented"
        for support in entry.sources
    }

    assert {one["id"] for one in told} == cited


def test_the_article_is_gone_through_claim_by_claim(
    edition: Edition, capsys: pytest.CaptureFixture[str]
) -> None:
    assert edition.library.article is not None
    told = plain(entry_told(capsys, "article"))
    mapped = json.loads(entry_told(capsys, "article", "--json"))

    assert edition.library.article.title in told
    for item, one in zip(edition.library.article.items, mapped["items"], strict=True):
        assert plain(item.says) in told
        assert plain(edition.library.record[item.entry].card) in told
        assert (one["says"], one["entry"]) == (item.says, item.entry)
        assert one["outcome"] in {"stands", "conditions", "falls"}
    assert set(_keys(mapped)) & GUARDS == set()


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
