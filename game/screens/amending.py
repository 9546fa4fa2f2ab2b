"""Change one rule, and see whom it hits."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.engine.amending import Trial, positions, trial
from game.engine.playthrough import Playthrough
from game.engine.readings import Recorded, recorded_of
from game.engine.rulebook import Rule
from game.screens.edition import Edition
from game.screens.element import Element, Role, Shift
from game.screens.intents import Intent, Plain, SetTo
from game.screens.moves import AsksNothing, Move, Pop, Stay
from game.screens.parts import (
    arrow_key,
    group,
    movement,
    pill,
    primary,
    sheet,
    text,
    walk_head,
)
from game.views import amending as views


@dataclass(frozen=True, slots=True)
class AmendingScreen(AsksNothing):
    """One rule of one rulebook, set to one position, and how five lives end."""

    edition: Edition
    trial: Trial
    rule: Rule
    at: int
    """The position of its slider; 0 is off."""
    reach: tuple[int, int]
    """Between which figures the lives end, wherever the slider stands."""

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.amending(self.edition.words, self.trial, self.rule, self.at, self.reach)
        head = walk_head(
            view.title,
            text("count", "soft", view.count),
            arrow_key("up", view.before_rule, Plain.EARLIER),
            arrow_key("down", view.next_rule, Plain.LATER),
        )
        rule = group(
            f"rule-{self.rule.id}",
            "amend-rule",
            text("rulebook", "fiction-label", view.rulebook.upper()),
            text("deed", "soft", view.deed),
            text("notice", "amend-notice", view.notice),
            text("reason", "notice-reason", view.reason),
        )
        body = group(
            "body",
            "sheet-body",
            group(
                "both", "amend-both", group("left", "amend-left", rule, _slider(view)), _lives(view)
            ),
        )
        on = group(
            "on",
            "wrap",
            pill("other", "b", view.other, Plain.RULEBOOK),
            primary("back", view.back, Plain.BACK),
        )
        return sheet("amending", view.title, (head,), body, view.mark, on)

    def handle(self, intent: Intent) -> Move:
        """Move the slider, take another rule or rulebook, or go back."""
        match intent:
            case SetTo(at) if 0 <= at < len(positions(self.rule)):
                return Stay(replace(self, at=at))
            case Plain.EARLIER:
                return Stay(self._at_rule(-1))
            case Plain.LATER:
                return Stay(self._at_rule(1))
            case Plain.RULEBOOK:
                return Stay(_next_rulebook(self.edition, self))
            case Plain.BACK:
                return Pop()
            case _:
                return Stay(self)

    def _at_rule(self, step: int) -> AmendingScreen:
        rules = self.trial.rules
        rule = rules[(rules.index(self.rule) + step) % len(rules)]
        return _at_rule(self.edition, self.trial, rule)


def amending(edition: Edition, play: Playthrough) -> AmendingScreen | None:
    """Return the screen with the rule of the playthrough's own rulebook that most lives meet.

    It is another rulebook's where none of the own can be changed, and ``None`` where no rule can.
    """
    residents = edition.library.neighbours.values()
    lives = (recorded_of(play), *map(recorded_of, residents))
    return _first(edition, play.header.rulebook, lives)


def _next_rulebook(edition: Edition, now: AmendingScreen) -> AmendingScreen:
    names = tuple(edition.library.rulebooks)
    after = names[(names.index(now.trial.rulebook.id) + 1) % len(names)]
    return _first(edition, after, now.trial.lives) or now


def _first(edition: Edition, rulebook: str, lives: tuple[Recorded, ...]) -> AmendingScreen | None:
    """Return the first rule of the first rulebook, from that one on, that has one to change."""
    names = tuple(edition.library.rulebooks)
    at = names.index(rulebook)
    for name in (*names[at:], *names[:at]):
        begun = trial(edition.library, edition.library.rulebooks[name], lives)
        if begun.rules:
            return _at_rule(edition, begun, begun.rules[0])
    return None


def _at_rule(edition: Edition, begun: Trial, rule: Rule) -> AmendingScreen:
    return AmendingScreen(edition, begun, rule, views.own_position(rule), begun.reach(rule))


def _slider(view: views.AmendingView) -> Element:
    at = next(number for number, one in enumerate(view.positions) if one.chosen)
    places = (_position(number, one) for number, one in enumerate(view.positions))
    return group(
        "slider",
        "amend-slider",
        group(
            "slider-head",
            "readings-walk",
            text("slider-label", "option-label", view.slider_label),
            arrow_key("left", view.less, SetTo(max(0, at - 1))),
            arrow_key("right", view.more, SetTo(min(at + 1, len(view.positions) - 1))),
        ),
        Element("positions", Role.LIST, "positions", view.slider_label, children=tuple(places)),
    )


def _position(number: int, view: views.PositionView) -> Element:
    style = "position-chosen" if view.chosen else "position-own" if view.own else "position"
    return Element(
        f"position-{number}",
        Role.BUTTON,
        style,
        view.spoken,
        intent=SetTo(number),
        chosen=view.chosen,
        children=(
            text(
                f"position-{number}-label",
                "chosen-label" if view.chosen else "chip-label",
                view.label,
            ),
        ),
    )


def _lives(view: views.AmendingView) -> Element:
    return group(
        "ends",
        "amend-right",
        Element("lives", Role.LIST, "amend-lives", children=tuple(map(_life, view.lives))),
        text(f"sum-{view.sum}", "amend-sum", view.sum),
    )


def _life(view: views.LifeView) -> Element:
    key = f"life-{view.key}"
    bar: tuple[Element, ...] = ()
    if view.shift is not None:
        before, after = view.shift
        bar = (Element(f"{key}-shift", Role.IMAGE, "amend-shift", drawing=Shift(before, after)),)
    return group(
        key,
        "amend-you" if view.key == "you" else "amend-life",
        group(
            f"{key}-who",
            "amend-who",
            text(f"{key}-name", "log-label", view.name),
            text(f"{key}-life", "notice-reason", view.life),
            text(f"{key}-times", "notice-reason", view.times),
        ),
        *bar,
        group(
            f"{key}-ends",
            "amend-ends" if bar else "amend-lists",
            text(f"{key}-after", "log-label", view.after),
            *movement(key, view.movement),
        ),
        label=view.name,
    )
