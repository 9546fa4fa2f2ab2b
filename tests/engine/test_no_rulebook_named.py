"""Witnesses are data, rulebooks turn them into ratings: no model of the life knows of rulebooks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

import game.engine
from game.engine.authored import Authored
from game.engine.neighbour import Neighbour
from game.engine.rulebook import Rulebook
from game.engine.scene import Scene
from game.engine.vocabulary import KnownDeed, KnownDoor, Vocabulary, Witness

ENGINE = Path(game.engine.__path__[0])
LIFE: tuple[type[Authored], ...] = (Scene, KnownDeed, KnownDoor, Witness, Vocabulary, Neighbour)
JUDGING = ("rulebook", "counting", "ledger", "standing", "change")
"""The modules that know of rulebooks, or of what they make."""


def models(kind: type[BaseModel], found: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """Return a model and all models that its fields can hold."""
    if kind not in found:
        found.add(kind)
        for field in kind.model_fields.values():
            for part in parts((field.annotation,)):
                models(part, found)
    return found


def parts(annotations: tuple[object, ...]) -> Iterator[type[BaseModel]]:
    for one in annotations:
        if isinstance(one, type) and issubclass(one, BaseModel):
            yield one
        yield from parts(get_args(one))


def imported(module: str, found: set[str]) -> set[str]:
    """Return the engine's modules that one of them imports, by whatever way."""
    path = ENGINE / module.replace(".", "/")
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    if module not in found and file.exists():
        found.add(module)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("game.engine."):
                imported((node.module or "").removeprefix("game.engine."), found)
    return found


@pytest.mark.parametrize("kind", LIFE)
def test_no_field_of_a_life_refers_to_a_rulebook(kind: type[Authored]) -> None:
    for model in models(kind, set()):
        assert model.__module__.removeprefix("game.engine.").partition(".")[0] not in JUDGING
        for name in model.model_fields:
            assert not {"rulebook", "rulebooks", "rule", "rules", "effect", "effects"} & {
                *name.split("_")
            }


@pytest.mark.parametrize("module", ["scene", "vocabulary", "neighbour", "deed"])
def test_no_module_of_a_life_imports_one_that_judges(module: str) -> None:
    assert {name.partition(".")[0] for name in imported(module, set())}.isdisjoint(JUDGING)


def test_the_other_way_round_both_tests_would_see_it() -> None:
    assert {one.__name__ for one in models(Rulebook, set())} > {
        "Rulebook",
        "Rule",
        "Stars",
        "Score",
    }
    assert "counting.way" in imported("rulebook", set())
