"""From what was written down to the playthrough that it tells of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.engine.library import Library
from game.engine.lines import Line, NotALine, header_from, line_from
from game.engine.playthrough import DoesNotHold, Replay, replay


def read_back(
    library: Library, header: Mapping[str, object], lines: Sequence[Mapping[str, object]]
) -> Replay:
    """Replay a journal's mappings as far as they hold; raises ``DoesNotHold`` for the header."""
    try:
        opening = header_from(header)
    except NotALine as fault:
        raise DoesNotHold(str(fault)) from fault
    made: list[Line] = []
    unknown = ""
    for mapping in lines:
        try:
            made.append(line_from(mapping))
        except NotALine as fault:
            unknown = str(fault)
            break
    read = replay(library, opening, made)
    if unknown and read.fails_at is None:
        return Replay(read.play, len(made) + 1, unknown)
    return read
