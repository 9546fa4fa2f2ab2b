from __future__ import annotations

import pytest

from game.folders import folder_of
from game.views.front import (
    MessageView,
    captions,
    crashed,
    forget_asked,
    forgotten,
    marks,
    options,
    title,
    told,
)
from game.views.words import ENGLISH
from tests.views.small import LIBRARY

MARK = "FICTION · CANDOUR IS NOWHERE"


@pytest.mark.parametrize(
    ("programme", "minutes"),
    [
        ("week", "about 9 minutes"),
        ("hour", "about 1 minute"),
        ("scene/stairs", "about 9 minutes"),
    ],
)
def test_the_title_says_how_long_it_takes(programme: str, minutes: str) -> None:
    view = title(ENGLISH, LIBRARY, programme)

    assert (view.name, view.start, view.minutes) == ("Upstanding", "Start the day", minutes)
    assert view.note == "A fiction with footnotes. Nothing leaves this machine."


def test_the_chosen_value_of_an_option_is_marked_and_spoken() -> None:
    view = options(
        ENGLISH,
        (("text_size", 125, (100, 125, 150)), ("mute", False, (False, True))),
    )
    size, mute = view.options

    assert (size.label, mute.label) == ("Text size", "Mute")
    assert [(one.value, one.label, one.chosen, one.spoken) for one in size.values] == [
        (100, "100 %", False, "Text size: 100 %"),
        (125, "125 %", True, "Text size: 125 %, chosen"),
        (150, "150 %", False, "Text size: 150 %"),
    ]
    assert [(one.value, one.label, one.chosen, one.spoken) for one in mute.values] == [
        (False, "off", True, "Mute: off, chosen"),
        (True, "on", False, "Mute: on"),
    ]


def test_every_setting_has_a_label() -> None:
    settings = ("text_size", "less_motion", "mute", "volume", "captions", "full_screen")
    view = options(ENGLISH, tuple((one, True, (False, True)) for one in settings))

    assert [one.label for one in view.options] == [
        "Text size",
        "Less motion",
        "Mute",
        "Volume",
        "Captions for sounds",
        "Full screen",
    ]


def test_forgetting_is_asked_for_first() -> None:
    view = forget_asked(ENGLISH)

    assert (view.title, view.go_on, view.other) == (
        "Forget everything?",
        "Keep them",
        "Forget everything",
    )


@pytest.mark.parametrize(
    ("left", "lines"),
    [
        ((), ("Nothing of this game is left on this machine but the game.",)),
        (("a: held", "b: held"), ("This could not be removed:", "a: held", "b: held")),
    ],
)
def test_what_could_not_be_forgotten_is_named(
    left: tuple[str, ...], lines: tuple[str, ...]
) -> None:
    assert forgotten(ENGLISH, left) == MessageView("Forgotten", lines, "Title", "", MARK)


def test_what_must_be_said_of_a_playthrough_is_said() -> None:
    assert told(ENGLISH, ("So.",), can_go_on=True) == MessageView(
        "Before you go on", ("So.",), "Go on", "", MARK
    )
    assert told(ENGLISH, ("So.",), can_go_on=False) == MessageView(
        "This cannot be continued", ("So.",), "Back", "", MARK
    )


def test_a_crash_says_where_it_is_written() -> None:
    view = crashed(ENGLISH, "/home/log.txt")

    assert view.title == "Something here has broken. It was not you."
    assert "What went wrong is written in /home/log.txt." in view.lines


def test_marks_are_named() -> None:
    assert marks(ENGLISH).saving == "saving…"
    assert marks(ENGLISH).cannot_save == "The game goes on, but cannot save:"


def test_every_sound_has_a_caption() -> None:
    sounds = {path.stem for path in (folder_of("assets") / "sounds").glob("*.wav")}

    assert captions(ENGLISH).keys() == sounds
    assert captions(ENGLISH)["up"] == "two rising notes"
    assert len(set(captions(ENGLISH).values())) == len(sounds)
