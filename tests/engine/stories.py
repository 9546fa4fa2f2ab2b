"""Small stories made up by hypothesis, and every way through one, played one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import permutations
from typing import Any, Final, TypeVar
from unittest.mock import patch

from hypothesis import strategies as st

from game.engine import life
from game.engine.deed import Deed
from game.engine.draw import Draw
from game.engine.exploration import Step
from game.engine.exploration.track import RATINGS
from game.engine.ledger import Ledger
from game.engine.library import Library
from game.engine.lines import ChoiceMade, Header, Line, RatingGiven
from game.engine.playthrough import AtBeat, AtEnd, AtRating, Playthrough, begin
from game.engine.rulebook import Rulebook
from game.engine.scene import Choice, Programme, Regard, Scene
from game.engine.vocabulary import Vocabulary
from tests.engine.small import entry

T = TypeVar("T")
KINDS: Final = ("bread.shared", "bread.kept", "bell.rung")
RATED: Final = ("ann.rated-low", "ann.rated-none", "ann.rated-high")
TIME: Final = ("scene.ended", "night.passed")
LATE: Final = ("slow", "slower")
VOCABULARY: Final = Vocabulary.model_validate(
    {
        "deeds": [{"id": kind, "label": "did it"} for kind in KINDS],
        "witnesses": [
            {"id": "ann", "name": "Ann", "sort": "person", "stars": 460},
            {"id": "bob", "name": "Bob", "sort": "person", "stars": 250},
            {"id": "lens", "name": "A lens", "sort": "camera"},
        ],
        "doors": [
            {"id": "gate", "label": "Gate", "sort": "perk"},
            {"id": "bar", "label": "Bar", "sort": "bar"},
        ],
    }
)
WITNESSES: Final = {one.id: one for one in VOCABULARY.witnesses}
COUNTINGS: Final[Mapping[str, Mapping[str, Any]]] = {
    "stars": {"start": 387},
    "score": {
        "least": 350,
        "most": 950,
        "dimensions": [
            {"id": "pay", "name": "Pay", "weight": 60, "start": 40},
            {"id": "talk", "name": "Talk", "weight": 40, "start": 90},
        ],
    },
    "points": {
        "start": 100,
        "least": 80,
        "most": 110,
        "grades": [{"name": "A", "rating_from": 95}, {"name": "B", "rating_from": 80}],
    },
    "lists": {
        "lists": [
            {"id": "black", "name": "Black", "colour": "black"},
            {"id": "red", "name": "Red", "colour": "red"},
        ]
    },
    "bureau": {
        "items": [
            {"id": "late", "name": "Late", "tone": "bad"},
            {"id": "paid", "name": "Paid", "tone": "good"},
        ]
    },
}
_SOME: Final = st.lists(st.sampled_from(KINDS), max_size=1)


def effects(kind: str) -> st.SearchStrategy[dict[str, Any]]:
    """Return effects that mean something in that way of counting."""
    days = st.sampled_from([1, 2, None])
    grounds = st.lists(st.sampled_from(KINDS), min_size=1, max_size=2, unique=True)
    lapses = st.just({"kind": "lapses"})
    silence = st.just({"kind": "silence"})
    leaves = st.just({"kind": "leaves"})

    def made(name: str, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
        return st.fixed_dictionaries({"kind": st.just(name), **fields})

    which: dict[str, tuple[st.SearchStrategy[dict[str, Any]], ...]] = {
        "stars": (*[made("rates", stars=st.integers(1, 5))] * 5, silence, leaves),
        "score": (
            *[
                made(
                    "weighs",
                    dimension=st.sampled_from(["pay", "talk"]),
                    by=st.sampled_from([-30, -5, 5, 20]),
                )
            ]
            * 5,
            silence,
            leaves,
        ),
        "points": (
            *[made("clause", points=st.sampled_from([-20, -5, 5]), days=days)] * 3,
            made("repairs", grounds=grounds),
            lapses,
        ),
        "lists": (
            *[
                made(
                    "listed",
                    list=st.sampled_from(["black", "red"]),
                    days=days,
                    way_out=st.just("Wait."),
                )
            ]
            * 3,
            made("delisted", list=st.sampled_from(["black", "red"])),
            lapses,
        ),
        "bureau": (
            *[made("noted", item=st.sampled_from(["late", "paid"]), days=days)] * 3,
            made("settled", grounds=grounds, item=st.sampled_from(["late", "paid"]), days=days),
            made("struck", grounds=grounds),
            lapses,
        ),
    }
    return st.one_of(*which[kind])


@st.composite
def rulebooks(draw: st.DrawFn) -> Rulebook:
    """Return a rulebook: any way of counting, a few rules, perhaps a gate and a bar."""
    kind = draw(st.sampled_from(list(COUNTINGS)))
    rules = []
    for number in range(draw(st.integers(2, 6))):
        late = draw(st.sampled_from([{}, {}, {"late": 1}, {"nights": 1}, {"nights": 2}]))
        chance = draw(st.sampled_from([{}, {}, {"chance": 400}]))
        stops = draw(st.sampled_from([(), (), ("rule-0",), ("rule-1",)]))
        rules.append(
            {
                "id": f"rule-{number}",
                "when": {
                    "deed": draw(st.sampled_from([*KINDS, *KINDS, *RATED, *TIME])),
                    "witness": draw(st.sampled_from([None, None, "person", "ann", "camera"])),
                    "done": draw(_SOME),
                    "not_done": draw(_SOME),
                    "times": draw(st.sampled_from([1, 1, 1, 2])),
                },
                "effect": draw(effects(kind)),
                "stops": stops,
                **late,
                **chance,
            }
        )
    opens: Mapping[str, Mapping[str, Any]] = {
        "stars": {"rating_from": 388},
        "score": {"rating_from": 710},
        "points": {"rating_from": 98},
        "lists": {"clear_of": ["black"]},
        "bureau": {"clear_of": ["late"]},
    }
    doors = draw(st.lists(st.sampled_from(["gate", "bar"]), unique=True))
    return book_of(kind, *rules, **dict.fromkeys(doors, opens[kind]))


@st.composite
def choices(draw: st.DrawFn, name: str, leads_to: list[str | None], *, free: bool) -> object:
    """Return a choice; a free one is always open."""
    does = draw(
        st.lists(
            st.fixed_dictionaries(
                {
                    "deed": st.sampled_from(KINDS),
                    "witnesses": st.lists(
                        st.sampled_from(list(WITNESSES)), max_size=2, unique=True
                    ),
                }
            ),
            max_size=2,
        )
    )
    gates: dict[str, Any] = {}
    if not free:
        when: dict[str, Any] = draw(
            st.sampled_from([{}, {}, {"father": ["waiting"]}, {"open": "gate"}, {"shut": "bar"}])
        )
        asked = {"done": draw(_SOME)} if draw(st.booleans()) else {"not_done": draw(_SOME)}
        gates = {
            "when": {**when, **asked},
            "door": draw(st.sampled_from([None, None, "gate", "bar"])),
            "coins": draw(st.sampled_from([0, -1, -2, 3])),
        }
    return {
        "id": name,
        "label": name,
        "does": does,
        "reply": "So it goes.",
        "father": draw(st.sampled_from([None, None, "colder", "warmer"])),
        "leads_to": draw(st.sampled_from(leads_to)),
        **gates,
    }


@st.composite
def scenes(draw: st.DrawFn, name: str) -> Scene:
    """Return a scene whose beats lead only on."""
    names = ["one", "two", "three"][: draw(st.integers(1, 2))]
    beats = []
    for at, beat in enumerate(names):
        later: list[str | None] = [*names[at + 1 :], None]
        many = draw(st.integers(1, 3))
        beats.append(
            {
                "id": beat,
                "text": "It is so.",
                "choices": [
                    # What is written first leads to the next beat, so that every beat is met.
                    draw(choices(f"c{number}", later if number else later[:1], free=not number))
                    for number in range(many)
                ],
                "encounter": draw(st.sampled_from([None, None, "ann"])),
            }
        )
    return Scene.model_validate(
        {
            "id": name,
            "title": name,
            "place": "A house",
            "time": "07:40",
            "picture": "house",
            "shows": "A table",
            "beats": beats,
        }
    )


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    """Return a library with one programme and one rulebook."""
    told = [draw(scenes(f"scene-{number}")) for number in range(draw(st.integers(1, 3)))]
    cut = draw(st.integers(1, len(told)))
    days = [part for part in (told[:cut], told[cut:]) if part]
    return library_of(told, [[one.id for one in day] for day in days], draw(rulebooks()))


def library_of(told: list[Scene], days: list[list[str]], *books: Rulebook) -> Library:
    """Return a library of those scenes, whose programme wants the gate and deals no card."""
    programme = Programme.model_validate(
        {
            "id": "story",
            "title": "A story",
            "frame": "frame",
            "minutes": {"with_cards": 1, "without_cards": 1, "longest": 1},
            "days": [{"scenes": day, "cards": 0} for day in days],
            "coins": 2,
            "want": {"door": "gate", "day": 5},
        }
    )
    return Library(
        digest="stories",
        deeds={deed.id: deed for deed in VOCABULARY.deeds},
        witnesses=WITNESSES,
        doors={door.id: door for door in VOCABULARY.doors},
        scenes={one.id: one for one in told},
        programmes={"story": programme},
        rulebooks={book.id: book for book in books},
        neighbours={},
        record={"frame": entry("frame", None)},
        ideas={},
        sources={},
    )


def scene_of(name: str, **beats: list[dict[str, Any]]) -> Scene:
    """Return a scene; its beats by name, with their choices."""
    told = {"title": name, "place": "A house", "picture": "house", "shows": "A table"}
    return Scene.model_validate(
        {
            **told,
            "id": name,
            "time": "07:40",
            "beats": [
                {"id": beat, "text": "It is so.", "choices": some} for beat, some in beats.items()
            ],
        }
    )


def choice_of(name: str, *does: str, **more: object) -> dict[str, Any]:
    """Return a choice that does these deeds, which nobody sees."""
    deeds = [{"deed": kind} for kind in does]
    return {"id": name, "label": name, "does": deeds, "reply": "So it goes.", **more}


def book_of(kind: str, *rules: Mapping[str, Any], **doors: Mapping[str, Any]) -> Rulebook:
    """Return a rulebook of that way of counting; its doors by name, with what opens them."""
    words = {"notice": "It was seen.", "reason": "It is so.", "contrast": "frame"}
    return Rulebook.model_validate(
        {
            "id": kind,
            "name": kind,
            "summary": "Somebody counts.",
            "notice": "Counted.",
            "face": "dial",
            "answers": ["frame"],
            "counting": {"kind": kind, **COUNTINGS[kind]},
            "rules": [{**words, **rule} for rule in rules],
            "doors": [{"id": door, "opens": opens} for door, opens in doors.items()],
        }
    )


@dataclass
class Told:
    """What playing every way through has shown."""

    ways: int = 0
    beats: set[tuple[str, str]] = field(default_factory=set)
    choices: set[tuple[str, str, str]] = field(default_factory=set)
    fired: set[str] = field(default_factory=set)
    doors: set[tuple[str, bool]] = field(default_factory=set)
    finishes: Counter[object] = field(default_factory=Counter)
    endings: Counter[tuple[Regard, bool]] = field(default_factory=Counter)
    worths: set[int] = field(default_factory=set)
    """Of the ends that have a number, where numbers are kept."""
    beside: set[tuple[str, ...]] = field(default_factory=set)
    better: set[tuple[str, ...]] = field(default_factory=set)


class TooMany(Exception):
    """More ways than anybody wants to play."""


def every_way(library: Library, book: str, most: int) -> Told:
    """Play every way through the story, with every chance both ways."""
    told = Told()
    play = begin(library, Header("stories", 0, "story", book, "en"))
    left: list[tuple[Playthrough, Fraction]] = [(play, Fraction(1))]
    while left:
        play, share = left.pop()
        if isinstance(play.life.place, AtEnd):
            told.ways += 1
            if told.ways > most:
                raise TooMany
            _note_end(told, play, share)
            continue
        rulebook = play.life.ledger.rulebook
        told.doors |= {(door.id, play.opens(door.id)) for door in rulebook.doors}
        lines = list(_on(told, play))
        for line in lines:
            for after, chance in _falls(play, line):
                left.append((after, share * chance / len(lines)))
    return told


def _note_end(told: Told, play: Playthrough, share: Fraction) -> None:
    ledger = play.life.ledger
    counting, tally = ledger.rulebook.counting, ledger.standing.tally
    figure = counting.rating(tally).figure
    names = tuple(sorted({item.name for item in tally.items}))
    told.finishes[names if figure is None else figure] += share  # type: ignore[assignment]
    told.endings[play.life.father, play.opens("gate")] += share  # type: ignore[assignment]
    told.fired |= {one.rule.id for entry in ledger.entries for one in entry.adjustments}
    if figure is not None or counting.rating(counting.opening()).figure is None:
        told.worths.add(counting.worth(tally))


def _on(told: Told, play: Playthrough) -> Iterator[Line]:
    """Yield every line that carries the story on, and note what is there."""
    place, scene = play.life.place, play.scene
    if isinstance(place, AtRating):
        assert play.to_rate is not None
        yield from (RatingGiven(play.to_rate.id, stars) for stars in (2, None, 4))
        return
    assert scene is not None
    assert isinstance(place, AtBeat)
    told.beats.add((scene.id, place.beat))
    there = [one for one in play.offered() if play.is_open(one)]
    _compare(told, play, there)
    for one in there:
        told.choices.add((scene.id, place.beat, one.id))
        yield ChoiceMade(scene.id, place.beat, one.id)


def _falls(play: Playthrough, line: Line) -> Iterator[tuple[Playthrough, Fraction]]:
    """Yield what a line can lead to, with its chance."""

    def after(draw: Draw) -> Playthrough:
        with patch.object(life, "keyed_draw", lambda _seed, _ordinal: draw):
            return play.after(line)

    for found, share, _ in both_ways(play.life.ledger.rulebook, after):
        yield found, share


def follow(play: Playthrough, steps: Sequence[Step]) -> Iterator[Playthrough]:
    """Yield where those steps lead; more than one place only where their luck is not the whole."""
    if not steps:
        yield play
        return
    step = steps[0]
    line: Line = ChoiceMade(step.scene, step.beat, step.did)
    if step.rated:
        line = RatingGiven(step.rated, RATINGS[step.did])

    def after(draw: Draw) -> Playthrough:
        with patch.object(life, "keyed_draw", lambda _seed, _ordinal: draw):
            return play.after(line)

    for found, _, luck in both_ways(play.life.ledger.rulebook, after):
        if luck == step.luck:
            yield from follow(found, steps[1:])


def both_ways(
    book: Rulebook, made: Callable[[Draw], T]
) -> Iterator[tuple[T, Fraction, tuple[str, ...]]]:
    """Yield what is made with every draw falling both ways, with its chance and what fired."""
    scripts: list[list[bool]] = [[]]
    while scripts:
        script = scripts.pop()
        asked: list[tuple[str, bool]] = []

        def draw(
            rule: str,
            _witness: str | None,
            script: list[bool] = script,
            asked: list[tuple[str, bool]] = asked,
        ) -> int:
            fires = script[len(asked)] if len(asked) < len(script) else False
            asked.append((rule, fires))
            return 0 if fires else 999

        found = made(draw)
        fell = [fires for _, fires in asked]
        scripts += [[*fell[:at], True] for at in range(len(script), len(fell))]
        share = Fraction(1)
        for rule, fires in asked:
            chance = Fraction(book.rules_by_id[rule].chance or 0, 1000)
            share *= chance if fires else 1 - chance
        yield found, share, tuple(rule for rule, fires in asked if fires)


def _compare(told: Told, play: Playthrough, there: list[Choice]) -> None:
    """Note of all choices that are open together which brings more of what."""
    scene, beat = play.scene, play.beat
    assert scene is not None
    assert beat is not None
    worths = {one.id: _worth(play, one) for one in there}
    for one, other in permutations(there, 2):
        pair = (scene.id, beat.id, one.id, other.id)
        told.beside.add(pair)
        mine, theirs = worths[one.id], worths[other.id]
        if (
            one.coins > other.coins
            or _regard(play, one) > _regard(play, other)
            or mine[0] != theirs[0]
            or mine[1] > theirs[1]
        ):
            told.better.add(pair)


def _regard(play: Playthrough, choice: Choice) -> int:
    steps = list(Regard)
    turn = {"warmer": 1, "colder": -1}.get(choice.father or "", 0)
    return max(0, min(2, steps.index(play.life.father) + turn))


def _worth(play: Playthrough, choice: Choice) -> tuple[Fraction, Fraction]:
    """Return how likely there is no number then, and what the rest is worth on the whole."""
    place, scene, ledger = play.life.place, play.scene, play.life.ledger
    assert isinstance(place, AtBeat)
    assert scene is not None
    counting = ledger.rulebook.counting
    days = play.programme.days[place.day - 1 :]
    scenes = sum(len(day.scenes) for day in days) - place.order

    def after(draw: Draw) -> Ledger:
        found = ledger
        for done in choice.does:
            found = found.with_deed(Deed(done.deed, done.witnesses, place.day, scene.id), draw)
        return found

    without, worth = Fraction(0), Fraction(0)
    for then, share, _ in both_ways(ledger.rulebook, after):
        tally = then.standing.tally
        for late in then.standing.waiting:
            rule = ledger.rulebook.rules_by_id[late.rule]
            if late.scenes > scenes or late.nights > len(days):
                continue
            if counting.reaches(tally, rule.effect, place.day):
                witness = WITNESSES[late.witness] if late.witness else None
                tally = counting.count(tally, rule.effect, witness, late.ground, place.day)
        opening = counting.rating(counting.opening()).figure
        if opening is not None and counting.rating(tally).figure is None:
            without += share
        else:
            worth += share * counting.worth(tally)
    return without, worth
