"""When a step of a story was: the years that its date can mean."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple


class Years(NamedTuple):
    """The first and the last year that a date can mean."""

    first: int
    last: int

    def before(self, other: Years) -> bool:
        """Say whether all of it lies before all of the other."""
        return self.last < other.first


class NotADate(ValueError):
    """A date in no form that is known here."""


UNDATED: Final = frozenset({"undated", "no date shown"})
"""What stands in the place of a date where there is none."""
_MONTH: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DAY: Final = rf"(?:\d{{1,2}}(?: to \d{{1,2}})? )?{_MONTH}"
_YEAR: Final = r"(?:19|20)\d\d"
_DATE: Final = re.compile(
    rf"(?:(around|early|mid|late)[ -])?(?:{_DAY}(?: to {_DAY})? )?({_YEAR})"
    rf"(?: to (?:{_DAY} )?({_YEAR}))?"
)


@cache
def years_of(date: str) -> Years | None:
    """Return the years that a date can mean, ``None`` where it says that there is none.

    “around 2014” can be the year before or after, too. Raises ``NotADate``.
    """
    if date in UNDATED:
        return None
    found = _DATE.fullmatch(date)
    if found is None:
        raise NotADate(date)
    first, last = int(found[2]), int(found[3] or found[2])
    if last < first:
        raise NotADate(date)
    margin = 1 if found[1] == "around" else 0
    return Years(first - margin, last + margin)
