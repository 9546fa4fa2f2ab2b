"""The command ``upstanding``: the only room that knows all others, and opens them when asked.

Nothing is imported before the words are understood, so that ``--help`` is quick.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

from game import __version__
from game.cli.refusal import Refusal
from game.terminal.output import hush, speak_plainly

OK: Final = 0
USAGE: Final = 2
"""The words of the command, or a name in them, mean nothing."""
CRASH: Final = 70
"""What BSD's sysexits call an internal software error."""
UNWRITTEN: Final = 74
"""What they call an error of input or output: nobody could be told."""
INTERRUPTED: Final = 130

COMMANDS: Final = ("play", "shot", "check", "explore", "compare", "coverage", "record")
SEEDS: Final = 1 << 32
_DIGITS: Final = 10


def main(words: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    given = list(sys.argv[1:] if words is None else words)
    if not given or given[0] not in (*COMMANDS, "-h", "--help", "--version"):
        given.insert(0, "play")
    arguments = _parser().parse_args(given)
    speak_plainly(sys.stdout)
    _set_out_lightly()
    try:
        code = _run(arguments)
        sys.stdout.flush()
        gc.freeze()  # all of it goes with the process; nobody need look through it first
    except BrokenPipeError:  # the reader of a pipe has left, as "head" does
        hush()
        return OK
    except OSError as error:
        hush()
        print(f"Nothing can be printed here: {error.strerror or error}.", file=sys.stderr)
        return UNWRITTEN
    return code


def _set_out_lightly() -> None:
    """Spare the start what it need not do: a seventh of the time until the content is read."""
    # Reading makes many objects and no garbage; the collector would look at all of them again.
    gc.set_threshold(100_000, 20, 100)
    # Nothing that happens to be installed beside the game has any business in its models.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _run(arguments: argparse.Namespace) -> int:
    """Run a command; what it cannot do, and what breaks in it, is told in sentences."""
    try:
        return int(import_module(f"game.cli.{arguments.command}").run(arguments))
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None:
            raise  # of the output: what is opened by its name has a name to tell
        import_module("game.cli.crash").tell(playing=arguments.command == "play")
        return CRASH


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="upstanding",
        description="A day in a city that rates you, and the documented record behind the story.",
        epilog="Without a command: play. Each command has its own --help.",
    )
    parser.add_argument("--version", action="version", version=f"upstanding {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND")
    play = commands.add_parser("play", help="play (this is what happens without a command)")
    play.add_argument("programme", nargs="?", default="demo", metavar="PROGRAMME")
    play.add_argument("--rulebook", default="stars", metavar="ID", help="how the city counts")
    play.add_argument("--seed", type=_seed, metavar="N", help="for the same chances again")
    play.add_argument("--scene", metavar="ID", help="begin at once, with this scene alone")
    how = play.add_mutually_exclusive_group()
    how.add_argument("--text", action="store_true", help="in this terminal, as text")
    how.add_argument("--auto", action="store_true", help="let it play by itself, and read along")
    play.add_argument(
        "--resume",
        nargs="?",
        const="",
        metavar="FILE",
        help="go on with the latest playthrough, or with a journal's file",
    )
    play.set_defaults(command="play")
    shot = commands.add_parser("shot", help="draw a screen to a PNG file, without a display")
    shot.add_argument("screen", metavar="SCREEN")
    shot.add_argument("-o", "--output", required=True, metavar="FILE")
    shot.add_argument("--size", type=_size, default=(1280, 720), metavar="WxH")
    shot.add_argument("--text-size", type=_text_size, default=100, metavar="P", help="in percent")
    shot.add_argument("--rulebook", default="stars", metavar="ID")
    shot.add_argument("--scene", metavar="ID")
    shot.add_argument("--seed", type=_seed, default=1, metavar="N")
    shot.set_defaults(command="shot")
    check = commands.add_parser("check", help="find every problem in the content files")
    check.add_argument("folder", nargs="?", metavar="DIR")
    check.add_argument("--json", action="store_true")
    check.add_argument("--explore", action="store_true", help="also what only every way proves")
    check.set_defaults(command="check")
    explore = commands.add_parser(
        "explore", help="follow every way through, and tell where it ends"
    )
    explore.add_argument("programme", nargs="?", metavar="PROGRAMME", help="all of them without it")
    explore.add_argument("--rulebook", default="all", metavar="ID", help="all of them without it")
    explore.add_argument("--json", action="store_true")
    explore.set_defaults(command="explore")
    compare = commands.add_parser("compare", help="read one playthrough under every rulebook")
    compare.add_argument("journal", nargs="?", metavar="JOURNAL", help="by default the newest")
    compare.add_argument("--json", action="store_true")
    compare.set_defaults(command="compare")
    coverage = commands.add_parser("coverage", help="tell what scenes make of each popular claim")
    coverage.add_argument("--json", action="store_true")
    coverage.set_defaults(command="coverage")
    record = commands.add_parser("record", help="read what is documented, with its sources")
    record.add_argument(
        "words",
        nargs="*",
        metavar="WORDS",
        help="an entry's id, “rulebooks”, “article”, or words to look for",
    )
    record.add_argument("--verdict", metavar="V", help="only entries with that verdict: partly …")
    record.add_argument("--place", metavar="P", help="nation, cities, companies, telling or abroad")
    record.add_argument("--source-kind", metavar="K", help="resting on a source of that kind")
    record.add_argument("--confidence", metavar="C", help="high, medium or low")
    record.add_argument("--sources", action="store_true", help="sources instead of entries")
    record.add_argument("--json", action="store_true")
    record.set_defaults(command="record")
    return parser


def _seed(text: str) -> int:
    number = _number(text)
    if number is None or number >= SEEDS:
        raise argparse.ArgumentTypeError(f"a seed is a whole number from 0 to {SEEDS - 1}")
    return number


def _text_size(text: str) -> int:
    number = _number(text)
    if number is None:
        raise argparse.ArgumentTypeError("a text size is a whole number of percent")
    return number


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    size = (_number(width), _number(height))
    if size[0] is None or size[1] is None:
        raise argparse.ArgumentTypeError("a size is written as 1280x720")
    if not (320 <= size[0] <= 7680 and 180 <= size[1] <= 4320):  # noqa: PLR2004
        raise argparse.ArgumentTypeError("a size is between 320x180 and 7680x4320")
    return size[0], size[1]


def _number(text: str) -> int | None:
    """Return a whole number that was written plainly, with no more digits than make sense."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _DIGITS else None
