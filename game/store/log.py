"""The log: one file, small, made only when there is something to write."""

from __future__ import annotations

import logging
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from game.store.places import LOG_LIMIT


class _LogFile(RotatingFileHandler):
    """A rotating file whose folder is made with it, and whose own troubles are nobody's."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Do nothing: a log that cannot be written must not disturb the game."""


def log_to(path: Path) -> None:
    """Let the logger “upstanding” write to that file, and nowhere else."""
    logger = logging.getLogger("upstanding")
    logger.propagate = False
    handler = _LogFile(path, maxBytes=LOG_LIMIT, backupCount=1, delay=True, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logger.handlers = [handler]
