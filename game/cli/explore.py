"""``upstanding explore``: every way through a programme, and what none of them meets."""

from __future__ import annotations

import argparse
import os
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from multiprocessing import get_context
from signal import SIG_IGN, SIGINT, signal
from typing import Final

from game.cli.opening import edition
from game.cli.printing import as_json
from game.cli.refusal import unknown
from game.engine.exploration import Explored, Findings, explore, findings
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
_WORTH: Final = 2
"""Processes from which on it is worth starting any."""


def run(arguments: argparse.Namespace) -> int:
    """Print what each programme comes to under each rulebook, then what all of it shows."""
    made = edition()
    programmes = _programmes(made.library, arguments.programme)
    rulebooks = _rulebooks(made.library, arguments.rulebook)
    done = []
    at_once = os.cpu_count() or 1
    for one in explorations(made.library, programmes, rulebooks, at_once=at_once):
        done.append(one)
        if not arguments.json:
            print(*explored_lines(made.words, made.library, one), "", sep="\n", flush=True)
    proved = findings(made.library, done)
    not_met = Findings()
    if not all(one.is_exact for one in done):
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
    library: Library,
    programmes: Iterable[Programme],
    rulebooks: Collection[Rulebook],
    *,
    at_once: int = 1,
) -> Iterator[Explored]:
    """Yield what each programme comes to under each rulebook, in that order.

    So many are explored ``at_once``, each in a process of its own: none knows of another.
    """
    pairs = [(programme, rulebook) for programme in programmes for rulebook in rulebooks]
    if min(at_once, len(pairs)) < _WORTH:
        yield from (explore(library, programme, rulebook) for programme, rulebook in pairs)
        return
    # Spawned, not forked, so that it is the same on every system; an interruption is for this
    # process alone, and leaving ends them all at once.
    number, deaf = min(at_once, len(pairs)), (SIGINT, SIG_IGN)
    with get_context("spawn").Pool(number, signal, deaf) as pool:
        yield from pool.imap(partial(_explored, library), pairs)


def _explored(library: Library, pair: tuple[Programme, Rulebook]) -> Explored:
    return explore(library, *pair)


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
