"""What is wrong in a content file: where, why and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend, in the words of somebody who writes content."""

    code: str
    """A key of ``codes.CODES``."""
    file: str
    line: int
    """Counted from 1, as is the column."""
    column: int
    sentence: str
    mend: str
    warning: bool = False
    """The content can be played as it stands; all the same somebody should look."""

    def __str__(self) -> str:
        """Return the problem as one line that an editor can jump to."""
        code = f"{self.code} (warning)" if self.warning else self.code
        return f"{self.file}:{self.line}:{self.column}: {code} {self.sentence} Mend: {self.mend}"

    def __lt__(self, other: Problem) -> bool:
        """Say whether this one comes first when somebody reads the files from the top."""
        return self._order < other._order

    @property
    def _order(self) -> tuple[str, int, int, str, str]:
        return (self.file, self.line, self.column, self.code, self.sentence)
