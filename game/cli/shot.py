"""``upstanding shot``: any screen as a picture, without a display."""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from game.cli.opening import edition, header
from game.cli.refusal import Refusal, unknown
from game.engine.library import ONE_SCENE
from game.screens.gallery import gallery
from game.screens.settings import TEXT_SIZES
from game.shell.shot import shot


def run(arguments: argparse.Namespace) -> int:
    """Draw the screen and write the file."""
    asked = arguments.text_size
    if asked not in TEXT_SIZES:
        nearest = min(TEXT_SIZES, key=lambda size: abs(size - asked))
        raise unknown("text size", str(asked), map(str, TEXT_SIZES), str(nearest))
    made = edition()
    programme = f"{ONE_SCENE}{arguments.scene}" if arguments.scene else "demo"
    screens = gallery(made, header(made, programme, arguments.rulebook, arguments.seed))
    if arguments.screen not in screens:
        raise unknown("screen", arguments.screen, screens)
    path = Path(arguments.output)
    with TemporaryDirectory() as folder:  # so that it is a PNG under any name, and never half
        fresh = Path(folder) / "shot.png"
        shot(screens[arguments.screen], fresh, arguments.size, asked)
        data = fresh.read_bytes()
    try:
        path.write_bytes(data)
    except OSError as error:
        raise Refusal(f"{path} cannot be written: {error.strerror or error}.") from error
    return 0
