"""``upstanding shot``: any screen as a picture, without a display."""

from __future__ import annotations

import argparse
from pathlib import Path

from game.cli.opening import edition, header
from game.cli.refusal import Refusal, unknown
from game.engine.library import ONE_SCENE
from game.screens.gallery import gallery
from game.screens.settings import TEXT_SIZES
from game.shell.shot import shot


def run(arguments: argparse.Namespace) -> int:
    """Draw the screen and write the file."""
    if arguments.text_size not in TEXT_SIZES:
        raise unknown("text size", str(arguments.text_size), map(str, TEXT_SIZES))
    made = edition()
    programme = f"{ONE_SCENE}{arguments.scene}" if arguments.scene else "demo"
    screens = gallery(made, header(made, programme, arguments.rulebook, arguments.seed))
    if arguments.screen not in screens:
        raise unknown("screen", arguments.screen, screens)
    path = Path(arguments.output)
    try:
        shot(screens[arguments.screen], path, arguments.size, arguments.text_size)
    except OSError as error:
        raise Refusal(f"{path} cannot be written: {error.strerror or error}.") from error
    return 0
