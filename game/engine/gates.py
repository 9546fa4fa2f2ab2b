"""Gates: what stands open to a life under one rulebook; play and exploration both ask here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.engine.rulebook import Rulebook
from game.engine.scene import MOST_COINS, Choice, Circumstance, Regard, Turn
from game.engine.standing import Standing
from game.engine.vocabulary import DoorSort, KnownDoor


@dataclass(frozen=True, slots=True)
class Gates:
    """The doors of the vocabulary, as one rulebook sees them."""

    rulebook: Rulebook
    doors: Mapping[str, KnownDoor]
    without: frozenset[str] = frozenset()
    """Deeds for which somebody has no means, time for one: choices that do them are not there."""

    def opens(self, standing: Standing, door_id: str) -> bool:
        """Say whether a door is open; the rulebook may not know it."""
        door = self.rulebook.door(door_id)
        if door is None:
            return self.doors[door_id].sort is DoorSort.BAR
        return self.rulebook.opens(door, standing)

    def holds(self, standing: Standing, father: Regard, when: Circumstance) -> bool:
        """Say whether everything holds that a text, a choice or a sprite asks for."""
        return (
            standing.holds(when)
            and (not when.father or father in when.father)
            and (when.open is None or self.opens(standing, when.open))
            and (when.shut is None or not self.opens(standing, when.shut))
        )

    def is_there(self, standing: Standing, father: Regard, choice: Choice) -> bool:
        """Say whether a choice is there at all, open or shut."""
        if any(done.deed in self.without for done in choice.does):
            return False
        if not self.holds(standing, father, choice.when):
            return False
        if choice.door is None or self.rulebook.door(choice.door):
            return True
        return self.doors[choice.door].sort is DoorSort.BAR

    def lets_through(self, standing: Standing, choice: Choice) -> bool:
        """Say whether no door bars a choice."""
        return choice.door is None or self.opens(standing, choice.door)


def can_pay(coins: int, added: int) -> bool:
    """Say whether the purse holds as many coins as a choice takes; those are less than none."""
    return coins + added >= 0


def purse_after(coins: int, added: int) -> int:
    """Return what the purse holds after a choice that adds so many coins, or takes them."""
    return min(coins + added, MOST_COINS)


def turned(father: Regard, turn: Turn | None) -> Regard:
    """Return how your father stands to you after a choice."""
    if turn is None:
        return father
    steps = tuple(Regard)
    step = steps.index(father) + (1 if turn is Turn.WARMER else -1)
    return steps[max(0, min(step, len(steps) - 1))]
