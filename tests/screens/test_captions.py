"""A caption lies below every screen: it covers nothing, and nothing moves when it comes or goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.screens.boxes import Layout
from game.screens.gallery import gallery
from game.screens.layout import layout
from game.screens.moves import Screen
from game.screens.routes import routes
from game.screens.settings import TEXT_SIZES
from game.screens.stage import Stage, focus_order
from game.screens.styles import STYLES
from game.screens.tokens import COLOURS, contrast_ratio
from game.views.front import captions
from game.views.words import ENGLISH
from tests.screens.measures import fake_measure
from tests.screens.small_edition import EDITION, HEADER, player
from tests.screens.soundness import assert_sound

SCREENS = gallery(EDITION, HEADER)
LONGEST = " · ".join(sorted(captions(ENGLISH).values(), key=len)[-2:])


def staged(screen: Screen, caption: str | None, mark: str = "") -> Stage:
    return replace(
        player().stage,
        screens=(screen,),
        routes=routes(EDITION, HEADER),
        caption=caption,
        mark=mark,
    )


def laid(stage: Stage, size: tuple[int, int], text_size: int) -> Layout:
    made = layout(stage.tree, size, text_size, fake_measure, STYLES)
    assert_sound(made)
    return made


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("size", [(800, 450), (1280, 720)], ids=["small", "720p"])
@pytest.mark.parametrize("name", SCREENS)
def test_a_caption_covers_nothing_and_moves_nothing(
    name: str, size: tuple[int, int], text_size: int
) -> None:
    screen = SCREENS[name]
    quiet = laid(staged(screen, ""), size, text_size)
    loud = laid(staged(screen, LONGEST), size, text_size)
    line, words = loud.box("heard"), loud.box("caption")
    assert line is not None
    assert words is not None
    assert words.text is not None
    assert words.text.lines == (LONGEST,)
    assert line.scroller is None, "it is in sight wherever one has scrolled"
    assert (line.rect.x, line.rect.width, line.rect.bottom) == (0, *size)
    own = {one.key for one in screen.element().closed().walk()}
    lie = [box for box in loud.boxes if box.element.key in own]
    assert lie == [box for box in quiet.boxes if box.element.key in own]
    for box in lie:
        seen = box.clip or box.rect  # what scrolls never leaves what it is clipped to
        assert seen.bottom <= line.rect.y, box.element.key


@pytest.mark.parametrize("text_size", [100, 200])
def test_a_mark_and_a_caption_leave_each_other_room(text_size: int) -> None:
    made = laid(staged(SCREENS["scene"], LONGEST, "saving…"), (800, 450), text_size)
    mark, line = made.box("mark"), made.box("heard")
    assert mark is not None
    assert line is not None
    assert mark.rect.bottom <= line.rect.y


def test_a_caption_is_text_that_takes_no_focus() -> None:
    screen = SCREENS["scene"]
    stage = staged(screen, "two rising notes")

    assert [one.label for one in stage.tree.walk()][-1] == "two rising notes"
    assert focus_order(stage.tree) == focus_order(screen.element().closed())


def test_without_captions_a_screen_is_as_it_was() -> None:
    assert staged(SCREENS["scene"], None).tree == SCREENS["scene"].element().closed()


def test_a_caption_can_be_read() -> None:
    ground, ink = STYLES["heard"].ground, STYLES["caption"].ink

    assert ground is not None
    assert contrast_ratio(COLOURS[ink], COLOURS[ground]) > 7
