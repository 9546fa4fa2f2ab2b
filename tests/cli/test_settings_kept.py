"""Settings, and forgetting everything."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from game.cli.desk import Desk, any_journal, kept_settings
from game.screens.edition import Edition
from game.screens.intents import Plain
from game.screens.moves import ForgetAll, Forgotten, Journals, Keep, ListJournals
from game.screens.settings import Settings
from game.store.journal import encode
from game.store.log import log_to
from game.store.trouble import HELD
from tests.cli.hands import Hands

OTHERS = Settings(
    text_size=150, less_motion=True, mute=True, volume=25, captions=True, full_screen=True
)
STAMP = "20261124T120000000000Z-0011aabb.journal"


def test_settings_are_read_back_as_they_were_kept(desk: Desk) -> None:
    before = kept_settings(desk.folder)
    desk.fulfil(Keep(OTHERS))

    assert before == Settings()
    assert kept_settings(desk.folder) == OTHERS


def test_looking_for_settings_makes_nothing(desk: Desk) -> None:
    kept_settings(desk.folder)

    assert not any_journal(desk.folder)
    assert not desk.folder.exists()


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"[1, 2]", b'{"text_size": '], ids=repr)
def test_a_damaged_file_gives_the_defaults_and_is_set_aside(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(data)

    assert kept_settings(tmp_path) == Settings()
    assert [one.name for one in tmp_path.iterdir()] == ["settings.json.damaged-1"]
    assert (tmp_path / "settings.json.damaged-1").read_bytes() == data


@pytest.mark.parametrize(
    ("changes", "settings"),
    [
        ({"text_size": 90}, replace(OTHERS, text_size=100)),
        ({"text_size": True}, replace(OTHERS, text_size=100)),
        ({"mute": 1}, replace(OTHERS, mute=False)),
        ({"mute": None, "colour": "plum"}, replace(OTHERS, mute=False)),
        ({"volume": 60}, replace(OTHERS, volume=75)),
        ({"volume": 0, "text_size": 90}, replace(OTHERS, volume=75, text_size=100)),
        ({"volume": "25", "captions": 1}, replace(OTHERS, volume=75, captions=False)),
    ],
    ids=str,
)
def test_a_value_that_cannot_be_is_the_defaults(
    tmp_path: Path, changes: dict[str, object], settings: Settings
) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({**asdict(OTHERS), **changes}))

    assert kept_settings(tmp_path) == settings


def test_forgetting_leaves_nothing_of_ours_and_all_that_is_not(
    edition: Edition, desk: Desk, hands: Hands
) -> None:
    log_to(desk.log)
    hands.mean(Plain.START)
    hands.choose(2)
    desk.close()
    (first,) = desk.folder.glob("*.journal")
    first.write_bytes(first.read_bytes() + b"torn")
    desk.open(first)
    desk.fulfil(Keep(OTHERS))
    logging.getLogger("upstanding").error("something was logged")
    desk.log.with_name(f"{desk.log.name}.1").write_text("older")
    (desk.folder / "letter.txt").write_text("dear to somebody")
    hands = Hands(edition, desk, seed=8)
    hands.mean(Plain.START)
    hands.choose()
    assert len(list(desk.folder.iterdir())) == 6

    reply = desk.fulfil(ForgetAll()).reply

    assert reply == Forgotten()
    assert [one.name for one in desk.folder.iterdir()] == ["letter.txt"]
    assert not list(desk.log.parent.glob("upstanding.log*"))
    assert kept_settings(desk.folder) == Settings()


def test_after_forgetting_one_can_play_and_log_anew(desk: Desk, hands: Hands) -> None:
    log_to(desk.log)
    logging.getLogger("upstanding").error("before")
    hands.mean(Plain.START)
    hands.choose()
    desk.fulfil(ForgetAll())

    hands = Hands(hands.edition, desk)
    hands.mean(Plain.START)
    hands.choose()
    logging.getLogger("upstanding").error("after")

    found = desk.fulfil(ListJournals()).reply
    assert isinstance(found, Journals)
    assert [one.lines for one in found.found] == [1]
    assert "before" not in desk.log.read_text()
    assert "after" in desk.log.read_text()


def test_forgetting_names_what_another_window_holds(
    edition: Edition, desk: Desk, hands: Hands
) -> None:
    hands.mean(Plain.START)
    hands.choose()
    other = Desk(edition, desk.folder, desk.log)

    reply = other.fulfil(ForgetAll()).reply
    hands.choose()
    desk.close()

    assert isinstance(reply, Forgotten)
    assert reply.left
    assert all(HELD in one for one in reply.left)
    (path,) = desk.folder.glob("*.journal")
    opened = other.open(path)
    other.close()
    assert opened.play is not None
    assert opened.play.lines == tuple(hands.lines)


def test_forgetting_is_two_steps_from_the_options_and_leads_to_an_empty_title(
    desk: Desk, hands: Hands
) -> None:
    hands.mean(Plain.START)
    hands.choose()
    hands.mean(Plain.OPTIONS)
    for step in (Plain.FORGET, Plain.FORGET_FOR_GOOD, Plain.CONTINUE):
        hands.mean(step)

    intents = [one.intent for one in hands.stage.tree.walk()]
    assert list(desk.folder.iterdir()) == []
    assert Plain.START in intents
    assert Plain.RESUME not in intents


# The list of playthroughs.


def test_a_journal_of_another_version_can_be_picked_and_one_without_beginning_not(
    desk: Desk,
) -> None:
    desk.folder.mkdir()
    (desk.folder / STAMP).write_bytes(encode({"schema": 99, "programme": "weeks", "seed": 1}))
    (desk.folder / STAMP.replace("aabb", "ccdd")).write_bytes(b"\0" * 99)

    reply = desk.fulfil(ListJournals()).reply

    assert isinstance(reply, Journals)
    assert [one.programme for one in reply.found] == ["", "weeks"]
