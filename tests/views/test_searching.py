"""Laws of looking something up; the small library stands in for the record."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.folding import stands_in, words_of
from game.engine.record import Confidence, Setting, SourceKind, Verdict
from game.views.index import index, where_found
from game.views.searching import (
    Asked,
    Part,
    kinds_of,
    passes,
    search,
    search_sources,
    texts_of,
)
from game.views.words import ENGLISH
from tests.views.small import LIBRARY

PRINTED = {
    name: [text for _part, text in texts_of(LIBRARY, entry)]
    for name, entry in LIBRARY.record.items()
}
EVERY_WORD = sorted({word for texts in PRINTED.values() for one in texts for word in words_of(one)})
WORDS = st.lists(st.sampled_from([*EVERY_WORD, "nowhere", "BREAD", "bré"]), max_size=4)
FILTERS = st.builds(
    Asked,
    words=WORDS.map(" ".join),
    verdict=st.none() | st.sampled_from(Verdict),
    setting=st.none() | st.sampled_from(Setting),
    kind=st.none() | st.sampled_from(SourceKind),
    confidence=st.none() | st.sampled_from(Confidence),
)


def found(asked: Asked) -> list[str]:
    return [hit.entry.id for hit in search(LIBRARY, asked)]


def test_asking_for_nothing_finds_everything_in_the_order_of_the_record() -> None:
    assert found(Asked()) == found(Asked("  … ")) == list(LIBRARY.record)
    assert all(hit.parts == () for hit in search(LIBRARY, Asked()))


@pytest.mark.parametrize("entry", LIBRARY.record)
def test_every_word_of_every_printed_field_finds_its_entry(entry: str) -> None:
    missed = [
        word
        for text in PRINTED[entry]
        for word in words_of(text)
        if entry not in found(Asked(word))
    ]

    assert missed == []


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("people say", Part.CLAIM),
        ("one town held", Part.CARD),
        ("then more", Part.ACCOUNT),
        ("way out", Part.CONDITIONS),
        ("another tells", Part.STORY),
        ("afar", Part.ELSEWHERE),
        ("counted again", Part.CAVEATS),
        ("loaf", Part.SOURCES),
        ("面包", Part.SOURCES),
        ("包", Part.SOURCES),
    ],
)
def test_a_hit_says_where_the_words_stand(words: str, part: Part) -> None:
    hits = {hit.entry.id: hit for hit in search(LIBRARY, Asked(words))}

    assert part in hits["bread-yes"].parts


@given(FILTERS)
def test_whatever_is_found_has_every_word_and_passes_every_filter(asked: Asked) -> None:
    words = words_of(asked.words)
    for hit in search(LIBRARY, asked):
        texts = list(texts_of(LIBRARY, hit.entry))
        assert passes(LIBRARY, hit.entry, asked)
        assert all(any(stands_in(text, word) for _part, text in texts) for word in words)
        assert set(hit.parts) == {
            part for part, text in texts if any(stands_in(text, word) for word in words)
        }
        assert not hit.word or stands_in(hit.text, hit.word)
        assert not hit.word or not stands_in(hit.entry.claim, hit.word)


@given(FILTERS, st.sampled_from(EVERY_WORD))
def test_a_word_more_never_finds_more(asked: Asked, word: str) -> None:
    assert set(found(replace(asked, words=f"{asked.words} {word}"))) <= set(found(asked))


@given(FILTERS)
def test_a_filter_more_never_finds_more_and_only_hides(asked: Asked) -> None:
    without = found(Asked(asked.words))

    assert found(asked) == [name for name in without if name in set(found(asked))]


@given(WORDS, st.randoms(use_true_random=False))
def test_neither_order_nor_case_nor_repetition_of_words_matters(
    words: list[str], chance: Random
) -> None:
    shuffled = [word.upper() for word in (*words, *words[:1])]
    chance.shuffle(shuffled)

    assert sorted(found(Asked(" ".join(words)))) == sorted(found(Asked(" ".join(shuffled))))


@given(st.sampled_from(EVERY_WORD), st.integers(1, 12))
def test_the_beginning_of_a_word_finds_what_the_word_finds(word: str, letters: int) -> None:
    begun = word[:letters]
    if words_of(begun) == (begun,):
        assert set(found(Asked(word))) <= set(found(Asked(begun)))


def test_what_the_claim_has_comes_first() -> None:
    assert found(Asked("shame-yes"))[0] == "shame-yes"
    assert found(Asked("people camera-no"))[0] == "camera-no"


def test_guards_are_never_looked_through() -> None:
    assert found(Asked("hidden")) == []


def test_a_source_that_was_not_read_makes_no_kind() -> None:
    """The miller was not seen."""
    assert kinds_of(LIBRARY, LIBRARY.record["bread-yes"]) == {SourceKind.PRESS}
    assert found(Asked(kind=SourceKind.THINK_TANK)) == []


def test_sources_are_found_by_their_own_texts() -> None:
    def sources(words: str, kind: SourceKind | None = None) -> list[str]:
        return [one.id for one in search_sources(LIBRARY, Asked(words, kind=kind))]

    assert sources("") == ["baker", "miller"]
    assert sources("BREAD loaf") == sources("面包") == sources("36") == ["baker"]
    assert sources("bread-yes") == []
    assert sources("", SourceKind.THINK_TANK) == ["miller"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", ""),
        ("people", "Found in: the claim"),
        ("people loaf", "Found in: the claim, the sources. “The Daily Loaf”"),
        ("afar", "Found in: elsewhere. “First afar. Then nearer.”"),
        ("包", "Found in: the sources. “面包”"),
    ],
)
def test_where_it_was_found_is_told_with_the_words_around_it(words: str, told: str) -> None:
    hits = {hit.entry.id: hit for hit in search(LIBRARY, Asked(words))}

    assert where_found(ENGLISH, hits["bread-yes"]) == told


@given(FILTERS)
def test_the_index_counts_what_it_shows_and_each_filter_what_it_would_leave(asked: Asked) -> None:
    view = index(ENGLISH, LIBRARY, asked)
    number = len(view.rows)

    assert [row.id for row in view.rows] == found(asked)
    assert view.search.count == (f"{number} of 4 entries" if asked.is_anything else "4 entries")
    assert bool(view.nothing) == (number == 0)
    assert bool(view.search.show_all) == asked.is_anything
    for one in view.filters:
        chosen = [value for value in one.values if value.chosen]
        assert len(chosen) == 1
        assert one.is_set == (chosen[0].value is not None)
        assert f"({number})" in chosen[0].label or not one.is_set
    assert [one.key for one in view.filters] == ["v", "p", "k", "c"]


def test_entries_stand_setting_by_setting_until_words_are_looked_for() -> None:
    def shelves(asked: Asked) -> list[tuple[str, int]]:
        return [(one.title, len(one.rows)) for one in index(ENGLISH, LIBRARY, asked).shelves]

    assert shelves(Asked()) == [("Cities and counties of China", 3), ("Elsewhere", 1)]
    assert shelves(Asked(setting=Setting.ABROAD)) == [("Elsewhere", 1)]
    assert shelves(Asked("one town")) == [("", 4)]


def test_silence_of_the_record_is_no_verdict() -> None:
    assert "no verdict" in index(ENGLISH, LIBRARY, Asked("nowhere")).nothing
