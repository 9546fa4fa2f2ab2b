"""Everything that was written, checked and frozen, under its names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.engine.record import RecordEntry, Source
from game.engine.rulebook import Rulebook
from game.engine.scene import Programme, Scene
from game.engine.vocabulary import KnownDeed, KnownDoor, Witness


@dataclass(frozen=True, slots=True)
class Library:
    """All content by id, in the order of its files."""

    digest: str
    """Of all content files: says whether a journal was written under the same content."""
    deeds: Mapping[str, KnownDeed]
    witnesses: Mapping[str, Witness]
    doors: Mapping[str, KnownDoor]
    scenes: Mapping[str, Scene]
    programmes: Mapping[str, Programme]
    rulebooks: Mapping[str, Rulebook]
    record: Mapping[str, RecordEntry]
    sources: Mapping[str, Source]
