"""How long exploring takes, and how much room: run it from the root, with the game's own Python.

Everything that ships, then generated programmes of 10, 40 and 160 scenes, each in a process of its
own so that its memory is its own.
"""

# ruff: noqa: INP001, T201 - a script, and it prints
from __future__ import annotations

import gc
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from game.cli.opening import edition
from game.engine.draw import number
from game.engine.exploration import explore
from game.engine.library import Library
from game.engine.rulebook import Rulebook
from game.engine.scene import Programme, Scene
from game.engine.vocabulary import Vocabulary

SIZES: Final = (10, 40, 160)
SCENES_A_DAY: Final = 4
_ACTS: Final = ("kept", "shared", "hidden", "told")
_COUNTINGS: Final[Mapping[str, Mapping[str, Any]]] = {
    "stars": {"start": 387},
    "score": {
        "least": 350,
        "most": 950,
        "dimensions": [
            {"id": name, "name": name, "weight": weight, "start": 50}
            for name, weight in (("history", 35), ("fulfilment", 30), ("behaviour", 35))
        ],
    },
    "points": {
        "start": 1000,
        "least": 0,
        "most": 2000,
        "grades": [{"name": "A", "rating_from": 1010}, {"name": "C", "rating_from": 0}],
    },
    "lists": {"lists": [{"id": one, "name": one, "colour": one} for one in ("black", "red")]},
    "bureau": {
        "items": [
            {"id": "late", "name": "Late", "tone": "bad"},
            {"id": "paid", "name": "Paid", "tone": "good"},
        ]
    },
}


def main(words: list[str]) -> None:
    """Measure what is named, or everything."""
    if words:
        _measure(*words)
        return
    print("programme    rulebook      states  ways         exact until            seconds      MB")
    library = edition().library
    rows = [(name, book) for name in library.programmes for book in library.rulebooks]
    rows.append(("everything", "all"))
    rows += [(str(size), book) for size in SIZES for book in _COUNTINGS]
    for row in rows:
        sys.stdout.flush()
        subprocess.run([sys.executable, __file__, *row], check=True)  # noqa: S603 - itself


def _measure(programme: str, rulebook: str) -> None:
    """Explore, and print one line."""
    gc.set_threshold(100_000, 20, 100)  # as the command does
    if programme.isdecimal():
        library = _library(int(programme), rulebook)
        pairs = [(library.programmes["story"], library.rulebooks[rulebook])]
    else:
        library = edition().library
        pairs = [
            (one, book)
            for one in library.programmes.values()
            for book in library.rulebooks.values()
            if programme in (one.id, "everything") and rulebook in (book.id, "all")
        ]
    begun = time.perf_counter()
    found = [explore(library, one, book) for one, book in pairs]
    seconds = time.perf_counter() - begun
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    states, ways = sum(one.states for one in found), sum(one.ways for one in found)
    stopped = next((one.stopped_at for one in found if one.stopped_at), None)
    until = "/".join(stopped) if stopped else "the end"
    print(
        f"{programme:12} {rulebook:9} {states:10,}  {float(ways):<12.3g} {until:20}"
        f" {seconds:9.2f} {most:7.0f}"
    )


def _library(size: int, kind: str) -> Library:
    """Return a programme of so many scenes, always the same, under one rulebook."""
    names = [f"scene-{at}" for at in range(size)]
    days = [names[at : at + SCENES_A_DAY] for at in range(0, size, SCENES_A_DAY)]
    told = [Scene.model_validate(_scene(at, name)) for at, name in enumerate(names)]
    vocabulary = Vocabulary.model_validate(
        {
            "deeds": [],
            "witnesses": [
                {"id": "ann", "name": "Ann", "sort": "person", "stars": 460},
                {"id": "bob", "name": "Bob", "sort": "person", "stars": 310},
                {"id": "lens", "name": "A lens", "sort": "camera"},
            ],
            "doors": [{"id": "gate", "label": "Gate", "sort": "perk"}],
        }
    )
    programme = Programme.model_validate(
        {
            "id": "story",
            "title": "A story",
            "frame": "frame",
            "minutes": {"with_cards": 1, "without_cards": 1, "longest": 1},
            "days": [{"scenes": day, "cards": 0} for day in days],
            "coins": 8,
            "want": {"door": "gate", "day": 1},
        }
    )
    return Library(
        digest="story",
        deeds={},
        witnesses={one.id: one for one in vocabulary.witnesses},
        doors={one.id: one for one in vocabulary.doors},
        scenes={one.id: one for one in told},
        programmes={"story": programme},
        rulebooks={kind: Rulebook.model_validate(_rulebook(size, kind))},
        neighbours={},
        record={},
        ideas={},
        sources={},
    )


def _kind(scene: int, act: str) -> str:
    """Return a kind of deed of a scene's own: digits are not for deeds, so letters count."""
    letters = f"{chr(97 + scene // 26)}{chr(97 + scene % 26)}"
    return f"{letters}.{act}"


def _scene(at: int, name: str) -> dict[str, Any]:
    """Return a scene of three beats with three choices each."""
    beats = []
    for beat in range(3):
        choices: list[dict[str, Any]] = []
        for one in range(3):
            pick = number("story", at, beat, one)
            does = [
                {
                    "deed": _kind(at, _ACTS[pick % len(_ACTS)]),
                    "witnesses": [("ann", "bob", "lens")[pick // 4 % 3]],
                }
            ]
            choice: dict[str, Any] = {
                "id": f"c{one}",
                "label": "Do it",
                "reply": "Done.",
                "does": does,
                "leads_to": f"b{beat + 1}" if beat < 2 else None,  # noqa: PLR2004 - the last beat
            }
            if one == 1:
                choice |= {"coins": pick // 12 % 5 - 2, "father": (None, "warmer")[pick // 60 % 2]}
            if one == 2 and at and pick % 3 == 0:  # noqa: PLR2004 - the last choice
                choice["when"] = {"done": [_kind(at - 1, _ACTS[pick // 7 % len(_ACTS)])]}
            choices.append(choice)
        choices[0]["father"] = (None, "colder")[number("father", at, beat) % 2]
        met = {"encounter": "ann"} if number("met", at, beat) % 6 == 0 else {}
        beats.append({"id": f"b{beat}", "text": "So it is.", "choices": choices, **met})
    return {
        "id": name,
        "title": name,
        "place": "A house",
        "time": "07:40",
        "picture": "house",
        "shows": "A table",
        "beats": beats,
    }


def _rulebook(size: int, kind: str) -> dict[str, Any]:
    rules = [
        {
            "notice": "Seen.",
            "reason": "So.",
            "contrast": "frame",
            **rule,
            "id": f"rule-{at}",
        }
        for at, rule in enumerate(_rules(size, kind))
    ]
    limit = {"stars": 420, "score": 700, "points": 1010}.get(kind)
    opens = {"clear_of": [{"lists": "black"}.get(kind, "late")]}
    return {
        "id": kind,
        "name": kind,
        "summary": "Somebody counts.",
        "notice": "Counted.",
        "face": "dial",
        "answers": ["frame"],
        "counting": {"kind": kind, **_COUNTINGS[kind]},
        "rules": rules,
        "doors": [{"id": "gate", "opens": {"rating_from": limit} if limit else opens}],
    }


def _rules(size: int, kind: str) -> Iterator[dict[str, Any]]:
    """Yield two rules in three for what is done in each scene, half of them silent, some late."""
    if kind in ("points", "lists", "bureau"):
        yield {"when": {"deed": "night.passed"}, "effect": {"kind": "lapses"}}
    for at in range(size):
        for act in _ACTS:
            pick = number("rule", at, act)
            if pick % 3:
                more = ({}, {}, {"late": 1}, {"chance": 500})[pick // 3 % 4]
                yield {
                    "when": {"deed": _kind(at, act)},
                    "effect": _effect(kind, pick // 24) if pick // 12 % 2 else {"kind": "silence"},
                    **(more if at + 1 < size else {}),
                }


def _effect(kind: str, pick: int) -> dict[str, Any]:
    days = (1, 3, None)[pick % 3]
    effects: dict[str, dict[str, Any]] = {
        "stars": {"kind": "rates", "stars": pick % 5 + 1},
        "score": {
            "kind": "weighs",
            "dimension": ("history", "fulfilment", "behaviour")[pick % 3],
            "by": (-4, -2, 2, 3)[pick // 3 % 4],
        },
        "points": {"kind": "clause", "points": (-10, -5, 5, 10)[pick // 3 % 4], "days": days},
        "lists": {
            "kind": "listed",
            "list": ("black", "red")[pick // 3 % 2],
            "days": days,
            "way_out": "Wait.",
        },
        "bureau": {"kind": "noted", "item": ("late", "paid")[pick // 3 % 2], "days": days},
    }
    return effects[kind]


if __name__ == "__main__":
    main(sys.argv[1:])
