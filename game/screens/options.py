"""The options, from anywhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.intents import Intent, Plain, Set
from game.screens.message import ForgetScreen
from game.screens.moves import AsksNothing, Keep, Move, Pop, Push, Stay
from game.screens.parts import button, chip, group, heading, primary, sheet, text
from game.screens.settings import TEXT_SIZES, VOLUMES, Settings
from game.views import front as views

_SWITCH: Final = (False, True)


@dataclass(frozen=True, slots=True)
class OptionsScreen(AsksNothing):
    """What can be set; every change holds at once."""

    edition: Edition
    settings: Settings

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.options(self.edition.words, self._values())
        options = Element(
            "options",
            Role.LIST,
            "options",
            children=(
                *(_option(one) for one in view.options),
                group(
                    "forget-row", "wrap", button("forget", "secondary", view.forget, Plain.FORGET)
                ),
            ),
        )
        return sheet(
            "options-screen",
            view.title,
            (heading("title", "sheet-title", view.title),),
            group(
                "body",
                "sheet-body",
                options,
                text("keys-title", "log-label", view.keys_title),
                text("keys", "body", view.keys),
            ),
            view.mark,
            primary("back", view.back, Plain.BACK, ("o",)),
        )

    def handle(self, intent: Intent) -> Move:
        """Set something, or go back."""
        match intent:
            case Set(setting, value):
                settings = replace(self.settings, **{setting: value})  # type: ignore[arg-type]
                return Stay(replace(self, settings=settings), (Keep(settings),))
            case Plain.FORGET:
                return Push(ForgetScreen(self.edition))
            case Plain.BACK:
                return Pop()
            case _:
                return Stay(self)

    def _values(self) -> tuple[tuple[str, int | bool, tuple[int | bool, ...]], ...]:
        settings = self.settings
        return (
            ("text_size", settings.text_size, TEXT_SIZES),
            ("less_motion", settings.less_motion, _SWITCH),
            ("mute", settings.mute, _SWITCH),
            ("volume", settings.volume, VOLUMES),
            ("captions", settings.captions, _SWITCH),
            ("full_screen", settings.full_screen, _SWITCH),
            ("open_rules", settings.open_rules, _SWITCH),
        )


def _option(view: views.OptionView) -> Element:
    key = f"option-{view.setting}"
    values = (
        chip(
            f"{key}-{one.value}",
            "",
            one.label,
            Set(view.setting, one.value),
            chosen=one.chosen,
            spoken=one.spoken,
        )
        for one in view.values
    )
    return group(
        key,
        "option",
        text(f"{key}-label", "option-label", view.label),
        Element(f"{key}-values", Role.LIST, "wrap", view.label, children=tuple(values)),
    )
