"""Everything that was written, checked and frozen, under its names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from game.engine.neighbour import Neighbour
from game.engine.record import Article, Idea, RecordEntry, Source
from game.engine.rulebook import Rulebook
from game.engine.scene import Programme, Scene
from game.engine.vocabulary import KnownDeed, KnownDoor, Witness

ONE_SCENE: Final = "scene/"
"""Begins the name of a programme that is one scene; no programme of the files has a slash."""


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """All content by id, in the order of its files; read once, so one is only equal to itself."""

    digest: str
    """Of all content files: says whether a journal was written under the same content."""
    deeds: Mapping[str, KnownDeed]
    witnesses: Mapping[str, Witness]
    doors: Mapping[str, KnownDoor]
    scenes: Mapping[str, Scene]
    programmes: Mapping[str, Programme]
    rulebooks: Mapping[str, Rulebook]
    """In the order in which the record tells whose ideas they are."""
    neighbours: Mapping[str, Neighbour]
    record: Mapping[str, RecordEntry]
    """Setting by setting, and in each what is documented first."""
    ideas: Mapping[str, Idea]
    """Whose idea each rulebook answers, by rulebook."""
    sources: Mapping[str, Source]
    article: Article | None = None
    """The popular account that is gone through item by item, if there is one."""

    def doors_on(self, programme: Programme, day: int) -> frozenset[str]:
        """Return the doors that matter on a day, counted from 1: those of its scenes, the want's.

        After the last day they are those of the last day.
        """
        today = programme.days[min(day, len(programme.days)) - 1]
        doors = frozenset[str]().union(*(self.scenes[name].doors() for name in today.scenes))
        return doors | {programme.want.door} if programme.want else doors

    def programme(self, name: str) -> Programme | None:
        """Return the programme of that name, or ``scene/<scene id>`` as a programme of its own.

        Frame, cards and minutes are those of the first programme and day that hold the scene.
        """
        if not name.startswith(ONE_SCENE):
            return self.programmes.get(name)
        scene = self.scenes.get(name.removeprefix(ONE_SCENE))
        if scene is None:
            return None
        for whole in self.programmes.values():
            for day in whole.days:
                if scene.id in day.scenes:
                    alone = day.model_copy(update={"scenes": (scene.id,)})
                    changes = {"id": name, "title": scene.title, "days": (alone,)}
                    return whole.model_copy(update=changes)
        return None
