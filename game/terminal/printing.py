"""A screen as plain text that reads aloud well, and the words that can be typed to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import Final

from game.screens.element import Element, Role
from game.screens.style import Flow, Only
from game.screens.styles import STYLES
from game.terminal.prompts import ENGLISH, Prompts
from game.terminal.wrapping import columns, wrapped

ENTER: Final = "enter"
"""The word for an empty line."""

FIELD: Final = "/"
"""What begins a line that is typed into a field."""
_TYPED: Final = {"escape": "esc"}
_PHONE: Final = "phone"
_IN_THE_PHONES_LINE: Final = frozenset(
    {"phone-head", "phone-dial", "phone-gauge", "phone-grade", "letterhead"}
)
"""Styles of what the one line of the phone says already."""
_OPEN: Final = "door-open"
_SHUT: Final = "door-shut"
_MADE: Final = "made"
_ITEM: Final = "log-line"
_LABELLED: Final = ("strip-part", "step", "fiction-rating", "item", "part-head")
"""How styles of a short label with its text begin: one line, with a colon."""
_COLUMN_APART: Final = 8
"""From this gap on, in units, a blank line parts what lies below one another …"""
_ROW_APART: Final = 24
"""… or beside one another."""
_SHORT: Final = 3
"""So few letters before a text are its number."""
_PAIR: Final = 2
_LEAST: Final = 20
"""Columns; nothing is wrapped narrower."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, heading, notice or button, not yet wrapped."""

    key: str
    """Of its element."""
    text: str
    lead: str = ""
    """Before the first line; the others hang below its end."""
    mark: str = ""
    """After the text."""
    more: str = ""
    """After the mark: why a notice came."""
    rule: str = ""
    """The letter of the line under a heading."""
    apart: bool = False
    """A blank line comes before it."""
    is_button: bool = False
    is_notice: bool = False
    is_phone: bool = False

    @property
    def whole(self) -> str:
        """Return all that it says."""
        said = f"{self.text} {self.mark}" if self.mark else self.text
        return f"{said}  {self.more}" if self.more else said


def printed(tree: Element, width: int, prompts: Prompts = ENGLISH) -> str:
    """Return a screen as text of that width."""
    return set_out(pieces(tree, prompts), width)


def set_out(found: Iterable[Piece], width: int) -> str:
    """Return pieces as text of that width."""
    lines: list[str] = []
    before: Piece | None = None
    for piece in found:
        if before is not None and _is_apart(before, piece):
            lines.append("")
        before = piece
        hang = " " * len(piece.lead)
        block = wrapped(piece.whole, max(width, _LEAST), piece.lead, hang)
        lines.extend(block)
        if piece.rule and len(block) == 1:  # under a whole paragraph it is only noise to the ear
            lines.append(piece.rule * columns(block[0]))
    return "\n".join(lines)


def pieces(tree: Element, prompts: Prompts = ENGLISH) -> tuple[Piece, ...]:
    """Return what a screen says, in the order in which it is told.

    The phone comes before the first button and its heading, so that what has just happened is
    told before what can be done about it.
    """
    words: dict[str, str] = {}
    for word, key in keys_of(tree).items():
        words.setdefault(key, word)
    screen = next((one.label for one in tree.walk() if one.role is Role.SCREEN), "")
    headed = any(one.role is Role.HEADING and one.label == screen for one in _shown(tree))
    told = _without_echo(_Teller(prompts, words, screen, headed).told(tree))
    phone = [piece for piece in told if piece.is_phone]
    rest = [piece for piece in told if not piece.is_phone]
    at = next((place for place, piece in enumerate(rest) if piece.is_button), len(rest))
    if phone and at and rest[at - 1].rule:
        at -= 1
    return (*rest[:at], *phone, *rest[at:])


def news(before: tuple[Piece, ...], after: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces that are new or say something else.

    A notice that has lost its reason, and an answer that is no longer chosen, are none.
    """
    known = {(_name(piece), piece.text) for piece in before}
    marked = {_name(piece) for piece in before if piece.mark}
    return tuple(
        piece
        for piece in after
        if (_name(piece), piece.text) not in known or (piece.mark and _name(piece) not in marked)
    )


def keys_of(tree: Element) -> dict[str, str]:
    """Return the key of the element that each typed word activates.

    An element's first word is the one that is printed, and the only one of a field: what is typed
    there follows it. What has no hotkey gets a number of its own, after the highest that is a
    hotkey here.
    """
    buttons = [element for element in _shown(tree) if element.takes_focus]
    keys: dict[str, str] = {}
    for button in buttons:
        for hotkey in button.hotkeys[:1] if button.typing else button.hotkeys:
            keys.setdefault(_TYPED.get(hotkey, hotkey), button.key)
    number = max((int(word) for word in keys if word.isdecimal()), default=0)
    reached = set(keys.values())
    for button in buttons:
        if button.key not in reached:
            number += 1
            keys[str(number)] = button.key
    return keys


def words_of(tree: Element, prompts: Prompts = ENGLISH) -> str:
    """Return what can be typed now, numbers in a row drawn together: “Enter, 1 to 3, u”."""
    shut = {element.key for element in tree.walk() if not element.enabled}
    words = [word for word, key in keys_of(tree).items() if key not in shut]
    names = [prompts.enter for word in words if word == ENTER]
    rows: list[list[int]] = []
    for number in sorted(int(word) for word in words if word.isdecimal()):
        if rows and rows[-1][-1] == number - 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    for row in rows:
        whole = prompts.to.format(first=row[0], last=row[-1])
        names += [whole] if len(row) > _PAIR else [str(number) for number in row]
    names += [
        prompts.look_up if word == FIELD else word
        for word in words
        if word != ENTER and not word.isdecimal()
    ]
    return ", ".join(names)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells a tree piece by piece."""

    prompts: Prompts
    words: dict[str, str]
    """What is typed for each element that can be activated."""
    title: str
    """The screen's own label."""
    headed: bool
    """A heading says it; otherwise it becomes one, and no text says it again."""

    def told(self, element: Element) -> Iterator[Piece]:
        """Yield the pieces of an element and all below it."""
        if STYLES[element.style].only is Only.NARROW:
            return
        if element.role is Role.SCREEN and self.title and not self.headed:
            yield Piece(element.key, self.title, rule="=")
        if element.typing is not None:
            told = f"{element.label} · {element.value}" if element.value else element.label
            lead = f"  [{self.prompts.look_up}] "
            yield Piece(element.key, told, lead, is_button=True)
        elif element.intent is not None:
            yield self._button(element)
            inside = (one for child in element.children for one in child.walk())
            yield from (Piece(one.key, one.label, "      ") for one in inside if one.open_rules)
        elif element.role is Role.NOTICE:
            yield _notice(element)
        elif element.style == _PHONE:
            yield from self._phone(element)
        elif element.children:
            yield from self._group(element)
        elif element.role is Role.HEADING:
            yield Piece(element.key, _said(element), rule="=-"[element.label != self.title])
        elif element.role is Role.IMAGE and element.label:
            yield Piece(element.key, f"[{_said(element)}]")
        elif element.label and (self.headed or element.label != self.title):
            yield Piece(element.key, _said(element))

    def _button(self, element: Element) -> Piece:
        word = self.words[element.key]
        shown = self.prompts.enter if word == ENTER else word
        text = f"{element.label} · {element.value}" if element.value else element.label
        if not element.enabled:
            text = f"{element.label} ({_why(self.prompts.shut, element.value)})"
        if not element.chosen:
            return Piece(element.key, text, f"  [{shown}] ", is_button=True)
        chosen = self.prompts.chosen
        text = text.removesuffix(f", {chosen}")  # some labels say it for the ear
        return Piece(element.key, text, f"  [{shown}] ", f"({chosen})", is_button=True)

    def _phone(self, element: Element) -> Iterator[Piece]:
        rest = [child for child in element.children if child.style not in _IN_THE_PHONES_LINE]
        inside = (piece for child in rest for piece in self.told(child))
        for piece in (Piece(element.key, element.label), *inside):
            yield replace(piece, apart=False, is_phone=True)

    def _sign(self, style: str) -> str:
        """Return the word for what an icon shows."""
        words = self.prompts
        signs = {_OPEN: words.open, _SHUT: words.shut, _MADE: words.chosen}
        return next((sign for name, sign in signs.items() if style.startswith(name)), "")

    def _group(self, element: Element) -> Iterator[Piece]:
        parts = [(child, found) for child in element.children if (found := [*self.told(child)])]
        blocks = [found for _child, found in parts]
        if _is_one_line(element, blocks):
            joint = ": " if element.style.startswith(_LABELLED) else "  "
            text = joint.join(piece.text for block in blocks for piece in block)
            sign = self._sign(element.style)
            yield Piece(element.key, f"{text} ({sign})" if sign else text)
            return
        if _is_numbered(element, blocks):
            yield replace(blocks[1][0], lead=f"{blocks[0][0].text}. ")
            yield from _rest(blocks[1:])
            return
        said = [piece.text for block in blocks for piece in block]
        if element.role is not Role.SCREEN and element.label and element.label not in said:
            yield Piece(element.key, element.label)
        if element.style == _ITEM:
            yield replace(blocks[0][0], lead="- ")
            yield from (replace(piece, lead="  ") for piece in _rest(blocks))
            return
        if _is_list_of_lines(element, blocks):
            yield from (replace(piece, lead="  ") for piece in chain(*blocks))
            return
        apart = _parts(element)
        for place, (child, block) in enumerate(parts):
            under = place > 0 and parts[place - 1][0].role is Role.HEADING and not child.children
            first = replace(block[0], apart=True) if place and apart and not under else block[0]
            yield from (first, *block[1:])


def _why(shut: str, reason: str) -> str:
    """Return “shut: reason”, also where the reason begins with that word."""
    if reason.casefold().startswith(shut.casefold()):
        return shut + reason[len(shut) :]
    return f"{shut}: {reason}" if reason else shut


def _said(element: Element) -> str:
    return f"{element.label}  {element.value}" if element.value else element.label


def _notice(element: Element) -> Piece:
    """Return a notice as one line; one that has just arrived has its reason, and a louder sign."""
    inside = (one for child in element.children for one in child.walk() if one.role is Role.TEXT)
    why = "  ".join(one.label for one in inside if one.label not in {element.label, element.value})
    return Piece(element.key, _said(element), "! " if why else "- ", more=why, is_notice=True)


def _without_echo(told: Iterable[Piece]) -> list[Piece]:
    """Return the pieces without names of groups that have just been said."""
    found: list[Piece] = []
    for piece in told:
        if not found or piece.is_button or piece.is_notice or piece.text != found[-1].text:
            found.append(piece)
    return found


def _shown(tree: Element) -> Iterator[Element]:
    """Yield everything but what only a narrow window shows, in reading order."""
    if STYLES[tree.style].only is not Only.NARROW:
        yield tree
        for child in tree.children:
            yield from _shown(child)


def _rest(blocks: list[list[Piece]]) -> Iterator[Piece]:
    return islice(chain(*blocks), 1, None)


def _parts(group: Element) -> bool:
    """Say whether a blank line parts what is in a group: where a window shows a wide gap."""
    style = STYLES[group.style]
    if style.flow is Flow.LAYERS:
        return True
    return style.gap >= (_COLUMN_APART if style.flow is Flow.COLUMN else _ROW_APART)


def _is_one_line(group: Element, blocks: list[list[Piece]]) -> bool:
    """Say whether all in a group stands beside one another and is short."""
    beside = group.style.startswith(_LABELLED) or STYLES[group.style].flow in {Flow.ROW, Flow.WRAP}
    plain = all(len(block) == 1 and _is_plain(block[0]) for block in blocks)
    return group.role is Role.GROUP and beside and plain and bool(blocks)


def _is_list_of_lines(group: Element, blocks: list[list[Piece]]) -> bool:
    """Say whether a list has small things in it, a line each, such as doors."""
    lines = all(len(block) == 1 and _is_plain(block[0]) for block in blocks)
    return group.role is Role.LIST and lines and all(one.children for one in group.children)


def _is_numbered(group: Element, blocks: list[list[Piece]]) -> bool:
    """Say whether a group is a number with several lines beside it."""
    return (
        STYLES[group.style].flow is Flow.ROW
        and len(blocks) > 1
        and len(blocks[0]) == 1
        and all(map(_is_plain, (blocks[0][0], blocks[1][0])))
        and len(blocks[0][0].text) <= _SHORT
    )


def _is_plain(piece: Piece) -> bool:
    return not (piece.is_button or piece.is_notice or piece.rule or piece.lead)


def _is_apart(before: Piece, piece: Piece) -> bool:
    """Say whether a blank line parts two pieces; buttons and notices stand close."""
    if (before.is_button and piece.is_button) or (before.is_notice and piece.is_notice):
        return False
    return piece.apart or before.is_phone != piece.is_phone


def _name(piece: Piece) -> str:
    """Return a key that a notice has for as long as it is shown."""
    return piece.key.removesuffix("-new")
