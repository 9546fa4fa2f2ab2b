from __future__ import annotations

import pygame
import pytest

from game.screens.boxes import Rect
from game.screens.element import Badge, Bar, Count, Dial, Element, Gauge, Meter, Role
from game.screens.layout import layout
from game.screens.style import Ground
from game.screens.styles import STYLES
from game.screens.tokens import COLOURS, Rgb, contrast_ratio
from game.shell.ages import Ages
from game.shell.fonts import Fonts
from game.shell.gauge import shape_in
from game.shell.meters import paint_meter
from game.shell.motion import EASE, TREMBLE
from game.shell.paint import at_rest
from game.shell.sheets import band

BOX = Rect(10, 20, 250, 148)
SLIM = Rect(10, 20, 250, 8)
WHITE = COLOURS["white"]
GAUGE = Gauge(700, 300, "770", ("530", "600", "770"), ("350", "950"))
BADGE = Badge("A", "B", moves=True)
COUNT = Count("1010", ("1000", "1005", "1010"))
BAR = Bar(700, 300)
METERS = [
    pytest.param(GAUGE, id="gauge"),
    pytest.param(BADGE, id="badge"),
    pytest.param(COUNT, id="count"),
    pytest.param(BAR, id="bar"),
    pytest.param(Dial(700, 300, "3.50", ("1.50", "3.50")), id="dial"),
]


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return Fonts()


def painted(meter: Meter, fonts: Fonts, age: int | None = None, box: Rect = BOX) -> bytes:
    return pygame.image.tobytes(surface_of(meter, fonts, age, box), "RGB")


def surface_of(
    meter: Meter, fonts: Fonts, age: int | None = None, box: Rect = BOX
) -> pygame.Surface:
    surface = pygame.Surface((280, 190), depth=32)
    surface.fill(WHITE)
    paint_meter(surface, box, meter, fonts, age)
    return surface


def rgb(surface: pygame.Surface, place: tuple[int, int]) -> Rgb:
    red, green, blue, _alpha = surface.get_at(place)
    return red, green, blue


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(Gauge(200, 200, "470"), Gauge(800, 800, "470"), id="gauge"),
        pytest.param(Bar(200, 200), Bar(800, 800), id="bar"),
        pytest.param(Badge("A", "A"), Badge("B", "B"), id="badge"),
        pytest.param(Count("1000"), Count("1010"), id="count"),
    ],
)
def test_what_is_otherwise_looks_otherwise(one: Meter, other: Meter, fonts: Fonts) -> None:
    assert painted(one, fonts) != painted(other, fonts)


@pytest.mark.parametrize("meter", METERS)
def test_a_meter_moves_from_where_it_was_to_where_it_is(meter: Meter, fonts: Fonts) -> None:
    box = SLIM if isinstance(meter, Bar) else BOX
    before, after = painted(meter, fonts, -TREMBLE, box), painted(meter, fonts, None, box)

    frames = [painted(meter, fonts, age, box) for age in (0, 350, EASE)]

    assert (frames[0], frames[2]) == (before, after)
    assert len(set(frames)) == 3


@pytest.mark.parametrize("meter", [GAUGE, BADGE, BAR], ids=["gauge", "badge", "bar"])
def test_it_trembles_before_it_moves(meter: Meter, fonts: Fonts) -> None:
    box = SLIM if isinstance(meter, Bar) else BOX
    frames = {painted(meter, fonts, age, box) for age in range(-TREMBLE, 0, 15)}

    assert len(frames) > 1
    assert painted(meter, fonts, None, box) not in frames


def test_a_letter_that_stays_trembles_and_does_not_turn(fonts: Fonts) -> None:
    still, trembles = Badge("B", "B"), Badge("B", "B", moves=True)

    assert len({painted(trembles, fonts, age) for age in range(-TREMBLE, 0, 15)}) > 1
    assert {painted(trembles, fonts, age) for age in (0, 200, 300, 600)} == {painted(still, fonts)}
    assert {painted(still, fonts, age) for age in range(-TREMBLE, EASE, 60)} == {
        painted(still, fonts)
    }


@pytest.mark.parametrize("size", [(0, 0), (0, 40), (40, 0), (1, 1), (3, 60), (60, 3), (9, 9)])
@pytest.mark.parametrize("meter", METERS)
def test_no_box_is_too_small(meter: Meter, size: tuple[int, int], fonts: Fonts) -> None:
    for age in (None, -10, 0, 300):
        painted(meter, fonts, age, Rect(5, 5, *size))


@pytest.mark.parametrize("share", [0, 1, 499, 500, 999, 1000])
@pytest.mark.parametrize("size", [(250, 148), (66, 36), (400, 148), (120, 200)])
def test_a_gauge_stays_within_its_box(share: int, size: tuple[int, int], fonts: Fonts) -> None:
    box = Rect(10, 10, *size)
    surface = pygame.Surface((size[0] + 20, size[1] + 20), depth=32)
    surface.fill(WHITE)

    paint_meter(surface, box, Gauge(share, share, "950", (), ("350", "950")), fonts, None)

    inside = surface.subsurface(tuple(box)).copy()
    surface.fill(WHITE, tuple(box))
    assert pygame.transform.average_color(surface)[:3] == WHITE
    assert pygame.transform.average_color(inside)[:3] != WHITE


def test_what_is_full_is_darker_than_what_is_empty(fonts: Fonts) -> None:
    surface = surface_of(Gauge(500, 500, ""), fonts)
    shape = shape_in(BOX.width, BOX.height)

    def at(share: float) -> Rgb:
        x, y = shape.at(share, 0.89)
        return rgb(surface, (BOX.x + round(x), BOX.y + round(y)))

    for full, empty in ((40, 960), (210, 790), (460, 540)):
        assert contrast_ratio(at(full), at(empty)) >= 3


def test_the_ends_stand_under_the_feet(fonts: Fonts) -> None:
    bare = surface_of(Gauge(500, 500, "650"), fonts, box=Rect(10, 20, 250, 140))
    ended = surface_of(Gauge(500, 500, "650", (), ("350", "950")), fonts)
    foot = pygame.Rect(10, 20 + 148 - 18, 250, 16)

    for part in (foot.x, foot.right - 40):
        under = pygame.Rect(part, foot.y, 40, foot.height)
        assert pygame.transform.average_color(ended.subsurface(under))[:3] != WHITE
    middle = pygame.Rect(110, foot.y, 50, foot.height)
    assert pygame.transform.average_color(ended.subsurface(middle))[:3] == WHITE
    assert bare.get_size() == ended.get_size()


def test_no_number_on_the_way_is_wider_than_its_room(fonts: Fonts) -> None:
    """The size is that of the widest, so that a number does not jump as it counts."""
    box = Rect(10, 20, 60, 40)
    count = Count("9", ("1000", "9"))

    surface = surface_of(count, fonts, 0, box)

    surface.fill(WHITE, tuple(box))
    assert pygame.transform.average_color(surface)[:3] == WHITE


@pytest.mark.parametrize(
    ("style", "meter"),
    [
        ("gauge", GAUGE),
        ("badge", BADGE),
        ("badge", Badge("B", "B", moves=True)),
        ("count", COUNT),
        ("part-bar", BAR),
    ],
)
def test_what_moves_is_at_rest_when_it_has_arrived(style: str, meter: Meter) -> None:
    assert rests(style, meter, [0, TREMBLE, TREMBLE + EASE - 1, TREMBLE + EASE]) == [
        False,
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("style", "meter"),
    [
        ("gauge", Gauge(300, 300, "530")),
        ("badge", Badge("B", "B")),
        ("count", Count("1000")),
        ("part-bar", Bar(300, 300)),
    ],
)
def test_what_does_not_move_is_at_rest_at_once(style: str, meter: Meter) -> None:
    assert rests(style, meter, [0, 100]) == [True, True]


def rests(style: str, meter: Meter, ages: list[int]) -> list[bool]:
    tree = Element(
        "root", Role.SCREEN, "sheet", children=(Element("m", Role.METER, style, drawing=meter),)
    )
    box = layout(tree, (1280, 720), 100, Fonts(), STYLES).box("m")
    assert box is not None
    return [at_rest(box, {"m": age}) for age in ages]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Gauge(1, 1, "1"), Gauge(2, 1, "2")),
        (Badge("A", "A"), Badge("B", "A", moves=True)),
        (Count("1"), Count("2")),
        (Bar(1, 1), Bar(2, 1)),
    ],
)
def test_a_meter_that_shows_something_else_begins_anew(one: Meter, other: Meter) -> None:
    ages = Ages()

    def shown(meter: Meter, now: int) -> int:
        ages.show(1, Element("m", Role.METER, "gauge", drawing=meter))
        ages.painted(now)
        return ages.at(now)["m"]

    assert [shown(one, 0), shown(one, 500), shown(other, 600), shown(other, 900)] == [
        0,
        500,
        0,
        300,
    ]


def test_white_can_be_read_on_all_of_a_band() -> None:
    assert STYLES["letterhead"].fill is Ground.BAND
    picture = band((300, 72), 18).picture

    shades = [rgb(picture, (150, y)) for y in range(72)]

    assert min(contrast_ratio(shade, WHITE) for shade in shades) >= 4.5
