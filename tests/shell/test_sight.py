from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pygame
import pytest

from game.screens.element import Element, Picture, Role
from game.screens.intents import Intent, Plain
from game.screens.moves import Move, Reply, Stay
from game.screens.style import Motion, Style
from game.shell import sight as sights
from game.shell.motion import HIT
from game.shell.pointer import Pointer
from game.shell.sight import Sight
from game.shell.wishes import wants_less_motion
from tests.shell.small import leaf, stage_of

SIZE = (800, 450)
STYLES = {
    "screen": Style(scrolls=True, grow=1, pad=(20, 20, 20, 20), gap=10),
    "text": Style(),
    "button": Style(pad=(10, 10, 10, 10)),
    "stamp": Style(motion=Motion.STAMP, sound="stamp"),
    "page": Style(sound="page"),
    "picture": Style(least_height=90, width=160),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A long text, a button at its end, and a stamp and a picture on it."""

    lines: int = 40
    then: str = ""
    rows: int = 0
    """Buttons that lie above the text."""

    def element(self) -> Element:
        rows = (
            Element(f"row-{at}", Role.BUTTON, "button", f"Row {at}", intent=Plain.CONTINUE)
            for at in range(self.rows)
        )
        text = (*rows, *(leaf(f"line-{at}", "text", f"Line {at}") for at in range(self.lines)))
        go_on = Element("on", Role.BUTTON, "button", "Go on", intent=Plain.CONTINUE)
        drawing = Picture("title", then=self.then)
        picture = Element("picture", Role.IMAGE, "picture", drawing=drawing)
        things = (leaf("stamp", "stamp", "PARTLY"), leaf("page", "page", "page"), picture)
        return Element("screen", Role.SCREEN, "screen", children=(*things, *text, go_on))

    def handle(self, intent: Intent) -> Move:
        del intent
        return Stay(self)

    def told(self, reply: Reply) -> Move:
        del reply
        return Stay(self)


@pytest.fixture(autouse=True)
def styles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sights, "STYLES", STYLES)


def top(sight: Sight) -> int:
    box = sight._layout.box("line-0")
    assert box is not None
    return box.rect.y


@pytest.mark.parametrize(
    ("there", "back"), [("down", "up"), ("pagedown", "pageup"), ("end", "home")]
)
def test_keys_scroll_what_is_to_be_read(there: str, back: str) -> None:
    sight = Sight(stage_of(Sheet()), SIZE)
    begin = top(sight)

    assert sight.scroll_by_key(there)
    assert top(sight) < begin
    assert sight.scroll_by_key(back)
    assert top(sight) == begin


def test_at_its_end_a_page_leaves_the_arrows_to_focus() -> None:
    sight = Sight(stage_of(Sheet()), SIZE)

    assert not sight.scroll_by_key("up")
    sight.scroll_by_key("end")
    assert not sight.scroll_by_key("down")
    assert not Sight(stage_of(Sheet(lines=1)), SIZE).scroll_by_key("pagedown")


def test_where_focus_shows_everything_the_arrows_are_left_to_it() -> None:
    sight = Sight(stage_of(Sheet(lines=1, rows=20)), SIZE)
    begin = top(sight)

    assert not sight.scroll_by_key("down")
    assert top(sight) == begin
    assert sight.scroll_by_key("pagedown")
    assert top(sight) < begin


def test_focus_is_kept_in_sight() -> None:
    stage = stage_of(Sheet())
    sight = Sight(stage, SIZE)

    sight.show(replace(stage, focus="on"))

    box = sight._layout.box("on")
    assert box is not None
    assert 0 < box.rect.y < box.rect.bottom < SIZE[1]


def test_the_wheel_and_a_finger_scroll_and_a_finger_that_drags_presses_nothing() -> None:
    sight, pointer = Sight(stage_of(Sheet()), SIZE), Pointer()
    begin = top(sight)
    sight.turn_wheel((400, 200), -1)
    assert top(sight) < begin
    sight.scroll_by_key("end")
    far = top(sight)
    box = sight._layout.box("on")
    assert box is not None
    place = (box.rect.x + 5, box.rect.y + 5)

    pointer.down(sight, place)
    pointer.move(sight, (place[0], place[1] - 4))
    assert pointer.up(sight, place) == "on"
    pointer.down(sight, place)
    pointer.move(sight, (place[0], place[1] + 60))
    assert top(sight) > far
    assert pointer.up(sight, (place[0], place[1] + 60)) is None


def test_what_is_new_is_heard_once_and_a_stamp_when_it_hits() -> None:
    sight = Sight(stage_of(Sheet()), SIZE)
    sight.painted(1000)

    assert sight.sounds(1000) == ("page",)
    assert sight.sounds(1000 + HIT - 1) == ()
    assert sight.sounds(1000 + HIT) == ("stamp",)
    assert sight.sounds(9000) == ()
    sight.show(sight.stage)
    sight.resize((900, 500))
    assert sight.sounds(9000) == ()


def test_with_less_motion_everything_is_there_and_heard_at_once() -> None:
    sight = Sight(stage_of(Sheet(), less_motion=True), SIZE)

    assert not sight.moves(0)
    assert set(sight.sounds(0)) == {"page", "stamp"}


def test_motion_ends_with_one_last_frame() -> None:
    sight = Sight(stage_of(Sheet()), SIZE)
    surface = pygame.Surface(SIZE, depth=32)
    sight.paint(surface, 0)
    sight.painted(0)
    assert sight.moves(600)
    assert not sight.dirty

    assert not sight.moves(5000)
    assert sight.dirty


def test_the_next_picture_is_begun_when_nothing_else_happens() -> None:
    sight = Sight(stage_of(Sheet(then="binday")), SIZE)

    sight.get_ready()

    worker = sight.painter.pictures._worker
    assert worker is not None
    worker.join()
    assert {wanted.name for wanted in sight.painter.pictures._kept} == {"binday"}


@pytest.mark.parametrize(("said", "less"), [("0", True), ("false", True), ("1", False)])
def test_the_desktop_may_have_been_told_to_move_less(
    tmp_path: Path, said: str, *, less: bool
) -> None:
    path = tmp_path / ".config" / "gtk-3.0" / "settings.ini"
    path.parent.mkdir(parents=True)
    path.write_text(f"[Settings]\ngtk-enable-animations={said}\n")

    assert wants_less_motion(tmp_path) is less


def test_a_desktop_that_says_nothing_or_nonsense_wants_motion(tmp_path: Path) -> None:
    assert not wants_less_motion(tmp_path)
    path = tmp_path / ".config" / "gtk-3.0" / "settings.ini"
    path.parent.mkdir(parents=True)
    path.write_text("no section\ngtk-enable-animations=maybe\n")

    assert not wants_less_motion(tmp_path)
