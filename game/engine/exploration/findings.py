"""Findings: what several explorations together show to be dead, idle or no real choice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from game.engine.contrast import deeds_of
from game.engine.draw import keyed_draw
from game.engine.exploration.echoes import RuleName, woken_elsewhere
from game.engine.exploration.explored import Explored
from game.engine.exploration.seen import BeatName, ChoiceName, Seen
from game.engine.ledger import open_ledger
from game.engine.library import Library
from game.engine.rulebook import Rule, Rulebook
from game.engine.scene import Beat, Choice, Condition, DeedDone, Programme, Scene
from game.engine.vocabulary import MADE_BY_THE_GAME

MOST_ACROSS: Final = 4
"""So many deeds at most may still be asked about after a night."""

DoorName = tuple[str, str]
"""Rulebook and door."""


@dataclass(frozen=True, slots=True)
class Crowded:
    """A night after which more is still asked about than anybody can keep in mind."""

    programme: str
    day: int
    """The day before it, counted from 1."""
    rulebook: str
    deeds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """What never happens, and what makes no difference or always the same one."""

    beats: tuple[BeatName, ...] = ()
    """No way reaches them."""
    choices: tuple[ChoiceName, ...] = ()
    """No way can make them; those of such beats are not named again."""
    rules: tuple[RuleName, ...] = ()
    """They never fire: on no way, in no neighbour's life, and where another's life is read."""
    never_open: tuple[DoorName, ...] = ()
    never_shut: tuple[DoorName, ...] = ()
    idle: tuple[ChoiceName, ...] = ()
    """They change nothing under any rulebook."""
    best: tuple[ChoiceName, ...] = ()
    """They are never worse than what is beside them, for rating, purse and father, and somewhere
    better, whatever the rulebook."""
    crowded: tuple[Crowded, ...] = ()

    def without(self, others: Findings) -> Findings:
        """Return what the others do not have."""
        return Findings(
            *(
                tuple(one for one in getattr(self, name) if one not in getattr(others, name))
                for name in self.__slots__
            )
        )


def findings(library: Library, explored: Sequence[Explored], *, proved: bool = True) -> Findings:
    """Return what was found of all of it together.

    Where a sample had to do, what it did not meet is proved of nothing; it is found only if
    ``proved`` is not asked for. What holds for every rulebook is found only where each was there.
    """
    finder = _Finder(library, tuple(explored), proved)
    return Findings(
        tuple(finder.beats()),
        tuple(finder.choices()),
        tuple(finder.rules()),
        tuple(finder.doors(is_open=True)),
        tuple(finder.doors(is_open=False)),
        tuple(finder.idle()),
        tuple(finder.best()),
        tuple(finder.crowded()),
    )


@dataclass(frozen=True)  # without slots, which leave no room to keep what the neighbours show
class _Finder:
    """Looks through what was explored."""

    library: Library
    explored: tuple[Explored, ...]
    proved: bool

    def beats(self) -> Iterator[BeatName]:
        for scene, seen in self._scenes():
            for beat in scene.beats:
                if (scene.id, beat.id) not in seen.beats:
                    yield scene.id, beat.id

    def choices(self) -> Iterator[ChoiceName]:
        for scene, seen in self._scenes():
            for beat, choice in _choices(scene):
                name = (scene.id, beat.id, choice.id)
                if name[:2] in seen.beats and name not in seen.choices:
                    yield name

    def rules(self) -> Iterator[RuleName]:
        done = tuple(self._done())
        witnesses = self.library.witnesses
        dead: dict[RuleName, Rule] = {}
        for rulebook, seen in self._rulebooks:
            for rule in rulebook.rules:
                heard = (
                    rule.when.hears_of(one.deed, [witnesses[name] for name in one.witnesses])
                    for one in done
                )
                # What nothing here could wake belongs elsewhere, or is told without exploring.
                if rule.id not in seen.fired and any(heard):
                    dead[rulebook.id, rule.id] = rule
        alive = set(woken_elsewhere(self.library, self.explored, dead)) if dead else set()
        yield from (name for name in dead if name not in alive)

    def doors(self, *, is_open: bool) -> Iterator[DoorName]:
        for rulebook, seen in self._rulebooks:
            for door in rulebook.doors:
                if (door.id, is_open) not in seen.doors:
                    yield rulebook.id, door.id

    def idle(self) -> Iterator[ChoiceName]:
        asked = frozenset(self._asked())
        for scene, seen in self._scenes(every_rulebook=True):
            for beat, choice in _choices(scene):
                name = (scene.id, beat.id, choice.id)
                beside = _beside(seen, scene, beat, choice)
                leads_alike = any(one.leads_to == choice.leads_to for one in beside)
                if (
                    name in seen.choices
                    and name not in seen.woke
                    and leads_alike
                    and not choice.coins
                    and choice.father is None
                    and not any(done.deed in asked for done in choice.does)
                ):
                    yield name

    def best(self) -> Iterator[ChoiceName]:
        for scene, seen in self._scenes(every_rulebook=True):
            for beat, choice in _choices(scene):
                here = (scene.id, beat.id)
                beside = [one.id for one in _beside(seen, scene, beat, choice)]
                if not any((*here, one, choice.id) in seen.better for one in beside) and any(
                    (*here, choice.id, one) in seen.better for one in beside
                ):
                    yield scene.id, beat.id, choice.id

    def crowded(self) -> Iterator[Crowded]:
        found: dict[tuple[str, int], Crowded] = {}
        for one in self.explored:
            for day, deeds in enumerate(one.across_nights, 1):
                here = (one.programme.id, day)
                most = len(found[here].deeds) if here in found else MOST_ACROSS
                if len(deeds) > most:
                    found[here] = Crowded(*here, one.rulebook.id, deeds)
        yield from found.values()

    def _scenes(self, *, every_rulebook: bool = False) -> Iterator[tuple[Scene, Seen]]:
        """Yield each scene that was explored, with all that was seen where it is told."""
        for scene in self.library.scenes.values():
            here = [one for one in self.explored if scene.id in _scenes_of(one.programme)]
            if not here or not self._may_tell(here):
                continue
            if every_rulebook and not self._is_whole(here):
                continue
            yield scene, Seen.all_of(one.seen for one in here)

    @cached_property
    def _rulebooks(self) -> tuple[tuple[Rulebook, Seen], ...]:
        """Return each rulebook that was explored, with all that was seen under it."""
        found = []
        for rulebook in self.library.rulebooks.values():
            here = [one for one in self.explored if one.rulebook.id == rulebook.id]
            if here and self._may_tell(here):
                seen = Seen.all_of(one.seen for one in here)
                self._live_next_door(rulebook, seen)
                found.append((rulebook, seen))
        return tuple(found)

    def _is_whole(self, here: Iterable[Explored]) -> bool:
        """Say whether every rulebook was asked, of every way: a sample compares too little."""
        books = {one.rulebook.id for one in here}
        return books == self.library.rulebooks.keys() and all(one.is_exact for one in here)

    def _may_tell(self, here: Iterable[Explored]) -> bool:
        return not self.proved or all(one.is_exact for one in here)

    def _live_next_door(self, rulebook: Rulebook, seen: Seen) -> None:
        """Add what every neighbour's life shows under a rulebook."""
        for neighbour in self.library.neighbours.values():
            ledger = open_ledger(rulebook, self.library.witnesses)
            for ordinal, deed in enumerate(neighbour.deeds(), 1):
                ledger = ledger.with_deed(deed, keyed_draw(neighbour.seed, ordinal))
                seen.doors.update(
                    (door.id, rulebook.opens(door, ledger.standing)) for door in rulebook.doors
                )
            seen.fired.update(one.rule.id for entry in ledger.entries for one in entry.adjustments)

    def _done(self) -> Iterator[DeedDone]:
        """Yield everything that is done in what was explored, and next door."""
        names = {scene for one in self.explored for scene in _scenes_of(one.programme)}
        for name in names:
            for beat in self.library.scenes[name].beats:
                yield from deeds_of(beat)
        for neighbour in self.library.neighbours.values():
            for day in neighbour.days:
                yield from day.deeds
        yield from (DeedDone(deed=kind) for kind in MADE_BY_THE_GAME)

    def _asked(self) -> Iterator[str]:
        """Yield every kind of deed that a text, a choice, a sprite or a rule asks about."""
        for scene in self.library.scenes.values():
            conditions: list[Condition] = [sprite.when for sprite in scene.sprites]
            for beat in scene.beats:
                conditions += [other.when for other in beat.instead]
                conditions += [choice.when for choice in beat.choices]
            for condition in conditions:
                yield from (*condition.done, *condition.not_done)
        for rulebook in self.library.rulebooks.values():
            for rule in rulebook.rules:
                yield from (*rule.when.done, *rule.when.not_done)


def _scenes_of(programme: Programme) -> frozenset[str]:
    return frozenset(scene for day in programme.days for scene in day.scenes)


def _beside(seen: Seen, scene: Scene, beat: Beat, choice: Choice) -> list[Choice]:
    """Return the choices of its beat that were open together with a choice."""
    here = (scene.id, beat.id)
    return [
        one
        for one in beat.choices
        if (*here, choice.id, one.id) in seen.beside or (*here, one.id, choice.id) in seen.beside
    ]


def _choices(scene: Scene) -> Iterator[tuple[Beat, Choice]]:
    for beat in scene.beats:
        for choice in beat.choices:
            yield beat, choice
