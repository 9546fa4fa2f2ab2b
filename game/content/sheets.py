"""What was read of the content so far: typed files with their spots, and the names of all files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from pydantic import ConfigDict, RootModel

from game.content.problems import Problem
from game.content.spots import Loc, Spots
from game.engine.neighbour import Neighbour
from game.engine.record import Article, Idea, RecordEntry, Source
from game.engine.rulebook import Rulebook
from game.engine.scene import Programme, Scene
from game.engine.vocabulary import Vocabulary, Witness

T = TypeVar("T")


class SourceList(RootModel[tuple[Source, ...]]):
    """The one file of sources, a list."""

    model_config = ConfigDict(frozen=True)


class IdeaList(RootModel[tuple[Idea, ...]]):
    """The one file that says whose idea each rulebook answers, a list."""

    model_config = ConfigDict(frozen=True)


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """One file that has its shape."""

    file: str
    name: str
    """The file's name without ``.yaml``, which must be the id."""
    spots: Spots
    content: T

    def problem(self, code: str, loc: Loc, sentence: str, mend: str) -> Problem:
        """Return a problem with the value at ``loc``."""
        return Problem(code, self.file, *self.spots.of(loc), sentence, mend)

    def warning(self, code: str, loc: Loc, sentence: str, mend: str) -> Problem:
        """Return a problem with which the content can be played all the same."""
        return Problem(code, self.file, *self.spots.of(loc), sentence, mend, warning=True)


@dataclass(frozen=True, slots=True)
class Shelf(Generic[T]):
    """All files of one folder."""

    sheets: tuple[Sheet[T], ...]
    names: frozenset[str]
    """Of all files there, fallen ones included: who points at those is not to blame."""

    @property
    def is_whole(self) -> bool:
        """Say whether every file has its shape."""
        return len(self.sheets) == len(self.names)


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that could be read; ``None`` for a file that is missing or has fallen."""

    vocabulary: Sheet[Vocabulary] | None
    sources: Sheet[SourceList] | None
    ideas: Sheet[IdeaList] | None
    scenes: Shelf[Scene]
    programmes: Shelf[Programme]
    rulebooks: Shelf[Rulebook]
    neighbours: Shelf[Neighbour]
    record: Shelf[RecordEntry]
    pictures: frozenset[str] | None
    """The pictures that there are; ``None``: not looked at."""
    article: Shelf[Article] = Shelf((), frozenset())
    """The one file of that kind, or none."""
    today: date | None = None
    """The day on which all this is read; ``None``: no review is old."""

    @property
    def witnesses(self) -> dict[str, Witness]:
        """Return the witnesses of the vocabulary, as far as it could be read."""
        known = self.vocabulary.content.witnesses if self.vocabulary else ()
        return {witness.id: witness for witness in known}
