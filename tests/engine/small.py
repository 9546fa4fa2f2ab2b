"""A small library built in code: four scenes, three programmes, two rulebooks, a neighbour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from game.engine.deed import Deed
from game.engine.draw import Draw
from game.engine.ledger import Ledger, open_ledger
from game.engine.library import Library
from game.engine.lines import (
    CardAnswered,
    ChoiceMade,
    Clipped,
    Header,
    Line,
    PageOpened,
    RatingGiven,
    Undone,
)
from game.engine.neighbour import Neighbour
from game.engine.playthrough import AtBeat, AtCard, Playthrough, begin
from game.engine.record import Idea, RecordEntry, Source
from game.engine.rulebook import Rulebook
from game.engine.scene import Programme, Scene
from game.engine.vocabulary import Vocabulary

DIALLED: Final[Mapping[str, object]] = {"kind": "stars", "start": 387}
SCORED: Final[Mapping[str, object]] = {
    "kind": "score",
    "least": 350,
    "most": 950,
    "dimensions": [
        {"id": "bread", "name": "Bread", "weight": 60, "start": 50},
        {"id": "bells", "name": "Bells", "weight": 40, "start": 30},
    ],
}
POINTED: Final[Mapping[str, object]] = {
    "kind": "points",
    "start": 1000,
    "least": 0,
    "most": 1200,
    "grades": [
        {"name": "A", "rating_from": 1010},
        {"name": "B", "rating_from": 950},
        {"name": "C", "rating_from": 0},
    ],
}
LISTED: Final[Mapping[str, object]] = {
    "kind": "lists",
    "lists": [
        {"id": "keepers", "name": "Keepers", "colour": "black"},
        {"id": "givers", "name": "Givers", "colour": "red"},
    ],
}
SILENCE: Final[Mapping[str, object]] = {"kind": "silence"}
LEAVES: Final[Mapping[str, object]] = {"kind": "leaves"}
LAPSES: Final[Mapping[str, object]] = {"kind": "lapses"}
KEEPER: Final[Mapping[str, object]] = {
    "kind": "listed",
    "list": "keepers",
    "days": 1,
    "way_out": "Ring a bell.",
}
GIVER: Final[Mapping[str, object]] = {**KEEPER, "list": "givers", "days": None}
FACES: Final[Mapping[str, str]] = {
    "stars": "dial",
    "score": "gauge",
    "points": "grade",
    "lists": "list",
    "bureau": "report",
}


def stars(given: int) -> dict[str, object]:
    """Return the effect of a rating."""
    return {"kind": "rates", "stars": given}


def rule(
    name: str,
    when: Mapping[str, object],
    effect: Mapping[str, object] = SILENCE,
    contrast: str = "no-one",
    **more: object,
) -> dict[str, object]:
    """Return a rule as it would be read from a file."""
    words = {"notice": "It was seen.", "reason": "It is so."}
    return {
        "id": name,
        "when": dict(when),
        "effect": dict(effect),
        "contrast": contrast,
        **words,
        **more,
    }


def rulebook(
    name: str,
    counting: Mapping[str, object],
    *rules: Mapping[str, object],
    doors: Mapping[str, Mapping[str, object]] | None = None,
) -> Rulebook:
    """Return a rulebook; its doors by name, with what opens them."""
    return Rulebook.model_validate(
        {
            "id": name,
            "name": name,
            "summary": "Somebody counts.",
            "notice": "Counted.",
            "face": FACES[str(counting["kind"])],
            "answers": ["frame"],
            "counting": dict(counting),
            "rules": [dict(one) for one in rules],
            "doors": [{"id": door, "opens": dict(opens)} for door, opens in (doors or {}).items()],
        }
    )


def choice(name: str, *does: tuple[str, ...], **more: object) -> dict[str, object]:
    """Return a choice; each deed is its kind and then its witnesses."""
    deeds = [{"deed": kind, "witnesses": seen_by} for kind, *seen_by in does]
    return {"id": name, "label": name, "does": deeds, "reply": "So it goes.", **more}


def scene(
    name: str,
    *,
    met: Mapping[str, str] | None = None,
    sprites: Sequence[tuple[str, Mapping[str, object]]] = (),
    **beats: list[dict[str, object]],
) -> Scene:
    """Return a scene; its beats by name, with their choices, and whom one meets at which."""
    encounters = met or {}
    return Scene.model_validate(
        {
            "id": name,
            "title": f"The {name}",
            "place": "A house",
            "time": "07:40",
            "picture": "house",
            "shows": "A table with one loaf",
            "sprites": [{"sprite": sprite, "when": dict(when)} for sprite, when in sprites],
            "beats": [
                {
                    "id": beat,
                    "text": "It is so.",
                    "choices": choices,
                    "encounter": encounters.get(beat),
                }
                for beat, choices in beats.items()
            ],
        }
    )


def programme(
    name: str, *days: tuple[int, tuple[str, ...]], minutes: int = 9, coins: int = 0
) -> Programme:
    """Return a programme; each day is how many cards its night deals and its scenes."""
    return Programme.model_validate(
        {
            "id": name,
            "title": f"A {name}",
            "frame": "frame",
            "minutes": {"with_cards": minutes, "without_cards": 1, "longest": minutes},
            "days": [{"scenes": scenes, "cards": cards} for cards, scenes in days],
            "coins": coins,
        }
    )


OTHERS: Final[Mapping[str, Mapping[str, object]]] = {
    "dropped": {"cards": {"dropped": ["after a warning", "on a Sunday", "with butter"]}},
    "order": {
        "story": [
            {"date": date, "text": f"It is told for the {number}. time."}
            for number, date in enumerate(("May 2015", "around 2017", "2019", "2 May 2021"), 1)
        ]
    },
    "place": {
        "cards": {"place": {"sentence": "It was so in a town.", "here": True, "where": "One town"}}
    },
    "hard": {"cards": {"hard": "It was so for a year."}},
}
"""What lets an entry offer each of the other cards."""


def entry(name: str, answer: str | None, *others: str) -> RecordEntry:
    """Return a record entry with that answer, which offers these cards besides the guess."""
    cards: dict[str, object] = {}
    more: dict[str, object] = {}
    for kind in others:
        more |= OTHERS[kind]
        cards |= more.pop("cards", {})  # type: ignore[call-overload]
    return RecordEntry.model_validate(
        {
            "id": name,
            "claim": "Bread decides.",
            "setting": "cities",
            "verdict": "local" if answer == "yes" else "undocumented",
            "answer": answer,
            "reach": "places" if answer == "yes" else None,
            "card": "In one town it did.",
            "account": "In one town it did, for a year.",
            "conditions": {"where": "A town", "whom": "All", "how_long": "A year", "way_out": "No"},
            "story": [{"date": "2019", "text": "A paper tells it."}],
            "cards": cards,
            **more,
            "elsewhere": None,
            "sources": [{"source": "baker", "supports": "It all."}],
            "caveats": "None.",
            "confidence": "high",
            "reviewed": "2026-11-22",
            "basis": ["bread"],
            "forbid": [],
        }
    )


def idea(book: str) -> Idea:
    """Return whose idea that rulebook answers."""
    return Idea.model_validate(
        {
            "rulebook": book,
            "title": "Bread counted",
            "idea": "Somebody counted bread.",
            "entries": ["frame"],
            "sources": [{"source": "baker", "supports": "The count."}],
            "reviewed": "2026-11-22",
            "basis": ["bread"],
            "forbid": [],
        }
    )


VOCABULARY: Final = Vocabulary.model_validate(
    {
        "deeds": [
            {"id": kind, "label": "did it"}
            for kind in ("bread.shared", "bread.kept", "bell.rung", "phone.returned")
        ],
        "witnesses": [
            {"id": "mrs-oak", "name": "Mrs. Oak", "sort": "person", "stars": 460},
            {"id": "mr-ash", "name": "Mr. Ash", "sort": "person", "stars": 299},
            {"id": "ms-elm", "name": "Ms. Elm", "sort": "person", "stars": 300},
            {"id": "mr-fir", "name": "Mr. Fir", "sort": "person", "stars": 449},
            {"id": "mr-yew", "name": "Mr. Yew", "sort": "person", "stars": 450},
            {"id": "kiosk", "name": "The kiosk", "sort": "shop"},
            {"id": "camera-1", "name": "Camera 1", "sort": "camera"},
            {"id": "camera-2", "name": "Camera 2", "sort": "camera"},
            {"id": "town-hall", "name": "The town hall", "sort": "office"},
        ],
        "doors": [
            {"id": "side-gate", "label": "Side gate", "sort": "perk"},
            {"id": "front-door", "label": "Front door", "sort": "bar"},
        ],
    }
)
WITNESSES: Final = {witness.id: witness for witness in VOCABULARY.witnesses}

BREAKFAST: Final = scene(
    "breakfast",
    table=[
        choice("share", ("bread.shared", "mrs-oak", "mr-ash", "camera-1"), leads_to="door"),
        choice("keep", ("bread.kept", "mrs-oak"), leads_to="door"),
    ],
    door=[
        choice("ring", ("bell.rung", "kiosk")),
        choice("slip", ("bread.shared", "camera-2"), door="side-gate"),
        choice("wait", when={"not_done": ["bread.kept"]}),
    ],
)
STAIRS: Final = scene(
    "stairs",
    landing=[
        choice("ring-twice", ("bell.rung", "kiosk"), ("bell.rung",)),
        choice("leave", door="front-door"),
        choice("stay"),
    ],
)
YARD: Final = scene(
    "yard",
    bench=[choice("share", ("bread.shared", "camera-1")), choice("keep", ("bread.kept",))],
)
MARKET: Final = scene(
    "market",
    met={"stall": "mrs-oak", "counter": "mr-ash"},
    sprites=[
        ("awning", {}),
        ("crumbs", {"done": ["bread.kept"]}),
        ("cloud", {"father": ["cold"]}),
        ("gate-ajar", {"open": "side-gate"}),
        ("gate-barred", {"shut": "side-gate"}),
        ("door-barred", {"shut": "front-door"}),
    ],
    stall=[
        choice(
            "buy",
            ("bread.shared", "mrs-oak", "camera-1"),
            coins=-7,
            father="warmer",
            leads_to="counter",
        ),
        choice("sell", ("bread.kept", "mrs-oak"), coins=9, father="colder", leads_to="counter"),
        choice("hand-back", ("phone.returned",), leads_to="counter"),
        choice("pass", leads_to="counter"),
    ],
    counter=[
        choice("call", ("bell.rung",)),
        choice("tip", coins=-4),
        choice("ring-him", when={"father": ["cold", "waiting"]}, father="warmer"),
        choice("slip", door="side-gate", coins=1),
    ],
)
STARS: Final = rulebook(
    "stars",
    DIALLED,
    rule("liked", {"deed": "bread.shared", "witness": "person"}, stars(5), "yes-one"),
    rule(
        "reviewed",
        {"deed": "bread.shared", "witness": "camera"},
        stars(4),
        "yes-two",
        chance=400,
        late=1,
    ),
    rule("disliked", {"deed": "bread.kept", "witness": "mrs-oak"}, stars(1), "no-one"),
    rule("heard", {"deed": "bell.rung", "witness": "shop"}, stars(3), "no-two", chance=700),
    rule("heard-again", {"deed": "bell.rung", "times": 2}, SILENCE, "yes-three"),
    rule("night", {"deed": "night.passed"}, SILENCE, "no-three"),
    rule("thanked", {"deed": "mrs-oak.rated-high", "witness": "mrs-oak"}, stars(5), "yes-one"),
    rule("minded", {"deed": "mrs-oak.rated-low", "witness": "person"}, stars(1), "no-two"),
    rule("passed-over", {"deed": "mr-ash.rated-none", "witness": "mr-ash"}, stars(2), late=1),
    rule("left", {"deed": "phone.returned"}, LEAVES, "no-three"),
    doors={"side-gate": {"rating_from": 388}},
)
LISTS: Final = rulebook(
    "lists",
    LISTED,
    rule("kept", {"deed": "bread.kept"}, KEEPER, "no-one"),
    rule("rang", {"deed": "bell.rung"}, {"kind": "delisted", "list": "keepers"}, "unasked"),
    rule("gave", {"deed": "bread.shared"}, GIVER, "no-three", chance=500),
    rule("lapsed", {"deed": "night.passed"}, LAPSES, "unasked"),
    doors={"side-gate": {"clear_of": ["keepers"]}, "front-door": {"clear_of": ["keepers"]}},
)
MR_REED: Final = Neighbour.model_validate(
    {
        "id": "mr-reed",
        "name": "Mr. Reed",
        "life": "a night baker",
        "about": "He bakes what others eat.",
        "days": [
            {
                "day": 1,
                "deeds": [
                    {"deed": "bread.kept", "witnesses": ["mrs-oak"]},
                    {"deed": "bell.rung", "witnesses": ["kiosk"]},
                ],
            },
            {"day": 4, "deeds": [{"deed": "bread.shared", "witnesses": ["mr-ash", "camera-1"]}]},
        ],
    }
)
LIBRARY: Final = Library(
    digest="small",
    deeds={deed.id: deed for deed in VOCABULARY.deeds},
    witnesses=WITNESSES,
    doors={door.id: door for door in VOCABULARY.doors},
    scenes={one.id: one for one in (BREAKFAST, STAIRS, YARD, MARKET)},
    programmes={
        "week": programme(
            "week", (2, ("breakfast", "stairs")), (0, ("yard",)), (3, ("breakfast",))
        ),
        "hour": programme("hour", (1, ("stairs",)), minutes=1),
        "fair": programme("fair", (1, ("market", "yard")), (0, ("market", "stairs")), coins=12),
    },
    rulebooks={"stars": STARS, "lists": LISTS},
    neighbours={"mr-reed": MR_REED},
    record={
        one.id: one
        for one in (
            entry("frame", "no"),
            *(entry(f"yes-{number}", "yes") for number in ("one", "two", "three")),
            *(entry(f"no-{number}", "no") for number in ("one", "two", "three")),
            entry("unasked", None),
        )
    },
    ideas={name: idea(name) for name in ("stars", "lists")},
    sources={
        "baker": Source.model_validate(
            {
                "id": "baker",
                "kind": "press",
                "title": "Bread",
                "issuer": "The Baker",
                "read": True,
                "read_part": "All of it.",
            }
        )
    },
)


def header(
    rulebook: str = "stars", seed: int = 7, programme: str = "week", language: str = "en"
) -> Header:
    """Return the header of a playthrough of the small library."""
    return Header(LIBRARY.digest, seed, programme, rulebook, language)


def morning(rulebook: str = "stars", seed: int = 7, programme: str = "week") -> Playthrough:
    """Return the first morning of a playthrough of the small library."""
    return begin(LIBRARY, header(rulebook, seed, programme))


def chosen(play: Playthrough, *names: str) -> Playthrough:
    """Return the playthrough after those choices, each at the beat that it is at then."""
    for name in names:
        assert play.scene is not None
        assert play.beat is not None
        play = play.after(ChoiceMade(play.scene.id, play.beat.id, name))
    return play


def rated(play: Playthrough, stars: int | None) -> Playthrough:
    """Return the playthrough after a rating of whoever is there to be rated."""
    assert play.to_rate is not None
    return play.after(RatingGiven(play.to_rate.id, stars))


def lived(play: Playthrough, *names: str) -> Playthrough:
    """Return the playthrough after those choices; nobody is given a star."""
    for name in names:
        play = chosen(play, name)
        if play.to_rate is not None:
            play = rated(play, None)
    return play


def taken_back(play: Playthrough) -> Playthrough:
    """Return the playthrough after U."""
    number = play.can_take_back()
    assert number is not None
    return play.after(Undone(number))


def skipped(play: Playthrough) -> Playthrough:
    """Return the next morning, every card of the night skipped."""
    while isinstance(play.life.place, AtCard):
        play = play.after(CardAnswered("guess", play.life.place.entry, None, None))
    return play


def legal(play: Playthrough) -> list[Line]:
    """Return lines that may come next, those that carry the story on first."""
    found: list[Line] = []
    place = play.life.place
    if play.scene is not None and isinstance(place, AtBeat):
        found += [
            ChoiceMade(play.scene.id, place.beat, one.id)
            for one in play.offered()
            if play.is_open(one)
        ]
    if play.to_rate is not None:
        found += [RatingGiven(play.to_rate.id, stars) for stars in (3, 2, None, 5)]
    if isinstance(place, AtCard):
        found.append(CardAnswered("guess", place.entry, "yes:places", 95))
        found.append(CardAnswered("guess", place.entry, None, None))
        found.append(PageOpened("sources", place.entry))
        cited = play.library.record[place.entry].sources[0].source
        found.append(Clipped(cited, place.entry))
    number = play.can_take_back()
    if number is not None:
        found.append(Undone(number))
    return found


def walked(play: Playthrough, picks: list[int]) -> Playthrough:
    """Return the playthrough after as many legal lines, picked by number."""
    for pick in picks:
        lines = legal(play)
        if not lines:
            break
        play = play.after(lines[pick % len(lines)])
    return play


def deed(kind: str, *witnesses: str, day: int = 1) -> Deed:
    """Return a deed."""
    return Deed(kind, witnesses, day, "breakfast")


def always(_rule: str, _witness: str | None) -> int:
    """Draw so that every rule of chance fires."""
    return 0


def judged(book: Rulebook, *deeds: Deed, draw: Draw = always) -> Ledger:
    """Return the ledger of those deeds."""
    ledger = open_ledger(book, WITNESSES)
    for one in deeds:
        ledger = ledger.with_deed(one, draw)
    return ledger


def fired(ledger: Ledger) -> list[tuple[str, str | None]]:
    """Return rule and witness of every line."""
    adjustments = [line.adjustment for line in ledger.lines()]
    return [(one.rule.id, one.witness.id if one.witness else None) for one in adjustments]
