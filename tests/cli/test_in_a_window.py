"""The way to the window and back from it; the window itself is not opened here."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pytest

import game.shell.window
from game.cli import CRASH, USAGE, main
from game.engine.lines import as_mapping
from game.screens.edition import Edition
from game.screens.intents import Choose, Plain
from game.screens.message import MessageScreen
from game.screens.moves import Desk, Keep, Screen
from game.screens.scene import SceneScreen
from game.screens.settings import Settings
from game.screens.stage import Stage, Turn
from game.screens.title import TitleScreen
from game.screens.turns import Marks, carry_out
from game.shell.window import NoDisplay
from tests.cli.command import Home
from tests.scenarios.texts import RULEBOOKS


@dataclass
class Window:
    """Stands where the window would: notes what it is given, and does what a test says."""

    does: Callable[[Stage, Desk], object] = lambda _, __: None
    shown: list[Stage] = field(default_factory=list)
    last_words: list[Screen] = field(default_factory=list)

    def play(
        self,
        stage: Stage,
        desk: Desk,
        marks: Marks,
        captions: Mapping[str, str],
        *,
        crashed: Callable[[], Screen],
    ) -> int:
        assert captions["up"]
        assert marks.saving
        assert marks.cannot_save
        self.shown.append(stage)
        self.last_words.append(crashed())
        self.does(stage, desk)
        return 0


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Window:
    """Return what stands for every window of this test."""
    stand_in = Window()
    monkeypatch.setattr(game.shell.window, "play", stand_in.play)
    return stand_in


def choose(stage: Stage, desk: Desk) -> None:
    """Make the first choice that is open."""
    intents = (one.intent for one in stage.tree.walk() if one.enabled)
    first = next(one for one in intents if isinstance(one, Choose))
    assert all(one.wait(5) for one in carry_out(stage.mean(first), desk).tickets)


def start_and_choose(stage: Stage, desk: Desk) -> None:
    """Begin, and make a choice."""
    choose(carry_out(stage.mean(Plain.START), desk).stage, desk)


def test_it_opens_with_the_title_and_begins_no_journal(home: Home, window: Window) -> None:
    assert main([]) == 0

    (stage,) = window.shown
    assert isinstance(stage.screens[-1], TitleScreen)
    assert not stage.screens[-1].can_continue
    assert stage.settings == Settings()
    assert home.files == []


def test_what_was_set_and_played_is_there_at_the_next_start(home: Home, window: Window) -> None:
    settings = Settings(text_size=150, less_motion=True)

    def play(stage: Stage, desk: Desk) -> None:
        carry_out(Turn(stage, (Keep(settings),)), desk)
        start_and_choose(stage, desk)

    window.does = play
    main([])
    window.does = lambda _, __: None
    main([])
    main(["--resume"])

    _, again, resumed = window.shown
    assert isinstance(again.screens[-1], TitleScreen)
    assert again.screens[-1].can_continue
    assert again.settings == resumed.settings == settings
    assert [len(read.lines) for read in home.read()] == [1]
    assert not isinstance(resumed.screens[-1], TitleScreen)


@pytest.mark.parametrize("book", RULEBOOKS)
def test_a_scene_alone_opens_in_it(home: Home, window: Window, edition: Edition, book: str) -> None:
    scene = next(iter(edition.library.scenes))
    main(["--scene", scene, "--seed", "4", "--rulebook", book])
    before = home.files
    window.does = choose
    main(["--scene", scene, "--seed", "4", "--rulebook", book])

    (read,) = home.read()
    assert before == []
    assert all(isinstance(stage.screens[-1], SceneScreen) for stage in window.shown)
    assert read.header is not None
    assert {name: read.header[name] for name in ("programme", "seed", "rulebook")} == {
        "programme": f"scene/{scene}",
        "seed": 4,
        "rulebook": book,
    }


def test_what_must_be_told_comes_before_the_playthrough_goes_on(home: Home, window: Window) -> None:
    window.does = start_and_choose
    main(["--seed", "4"])
    (journal,) = home.journals
    journal.write_bytes(journal.read_bytes() + b"torn")
    window.does = lambda stage, _: window.shown.append(stage.mean(Plain.CONTINUE).stage)

    assert main(["--resume"]) == 0

    *_, told, after = window.shown
    assert isinstance(told.screens[-1], MessageScreen)
    assert "1 line at its end was damaged" in " ".join(told.screens[-1].view.lines)
    lines = [as_mapping(line) for line in after.screens[-1].play.lines]  # type: ignore[attr-defined]
    assert lines == list(home.read()[0].lines)


def test_the_last_words_name_the_log(home: Home, window: Window) -> None:
    main([])

    (screen,) = window.last_words
    assert isinstance(screen, MessageScreen)
    assert str(home.path) in " ".join(screen.view.lines)


def test_an_error_around_the_window_is_logged_and_told(
    home: Home, window: Window, capsys: pytest.CaptureFixture[str]
) -> None:
    def breaks(stage: Stage, desk: Desk) -> None:
        start_and_choose(stage, desk)
        raise RuntimeError("the frame is bent")

    window.does = breaks

    assert main([]) == CRASH
    assert "Traceback" not in capsys.readouterr().err
    assert [len(read.lines) for read in home.read()] == [1]
    logs = [one for one in home.files if one.suffix == ".log"]
    assert "the frame is bent" in logs[0].read_text(encoding="utf-8")


def test_an_interruption_lets_go_of_the_journal(home: Home, window: Window) -> None:
    def breaks(stage: Stage, desk: Desk) -> None:
        start_and_choose(stage, desk)
        raise KeyboardInterrupt

    window.does = breaks

    assert main([]) == 130
    assert [one.suffix for one in home.files] == [".journal"]
    assert logging.getLogger("upstanding").handlers


def test_a_playthrough_that_is_open_elsewhere_cannot_be_resumed(
    home: Home, window: Window, capsys: pytest.CaptureFixture[str]
) -> None:
    codes: list[int] = []

    def play(stage: Stage, desk: Desk) -> None:
        start_and_choose(stage, desk)
        window.does = lambda _, __: None
        codes.append(main(["--resume"]))

    window.does = play
    main([])

    told = capsys.readouterr().err
    assert codes == [USAGE]
    assert "Another window has this playthrough open." in told
    assert len(home.journals) == 1


def test_without_a_display_and_a_terminal_nothing_is_kept(
    home: Home, window: Window, capsys: pytest.CaptureFixture[str]
) -> None:
    def no_display(stage: Stage, desk: Desk) -> None:
        del stage, desk
        raise NoDisplay("none here")

    window.does = no_display

    assert main(["--seed", "7"]) == 0
    told = capsys.readouterr()
    assert told.err == "There is no display here, so the game plays by itself.\n"
    assert told.out
    assert home.files == []
