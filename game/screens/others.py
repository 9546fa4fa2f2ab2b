"""Lights out: the other cards on the paper, before they turn."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.engine.asking import STEPS_ASKED
from game.engine.lines import STEPS
from game.engine.playthrough import AtCard, Playthrough
from game.engine.record import Kind
from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.guess import GuessScreen
from game.screens.intents import Answer, Intent, Plain, PutNext
from game.screens.lying import foot, lying, otherwise, to_pick, turned
from game.screens.moves import AsksNothing, Move, Screen, Stay
from game.screens.parts import answer, text
from game.views import others as views


def card_screen(edition: Edition, play: Playthrough) -> Screen:
    """Return the screen of the card that lies there, by what it asks."""
    match _kind(play):
        case Kind.GUESS:
            return GuessScreen(edition, play)
        case Kind.ORDER:
            return OrderScreen(edition, play)
        case _:
            return PickScreen(edition, play)


@dataclass(frozen=True, slots=True)
class PickScreen(AsksNothing):
    """A card of which one answer is picked: a condition, a place, or whether it is hard."""

    edition: Edition
    play: Playthrough
    said: str = ""

    def element(self) -> Element:
        """Return the tree of elements."""
        kind = _kind(self.play)
        view = views.pick(self.edition.words, self.play)
        goes_on = (text("completes", "completes", view.completes),) if view.completes else ()
        rows = to_pick(view.answers, self.said, record=kind is Kind.DROPPED)
        missing = None if self.said else view.missing
        return lying(kind, view.lying, *goes_on, rows, foot=foot(view.lying, missing))

    def handle(self, intent: Intent) -> Move:
        """Take an answer, turn the card, or skip it."""
        match intent:
            case Answer(said):
                return replace(self, said=said).stay()
            case Plain.CONTINUE if self.said:
                return turned(self, self.said)
            case _:
                return otherwise(self, intent)

    def stay(self) -> Stay:
        """Return the move to this screen."""
        return Stay(self)


@dataclass(frozen=True, slots=True)
class OrderScreen(AsksNothing):
    """A card of which the steps of a story are put in order."""

    edition: Edition
    play: Playthrough
    put: tuple[int, ...] = ()
    """The places in the story of the steps that have theirs in the order, the earliest first."""

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.order(self.edition.words, self.play)
        answers = []
        for number, one in enumerate(view.answers, 1):
            step = int(one.value)
            place = view.places[self.put.index(step)] if step in self.put else ""
            answers.append(
                answer(
                    f"step-{step}",
                    str(number),
                    one.label,
                    PutNext(step),
                    chosen=bool(place),
                    beside=place,
                    record=True,
                )
            )
        rows = Element("answers", Role.LIST, "answers-long", children=tuple(answers))
        missing = None if len(self.put) == STEPS_ASKED else view.missing[len(self.put)]
        take_last = view.take_last if self.put else ""
        return lying(Kind.ORDER, view.lying, rows, foot=foot(view.lying, missing, take_last))

    def handle(self, intent: Intent) -> Move:
        """Put a step next or take it back, turn the card, or skip it."""
        match intent:
            case PutNext(step) if step in self.put:
                return replace(self, put=self.put[: self.put.index(step)]).stay()
            case PutNext(step):
                return replace(self, put=(*self.put, step)).stay()
            case Plain.TAKE_BACK if self.put:
                return replace(self, put=self.put[:-1]).stay()
            case Plain.CONTINUE if len(self.put) == STEPS_ASKED:
                return turned(self, STEPS.join(map(str, self.put)))
            case _:
                return otherwise(self, intent)

    def stay(self) -> Stay:
        """Return the move to this screen, with what is still to be put in order in sight."""
        return Stay(self, look="answers" if len(self.put) < STEPS_ASKED else None)


def _kind(play: Playthrough) -> Kind:
    place = play.life.place
    assert isinstance(place, AtCard)
    return place.kind
