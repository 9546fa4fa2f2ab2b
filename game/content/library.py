"""Read the content folder: the one door through which what people write comes into the game."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from game.content.checks import find_problems
from game.content.folder import (
    ARTICLE,
    DEEDS,
    IDEAS,
    LISTS,
    SOURCES,
    Found,
    digest,
    gather,
    shown_as,
)
from game.content.plain import read_plain
from game.content.problems import Problem
from game.content.shapes import shaped
from game.content.sheets import Content, IdeaList, Sheet, Shelf, SourceList
from game.engine.library import Library
from game.engine.neighbour import Neighbour
from game.engine.record import Article, RecordEntry, Setting, Verdict
from game.engine.rulebook import Rulebook
from game.engine.scene import Programme, Scene
from game.engine.vocabulary import Vocabulary

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Reading:
    """The library, or ``None`` where something must be mended first; and all problems."""

    library: Library | None
    problems: tuple[Problem, ...]
    """In the order of the files; warnings may stand beside a library."""
    content: Content
    """Every file that has its shape, and where each value stands in it."""


def read(
    folder: Path, pictures: Collection[str] | None = None, today: date | None = None
) -> Reading:
    """Read and check a whole content folder; never raises for what stands in it.

    ``pictures`` are the names of the pictures that there are; without it none is looked for.
    Without a day no review is too old.
    """
    found, names, problems = gather(folder)
    reader = _Reader(shown_as(folder), {file.name: file for file in found}, names, [*problems])
    content = Content(
        reader.sheet(Vocabulary, DEEDS),
        reader.sheet(SourceList, SOURCES),
        reader.sheet(IdeaList, IDEAS),
        reader.shelf(Scene, "scenes"),
        reader.shelf(Programme, "programmes"),
        reader.shelf(Rulebook, "rulebooks"),
        reader.shelf(Neighbour, "neighbours"),
        reader.shelf(RecordEntry, "record"),
        None if pictures is None else frozenset(pictures),
        reader.alone(Article, ARTICLE),
        today,
    )
    reader.problems.extend(find_problems(content))
    problems = tuple(sorted(reader.problems))
    if any(not problem.warning for problem in problems):
        return Reading(None, problems, content)
    return Reading(_bound(content, digest(found)), problems, content)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns files into sheets and keeps what is wrong with them."""

    shown: str
    found: dict[str, Found]
    names: frozenset[str]
    problems: list[Problem]

    def sheet(self, model: type[M], name: str) -> Sheet[M] | None:
        """Return one file as a sheet, or ``None`` where it is missing or has fallen."""
        if name not in self.found:
            return None
        file = f"{self.shown}/{name}"
        plain, problems = read_plain(file, self.found[name].data)
        self.problems.extend(problems)
        if plain is None:
            return None
        made, problems = shaped(model, file, plain)
        self.problems.extend(problems)
        if made is None:
            return None
        return Sheet(file, _stem(name), plain.spots, made)

    def shelf(self, model: type[M], room: str) -> Shelf[M]:
        """Return all files of one folder."""
        names = sorted(
            name for name in self.names if name.startswith(f"{room}/") and name not in LISTS
        )
        sheets = (self.sheet(model, name) for name in names)
        return Shelf(
            tuple(sheet for sheet in sheets if sheet), frozenset(_stem(name) for name in names)
        )

    def alone(self, model: type[M], name: str) -> Shelf[M]:
        """Return a file that may be missing."""
        if name not in self.names:
            return Shelf((), frozenset())
        sheet = self.sheet(model, name)
        return Shelf((sheet,) if sheet else (), frozenset({_stem(name)}))


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yaml")


def _bound(content: Content, content_digest: str) -> Library | None:
    """Return the library of content that has no problem, which is whole therefore."""
    if content.vocabulary is None or content.sources is None or content.ideas is None:
        return None
    vocabulary = content.vocabulary.content
    rulebooks = {sheet.name: sheet.content for sheet in content.rulebooks.sheets}
    return Library(
        digest=content_digest,
        deeds={deed.id: deed for deed in vocabulary.deeds},
        witnesses={witness.id: witness for witness in vocabulary.witnesses},
        doors={door.id: door for door in vocabulary.doors},
        scenes={sheet.name: sheet.content for sheet in content.scenes.sheets},
        programmes={sheet.name: sheet.content for sheet in content.programmes.sheets},
        rulebooks={idea.rulebook: rulebooks[idea.rulebook] for idea in content.ideas.content.root},
        neighbours={sheet.name: sheet.content for sheet in content.neighbours.sheets},
        record=_in_order(sheet.content for sheet in content.record.sheets),
        ideas={idea.rulebook: idea for idea in content.ideas.content.root},
        sources={source.id: source for source in content.sources.content.root},
        article=next((sheet.content for sheet in content.article.sheets), None),
    )


def _in_order(entries: Iterable[RecordEntry]) -> dict[str, RecordEntry]:
    """Return entries setting by setting, and in each what is documented first."""
    settings, verdicts = tuple(Setting), tuple(Verdict)
    return {
        entry.id: entry
        for entry in sorted(
            entries,
            key=lambda one: (settings.index(one.setting), verdicts.index(one.verdict)),
        )
    }
