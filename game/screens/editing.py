"""What is being typed into a field: a line of text, and where the next letter goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LONGEST: Final = 120
"""Letters that a field takes."""
EDITING: Final = frozenset({"left", "right", "home", "end", "backspace", "delete"})
"""Keys that move or change what is typed, while a field has focus."""


@dataclass(frozen=True, slots=True)
class Typing:
    """A line of text, and the place of the next letter in it."""

    text: str = ""
    caret: int = 0
    """How many letters are before it."""

    def with_more(self, typed: str) -> Typing:
        """Return it with what was typed or pasted at the caret; a line break is a blank."""
        fits = typed[: max(0, LONGEST - len(self.text))]  # of a clipboard that may hold a book
        plain = "".join(one if one.isprintable() else " " for one in fits)
        before, after = self.text[: self.caret], self.text[self.caret :]
        return Typing(before + plain + after, self.caret + len(plain))

    def edited(self, key: str) -> Typing:
        """Return it after one of the keys of ``EDITING``."""
        text, caret = self.text, self.caret
        match key:
            case "left":
                return Typing(text, max(0, caret - 1))
            case "right":
                return Typing(text, min(len(text), caret + 1))
            case "home":
                return Typing(text, 0)
            case "end":
                return Typing(text, len(text))
            case "backspace" if caret:
                return Typing(text[: caret - 1] + text[caret:], caret - 1)
            case "delete":
                return Typing(text[:caret] + text[caret + 1 :], caret)
            case _:
                return self


def typed(text: str) -> Typing:
    """Return a line of text with the caret at its end."""
    return Typing().with_more(text)


def caret_in(lines: tuple[str, ...], caret: int, text: str) -> tuple[int, str]:
    """Return on which line of a text that was broken the caret stands, and what is before it.

    Lines lose the blanks at their ends; a caret among those stands at the end of the line.
    """
    at = 0
    for number, line in enumerate(lines):
        begin = text.find(line, at)
        end = begin + len(line)
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following is None:
            return number, text[begin:caret]
        if caret <= end or caret < text.find(following, end):
            return number, line[: max(0, caret - begin)]
        at = end
    return 0, ""
