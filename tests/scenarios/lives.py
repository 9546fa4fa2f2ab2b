"""Lives of five days that are lived on purpose, choice by choice."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.engine.library import Library
from game.engine.lines import CardAnswered, ChoiceMade, Header, RatingGiven
from game.engine.playthrough import AtBeat, AtCard, AtEnd, AtRating, Playthrough, begin
from game.views.scene import beat_text

PROGRAMME = "five-days"
SEED = 7


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
    """Play five days: at a beat a choice that ``ways`` name, or else the first that is free.

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
