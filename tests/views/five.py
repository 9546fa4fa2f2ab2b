"""The small library with a rulebook for each of the five faces."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.engine.library import Library
from game.engine.lines import Header
from game.engine.playthrough import Playthrough, begin
from game.engine.rulebook import Rulebook
from game.engine.standing import Tally
from game.views.notices import notices
from game.views.phone import PhoneView, phone
from game.views.words import ENGLISH
from tests.views.small import LIBRARY, LISTS, STARS, chosen, rule

LEAVES: Final = {"kind": "leaves"}
_NAMES: Final = (
    "Credit history",
    "Fulfilment",
    "Behaviour and preference",
    "Personal details",
    "Relationships",
)


def _book(name: str, face: str, counting: dict[str, object], *rules: object) -> Rulebook:
    return Rulebook.model_validate(
        {
            "id": name,
            "name": f"The {name}",
            "summary": "Somebody counts.",
            "notice": "Counted.",
            "face": face,
            "answers": ["one-number"],
            "counting": {"kind": name, **counting},
            "rules": rules,
        }
    )


LEAVING: Final = Rulebook.model_validate(
    {
        **STARS.model_dump(),
        "rules": [*STARS.model_dump()["rules"], rule("left", {"deed": "lamp.lit"}, LEAVES)],
    }
)
"""The stars, for somebody who may leave them."""
SCORE: Final = _book(
    "score",
    "gauge",
    {
        "least": 350,
        "most": 950,
        "dimensions": [
            {"id": f"part-{at}", "name": name, "weight": 20, "start": 40 + at}
            for at, name in enumerate(_NAMES)
        ],
    },
    rule("gave", {"deed": "bread.shared"}, {"kind": "weighs", "dimension": "part-2", "by": 30}),
    rule("kept", {"deed": "bread.kept"}, {"kind": "weighs", "dimension": "part-4", "by": -30}),
    rule("left", {"deed": "lamp.lit"}, LEAVES),
)
POINTS: Final = _book(
    "points",
    "grade",
    {
        "start": 1000,
        "least": 600,
        "most": 1200,
        "grades": [{"name": "A", "rating_from": 1010}, {"name": "B", "rating_from": 600}],
    },
    rule("gave", {"deed": "bread.shared"}, {"kind": "clause", "points": 12, "days": 3}),
    rule("rang", {"deed": "bell.rung"}, {"kind": "clause", "points": -20, "days": None}),
)
BUREAU: Final = _book(
    "bureau",
    "report",
    {
        "items": [
            {"id": "late", "name": "Paid late", "tone": "bad"},
            {"id": "asked", "name": "Looked at", "tone": "plain"},
            {"id": "kept", "name": "Paid on the day", "tone": "good"},
        ]
    },
    rule("gave", {"deed": "bread.shared"}, {"kind": "noted", "item": "kept", "days": 30}),
    rule("kept", {"deed": "bread.kept"}, {"kind": "noted", "item": "late", "days": None}),
    rule("rang", {"deed": "bell.rung"}, {"kind": "noted", "item": "asked", "days": 9}),
)
FIVE: Final = {"stars": LEAVING, "score": SCORE, "points": POINTS, "lists": LISTS, "bureau": BUREAU}
WITH_FIVE: Final[Library] = replace(
    LIBRARY, rulebooks=FIVE, ideas=dict.fromkeys(FIVE, LIBRARY.ideas["stars"])
)


def day(book: str, *names: str, programme: str = "hour") -> Playthrough:
    """Return a day under one of the five, after those choices."""
    header = Header(WITH_FIVE.digest, 1, programme, book, "en")
    return chosen(begin(WITH_FIVE, header), *names)


def phone_of(book: str, *names: str) -> PhoneView:
    """Return the phone once everything that those choices led to has arrived."""
    ledger = day(book, *names).life.ledger
    return phone(ENGLISH, WITH_FIVE, ledger, notices(ENGLISH, WITH_FIVE, ledger), day=1)


def phone_with(book: str, tally: Tally) -> PhoneView:
    """Return the phone of somebody who stands so, without a notice."""
    ledger = day(book).life.ledger
    there = replace(ledger, standing=replace(ledger.standing, tally=tally))
    return phone(ENGLISH, WITH_FIVE, there, (), day=3)
