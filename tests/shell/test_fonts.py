from __future__ import annotations

import pygame
import pytest

from game.screens.tokens import Face
from game.shell.faces import file_of, runs_of
from game.shell.fonts import Fonts, missing

INK = (43, 33, 64)


@pytest.mark.parametrize("face", list(Face))
def test_a_run_ends_where_another_font_takes_over(face: Face) -> None:
    runs = list(runs_of("Credit 信用 law", face, 400))

    assert [run.text.strip() for run in runs] == ["Credit", "信用", "law"]
    assert runs[0].file == runs[2].file != runs[1].file


def test_a_weight_without_a_font_is_the_nearest_that_has_one() -> None:
    assert file_of(Face.SANS, 700) in {file_of(Face.SANS, 600), file_of(Face.SANS, 800)}
    assert file_of(Face.SERIF, 800) == file_of(Face.SERIF, 600)
    assert file_of(Face.ITALIC, 600) == file_of(Face.ITALIC, 400)


@pytest.mark.parametrize("face", list(Face))
def test_what_would_be_shown_as_nothing_is_named(face: Face) -> None:
    assert missing("Plain “text” – 0.06, −0.06 · 信用", face, 400) == set()
    assert missing("smile 🙂", face, 400) == {"🙂"}


@pytest.mark.parametrize("spaced", [False, True])
@pytest.mark.parametrize("px", [14, 19, 27, 34, 66])
@pytest.mark.parametrize("face", list(Face))
def test_a_line_is_as_wide_as_it_was_measured(face: Face, px: int, *, spaced: bool) -> None:
    fonts = Fonts()
    text = "Unsorted waste, camera 6-B 公平"

    line = fonts.line(text, face, 600, px, INK, spaced=spaced)

    assert line.surface.get_width() == fonts(text, face, 600, px, spaced=spaced)


def test_what_is_drawn_fills_its_measure() -> None:
    fonts = Fonts()

    line = fonts.line("HIGH", Face.SANS, 800, 27, INK)
    drawn = line.surface.get_bounding_rect(min_alpha=60)

    assert drawn.width == pytest.approx(line.surface.get_width(), abs=6)
    assert drawn.bottom == pytest.approx(line.baseline, abs=1)


def test_letters_that_are_spaced_take_more_room() -> None:
    fonts = Fonts()

    plain = fonts("FICTION", Face.SANS, 800, 15, spaced=False)
    spaced = fonts("FICTION", Face.SANS, 800, 15, spaced=True)

    assert spaced - plain == pytest.approx(6 * 15 * 0.08, abs=2)


def test_mixed_runs_share_a_baseline() -> None:
    fonts = Fonts()

    alone = fonts.line("E", Face.SANS, 400, 27, INK)
    mixed = fonts.line("E信", Face.SANS, 400, 27, INK)
    letter = mixed.surface.subsurface((0, 0, alone.surface.get_width(), mixed.surface.get_height()))

    below = alone.surface.get_bounding_rect(min_alpha=60).bottom - alone.baseline
    assert letter.get_bounding_rect(min_alpha=60).bottom - mixed.baseline == below


def test_nothing_measures_nothing() -> None:
    assert Fonts()("", Face.SANS, 400, 19, spaced=False) == 0
    assert Fonts().line("", Face.SANS, 400, 19, INK).surface.get_width() == 0


def test_a_line_is_set_once() -> None:
    fonts = Fonts()

    assert fonts.line("once", Face.SERIF, 400, 19, INK) is fonts.line(
        "once", Face.SERIF, 400, 19, INK
    )
    assert isinstance(fonts.line("once", Face.SERIF, 400, 19, INK).surface, pygame.Surface)
