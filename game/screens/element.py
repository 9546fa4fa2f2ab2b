"""The node of which every screen is made: what it is, what it says, what it does when activated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import is_

from game.screens.editing import Typing
from game.screens.intents import Intent


class Role(StrEnum):
    """What an element is to somebody who cannot see it."""

    SCREEN = "screen"
    GROUP = "group"
    HEADING = "heading"
    TEXT = "text"
    BUTTON = "button"
    IMAGE = "image"
    METER = "meter"
    NOTICE = "notice"
    LIST = "list"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Over:
    """A sprite that lies over a picture, and the sound with which it comes."""

    name: str
    heard: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing out of ``assets/scenes``, filling its box around the picture's own anchor."""

    name: str
    dimmed: bool = False
    """The light in it is out."""
    then: str = ""
    """The picture that is likely next; the shell makes it ready while the player reads."""
    over: tuple[Over, ...] = ()
    """What lies over it, the lowest first."""


@dataclass(frozen=True, slots=True)
class Icon:
    """One glyph out of ``assets/icons``."""

    name: str


@dataclass(frozen=True, slots=True)
class Dial:
    """An arc with a knob, in thousandths of its length."""

    share: int
    before: int
    """Where the knob comes from; equal to ``share`` when nothing moved."""
    figure: str
    """The number in the middle, as it is after the movement."""
    figures: tuple[str, ...] = ()
    """The number on its way there, first to last; empty when nothing moved."""

    @property
    def moves(self) -> bool:
        """Say whether it has somewhere to go."""
        return self.share != self.before


@dataclass(frozen=True, slots=True)
class Gauge:
    """Half a circle in steps with a pointer, in thousandths of its length, and a number."""

    share: int
    before: int
    figure: str
    """Empty where it is too small for one."""
    figures: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    """What stands under its two feet, if anything does."""

    @property
    def moves(self) -> bool:
        """Say whether it has somewhere to go."""
        return self.share != self.before


@dataclass(frozen=True, slots=True)
class Badge:
    """A medal with a letter; it trembles when the sum behind it moves, and turns for another."""

    grade: str
    before: str
    moves: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """A number by itself, at the left of its box."""

    figure: str
    figures: tuple[str, ...] = ()

    @property
    def moves(self) -> bool:
        """Say whether it has somewhere to go."""
        return bool(self.figures)


@dataclass(frozen=True, slots=True)
class Bar:
    """A slim bar, in thousandths of its length."""

    share: int
    before: int

    @property
    def moves(self) -> bool:
        """Say whether it has somewhere to go."""
        return self.share != self.before


Meter = Dial | Gauge | Badge | Count | Bar
"""What shows how much, and moves from where it was to where it is."""


@dataclass(frozen=True, slots=True)
class Span:
    """A bar of a chart, in steps: how long something stood."""

    start: int
    end: int | None
    """``None``: to the end."""
    tone: str
    """``good``, ``bad`` or ``plain``."""
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """One row along a time axis: a line of ratings, or bars, and one step that is shown."""

    steps: int
    at: int
    """Which step is shown, counted from 0."""
    heights: tuple[int, ...] = ()
    """In thousandths, at the start and after each step; it may end early."""
    marks: tuple[str, ...] = ()
    """``up``, ``down`` or ``level`` for each step."""
    spans: tuple[Span, ...] = ()
    high: str = ""
    low: str = ""


@dataclass(frozen=True, slots=True)
class Shift:
    """Where something ends on a scale, and where it would, in thousandths."""

    before: int
    after: int


Drawing = Picture | Icon | Meter | Chart | Shift


@dataclass(frozen=True, slots=True)
class Element:
    """A node of the tree.

    A leaf draws its ``label``. An element with children draws them, and its ``label`` is its name
    for the ear and the terminal; a button is always read by its label.

    A field takes typing: while it has focus, letters go to it and not to the keys of others. What
    is typed in it is its value; the one leaf in it that has a caret shows it.
    """

    key: str
    """Unique on its screen; age, focus and scrolling hang on it."""
    role: Role
    style: str
    """A name in ``game.screens.styles``."""
    label: str = ""
    value: str = ""
    """What a reader says after the label: a movement, a state, a setting."""
    intent: Intent | None = None
    """What activating it means; an element that has one takes focus, in the order of the tree."""
    hotkeys: tuple[str, ...] = ()
    enabled: bool = True
    chosen: bool = False
    open_rules: bool = False
    """Shown only to somebody who has opened the rules."""
    drawing: Drawing | None = None
    typing: Typing | None = None
    """Of a field: what is typed there."""
    then: str = ""
    """Of a field: the key of the element to which Enter takes the focus."""
    caret: int | None = None
    """Of the leaf that shows what is typed: how many letters of its label are before the caret."""
    children: tuple[Element, ...] = ()

    def closed(self) -> Element:
        """Return the same without what is only for open rules."""
        children = tuple(one.closed() for one in self.children if not one.open_rules)
        same = len(children) == len(self.children) and all(map(is_, children, self.children))
        return self if same else replace(self, children=children)

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def takes_focus(self) -> bool:
        """Say whether keys can land on it; a shut choice takes focus so that it can be read."""
        return self.intent is not None or self.typing is not None
