"""Lights out: what the screens of all cards share before the card turns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from game.engine.lines import CardAnswered
from game.engine.playthrough import AtCard, Playthrough
from game.screens.card import CardScreen
from game.screens.edition import Edition
from game.screens.element import Element, Picture, Role
from game.screens.intents import Answer, Intent, Plain
from game.screens.moves import Home, Move, Stay, Swap, Write, taken_back
from game.screens.parts import answer, fiction_card, group, heading, primary, small_key, text
from game.views.lying import ChipView, LyingView

_LONG = 110
"""Letters of a saying that is set in the smaller of its two sizes."""


class LyingScreen(Protocol):
    """The screen of a card that lies on the paper."""

    @property
    def edition(self) -> Edition:
        """Return the edition that is played."""
        ...

    @property
    def play(self) -> Playthrough:
        """Return the playthrough, at that card."""
        ...

    def stay(self) -> Stay:
        """Return the move to this screen."""
        ...


def lying(key: str, view: LyingView, *answers: Element, foot: Element) -> Element:
    """Return the screen of a card: the fiction's, what is said of the world, and the question."""
    behind = group(
        "behind",
        "guess-behind",
        Element("band", Role.IMAGE, "guess-band", drawing=Picture(view.picture, dimmed=True)),
        group("rule", "guess-rule"),
    )
    long = "-long" if len(view.saying) > _LONG else ""
    claim = group(
        "claim-side",
        "guess-claim",
        group("lower", "guess-lower"),
        text("claim-label", "record-label", view.label),
        heading("claim", f"claim{long}", view.saying),
    )
    top = group("top", "guess-top", fiction_card("card", "guess-card", view.fiction), claim)
    question = group(
        "ask",
        "guess-question",
        text("before", "record-label", view.before),
        heading("question", "question", view.question),
    )
    body = group("body", "guess-body", top, group("gap", "gap"), question, *answers)
    front = group("front", "guess-front", body, group("bottom", "paper-margin", foot))
    return Element(key, Role.SCREEN, "guess", view.question, children=(behind, front))


def to_pick(answers: Iterable[ChipView], said: str, *, record: bool = False) -> Element:
    """Return the answers of which one is picked; ``record``: in the record's own words."""
    rows = tuple(
        answer(
            f"answer-{one.value}",
            str(number),
            one.label,
            Answer(one.value),
            chosen=one.value == said,
            record=record,
        )
        for number, one in enumerate(answers, 1)
    )
    return Element("answers", Role.LIST, "answers-three" if record else "answers", children=rows)


def foot(view: LyingView, missing: str | None, take_last: str = "") -> Element:
    """Return the foot; the button says what is ``missing`` as long as something is.

    ``take_last`` is what U takes back before it takes back anything of the day.
    """
    back = take_last or view.take_back
    return group(
        "foot",
        "paper-foot",
        text("count", "soft", view.count),
        group(
            "on",
            "wrap",
            small_key("escape", view.skip, Plain.BACK, shown=view.skip_key),
            *((small_key("u", back, Plain.TAKE_BACK),) if back else ()),
            small_key("q", view.leave, Plain.HOME),
            small_key("o", view.options, Plain.OPTIONS),
            primary(
                "turn",
                view.turn if missing is None else missing,
                Plain.CONTINUE,
                enabled=missing is None,
            ),
        ),
    )


def turned(screen: LyingScreen, said: str | None, sureness: int | None = None) -> Move:
    """Return the move that turns the card, with what was said of it."""
    play = screen.play
    place = play.life.place
    assert isinstance(place, AtCard)
    line = CardAnswered(place.kind, place.entry, said, sureness)
    return Swap(CardScreen(screen.edition, play, line, play.after(line)), (Write(line),))


def otherwise(screen: LyingScreen, intent: Intent) -> Move:
    """Return what an intent means that is no answer: skip, take back, leave, or nothing."""
    match intent:
        case Plain.BACK:
            return turned(screen, None)
        case Plain.TAKE_BACK:
            return taken_back(screen.play) or screen.stay()
        case Plain.HOME:
            return Home(screen.play.header.again())
        case _:
            return screen.stay()
