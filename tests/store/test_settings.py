"""Settings come back as they were, and a damaged file never stops the game."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.store.settings import SettingsRead, Value, read_settings, write_settings

DEFAULTS: dict[str, Value] = {"text_size": 100, "mute": False, "language": "en"}


def test_settings_come_back_as_they_were_written(tmp_path: Path) -> None:
    values: dict[str, Value] = {"text_size": 150, "mute": True, "language": "\udcff é"}

    trouble = write_settings(tmp_path / "made", values)

    assert trouble is None
    assert read_settings(tmp_path / "made", DEFAULTS) == SettingsRead(values)
    assert [one.name for one in (tmp_path / "made").iterdir()] == ["settings.json"]


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none", DEFAULTS) == SettingsRead(DEFAULTS)


def test_a_value_of_another_type_falls_back_and_an_unknown_name_is_told(tmp_path: Path) -> None:
    text = '{"text_size": true, "mute": 1, "language": "ko", "fame": 9}'
    (tmp_path / "settings.json").write_text(text, encoding="utf-8")

    read = read_settings(tmp_path, DEFAULTS)

    assert read.values == {**DEFAULTS, "language": "ko"}
    assert read.wrong == ("text_size", "mute")
    assert read.unknown == ("fame",)


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe\0", b"[1]", b'{"mute": tr', b"[" * 50_000],
    ids=["empty", "binary", "a list", "torn", "nested without end"],
)
def test_a_damaged_file_is_set_aside_and_the_defaults_hold(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(data)

    read = read_settings(tmp_path, DEFAULTS)

    assert read.values == DEFAULTS
    assert read.aside is not None
    assert (read.aside.name, read.aside.read_bytes()) == ("settings.json.damaged-1", data)
    assert not path.exists()


def test_settings_that_cannot_be_written_are_told_and_the_old_ones_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_settings(tmp_path, DEFAULTS)

    def refuse(_path: Path, _target: Path) -> None:
        raise PermissionError(13, "refused")

    monkeypatch.setattr(Path, "replace", refuse)

    trouble = write_settings(tmp_path, {"mute": True})

    assert trouble is not None
    assert read_settings(tmp_path, DEFAULTS) == SettingsRead(DEFAULTS)
    assert [one.name for one in tmp_path.iterdir()] == ["settings.json"]


def test_settings_that_are_a_folder_are_trouble_and_no_crash(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()

    read = read_settings(tmp_path, DEFAULTS)

    assert read.values == DEFAULTS
    assert read.trouble is not None
