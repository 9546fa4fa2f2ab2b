"""Lights out: the card after it has turned."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.engine.lines import CardAnswered, PageOpened
from game.engine.playthrough import AtCard, Playthrough
from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.intents import Intent, OpenPage, Plain
from game.screens.moves import AsksNothing, Home, Move, Onward, Push, Stay, Write
from game.screens.page import PageScreen
from game.screens.parts import (
    chip,
    fiction_card,
    group,
    heading,
    paper,
    primary,
    small_key,
    strip,
    text,
)
from game.views import cards as views


@dataclass(frozen=True, slots=True)
class CardScreen(AsksNothing):
    """The same card after it has turned: the stamp, the sentence, the conditions, the sources."""

    edition: Edition
    before: Playthrough
    answered: CardAnswered
    play: Playthrough

    def element(self) -> Element:
        """Return the tree of elements."""
        place = self.before.life.place
        assert isinstance(place, AtCard)
        view = views.card(self.edition.words, self.before, place, self.answered)
        return paper(
            "card-screen",
            view.title,
            (text("count", "soft", view.count),),
            (
                group(
                    "body",
                    "card-body",
                    *_right_first(view),
                    group("halves", "card-halves", _left(view), _right(view), _below(view)),
                ),
            ),
            (
                group(
                    "keys",
                    "scene-keys",
                    small_key("escape", view.leave, Plain.HOME, shown=view.leave_key),
                    small_key("o", view.options, Plain.OPTIONS),
                ),
                primary("next", view.next, Plain.CONTINUE),
            ),
        )

    def handle(self, intent: Intent) -> Move:
        """Open a page, or go on to what comes next."""
        match intent:
            case Plain.CONTINUE:
                return Onward(self.play)
            case OpenPage(page):
                line = PageOpened(page, self.answered.entry)
                left = self.gone_on(self.play.after(line))
                shown = PageScreen(self.edition, self.answered.entry, page, left.play)
                return Push(shown, (Write(line),), left)
            case Plain.BACK | Plain.HOME:
                return Home(self.play.header.again())
            case _:
                return Stay(self)

    def gone_on(self, play: Playthrough) -> CardScreen:
        """Return the same card of the playthrough as it is now."""
        return replace(self, play=play)


def _left(view: views.CardView) -> Element:
    """Return the card with the stamp across its edge, and what was said of it."""
    return group(
        "left",
        "card-left",
        group(
            "object",
            "card-object",
            group("face", "card-face", fiction_card("turned", "card-turned", view.fiction)),
            group("over", "card-stamp", _stamp("stamp", view)),
        ),
        *_said("said", view),
    )


def _below(view: views.CardView) -> Element:
    """Return the same for a narrow window, where the sentence comes first."""
    return group(
        "below",
        "card-below",
        *_said("below-said", view),
        fiction_card("below-card", "card-turned", view.fiction),
    )


def _said(key: str, view: views.CardView) -> tuple[Element, ...]:
    told = (text(f"{key}-told", "body", view.told),) if view.told else ()
    return (text(key, "said", view.said), *told)


def _stamp(key: str, view: views.CardView) -> Element:
    return group(
        key,
        "stamp",
        heading(f"{key}-word", "stamp-word", view.stamp.upper()),
        text(f"{key}-note", "stamp-note", view.stamp_note),
    )


def _right_first(view: views.CardView) -> tuple[Element, ...]:
    """Return what would have been right to say; nothing on a guess."""
    right = view.right
    if not right.text:
        return ()
    steps = (
        group(
            f"right-{number}",
            "step-close",
            text(f"right-{number}-date", "step-close-date", one.date),
            text(f"right-{number}-text", "step-close-text", one.text),
        )
        for number, one in enumerate(right.steps, 1)
    )
    told = text("right-text", "right-text", right.text)
    return (group("right-first", "right-first", told, *steps),)


def _right(view: views.CardView) -> Element:
    pages = (chip(f"page-{one.page}", one.key, one.label, OpenPage(one.page)) for one in view.pages)
    return group(
        "right",
        "card-right",
        group("stamp-top", "card-stamp-top", _stamp("stamp-first", view)),
        *((text("claim-label", "record-label", view.claim_label),) if view.claim_label else ()),
        text("claim", "claim-again", view.claim),
        heading("sentence", "sentence-after" if view.right.text else "sentence", view.sentence),
        strip("strip", view.strip),
        Element("pages", Role.LIST, "wrap", children=tuple(pages)),
    )
