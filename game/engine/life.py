"""A life: what was done and where it has got to, and how choices and cards carry it on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.engine.cards import Card, deal
from game.engine.deed import Deed
from game.engine.draw import keyed_draw
from game.engine.gates import Gates, purse_after, turned
from game.engine.ledger import Ledger, open_ledger
from game.engine.library import Library
from game.engine.lines import RatingGiven
from game.engine.record import Kind
from game.engine.rulebook import Rulebook
from game.engine.scene import Beat, Choice, Circumstance, Programme, Regard, Scene
from game.engine.vocabulary import (
    DAYS_A_YEAR,
    NIGHT_PASSED,
    SCENE_ENDED,
    YEARS_BEGAN,
    YEARS_PASSED,
    rating_kind,
)


@dataclass(frozen=True, slots=True)
class AtBeat:
    """The player is at a beat."""

    day: int
    """Counted from 1."""
    order: int
    """Which scene of the day, counted from 0."""
    beat: str


@dataclass(frozen=True, slots=True)
class AtRating:
    """The phone asks how somebody was whom the player has just met."""

    day: int
    order: int
    beat: str
    """The beat of the encounter."""
    leads_to: str | None
    """Where the choice that was made there leads."""


@dataclass(frozen=True, slots=True)
class AtCard:
    """It is night, and a card lies on the paper."""

    day: int
    hand: tuple[Card, ...]
    index: int

    @property
    def card(self) -> Card:
        """Return the card that lies there."""
        return self.hand[self.index]

    @property
    def kind(self) -> Kind:
        """Return what the card asks."""
        return self.card.kind

    @property
    def entry(self) -> str:
        """Return the record entry that the card asks about."""
        return self.card.entry


@dataclass(frozen=True, slots=True)
class AtEnd:
    """All days have passed."""


Place = AtBeat | AtRating | AtCard | AtEnd


@dataclass(frozen=True, slots=True)
class Life:
    """What the standing choices made of a life, and where it has got to."""

    place: Place
    ledger: Ledger
    met: tuple[tuple[str, str], ...]
    """Scene and beat of every beat met since the last night, this one included."""
    coins: int
    """In the purse."""
    father: Regard = Regard.WAITING
    dealt: tuple[Card, ...] = ()
    """The cards of all nights so far, this one's included."""
    takeable: int = 0
    """How many choices and ratings can be taken back: the present day's, until a card of its
    night is answered."""

    @property
    def asked(self) -> tuple[str, ...]:
        """Return the record entries asked about so far."""
        return tuple(card.entry for card in self.dealt)


def night(programme: Programme, day: int) -> Iterator[Deed]:
    """Yield the deeds that the night after a day is made of; years may pass in it."""
    scene = programme.days[day - 1].scenes[-1]
    yield Deed(NIGHT_PASSED, (), day, scene)
    if day < len(programme.days) and (years := programme.days[day].years):
        yield Deed(YEARS_BEGAN, (), day + 1, scene)
        yield Deed(YEARS_PASSED, (), day + years * DAYS_A_YEAR, scene)


@dataclass(frozen=True, slots=True)
class Course:
    """What stays the same while a life goes on: what is told, in which order, and the seed."""

    library: Library
    programme: Programme
    seed: int
    guesses_only: bool = False
    """It was begun when there were no other cards."""

    def scene(self, place: AtBeat | AtRating) -> Scene:
        """Return the scene at that place."""
        return self.library.scenes[self.programme.days[place.day - 1].scenes[place.order]]

    def beats_met(self, life: Life) -> tuple[Beat, ...]:
        """Return the beats met since the last night."""
        found = (self.library.scenes[scene].beat(beat) for scene, beat in life.met)
        return tuple(beat for beat in found if beat)

    def begun(self, rulebook: Rulebook) -> Life:
        """Return the life on its first morning."""
        place = self._opening(day=1, order=0)
        ledger = open_ledger(rulebook, self.library.witnesses)
        met = ((self.scene(place).id, place.beat),)
        return Life(place, ledger, met, coins=self.programme.coins)

    def gates(self, life: Life) -> Gates:
        """Return what stands open under the life's own rulebook."""
        return Gates(life.ledger.rulebook, self.library.doors, frozenset(self.programme.without))

    def opens(self, life: Life, door_id: str) -> bool:
        """Say whether a door is open under the life's own rulebook, which may not know it."""
        return self.gates(life).opens(life.ledger.standing, door_id)

    def holds(self, life: Life, when: Circumstance) -> bool:
        """Say whether everything holds that a text, a choice or a sprite asks for."""
        return self.gates(life).holds(life.ledger.standing, life.father, when)

    def is_there(self, life: Life, choice: Choice) -> bool:
        """Say whether a choice is there at all, open or shut."""
        return self.gates(life).is_there(life.ledger.standing, life.father, choice)

    def chosen(self, life: Life, place: AtBeat, beat: Beat, choice: Choice) -> Life:
        """Return the life after that choice: its deeds, then what comes of them."""
        scene = self.scene(place)
        life = replace(
            life,
            takeable=life.takeable + 1,
            coins=purse_after(life.coins, choice.coins),
            father=turned(life.father, choice.father),
        )
        for done in choice.does:
            life = self._done(life, Deed(done.deed, done.witnesses, place.day, scene.id))
        ledger = life.ledger
        if beat.encounter and ledger.rulebook.counting.asks(ledger.standing.tally):
            rating = AtRating(place.day, place.order, place.beat, choice.leads_to)
            return replace(life, place=rating)
        return self._onward(life, place, choice.leads_to)

    def rated(self, life: Life, place: AtRating, line: RatingGiven) -> Life:
        """Return the life after the player has rated somebody, or let it pass."""
        kind = rating_kind(line.witness, line.stars)
        life = replace(life, takeable=life.takeable + 1)
        life = self._done(life, Deed(kind, (line.witness,), place.day, self.scene(place).id))
        return self._onward(life, AtBeat(place.day, place.order, place.beat), place.leads_to)

    def _onward(self, life: Life, place: AtBeat, leads_to: str | None) -> Life:
        """Return the life at the scene's next beat, the next scene's first, or at night."""
        scene = self.scene(place)
        if leads_to is not None:
            return self._arrived(life, replace(place, beat=leads_to))
        life = self._done(life, Deed(SCENE_ENDED, (), place.day, scene.id))
        if place.order + 1 < len(self.programme.days[place.day - 1].scenes):
            return self._arrived(life, self._opening(place.day, place.order + 1))
        hand = deal(
            self.library,
            self.programme,
            life.ledger,
            self.beats_met(life),
            life.dealt,
            self.seed,
            guesses_only=self.guesses_only,
        )
        if not hand:
            return self._night_passed(life, place.day)
        return replace(life, place=AtCard(place.day, hand, 0), dealt=(*life.dealt, *hand))

    def answered(self, life: Life, place: AtCard) -> Life:
        """Return the life after the card that lies there was answered or skipped."""
        if place.index + 1 < len(place.hand):
            return replace(life, place=replace(place, index=place.index + 1), takeable=0)
        return self._night_passed(life, place.day)

    def _night_passed(self, life: Life, day: int) -> Life:
        for deed in night(self.programme, day):
            life = self._done(life, deed)
        life = replace(life, takeable=0)
        if day == len(self.programme.days):
            return replace(life, place=AtEnd())
        return self._arrived(replace(life, met=()), self._opening(day + 1, 0))

    def _opening(self, day: int, order: int) -> AtBeat:
        scene = self.library.scenes[self.programme.days[day - 1].scenes[order]]
        return AtBeat(day, order, scene.beats[0].id)

    def _arrived(self, life: Life, place: AtBeat) -> Life:
        return replace(life, place=place, met=(*life.met, (self.scene(place).id, place.beat)))

    def _done(self, life: Life, deed: Deed) -> Life:
        draw = keyed_draw(self.seed, len(life.ledger.entries) + 1)
        return replace(life, ledger=life.ledger.with_deed(deed, draw))
