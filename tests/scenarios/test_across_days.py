"""What is done on one day is met again on another; each of these is played, beat by beat."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from game.engine.library import Library
from game.engine.lines import CardAnswered, ChoiceMade, Header, RatingGiven
from game.engine.playthrough import AtBeat, AtCard, AtEnd, AtRating, Playthrough, begin, replay
from game.views.scene import beat_text
from tests.scenarios.texts import RULEBOOKS

PROGRAMME = "three-days"
SEED = 7


OTHERWISE = ("bin-day/pass", "due-date/leave", "due-date/try", "the-stall/cup")
"""What somebody does who does none of what is asked about below."""
BOOKS = pytest.mark.parametrize("book", RULEBOOKS)


@dataclass(slots=True)
class Life:
    """What somebody met who chose this way."""

    texts: dict[str, str] = field(default_factory=dict)
    """By scene and beat."""
    choices: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Those that were shown there."""
    ends: list[Playthrough] = field(default_factory=list)
    """How it stood at the end."""

    @property
    def end(self) -> Playthrough:
        """Return the playthrough, over."""
        return self.ends[-1]


def lived(library: Library, *ways: str, book: str = "stars") -> Life:
    """Play three days: at a beat a choice that ``ways`` name, or else the first that is free.

    A way is “scene/choice”, and each must be taken; nobody is rated, and the cards are skipped.
    """
    wanted = {(scene, choice) for scene, choice in (way.split("/") for way in ways)}
    play = begin(library, Header(library.digest, SEED, PROGRAMME, book, "en"))
    life, taken = Life(), set[tuple[str, str]]()
    while not isinstance(place := play.life.place, AtEnd):
        match place:
            case AtBeat():
                assert play.scene is not None
                scene, beat = play.scene.id, place.beat
                assert play.beat is not None
                life.texts[f"{scene}/{beat}"] = beat_text(play, play.beat)
                shown = play.offered()
                life.choices[f"{scene}/{beat}"] = tuple(one.id for one in shown)
                named = (one for one in shown if (scene, one.id) in wanted)
                free = (one for one in shown if one.door is None and one.coins >= 0)
                chosen = next(named, None) or next(free)
                taken.add((scene, chosen.id))
                play = play.after(ChoiceMade(scene, beat, chosen.id))
            case AtRating():
                assert play.to_rate is not None
                play = play.after(RatingGiven(play.to_rate.id, None))
            case AtCard():
                play = play.after(CardAnswered(place.kind, place.entry, None, None))
    assert wanted <= taken, wanted - taken
    life.ends.append(play)
    return life


@pytest.mark.parametrize(
    ("ways", "met", "says"),
    [
        (["the-crossing/hand-over"], "the-visit/door", "You did not ring."),
        (["the-invitation/decline"], "due-date/bill", "so the letter slot says it"),
        (["the-invitation/decline"], "the-match/pages", "so here is everybody"),
        (["bin-day/sign"], "the-lift/smile", "two names, of which one is yours"),
        (["bin-day/tip"], "the-lift/hall", "She has two more that are loose"),
        (["the-turnstile/move"], "the-basket/till", "He does not wave."),
        (["due-date/wait"], "the-lift/smile", "to whom you owe two evenings"),
        (["due-date/show", "due-date/thank"], "the-visit/door", "that you had noticed"),
        (["due-date/father"], "the-visit/soup", "He has cut his hair for it, himself."),
        (["the-basket/nappies"], "the-match/rower", "There is a stork beside your name."),
        (["the-stall/hide"], "the-lift/stop", "with your kettle and a wet sleeve"),
        (["the-stall/tell"], "the-lift/stop", "two cups and your kettle"),
        (["the-stall/hide"], "the-feed/kettle", "One knows who sold it"),
    ],
)
def test_what_was_done_is_told_on_another_day(
    library: Library, ways: list[str], met: str, says: str
) -> None:
    day_of = {
        scene: day
        for day, one in enumerate(library.programmes[PROGRAMME].days)
        for scene in one.scenes
    }
    assert all(day_of[way.split("/")[0]] < day_of[met.split("/", maxsplit=1)[0]] for way in ways)

    assert says in lived(library, *ways).texts[met]
    assert says not in lived(library, *OTHERWISE).texts[met]


@pytest.mark.parametrize(
    ("ways", "met", "choice"),
    [
        (["the-crossing/hand-over"], "the-visit/door", "not-you"),
        (["due-date/show", "due-date/quiet"], "the-visit/pipe", "coins"),
        (["the-stall/hide"], "the-lift/stop", "own"),
        (["the-stall/hide"], "the-feed/kettle", "own"),
    ],
)
def test_what_was_done_can_be_answered_for_on_another_day(
    library: Library, ways: list[str], met: str, choice: str
) -> None:
    assert choice in lived(library, *ways).choices[met]
    assert choice not in lived(library, *OTHERWISE).choices[met]


def test_a_letter_for_somebody_else_lists_you_unless_you_say_so(library: Library) -> None:
    """The second of the three times that the city is wrong; the name is right."""
    left = lived(library, "the-visit/leave", book="lists").end.life.ledger.standing.tally
    objected = lived(library, "the-visit/not-mine", book="lists").end.life.ledger.standing.tally

    assert left.has("judgment-debtors")
    assert not objected.has("judgment-debtors")


@BOOKS
def test_three_days_come_to_an_end_and_can_be_read_again(library: Library, book: str) -> None:
    end = lived(library, book=book).end

    assert end.life.place == AtEnd()
    assert end.life.ledger.standing.day == len(library.programmes[PROGRAMME].days) + 1
    assert replay(library, end.header, end.lines).play.life == end.life


def test_every_door_of_the_new_days_changes_its_picture(library: Library) -> None:
    days = library.programmes[PROGRAMME].days
    new = [library.scenes[name] for day in days[1:] for name in day.scenes]
    behind = {one.door for scene in new for beat in scene.beats for one in beat.choices} - {None}
    drawn = {one.when.open for scene in new for one in scene.sprites} - {None}

    assert len(behind) >= 5
    assert drawn == behind
