"""``upstanding record``: the entries of the record, with their sources."""

from __future__ import annotations

import argparse
from typing import Final

from game.cli.opening import edition
from game.cli.printing import as_json
from game.cli.refusal import unknown
from game.engine.library import Library
from game.engine.record import Idea, RecordEntry
from game.screens.edition import Edition
from game.screens.page import IdeasScreen, PageScreen
from game.terminal.console import width_here
from game.terminal.printing import pieces, set_out
from game.views.cards import stamp

IDEAS: Final = "rulebooks"
"""In the place of an entry: whose ideas the rulebooks are."""
_OTHERWISE: Final = {"basis", "forbid", "sources"}
"""Fields that are guards, never printed, and the one that is printed otherwise."""


def run(arguments: argparse.Namespace) -> int:
    """Print the index, or one entry whole."""
    made = edition()
    entries = made.library.record
    if arguments.entry == IDEAS:
        _print_ideas(made, json=arguments.json)
        return 0
    if arguments.entry is not None and arguments.entry not in entries:
        raise unknown("record entry", arguments.entry, (*entries, IDEAS))
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


def _print_ideas(made: Edition, *, json: bool) -> None:
    if json:
        told = [_mapping(made.library, idea) for idea in made.library.ideas.values()]
        print(as_json(told))
        return
    said = pieces(IdeasScreen(made).element())
    print(set_out((piece for piece in said if not piece.is_button), width_here()))


def _mapping(library: Library, entry: RecordEntry | Idea) -> dict[str, object]:
    """Return all printed fields of an entry or an idea, its sources in full."""
    told = entry.model_dump(mode="json", exclude=_OTHERWISE)
    told["sources"] = [
        {
            **library.sources[support.source].model_dump(mode="json"),
            "supports": support.supports,
        }
        for support in entry.sources
    ]
    return told
