"""Whose ideas the ways of counting are, as far as they are documented: record, not fiction."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.library import Library
from game.engine.record import Idea
from game.views.record import IndexRowView, SourceView, index_row, sources
from game.views.words import Words, day_of


@dataclass(frozen=True, slots=True)
class IdeaView:
    """One idea with its sources, and where one reads on."""

    id: str
    beside: str
    """The name of the rulebook that it lies beside; a name alone, never in its sentences."""
    title: str
    idea: str
    entries: tuple[IndexRowView, ...]
    sources: tuple[SourceView, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class IdeasView:
    """All of them."""

    title: str
    lead: str
    ideas: tuple[IdeaView, ...]
    read_on: str
    sources: str
    back: str


def ideas(words: Words, library: Library) -> IdeasView:
    """Return every idea, in the order of the rulebooks."""
    _ = words.gettext
    return IdeasView(
        title=_("Whose ideas these are"),
        lead=_("What exists or existed outside the fiction, who runs it, and on what terms."),
        ideas=tuple(_idea(words, library, one) for one in library.ideas.values()),
        read_on=_("Read on"),
        sources=_("Sources"),
        back=_("Back"),
    )


def _idea(words: Words, library: Library, idea: Idea) -> IdeaView:
    return IdeaView(
        id=idea.rulebook,
        beside=library.rulebooks[idea.rulebook].name,
        title=idea.title,
        idea=idea.idea,
        entries=tuple(index_row(words, library.record[name]) for name in idea.entries),
        sources=sources(words, idea, library.sources),
        as_of=words.gettext("Last looked over on {day}.").format(day=day_of(words, idea.reviewed)),
    )
