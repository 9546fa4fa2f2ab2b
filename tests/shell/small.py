"""A tree with everything that can be drawn, in styles of its own, and a stage to play on."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace

from game.screens.boxes import Layout
from game.screens.element import Dial, Element, Icon, Picture, Role
from game.screens.intents import Choose, Intent, Plain
from game.screens.layout import layout
from game.screens.moves import (
    Ask,
    Fulfilled,
    Keep,
    Leave,
    ListJournals,
    Move,
    Reply,
    Screen,
    Stay,
    Swap,
)
from game.screens.settings import Settings
from game.screens.stage import Routes, Stage
from game.screens.style import Align, Flow, Ground, Motion, Style
from game.screens.tokens import Face, Size
from game.shell.fonts import Fonts

STYLES = {
    "screen": Style(fill=Ground.GLOSS, pad=(20, 20, 20, 20), gap=12, scrolls=True, grow=1),
    "row": Style(flow=Flow.ROW, gap=12),
    "plain": Style(),
    "serif": Style(face=Face.SERIF, weight=600, size=Size.HEAD, rule="double", text=Align.CENTRE),
    "italic": Style(face=Face.ITALIC, text=Align.END, rule="below"),
    "label": Style(size=Size.TINY, weight=800, spaced=True, ink="brown", rule="above"),
    "button": Style(ground="white", radius=22, shadow=True, pad=(16, 20, 16, 20), weight=600),
    "chip": Style(ground="white", radius=99, border="ink-soft", pad=(8, 20, 8, 20)),
    "picture": Style(radius=26, least_height=120, shadow=True),
    "title-picture": Style(least_height=120, width=160),
    "icon": Style(ink="plum"),
    "dial": Style(least_height=160, width=220, motion=Motion.EASE),
    "phone": Style(fill=Ground.PHONE, radius=44, pad=(24, 24, 24, 24), width=300, shadow=True),
    "notice": Style(
        ground="down-ground",
        border="down",
        radius=14,
        shadow=True,
        pad=(10, 10, 10, 10),
        motion=Motion.SLIDE,
    ),
    "card": Style(
        fill=Ground.GLOSS,
        radius=26,
        shadow=True,
        tilt=-2,
        pad=(26, 26, 26, 26),
        motion=Motion.TURN,
        width=300,
    ),
    "stamp": Style(
        border="stamp",
        border_width=5,
        radius=10,
        ground="paper",
        tilt=-8,
        pad=(12, 20, 12, 20),
        motion=Motion.STAMP,
        ink="stamp",
        weight=800,
        spaced=True,
    ),
    "scroller": Style(scrolls=True, least_height=60, gap=4),
}


def leaf(key: str, style: str, label: str = "", role: Role = Role.TEXT) -> Element:
    return Element(key, role, style, label)


def button(key: str, label: str, *, enabled: bool = True, chosen: bool = False) -> Element:
    return Element(
        key,
        Role.BUTTON,
        "button",
        label,
        intent=Plain.CONTINUE,
        enabled=enabled,
        chosen=chosen,
    )


EVERYTHING = Element(
    "screen",
    Role.SCREEN,
    "screen",
    children=(
        leaf("heading", "serif", "On the record 公平", Role.HEADING),
        leaf("italic", "italic", "“(The claim, word for word.)”"),
        leaf("label", "label", "WHAT PEOPLE SAY"),
        Element("picture", Role.IMAGE, "picture", drawing=Picture("binday")),
        Element(
            "row",
            Role.GROUP,
            "row",
            children=(
                Element("dim", Role.IMAGE, "picture", drawing=Picture("turnstile", dimmed=True)),
                Element("whole", Role.IMAGE, "title-picture", drawing=Picture("title")),
                Element("icon", Role.IMAGE, "icon", drawing=Icon("star")),
                Element(
                    "dial",
                    Role.METER,
                    "dial",
                    drawing=Dial(700, 900, "3.87", ("4.20", "4.00", "3.87")),
                ),
                button("open", "Open"),
                button("shut", "Shut", enabled=False),
                button("chosen", "Chosen", chosen=True),
                Element("chip", Role.BUTTON, "chip", "chip", intent=Plain.LOG, chosen=True),
            ),
        ),
        Element(
            "phone",
            Role.GROUP,
            "phone",
            children=(
                Element("notice", Role.NOTICE, "notice", children=(leaf("n", "plain", "Noted"),)),
                Element(
                    "list",
                    Role.LIST,
                    "scroller",
                    children=tuple(leaf(f"line-{at}", "plain", f"Line {at}") for at in range(30)),
                ),
            ),
        ),
        Element(
            "card",
            Role.GROUP,
            "card",
            children=(leaf("card-text", "plain", "One bag in the nearest bin."),),
        ),
        leaf("stamp", "stamp", "PARTLY"),
    ),
)


def laid_out(
    tree: Element = EVERYTHING, size: tuple[int, int] = (1280, 720), text_size: int = 100
) -> Layout:
    return layout(tree, size, text_size, Fonts(), STYLES)


@dataclass(frozen=True, slots=True)
class SmallScreen:
    """Two buttons, in the game's own styles."""

    name: str = "first"
    slow: bool = False

    def element(self) -> Element:
        def primary(key: str, label: str, intent: Intent, hotkey: str) -> Element:
            return Element(key, Role.BUTTON, "secondary", label, intent=intent, hotkeys=(hotkey,))

        return Element(
            self.name,
            Role.SCREEN,
            "sheet",
            children=(
                leaf("title", "sheet-title", self.name, Role.HEADING),
                primary("one", "Go on", Choose("one"), "1"),
                primary("two", "Stay", Choose("two"), "2"),
                primary("broken", "Break", Choose("broken"), "b"),
                primary("leave", "Leave", Plain.QUIT, "q"),
            ),
        )

    def handle(self, intent: Intent) -> Move:
        asks: tuple[Ask, ...] = (ListJournals(),)
        match intent:
            case Choose("one"):
                return Swap(SmallScreen("second"), asks)
            case Choose("two"):
                return Stay(SmallScreen("stayed"), asks)
            case Choose("broken"):
                raise RuntimeError("broken on purpose")
            case Plain.QUIT:
                return Stay(self, (Leave(),))
            case _:
                return Stay(self)

    def told(self, reply: Reply) -> Move:
        del reply
        return Stay(self)


@dataclass(slots=True)
class SlowTicket:
    """A ticket that settles when a test says so."""

    settled: bool = False
    trouble: str | None = None
    waited: int = 0

    def wait(self, seconds: float) -> bool:
        time.sleep(seconds)
        self.waited += 1
        return self.settled


@dataclass(slots=True)
class SmallDesk:
    """Fulfils with the tickets that it was given."""

    tickets: list[SlowTicket] = field(default_factory=list)
    asked: list[Ask] = field(default_factory=list)

    def fulfil(self, ask: Ask) -> Fulfilled:
        self.asked.append(ask)
        if isinstance(ask, ListJournals) and self.tickets:
            return Fulfilled(ticket=self.tickets.pop(0))
        return Fulfilled()

    @property
    def kept(self) -> list[Settings]:
        return [ask.settings for ask in self.asked if isinstance(ask, Keep)]


def stage_of(screen: Screen, **settings: bool) -> Stage:
    routes = Routes(lambda _: screen, lambda _, __: screen, lambda _: screen)
    return Stage((screen,), routes, replace(Settings(mute=True), **settings))
