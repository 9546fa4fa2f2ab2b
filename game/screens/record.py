"""What the screens on which the record is only read have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from typing import Self

from game.engine.playthrough import Playthrough
from game.screens.edition import Edition
from game.screens.element import Element
from game.screens.intents import Intent, OpenEntry, Plain
from game.screens.moves import Move, Pop, Push, Reply, Stay
from game.screens.page import PageScreen


@dataclass(frozen=True, slots=True)
class RecordScreen(ABC):
    """A screen that opens entries, and from which one goes back."""

    edition: Edition
    play: Playthrough | None = field(default=None, kw_only=True)
    """The playthrough in which it is read; without one nothing can be clipped."""

    @abstractmethod
    def element(self) -> Element:
        """Return the tree of elements."""

    @abstractmethod
    def told(self, reply: Reply) -> Move:
        """Answer what came back from an ask."""

    def handle(self, intent: Intent) -> Move:
        """Open an entry, or go back.

        Who overrides it calls it by its class: with slots, ``super()`` has lost its own.
        """
        match intent:
            case OpenEntry(entry):
                return Push(PageScreen(self.edition, entry, "entry", self.play))
            case Plain.BACK:
                return Pop()
            case _:
                return Stay(self)

    def gone_on(self, play: Playthrough) -> Self:
        """Return the same with the playthrough as it is now."""
        return self if self.play is None else replace(self, play=play)
