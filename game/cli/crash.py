"""After an error of ours: the log has it whole, and whoever sits here gets a kind sentence."""

from __future__ import annotations

import logging
import sys
import traceback

from game.store.log import log_to
from game.store.places import log_path
from game.views import front
from game.views.words import ENGLISH


def tell(*, playing: bool) -> None:
    """Log the exception being handled and say so; where there can be no log, its last line, too."""
    path = log_path()
    log_to(path)
    logging.getLogger("upstanding").exception("the game has broken")  # noqa: LOG004
    view = front.crashed(ENGLISH, str(path))
    lines = view.lines if playing else [line for line in view.lines if str(path) in line]
    if not path.is_file():
        *_frames, last = traceback.format_exception_only(sys.exception())
        lines = [line for line in lines if str(path) not in line] + [last.strip()]
    print("\n".join((view.title, *lines)), file=sys.stderr)
