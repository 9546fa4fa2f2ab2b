"""Lights out: a card on the paper, before it turns."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.engine.lines import CardAnswered
from game.engine.playthrough import AtCard, Playthrough
from game.screens.card import CardScreen
from game.screens.edition import Edition
from game.screens.element import Element, Picture, Role
from game.screens.intents import Answer, HowFar, Intent, Plain, Sure
from game.screens.moves import AsksNothing, Home, Move, Stay, Swap, Write, taken_back
from game.screens.parts import (
    chip,
    fiction_card,
    group,
    heading,
    primary,
    small_key,
    text,
)
from game.views import guess as views

_YES, _NO = "yes", "no"
_LONG = 110
"""Letters of a claim that is set in the smaller of its two sizes."""


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
        behind = group(
            "behind",
            "guess-behind",
            Element("band", Role.IMAGE, "guess-band", drawing=Picture(view.picture, dimmed=True)),
            group("rule", "guess-rule"),
        )
        long = "-long" if len(view.claim) > _LONG else ""
        claim = group(
            "claim-side",
            "guess-claim",
            group("lower", "guess-lower"),
            text("claim-label", "record-label", view.claim_label),
            heading("claim", f"claim{long}", view.claim),
        )
        top = group("top", "guess-top", fiction_card("card", "guess-card", view.fiction), claim)
        question = group(
            "ask",
            "guess-question",
            text("before", "record-label", view.before),
            heading("question", "question", view.question),
        )
        body = group("body", "guess-body", top, group("gap", "gap"), question, *self._answers(view))
        foot = group("bottom", "paper-margin", _foot(self, view))
        front = group("front", "guess-front", body, foot)
        return Element("guess", Role.SCREEN, "guess", view.question, children=(behind, front))

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
                return self._turned(said, self.sureness)
            case Plain.BACK:
                return self._turned(None, None)
            case Plain.TAKE_BACK:
                return taken_back(self.play) or self.stay()
            case Plain.HOME:
                return Home(self.play.header.again())
            case _:
                return self.stay()

    def stay(self) -> Stay:
        """Return the move to this screen, with what is still to be said in sight."""
        rows = ("answers", "sureness", "reaches")
        return Stay(self, look=None if self.missing is None else rows[self.missing])

    def _turned(self, said: str | None, sureness: int | None) -> Move:
        place = self.play.life.place
        assert isinstance(place, AtCard)
        line = CardAnswered("guess", place.entry, said, sureness)
        turned = CardScreen(self.edition, self.play, line, self.play.after(line))
        return Swap(turned, (Write(line),))

    def _answers(self, view: views.GuessView) -> tuple[Element, ...]:
        answers = tuple(
            _answer(str(number), one, chosen=one.value == self.said)
            for number, one in enumerate(view.answers, 1)
        )
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
            Element("answers", Role.LIST, "answers", children=answers),
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


def _answer(number: str, view: views.ChipView, *, chosen: bool) -> Element:
    key = f"answer-{view.value}"
    style = "answer-chosen" if chosen else "answer"
    return Element(
        key,
        Role.BUTTON,
        style,
        view.label,
        intent=Answer(view.value),
        hotkeys=(number,),
        chosen=chosen,
        children=(
            text(f"{key}-badge", "badge-light" if chosen else "choice-badge", number),
            text(f"{key}-label", f"{style}-label", view.label),
        ),
    )


def _foot(screen: GuessScreen, view: views.GuessView) -> Element:
    label = view.turn if screen.missing is None else view.missing[screen.missing]
    return group(
        "foot",
        "paper-foot",
        text("count", "soft", view.count),
        group(
            "on",
            "wrap",
            small_key("escape", view.skip, Plain.BACK, shown=view.skip_key),
            *((small_key("u", view.take_back, Plain.TAKE_BACK),) if view.take_back else ()),
            small_key("q", view.leave, Plain.HOME),
            small_key("o", view.options, Plain.OPTIONS),
            primary("turn", label, Plain.CONTINUE, enabled=screen.is_whole),
        ),
    )
