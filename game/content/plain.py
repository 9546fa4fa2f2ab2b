"""From a file's bytes to plain values and their spots: a small, closed part of YAML.

The events of the parser are read one by one. Its own constructor would keep the last of two equal
keys without a word and take ``no`` for false, and its tree no longer knows of anchors.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import yaml
from yaml import events

from game.content.malformed import malformed
from game.content.problems import Problem
from game.content.scalars import NumberNotHeld, meaning
from game.content.spots import Loc, Mark, Marks, Spot, Spots, spot_at
from game.content.text import decoded, escaped_character, unseen_in

DEEPEST: Final = 20
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Plain:
    """Lists, mappings with text for keys, and scalars, as JSON has them; and where they stand."""

    value: object
    spots: Spots


def read_plain(file: str, data: bytes) -> tuple[Plain | None, tuple[Problem, ...]]:
    """Return what a file says, ``None`` where it cannot be said, and how it is written amiss."""
    text = decoded(file, data)
    if isinstance(text, Problem):
        return None, (text,)
    builder = _Builder(file)
    try:
        _build(builder, text)
    except (yaml.YAMLError, ValueError) as error:
        # ValueError: the slower parser counts the digits of a version line with int().
        builder.problems.append(malformed(file, text, error))
    if not builder.problems and not builder.documents:
        builder.tell("UP109", Spot(1, 1), "Nothing is in the file.", "Fill it or delete it.")
    problems = tuple(builder.problems)
    if any(not problem.warning for problem in problems):
        return None, problems

    def located() -> Marks:
        """Read the file once more: most files have no problem, and nobody asks where one is."""
        again = _Builder(file, Marks({}, {}))
        _build(again, text)
        return again.marks or Marks({}, {})

    return Plain(builder.root, Spots(located)), problems


def _build(builder: _Builder, text: str) -> None:
    loader = _LOADER(text)
    try:
        # Without yaml.parse, which looks at each event twice: there are tens of thousands.
        while builder.take(loader.get_event()):
            pass
    finally:
        loader.dispose()


@dataclass(slots=True)
class _Open:
    """A list or a mapping whose end has not been met."""

    value: list[object] | dict[str, object]
    loc: Loc
    """Empty where no places are noted."""
    at_key: bool = True
    key: str | None = None
    """Of the value that comes next; ``None`` where the key cannot be used."""
    met: dict[str, Mark | None] = field(default_factory=dict)
    """Where each key stands."""


@dataclass(slots=True)
class _Builder:
    """What has been read so far; it dies with the function that made it."""

    file: str
    marks: Marks | None = None
    """Where everything stands, if that is to be noted."""
    documents: int = 0
    root: object = None
    problems: list[Problem] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)

    def tell(self, code: str, spot: Spot, sentence: str, mend: str) -> None:
        """Add a problem."""
        self.problems.append(Problem(code, self.file, *spot, sentence, mend))

    def take(self, event: events.Event) -> bool:
        """Read one event; return whether to go on."""
        if isinstance(event, events.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, events.CollectionStartEvent):
            return self._collection(event)
        elif isinstance(event, events.CollectionEndEvent):
            self.open.pop()
        elif isinstance(event, events.AliasEvent):
            self._refuse_marks(event, None)
            self._put(None, event.start_mark)
        elif isinstance(event, events.DocumentStartEvent):
            return self._document(event)
        return not isinstance(event, events.StreamEndEvent)

    def _document(self, event: events.DocumentStartEvent) -> bool:
        self.documents += 1
        spot = spot_at(event.start_mark)
        if event.version or event.tags:
            self.tell("UP112", spot, "This is a directive.", "Take the line away.")
        if self.documents == 1:
            return True
        self.tell("UP110", spot, "A second document begins here.", "Make it a file of its own.")
        return False

    def _collection(self, event: events.CollectionStartEvent) -> bool:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event, event.tag)
        if len(self.open) == DEEPEST:
            spot = spot_at(event.start_mark)
            self.tell("UP116", spot, f"This is level {DEEPEST + 1}.", "Nest less deeply.")
            return False
        value: list[object] | dict[str, object] = (
            [] if isinstance(event, events.SequenceStartEvent) else {}
        )
        self.open.append(_Open(value, self._put(value, event.start_mark)))
        return True

    def _refuse_marks(self, event: events.NodeEvent, tag: str | None) -> None:
        """Tell of an anchor, an alias or a tag."""
        spot = spot_at(event.start_mark)
        if event.anchor is not None:
            sentence = f"“{event.anchor}” is an anchor or an alias."
            self.tell("UP111", spot, sentence, "Write it out.")
        if tag is not None:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self.tell("UP112", spot, f"“{shown}” is a tag.", "Take it away.")

    def _scalar(self, event: events.ScalarEvent) -> None:
        text, mark = event.value, event.start_mark
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event, event.tag)
        if not event.implicit[0]:
            self._quoted(text, mark)
        elif text == "<<" and self._awaits_key():
            self.tell("UP113", spot_at(mark), "“<<” is a merge key.", "Write the fields out.")
            self._key(None, mark)
        else:
            try:
                self._put(meaning(text), mark)
            except NumberNotHeld:
                mend = "Quote it as text."
                self.tell("UP117", spot_at(mark), "The game cannot hold this number.", mend)
                self._put(0, mark)

    def _quoted(self, text: str, mark: Mark | None) -> None:
        """Put a text that stands between quotes or below “|” or “>”: only those can be odd."""
        unseen = unseen_in(text)
        if unseen is not None:
            self.problems.append(escaped_character(self.file, spot_at(mark), unseen[1]))
        if text and not text.strip():
            mend = "Write it, or leave it out."
            self.tell("UP206", spot_at(mark), "This text is blank.", mend)
        elif text != text.strip():
            sentence = "This text begins or ends with blank space."
            mend = "Take the space away; for a folded text, write “>-” and not “>”."
            problem = Problem("UP211", self.file, *spot_at(mark), sentence, mend, warning=True)
            self.problems.append(problem)
        self._put(text, mark)

    def _awaits_key(self) -> bool:
        return bool(self.open) and isinstance(self.open[-1].value, dict) and self.open[-1].at_key

    def _put(self, value: object, mark: Mark | None) -> Loc:
        """Put a value, or a key, where it belongs; return the way to it, if that is noted."""
        if not self.open:
            self.root = value
            return self._noted(None, "", mark)
        top = self.open[-1]
        if isinstance(top.value, list):
            top.value.append(value)
            return self._noted(top, len(top.value) - 1, mark)
        if top.at_key:
            if isinstance(value, str):
                self._key(value, mark)
                return top.loc
            mend = "Put it between quotes."
            self.tell("UP115", spot_at(mark), "This key is not text.", mend)
            self._key(None, mark)
            return ()
        top.at_key = True
        if top.key is None:
            return ()
        top.value[top.key] = value
        return self._noted(top, top.key, mark)

    def _noted(self, top: _Open | None, step: str | int, mark: Mark | None) -> Loc:
        if self.marks is None:
            return ()
        loc = () if top is None else (*top.loc, step)
        self.marks.values[loc] = mark
        return loc

    def _key(self, key: str | None, mark: Mark | None) -> None:
        top = self.open[-1]
        top.at_key, top.key = False, key
        if key is None:
            return
        first = top.met.setdefault(key, mark)
        if first is not mark:
            top.key = None
            line = spot_at(first).line
            sentence = f"“{key}” stands here a second time; the first is on line {line}."
            self.tell("UP114", spot_at(mark), sentence, "Keep one of the two.")
        elif self.marks is not None:
            self.marks.keys[(*top.loc, key)] = mark
