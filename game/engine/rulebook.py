"""Rulebooks as people write them: a way of counting, its rules and its doors."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field

from game.engine.authored import Authored, DeedKind, PerMille, Slug, Words
from game.engine.counting import Counting, Effect
from game.engine.scene import Condition
from game.engine.standing import Standing
from game.engine.vocabulary import Witness


class Face(StrEnum):
    """How a rulebook shows itself on the phone."""

    DIAL = "dial"
    LIST = "list"


class When(Condition):
    """What a rule waits for; ``done`` and ``not_done`` look at earlier deeds."""

    deed: DeedKind
    witness: Slug | None = None
    """A sort of witness or one witness by name: the rule fires once for each; ``None``: once."""
    times: Annotated[int, Field(ge=1)] = 1
    """The rule fires from this many such deeds on, this one included."""

    def sees(self, witness: Witness) -> bool:
        """Say whether the rule listens to this witness."""
        return self.witness in (witness.id, witness.sort)

    def hears_of(self, deed: str, witnesses: Iterable[Witness]) -> bool:
        """Say whether a deed done before these witnesses is one that the rule waits for."""
        return deed == self.deed and (self.witness is None or any(map(self.sees, witnesses)))


class Rule(Authored):
    """What a system makes of one kind of deed."""

    id: Slug
    when: When
    effect: Effect
    chance: PerMille | None = None
    late: Annotated[int, Field(ge=1, le=9)] | None = None
    """Lands at the end of the scene so many scenes after the one of the deed."""
    notice: Words
    reason: Words
    contrast: Slug
    """The record entry that the debrief sets beside it."""


class Opens(Authored):
    """What opens a door; everything given must hold."""

    rating_from: int | None = None
    """In the scale's own whole numbers (hundredths under stars)."""
    not_listed: tuple[Slug, ...] = ()


class Door(Authored):
    """A perk or a bar under one rulebook."""

    id: Slug
    opens: Opens


class Rulebook(Authored):
    """One way to judge a life."""

    id: Slug
    name: Words
    summary: Words
    notice: Words
    """The notice that stands for the whole rulebook."""
    face: Face
    counting: Counting
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]
    doors: tuple[Door, ...] = ()

    @cached_property
    def rules_by_deed(self) -> dict[str, tuple[Rule, ...]]:
        """Return the rules for each kind of deed, in the order of the file."""
        found: dict[str, tuple[Rule, ...]] = {}
        for rule in self.rules:
            found[rule.when.deed] = (*found.get(rule.when.deed, ()), rule)
        return found

    @cached_property
    def rules_by_id(self) -> dict[str, Rule]:
        """Return every rule under its name."""
        return {rule.id: rule for rule in self.rules}

    def door(self, door_id: str) -> Door | None:
        """Return this rulebook's door of that name, or ``None`` where it has none."""
        return next((door for door in self.doors if door.id == door_id), None)

    def opens(self, door: Door, standing: Standing) -> bool:
        """Say whether the standing opens the door."""
        wanted = door.opens
        if any(standing.tally.is_listed(name) for name in wanted.not_listed):
            return False
        if wanted.rating_from is None:
            return True
        figure = self.counting.rating(standing.tally).figure
        return figure is not None and figure >= wanted.rating_from
