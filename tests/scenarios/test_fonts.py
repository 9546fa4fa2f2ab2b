"""Every sign that can be shown is in the fonts that it is drawn with."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from game.engine.library import Library
from game.screens.tokens import Face
from game.shell.fonts import missing
from tests.scenarios import texts
from tests.views.catalogue import interface_texts

SANS = [(Face.SANS, 400), (Face.SANS, 600), (Face.SANS, 800)]
SERIF = [(Face.SERIF, 400), (Face.SERIF, 600), (Face.ITALIC, 400)]
FIGURES = {"figures": "0123456789 +−.,:·%"}


def absent(told: Mapping[str, str], face: Face, weight: int) -> list[str]:
    """Return which signs would be shown as nothing, and the first place of each."""
    first = {
        sign: where
        for where, text in reversed([*told.items()])
        for cased in (text, text.upper())
        for sign in cased
        if sign != "\n"
    }
    return [f"{first[sign]}: {sign!r}" for sign in sorted(missing("".join(first), face, weight))]


@pytest.mark.parametrize(("face", "weight"), SANS)
def test_the_fiction_is_in_the_sans(library: Library, face: Face, weight: int) -> None:
    assert absent(texts.of_fiction(library) | FIGURES, face, weight) == []


@pytest.mark.parametrize(("face", "weight"), [*SERIF, *SANS])
def test_the_record_is_in_the_serif_and_its_notes_in_the_sans(
    library: Library, face: Face, weight: int
) -> None:
    assert absent(texts.of_record(library) | FIGURES, face, weight) == []


@pytest.mark.parametrize(("face", "weight"), [*SERIF, *SANS])
def test_the_interface_is_in_both(face: Face, weight: int) -> None:
    told = interface_texts()

    assert len(told) > 100
    assert absent(told, face, weight) == []


def test_a_sign_that_no_font_has_is_told() -> None:
    assert absent({"here": "a 🦉 and 信"}, Face.SANS, 400) == ["here: '🦉'"]
