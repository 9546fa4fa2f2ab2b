"""Everything of the content that can be shown, by where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game.content.checks.record import printed
from game.engine.counting import Listed, Lists
from game.engine.library import Library
from game.engine.rulebook import Rulebook
from game.views.notices import notice_text

RULEBOOKS: Final = ("stars", "score", "points", "lists", "bureau")
"""By id, in their order, before there is a library to ask."""


def of_scenes(library: Library) -> dict[str, str]:
    """Return the texts of scenes, deeds, witnesses, doors and programmes: no rulebook's."""
    return dict(_of_scenes(library))


def of_rulebooks(library: Library) -> dict[str, str]:
    """Return the texts of rulebooks, each notice with every witness that it may name."""
    return {
        f"{book.id}/{where}": text
        for book in library.rulebooks.values()
        for where, text in _of_rulebook(library, book)
    }


def of_fiction(library: Library) -> dict[str, str]:
    """Return every text of the fiction."""
    return of_scenes(library) | of_rulebooks(library)


def our_own(library: Library) -> dict[str, str]:
    """Return the sentences of the record that are ours: no claim, title or name of an author."""
    own = {
        f"{entry.id}/{'/'.join(map(str, loc))}": text
        for entry in library.record.values()
        for loc, text in printed(entry)
    }
    own |= {
        f"ideas/{book}/{'/'.join(map(str, loc))}": text
        for book, idea in library.ideas.items()
        for loc, text in printed(idea)
    }
    if library.article is not None:
        own |= {
            f"article/{'/'.join(map(str, loc))}": text for loc, text in printed(library.article)
        }
    return own | {f"{one.id}/read_part": one.read_part for one in library.sources.values()}


def of_record(library: Library) -> dict[str, str]:
    """Return everything of the record that can be shown."""
    claims = {f"{entry.id}/claim": entry.claim for entry in library.record.values()}
    names = {
        f"{one.id}/{field}": text
        for one in library.sources.values()
        for field in ("title", "original_title", "author", "issuer", "date", "number", "address")
        if (text := getattr(one, field))
    }
    return our_own(library) | claims | names


def _of_scenes(library: Library) -> Iterator[tuple[str, str]]:
    for scene in library.scenes.values():
        yield f"{scene.id}/title", scene.title
        yield f"{scene.id}/place", scene.place
        yield f"{scene.id}/shows", scene.shows
        for beat in scene.beats:
            here = f"{scene.id}/{beat.id}"
            yield here, beat.text
            for number, other in enumerate(beat.instead):
                yield f"{here}/instead/{number}", other.text
            for choice in beat.choices:
                yield f"{here}/{choice.id}/label", choice.label
                yield f"{here}/{choice.id}/reply", choice.reply
    yield from _named(library.deeds, "label")
    yield from _named(library.witnesses, "name")
    yield from _named(library.doors, "label")
    yield from _named(library.programmes, "title")
    for programme in library.programmes.values():
        if programme.evening:
            for regard, text in programme.evening:
                yield f"{programme.id}/evening/{regard}", text


def _of_rulebook(library: Library, book: Rulebook) -> Iterator[tuple[str, str]]:
    yield "name", book.name
    yield "summary", book.summary
    yield "notice", book.notice
    if isinstance(book.counting, Lists):
        for known in book.counting.lists:
            yield known.id, known.name
    for rule in book.rules:
        if rule.when.witness is None:
            yield f"{rule.id}/notice", notice_text(rule, None)
        for witness in library.witnesses.values():
            if rule.when.sees(witness):
                yield f"{rule.id}/notice/{witness.id}", notice_text(rule, witness)
        yield f"{rule.id}/reason", rule.reason
        if isinstance(rule.effect, Listed):
            yield f"{rule.id}/way_out", rule.effect.way_out


def _named(known: Mapping[str, object], field: str) -> Iterator[tuple[str, str]]:
    for name, one in known.items():
        yield f"{name}/{field}", getattr(one, field)
