"""Whose ideas the ways of counting are: all of them, with all sources, and no fiction among it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pydantic import BaseModel

from game.engine.library import Library
from game.engine.record import Idea
from game.views.ideas import IdeasView, ideas
from game.views.index import index
from game.views.words import ENGLISH
from tests.views.leaves import leaves
from tests.views.small import LIBRARY

FICTION = ("rulebooks", "scenes", "neighbours", "deeds", "witnesses", "doors", "programmes")


def two_of_them(**changes: object) -> Library:
    """Return the library with an idea that has two sources and reads on at two entries."""
    told = LIBRARY.ideas["lists"].model_dump()
    sources = [{"source": one, "supports": f"All of {one}."} for one in ("miller", "baker")]
    more = {"sources": sources, "entries": ["shame-yes", "bread-yes"], **changes}
    return replace(LIBRARY, ideas={**LIBRARY.ideas, "lists": Idea.model_validate({**told, **more})})


def said(view: IdeasView) -> list[str]:
    return [text for _, text in leaves(view)]


def test_every_rulebook_has_its_paragraph_in_the_order_of_the_ideas() -> None:
    view = ideas(ENGLISH, LIBRARY)

    assert [one.id for one in view.ideas] == list(LIBRARY.rulebooks)
    for one in view.ideas:
        idea = LIBRARY.ideas[one.id]
        assert (one.title, one.idea) == (idea.title, idea.idea)
        assert one.beside == LIBRARY.rulebooks[one.id].name
        assert one.as_of == "Last looked over on 2 November 2026."


def test_an_idea_shows_all_its_sources_with_what_each_supports() -> None:
    library = two_of_them()
    view = ideas(ENGLISH, library).ideas[1]

    assert [one.number for one in view.sources] == ["1", "2"]
    for shown, support in zip(view.sources, library.ideas["lists"].sources, strict=True):
        source = library.sources[support.source]
        assert shown.title == source.title
        assert support.supports in shown.supports
        assert source.issuer in shown.published
        assert source.read_part in shown.read
    assert view.sources[0].read.startswith("Not seen by us.")


def test_one_reads_on_at_every_entry_that_it_names() -> None:
    library = two_of_them()
    view = ideas(ENGLISH, library).ideas[1]

    assert [one.id for one in view.entries] == ["shame-yes", "bread-yes"]
    rows = {row.id: row for row in index(ENGLISH, library).rows}
    assert [(one.claim, one.stamp) for one in view.entries] == [
        (rows[name].claim, rows[name].stamp) for name in ("shame-yes", "bread-yes")
    ]


def test_no_sentence_of_the_fiction_stands_among_them() -> None:
    """Of the fiction there are only the names of the rulebooks."""
    names = {book.name for book in LIBRARY.rulebooks.values()}
    told = said(ideas(ENGLISH, LIBRARY))

    of_fiction = {text for name in FICTION for text in _written(getattr(LIBRARY, name))}
    assert len(of_fiction) > 50
    sentences = {text for text in of_fiction if " " in text} - names
    assert [(text, one) for text in told for one in sentences if one in text] == []
    for view in ideas(ENGLISH, LIBRARY).ideas:
        assert [text for _, text in leaves(replace(view, beside="")) if text in names] == []


def test_guards_are_never_shown() -> None:
    told = said(ideas(ENGLISH, two_of_them(basis=["bread-note"], forbid=["21 bakers"])))

    assert [text for text in told if "note" in text or "21 bakers" in text] == []


def _written(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in {"id", "answers", "contrast", "frame"}:
                yield from _written(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _written(one)
    elif hasattr(value, "values"):
        for one in value.values():
            yield from _written(one)
