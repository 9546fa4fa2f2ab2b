"""``upstanding coverage``: what the fiction makes of each claim of the popular account."""

from __future__ import annotations

import argparse

from game.cli.opening import edition
from game.cli.printing import as_json
from game.engine.coverage import coverage
from game.terminal.console import width_here
from game.terminal.wrapping import wrapped
from game.views.coverage import coverage_lines, coverage_mappings


def run(arguments: argparse.Namespace) -> int:
    """Print each claim with its record entry, scenes, deeds and rules."""
    made = edition()
    covered = coverage(made.library)
    if arguments.json:
        print(as_json(coverage_mappings(covered)))
        return 0
    for lead, line in coverage_lines(made.words, made.library, covered):
        print("\n".join(wrapped(line, width_here(), lead, " " * len(lead))))
    return 0
