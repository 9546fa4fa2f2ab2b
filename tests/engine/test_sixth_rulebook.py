"""A sixth rulebook is one data file; a new way of counting is one module, and nobody asks which."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Final, Literal

import pytest

from game.content.library import read
from game.engine.change import change, known_as, standing_on, tone_of
from game.engine.comparison import moments, reread
from game.engine.counting import Lapses, Leaves, Silence
from game.engine.counting.terms import Days, last_day
from game.engine.counting.way import (
    Amount,
    Known,
    OneEffect,
    Part,
    Place,
    Tone,
    Unit,
    WayOfCounting,
)
from game.engine.foresight import foresee, stake
from game.engine.ledger import ledger_of
from game.engine.library import Library
from game.engine.lines import CardAnswered, Header
from game.engine.playthrough import AtCard, AtEnd, Playthrough, begin
from game.engine.rulebook import Door, Face, Opens, Rule, Rulebook, When
from game.engine.standing import Item, Rating, Tally
from game.engine.vocabulary import NIGHT_PASSED, Witness
from game.screens.edition import Edition
from game.screens.routes import screen_of
from game.views.face import ItemView, PartView
from game.views.notices import notices
from game.views.phone import PhoneView, phone
from game.views.rulebook import rulebook as rulebook_view
from game.views.words import ENGLISH, Direction
from tests.content.small_folder import FILES, write
from tests.engine.small import LIBRARY, chosen, deed, fired, judged, lived, rated
from tests.engine.small import header as header_of

GAME: Final = Path(__file__).parents[2] / "game"

# One data file

TIDE: Final = """\
id: tide
name: The tide
summary: The harbour counts what it lends.
notice: Counted by the harbour.
face: gauge
answers: [bread-yes, one-number]
counting:
  kind: score
  least: 0
  most: 60
  dimensions:
    - {id: ropes, name: Ropes, weight: 1, start: 40}
    - {id: boats, name: Boats, weight: 2, start: 70}
rules:
  - id: shared
    when: {deed: bread.shared, witness: person}
    effect: {kind: weighs, dimension: boats, by: 15}
    notice: "{witness} saw you share."
    reason: Bread is lent, too.
    contrast: bread-yes
  - id: rang
    when: {deed: bell.rung}
    effect: {kind: weighs, dimension: ropes, by: -40}
    notice: A rope is missing.
    reason: Bells hang on ropes.
    contrast: bell-no
doors:
  - {id: side-gate, opens: {rating_from: 39}}
"""
IDEA_OF_TIDE: Final = """\
- rulebook: tide
  title: A harbour that counts
  idea: Somebody counted ropes.
  entries: [bread-yes]
  sources: [{source: miller-2020, supports: Ropes.}, {source: baker-2019, supports: Boats.}]
  reviewed: "2026-11-22"
  basis: [bread]
  forbid: []
"""


@pytest.fixture(scope="module")
def with_tide(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the small folder with one rulebook more, and what the record says of its idea."""
    changes = {
        "rulebooks/tide.yaml": TIDE,
        "record/rulebooks.yaml": FILES["record/rulebooks.yaml"] + IDEA_OF_TIDE,
    }
    reading = read(write(tmp_path_factory.mktemp("tide"), changes))
    assert reading.problems == ()
    assert reading.library is not None
    return reading.library


def told_phone(library: Library, play: Playthrough) -> PhoneView:
    """Return the phone once everything so far has arrived."""
    ledger = play.life.ledger
    return phone(ENGLISH, library, ledger, notices(ENGLISH, library, ledger), day=1)


def to_the_end(play: Playthrough) -> Iterator[Playthrough]:
    """Yield a playthrough at every step to its end: the first open choice, no card answered."""
    while not isinstance(play.life.place, AtEnd):
        yield play
        if isinstance(play.life.place, AtCard):
            play = play.after(CardAnswered("guess", play.life.place.entry, None, None))
        elif play.to_rate is not None:
            play = rated(play, None)
        else:
            play = chosen(play, next(one.id for one in play.offered() if play.is_open(one)))
    yield play


def test_a_sixth_rulebook_is_read_from_one_file(with_tide: Library) -> None:
    assert list(with_tide.rulebooks) == ["lists", "stars", "tide"]
    assert with_tide.rulebooks["tide"].answers == ("bread-yes", "one-number")
    assert with_tide.ideas["tide"].title == "A harbour that counts"


def test_a_sixth_rulebook_is_played_like_any_other(with_tide: Library) -> None:
    play = begin(with_tide, Header(with_tide.digest, 1, "two", "tide", "en"))
    share = next(one for one in play.offered() if one.id == "share")
    (foreseen,) = foresee(play, share)
    after = chosen(play, "share")
    rung = chosen(after, "ring")

    # 60 * (1 * 40 + 2 * 70) // 300 = 36; 60 * (40 + 170) // 300 = 42; 60 * (0 + 170) // 300 = 34
    assert [one.life.ledger.rating.figure for one in (play, after, rung)] == [36, 42, 34]
    assert (foreseen.change.moved, stake((foreseen,))) == (6, 3)
    view = told_phone(with_tide, after)
    assert (view.name, view.spoken) == ("The tide", "The tide: 42 of 60, rising")
    assert view.parts == (
        PartView("Ropes", "40", 400, 400),
        PartView("Boats", "85", 850, 700, Direction.UP),
    )
    assert [door.is_open for door in view.doors] == [True]
    assert [door.note for door in told_phone(with_tide, rung).doors] == ["needs 39"]
    assert rung.to_rate is None


@pytest.mark.parametrize("own", ["tide", "stars"])
def test_a_life_is_read_again_under_it_and_from_it(own: str, with_tide: Library) -> None:
    *_, end = to_the_end(begin(with_tide, Header(with_tide.digest, 1, "two", own, "en")))

    for other in with_tide.rulebooks:
        ledger = reread(end, other)
        assert [one.deed for one in ledger.entries] == [one.deed for one in end.life.ledger.entries]
        assert len(moments(end, ledger)) == sum(
            not isinstance(line, CardAnswered) for line in end.lines
        )


def test_every_screen_of_a_day_stands_under_it(with_tide: Library) -> None:
    start = begin(with_tide, Header(with_tide.digest, 1, "two", "tide", "en"))
    edition = Edition(with_tide, ENGLISH)

    met = {screen_of(edition, play).element().key for play in to_the_end(start)}

    assert {"scene", "guess", "summary"} <= met


def test_a_neighbour_is_read_under_it(with_tide: Library) -> None:
    reed = with_tide.neighbours["mr-reed"]
    ledger = ledger_of(with_tide.rulebooks["tide"], with_tide.witnesses, reed.deeds(), reed.seed)

    assert fired(ledger) == [("rang", None), ("shared", "mrs-oak")]
    assert ledger.rating.figure == 34


# One module


class Knots(OneEffect):
    """The deed ties knots into a rope, and leaves a loop for some days."""

    names: ClassVar = "loop"

    kind: Literal["knots"]
    loop: str
    number: int
    days: Days

    @property
    def amount(self) -> Amount:
        """Return the knots."""
        return Amount(self.number, Unit.POINTS)

    def settings(self) -> tuple[OneEffect, ...]:
        """Return one knot, and as many as there are."""
        return tuple(self.model_copy(update={"number": one}) for one in sorted({1, self.number}))


class Cut(OneEffect):
    """The loops that these deeds left are cut."""

    kind: Literal["cut"]
    grounds: tuple[str, ...]

    @property
    def touches(self) -> tuple[str, ...]:
        """Return the deeds whose loops are cut."""
        return self.grounds


class Rope(WayOfCounting):
    """Knots, ten of them to a fathom: a way of counting that no file of the game knows."""

    effects: ClassVar = (Knots, Cut, Leaves, Lapses)

    kind: Literal["rope"]
    longest: int

    def opening(self) -> Tally:
        """Return a rope with one knot."""
        return Tally((1,))

    def known(self) -> tuple[Known, ...]:
        """Return the two sorts of loop."""
        return (
            Known("noose", "Noose", Tone.BAD, Place.REPORT),
            Known("bow", "Bow", Tone.GOOD, Place.LIST),
        )

    def count(
        self, tally: Tally, effect: OneEffect, witness: Witness | None, ground: str, day: int
    ) -> Tally:
        """Return the rope after more knots, fewer loops, or without a rope."""
        match effect:
            case Knots() if tally.figures:
                tied = min(tally.figures[0] + effect.number, self.longest)
                loop = Item(effect.loop, ground, day, last_day(day, effect.days))
                return Tally((tied,), (*tally.items, loop))
            case Cut():
                left = (one for one in tally.items if one.ground not in effect.grounds)
                return replace(tally, items=tuple(left))
            case Leaves():
                return Tally()
        return super().count(tally, effect, witness, ground, day)

    def rating(self, tally: Tally) -> Rating:
        """Return the knots in fathoms."""
        if not tally.figures:
            return Rating(None, 0, self.longest, 10)
        return Rating(tally.figures[0], 0, self.longest, 10, "long" if tally.figures[0] > 5 else "")

    def parts(self, tally: Tally) -> tuple[Part, ...]:
        """Return the rope."""
        return tuple(Part("Rope", value, self.longest) for value in tally.figures)


def toy_rule(name: str, when: When, effect: OneEffect, **more: object) -> Rule:
    """Return a rule whose effect no union of the game's holds."""
    fields = {
        "id": name,
        "when": when,
        "effect": effect,
        "notice": f"It is {name}.",
        "reason": "Ropes remember.",
        "contrast": "yes-one",
        **more,
    }
    return Rule.model_construct(**fields)  # type: ignore[arg-type]


ROPE: Final = Rulebook.model_construct(
    id="rope",
    name="The rope",
    summary="A rope counts knots.",
    notice="Counted by a rope.",
    face=Face.GAUGE,
    answers=("frame",),
    counting=Rope(kind="rope", longest=20),  # type: ignore[arg-type]
    rules=(
        toy_rule(
            "tied",
            When(deed="bread.shared", witness="person"),
            Knots(kind="knots", loop="bow", number=3, days=None),
        ),
        toy_rule(
            "kept",
            When(deed="bread.kept"),
            Knots(kind="knots", loop="noose", number=-1, days=2),
        ),
        toy_rule(
            "slow",
            When(deed="bread.kept"),
            Knots(kind="knots", loop="noose", number=0, days=9),
            nights=2,
        ),
        toy_rule(
            "cut",
            When(deed="bell.rung"),
            Cut(kind="cut", grounds=("bread.kept",)),
            stops=("slow",),
        ),
        toy_rule("seen", When(deed="bell.rung"), Silence(kind="silence")),
        toy_rule("left", When(deed="phone.returned"), Leaves(kind="leaves")),
        toy_rule("lapsed", When(deed=NIGHT_PASSED), Lapses(kind="lapses")),
    ),
    doors=(
        Door(id="side-gate", opens=Opens(rating_from=4)),
        Door(id="front-door", opens=Opens(clear_of=("noose",))),
    ),
)
WITH_ROPE: Final = replace(LIBRARY, rulebooks={**LIBRARY.rulebooks, "rope": ROPE})
SHARED, KEPT = deed("bread.shared", "mrs-oak", "mr-ash"), deed("bread.kept")


def roped(programme: str = "week") -> Playthrough:
    """Return the first morning under the rope."""
    return begin(WITH_ROPE, header_of("rope", programme=programme))


def test_a_new_way_is_judged_and_folded() -> None:
    ledger = judged(ROPE, SHARED, KEPT)

    assert fired(ledger) == [("tied", "mrs-oak"), ("tied", "mr-ash"), ("kept", None)]
    assert [line.after.figures for line in ledger.lines()] == [(4,), (7,), (6,)]
    assert ledger.standing.tally.items == (
        *(Item("bow", "bread.shared", 1, None),) * 2,
        Item("noose", "bread.kept", 1, 3),
    )
    assert ledger.rating == Rating(6, 0, 20, 10, "long")
    assert [ROPE.opens(door, ledger.standing) for door in ROPE.doors] == [True, False]


def test_a_new_way_waits_stops_and_lapses() -> None:
    nights = [deed(NIGHT_PASSED, day=day) for day in range(1, 5)]

    waited = judged(ROPE, KEPT, *nights)
    stopped = judged(ROPE, KEPT, deed("bell.rung"), *nights)
    nothing = judged(ROPE, deed("bell.rung"), *nights)

    assert [(one.adjustment.rule.id, one.entry.deed.day) for one in waited.lines()] == [
        ("kept", 1),
        ("slow", 2),
        ("lapsed", 3),
    ]
    assert waited.standing.tally.items == (Item("noose", "bread.kept", 2, 11),)
    assert fired(stopped) == [("kept", None), ("cut", None), ("seen", None)]
    assert fired(nothing) == [("seen", None)]


def test_a_new_way_is_compared() -> None:
    before, after = judged(ROPE, SHARED).standing.tally, judged(ROPE, SHARED, KEPT).standing.tally

    seen = change(ROPE, before, after)

    assert (seen.moved, seen.better, [one.name for one in seen.joined]) == (-1, -1, ["Noose"])
    assert [(known.id, len(items)) for known, items in standing_on(ROPE, after)] == [
        ("noose", 1),
        ("bow", 2),
    ]
    assert known_as(ROPE, "noose") == ROPE.counting.known()[0]
    assert {tone_of(ROPE, item) for item in after.items} == {Tone.BAD, Tone.GOOD}


def test_a_new_way_is_foreseen() -> None:
    play = roped()
    found = {
        one.id: [
            (each.rule.id, each.change.moved, [known.id for known in each.change.joined])
            for each in foresee(play, one)
        ]
        for one in play.offered()
    }

    assert found["share"] == [("tied", 3, ["bow"]), ("tied", 3, ["bow"])]
    assert found["keep"] == [("kept", -1, ["noose"]), ("slow", 0, ["noose"])]
    assert stake(foresee(play, play.offered()[0])) == 3


def test_a_new_way_is_shown_on_the_phone() -> None:
    clean = told_phone(WITH_ROPE, roped())
    shared = chosen(roped(), "share")
    kept = told_phone(WITH_ROPE, chosen(roped(), "keep"))
    view = told_phone(WITH_ROPE, shared)

    assert view.dial is not None
    assert (view.dial.figure, view.dial.share, view.grade) == ("0.7", 350, "long")
    assert view.parts == (PartView("Rope", "7", 350, 200, Direction.UP),)
    assert view.items[0] == ItemView("bow-1", "Bow", "good", "", "no end date")
    assert view.spoken == "The rope: long, 0.7 points, rising"
    assert clean.spoken == "The rope: 0.1 of 2, steady"
    assert clean.clear_of == "Not on: Bow"
    assert [(door.is_open, door.note) for door in kept.doors] == [
        (False, "needs 0.4"),
        (False, "closed while your report holds “Noose”"),
    ]
    told = notices(ENGLISH, WITH_ROPE, chosen(roped(), "keep").life.ledger)
    assert [(one.text, one.movement.text) for one in told] == [("It is kept.", "−0.1")]
    assert told[0].movement.direction is Direction.DOWN


def test_who_leaves_a_new_way_has_no_number() -> None:
    gone = lived(roped("fair"), "hand-back")
    view = told_phone(WITH_ROPE, gone)

    assert gone.life.ledger.rating.figure is None
    assert (view.dial, view.caption) == (None, "You have no number.")


@pytest.mark.parametrize("programme", ["week", "fair"])
def test_a_life_under_a_new_way_is_told_to_its_end(programme: str) -> None:
    edition = Edition(WITH_ROPE, ENGLISH)
    for play in to_the_end(roped(programme)):
        assert screen_of(edition, play).element().key
        assert rulebook_view(ENGLISH, WITH_ROPE, play.life.ledger).title == "The rulebook: The rope"

    for other in WITH_ROPE.rulebooks:
        assert len(moments(play, reread(play, other))) == sum(
            not isinstance(line, CardAnswered) for line in play.lines
        )
    *_, starry = to_the_end(begin(WITH_ROPE, header_of("stars", programme=programme)))
    assert reread(starry, "rope").rulebook is ROPE


def test_a_rule_of_a_new_way_can_be_changed() -> None:
    tied = ROPE.rules_by_id["tied"]
    one, *_ = tied.effect.settings()
    book = ROPE.with_rule(tied.model_copy(update={"effect": one}))

    assert judged(book, SHARED).rating.figure == 3
    assert judged(ROPE, SHARED).rating.figure == 7


# Nobody asks


def asked(path: Path) -> Iterator[str]:
    """Yield every way of counting that a file names, imported or written."""
    ways = {"bureau", "lists", "points", "score", "stars"}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.ImportFrom(module=str(module), names=names):
                if module.startswith("game.engine.counting."):
                    yield from {module.rpartition(".")[2]} & ways
                if module == "game.engine.counting":
                    yield from {name.name.casefold() for name in names} & ways
            case ast.Import(names=names):
                yield from (
                    name.name for name in names if name.name.startswith("game.engine.counting.")
                )
            case ast.Attribute(value=ast.Attribute(attr="counting"), attr="kind"):
                yield "kind"
            case ast.Attribute(value=ast.Name(id="counting"), attr="kind"):
                yield "kind"


def test_nothing_outside_the_ways_of_counting_asks_which_one_it_has() -> None:
    files = [path for path in GAME.rglob("*.py") if path.parent.name != "counting"]
    files += [GAME / "content" / "checks" / "counting.py"]

    found = {str(path.relative_to(GAME)): [*asked(path)] for path in files}

    assert len(files) > 100
    assert {name: ways for name, ways in found.items() if ways} == {}
