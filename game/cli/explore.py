"""``upstanding explore``: every way through a programme, and what none of them meets."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from game.cli.opening import edition
from game.cli.printing import as_json
from game.cli.refusal import unknown
from game.engine.exploration import Explored, explore, findings
from game.engine.library import ONE_SCENE, Library
from game.engine.rulebook import Rulebook
from game.engine.scene import Programme
from game.views.exploration import (
    explored_lines,
    explored_mapping,
    findings_lines,
    findings_mapping,
)

_ALL: Final = "all"


def run(arguments: argparse.Namespace) -> int:
    """Print what each programme comes to under each rulebook, then what all of it shows."""
    made = edition()
    programmes = _programmes(made.library, arguments.programme)
    rulebooks = _rulebooks(made.library, arguments.rulebook)
    done = []
    for one in explorations(made.library, programmes, rulebooks):
        done.append(one)
        if not arguments.json:
            print(*explored_lines(made.words, made.library, one), "", sep="\n", flush=True)
    proved = findings(made.library, done)
    not_met = findings(made.library, done, proved=False).without(proved)
    if arguments.json:
        told = {
            "explored": [explored_mapping(one) for one in done],
            "proved": findings_mapping(proved),
            "not_met": findings_mapping(not_met),
        }
        print(as_json(told))
    else:
        print(*findings_lines(made.words, proved, not_met), sep="\n")
    return 0


def explorations(
    library: Library, programmes: Iterable[Programme], rulebooks: Collection[Rulebook]
) -> Iterator[Explored]:
    """Yield what each programme comes to under each rulebook."""
    for programme in programmes:
        for rulebook in rulebooks:
            yield explore(library, programme, rulebook)


def _programmes(library: Library, name: str | None) -> list[Programme]:
    if name is None:
        return list(library.programmes.values())
    programme = library.programme(name)
    if programme is None:
        if name.startswith(ONE_SCENE):
            raise unknown("scene", name.removeprefix(ONE_SCENE), library.scenes)
        raise unknown("programme", name, library.programmes)
    return [programme]


def _rulebooks(library: Library, name: str) -> list[Rulebook]:
    if name == _ALL:
        return list(library.rulebooks.values())
    if name not in library.rulebooks:
        raise unknown("rulebook", name, [*library.rulebooks, _ALL])
    return [library.rulebooks[name]]
