"""What the fiction makes of each claim of the popular account: where it is met, and by whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.engine.contrast import could_fire
from game.engine.counting import Silence
from game.engine.library import Library
from game.engine.record import ArticleItem
from game.engine.rulebook import Rule, Rulebook


@dataclass(frozen=True, slots=True)
class Met:
    """What a rulebook has to say where a claim is met."""

    rules: int
    """Rules that move something."""
    silences: int
    """Rules that move nothing, and say so."""


@dataclass(frozen=True, slots=True)
class Covered:
    """One claim, and where rules that point at its record entry are met."""

    item: ArticleItem
    scenes: Mapping[str, tuple[str, ...]]
    """The deeds in each scene, in the order of the scene's rules."""
    neighbours: Mapping[str, tuple[str, ...]]
    """The deeds in each neighbour's life."""
    rulebooks: Mapping[str, Met]
    """What each rulebook makes of these deeds, in scenes and lives together."""
    frames: tuple[str, ...]
    """The programmes whose first card asks about it: no rule points there."""

    @property
    def is_met(self) -> bool:
        """Say whether a player meets it, in a scene or on the first card."""
        return bool(self.scenes or self.frames)


def coverage(library: Library) -> tuple[Covered, ...]:
    """Return how each claim of the account is covered, in its order; nothing without an account."""
    if library.article is None:
        return ()
    in_scenes = {
        scene.id: tuple(could_fire(library, scene.beats)) for scene in library.scenes.values()
    }
    in_lives = {life.id: tuple(_of_life(library, life.id)) for life in library.neighbours.values()}
    return tuple(_covered(library, item, in_scenes, in_lives) for item in library.article.items)


_Fires = Mapping[str, tuple[tuple[Rulebook, Rule], ...]]
"""By scene or neighbour: rules that can fire there."""


def _of_life(library: Library, name: str) -> Iterator[tuple[Rulebook, Rule]]:
    done = [deed for day in library.neighbours[name].days for deed in day.deeds]
    for rulebook in library.rulebooks.values():
        for rule in rulebook.rules:
            if any(
                rule.when.hears_of(one.deed, (library.witnesses[who] for who in one.witnesses))
                for one in done
            ):
                yield rulebook, rule


def _covered(library: Library, item: ArticleItem, scenes: _Fires, lives: _Fires) -> Covered:
    counts = {name: Counter[bool]() for name in library.rulebooks}
    found = {
        (rulebook.id, rule.id): isinstance(rule.effect, Silence)
        for fires in (*scenes.values(), *lives.values())
        for rulebook, rule in fires
        if rule.contrast == item.entry
    }
    for (rulebook, _rule), silent in found.items():
        counts[rulebook][silent] += 1
    return Covered(
        item,
        _deeds(scenes, item.entry),
        _deeds(lives, item.entry),
        {name: Met(one[False], one[True]) for name, one in counts.items()},
        tuple(one.id for one in library.programmes.values() if one.frame == item.entry),
    )


def _deeds(fires: _Fires, entry: str) -> dict[str, tuple[str, ...]]:
    deeds = {
        name: tuple(dict.fromkeys(rule.when.deed for _, rule in some if rule.contrast == entry))
        for name, some in fires.items()
    }
    return {name: some for name, some in deeds.items() if some}
