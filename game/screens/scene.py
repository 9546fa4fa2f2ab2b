"""A scene: a beat with its choices, what came of the one that was made, and who is to be rated."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.engine.lines import ChoiceMade, RatingGiven
from game.engine.playthrough import Playthrough
from game.screens.edition import Edition
from game.screens.element import Element, Picture, Role
from game.screens.intents import Choose, Intent, Plain, Rate
from game.screens.log import LogScreen
from game.screens.moves import AsksNothing, Home, Move, Onward, Push, Stay, Write, taken_back
from game.screens.parts import group, heading, icon, over, primary, small_key, text
from game.screens.phone import phone, phone_line
from game.screens.rulebook import RulebookScreen
from game.views import scene as views
from game.views.asking import AskView
from game.views.choice import ChoiceView


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
        legend = (text("legend", "legend", view.legend),) if view.legend else ()
        return _frame(view, (text("beat", "beat", view.text), choices, *legend), newest=0)

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
        return Stay(ConsequenceScreen(self.edition, self.play, after, line), (Write(line),))


@dataclass(frozen=True, slots=True)
class ConsequenceScreen(AsksNothing):
    """What a choice or a rating led to: its notices one at a time, then who is to be rated."""

    edition: Edition
    before: Playthrough
    play: Playthrough
    line: ChoiceMade | RatingGiven
    step: int = 0
    """Which of the new notices arrives, counted from 0; beyond them, all have arrived before."""

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.consequence(self.edition.words, self.before, self.play, self.line, self.step)
        made = group(
            "made",
            "made",
            icon("made-icon", "made-icon", "tick"),
            text("made-label", "made-label", view.made),
        )
        go_on = primary("go-on", view.go_on, Plain.CONTINUE)
        newest = view.phone.notices[0].number if self.step < self._coming else 0
        ask = (_ask(view.ask),) if view.ask else ()
        on = group("on", "go-on", *ask, go_on)
        return _frame(view, (made, text("reply", "reply", view.text), on), newest)

    def handle(self, intent: Intent) -> Move:
        """Let the next notice arrive, rate somebody, or go on."""
        match intent:
            case Plain.CONTINUE if self._has_more:
                return Stay(replace(self, step=self.step + 1))
            case Plain.CONTINUE:
                return self._rated(None) if self.play.to_rate else Onward(self.play)
            case Rate(stars) if self.play.to_rate and not self._has_more:
                return self._rated(stars)
            case _:
                return _led_away(self.edition, self.play, intent) or Stay(self)

    @property
    def _coming(self) -> int:
        """Return how many notices come of it."""
        return len(views.new_notices(self.edition.words, self.before, self.play))

    @property
    def _has_more(self) -> bool:
        return self.step + 1 < self._coming

    def _rated(self, stars: int | None) -> Move:
        assert self.play.to_rate is not None
        line = RatingGiven(self.play.to_rate.id, stars)
        after = self.play.after(line)
        if not views.new_notices(self.edition.words, self.play, after):
            return Onward(after, (Write(line),))
        return Stay(ConsequenceScreen(self.edition, self.play, after, line), (Write(line),))


def still_asked(edition: Edition, play: Playthrough) -> ConsequenceScreen:
    """Return the screen of somebody who has seen what a choice led to, and has yet to rate."""
    before, made = play.before_choice()
    arrived = len(views.new_notices(edition.words, before, play))
    return ConsequenceScreen(edition, before, play, made, arrived)


def _led_away(edition: Edition, play: Playthrough, intent: Intent) -> Move | None:
    """Return the move of what can be done at every moment of a scene, or ``None``."""
    match intent:
        case Plain.TAKE_BACK:
            return taken_back(play)
        case Plain.LOG:
            return Push(LogScreen(edition, play))
        case Plain.RULEBOOK:
            return Push(RulebookScreen(edition, play))
        case Plain.BACK | Plain.HOME:
            return Home(play.header.again())
        case _:
            return None


def _choice(view: ChoiceView) -> Element:
    key = f"choice-{view.id}"
    note = (text(f"{key}-note", "choice-note", view.note),) if view.note else ()
    foreseen = (
        Element(f"{key}-foreseen-{number}", Role.TEXT, "choice-note", told, open_rules=True)
        for number, told in enumerate(view.foreseen)
    )
    spoken = (view.note, view.price, view.stake_spoken)
    return Element(
        key,
        Role.BUTTON,
        "choice",
        view.label,
        " · ".join(said for said in spoken if said),
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
                *foreseen,
            ),
            *_weight(key, view),
        ),
    )


def _weight(key: str, view: ChoiceView) -> tuple[Element, ...]:
    """Return what a choice costs, over dots for how much it could move the rating."""
    price = (text(f"{key}-price", "choice-price", view.price),) if view.price else ()
    dots = (icon(f"{key}-dots", "dots", f"dots-{view.stake}"),) if view.stake else ()
    return (group(f"{key}-weight", "choice-weight", *price, *dots),) if price or dots else ()


def _ask(view: AskView) -> Element:
    stars = (
        Element(
            f"rate-{one.stars}",
            Role.BUTTON,
            "star",
            one.spoken,
            intent=Rate(one.stars),
            hotkeys=(one.label,),
            children=(
                text(f"rate-{one.stars}-badge", "star-label", one.label),
                icon(f"rate-{one.stars}-icon", "star-icon", "star"),
            ),
        )
        for one in view.stars
    )
    return group(
        "ask",
        "ask",
        heading("ask-question", "ask-question", view.question),
        Element("stars", Role.LIST, "stars", view.question, children=tuple(stars)),
    )


def _frame(view: views.SceneView, body: tuple[Element, ...], newest: int) -> Element:
    """Return a scene's picture, words and phone around what is different in each moment."""
    picture = Element(
        "picture",
        Role.IMAGE,
        "scene-picture",
        view.picture_label,
        drawing=Picture(view.picture, then=view.next_picture, over=over(view.sprites)),
    )
    top = group(
        "top",
        "scene-top",
        picture,
        group(
            "chips",
            "scene-chips",
            text("where", "scene-where", view.where),
            group(
                "purse",
                "scene-purse",
                icon("purse-icon", "purse-icon", "coin"),
                text("purse-label", "purse-label", view.purse),
            ),
        ),
    )
    keys = [
        small_key("escape", view.keys.home, Plain.HOME, shown=view.keys.escape),
        small_key("l", view.keys.log, Plain.LOG),
        replace(small_key("b", view.keys.rulebook, Plain.RULEBOOK), open_rules=True),
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
