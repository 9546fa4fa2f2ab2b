"""``upstanding play``: in a window, as text, or by itself."""

from __future__ import annotations

import argparse
import logging
import secrets
import sys
from pathlib import Path

from game.cli.desk import Desk, NoDesk, any_journal, kept_settings, newest_journal
from game.cli.opening import edition, header
from game.cli.refusal import Refusal
from game.engine.lines import Header
from game.engine.library import ONE_SCENE
from game.screens.edition import Edition
from game.screens.intents import Plain
from game.screens.message import MessageScreen
from game.screens.moves import Leave, Onward, Pop, Screen
from game.screens.routes import routes, screen_of
from game.screens.settings import Settings
from game.screens.stage import Stage
from game.screens.title import TitleScreen
from game.screens.turns import Marks, carry_out
from game.store.log import log_to
from game.store.places import data_folder, log_path
from game.views import front

CRASH = 70
_LOG = logging.getLogger("upstanding")
_SEEDS = 1 << 32


def run(arguments: argparse.Namespace) -> int:
    """Play, and return the exit code."""
    log_to(log_path())
    made = edition()
    seed = secrets.randbelow(_SEEDS) if arguments.seed is None else arguments.seed
    programme = f"{ONE_SCENE}{arguments.scene}" if arguments.scene else arguments.programme
    opening = header(made, programme, arguments.rulebook, seed)
    if arguments.auto:
        return _by_itself(made, opening)
    folder = data_folder()
    desk = Desk(made, folder, log_path())
    try:
        stage = Stage(
            (_first_screen(made, opening, desk, arguments.resume),),
            routes(made, opening),
            kept_settings(folder),
        )
        if arguments.scene and arguments.resume is None:
            stage = carry_out(stage.mean(Plain.START), desk).stage
        if arguments.text:
            return _as_text(stage, desk, made)
        return _in_window(stage, desk, made, opening)
    finally:
        trouble = desk.close()
        if trouble:
            print(f"{_marks(made).cannot_save} {made.words.gettext(trouble)}", file=sys.stderr)


def _first_screen(made: Edition, opening: Header, desk: Desk, resume: str | None) -> Screen:
    """Return the title, or the playthrough to go on with; raises ``Refusal``."""
    if resume is None:
        return TitleScreen(made, opening, any_journal(desk.folder))
    path = Path(resume) if resume else newest_journal(desk.folder)
    if path is None:
        raise Refusal("There is no playthrough on this machine yet.")
    opened = desk.open(path)
    if opened.play is None:
        raise Refusal("\n".join((f"{path} cannot be continued.", *opened.told)))
    if not opened.told:
        return screen_of(made, opened.play)
    told = front.told(made.words, opened.told, can_go_on=True)
    return MessageScreen(told, Onward(opened.play))


def _in_window(stage: Stage, desk: Desk, made: Edition, opening: Header) -> int:
    """Play in a window; where there is none, as text, and without a terminal by itself."""
    from game.shell.window import NoDisplay, play  # noqa: PLC0415 - text needs no pygame

    def crashed() -> Screen:
        return MessageScreen(front.crashed(made.words, str(desk.log)), Pop((Leave(),)))

    try:
        return play(stage, desk, _marks(made), crashed=crashed)
    except NoDisplay:
        if sys.stdin.isatty() and sys.stdout.isatty():
            print("There is no display here, so this is the game as text.", file=sys.stderr)
            return _as_text(stage, desk, made)
        print("There is no display here, so the game plays by itself.", file=sys.stderr)
        return _by_itself(made, opening)


def _as_text(stage: Stage, desk: Desk, made: Edition) -> int:
    from game.terminal.text import play_text  # noqa: PLC0415 - a window needs no terminal

    try:
        return play_text(stage, desk, _marks(made), made.words)
    except Exception:
        _LOG.exception("the game as text has broken")
        view = front.crashed(made.words, str(desk.log))
        print("\n".join((view.title, *view.lines)), file=sys.stderr)
        return CRASH


def _by_itself(made: Edition, opening: Header) -> int:
    from game.terminal.auto import play_by_itself  # noqa: PLC0415 - nobody else needs it

    stage = Stage((TitleScreen(made, opening),), routes(made, opening), Settings())
    return play_by_itself(stage, NoDesk(), opening.seed)


def _marks(made: Edition) -> Marks:
    view = front.marks(made.words)
    return Marks(view.saving, view.cannot_save)
