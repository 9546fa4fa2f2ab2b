"""``upstanding compare``: one playthrough under every rulebook, step by step."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.cli.journals import looked_at, newest_journal
from game.cli.opening import edition
from game.cli.printing import as_json
from game.store.places import data_folder
from game.terminal.console import width_here
from game.terminal.wrapping import wrapped
from game.views.comparing import as_mappings, walked


def run(arguments: argparse.Namespace) -> int:
    """Print what every rulebook made of each step of a journal, by default the newest."""
    made = edition()
    path = Path(arguments.journal) if arguments.journal else newest_journal(data_folder())
    looked = looked_at(made.library, path)
    for told in looked.told:
        print(told, file=sys.stderr)
    if arguments.json:
        print(as_json(as_mappings(made.words, looked.play)))
        return 0
    view = walked(made.words, looked.play)
    for line in view.lines:
        lead = " " * line.indent
        print("\n".join(wrapped(line.text, width_here(), lead + line.lead, lead + "  ")))
    return 0
