from __future__ import annotations

from pathlib import Path

import pytest

from game import folders


def test_a_checkout_has_its_folders_beside_the_package() -> None:
    root = Path(__file__).parents[1]

    assert folders.folder_of("assets") == root / "assets"
    assert folders.folder_of("scenarios") == root / "scenarios"


def test_an_installed_copy_has_its_folders_inside_and_looks_at_no_neighbour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "game" / "data" / "assets").mkdir(parents=True)
    (tmp_path / "assets").mkdir()
    monkeypatch.setattr(folders, "__file__", str(tmp_path / "game" / "folders.py"))

    assert folders.folder_of("assets") == tmp_path / "game" / "data" / "assets"


def test_a_missing_folder_is_told_with_the_places_that_were_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "__file__", str(tmp_path / "game" / "folders.py"))

    with pytest.raises(FileNotFoundError, match=r"scenarios/ is neither in .* nor in "):
        folders.folder_of("scenarios")
