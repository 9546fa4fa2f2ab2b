"""A beat and what came of a choice, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.lines import ChoiceMade, RatingGiven
from game.engine.playthrough import AtBeat, AtRating, Playthrough
from game.engine.scene import Beat, Scene, Sprite
from game.views.asking import AskView, ask, question, rated
from game.views.choice import ChoiceView, choices, legend, purse, purse_after
from game.views.notices import NoticeView, notice_text, notices
from game.views.phone import PhoneView, phone
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class SceneKeys:
    """What the small keys under a scene are called."""

    take_back: str
    log: str
    options: str
    home: str
    escape: str
    rulebook: str


@dataclass(frozen=True, slots=True)
class SceneView:
    """A moment of a scene: a beat with its choices, or a choice with its reply."""

    where: str
    purse: str
    picture: str
    sprites: tuple[Sprite, ...]
    """What lies over the picture now."""
    picture_label: str
    next_picture: str
    text: str
    choices: tuple[ChoiceView, ...]
    legend: str
    """What the dots are; said once, at the first of them."""
    phone: PhoneView
    mark: str
    """What says that this is fiction."""
    keys: SceneKeys
    can_take_back: bool
    made: str = ""
    """The label of the choice that was made; empty at a beat."""
    go_on: str = ""
    ask: AskView | None = None


def scene(words: Words, play: Playthrough) -> SceneView:
    """Return the beat that the player is at."""
    place, here, beat = play.life.place, play.scene, play.beat
    assert isinstance(place, AtBeat)
    assert here is not None
    assert beat is not None
    shown = choices(words, play)
    return SceneView(
        where=where(words, play, place.day),
        purse=purse(words, play.life.coins),
        picture=here.picture,
        sprites=play.sprites(here),
        picture_label=picture_label(words, here),
        next_picture=_next_picture(play, place),
        text=beat_text(play, beat),
        choices=shown,
        legend=legend(words, play, shown),
        phone=phone(
            words,
            play.library,
            play.life.ledger,
            (),
            day=place.day,
            earlier=received(words, play),
            doors=play.library.doors_on(play.programme, place.day),
        ),
        mark=fiction_mark(words),
        keys=keys(words),
        can_take_back=play.can_take_back() is not None,
    )


def consequence(
    words: Words,
    before: Playthrough,
    after: Playthrough,
    line: ChoiceMade | RatingGiven,
    step: int,
) -> SceneView:
    """Return what a choice or a rating led to once ``step`` + 1 of its notices have arrived.

    With a ``step`` beyond them all have arrived before, and nothing moves.
    """
    place, here = before.life.place, before.scene
    assert isinstance(place, AtBeat | AtRating)
    assert here is not None
    new = new_notices(words, before, after)
    made, told = _made(words, before, line)
    asked = ask(words, after) if step + 1 >= len(new) else None
    return SceneView(
        where=where(words, before, place.day),
        purse=purse_after(words, before.life.coins, after.life.coins),
        picture=here.picture,
        sprites=after.sprites(here),
        picture_label=picture_label(words, here),
        next_picture=_next_picture(before, place),
        text=told,
        choices=(),
        legend="",
        phone=phone(
            words,
            after.library,
            before.life.ledger if not new else after.life.ledger,
            new[: step + 1] if step < len(new) else (),
            day=place.day,
            earlier=received(words, before if step < len(new) else after),
            quiet="" if new else quiet(words, before, after),
            doors=before.library.doors_on(before.programme, place.day),
        ),
        mark=fiction_mark(words),
        keys=keys(words),
        can_take_back=after.can_take_back() is not None,
        made=made,
        go_on=_go_on(words, step + 1 < len(new), asked),
        ask=asked,
    )


def _made(words: Words, before: Playthrough, line: ChoiceMade | RatingGiven) -> tuple[str, str]:
    """Return what the player did, and what is told of it."""
    if isinstance(line, RatingGiven):
        witness = before.library.witnesses[line.witness]
        return question(words, witness.name), rated(words, before.library, line)
    choice = before.beat.choice(line.choice) if before.beat else None
    assert choice is not None
    return choice.label, choice.reply


def _go_on(words: Words, more: bool, asked: AskView | None) -> str:  # noqa: FBT001
    _ = words.gettext
    if more:
        return _("Next notice")
    return _("Go on, no stars") if asked else _("Go on")


def picture_label(words: Words, scene: Scene) -> str:
    """Return what the picture shows, for those who do not see it."""
    return words.gettext("Picture: {shows}").format(shows=scene.shows)


def received(words: Words, play: Playthrough) -> tuple[NoticeView, ...]:
    """Return every notice that has arrived so far."""
    return notices(words, play.library, play.life.ledger)


def new_notices(words: Words, before: Playthrough, after: Playthrough) -> tuple[NoticeView, ...]:
    """Return the notices that arrived between two moments of a playthrough."""
    return notices(words, after.library, after.life.ledger, since=before.life.ledger.line_count)


def quiet(words: Words, before: Playthrough, after: Playthrough) -> str:
    """Return what stands where a notice would: a rule that looked and moved nothing, or no word."""
    lines = after.life.ledger.lines_since(before.life.ledger)
    if not lines:
        return words.gettext("Nothing arrives.")
    return notice_text(lines[0].adjustment.rule, lines[0].adjustment.witness)


def beat_text(play: Playthrough, beat: Beat) -> str:
    """Return what a beat tells somebody who has lived this life."""
    return next((other.text for other in beat.instead if play.holds(other.when)), beat.text)


def where(words: Words, play: Playthrough, day: int) -> str:
    """Return the day, the hour and the place."""
    _ = words.gettext
    scene = play.scene
    assert scene is not None
    if years := play.programme.days[day - 1].years:
        told = words.ngettext(
            "{years} year later · {time} · {place}", "{years} years later · {time} · {place}", years
        )
        return told.format(years=years, time=scene.time, place=scene.place)
    return _("Day {day} · {time} · {place}").format(day=day, time=scene.time, place=scene.place)


def day_and_scene(words: Words, day: int, scene: Scene) -> str:
    """Return on which day and in which scene something was done."""
    return words.gettext("Day {day} · {scene}").format(day=day, scene=scene.title)


def fiction_mark(words: Words) -> str:
    """Return what every frame of the fiction carries."""
    _ = words.gettext
    return _("Fiction · Candour is nowhere").upper()


def keys(words: Words) -> SceneKeys:
    """Return what the small keys are called."""
    _ = words.gettext
    return SceneKeys(_("Take back"), _("Log"), _("Options"), _("Leave"), _("Esc"), _("Rulebook"))


def _next_picture(play: Playthrough, place: AtBeat | AtRating) -> str:
    """Return the picture that the player will probably see after this scene's."""
    scenes = play.programme.days[place.day - 1].scenes
    after = scenes[place.order + 1 :]
    return play.library.scenes[after[0]].picture if after else ""
