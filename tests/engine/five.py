"""The small library under all five ways of counting, with four neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from game.engine.library import Library
from game.engine.lines import Header
from game.engine.neighbour import Neighbour
from game.engine.playthrough import Playthrough, begin
from game.engine.rulebook import Rule, Rulebook
from game.engine.vocabulary import KnownDeed
from tests.engine.small import (
    DIALLED,
    KEEPER,
    LAPSES,
    LEAVES,
    LIBRARY,
    LISTED,
    MR_REED,
    POINTED,
    SCORED,
    idea,
    programme,
    rulebook,
    scene,
    stars,
)
from tests.engine.small import choice as small_choice
from tests.engine.small import rule as small_rule

Given = Mapping[str, object]


def rule(name: str, when: Given, effect: Given, **more: object) -> dict[str, object]:
    """Return a rule whose notice and reason nobody else has."""
    words = {"notice": f"The {name} rule spoke.", "reason": f"Clause {name}."}
    return {**small_rule(name, when, effect), **words, **more}


def deeds(*kinds: str, day: int) -> dict[str, object]:
    """Return a neighbour's day; Mrs. Oak and a camera see all of it."""
    seen_by = ["mrs-oak", "camera-1"]
    return {"day": day, "deeds": [{"deed": kind, "witnesses": seen_by} for kind in kinds]}


def neighbour(name: str, life: str, *days: Given) -> Neighbour:
    """Return a neighbour."""
    return Neighbour.model_validate(
        {
            "id": name,
            "name": name.replace("-", ". ").title(),
            "life": life,
            "about": "Somebody bakes.",
            "days": [dict(day) for day in days],
        }
    )


REPORTED: Final[Given] = {
    "kind": "bureau",
    "items": [
        {"id": "late", "name": "Paid late", "tone": "bad"},
        {"id": "looked", "name": "Looked at", "tone": "plain"},
        {"id": "in-time", "name": "Paid in time", "tone": "good"},
    ],
}
NIGHT: Final[Given] = {"deed": "night.passed"}
SHARED: Final[Given] = {"deed": "bread.shared"}
KEPT: Final[Given] = {"deed": "bread.kept"}
RUNG: Final[Given] = {"deed": "bell.rung"}
RETURNED: Final[Given] = {"deed": "phone.returned"}


def weighs(dimension: str, by: int) -> dict[str, object]:
    """Return the effect of a move of one dimension."""
    return {"kind": "weighs", "dimension": dimension, "by": by}


def clause(points: int, days: int | None = None) -> dict[str, object]:
    """Return the effect of a clause."""
    return {"kind": "clause", "points": points, "days": days}


def noted(item: str, days: int | None) -> dict[str, object]:
    """Return the effect of an item that comes."""
    return {"kind": "noted", "item": item, "days": days}


STARS: Final = rulebook(
    "stars",
    DIALLED,
    rule("liked", {**SHARED, "witness": "person"}, stars(5), notice="{witness} liked it."),
    rule("reviewed", {**SHARED, "witness": "camera"}, stars(2), chance=400, late=1),
    rule("disliked", {**KEPT, "witness": "mrs-oak"}, stars(1)),
    rule("heard", {**RUNG, "witness": "shop"}, stars(3), chance=700),
    rule("night", NIGHT, {"kind": "silence"}),
    rule("thanked", {"deed": "mrs-oak.rated-high", "witness": "mrs-oak"}, stars(5)),
    rule("minded", {"deed": "mrs-oak.rated-low", "witness": "person"}, stars(1)),
    rule("passed-over", {"deed": "mr-ash.rated-none", "witness": "mr-ash"}, stars(2), late=1),
    rule("left", RETURNED, LEAVES),
    doors={"side-gate": {"rating_from": 388}},
)
SCORE: Final = rulebook(
    "score",
    SCORED,
    rule("praised", SHARED, weighs("bread", 7)),
    rule("marked", KEPT, weighs("bread", -20), nights=1),
    rule("made-good", RUNG, weighs("bells", 5), stops=["marked"]),
    rule("closed", RETURNED, LEAVES),
    doors={"side-gate": {"rating_from": 600}},
)
POINTS: Final = rulebook(
    "points",
    POINTED,
    rule("added", SHARED, clause(12, 1)),
    rule("taken", KEPT, clause(-30)),
    rule("watched", NIGHT, clause(-3), chance=500),
    rule("repaired", RUNG, {"kind": "repairs", "grounds": ["bread.kept"]}),
    rule("ran-out", NIGHT, LAPSES),
)
LISTS: Final = rulebook(
    "lists",
    LISTED,
    rule("kept", KEPT, {**KEEPER, "days": 1}),
    rule("rang", RUNG, {"kind": "delisted", "list": "keepers"}),
    rule("gave", SHARED, {**KEEPER, "list": "givers", "days": None}, chance=500),
    rule("lapsed", NIGHT, LAPSES),
    doors={"side-gate": {"clear_of": ["keepers"]}, "front-door": {"clear_of": ["keepers"]}},
)
BUREAU: Final = rulebook(
    "bureau",
    REPORTED,
    rule("owed", KEPT, noted("late", 2)),
    rule("asked", SHARED, noted("looked", 1)),
    rule(
        "settled",
        RUNG,
        {"kind": "settled", "grounds": ["bread.kept"], "item": "in-time", "days": None},
    ),
    rule("gone", NIGHT, LAPSES),
)
RULEBOOKS: Final[Mapping[str, Rulebook]] = {
    one.id: one for one in (STARS, SCORE, POINTS, LISTS, BUREAU)
}
NEIGHBOURS: Final = {
    one.id: one
    for one in (
        MR_REED,
        neighbour(
            "ms-rush",
            "a late riser",
            deeds("bread.kept", "bread.kept", day=3),
            deeds("bell.rung", day=5),
        ),
        neighbour(
            "mr-sedge", "a giver", deeds("bread.shared", day=1), deeds("bread.shared", day=2)
        ),
        neighbour(
            "ms-fern",
            "out of it all",
            deeds("phone.returned", "bread.kept", day=1),
            deeds("phone.returned", day=4),
        ),
    )
}
CORNER: Final = scene(
    "corner",
    kerb=[
        small_choice("share", ("bread.shared", "mrs-oak", "camera-1")),
        small_choice("keep", ("bread.kept", "mrs-oak")),
        small_choice("ring", ("bell.rung", "kiosk")),
        small_choice("return", ("phone.returned",)),
        small_choice("stay"),
    ],
)
"""One beat, no door and no encounter: every rulebook offers the same."""
LIBRARY_OF_FIVE: Final[Library] = replace(
    LIBRARY,
    digest="five",
    deeds={
        kind: KnownDeed(id=kind, label=label)
        for kind, label in (
            ("bread.shared", "shared the bread"),
            ("bread.kept", "kept the bread"),
            ("bell.rung", "rang the bell"),
            ("phone.returned", "handed the phone back"),
        )
    },
    scenes={**LIBRARY.scenes, "corner": CORNER},
    programmes={
        **LIBRARY.programmes,
        "days": programme(
            "days", (0, ("corner", "corner")), (1, ("corner",)), (0, ("corner", "corner"))
        ),
    },
    rulebooks=RULEBOOKS,
    neighbours=NEIGHBOURS,
    ideas={name: idea(name) for name in RULEBOOKS},
)


def morning(rulebook: str = "stars", programme: str = "days", seed: int = 7) -> Playthrough:
    """Return the first morning of a playthrough under one of the five."""
    return begin(LIBRARY_OF_FIVE, Header("five", seed, programme, rulebook, "en"))


def without(book: Rulebook, rule_id: str) -> Rulebook:
    """Return a rulebook that never had that rule, read as from a file."""
    told = book.model_dump()
    told["rules"] = [one for one in told["rules"] if one["id"] != rule_id]
    return Rulebook.model_validate(told)


def rewritten(book: Rulebook, rule: Rule, effect: Given) -> Rulebook:
    """Return a rulebook in which that rule was written otherwise, read as from a file."""
    told = book.model_dump()
    told["rules"] = [
        {**one, "effect": dict(effect)} if one["id"] == rule.id else one for one in told["rules"]
    ]
    return Rulebook.model_validate(told)
