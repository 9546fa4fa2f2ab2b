"""Budgets for words, and the one placeholder."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any, Final

from game.content.checks.walk import RuleAt, beats, choices, rules
from game.content.problems import Problem
from game.content.sheets import Content, Sheet
from game.content.spots import Loc
from game.engine.record import RecordEntry
from game.engine.vocabulary import Witness

BEAT: Final = 45
LABEL: Final = 9
NOTICE: Final = 12
CARD: Final = 45
CONDITIONS: Final = 3
CONDITION: Final = 12
SENTENCE: Final = 35
SAYS: Final = 30
WITNESS: Final = "{witness}"

_BRACES: Final = re.compile(r"\{[^{}]*\}|[{}]")
_STOP: Final = re.compile(r"(\S*[.!?…][”’\"')]*)\s+(?=[“‘\"'(]*[^\W_a-z])")
"""The end of a sentence: a stop, and after it something that is no lower-case letter."""
_SHORT: Final = re.compile(r"(?i)(\b|^)(no|mr|mrs|ms|dr|st|art|vol|nos|prof|approx|[a-z])\.$")
"""Words that end in a stop where no sentence ends; single letters are initials."""
_END: Final = re.compile(r"[.!?…][”’\"')]*$")


def count(text: str) -> int:
    """Return how many words a text has; a dash is none."""
    return sum(any(sign.isalnum() for sign in word) for word in text.split())


def is_one_sentence(text: str) -> bool:
    """Say whether a text is one sentence and closed."""
    stops = (found[1] for found in _STOP.finditer(text))
    return bool(_END.search(text)) and all(_SHORT.search(word) for word in stops)


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield every text that is longer than its place, and every unknown placeholder."""
    for beat in beats(content):
        yield from _long(beat.sheet, (*beat.loc, "text"), beat.beat.text, BEAT, "UP401")
        for index, other in enumerate(beat.beat.instead):
            loc = (*beat.loc, "instead", index, "text")
            yield from _long(beat.sheet, loc, other.text, BEAT, "UP401")
    for at in choices(content):
        yield from _long(at.sheet, (*at.loc, "reply"), at.choice.reply, BEAT, "UP402")
        yield from _long(at.sheet, (*at.loc, "label"), at.choice.label, LABEL, "UP403")
    witnesses = content.witnesses.values()
    for rule in rules(content):
        yield from _of_rule(rule, witnesses)
    for book in content.rulebooks.sheets:
        yield from _long(book, ("notice",), book.content.notice, NOTICE, "UP404")
        yield from _odd_braces(book, ("notice",), book.content.notice, known=())
        yield from _odd_braces(book, ("summary",), book.content.summary, known=())
    for neighbour in content.neighbours.sheets:
        yield from _long(neighbour, ("about",), neighbour.content.about, BEAT, "UP411")
    for entry in content.record.sheets:
        yield from _long(entry, ("card",), entry.content.card, CARD, "UP405")
        if not is_one_sentence(entry.content.card):
            mend = "Join it with a colon or a semicolon, and close it with a full stop."
            yield entry.problem("UP406", ("card",), "The card is not one sentence.", mend)
        yield from _of_cards(entry)
    for article in content.article.sheets:
        for index, item in enumerate(article.content.items):
            yield from _long(article, ("items", index, "says"), item.says, SAYS, "UP416")


def _of_cards(sheet: Sheet[RecordEntry]) -> Iterator[Problem]:
    """Yield what is wrong with the other cards that an entry offers."""
    cards = sheet.content.cards
    if cards.dropped is not None:
        here: Loc = ("cards", "dropped")
        if len(cards.dropped) != CONDITIONS:
            sentence = f"There are {len(cards.dropped)} conditions to choose from, and not three."
            mend = "Write the one that the story dropped, then two that nobody ever set."
            yield sheet.problem("UP412", here, sentence, mend)
        for index, condition in enumerate(cards.dropped):
            yield from _long(sheet, (*here, index), condition, CONDITION, "UP413")
    told: list[tuple[Loc, str | None]] = [
        (("cards", "place", "sentence"), cards.place.sentence if cards.place else None),
        (("cards", "hard"), cards.hard),
    ]
    for loc, text in told:
        if text is not None:
            yield from _long(sheet, loc, text, SENTENCE, "UP414")
            if not is_one_sentence(text):
                mend = "Join it with a colon or a semicolon, and close it with a full stop."
                yield sheet.problem("UP415", loc, "This is not one sentence.", mend)


def _of_rule(at: RuleAt, witnesses: Collection[Witness]) -> Iterator[Problem]:
    notice, loc = at.rule.notice, (*at.loc, "notice")
    yield from _odd_braces(at.sheet, loc, notice, known=(WITNESS,))
    yield from _odd_braces(at.sheet, (*at.loc, "reason"), at.rule.reason, known=())
    if WITNESS in notice and at.rule.when.witness is None:
        sentence = f"The notice names {WITNESS}, and the rule listens to none."
        yield at.sheet.problem("UP410", loc, sentence, "Add “witness:” to its “when”.")
    if WITNESS in notice:
        heard = (witness.name for witness in witnesses if at.rule.when.sees(witness))
        notice = notice.replace(WITNESS, max(heard, key=count, default="Somebody"))
    yield from _long(at.sheet, loc, notice, NOTICE, "UP404")


def _odd_braces(
    sheet: Sheet[Any], loc: Loc, text: str, known: tuple[str, ...]
) -> Iterator[Problem]:
    for found in _BRACES.finditer(text):
        if found[0] not in known:
            sentence = f"“{found[0]}” is no placeholder that is known here."
            mend = f"Write {known[0]}, or no braces." if known else "Write no braces here."
            yield sheet.problem("UP409", loc, sentence, mend)


def _long(sheet: Sheet[Any], loc: Loc, text: str, most: int, code: str) -> Iterator[Problem]:
    if len(text.split()) > most and (words := count(text)) > most:
        field = next(part for part in reversed(loc) if isinstance(part, str))
        sentence = f"“{field}” has {words} words, and there is room for {most}."
        yield sheet.problem(code, loc, sentence, f"Take {words - most} away.")
