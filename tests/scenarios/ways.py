"""Every way through a programme: each open choice, at each beat, until the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.draw import number
from game.engine.library import Library
from game.engine.lines import CardAnswered, ChoiceMade, Header, Line
from game.engine.playthrough import AtBeat, AtCard, AtEnd, Playthrough, begin


@dataclass(frozen=True, slots=True)
class Way:
    """One way through: the moments at which something could be chosen, and the end."""

    moments: tuple[Playthrough, ...]
    """Each moment at a beat, before the choice."""
    end: Playthrough

    @property
    def hand(self) -> tuple[str, ...]:
        """Return the record entries that were asked about."""
        return self.end.life.asked

    @property
    def choices(self) -> tuple[ChoiceMade, ...]:
        """Return the choices, in order."""
        return tuple(line for line in self.end.lines if isinstance(line, ChoiceMade))


def every_way(library: Library, programme: str, rulebook: str, seed: int) -> Iterator[Way]:
    """Yield every way through a programme under one rulebook and seed."""
    header = Header(library.digest, seed, programme, rulebook, "en")
    yield from _from(begin(library, header), ())


def automatic_way(library: Library, programme: str, rulebook: str, seed: int) -> Way:
    """Return the way of somebody who chooses by the seed alone."""
    play = begin(library, Header(library.digest, seed, programme, rulebook, "en"))
    moments: tuple[Playthrough, ...] = ()
    while not isinstance(play.life.place, AtEnd):
        if isinstance(play.life.place, AtBeat):
            moments = (*moments, play)
        lines = _on(play)
        play = play.after(lines[number(seed, "automatic", len(play.lines)) % len(lines)])
    return Way(moments, play)


def _from(play: Playthrough, moments: tuple[Playthrough, ...]) -> Iterator[Way]:
    if isinstance(play.life.place, AtEnd):
        yield Way(moments, play)
        return
    if isinstance(play.life.place, AtBeat):
        moments = (*moments, play)
    for line in _on(play):
        yield from _from(play.after(line), moments)


def _on(play: Playthrough) -> list[Line]:
    """Return every line that carries the story on; a card is skipped, for all answers do so."""
    place, scene = play.life.place, play.scene
    if isinstance(place, AtCard):
        return [CardAnswered("guess", place.entry, None, None)]
    assert isinstance(place, AtBeat)
    assert scene is not None
    return [ChoiceMade(scene.id, place.beat, one.id) for one in play.offered() if play.is_open(one)]
