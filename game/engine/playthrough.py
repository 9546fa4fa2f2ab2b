"""A playthrough: a header, its lines and the life that they fold to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.engine.asking import can_be_said
from game.engine.gates import can_pay
from game.engine.library import Library
from game.engine.life import AtBeat, AtCard, AtEnd, AtRating, Course, Life, Place
from game.engine.lines import (
    GUESSES_ONLY,
    CardAnswered,
    ChoiceMade,
    Clipped,
    Header,
    Line,
    PageOpened,
    RatingGiven,
    Undone,
)
from game.engine.scene import Beat, Choice, Circumstance, Programme, Scene, Sprite
from game.engine.vocabulary import Witness

__all__ = [
    "AtBeat",
    "AtCard",
    "AtEnd",
    "AtRating",
    "DoesNotHold",
    "Life",
    "Place",
    "Playthrough",
    "Replay",
    "begin",
    "clipped",
    "replay",
    "standing",
]


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
        return _course(self.library, self.header).programme

    @property
    def scene(self) -> Scene | None:
        """Return the scene that the player is in, or ``None`` at night."""
        place = self.life.place
        if not isinstance(place, AtBeat | AtRating):
            return None
        return _course(self.library, self.header).scene(place)

    @property
    def beat(self) -> Beat | None:
        """Return the beat that the player is at or has just made a choice at, ``None`` at night."""
        place = self.life.place
        scene = self.scene
        return scene.beat(place.beat) if scene and isinstance(place, AtBeat | AtRating) else None

    @property
    def to_rate(self) -> Witness | None:
        """Return whom the phone asks about, or ``None`` where it does not."""
        if not isinstance(self.life.place, AtRating) or self.beat is None:
            return None
        return self.library.witnesses[self.beat.encounter or ""]

    def offered(self) -> tuple[Choice, ...]:
        """Return the choices that are there now, open or shut."""
        beat = self.beat
        if beat is None or not isinstance(self.life.place, AtBeat):
            return ()
        course = _course(self.library, self.header)
        return tuple(choice for choice in beat.choices if course.is_there(self.life, choice))

    def is_open(self, choice: Choice) -> bool:
        """Say whether the purse can pay for that choice and no door bars it."""
        return self.can_pay(choice) and (choice.door is None or self.opens(choice.door))

    def can_pay(self, choice: Choice) -> bool:
        """Say whether the purse holds as many coins as that choice takes."""
        return can_pay(self.life.coins, choice.coins)

    def opens(self, door: str) -> bool:
        """Say whether a door is open under the playthrough's own rulebook."""
        return _course(self.library, self.header).opens(self.life, door)

    def holds(self, when: Circumstance) -> bool:
        """Say whether everything holds that a text, a choice or a sprite asks for."""
        return _course(self.library, self.header).holds(self.life, when)

    def sprites(self, scene: Scene) -> tuple[Sprite, ...]:
        """Return what lies over the picture of a scene now, the lowest first."""
        return tuple(one for one in scene.sprites if self.holds(one.when))

    def beats_met(self) -> tuple[Beat, ...]:
        """Return the beats met since the last night."""
        return _course(self.library, self.header).beats_met(self.life)

    def can_take_back(self) -> int | None:
        """Return the number of the latest choice or rating of this day that stands, if any.

        The day's last choice counts until a card of its night is answered, never across a night.
        """
        if not self.life.takeable:
            return None
        gone = _gone(self.lines)
        return max(
            number
            for number, line in enumerate(self.lines, 1)
            if isinstance(line, ChoiceMade | RatingGiven) and number not in gone
        )

    @property
    def clips(self) -> tuple[Clipped, ...]:
        """Return what is clipped now, but for what is no longer cited."""
        return tuple(one for one in clipped(self.lines) if _is_cited(self.library, one))

    def before_choice(self) -> tuple[Playthrough, ChoiceMade]:
        """Return the latest choice that stands, and the playthrough before it was made.

        Raises ``ValueError`` where none stands.
        """
        lines = standing(self.lines)
        last = max(at for at, line in enumerate(lines) if isinstance(line, ChoiceMade))
        made = lines[last]
        assert isinstance(made, ChoiceMade)
        return replace(self, lines=lines[:last], life=_refolded(self, lines[:last])), made

    def after(self, line: Line) -> Playthrough:
        """Return the playthrough after one more line; raises ``DoesNotHold``."""
        lines = (*self.lines, line)
        match line:
            case Undone(of):
                if of != self.can_take_back():
                    raise DoesNotHold(f"line {of} cannot be taken back here")
                life = _refolded(self, standing(lines))
            case ChoiceMade():
                life = _after_choice(self, line)
            case CardAnswered():
                life = _after_card(self, line)
            case PageOpened():
                if line.entry not in self.library.record:
                    raise DoesNotHold(f"the record has no entry {line.entry}")
                life = self.life
            case Clipped():
                if not _is_cited(self.library, line):
                    raise DoesNotHold(f"{line.entry} does not cite {line.source}")
                life = self.life
            case RatingGiven():
                life = _after_rating(self, line)
        return replace(self, lines=lines, life=life)


def begin(library: Library, header: Header) -> Playthrough:
    """Return the first morning; raises ``DoesNotHold`` where the content has no such beginning."""
    course = _course(library, header)
    rulebook = library.rulebooks.get(header.rulebook)
    if rulebook is None:
        raise DoesNotHold(f"nothing here is called {header.rulebook}")
    return Playthrough(library, header, (), course.begun(rulebook))


@dataclass(frozen=True, slots=True)
class Replay:
    """A playthrough read back, and the first line that no longer holds, if any."""

    play: Playthrough
    fails_at: int | None = None
    """The number of that line, counted from 1."""
    why: str = ""


def replay(library: Library, header: Header, lines: Iterable[Line]) -> Replay:
    """Replay the lines as far as they hold; raises ``DoesNotHold`` if not even the header does.

    A clip of what is no longer cited stops nothing, for no life hangs on it.
    """
    play = begin(library, header)
    for number, line in enumerate(lines, 1):
        try:
            play = play.after(line)
        except DoesNotHold as fault:
            if not isinstance(line, Clipped):
                return Replay(play, number, str(fault))
            play = replace(play, lines=(*play.lines, line))
    return Replay(play)


def standing(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines that stand: neither taken back nor a taking back."""
    gone = _gone(lines)
    return tuple(
        line
        for number, line in enumerate(lines, 1)
        if number not in gone and not isinstance(line, Undone)
    )


def clipped(lines: Iterable[Line]) -> tuple[Clipped, ...]:
    """Return what is clipped now, in the order in which it was: a second clip takes one back."""
    kept: dict[Clipped, None] = {}
    for line in lines:
        if isinstance(line, Clipped):
            if line in kept:
                del kept[line]
            else:
                kept[line] = None
    return tuple(kept)


def _is_cited(library: Library, clip: Clipped) -> bool:
    entry = library.record.get(clip.entry)
    return entry is not None and any(one.source == clip.source for one in entry.sources)


def _gone(lines: tuple[Line, ...]) -> frozenset[int]:
    """Return the numbers of the lines that were taken back."""
    return frozenset(line.of for line in lines if isinstance(line, Undone))


def _course(library: Library, header: Header) -> Course:
    programme = library.programme(header.programme)
    if programme is None:
        raise DoesNotHold(f"nothing here is called {header.programme}")
    return Course(library, programme, header.seed, header.schema == GUESSES_ONLY)


def _refolded(play: Playthrough, lines: tuple[Line, ...]) -> Life:
    """Return the life that only these lines make."""
    fresh = begin(play.library, play.header)
    for line in lines:
        if not isinstance(line, Clipped):
            fresh = fresh.after(line)
    return fresh.life


def _after_choice(play: Playthrough, line: ChoiceMade) -> Life:
    place, scene, beat = play.life.place, play.scene, play.beat
    if play.to_rate is not None:
        raise DoesNotHold(f"{play.to_rate.id} is there to be rated before {line.choice}")
    if not isinstance(place, AtBeat) or scene is None or beat is None:
        raise DoesNotHold(f"no scene is played now, so {line.choice} cannot be chosen")
    if (line.scene, line.beat) != (scene.id, place.beat):
        raise DoesNotHold(f"the story is at {scene.id}/{place.beat}, not {line.scene}/{line.beat}")
    choice = next((one for one in play.offered() if one.id == line.choice), None)
    if choice is None or not play.is_open(choice):
        raise DoesNotHold(f"{line.choice} cannot be chosen at {scene.id}/{place.beat}")
    return _course(play.library, play.header).chosen(play.life, place, beat, choice)


def _after_rating(play: Playthrough, line: RatingGiven) -> Life:
    place, met = play.life.place, play.to_rate
    if not isinstance(place, AtRating) or met is None:
        raise DoesNotHold("nobody is there to be rated")
    if met.id != line.witness:
        raise DoesNotHold(f"{met.id} is there to be rated, not {line.witness}")
    return _course(play.library, play.header).rated(play.life, place, line)


def _after_card(play: Playthrough, line: CardAnswered) -> Life:
    place = play.life.place
    if not isinstance(place, AtCard) or place.entry != line.entry:
        raise DoesNotHold(f"no card about {line.entry} lies on the paper")
    if place.kind != line.card or not can_be_said(
        play.library.record[line.entry], play.header.seed, line
    ):
        raise DoesNotHold(f"the card about {line.entry} asks for something else")
    return _course(play.library, play.header).answered(play.life, place)
