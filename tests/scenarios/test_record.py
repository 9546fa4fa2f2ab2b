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
from game.engine.record import Answer, Idea, Kind, Reach, RecordEntry
from game.views import index, record
from game.views.cards import card
from game.views.guess import guess
from game.views.ideas import ideas
from game.views.others import order, pick
from game.views.summary import summary
from game.views.words import ENGLISH
from tests.scenarios.texts import RULEBOOKS
from tests.scenarios.walks import Walks
from tests.scenarios.ways import Way
from tests.views.leaves import leaves

ENOUGH = 5
"""Of each answer: so many nights there are, and each asks twice."""
PAGES = ("sources", "story", "elsewhere", "entry")


def guarded(library: Library) -> dict[str, RecordEntry | Idea]:
    """Return all entries, and whose ideas the rulebooks are, by name."""
    ideas_by_name = {f"idea {name}": one for name, one in library.ideas.items()}
    return {**library.record, **ideas_by_name}


def cited(library: Library) -> set[str]:
    """Return the sources of all these."""
    return {support.source for one in guarded(library).values() for support in one.sources}


def test_every_source_of_an_entry_is_there(library: Library) -> None:
    assert sorted(cited(library) - library.sources.keys()) == []
    assert sorted(library.sources.keys() - cited(library)) == []


def test_every_verdict_rests_on_a_source_that_was_read(library: Library) -> None:
    for name, one in guarded(library).items():
        assert any(library.sources[support.source].read for support in one.sources), name


def test_a_source_that_was_not_read_supports_nothing(library: Library) -> None:
    assert [name for name in sorted(cited(library)) if not library.sources[name].read] == []


def test_there_are_enough_of_either_answer_for_five_days(library: Library) -> None:
    """There are more that are true for somebody; what is asked is balanced in ``test_ways``."""
    answers = Counter(entry.answer for entry in library.record.values())

    assert min(answers[Answer.YES], answers[Answer.NO]) >= ENOUGH


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
def nights(library: Library, walks: Walks) -> dict[str, list[Playthrough]]:
    """Return for each entry, by name, nights on which its card alone lies on the paper.

    Under each rulebook one without and one with something that a rule beside it did, if there are;
    the engine deals not every entry in the demo, but the next scene may let it.
    """
    found: dict[str, list[Playthrough]] = {name: [] for name in library.record}
    for book in RULEBOOKS:
        seen: dict[str, set[bool]] = {name: set() for name in library.record}
        for way in walks.all(book):
            fired = {
                adjustment.rule.contrast
                for entry in way.end.life.ledger.entries
                for adjustment in entry.adjustments
            }
            for name, kinds in seen.items():
                if (name in fired) not in kinds:
                    kinds.add(name in fired)
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
    said = [None, "no", *(f"yes:{reach}" for reach in Reach)]
    for play in nights:
        place = play.life.place
        assert isinstance(place, AtCard)
        yield from leaves(guess(ENGLISH, play), "guess")
        for one in said:
            answered = CardAnswered("guess", entry.id, one, 75 if one else None)
            yield from leaves(card(ENGLISH, play, place, answered), "card")
        for kind in other_kinds(entry):
            other = AtCard(1, (Card(kind, entry.id),), 0)
            lies = replace(play, life=replace(play.life, place=other))
            before = order if kind is Kind.ORDER else pick
            yield from leaves(before(ENGLISH, lies), kind)
            skipped = CardAnswered(kind, entry.id, None, None)
            yield from leaves(card(ENGLISH, lies, other, skipped), kind)
        if len(play.programme.days) == 1:  # a longer summary reads the life again, as it was lived
            yield from leaves(summary(ENGLISH, play.after(answered)), "summary")


@pytest.fixture(scope="module")
def printed(nights: dict[str, list[Playthrough]], library: Library) -> dict[str, dict[str, str]]:
    """Return for each entry and idea everything that is shown of it: each text once, with where."""
    rows = {row.id: row for row in index.index(ENGLISH, library).rows}
    found: dict[str, dict[str, str]] = {}
    for entry in library.record.values():
        told = [*leaves(rows[entry.id], "index"), *shown(entry, nights[entry.id])]
        found[entry.id] = {text: where for where, text in reversed(told)}
    for idea in ideas(ENGLISH, library).ideas:
        found[f"idea {idea.id}"] = {text: where for where, text in leaves(idea, "ideas")}
    return found


def test_what_must_not_be_printed_is_in_no_view(
    printed: dict[str, dict[str, str]], library: Library
) -> None:
    """Claims and titles of sources stand letter for letter: a forbidden phrase there is not ours.

    Ideas are guarded like entries.
    """
    faults = []
    for name, one in guarded(library).items():
        quoted = {_even(text) for text in _quoted(library, one)}
        for phrase in one.forbid:
            guard = re.compile(rf"(?<!\w){re.escape(_even(phrase))}(?!\w)")
            faults += [
                f"{name}, {where}: {phrase} in {text!r}"
                for text, where in printed[name].items()
                if _even(phrase) in (even := _even(text)) and guard.search(_without(even, quoted))
            ]

    assert faults == []


def test_the_notes_behind_an_entry_are_in_no_view(
    printed: dict[str, dict[str, str]], library: Library
) -> None:
    """A note of one plain word cannot be told from the word; an address is whoever's made it."""
    notes = {note for one in guarded(library).values() for note in one.basis if "-" in note}
    told = re.sub(r"\S*://\S*", "", "\n".join(text for texts in printed.values() for text in texts))

    assert sorted(note for note in notes if note in told) == []


def _quoted(library: Library, one: RecordEntry | Idea) -> Iterator[str]:
    """Yield the words of others that are shown with an entry or an idea."""
    if isinstance(one, RecordEntry):
        yield one.claim
    else:
        yield from (library.record[name].claim for name in one.entries)
    for support in one.sources:
        source = library.sources[support.source]
        yield from filter(None, (source.title, source.original_title))


def _without(text: str, quoted: set[str]) -> str:
    """Return a text without the words of others in it."""
    for one in sorted(quoted, key=len, reverse=True):
        text = text.replace(one, "")
    return text


def _even(text: str) -> str:
    return " ".join(text.casefold().split())
