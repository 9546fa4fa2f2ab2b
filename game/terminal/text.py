"""Playing by lines: a screen is printed, a line is typed, and what is new is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from game.screens.element import Element
from game.screens.intents import Intent, Plain
from game.screens.moves import Desk, Ticket
from game.screens.stage import Press, Stage, Turn
from game.screens.turns import PATIENCE, Marks, carry_out, marked
from game.terminal.printing import ENTER, FIELD, keys_of, news, pieces, printed, set_out, words_of
from game.terminal.prompts import Prompts
from game.terminal.wrapping import wrapped

_EVERYWHERE: Final[dict[str, Intent]] = {
    "u": Plain.TAKE_BACK,
    "l": Plain.LOG,
    "o": Plain.OPTIONS,
    "esc": Plain.BACK,
}
"""Words that mean the same on every screen that shows no key of that name."""
_AGAIN: Final = "again"
_HELP: Final = "?"
_QUIT: Final = "quit"
_SAME: Final = {"": ENTER, "back": "esc"}


def play_text(
    stage: Stage,
    desk: Desk,
    marks: Marks,
    words: Prompts,
    source: Callable[[], str | None],
    sink: Callable[[str], None],
    width: int,
) -> int:
    """Play until the player leaves or no more lines come; return the exit code."""
    table = _Table(desk, marks, words, sink, width)
    table.say(words.begin)
    table.show(stage)
    while (line := source()) is not None:
        typed = " ".join(line.split())
        if typed.casefold() == _QUIT:
            break
        after = table.hear(stage, typed)
        if after is None:
            break
        stage = after
    table.say(words.left)
    return 0


@dataclass(slots=True)
class _Table:
    """Where it is played: what is said goes to the sink, what is kept to the desk."""

    desk: Desk
    marks: Marks
    words: Prompts
    sink: Callable[[str], None]
    width: int
    trouble: str = ""
    """The mark of trouble that was told last."""

    def hear(self, stage: Stage, typed: str) -> Stage | None:
        """Return the stage after a line was typed; ``None``: the player leaves."""
        word = _SAME.get(typed.casefold(), typed.casefold())
        if word in {_AGAIN, _HELP}:
            if word == _AGAIN:
                self.show(stage)
            else:
                self._help(stage)
            return stage
        tree = _tree(stage)
        key = keys_of(tree).get(word)
        if typed.startswith(FIELD) and any(one.typing for one in tree.walk()):
            return self._after(stage, stage.fill(typed.removeprefix(FIELD).strip()), None)
        turn = _meant(stage, word, key)
        if turn is None or (key is None and _is_nothing(stage, turn)):
            can = words_of(_tree(stage), self.words)
            self.say(self.words.unknown.format(typed=typed or self.words.enter, words=can))
            return stage
        return self._after(stage, turn, key)

    def show(self, stage: Stage) -> None:
        """Print the whole screen."""
        self.sink("")
        self.sink(printed(_tree(stage), self.width, self.words))

    def _after(self, before: Stage, turn: Turn, key: str | None) -> Stage | None:
        carried = carry_out(turn, self.desk)
        after = self._kept(carried.stage, carried.tickets)
        if carried.over:
            return None
        if after.place != before.place:
            self.show(after)
        else:
            self._tell_change(before, after, key)
        return after

    def _tell_change(self, earlier: Stage, later: Stage, key: str | None) -> None:
        """Print what is new, the way on, and what can be typed if that has changed."""
        before, after = _tree(earlier), _tree(later)
        if _is_renumbered(before, after):
            self.show(later)
            return
        now = pieces(after, self.words)
        told = {piece.key for piece in news(pieces(before, self.words), now)}
        pressed = next((one for one in after.walk() if one.key == key), None)
        if not told and pressed is not None:  # it was so already, or it is shut: say that again
            told.add(pressed.key)
        main = keys_of(after).get(ENTER)
        told.update(one.key for one in after.walk() if one.key == main and one.enabled)
        if not told:
            self.show(later)
            return
        self.sink("")
        self.sink(set_out((piece for piece in now if piece.key in told), self.width))
        can = words_of(after, self.words)
        shut = pressed is not None and not pressed.enabled
        if shut or can != words_of(before, self.words):
            self.say(self.words.can_type.format(words=can))

    def _kept(self, stage: Stage, tickets: tuple[Ticket, ...]) -> Stage:
        """Wait until everything is on disk or has failed, and say so if that takes long."""
        for ticket in tickets:
            ticket.wait(PATIENCE)
        stage = marked(stage, tickets, self.marks)
        if stage.mark == self.marks.saving:
            self.say(stage.mark)
            for ticket in tickets:
                while not ticket.wait(PATIENCE):
                    pass
            stage = marked(stage, tickets, self.marks)
        if stage.mark != self.trouble:
            self.trouble = stage.mark
            if stage.mark:
                self.say(stage.mark)
        return stage

    def _help(self, stage: Stage) -> None:
        can = words_of(_tree(stage), self.words)
        self.say("", self.words.can_type.format(words=can), *self.words.help)

    def say(self, *lines: str) -> None:
        for line in lines:
            self.sink("\n".join(wrapped(line, self.width)))


def _tree(stage: Stage) -> Element:
    """Return the screen without the mark over it, which is told when it changes."""
    return replace(stage, mark="").tree


def _meant(stage: Stage, word: str, key: str | None) -> Turn | None:
    if key is not None:
        return stage.receive(Press(key))
    intent = _EVERYWHERE.get(word)
    return None if intent is None else stage.mean(intent)


def _is_nothing(stage: Stage, turn: Turn) -> bool:
    """Say whether a turn has left everything as it was."""
    same = turn.stage.screens[-1] is stage.screens[-1] and turn.stage.place == stage.place
    return same and not turn.asks


def _is_renumbered(before: Element, after: Element) -> bool:
    """Say whether the number of something without a key of its own is gone, or is another one.

    Then all must be seen anew: what is left of a list would not be told, for it is no news.
    """
    later = {key: word for word, key in keys_of(after).items()}
    own = {one.key for one in before.walk() if one.hotkeys}
    return any(later.get(key) != word for word, key in keys_of(before).items() if key not in own)
