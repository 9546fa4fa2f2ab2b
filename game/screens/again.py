"""The same day under another rulebook: moment by moment, then both phones side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.engine.playthrough import Playthrough
from game.screens.edition import Edition
from game.screens.element import Element, Picture, Role
from game.screens.intents import Intent, Plain
from game.screens.moves import AsksNothing, Home, Move, Onward, Push, Stay, Swap, begun
from game.screens.parts import group, heading, movement, over, pill, primary, sheet, text
from game.screens.phone import phone, phone_line
from game.screens.readings import ReadingsScreen
from game.views import comparison as views


@dataclass(frozen=True, slots=True)
class AgainScreen(AsksNothing):
    """One moment of the day, and what two rulebooks made of it."""

    edition: Edition
    play: Playthrough
    other: str
    """The rulebook under which the day is read again."""
    step: int = 0

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.moment(self.edition.words, self.play, self.other, self.step)
        head = group(
            "head",
            "sheet-foot",
            heading("title", "again-title", view.title),
            text("count", "soft", view.count),
        )
        body = group(
            "body",
            "sheet-body",
            _top(view),
            heading("label", "again-choice", view.label),
            group(
                "readings",
                "again-readings",
                _reading(f"own-{self.step}", "again-own", view.own),
                _reading(f"other-{self.step}", "again-other", view.other),
            ),
        )
        on = primary("go-on", view.go_on, Plain.CONTINUE)
        return sheet("again", view.title, (head,), body, view.mark, on)

    def handle(self, intent: Intent) -> Move:
        """Go on to the next moment that differs, or to both standings."""
        match intent:
            case Plain.CONTINUE:
                if self.step + 1 < len(views.differing(self.play, self.other)):
                    return Stay(replace(self, step=self.step + 1))
                return Swap(BothScreen(self.edition, self.play, self.other))
            case Plain.BACK:
                return Onward(self.play)
            case _:
                return Stay(self)


@dataclass(frozen=True, slots=True)
class BothScreen(AsksNothing):
    """Both standings at the end of the same day."""

    edition: Edition
    play: Playthrough
    other: str

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.comparison(self.edition.words, self.play, self.other)
        words = group(
            "words",
            "both-words",
            heading("title", "sheet-title-bare", view.title),
            phone_line(view.own, 0, "own-"),
            phone_line(view.other, 0, "other-"),
            text("note", "both-note", view.note),
            group("gap", "gap"),
            group(
                "on",
                "wrap",
                pill("readings", "a", view.readings, Plain.READINGS),
                pill("home", "t", view.home, Plain.HOME),
                primary("again", view.again, Plain.START),
            ),
            text("mark-fiction", "fiction-mark", view.mark),
        )
        return Element(
            "both",
            Role.SCREEN,
            "scene",
            view.title,
            children=(phone(view.own, 0, "own-"), phone(view.other, 0, "other-"), words),
        )

    def handle(self, intent: Intent) -> Move:
        """Begin another day, or go back."""
        match intent:
            case Plain.START:
                return begun(self.edition.library, self.play.header.again())
            case Plain.READINGS:
                return Push(ReadingsScreen(self.edition, self.play))
            case Plain.HOME:
                return Home(self.play.header.again())
            case Plain.BACK:
                return Onward(self.play)
            case _:
                return Stay(self)


def again(edition: Edition, play: Playthrough, other: str) -> AgainScreen | BothScreen:
    """Return the first moment that differs, or both standings where none does."""
    if views.differing(play, other):
        return AgainScreen(edition, play, other)
    return BothScreen(edition, play, other)


def _top(view: views.MomentView) -> Element:
    drawing = Picture(view.picture, over=over(view.sprites))
    picture = Element("picture", Role.IMAGE, "again-picture", view.picture_label, drawing=drawing)
    chips = group("chips", "scene-chips", text("where", "scene-where", view.where))
    return group("top", "again-top", picture, chips)


def _reading(key: str, style: str, view: views.ReadingView) -> Element:
    return group(
        key,
        style,
        text(f"{key}-name", "soft", view.name),
        *movement(key, view.movement, large=True),
        text(f"{key}-text", "again-text", view.text),
        label=view.name,
    )
