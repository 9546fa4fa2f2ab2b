"""The real record as it is read: every word of it is found, and the article stays an account."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.content.checks.words import SAYS, count
from game.engine.asking import other_kinds
from game.engine.folding import stands_in, words_of
from game.engine.library import Library
from game.engine.record import Kind, RecordEntry, Source, SourceKind
from game.views.article import Outcome, article
from game.views.searching import Asked, search, search_sources, texts_of
from game.views.sources import AT_ONCE, sheets, sources
from game.views.words import ENGLISH

ACCOUNT = "blog-article-2018"
FIRM = {SourceKind.PRIMARY, SourceKind.SCHOLARLY}


def test_every_word_of_the_record_finds_its_entry(library: Library) -> None:
    """As search has it: some text of the entry has the word."""
    missed = []
    for entry in library.record.values():
        texts = [text for _part, text in texts_of(library, entry)]
        words = {word for text in texts for word in words_of(text)}
        missed += [
            f"{entry.id}: {word}"
            for word in words
            if not any(stands_in(text, word) for text in texts)
        ]

    assert missed == []


@pytest.mark.parametrize(
    "words", ["Shanghai metro", "上海市", "信用", "No. 36", "Creemers", "2014"]
)
def test_what_people_will_look_for_is_found(library: Library, words: str) -> None:
    assert search(library, Asked(words))
    assert search_sources(library, Asked(words.split(maxsplit=1)[0]))


def test_original_titles_are_found_whole_and_in_part(library: Library) -> None:
    titled = [one for one in library.sources.values() if one.original_title]

    assert titled
    for one in titled:
        title = one.original_title or ""
        part = next(word for word in words_of(title))
        assert one in search_sources(library, Asked(title))
        assert one in search_sources(library, Asked(part))


def test_every_source_stands_on_a_sheet_with_what_cites_it(library: Library) -> None:
    rows = [
        row
        for at in range(sheets(len(library.sources)))
        for row in sources(ENGLISH, library, sheet=at).rows
    ]

    assert [row.id for row in rows] == list(library.sources)
    assert [row.id for row in rows if not row.cited or not row.read] == []
    assert len(rows) > AT_ONCE


def test_the_article_goes_through_one_account_claim_by_claim(library: Library) -> None:
    assert library.article is not None
    items = library.article.items
    view = article(ENGLISH, library)

    assert 20 <= len(items) <= 45
    assert [item.says for item in items if count(item.says) > SAYS] == []
    assert {item.outcome for item in view.items} == set(Outcome)
    assert [one.id for one in view.sources] == [ACCOUNT]


def test_every_claim_of_the_article_is_one_that_its_entry_cites_the_account_for(
    library: Library,
) -> None:
    """Nothing is put into its mouth; of the frame the notes have it, and the entry cites others."""
    assert library.article is not None
    uncited = [
        item.entry
        for item in library.article.items
        if all(one.source != ACCOUNT for one in library.record[item.entry].sources)
    ]

    assert uncited == ["single-national-score"]


def test_the_table_of_the_record(library: Library, golden: Callable[[str, str], None]) -> None:
    """A changed verdict, answer, source or card shows here, where nobody can overlook it."""
    longest = max(map(len, library.record))
    lines = []
    for entry in library.record.values():
        read = [one for one in cited_by(library, entry) if one.read]
        firm = [one for one in read if one.kind in FIRM]
        asked = [Kind.GUESS] if entry.answer else []
        kinds = ", ".join((*asked, *other_kinds(entry)))
        lines.append(
            f"{entry.id:{longest}}  {entry.setting:9}  {entry.verdict:12}"
            f"  {entry.answer or '-':3}  {entry.reach or '-':7}"
            f"  {len(read):2} read, {len(firm):2} primary or scholarly"
            f"  {entry.confidence:6}  {kinds or '-'}"
        )
    golden("scenarios/record.txt", "\n".join(lines) + "\n")


def cited_by(library: Library, entry: RecordEntry) -> list[Source]:
    """Return the sources of an entry."""
    return [library.sources[one.source] for one in entry.sources]
