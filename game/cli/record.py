"""``upstanding record``: the entries of the record, with their sources."""

from __future__ import annotations

import argparse
import json

from game.cli.opening import edition
from game.cli.refusal import unknown
from game.engine.library import Library
from game.engine.record import RecordEntry
from game.screens.page import PageScreen
from game.terminal.printing import printed
from game.terminal.streams import width
from game.views.cards import stamp

_GUARDS = {"basis", "forbid", "sources"}
"""Fields that are never printed, and the one that is printed otherwise."""


def run(arguments: argparse.Namespace) -> int:
    """Print the index, or one entry whole."""
    made = edition()
    entries = made.library.record
    if arguments.entry is not None and arguments.entry not in entries:
        raise unknown("record entry", arguments.entry, entries)
    if arguments.json:
        chosen = [entries[arguments.entry]] if arguments.entry else list(entries.values())
        told = [_mapping(made.library, entry) for entry in chosen]
        print(json.dumps(told[0] if arguments.entry else told, indent=2, ensure_ascii=False))
    elif arguments.entry:
        tree = PageScreen(made, arguments.entry, "entry").element()
        print(printed(tree, width()))
    else:
        longest = max(map(len, entries), default=0)
        for entry in entries.values():
            verdict = stamp(made.words, entry.verdict)
            print(f"{entry.id:{longest}}  {verdict:15}  {entry.claim}")
    return 0


def _mapping(library: Library, entry: RecordEntry) -> dict[str, object]:
    """Return all printed fields of an entry, its sources in full."""
    told = entry.model_dump(mode="json", exclude=_GUARDS)
    told["sources"] = [
        {
            **library.sources[support.source].model_dump(mode="json"),
            "supports": support.supports,
        }
        for support in entry.sources
    ]
    return told
