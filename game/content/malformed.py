"""What a parser's complaint means to somebody who writes content."""

from __future__ import annotations

from typing import Final

from yaml import MarkedYAMLError
from yaml.reader import ReaderError

from game.content.problems import Problem
from game.content.spots import Spot, spot_at
from game.content.text import spot_of

_WORDS: Final = (
    (
        "mapping values are not allowed",
        "A colon makes a second field of this, where none can stand.",
        "Quote the text, or begin a line for the field, in line with the others.",
    ),
    ("character '\\t'", "This line is indented with a tab.", "Indent with spaces."),
    ("cannot start any token", "No text can begin with this character.", "Quote the text."),
    ("escape", "Behind this backslash stands no escape that is known.", "Write two backslashes."),
    ("expected ':'", "A field without a colon.", "Write “name: value”, or indent the text."),
    ("end of stream", "A quote is opened here and never closed.", "Close it."),
    ("document indicator", "A quote is opened here and never closed.", "Close it."),
    ("expected ',' or", "A bracket is opened here and not closed.", "Close it, or add a comma."),
    ("expected key", "This line does not fit the indentation above it.", "Line it up."),
    ("expected <block end>", "This line does not fit the indentation above it.", "Line it up."),
    ("expected '-'", "This line does not fit the list above it.", "Begin it with “- ”."),
    ("block sequence entries", "A list cannot begin here.", "Begin it on a line of its own."),
    ("undefined alias", "A star makes an alias of this.", "Quote the text."),
)
_OTHERWISE: Final = (
    "From here on this is not well-formed YAML.",
    "Compare it with a file that is; most often a quote or an indentation is missing.",
)
_AT_THE_OPENING: Final = ("end of stream", "document indicator", "expected ',' or")


def malformed(file: str, text: str, error: Exception) -> Problem:
    """Return the problem behind an exception of the parser."""
    complaint = str(getattr(error, "problem", None) or error)
    known = ((sentence, mend) for words, sentence, mend in _WORDS if words in complaint)
    sentence, mend = next(known, _OTHERWISE)
    return Problem("UP108", file, *_spot(text, error, complaint), sentence, mend)


def _spot(text: str, error: Exception, complaint: str) -> Spot:
    if isinstance(error, MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        if error.context_mark and any(words in complaint for words in _AT_THE_OPENING):
            mark = error.context_mark
        if mark:
            return spot_at(mark)
    if isinstance(error, ReaderError) and isinstance(error.position, int):
        return spot_of(text, error.position)
    return Spot(1, 1)
