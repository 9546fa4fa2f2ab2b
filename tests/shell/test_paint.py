from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.screens import scrolling
from game.screens.boxes import Layout, Rect
from game.screens.element import Element
from game.screens.tokens import COLOURS, contrast_ratio
from game.shell.looks import SHUT_BADGE, SHUT_VEIL, Mood, ground, ink
from game.shell.nodes import moved, nodes_of
from game.shell.paint import Painter
from game.shell.shapes import mixed
from tests.shell.small import EVERYTHING, STYLES, laid_out

KEYS = {element.key for element in EVERYTHING.walk()}


@pytest.fixture(scope="module")
def painter() -> Painter:
    return Painter()


def painted(painter: Painter, laid: Layout, **how: object) -> pygame.Surface:
    surface = pygame.Surface(laid.size, depth=32)
    painter.paint(surface, laid, **how)  # type: ignore[arg-type]
    return surface


def close(one: pygame.Color, other: tuple[int, int, int], by: int = 3) -> bool:
    return all(abs(a - b) <= by for a, b in zip(one[:3], other, strict=True))


@pytest.mark.parametrize(
    ("size", "text_size"), [((800, 450), 200), ((1280, 720), 100), ((3840, 2160), 100)]
)
def test_everything_can_be_drawn(painter: Painter, size: tuple[int, int], text_size: int) -> None:
    laid = laid_out(EVERYTHING, size, text_size)

    for age in (None, 0, 120, 470, 560, 700):
        ages = None if age is None else dict.fromkeys(KEYS, age)
        painted(painter, laid, ages=ages, focus="open", pressed="open")


def test_what_has_been_scrolled_out_of_sight_is_not_even_set() -> None:
    fresh = Painter()
    lines: list[str] = []
    line = fresh.fonts.line

    def noted(text: str, *how: object, **more: object) -> object:
        lines.append(text)
        return line(text, *how, **more)  # type: ignore[arg-type]

    fresh.fonts.line = noted  # type: ignore[assignment,method-assign]
    painted(fresh, laid_out(EVERYTHING, (1280, 720), 100))

    assert "Line 0" in lines
    assert "Line 29" not in lines


def test_every_box_is_in_the_tree_that_is_drawn() -> None:
    laid = laid_out()

    boxes = [node.box for root in nodes_of(laid) for node in root.walk()]

    assert boxes == list(laid.boxes)


def test_the_focus_ring_is_plum_and_leaves_a_gap(painter: Painter) -> None:
    laid = laid_out()
    box = laid.box("open")
    assert box is not None
    middle = box.rect.y + box.rect.height // 2

    without = painted(painter, laid)
    ringed = painted(painter, laid, focus="open")

    ring = [ringed.get_at((box.rect.x - off, middle)) for off in range(1, 8)]
    assert all(close(colour, COLOURS["white"]) for colour in ring[:2])
    assert all(close(colour, COLOURS["plum"]) for colour in ring[2:6])
    assert ring[6] == without.get_at((box.rect.x - 7, middle))
    # … and it follows the corner: there is nothing where a square one would be.
    corner = (box.rect.x - 6, box.rect.y - 6)
    assert ringed.get_at(corner) == without.get_at(corner)


def test_a_pressed_button_sinks_and_a_shut_one_lets_the_ground_through(painter: Painter) -> None:
    laid = laid_out()
    up, down = painted(painter, laid), painted(painter, laid, pressed="open")
    box, shut = laid.box("open"), laid.box("shut")
    assert box is not None
    assert shut is not None
    top = (box.rect.x + box.rect.width // 2, box.rect.y)

    assert close(up.get_at(top), COLOURS["white"])
    assert not close(down.get_at(top), COLOURS["white"])
    inside = (shut.rect.x + 30, shut.rect.y + 8)
    assert not close(up.get_at(inside), COLOURS["white"])


def test_what_was_chosen_is_framed(painter: Painter) -> None:
    laid = laid_out()
    box = laid.box("chosen")
    assert box is not None

    edge = painted(painter, laid).get_at((box.rect.x + 1, box.rect.y + box.rect.height // 2))

    assert close(edge, COLOURS["plum"])


def test_a_tilt_keeps_the_size_and_stays_where_it_is(painter: Painter) -> None:
    tree = replace(EVERYTHING, children=(EVERYTHING.children[-2],))
    laid = laid_out(tree)
    flat = replace(
        laid,
        boxes=tuple(replace(b, style=replace(b.style, tilt=0, shadow=False)) for b in laid.boxes),
    )
    askew = replace(
        laid, boxes=tuple(replace(b, style=replace(b.style, shadow=False)) for b in laid.boxes)
    )
    empty = replace(laid, boxes=laid.boxes[:1])
    ground = painted(painter, empty)

    def covered(of: Layout) -> tuple[int, pygame.Rect]:
        mask = pygame.mask.from_threshold(
            painted(painter, of), (0, 0, 0), (1, 1, 1), ground, palette_colors=0
        )
        mask.invert()
        return mask.count(), pygame.Rect(mask.get_bounding_rects()[0]).unionall(
            mask.get_bounding_rects()
        )

    (area, place), (turned_area, turned) = covered(flat), covered(askew)
    assert turned_area == pytest.approx(area, rel=0.03)
    assert turned.centerx == pytest.approx(place.centerx, abs=3)
    assert turned.centery == pytest.approx(place.centery, abs=3)
    assert turned.height > place.height


def test_a_scroll_box_says_that_there_is_more(painter: Painter) -> None:
    laid = laid_out()
    box = laid.box("list") or laid.box("screen")
    scroller = next(one for one in laid.boxes if one.overflow)
    assert box is not None
    bar = Rect(scroller.rect.right - 10, scroller.rect.y, 10, scroller.rect.height)

    picture = painted(painter, laid)
    colours = [
        tuple(picture.get_at((x, y))[:3])
        for x in range(bar.x, bar.right)
        for y in range(bar.y, min(bar.bottom, laid.size[1]))
    ]

    assert COLOURS["plum"] in colours
    assert COLOURS["track-soft"] in colours


def test_the_bar_follows_what_is_scrolled(painter: Painter) -> None:
    laid = laid_out()
    scroller = next(one for one in laid.boxes if one.overflow)
    far = scrolling.scrolled(laid, {scroller.element.key: scroller.overflow})
    x = scroller.rect.right - 7

    def thumb(of: Layout) -> list[int]:
        picture = painted(painter, of)
        return [y for y in range(of.size[1]) if close(picture.get_at((x, y)), COLOURS["plum"], 0)]

    assert min(thumb(far)) > min(thumb(laid))
    assert len(thumb(far)) == len(thumb(laid))


def test_at_rest_and_at_the_end_of_all_motion_is_the_same_picture(painter: Painter) -> None:
    laid = laid_out()

    rest = painted(painter, laid)
    end = painted(painter, laid, ages=dict.fromkeys(KEYS, 5000))

    assert rest.get_buffer().raw == end.get_buffer().raw


def test_a_stamp_that_has_not_fallen_is_not_there(painter: Painter) -> None:
    laid = laid_out(replace(EVERYTHING, children=(EVERYTHING.children[-1],)))
    before = painted(painter, laid, ages={"stamp": 100})
    empty = painted(painter, replace(laid, boxes=laid.boxes[:1]))

    assert before.get_buffer().raw == empty.get_buffer().raw


def test_shut_choices_can_still_be_read() -> None:
    style = STYLES["button"]
    lightest = contrast_ratio(ink(style, Mood.SHUT), COLOURS["white"])
    veiled = [
        contrast_ratio(
            ink(style, Mood.SHUT), mixed(COLOURS[name], COLOURS["white"], SHUT_VEIL / 255)
        )
        for name in ("blush", "gloss", "dew")
    ]
    badge = replace(style, ground="ink", ink="white")
    below = ground(badge, Mood.SHUT)
    assert below is not None

    assert min(lightest, *veiled) >= 4.5
    assert below.rgb == SHUT_BADGE
    assert contrast_ratio(ink(badge, Mood.SHUT), SHUT_BADGE) >= 4.5


def test_a_moved_node_is_magnified_whole() -> None:
    node = nodes_of(laid_out())[0]
    twice = moved(node, 10, 20, 2)

    for one, other in zip(node.walk(), twice.walk(), strict=True):
        rect = one.box.rect
        assert other.box.rect == (
            2 * (rect.x + 10),
            2 * (rect.y + 20),
            2 * rect.width,
            2 * rect.height,
        )


def test_a_missing_picture_is_an_error_and_not_a_hole(painter: Painter) -> None:
    drawing = replace(EVERYTHING.children[3].drawing, name="nowhere")  # type: ignore[type-var]
    tree: Element = replace(
        EVERYTHING, children=(replace(EVERYTHING.children[3], drawing=drawing),)
    )

    with pytest.raises(FileNotFoundError):
        painted(painter, laid_out(tree))
