"""A few screens as pictures, so that the painter cannot change what they look like unseen."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.cli.opening import edition, header
from game.engine.library import Library
from game.engine.playthrough import AtBeat
from game.folders import folder_of
from game.screens.again import BothScreen
from game.screens.gallery import gallery
from game.screens.layout import layout
from game.screens.moves import Screen
from game.screens.scene import SceneScreen
from game.screens.styles import STYLES
from game.shell.fonts import Fonts
from game.shell.shot import picture_of
from tests.conftest import GOLDENS
from tests.scenarios.walks import Walks

SIZE = (1280, 720)
QUARTER = (320, 180)
"""At which pictures are compared: machines set type alike, not equal to the pixel."""
TOLERANCE = 12
"""Steps of a colour, of 255."""


@pytest.mark.parametrize("name", ["title", "scene", "notice", "guess", "card"])
def test_a_screen_looks_as_it_did(name: str, bless: bool) -> None:  # noqa: FBT001
    made = edition()
    screen = gallery(made, header(made, "demo", "stars", 1))[name]
    golden = GOLDENS / "pictures" / f"{name}.png"

    seen = picture_of(screen.element().closed(), SIZE)

    if bless:
        golden.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(seen, golden)
    elif not golden.exists():
        pytest.fail(f"There is no tests/golden/pictures/{name}.png; --bless writes it.")
    differ = _differing(seen, golden)
    if differ:
        pygame.image.save(seen, golden.with_suffix(".seen.png"))
    assert differ == 0


def test_who_is_on_many_lists_still_sees_the_whole_screen(walks: Walks) -> None:
    """At the size of the mock-ups the page does not scroll: what is long scrolls in the phone."""
    made, fonts = edition(), Fonts()
    moments = [play for way in walks.through("lists", "day-1") for play in way.moments]
    moments = [play for play in moments if isinstance(play.life.place, AtBeat)]
    most = sorted(moments, key=lambda play: -len(play.life.ledger.standing.tally.items))[:12]
    ends = walks.through("stars", "day-1")[:12]

    screens: list[Screen] = [SceneScreen(made, play) for play in most]
    screens += [BothScreen(made, way.end, "lists") for way in ends]

    assert len(most[0].life.ledger.standing.tally.items) > 2
    for screen in screens:
        boxes = layout(screen.element().closed(), SIZE, 100, fonts, STYLES)
        page = boxes.boxes[0]
        assert not page.overflow, page.element.label


def test_every_sound_of_a_sprite_is_there(library: Library) -> None:
    heard = {one.heard for scene in library.scenes.values() for one in scene.sprites if one.heard}

    assert heard
    for name in heard:
        assert (folder_of("assets") / "sounds" / f"{name}.wav").exists(), name


def _differing(seen: pygame.Surface, golden: Path) -> int:
    """Return how many colours of the small pictures differ by more than the tolerance."""
    one, other = (
        pygame.image.tobytes(pygame.transform.smoothscale(picture, QUARTER), "RGB")
        for picture in (seen, pygame.image.load(golden))
    )
    return sum(abs(here - there) > TOLERANCE for here, there in zip(one, other, strict=True))
