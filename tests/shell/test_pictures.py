from __future__ import annotations

import pygame
import pytest

from game.screens.boxes import Rect
from game.screens.element import Over, Picture
from game.screens.tokens import COLOURS
from game.shell import pictures
from game.shell.icons import icon
from game.shell.pictures import Head, Pictures, head_of, placed

WIDE = Head(1600, 900, (0.5, 0.5))


@pytest.mark.parametrize("room", [(1600, 900), (836, 410), (300, 700), (1280, 190), (7, 5)])
@pytest.mark.parametrize("anchor", [(0, 0), (0.5, 0.5), (0.62, 0.17), (1, 1)])
def test_a_scene_covers_its_room(room: tuple[int, int], anchor: tuple[float, float]) -> None:
    place = placed(Head(1600, 900, anchor), room)

    assert place.x <= 0
    assert place.y <= 0
    assert place.right >= room[0]
    assert place.bottom >= room[1]
    assert place.width / place.height == pytest.approx(16 / 9, rel=0.2)


def test_the_anchor_comes_to_the_middle_where_there_is_room() -> None:
    assert placed(WIDE, (1600, 300)) == Rect(0, -300, 1600, 900)
    assert placed(Head(1600, 900, (0.5, 0.17)), (1600, 200)) == Rect(0, -53, 1600, 900)
    assert placed(Head(1600, 900, (0.5, 0.0)), (1600, 300)).y == 0
    assert placed(Head(1600, 900, (0.5, 1.0)), (1600, 300)).bottom == 300


def test_a_square_one_is_shown_whole_and_stands_at_its_anchor() -> None:
    assert placed(Head(720, 720, (0.5, 1.0)), (400, 500)) == Rect(0, 100, 400, 400)
    assert placed(Head(720, 720, (0.5, 1.0)), (700, 500)) == Rect(100, 0, 500, 500)


def test_a_head_is_read_from_the_first_tag_only() -> None:
    head = head_of(
        '<svg viewBox="0 0 1600 900" data-anchor="0.25 1"><svg viewBox="0 0 1 1"/></svg>'
    )

    assert head == Head(1600, 900, (0.25, 1.0))
    assert head_of('<svg viewBox="0 0 9 9">').anchor == (0.5, 0.5)
    with pytest.raises(ValueError, match="viewBox"):
        head_of("<svg>")


def test_a_picture_reaches_every_edge_of_its_box() -> None:
    picture = Pictures().get(Picture("binday"), (301, 167), 0).picture

    assert picture.get_size() == (301, 167)
    for place in ((0, 0), (300, 0), (0, 166), (300, 166), (150, 166), (300, 80)):
        assert min(picture.get_at(place)[:3]) > 100


def test_a_picture_without_light_is_darker() -> None:
    lit = Pictures().get(Picture("binday"), (160, 90), 0).picture
    dim = Pictures().get(Picture("binday", dimmed=True), (160, 90), 0).picture

    assert sum(pygame.transform.average_color(dim)[:3]) < 0.7 * sum(
        pygame.transform.average_color(lit)[:3]
    )


def test_a_sprite_lies_over_its_picture_and_leaves_the_rest() -> None:
    kept = Pictures()
    bare = kept.get(Picture("crossing"), (320, 180), 0).picture.copy()
    faced = kept.get(Picture("crossing", over=(Over("crossing-face-you"),)), (320, 180), 0).picture
    changed = pygame.mask.from_threshold(
        bare, (0, 0, 0), (3, 3, 3, 255), othersurface=faced, palette_colors=1
    )
    changed.invert()

    assert 0.03 < changed.count() / (320 * 180) < 0.4
    assert bare.get_at((4, 170)) == faced.get_at((4, 170))
    assert kept.get(Picture("crossing"), (320, 180), 0).picture.get_at((4, 4)) == bare.get_at(
        (4, 4)
    )


def test_two_pictures_are_kept() -> None:
    kept = Pictures()
    first = kept.get(Picture("binday"), (80, 45), 0)
    kept.get(Picture("turnstile"), (80, 45), 0)
    assert kept.get(Picture("binday"), (80, 45), 0) is first

    kept.get(Picture("title"), (80, 45), 0)
    kept.get(Picture("turnstile"), (80, 45), 0)

    assert kept.get(Picture("binday"), (80, 45), 0) is not first


def test_the_next_picture_is_made_while_the_player_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Pictures()
    assert kept.prepare(Picture("binday"), (80, 45), 4)
    assert kept._worker is not None
    kept._worker.join()
    monkeypatch.setattr(pictures, "_made", lambda _: pytest.fail("it was there"))

    assert kept.get(Picture("binday"), (80, 45), 4).picture.get_size() == (80, 45)


def test_a_next_picture_that_is_missing_is_no_trouble_until_it_is_drawn() -> None:
    kept = Pictures()
    kept.prepare(Picture("nowhere"), (80, 45), 4)

    with pytest.raises(FileNotFoundError):
        kept.get(Picture("nowhere"), (80, 45), 4)


def test_an_icon_takes_its_colour_and_its_cell() -> None:
    tick = icon("tick", 48, COLOURS["up"])

    assert tick.get_size() == (48, 48)
    assert tick.get_at((20, 38))[:3] == COLOURS["up"]
    assert icon("enter", 48, COLOURS["up"]).get_bounding_rect().width > 24
    with pytest.raises(ValueError, match="no icon is called nothing"):
        icon("nothing", 48, COLOURS["up"])
