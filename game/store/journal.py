"""The journal's form: a header and lines, one JSON text with a CRC on each line of the file.

    {"crc":"5d41402a","line":{"choice":"sort-every-piece","line":"choice"}}

The CRC (CRC-32, eight hexadecimal digits) is over the bytes between ``"line":`` and the last
brace: canonical JSON, that is ASCII, keys sorted, no spaces. Only exactly what ``encode`` writes
is read again, so every flipped bit shows. A line counts when its newline is there too.

Order is part of what a journal says. Therefore nothing after the first damaged line is trusted:
it belongs to the tail that is set aside.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from zlib import crc32

LONGEST: Final = 1 << 16
"""Bytes of a line of the file; ours have about a hundred."""

_OPENING: Final = b'{"crc":"'
_MIDDLE: Final = b'","line":'
_CLOSING: Final = b"}\n"
_PAYLOAD_AT: Final = len(_OPENING) + 8 + len(_MIDDLE)


class NotPlain(ValueError):
    """A mapping that would not come back from the disk as it was."""


class Fault(StrEnum):
    """Why the rest of a journal is not read."""

    EMPTY = "empty"
    """There is nothing in the file at all."""
    NO_HEADER = "no header"
    """Not even the first line is whole."""
    TORN = "torn"
    """The last line was not written to its end."""
    BROKEN = "broken"
    """A line is not what was written."""
    UNWANTED = "unwanted"
    """The lines are whole, but the caller keeps only those before them."""


@dataclass(frozen=True, slots=True)
class Damage:
    """The part of a journal, from one place to its end, that is not read."""

    fault: Fault
    offset: int
    """In bytes."""
    lost: int
    """How many lines it has, the torn one included."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Whole:
    """What can be read of a journal, and what cannot."""

    header: Mapping[str, object] | None
    lines: tuple[Mapping[str, object], ...]
    damage: Damage | None


def encode(mapping: Mapping[str, object]) -> bytes:
    """Return the line of the file for a header or line; raises ``NotPlain``.

    Lone surrogates are kept (as escapes). Two that stand side by side as a pair would come back as
    one character, tuples as lists, numbers as keys as text: all of these are refused.
    """
    try:
        payload = _canonical(dict(mapping))
        same = json.loads(payload) == mapping
    except (TypeError, ValueError, RecursionError) as error:
        raise NotPlain(str(error)) from error
    if not same:
        raise NotPlain(f"would come back otherwise: {payload[:80]}")
    data = payload.encode("ascii")
    line = b"".join((_OPENING, _crc(data), _MIDDLE, data, _CLOSING))
    if len(line) > LONGEST:
        raise NotPlain(f"{len(line)} bytes, where a line has {LONGEST} at most")
    return line


def decode(data: bytes, keep: int | None = None) -> Whole:
    """Return what can be read of a journal's bytes; never raises, whatever they are.

    With ``keep``, only the header and that many lines are wanted; the rest counts as damage.
    """
    found: list[Mapping[str, object]] = []
    offset = 0
    while keep is None or len(found) <= keep:
        end = data.find(b"\n", offset) + 1
        mapping = decode_line(data[offset:end]) if end else None
        if mapping is None:
            break
        found.append(mapping)
        offset = end
    header, lines = (found[0], tuple(found[1:])) if found else (None, ())
    return Whole(header, lines, _damage(data[offset:], offset))


def decode_line(raw: bytes) -> Mapping[str, object] | None:
    """Return what one line of the file says, or ``None`` where it is not exactly as written."""
    if not is_whole(raw):
        return None
    try:
        text = raw[_PAYLOAD_AT : -len(_CLOSING)].decode("ascii")
        mapping = json.loads(text)
        return mapping if isinstance(mapping, dict) and _canonical(mapping) == text else None
    except (ValueError, RecursionError):
        return None


def is_whole(raw: bytes) -> bool:
    """Say whether a line of the file has its form and its CRC."""
    return (
        len(raw) <= LONGEST
        and raw.startswith(_OPENING)
        and raw[_PAYLOAD_AT - len(_MIDDLE) : _PAYLOAD_AT] == _MIDDLE
        and raw.endswith(_CLOSING)
        and raw[len(_OPENING) : len(_OPENING) + 8] == _crc(raw[_PAYLOAD_AT : -len(_CLOSING)])
    )


def _canonical(mapping: dict[str, object]) -> str:
    return json.dumps(mapping, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _crc(data: bytes) -> bytes:
    return b"%08x" % crc32(data)


def _damage(tail: bytes, offset: int) -> Damage | None:
    if not tail:
        return None if offset else Damage(Fault.EMPTY, 0, 0, b"")
    first, newline, _ = tail.partition(b"\n")
    if not offset:
        fault = Fault.NO_HEADER
    elif not newline:
        fault = Fault.TORN
    else:
        fault = Fault.BROKEN if decode_line(first + newline) is None else Fault.UNWANTED
    lost = tail.count(b"\n") + (not tail.endswith(b"\n"))
    return Damage(fault, offset, lost, tail)
