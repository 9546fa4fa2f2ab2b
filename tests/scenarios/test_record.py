"""The record guards itself: sources, answers, lengths, and what must never be printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.content.checks.words import count
from game.engine.asking import other_kinds
from game.engine.cards import Card
from game.engine.library import Library
from game.engine.lines import CardAnswered
from game.engine.playthrough import AtCard, Playthrough, replay
from game.engine.record import Answer, Kind, Reach, RecordEntry
from game.views import record
from game.views.cards import card
from game.views.guess import guess
from game.views.others import order, pick
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


def test_neither_answer_can_be_guessed_from_their_number(library: Library) -> None:
    answers = Counter(entry.answer for entry in library.record.values())

    assert answers == {Answer.YES: 7, Answer.NO: 6, None: 1}


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
    found: dict[str, list[Playthrough]] = {name: [] for name in library.record}
    for some in ways.values():
        seen: dict[str, set[object]] = {name: set() for name in library.record}
        for way in some:
            fired = {
                line.adjustment.rule.contrast: (line.adjustment.rule.id, line.before, line.after)
                for line in way.end.life.ledger.lines()
            }
            for name, keys in seen.items():
                if fired.get(name) not in keys and len(keys) < MOST // len(ways):
                    keys.add(fired.get(name))
                    found[name].append(_alone(way, name))
    return found


def _alone(way: Way, entry: str) -> Playthrough:
    """Return a way's life without its cards, at that one."""
    lines = [line for line in way.end.lines if not isinstance(line, CardAnswered)]
    play = replay(way.end.library, way.end.header, lines).play
    return replace(play, life=replace(play.life, place=AtCard(1, (Card(Kind.GUESS, entry),), 0)))


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
        for kind in other_kinds(entry):
            other = AtCard(1, (Card(kind, entry.id),), 0)
            lies = replace(play, life=replace(play.life, place=other))
            before = order if kind is Kind.ORDER else pick
            yield from leaves(before(ENGLISH, lies), kind)
            skipped = CardAnswered(kind, entry.id, None, None)
            yield from leaves(card(ENGLISH, lies, other, skipped), kind)


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
