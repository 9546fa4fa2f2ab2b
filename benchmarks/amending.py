"""How long it takes to count five lives anew: run it from the root, with the game's own Python."""

# ruff: noqa: INP001, T201 - a script, and it prints
from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from game.cli.opening import edition, header
from game.engine.amending import Trial, positions, trial
from game.engine.lines import CardAnswered, ChoiceMade, RatingGiven
from game.engine.playthrough import AtBeat, AtCard, AtRating, Playthrough, begin
from game.engine.readings import recorded_of
from game.screens.amending import AmendingScreen, amending
from game.screens.edition import Edition
from game.screens.intents import Plain
from game.screens.moves import Stay
from game.screens.readings import ReadingsScreen
from game.views.readings import step_count

_DAY: Final = "day-1"
_SEED: Final = 7
_RUNS: Final = 5
_FRAME: Final = 16
"""Milliseconds."""


def main() -> None:
    """Print medians and the worst, in milliseconds."""
    made = edition()
    play = _day(made)
    lives = (recorded_of(play), *map(recorded_of, made.library.neighbours.values()))
    print(
        f"{_DAY}, seed {_SEED}: {step_count(play)} steps; five lives of "
        f"{', '.join(str(len(life.deeds)) for life in lives)} deeds; {_RUNS} runs; "
        f"a frame has {_FRAME} ms"
    )
    print("\nfive lives anew   rules  positions  median   worst  rule of the worst")
    for name, book in made.library.rulebooks.items():
        tried = trial(made.library, book, lives)
        times = [one for _ in range(_RUNS) for one in _run(tried)]
        worst, rule = max(times)
        median = statistics.median(one for one, _ in times)
        counted = f"{len(tried.rules):8}{len(times) // _RUNS:11}"
        print(f"{name:15}{counted}{median:8.2f}{worst:8.2f}  {rule}")
    print("\na screen                          median   worst")
    for name, works in _screens(made, play).items():
        taken = [_timed(work) for _ in range(_RUNS) for work in works]
        print(f"{name:32}{statistics.median(taken):8.2f}{max(taken):8.2f}")


def _run(tried: Trial) -> list[tuple[float, str]]:
    """Return how long each position of each rule takes."""
    return [
        (_timed(partial(tried.with_effect, rule, effect)), rule.id)
        for rule in tried.rules
        for effect in positions(rule)
    ]


def _screens(made: Edition, play: Playthrough) -> dict[str, list[Callable[[], object]]]:
    """Return what a key press waits for on the two screens."""
    steps = [ReadingsScreen(made, play, at) for at in range(step_count(play))]
    first = amending(made, play)
    assert first is not None, "no rule can be changed"
    opened = [first]
    for _ in range(len(made.library.rulebooks) - 1):
        opened.append(_pressed(opened[-1], Plain.RULEBOOK))
    ruled = [one for screen in opened for one in _rules(screen)]
    return {
        "readings: element()": [one.element for one in steps],
        "amending: element()": [one.element for one in ruled],
        "amending: the next rule": [partial(one.handle, Plain.LATER) for one in ruled],
        "amending: another rulebook": [partial(one.handle, Plain.RULEBOOK) for one in opened],
        "amending: opened": [partial(amending, made, play)],
    }


def _rules(screen: AmendingScreen) -> list[AmendingScreen]:
    """Return the screen of each rule."""
    found = [screen]
    for _ in screen.trial.rules[1:]:
        found.append(_pressed(found[-1], Plain.LATER))
    return found


def _pressed(screen: AmendingScreen, intent: Plain) -> AmendingScreen:
    match screen.handle(intent):
        case Stay(AmendingScreen() as after):
            return after
    raise AssertionError(intent)


def _day(made: Edition) -> Playthrough:
    """Return a day that chance has played to its end."""
    chance = Random(_SEED)  # noqa: S311 - it plays
    play = begin(made.library, header(made, _DAY, "stars", _SEED))
    while True:
        match play.life.place:
            case AtBeat(beat=beat):
                assert play.scene is not None
                choices = [one for one in play.offered() if play.is_open(one)]
                choice = chance.choice(choices).id
                play = play.after(ChoiceMade(play.scene.id, beat, choice))
            case AtRating():
                assert play.to_rate is not None
                stars = chance.choice((None, 1, 2, 3, 4, 5))
                play = play.after(RatingGiven(play.to_rate.id, stars))
            case AtCard() as place:
                play = play.after(CardAnswered("guess", place.entry, None, None))
            case _:
                return play


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
