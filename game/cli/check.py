"""``upstanding check``: every problem of all content files."""

from __future__ import annotations

import argparse
import os
from dataclasses import asdict
from pathlib import Path

from game.cli.opening import reading
from game.cli.printing import as_json
from game.content.library import Reading
from game.content.problems import Problem


def run(arguments: argparse.Namespace) -> int:
    """Print the problems, one a line or as JSON; return 1 if anything must be mended."""
    found = reading(Path(arguments.folder) if arguments.folder else None)
    at_once = os.cpu_count() or 1
    problems = explored(found, at_once=at_once) if arguments.explore else found.problems
    errors = sum(not problem.warning for problem in problems)
    if arguments.json:
        print(as_json([asdict(problem) for problem in problems]))
        return int(errors > 0)
    for problem in problems:
        print(problem)
    if not problems:
        print("No problems.")
    else:
        warnings = len(problems) - errors
        print(f"{_count(errors, 'problem')}, {_count(warnings, 'warning')}.")
    return int(errors > 0)


def explored(found: Reading, *, at_once: int = 1) -> tuple[Problem, ...]:
    """Return all problems, with those that only every way proves where it can be played."""
    if found.library is None:
        return found.problems
    from game.cli.explore import explorations
    from game.content.explored import find_problems
    from game.engine.exploration import findings

    library = found.library
    programmes, rulebooks = library.programmes.values(), library.rulebooks.values()
    every = explorations(library, programmes, rulebooks, at_once=at_once)
    proved = find_problems(found.content, findings(library, tuple(every)))
    return tuple(sorted((*found.problems, *proved)))


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
