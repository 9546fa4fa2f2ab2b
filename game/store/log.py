"""The log: one file, small, made only when there is something to write."""

from __future__ import annotations

import logging
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from game.store.places import LOG_LIMIT

_NAME: Final = "upstanding"


class _LogFile(RotatingFileHandler):
    """A rotating file whose folder is made with it, and whose own troubles are nobody's."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Do nothing: a log that cannot be written must not disturb the game."""


def log_to(path: Path) -> None:
    """Let the logger “upstanding” write to that file, and nowhere else."""
    logger = logging.getLogger(_NAME)
    logger.propagate = False
    put_log_down()
    handler = _LogFile(path, maxBytes=LOG_LIMIT, backupCount=1, delay=True, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.handlers = [handler]


def put_log_down() -> None:
    """Close the file, so that it can be removed; the next message opens it, or another, anew."""
    for handler in logging.getLogger(_NAME).handlers:
        handler.close()
