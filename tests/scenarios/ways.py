"""Ways through a programme: every one through a short one, and those of chance through any."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.draw import number
from game.engine.library import Library
from game.engine.lines import (
    MOST_STARS,
    CardAnswered,
    ChoiceMade,
    Header,
    Line,
    RatingGiven,
)
from game.engine.playthrough import AtBeat, AtCard, AtEnd, Playthrough, begin

Stars = tuple[int | None, ...]
ALL_STARS: Stars = (None, *range(1, MOST_STARS + 1))
"""Every answer to how somebody was."""


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """One way through: the moments at which something could be chosen, and the end."""

    moments: tuple[Playthrough, ...]
    """Each moment at a beat, before the choice."""
    end: Playthrough

    @property
    def programme(self) -> str:
        """Return the name of the programme that was played."""
        return self.end.header.programme

    @property
    def hand(self) -> tuple[str, ...]:
        """Return the record entries that were asked about."""
        return self.end.life.asked

    @property
    def choices(self) -> tuple[ChoiceMade, ...]:
        """Return the choices, in order."""
        return tuple(line for line in self.end.lines if isinstance(line, ChoiceMade))

    @property
    def ratings(self) -> tuple[RatingGiven, ...]:
        """Return the ratings given, in order."""
        return tuple(line for line in self.end.lines if isinstance(line, RatingGiven))


def every_way(
    library: Library, programme: str, rulebook: str, seed: int, stars: Stars = (None,)
) -> Iterator[Way]:
    """Yield every way through a programme under one rulebook and seed.

    Each open choice is made at each beat, and whoever is to be rated gets each of these stars.
    The cards are skipped, for all answers lead on alike.
    """
    header = Header(library.digest, seed, programme, rulebook, "en")
    yield from _from(begin(library, header), (), stars)


def automatic_way(library: Library, programme: str, rulebook: str, seed: int) -> Way:
    """Return the way of somebody who chooses by the seed alone.

    At each beat any open choice, at each rating any of the six answers; the cards are skipped.
    """
    play = begin(library, Header(library.digest, seed, programme, rulebook, "en"))
    moments: tuple[Playthrough, ...] = ()
    while not isinstance(play.life.place, AtEnd):
        if isinstance(play.life.place, AtBeat):
            moments = (*moments, play)
        lines = _on(play, ALL_STARS)
        play = play.after(lines[number(seed, "automatic", len(play.lines)) % len(lines)])
    return Way(moments, play)


def _from(play: Playthrough, moments: tuple[Playthrough, ...], stars: Stars) -> Iterator[Way]:
    if isinstance(play.life.place, AtEnd):
        yield Way(moments, play)
        return
    if isinstance(play.life.place, AtBeat):
        moments = (*moments, play)
    for line in _on(play, stars):
        yield from _from(play.after(line), moments, stars)


def _on(play: Playthrough, stars: Stars) -> list[Line]:
    """Return every line that carries the story on."""
    place, scene = play.life.place, play.scene
    if isinstance(place, AtCard):
        return [CardAnswered(place.kind, place.entry, None, None)]
    if play.to_rate is not None:
        return [RatingGiven(play.to_rate.id, given) for given in stars]
    assert isinstance(place, AtBeat)
    assert scene is not None
    return [ChoiceMade(scene.id, place.beat, one.id) for one in play.offered() if play.is_open(one)]
