"""Laying the track: a programme as a row of stages under one rulebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import lcm, prod
from typing import Final

from game.engine.deed import Deed
from game.engine.exploration.chance import sides
from game.engine.exploration.judging import Doing
from game.engine.exploration.reads import Reads
from game.engine.exploration.stages import Move, Stage, Step, Track
from game.engine.library import Library
from game.engine.life import night
from game.engine.rulebook import Rule, Rulebook
from game.engine.scene import Beat, Choice, Programme, Scene
from game.engine.vocabulary import SCENE_ENDED, YEARS_PASSED, Witness, rating_kind

RATINGS: Final[Mapping[str, int | None]] = {"low": 1, "none": None, "high": 5}
"""The answers to how somebody was that are told apart, with stars that stand for each."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a stage lies."""

    number: int
    """Of the scene, over all days, from 0."""
    beat: str
    rates: bool = False
    leads_to: str | None = None
    """Where the choice led that was made before the rating."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """A scene at its place in the programme."""

    number: int
    day: int
    scene: Scene
    night: tuple[Deed, ...]
    """What passes after it; nothing where it does not end its day."""

    @property
    def later(self) -> int:
        """Return the day that it is once the years after it have passed; 0 where none do."""
        return next((deed.day for deed in self.night if deed.kind == YEARS_PASSED), 0)

    def closing(self) -> Doing:
        passed = None
        for deed in reversed(self.night):
            passed = Doing(deed, passed)
        return Doing(Deed(SCENE_ENDED, (), self.day, self.scene.id), passed)


def track(library: Library, programme: Programme, rulebook: Rulebook) -> Track:
    """Return the track of a programme under a rulebook."""
    settings = tuple(_settings(library, programme))
    spots = {spot: at for at, spot in enumerate(_spots(settings))}
    firsts = [spots[_Spot(one.number, one.scene.beats[0].id)] for one in settings]
    closing = tuple(one.closing() for one in settings)
    builder = _Builder(library.witnesses, rulebook, settings, spots, (*firsts, len(spots)), closing)
    moves = [tuple(builder.moves(spot)) for spot in spots]
    reads = builder.reads(moves)
    parts = [builder.split_and_dice(some) for some in moves]
    arriving = [1] * (len(spots) + 1)
    for at in range(len(spots)):
        leaving = 1 if at in firsts else arriving[at]
        for to in _after(moves[at]):
            arriving[to] = lcm(arriving[to], leaving * parts[at][0] * parts[at][1])
    stages = tuple(
        Stage(
            scene=settings[spot.number].scene.id,
            beat=spot.beat,
            rated=(builder.beat(spot).encounter or "") if spot.rates else "",
            begins_scene=at in firsts,
            moves=moves[at],
            reads=reads[at],
            split=parts[at][0],
            dice=parts[at][1],
            arriving=arriving[at],
            leaving=1 if at in firsts else arriving[at],
        )
        for at, spot in enumerate(spots)
    )
    mornings = (one.number for one in settings[1:] if settings[one.number - 1].night)
    return Track(
        programme, rulebook, stages, arriving[-1], tuple(firsts[number] for number in mornings)
    )


def _settings(library: Library, programme: Programme) -> Iterator[_Setting]:
    number = 0
    for day, told in enumerate(programme.days, 1):
        for order, name in enumerate(told.scenes, 1):
            passed = tuple(night(programme, day)) if order == len(told.scenes) else ()
            yield _Setting(number, day, library.scenes[name], passed)
            number += 1


def _spots(settings: Iterable[_Setting]) -> Iterator[_Spot]:
    """Yield every stage's spot, each before all that it may lead to."""
    for one in settings:
        for beat in _in_order(one.scene):
            yield _Spot(one.number, beat.id)
            if beat.encounter:
                for leads_to in dict.fromkeys(choice.leads_to for choice in beat.choices):
                    yield _Spot(one.number, beat.id, rates=True, leads_to=leads_to)


def _in_order(scene: Scene) -> tuple[Beat, ...]:
    """Return the beats that choices lead to, each before all that it may lead to."""
    found: dict[str, Beat] = {}

    def visit(beat: Beat) -> None:
        for name in dict.fromkeys(choice.leads_to for choice in reversed(beat.choices)):
            after = scene.beat(name) if name else None
            if after is not None and after.id not in found:
                visit(after)
        found[beat.id] = beat

    visit(scene.beats[0])
    return tuple(reversed(found.values()))


def _after(moves: Iterable[Move]) -> set[int]:
    """Return the stages that follow at once."""
    return {to for move in moves for to in (move.leads_to, move.to_rate) if to is not None}


@dataclass(frozen=True, slots=True)
class _Builder:
    """What every stage is made from."""

    witnesses: Mapping[str, Witness]
    rulebook: Rulebook
    settings: tuple[_Setting, ...]
    spots: Mapping[_Spot, int]
    firsts: tuple[int, ...]
    """The first stage of each scene, and the end."""
    closing: tuple[Doing, ...]
    """With which each scene ends."""

    def beat(self, spot: _Spot) -> Beat:
        beat = self.settings[spot.number].scene.beat(spot.beat)
        assert beat is not None
        return beat

    def moves(self, spot: _Spot) -> Iterator[Move]:
        setting, beat = self.settings[spot.number], self.beat(spot)
        day, scene = setting.day, setting.scene.id
        if spot.rates:
            who = beat.encounter or ""
            for did, stars in RATINGS.items():
                deed = Deed(rating_kind(who, stars), (who,), day, scene)
                yield self._move(did, None, Doing(deed), spot, spot.leads_to)
            return
        for choice in beat.choices:
            deeds: Doing | None = None
            for one in reversed(choice.does):
                deeds = Doing(Deed(one.deed, one.witnesses, day, scene), deeds)
            yield self._move(choice.id, choice, deeds, spot, choice.leads_to)

    def _move(
        self,
        did: str,
        choice: Choice | None,
        deeds: Doing | None,
        spot: _Spot,
        leads_to: str | None,
    ) -> Move:
        to_rate = None
        if choice is not None and self.beat(spot).encounter:
            to_rate = self.spots[_Spot(spot.number, spot.beat, rates=True, leads_to=leads_to)]
        beat = self.beat(spot)
        who = (beat.encounter or "") if spot.rates else ""
        step = Step(self.settings[spot.number].scene.id, beat.id, who, did)
        doors = choice is not None and (choice.door or choice.when.open or choice.when.shut)
        if leads_to is None:
            closing: Doing | None = self.closing[spot.number]
            then = self.firsts[spot.number + 1]
        else:
            closing, then = None, self.spots[_Spot(spot.number, leads_to)]
        return Move(step, choice, deeds, to_rate, closing, then, bool(doors))

    def woken(self, move: Move) -> Iterator[tuple[Deed, Rule]]:
        """Yield each deed of a move with each rule that listens to it."""
        for deed in move.all_deeds():
            seen_by = [self.witnesses[name] for name in deed.witnesses]
            for rule in self.rulebook.rules_by_deed.get(deed.kind, ()):
                if rule.when.hears_of(deed.kind, seen_by):
                    yield deed, rule

    def split_and_dice(self, moves: tuple[Move, ...]) -> tuple[int, int]:
        """Return what divides evenly among open moves, and among the outcomes of any."""
        if all(move.choice is None for move in moves):
            split = len(moves)
        else:
            split = lcm(*range(1, len(moves) + 1))
        return split, lcm(*(prod(self._chances(move)) for move in moves))

    def _chances(self, move: Move) -> Iterator[int]:
        for deed, rule in self.woken(move):
            if rule.chance is not None:
                heard = (rule.when.sees(self.witnesses[name]) for name in deed.witnesses)
                times = 1 if rule.when.witness is None else sum(heard)
                yield sides(rule)[1] ** times

    def reads(self, moves: list[tuple[Move, ...]]) -> list[Reads]:
        """Return what is still asked from each stage on."""
        rules: list[frozenset[str]] = [frozenset()] * (len(moves) + 1)
        asked: list[frozenset[str]] = [frozenset()] * (len(moves) + 1)
        found: list[Reads] = []
        for at, spot in reversed(tuple(zip(range(len(moves)), self.spots, strict=True))):
            after = _after(moves[at])
            rules[at] = frozenset(
                rule.id for move in moves[at] for _, rule in self.woken(move)
            ).union(*(rules[to] for to in after))
            asked[at] = frozenset(
                kind
                for move in moves[at]
                if move.choice
                for kind in (*move.choice.when.done, *move.choice.when.not_done)
            ).union(*(asked[to] for to in after))
            setting = self.settings[spot.number]
            found.append(
                Reads.of(
                    self.rulebook,
                    rules[at],
                    asked[at],
                    scenes=len(self.settings) - spot.number,
                    days=range(setting.day, self.settings[-1].day + 1),
                    later=max(one.later for one in self.settings[spot.number :]),
                )
            )
        return found[::-1]
