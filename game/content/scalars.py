"""What an unquoted scalar means: the core schema of YAML 1.2, and nothing older."""

from __future__ import annotations

import math
import re
from typing import Final

_NULL: Final = frozenset({"", "~", "null", "Null", "NULL"})
_BOOL: Final = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_DECIMAL: Final = re.compile(r"[-+]?[0-9]+")
_OCTAL: Final = re.compile(r"0o[0-7]+")
_HEXADECIMAL: Final = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NO_NUMBER: Final = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_LONGEST: Final = 18
"""Digits; more than anybody counts here, and any machine can hold it."""


class NumberNotHeld(ValueError):
    """A number too long, too large or not a number at all."""


def meaning(text: str) -> str | int | float | bool | None:
    """Return what an unquoted scalar stands for; raises ``NumberNotHeld``."""
    if text in _NULL:
        return None
    if text in _BOOL:
        return _BOOL[text]
    if text[0] not in "-+.0123456789":
        return text
    if _NO_NUMBER.fullmatch(text):
        raise NumberNotHeld
    for form, base in ((_DECIMAL, 10), (_OCTAL, 8), (_HEXADECIMAL, 16)):
        if form.fullmatch(text):
            if len(text) > _LONGEST:
                raise NumberNotHeld
            return int(text.removeprefix("0o") if base == 8 else text, base)  # noqa: PLR2004
    if _FLOAT.fullmatch(text):
        number = float(text)
        if not math.isfinite(number):
            raise NumberNotHeld
        return number
    return text
