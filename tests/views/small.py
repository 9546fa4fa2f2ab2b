"""A small library built in code, in which every view has something to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from game.engine.cards import Card
from game.engine.library import Library
from game.engine.lines import CardAnswered, ChoiceMade, Header, Undone
from game.engine.neighbour import Neighbour
from game.engine.playthrough import AtCard, Playthrough, begin
from game.engine.record import Article, Idea, Kind, RecordEntry, Source
from game.engine.rulebook import Rulebook
from game.engine.scene import Programme, Scene
from game.engine.vocabulary import Vocabulary

SILENCE: Final = {"kind": "silence"}
VOCABULARY: Final = Vocabulary.model_validate(
    {
        "deeds": [
            {"id": "bread.shared", "label": "shared the bread"},
            {"id": "bread.kept", "label": "kept the bread"},
            {"id": "bell.rung", "label": "rang the bell"},
            {"id": "lamp.lit", "label": "lit a lamp"},
        ],
        "witnesses": [
            {"id": "camera-1", "name": "Camera 1", "sort": "camera"},
            {"id": "mrs-oak", "name": "Mrs. Oak", "sort": "person", "stars": 460},
            {"id": "mill", "name": "The Mill", "sort": "office"},
        ],
        "doors": [
            {"id": "side-gate", "label": "Side gate", "sort": "perk"},
            {"id": "front-door", "label": "Front door", "sort": "bar"},
        ],
    }
)
BREAKFAST: Final = Scene.model_validate(
    {
        "id": "breakfast",
        "title": "Breakfast for two",
        "place": "Flat 2",
        "time": "07:40",
        "picture": "kitchen",
        "shows": "A loaf between two plates",
        "beats": [
            {
                "id": "table",
                "text": "One loaf, two plates.",
                "choices": [
                    {
                        "id": "share",
                        "label": "Share it",
                        "does": [{"deed": "bread.shared", "witnesses": ["mrs-oak", "camera-1"]}],
                        "reply": "She nods.",
                        "leads_to": "door",
                    },
                    {
                        "id": "keep",
                        "label": "Keep it",
                        "does": [{"deed": "bread.kept", "witnesses": ["mrs-oak"]}],
                        "reply": "She looks at the wall.",
                        "leads_to": "door",
                    },
                    {
                        "id": "light",
                        "label": "Light the lamp",
                        "does": [{"deed": "lamp.lit"}],
                        "reply": "Now you see it.",
                        "leads_to": "door",
                    },
                ],
            },
            {
                "id": "door",
                "text": "Somebody waits outside.",
                "instead": [
                    {"when": {"done": ["bread.kept"]}, "text": "Somebody waits. You chew."},
                    {"when": {"not_done": ["bread.shared"]}, "text": "Somebody is hungry."},
                ],
                "choices": [
                    {
                        "id": "ring",
                        "label": "Ring the bell",
                        "does": [{"deed": "bell.rung"}],
                        "reply": "It rings.",
                    },
                    {
                        "id": "slip",
                        "label": "Slip through the gate",
                        "when": {"not_done": ["bread.kept"]},
                        "door": "side-gate",
                        "reply": "Nobody sees you.",
                    },
                    {
                        "id": "leave",
                        "label": "Leave by the front",
                        "door": "front-door",
                        "reply": "It lets you.",
                    },
                ],
            },
        ],
    }
)
STAIRS: Final = Scene.model_validate(
    {
        "id": "stairs",
        "title": "On the stairs",
        "place": "Second floor",
        "time": "08:10",
        "picture": "landing",
        "shows": "Stairs and a lift door",
        "beats": [
            {
                "id": "landing",
                "text": "Forty steps, one lift.",
                "choices": [
                    {"id": "climb", "label": "Climb", "reply": "Forty steps."},
                    {
                        "id": "feed",
                        "label": "Feed the lift man",
                        "does": [
                            {"deed": "lamp.lit"},
                            {"deed": "bread.shared", "witnesses": ["mrs-oak"]},
                        ],
                        "reply": "He eats.",
                    },
                ],
            }
        ],
    }
)


def rule(
    name: str, when: Mapping[str, object], effect: Mapping[str, object], **more: object
) -> dict[str, object]:
    """Return a rule as it would be read from a file."""
    return {
        "id": name,
        "when": when,
        "effect": effect,
        "notice": f"The {name} rule spoke.",
        "reason": f"Clause {name}.",
        "contrast": "bread-yes",
        **more,
    }


STARS: Final = Rulebook.model_validate(
    {
        "id": "stars",
        "name": "Nod",
        "summary": "Everybody rates everybody.",
        "notice": "Rated by all.",
        "face": "dial",
        "answers": ["one-number"],
        "counting": {"kind": "stars", "start": 387},
        "rules": [
            rule(
                "liked",
                {"deed": "bread.shared", "witness": "mrs-oak"},
                {"kind": "rates", "stars": 5},
                notice="{witness} liked that, says {witness}.",
            ),
            rule("looked", {"deed": "bread.shared", "witness": "camera-1"}, SILENCE),
            rule(
                "reviewed",
                {"deed": "bread.shared", "witness": "camera-1"},
                {"kind": "rates", "stars": 1},
                late=1,
                contrast="camera-no",
            ),
            rule(
                "disliked",
                {"deed": "bread.kept", "witness": "person"},
                {"kind": "rates", "stars": 1},
                notice="{witness} has seen it.",
                contrast="shame-yes",
            ),
            rule("heard", {"deed": "bell.rung"}, {"kind": "rates", "stars": 3}),
        ],
        "doors": [
            {"id": "side-gate", "opens": {"rating_from": 390}},
            {"id": "front-door", "opens": {"rating_from": 380}},
        ],
    }
)
LISTS: Final = Rulebook.model_validate(
    {
        "id": "lists",
        "name": "The offices",
        "summary": "Offices keep names.",
        "notice": "Filed by nobody.",
        "face": "list",
        "answers": ["shame-yes"],
        "counting": {
            "kind": "lists",
            "lists": [
                {"id": "keepers", "name": "Keepers of bread", "colour": "black"},
                {"id": "givers", "name": "Givers of bread", "colour": "red"},
                {"id": "ringers", "name": "Ringers of bells", "colour": "black"},
            ],
        },
        "rules": [
            rule(
                "kept",
                {"deed": "bread.kept"},
                {"kind": "listed", "list": "keepers", "days": 3, "way_out": "Share some."},
                contrast="shame-yes",
            ),
            rule(
                "gave",
                {"deed": "bread.shared"},
                {"kind": "listed", "list": "givers", "days": None, "way_out": "Ask in writing."},
            ),
            rule("rang", {"deed": "bell.rung"}, {"kind": "delisted", "list": "keepers"}),
        ],
        "doors": [{"id": "front-door", "opens": {"clear_of": ["keepers", "ringers"]}}],
    }
)


def entry(name: str, answer: str | None, **more: object) -> RecordEntry:
    """Return a record entry with that answer; each of its texts names it."""
    return RecordEntry.model_validate(
        {
            "id": name,
            "claim": f"People say {name}.",
            "setting": "cities",
            "verdict": "local" if answer == "yes" else "undocumented",
            "answer": answer,
            "reach": "places" if answer == "yes" else None,
            "card": f"In one town {name} held.",
            "account": f"First of {name}.\n\n\nThen more of {name}.",
            "conditions": {
                "where": f"Where {name}",
                "whom": f"Whom {name}",
                "how_long": f"How long {name}",
                "way_out": f"Way out {name}",
            },
            "story": [
                {"date": "1 July 2019", "text": f"A paper tells {name}."},
                {"date": "2020", "text": f"Another tells {name}."},
            ],
            "elsewhere": None,
            "sources": [
                {"source": "baker", "supports": f"All of {name}."},
                {"source": "miller", "supports": f"Some of {name}."},
            ],
            "caveats": f"Nobody counted {name} again.",
            "confidence": "medium",
            "reviewed": "2026-11-02",
            "basis": ["hidden-note"],
            "forbid": ["hidden phrase"],
            **more,
        }
    )


LIBRARY: Final = Library(
    digest="small",
    deeds={deed.id: deed for deed in VOCABULARY.deeds},
    witnesses={witness.id: witness for witness in VOCABULARY.witnesses},
    doors={door.id: door for door in VOCABULARY.doors},
    scenes={one.id: one for one in (BREAKFAST, STAIRS)},
    programmes={
        "week": Programme.model_validate(
            {
                "id": "week",
                "title": "Two days",
                "frame": "one-number",
                "minutes": {"with_cards": 9, "without_cards": 1, "longest": 9},
                "days": [
                    {"scenes": ["breakfast", "stairs"], "cards": 2},
                    {"scenes": ["stairs"], "cards": 1},
                ],
            }
        ),
        "hour": Programme.model_validate(
            {
                "id": "hour",
                "title": "One hour",
                "frame": "one-number",
                "minutes": {"with_cards": 1, "without_cards": 1, "longest": 1},
                "days": [{"scenes": ["breakfast"], "cards": 4}],
            }
        ),
        "busy": Programme.model_validate(
            {
                "id": "busy",
                "title": "No cards",
                "frame": "one-number",
                "minutes": {"with_cards": 1, "without_cards": 1, "longest": 1},
                "days": [
                    {"scenes": ["breakfast"], "cards": 0},
                    {"scenes": ["stairs"], "cards": 0},
                ],
            }
        ),
    },
    rulebooks={"stars": STARS, "lists": LISTS},
    neighbours={
        "mr-reed": Neighbour.model_validate(
            {
                "id": "mr-reed",
                "name": "Mr. Reed",
                "life": "a night baker",
                "about": "He bakes what others eat.",
                "days": [
                    {"day": 1, "deeds": [{"deed": "bread.kept", "witnesses": ["mrs-oak"]}]},
                    {"day": 3, "deeds": [{"deed": "bell.rung"}]},
                ],
            }
        )
    },
    record={
        one.id: one
        for one in (
            entry("bread-yes", "yes", elsewhere="First afar.\nThen nearer."),
            entry("camera-no", "no", confidence="low"),
            entry("one-number", "no", verdict="misreported", confidence="high"),
            entry(
                "shame-yes",
                "yes",
                setting="abroad",
                sources=[{"source": "baker", "supports": "The shame."}],
            ),
        )
    },
    ideas={
        book: Idea.model_validate(
            {
                "rulebook": book,
                "title": f"Whose idea {book} is",
                "idea": f"Somebody had {book} in mind.",
                "entries": ["one-number"],
                "sources": [{"source": "baker", "supports": f"The idea of {book}."}],
                "reviewed": "2026-11-02",
                "basis": ["hidden-note"],
                "forbid": ["hidden phrase"],
            }
        )
        for book in ("stars", "lists")
    },
    sources={
        "baker": Source.model_validate(
            {
                "id": "baker",
                "kind": "press",
                "title": "The bread question",
                "original_title": "面包",
                "author": "A. Baker",
                "issuer": "The Daily Loaf",
                "date": "2019-07-01",
                "number": "No. 36",
                "address": "https://example.org/bread",
                "read": True,
                "read_part": "All of it.",
            }
        ),
        "miller": Source.model_validate(
            {
                "id": "miller",
                "kind": "think tank",
                "title": "Flour",
                "issuer": "The Mill House",
                "read": False,
                "read_part": "Its title only.",
            }
        ),
    },
    article=Article.model_validate(
        {
            "title": "What was said of bread",
            "lead": "A paper told all of it in 2019.",
            "items": [
                {"says": "Bread is counted in one town.", "entry": "bread-yes"},
                {"says": "One number rules every loaf.", "entry": "one-number"},
            ],
            "sources": [{"source": "baker", "supports": "All that was said."}],
            "reviewed": "2026-11-02",
            "basis": ["hidden-note"],
            "forbid": ["hidden phrase"],
        }
    ),
)


def morning(rulebook: str = "stars", programme: str = "week", seed: int = 7) -> Playthrough:
    """Return the first morning of a playthrough of the small library."""
    return begin(LIBRARY, Header(LIBRARY.digest, seed, programme, rulebook, "en"))


def chosen(play: Playthrough, *names: str) -> Playthrough:
    """Return the playthrough after those choices; ``undo`` takes back the latest."""
    for name in names:
        if name == "undo":
            play = play.after(Undone(play.can_take_back() or 0))
            continue
        assert play.scene is not None
        assert play.beat is not None
        play = play.after(ChoiceMade(play.scene.id, play.beat.id, name))
    return play


def said(play: Playthrough, *answers: tuple[str | None, int | None]) -> Playthrough:
    """Return the playthrough after those answers to the cards that lie there; the rest skipped."""
    left = [*answers]
    while isinstance(play.life.place, AtCard):
        answer, sureness = left.pop(0) if left else (None, None)
        play = play.after(CardAnswered("guess", play.life.place.entry, answer, sureness))
    assert not left
    return play


CARDS: Final[dict[str, Any]] = {
    "cards": {
        "dropped": ["after a warning", "on a Sunday", "with butter"],
        "place": {"sentence": "A town counted loaves.", "here": True, "where": "One town"},
        "hard": "A baker was listed for a loaf.",
    },
    "story": [
        {"date": "May 2015", "text": "A paper tells it."},
        {"date": "around 2018", "text": "Another tells it."},
        {"date": "2 May 2021", "text": "All tell it."},
    ],
}
"""What lets an entry offer every other card."""


def lying(kind: Kind, name: str = "bread-yes", seed: int = 7, **more: object) -> Playthrough:
    """Return a night on which a card of that kind lies on the paper, and another after it."""
    changed_entry = entry(name, "yes", **{**CARDS, **more})
    library = replace(LIBRARY, record={**LIBRARY.record, name: changed_entry})
    play = chosen(morning("stars", "hour", seed), "share", "ring")
    hand = (Card(Kind.GUESS, "one-number"), Card(kind, name), Card(Kind.GUESS, "camera-no"))
    life = replace(play.life, place=AtCard(1, hand, 1))
    return replace(play, library=library, life=life)
