"""A playthrough: a header, its lines and the life that they fold to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.engine.cards import deal
from game.engine.deed import Deed
from game.engine.draw import keyed_draw
from game.engine.ledger import Ledger, open_ledger
from game.engine.library import Library
from game.engine.lines import (
    CardAnswered,
    ChoiceMade,
    Header,
    Line,
    PageOpened,
    RatingGiven,
    Undone,
)
from game.engine.scene import Beat, Choice, Programme, Scene
from game.engine.vocabulary import NIGHT_PASSED, SCENE_ENDED, DoorSort


@dataclass(frozen=True, slots=True)
class AtBeat:
    """The player is at a beat."""

    day: int
    """Counted from 1."""
    order: int
    """Which scene of the day, counted from 0."""
    beat: str


@dataclass(frozen=True, slots=True)
class AtCard:
    """It is night, and a card lies on the paper."""

    day: int
    hand: tuple[str, ...]
    index: int

    @property
    def entry(self) -> str:
        """Return the record entry that the card asks about."""
        return self.hand[self.index]


@dataclass(frozen=True, slots=True)
class AtEnd:
    """All days have passed."""


Place = AtBeat | AtCard | AtEnd


@dataclass(frozen=True, slots=True)
class Life:
    """What the standing choices made of a life, and where it has got to."""

    place: Place
    ledger: Ledger
    met: tuple[tuple[str, str], ...]
    """Scene and beat of every beat met since the last night, this one included."""
    asked: tuple[str, ...] = ()
    """The record entries asked about so far."""


class DoesNotHold(ValueError):
    """A line that cannot follow the ones before it."""


@dataclass(frozen=True, slots=True)
class Playthrough:
    """One player's way: nothing in it but the header, the lines and what follows from them."""

    library: Library
    header: Header
    lines: tuple[Line, ...]
    life: Life

    @property
    def programme(self) -> Programme:
        """Return the programme that is played."""
        return self.library.programmes[self.header.programme]

    @property
    def scene(self) -> Scene | None:
        """Return the scene that the player is in, or ``None`` at night."""
        place = self.life.place
        return _scene(self.library, self.programme, place) if isinstance(place, AtBeat) else None

    @property
    def beat(self) -> Beat | None:
        """Return the beat that the player is at, or ``None`` at night."""
        place, scene = self.life.place, self.scene
        return scene.beat(place.beat) if scene and isinstance(place, AtBeat) else None

    def offered(self) -> tuple[Choice, ...]:
        """Return the choices that are there now, open or shut."""
        if self.beat is None:
            return ()
        return tuple(choice for choice in self.beat.choices if _is_there(self, choice))

    def is_open(self, choice: Choice) -> bool:
        """Say whether no door bars that choice under the playthrough's own rulebook."""
        ledger = self.life.ledger
        door = choice.door and ledger.rulebook.door(choice.door)
        return not door or ledger.rulebook.opens(door, ledger.standing)

    def beats_met(self) -> tuple[Beat, ...]:
        """Return the beats met since the last night."""
        found = (self.library.scenes[scene].beat(beat) for scene, beat in self.life.met)
        return tuple(beat for beat in found if beat)

    def can_take_back(self) -> int | None:
        """Return the number of the latest choice or rating of this day that stands, if any."""
        if not isinstance(self.life.place, AtBeat):
            return None
        gone = {line.of for line in self.lines if isinstance(line, Undone)}
        for number in range(len(self.lines), 0, -1):
            match self.lines[number - 1]:
                case CardAnswered():
                    return None
                case ChoiceMade() | RatingGiven() if number not in gone:
                    return number
        return None

    def after(self, line: Line) -> Playthrough:
        """Return the playthrough after one more line; raises ``DoesNotHold``."""
        lines = (*self.lines, line)
        match line:
            case Undone(of):
                if of != self.can_take_back():
                    raise DoesNotHold(f"line {of} cannot be taken back here")
                return replace(_fold(self, standing(lines)), lines=lines)
            case ChoiceMade():
                life = _chosen(self, line)
            case CardAnswered():
                life = _answered(self, line)
            case PageOpened():
                life = self.life
            case RatingGiven():
                if not isinstance(self.life.place, AtBeat):
                    raise DoesNotHold("nobody is there to be rated")
                life = self.life
        return replace(self, lines=lines, life=life)


def begin(library: Library, header: Header) -> Playthrough:
    """Return the first morning; raises ``DoesNotHold`` where the content has no such beginning."""
    programme = library.programmes.get(header.programme)
    rulebook = library.rulebooks.get(header.rulebook)
    if programme is None or rulebook is None:
        missing = header.programme if programme is None else header.rulebook
        raise DoesNotHold(f"nothing here is called {missing}")
    place = _opening(library, programme, day=1, order=0)
    scene = programme.days[0].scenes[0]
    ledger = open_ledger(rulebook, library.witnesses)
    return Playthrough(library, header, (), Life(place, ledger, ((scene, place.beat),)))


@dataclass(frozen=True, slots=True)
class Replay:
    """A playthrough read back, and the first line that no longer holds, if any."""

    play: Playthrough
    fails_at: int | None = None
    """The number of that line, counted from 1."""
    why: str = ""


def replay(library: Library, header: Header, lines: Iterable[Line]) -> Replay:
    """Replay the lines as far as they hold; raises ``DoesNotHold`` if not even the header does."""
    play = begin(library, header)
    for number, line in enumerate(lines, 1):
        try:
            play = play.after(line)
        except DoesNotHold as fault:
            return Replay(play, number, str(fault))
    return Replay(play)


def standing(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines that stand: neither taken back nor a taking back."""
    gone = {line.of for line in lines if isinstance(line, Undone)}
    return tuple(
        line
        for number, line in enumerate(lines, 1)
        if number not in gone and not isinstance(line, Undone)
    )


def _fold(play: Playthrough, lines: tuple[Line, ...]) -> Playthrough:
    fresh = begin(play.library, play.header)
    for line in lines:
        fresh = fresh.after(line)
    return fresh


def _scene(library: Library, programme: Programme, place: AtBeat) -> Scene:
    return library.scenes[programme.days[place.day - 1].scenes[place.order]]


def _opening(library: Library, programme: Programme, day: int, order: int) -> AtBeat:
    scene = library.scenes[programme.days[day - 1].scenes[order]]
    return AtBeat(day, order, scene.beats[0].id)


def _is_there(play: Playthrough, choice: Choice) -> bool:
    ledger = play.life.ledger
    if not ledger.standing.holds(choice.when):
        return False
    if choice.door is None or ledger.rulebook.door(choice.door):
        return True
    return play.library.doors[choice.door].sort is DoorSort.BAR


def _chosen(play: Playthrough, line: ChoiceMade) -> Life:
    life, scene, beat = play.life, play.scene, play.beat
    if scene is None or beat is None or not isinstance(life.place, AtBeat):
        raise DoesNotHold("there is nothing to choose at night")
    if (line.scene, line.beat) != (scene.id, beat.id):
        raise DoesNotHold(f"the story is at {scene.id}/{beat.id}, not {line.scene}/{line.beat}")
    choice = next((one for one in play.offered() if one.id == line.choice), None)
    if choice is None or not play.is_open(choice):
        raise DoesNotHold(f"{line.choice} cannot be chosen at {scene.id}/{beat.id}")
    day = life.place.day
    for done in choice.does:
        life = _done(play, life, Deed(done.deed, done.witnesses, day, scene.id))
    if choice.leads_to is not None:
        return _arrived(life, scene.id, replace(life.place, beat=choice.leads_to))
    return _scene_over(play, life, scene.id)


def _scene_over(play: Playthrough, life: Life, scene_id: str) -> Life:
    place = life.place
    assert isinstance(place, AtBeat)
    life = _done(play, life, Deed(SCENE_ENDED, (), place.day, scene_id))
    scenes = play.programme.days[place.day - 1].scenes
    if place.order + 1 < len(scenes):
        opening = _opening(play.library, play.programme, place.day, place.order + 1)
        return _arrived(life, scenes[place.order + 1], opening)
    met = replace(play, life=life).beats_met()
    hand = deal(play.library, play.programme, life.ledger, met, life.asked, play.header.seed)
    life = replace(life, asked=(*life.asked, *hand), place=AtCard(place.day, hand, 0))
    return life if hand else _night_over(play, life, place.day)


def _answered(play: Playthrough, line: CardAnswered) -> Life:
    place = play.life.place
    if not isinstance(place, AtCard) or place.entry != line.entry:
        raise DoesNotHold(f"no card about {line.entry} lies on the paper")
    if place.index + 1 < len(place.hand):
        return replace(play.life, place=replace(place, index=place.index + 1))
    return _night_over(play, play.life, place.day)


def _night_over(play: Playthrough, life: Life, day: int) -> Life:
    last_scene = play.programme.days[day - 1].scenes[-1]
    life = _done(play, life, Deed(NIGHT_PASSED, (), day, last_scene))
    if day == len(play.programme.days):
        return replace(life, place=AtEnd())
    morning = _opening(play.library, play.programme, day + 1, 0)
    scene = play.programme.days[day].scenes[0]
    return replace(life, place=morning, met=((scene, morning.beat),))


def _done(play: Playthrough, life: Life, deed: Deed) -> Life:
    draw = keyed_draw(play.header.seed, len(life.ledger.entries) + 1)
    return replace(life, ledger=life.ledger.with_deed(deed, draw))


def _arrived(life: Life, scene: str, place: AtBeat) -> Life:
    return replace(life, place=place, met=(*life.met, (scene, place.beat)))
