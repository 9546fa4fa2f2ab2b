"""``upstanding play``: in a window, as text, or by itself."""

from __future__ import annotations

import argparse
import secrets
import sys
from difflib import get_close_matches
from pathlib import Path

from game.cli import COMMANDS, SEEDS
from game.cli.desk import Desk, NoDesk, any_journal, kept_settings
from game.cli.journals import must_exist, newest_journal
from game.cli.opening import edition, header
from game.cli.refusal import Refusal
from game.engine.library import ONE_SCENE
from game.engine.lines import Header
from game.screens.edition import Edition
from game.screens.intents import Plain
from game.screens.message import MessageScreen
from game.screens.moves import Leave, Onward, Pop, Screen
from game.screens.routes import routes, screen_of
from game.screens.settings import Settings
from game.screens.stage import Stage
from game.screens.title import TitleScreen
from game.screens.turns import Marks
from game.store.log import log_to
from game.store.places import data_folder, log_path
from game.views import front


def run(arguments: argparse.Namespace) -> int:
    """Play, and return the exit code."""
    if arguments.resume is not None and (arguments.auto or arguments.scene):
        raise Refusal("To resume is to go on with what was begun: without --auto and --scene.")
    log_to(log_path())
    made = edition()
    opening = _opening(made, arguments)
    if arguments.auto:
        return _by_itself(made, opening)
    desk = Desk(made, data_folder(), log_path())
    try:
        stage = _stage(made, opening, desk, arguments)
        if arguments.text:
            return _as_text(stage, desk, made)
        return _in_window(stage, desk, made, opening)
    finally:
        for told in desk.close():
            print(told, file=sys.stderr)


def _opening(made: Edition, arguments: argparse.Namespace) -> Header:
    """Return the header of what is begun here; raises ``Refusal`` for names that are not known."""
    programme = arguments.programme
    if programme not in made.library.programmes:
        meant = get_close_matches(programme, COMMANDS, n=1)
        if meant:
            told = f"There is no command or programme “{programme}”. Did you mean “{meant[0]}”?"
            raise Refusal(told)
    if arguments.scene is not None:
        programme = f"{ONE_SCENE}{arguments.scene}"
    seed = secrets.randbelow(SEEDS) if arguments.seed is None else arguments.seed
    return header(made, programme, arguments.rulebook, seed)


def _stage(made: Edition, opening: Header, desk: Desk, arguments: argparse.Namespace) -> Stage:
    """Return what is shown first; raises ``Refusal``."""
    settings = kept_settings(desk.folder)
    if arguments.resume is not None:
        first = _resumed(made, desk, arguments.resume)
        return Stage((first,), routes(made, opening), settings)
    title = TitleScreen(made, opening, any_journal(desk.folder))
    stage = Stage((title,), routes(made, opening), settings)
    if arguments.scene is None:
        return stage
    # Its journal is made with its first line: who finds no display here has begun nothing.
    desk.due = opening
    return stage.mean(Plain.START).stage


def _resumed(made: Edition, desk: Desk, file: str) -> Screen:
    """Return the playthrough to go on with, after what must be said; raises ``Refusal``."""
    path = Path(file) if file else newest_journal(desk.folder)
    must_exist(path)
    opened = desk.open(path)
    if opened.play is None:
        raise Refusal("\n".join((f"{path} cannot be continued.", *opened.told)))
    if not opened.told:
        return screen_of(made, opened.play)
    told = front.told(made.words, opened.told, can_go_on=True)
    return MessageScreen(told, Onward(opened.play))


def _in_window(stage: Stage, desk: Desk, made: Edition, opening: Header) -> int:
    """Play in a window; where there is none, as text, and without a terminal by itself."""
    from game.shell.window import NoDisplay, play

    def crashed() -> Screen:
        return MessageScreen(front.crashed(made.words, str(desk.log)), Pop((Leave(),)))

    try:
        captions = front.captions(made.words)
        return play(stage, desk, _marks(made), captions, crashed=crashed)
    except NoDisplay:
        if sys.stdin.isatty() and sys.stdout.isatty():
            print("There is no display here, so this is the game as text.", file=sys.stderr)
            return _as_text(stage, desk, made)
        print("There is no display here, so the game plays by itself.", file=sys.stderr)
        return _by_itself(made, opening)


def _as_text(stage: Stage, desk: Desk, made: Edition) -> int:
    from game.terminal.console import text_here
    from game.terminal.prompts import prompts

    return text_here(stage, desk, _marks(made), prompts(made.words))


def _by_itself(made: Edition, opening: Header) -> int:
    from game.terminal.console import auto_here
    from game.terminal.prompts import prompts

    stage = Stage((TitleScreen(made, opening),), routes(made, opening), Settings())
    return auto_here(stage, NoDesk(), opening.seed, prompts(made.words))


def _marks(made: Edition) -> Marks:
    view = front.marks(made.words)
    return Marks(view.saving, view.cannot_save)
