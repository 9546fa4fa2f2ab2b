"""Lights out: a guess on the paper, before it turns."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.engine.playthrough import Playthrough
from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.intents import Answer, HowFar, Intent, Plain, Sure
from game.screens.lying import foot, lying, otherwise, to_pick, turned
from game.screens.moves import AsksNothing, Move, Stay
from game.screens.parts import chip, group, text
from game.views import guess as views

_YES, _NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class GuessScreen(AsksNothing):
    """The card before it turns, with what the player says of it so far."""

    edition: Edition
    play: Playthrough
    said: str = ""
    sureness: int = 0
    reach: str = ""

    @property
    def is_whole(self) -> bool:
        """Say whether everything has been answered that the answer asks for."""
        return self.missing is None

    @property
    def missing(self) -> int | None:
        """Return what is still to be said: 0 the answer, 1 the sureness, 2 how far; or ``None``."""
        needed = (self.said, self.sureness, self.reach or self.said == _NO)
        return next((place for place, given in enumerate(needed) if not given), None)

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.guess(self.edition.words, self.play)
        missing = None if self.missing is None else view.missing[self.missing]
        return lying("guess", view.lying, *self._answers(view), foot=foot(view.lying, missing))

    def handle(self, intent: Intent) -> Move:
        """Take an answer, turn the card, or skip it."""
        match intent:
            case Answer(said):
                return replace(self, said=said, reach="" if said == _NO else self.reach).stay()
            case Sure(percent):
                return replace(self, sureness=percent).stay()
            case HowFar(reach):
                return replace(self, reach=reach).stay()
            case Plain.CONTINUE if self.is_whole:
                said = self.said if self.said == _NO else f"{_YES}:{self.reach}"
                return turned(self, said, self.sureness)
            case _:
                return otherwise(self, intent)

    def stay(self) -> Stay:
        """Return the move to this screen, with what is still to be said in sight."""
        rows = ("answers", "sureness", "reaches")
        return Stay(self, look=None if self.missing is None else rows[self.missing])

    def _answers(self, view: views.GuessView) -> tuple[Element, ...]:
        sureness = tuple(
            chip(
                f"sure-{one.value}",
                str(number),
                one.label,
                Sure(int(one.value)),
                chosen=int(one.value) == self.sureness,
            )
            for number, one in enumerate(view.sureness, 3)
        )
        sure = text("sure-question", "sureness-question", view.sure_question)
        return (
            to_pick(view.answers, self.said),
            Element("sureness", Role.LIST, "sureness", children=(sure, *sureness)),
            self._reaches(view),
        )

    def _reaches(self, view: views.GuessView) -> Element:
        if self.said != _YES:
            return group("reaches", "sureness", text("then", "sureness-question", view.then))
        asked = text("reach-question", "sureness-question", view.reach_question)
        reaches = (
            chip(
                f"reach-{one.value}",
                str(number),
                one.label,
                HowFar(one.value),
                chosen=one.value == self.reach,
            )
            for number, one in enumerate(view.reaches, 6)
        )
        return Element("reaches", Role.LIST, "sureness", children=(asked, *reaches))
