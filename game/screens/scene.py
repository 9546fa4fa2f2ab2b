"""A scene: a beat with its choices, and what came of the one that was made."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.engine.lines import ChoiceMade
from game.engine.playthrough import Playthrough
from game.engine.scene import Choice
from game.screens.edition import Edition
from game.screens.element import Element, Picture, Role
from game.screens.intents import Choose, Intent, Plain
from game.screens.log import LogScreen
from game.screens.moves import AsksNothing, Home, Move, Onward, Push, Stay, Write, taken_back
from game.screens.parts import group, icon, primary, small_key, text
from game.screens.phone import phone, phone_line
from game.views import scene as views


@dataclass(frozen=True, slots=True)
class SceneScreen(AsksNothing):
    """A beat, and what the player may do."""

    edition: Edition
    play: Playthrough

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.scene(self.edition.words, self.play)
        choices = Element(
            "choices",
            Role.LIST,
            "choices",
            children=tuple(_choice(one) for one in view.choices),
        )
        return _frame(view, (text("beat", "beat", view.text), choices), newest=0)

    def handle(self, intent: Intent) -> Move:
        """Make a choice, take one back, or look something up."""
        match intent:
            case Choose(choice_id):
                return self._choose(choice_id)
            case _:
                return _led_away(self.edition, self.play, intent) or Stay(self)

    def _choose(self, choice_id: str) -> Move:
        scene, beat = self.play.scene, self.play.beat
        choice = next((one for one in self.play.offered() if one.id == choice_id), None)
        if scene is None or beat is None or choice is None or not self.play.is_open(choice):
            return Stay(self)
        line = ChoiceMade(scene.id, beat.id, choice_id)
        after = self.play.after(line)
        return Stay(ConsequenceScreen(self.edition, self.play, after, choice), (Write(line),))


@dataclass(frozen=True, slots=True)
class ConsequenceScreen(AsksNothing):
    """What a choice led to: its reply, and its notices one at a time."""

    edition: Edition
    before: Playthrough
    play: Playthrough
    choice: Choice
    step: int = 0
    """Which of the new notices arrived last, counted from 0."""

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.consequence(self.edition.words, self.before, self.play, self.choice, self.step)
        made = group(
            "made",
            "made",
            icon("made-icon", "made-icon", "tick"),
            text("made-label", "made-label", view.made),
        )
        go_on = primary("go-on", view.go_on, Plain.CONTINUE)
        newest = 0 if view.phone.quiet else view.phone.notices[0].number
        body = (made, text("reply", "reply", view.text), group("on", "go-on", go_on))
        return _frame(view, body, newest)

    def handle(self, intent: Intent) -> Move:
        """Let the next notice arrive, or go on."""
        match intent:
            case Plain.CONTINUE:
                new = views.new_notices(self.edition.words, self.before, self.play)
                if self.step + 1 < len(new):
                    return Stay(replace(self, step=self.step + 1))
                return Onward(self.play)
            case _:
                return _led_away(self.edition, self.play, intent) or Stay(self)


def _led_away(edition: Edition, play: Playthrough, intent: Intent) -> Move | None:
    """Return the move of what can be done at every moment of a scene, or ``None``."""
    match intent:
        case Plain.TAKE_BACK:
            return taken_back(play)
        case Plain.LOG:
            return Push(LogScreen(edition, play))
        case Plain.BACK | Plain.HOME:
            return Home(play.header.again())
        case _:
            return None


def _choice(view: views.ChoiceView) -> Element:
    key = f"choice-{view.id}"
    note = (text(f"{key}-note", "choice-note", view.note),) if view.note else ()
    return Element(
        key,
        Role.BUTTON,
        "choice",
        view.label,
        view.note,
        intent=Choose(view.id),
        hotkeys=(view.number,),
        enabled=view.is_open,
        children=(
            text(f"{key}-badge", "choice-badge", view.number),
            group(
                f"{key}-words",
                "choice-words",
                text(f"{key}-label", "choice-label", view.label),
                *note,
            ),
        ),
    )


def _frame(view: views.SceneView, body: tuple[Element, ...], newest: int) -> Element:
    """Return a scene's picture, words and phone around what is different in each moment."""
    picture = Element(
        "picture",
        Role.IMAGE,
        "scene-picture",
        view.picture_label,
        drawing=Picture(view.picture, then=view.next_picture),
    )
    top = group(
        "top",
        "scene-top",
        picture,
        group("chips", "scene-chips", text("where", "scene-where", view.where)),
    )
    keys = [
        small_key("escape", view.keys.home, Plain.HOME, shown=view.keys.escape),
        small_key("l", view.keys.log, Plain.LOG),
        small_key("o", view.keys.options, Plain.OPTIONS),
    ]
    if view.can_take_back:
        keys.insert(1, small_key("u", view.keys.take_back, Plain.TAKE_BACK))
    foot = group(
        "foot",
        "scene-foot",
        text("mark-fiction", "fiction-mark", view.mark),
        group("keys", "scene-keys", *keys),
    )
    side = group("side", "scene-side", top, phone_line(view.phone, newest), *body, foot)
    return Element(
        "scene",
        Role.SCREEN,
        "scene",
        view.where,
        children=(side, phone(view.phone, newest)),
    )
