"""Rulebooks as people write them: a way of counting, its rules and its doors."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator

from game.engine.authored import Authored, DeedKind, PerMille, Slug, Words
from game.engine.counting import Counting, Effect
from game.engine.scene import Condition
from game.engine.standing import Standing
from game.engine.vocabulary import Witness


class Face(StrEnum):
    """How a rulebook shows itself on the phone."""

    DIAL = "dial"
    GAUGE = "gauge"
    GRADE = "grade"
    LIST = "list"
    REPORT = "report"


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
    nights: Annotated[int, Field(ge=1, le=99)] | None = None
    """Lands when so many nights have passed: a slow office, or a notice period."""
    stops: tuple[Slug, ...] = ()
    """Late rules: what of them still waits when this one lands never does."""
    notice: Words
    reason: Words
    contrast: Slug
    """The record entry that the debrief sets beside it."""

    @model_validator(mode="after")
    def _waits_for_one_thing(self) -> Self:
        if self.late is not None and self.nights is not None:
            raise ValueError("a rule lands late by scenes or by nights, not by both")
        return self


class Opens(Authored):
    """What opens a door; everything given must hold."""

    rating_from: int | None = None
    """In the scale's own whole numbers (hundredths under stars)."""
    clear_of: tuple[Slug, ...] = ()
    """Lists that one must not be on, or items that one's report must not hold."""


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
    answers: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """The record entries about the idea that it answers, the nearest first."""
    counting: Counting
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]
    doors: tuple[Door, ...] = ()

    @cached_property
    def rules_by_deed(self) -> dict[str, tuple[Rule, ...]]:
        """Return the rules for each kind of deed, in the order of the file."""
        found: dict[str, list[Rule]] = {}
        for rule in self.rules:
            found.setdefault(rule.when.deed, []).append(rule)
        return {deed: tuple(rules) for deed, rules in found.items()}

    @cached_property
    def rules_by_id(self) -> dict[str, Rule]:
        """Return every rule under its name."""
        return {rule.id: rule for rule in self.rules}

    def with_rule(self, changed: Rule) -> Rulebook:
        """Return this rulebook with another rule in the place of the one of that name."""
        return self.with_rules(
            tuple(changed if rule.id == changed.id else rule for rule in self.rules)
        )

    def with_rules(self, rules: tuple[Rule, ...]) -> Rulebook:
        """Return this rulebook with these rules instead of its own."""
        # Not model_copy: it would keep the rules by deed that were looked up before.
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_construct(**{**fields, "rules": rules})

    def door(self, door_id: str) -> Door | None:
        """Return this rulebook's door of that name, or ``None`` where it has none."""
        return next((door for door in self.doors if door.id == door_id), None)

    def opens(self, door: Door, standing: Standing) -> bool:
        """Say whether the standing opens the door."""
        wanted = door.opens
        if any(standing.tally.has(name) for name in wanted.clear_of):
            return False
        if wanted.rating_from is None:
            return True
        figure = self.counting.rating(standing.tally).figure
        return figure is not None and figure >= wanted.rating_from
