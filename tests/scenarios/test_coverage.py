"""Every claim of the popular account is met in a scene, or on the first card."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from game.cli import main
from game.engine.coverage import coverage
from game.engine.library import Library
from game.views.coverage import coverage_lines, coverage_mappings
from game.views.words import ENGLISH


def test_every_claim_of_the_account_is_met(library: Library) -> None:
    assert [one.item.entry for one in coverage(library) if not one.is_met] == []


def test_every_claim_that_is_met_moves_something_or_is_silent_somewhere(library: Library) -> None:
    for one in coverage(library):
        if one.frames:
            continue  # there the rulebook's own notice speaks
        said = [met for met in one.rulebooks.values() if met.rules or met.silences]
        assert said, one.item.entry


def test_the_table_of_coverage(library: Library, golden: Callable[[str, str], None]) -> None:
    lines = [f"{lead}{line}" for lead, line in coverage_lines(ENGLISH, library, coverage(library))]
    golden("scenarios/coverage.txt", "\n".join(lines) + "\n")


def test_the_command_tells_it_to_programs(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["coverage", "--json"]) == 0

    assert json.loads(capsys.readouterr().out) == coverage_mappings(coverage(library))
