"""The record guards itself: sources, answers, lengths, and what must never be printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.content.checks.words import count
from game.engine.library import Library
from game.engine.lines import CardAnswered
from game.engine.playthrough import AtCard, Playthrough, replay
from game.engine.record import Answer, Reach, RecordEntry
from game.views import record
from game.views.cards import card
from game.views.guess import guess
from game.views.summary import summary
from game.views.words import ENGLISH
from tests.scenarios.ways import Way
from tests.views.leaves import leaves

MOST = 40
"""Nights that are looked at for one entry."""
PAGES = ("sources", "story", "elsewhere", "entry")


def test_every_source_of_an_entry_is_there(library: Library) -> None:
    cited = {one.source for entry in library.record.values() for one in entry.sources}

    assert sorted(cited - library.sources.keys()) == []
    assert sorted(library.sources.keys() - cited) == []


def test_every_verdict_rests_on_a_source_that_was_read(library: Library) -> None:
    for entry in library.record.values():
        assert any(library.sources[one.source].read for one in entry.sources), entry.id


def test_a_source_that_was_not_read_supports_nothing(library: Library) -> None:
    cited = {one.source for entry in library.record.values() for one in entry.sources}

    assert [name for name in sorted(cited) if not library.sources[name].read] == []


def test_answers_are_three_and_three(library: Library) -> None:
    answers = Counter(entry.answer for entry in library.record.values())

    assert answers == {Answer.YES: 3, Answer.NO: 3}


def test_accounts_and_strips_keep_to_their_lengths(library: Library) -> None:
    accounts = {entry.id: count(entry.account) for entry in library.record.values()}
    strips = {
        f"{entry.id}/{field}": count(text)
        for entry in library.record.values()
        for field, text in entry.conditions
    }

    assert {name: words for name, words in accounts.items() if not 120 <= words <= 260} == {}
    assert {where: words for where, words in strips.items() if words >= 20} == {}


@pytest.fixture(scope="module")
def nights(library: Library, ways: dict[str, list[Way]]) -> dict[str, list[Playthrough]]:
    """Return for each entry, by name, nights on which its card alone lies on the paper.

    One for each rulebook and for each last thing that a rule beside it did; the engine deals not
    every entry in the demo, but the next scene may let it.
    """
    found: dict[str, dict[tuple[object, ...], Playthrough]] = {name: {} for name in library.record}
    for book, some in ways.items():
        for way in some:
            lines = [line for line in way.end.lines if not isinstance(line, CardAnswered)]
            fired = {
                line.adjustment.rule.contrast: (line.adjustment.rule.id, line.before, line.after)
                for line in way.end.life.ledger.lines()
            }
            for name, plays in found.items():
                key = (book, fired.get(name))
                if key not in plays:
                    play = replay(library, way.end.header, lines).play
                    place = AtCard(1, (name,), 0)
                    plays[key] = replace(play, life=replace(play.life, place=place))
    return {name: list(plays.values())[:MOST] for name, plays in found.items()}


def test_there_are_nights_for_every_card(nights: dict[str, list[Playthrough]]) -> None:
    assert [name for name, plays in nights.items() if len(plays) < 2] == []


def shown(entry: RecordEntry, nights: list[Playthrough]) -> Iterator[tuple[str, str]]:
    """Yield every string of every view that is made of an entry, by where it stands."""
    library = nights[0].library
    for page in PAGES:
        yield from leaves(record.page(ENGLISH, library, entry.id, page), f"page {page}")
    for row in record.index(ENGLISH, library).rows:
        if row.id == entry.id:
            yield from leaves(row, "index")
    said = [None, "no", *(f"yes:{reach}" for reach in Reach)]
    for play in nights:
        place = play.life.place
        assert isinstance(place, AtCard)
        yield from leaves(guess(ENGLISH, play), "guess")
        for one in said:
            answered = CardAnswered("guess", entry.id, one, 75 if one else None)
            yield from leaves(card(ENGLISH, play, place, answered), "card")
            yield from leaves(summary(ENGLISH, play.after(answered)), "summary")


def test_what_must_not_be_printed_is_in_no_view(
    nights: dict[str, list[Playthrough]], library: Library
) -> None:
    """The claim stands word for word, so a forbidden phrase within it is not ours."""
    faults = set()
    for entry in library.record.values():
        guards = {
            phrase: re.compile(rf"(?<!\w){re.escape(_even(phrase))}(?!\w)")
            for phrase in entry.forbid
        }
        for where, text in shown(entry, nights[entry.id]):
            even = _even(text).replace(_even(entry.claim), "")
            faults |= {
                f"{entry.id}, {where}: {phrase} in {text!r}"
                for phrase, guard in guards.items()
                if guard.search(even)
            }

    assert sorted(faults) == []


def test_the_notes_behind_an_entry_are_in_no_view(
    nights: dict[str, list[Playthrough]], library: Library
) -> None:
    """A note of one plain word cannot be told from the word."""
    notes = {note for entry in library.record.values() for note in entry.basis if "-" in note}
    told = {text for entry in library.record.values() for _, text in shown(entry, nights[entry.id])}

    assert sorted(note for note in notes if any(note in text for text in told)) == []


def _even(text: str) -> str:
    return " ".join(text.casefold().split())
