"""How room is shared out: where things start, who grows, who gives way."""

from __future__ import annotations

from collections.abc import Sequence

from game.screens.style import Align


def place_one(align: Align, spare: int) -> int:
    """Return how far from the start of its room something lies that leaves ``spare`` of it."""
    match align:
        case Align.CENTRE:
            return spare // 2
        case Align.END:
            return spare
        case Align.START | Align.STRETCH | Align.APART:
            return 0


def place_all(align: Align, lengths: Sequence[int], gap: int, spare: int) -> list[int]:
    """Return where each of several in line begins."""
    at = place_one(align, spare)
    apart = spare if align is Align.APART and len(lengths) > 1 else 0
    starts = []
    for before, length in enumerate(lengths):
        starts.append(at + apart * before // max(1, len(lengths) - 1))
        at += length + gap
    return starts


def with_shares(lengths: Sequence[int], grows: Sequence[int], spare: int) -> list[int]:
    """Return the lengths with what is left over added to those who grow, to the pixel."""
    total = sum(grows)
    if not total:
        return list(lengths)
    shared, given, so_far = [], 0, 0
    for length, grow in zip(lengths, grows, strict=True):
        so_far += grow
        part = spare * so_far // total - given
        given += part
        shared.append(length + part)
    return shared


def shared(
    bases: Sequence[int], mosts: Sequence[int], grows: Sequence[int], room: int
) -> list[int]:
    """Share a row among those who grow: none gets less than its base, none more than its most."""
    widths = list(bases)
    growing = [at for at, grow in enumerate(grows) if grow]
    while growing:
        free = room - sum(width for at, width in enumerate(widths) if at not in growing)
        nothing = [0] * len(growing)
        parts = with_shares(nothing, [grows[at] for at in growing], free)
        shares = dict(zip(growing, parts, strict=True))
        # Who would get too little is settled before who would get too much: that frees no room.
        settled = {at: bases[at] for at, share in shares.items() if share < bases[at]} or {
            at: mosts[at] for at, share in shares.items() if share > mosts[at]
        }
        for at, width in (settled or shares).items():
            widths[at] = width
            growing.remove(at)
    return widths


def squeezed(lengths: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Return the lengths, each of them as far towards its least as is needed to fit the room."""
    slack = [max(0, length - low) for length, low in zip(lengths, least, strict=True)]
    excess = min(sum(lengths) - room, sum(slack))
    return with_shares(lengths, slack, -excess)
