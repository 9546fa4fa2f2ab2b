"""The log: made with its first message, one file at a time, and nobody's trouble."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from game.store.log import log_to, put_log_down
from game.store.places import LOG_LIMIT

LOG = logging.getLogger("upstanding")


def test_it_is_made_with_its_first_message(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "upstanding.log"
    log_to(path)
    before = list(tmp_path.iterdir())

    LOG.warning("a wheel squeaks")

    assert before == []
    assert path.read_text(encoding="utf-8").endswith("WARNING a wheel squeaks\n")


def test_another_takes_its_place_and_the_first_is_closed(tmp_path: Path) -> None:
    first, second = tmp_path / "first.log", tmp_path / "second.log"
    log_to(first)
    LOG.error("one")
    (handler,) = LOG.handlers
    log_to(second)
    LOG.error("two")

    assert isinstance(handler, logging.FileHandler)
    assert handler.stream is None
    assert "two" not in first.read_text(encoding="utf-8")
    assert "one" not in second.read_text(encoding="utf-8")


def test_put_down_it_can_be_removed_and_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "upstanding.log"
    log_to(path)
    LOG.error("one")
    put_log_down()
    path.unlink()

    LOG.error("two")

    assert path.read_text(encoding="utf-8").endswith("two\n")
    assert len(path.read_text(encoding="utf-8").splitlines()) == 1


def test_it_stays_small(tmp_path: Path) -> None:
    path = tmp_path / "upstanding.log"
    log_to(path)
    for _ in range(30):
        LOG.error("x" * (LOG_LIMIT // 10))

    files = sorted(tmp_path.iterdir())
    assert [one.name for one in files] == ["upstanding.log", "upstanding.log.1"]
    assert all(one.stat().st_size <= LOG_LIMIT for one in files)


def test_where_it_cannot_be_made_nobody_hears_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    log_to(tmp_path / "file" / "upstanding.log")

    LOG.error("one")

    assert capsys.readouterr() == ("", "")
