"""``upstanding record``: the entries of the record, with their sources."""

from __future__ import annotations

import argparse
from typing import Final

from game.cli.opening import edition
from game.cli.printing import as_json
from game.cli.refusal import unknown
from game.engine.library import Library
from game.engine.record import RecordEntry
from game.screens.page import PageScreen
from game.terminal.console import width_here
from game.terminal.printing import pieces, set_out
from game.views.cards import stamp

_OTHERWISE: Final = {"basis", "forbid", "sources"}
"""Fields that are guards, never printed, and the one that is printed otherwise."""


def run(arguments: argparse.Namespace) -> int:
    """Print the index, or one entry whole."""
    made = edition()
    entries = made.library.record
    if arguments.entry is not None and arguments.entry not in entries:
        raise unknown("record entry", arguments.entry, entries)
    if arguments.json:
        chosen = [entries[arguments.entry]] if arguments.entry else list(entries.values())
        told = [_mapping(made.library, entry) for entry in chosen]
        print(as_json(told[0] if arguments.entry else told))
    elif arguments.entry:
        said = pieces(PageScreen(made, arguments.entry, "entry").element())
        print(set_out((piece for piece in said if not piece.is_button), width_here()))
    else:
        longest = max(map(len, entries), default=0)
        for entry in entries.values():
            verdict = stamp(made.words, entry.verdict)
            print(f"{entry.id:{longest}}  {verdict:15}  {entry.claim}")
    return 0


def _mapping(library: Library, entry: RecordEntry) -> dict[str, object]:
    """Return all printed fields of an entry, its sources in full."""
    told = entry.model_dump(mode="json", exclude=_OTHERWISE)
    told["sources"] = [
        {
            **library.sources[support.source].model_dump(mode="json"),
            "supports": support.supports,
        }
        for support in entry.sources
    ]
    return told
