"""What a style can say: how an element lays out what is in it, and how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.screens.tokens import Face, Size


class Flow(StrEnum):
    """How children lie: below one another, beside, beside with new rows, in columns, or stacked."""

    COLUMN = "column"
    ROW = "row"
    WRAP = "wrap"
    GRID = "grid"
    LAYERS = "layers"


class Align(StrEnum):
    """Where what does not fill its room lies."""

    START = "start"
    CENTRE = "centre"
    END = "end"
    STRETCH = "stretch"
    APART = "apart"


class Only(StrEnum):
    """The windows that an element is for; see ``game.screens.scale.is_wide``."""

    ALWAYS = "always"
    WIDE = "wide"
    NARROW = "narrow"


class Motion(StrEnum):
    """How an element arrives; a function of its age."""

    NONE = "none"
    SLIDE = "slide"
    EASE = "ease"
    TREMBLE = "tremble"
    """A dial that trembles before it eases."""
    ARRIVE = "arrive"
    """What slides in once the dial has trembled."""
    CLICK = "click"
    """What clicks into its place."""
    CLICK_DUE = "click-due"
    """The same once the dial has trembled."""
    TURN = "turn"
    STAMP = "stamp"


class Ground(StrEnum):
    """What lies under an element, beside a plain colour."""

    NONE = "none"
    GLOSS = "gloss"
    """The fiction's gradient."""
    PHONE = "phone"
    """The screen of the phone, in its bezel."""
    BAND = "band"
    """Plum with a gleam, for white text."""


@dataclass(frozen=True, slots=True)
class Style:
    """Lengths are units, as ``scale`` has them; text sizes grow with the text setting too."""

    flow: Flow = Flow.COLUMN
    pad: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Top, right, bottom, left."""
    gap: int = 0
    width: int | None = None
    """Fixed, in units; grows with the text setting; never wider than its room."""
    most: int | None = None
    """Widest, in units, grown like ``width``."""
    least_height: int = 0
    grows: bool = False
    """The least height grows with the text setting too: there is text in the drawing."""
    grow: int = 0
    """Share of the room left over along the parent's flow; 0 takes just what it needs."""
    main: Align = Align.START
    cross: Align = Align.STRETCH
    columns: int = 1
    """Of a grid; fewer where a column would be narrower than ``column_least``."""
    column_least: int = 0
    scrolls: bool = False
    """A box too small for what is in it scrolls, and is marked so."""
    only: Only = Only.ALWAYS
    stacks: bool = False
    """A row that becomes a column where its children do not fit beside one another."""

    face: Face = Face.SANS
    weight: int = 400
    size: int = Size.BODY
    spaced: bool = False
    """Letters wide apart, for small capitals labels."""
    leading: int = 135
    """Line height in percent of the text size."""
    text: Align = Align.START

    ink: str = "ink"
    ground: str | None = None
    """A colour's name."""
    fill: Ground = Ground.NONE
    radius: int = 0
    border: str | None = None
    border_width: int = 2
    shadow: bool = False
    rule: str | None = None
    """``below``, ``above`` or ``double``: a hairline of the record; ``soft``: the fiction's."""
    tilt: int = 0
    """Degrees clockwise; of what lies on paper."""
    motion: Motion = Motion.NONE
    sound: str | None = None
    """What is heard when an element of this style first appears; a name in ``assets/sounds``."""
