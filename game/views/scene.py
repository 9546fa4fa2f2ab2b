"""A beat and what came of a choice, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.playthrough import AtBeat, Playthrough
from game.engine.scene import Beat, Choice, Scene
from game.views.notices import NoticeView, notice_text, notices
from game.views.phone import PhoneView, door_view, phone
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One choice as a button."""

    id: str
    number: str
    """The key that makes it."""
    label: str
    note: str
    """Why it is shut; empty where it is open."""
    is_open: bool


@dataclass(frozen=True, slots=True)
class SceneKeys:
    """What the small keys under a scene are called."""

    take_back: str
    log: str
    options: str
    home: str
    escape: str


@dataclass(frozen=True, slots=True)
class SceneView:
    """A moment of a scene: a beat with its choices, or a choice with its reply."""

    where: str
    picture: str
    picture_label: str
    next_picture: str
    text: str
    choices: tuple[ChoiceView, ...]
    phone: PhoneView
    mark: str
    """What says that this is fiction."""
    keys: SceneKeys
    can_take_back: bool
    made: str = ""
    """The label of the choice that was made; empty at a beat."""
    go_on: str = ""


def scene(words: Words, play: Playthrough) -> SceneView:
    """Return the beat that the player is at."""
    _ = words.gettext
    place, here, beat = play.life.place, play.scene, play.beat
    assert isinstance(place, AtBeat)
    assert here is not None
    assert beat is not None
    return SceneView(
        where=where(words, here, place.day),
        picture=here.picture,
        picture_label=_("Picture: {shows}").format(shows=here.shows),
        next_picture=_next_picture(play, place),
        text=beat_text(play, beat),
        choices=tuple(
            _choice(words, play, choice, number) for number, choice in enumerate(play.offered(), 1)
        ),
        phone=phone(
            words,
            play.library,
            play.life.ledger,
            (),
            day=place.day,
            earlier=received(words, play),
        ),
        mark=fiction_mark(words),
        keys=keys(words),
        can_take_back=play.can_take_back() is not None,
    )


def consequence(
    words: Words, before: Playthrough, after: Playthrough, choice: Choice, step: int
) -> SceneView:
    """Return what a choice led to once ``step`` + 1 of its notices have arrived."""
    _ = words.gettext
    place, here = before.life.place, before.scene
    assert isinstance(place, AtBeat)
    assert here is not None
    new = new_notices(words, before, after)
    return SceneView(
        where=where(words, here, place.day),
        picture=here.picture,
        picture_label=_("Picture: {shows}").format(shows=here.shows),
        next_picture=_next_picture(before, place),
        text=choice.reply,
        choices=(),
        phone=phone(
            words,
            after.library,
            before.life.ledger if not new else after.life.ledger,
            new[: step + 1],
            day=place.day,
            earlier=received(words, before),
            quiet="" if new else quiet(words, before, after),
        ),
        mark=fiction_mark(words),
        keys=keys(words),
        can_take_back=after.can_take_back() is not None,
        made=choice.label,
        go_on=_("Next notice") if step + 1 < len(new) else _("Go on"),
    )


def received(words: Words, play: Playthrough) -> tuple[NoticeView, ...]:
    """Return every notice that has arrived so far."""
    return notices(words, play.life.ledger)


def new_notices(words: Words, before: Playthrough, after: Playthrough) -> tuple[NoticeView, ...]:
    """Return the notices that arrived between two moments of a playthrough."""
    return notices(words, after.life.ledger, since=sum(1 for _ in before.life.ledger.lines()))


def quiet(words: Words, before: Playthrough, after: Playthrough) -> str:
    """Return what stands where a notice would: a rule that looked and moved nothing, or no word."""
    entries = after.life.ledger.lines_by_entry()[len(before.life.ledger.entries) :]
    first = next((line.adjustment for lines in entries for line in lines), None)
    if first is None:
        return words.gettext("Nothing arrives.")
    return notice_text(first.rule, first.witness)


def beat_text(play: Playthrough, beat: Beat) -> str:
    """Return what a beat tells somebody who has lived this life."""
    standing = play.life.ledger.standing
    return next((other.text for other in beat.instead if standing.holds(other.when)), beat.text)


def where(words: Words, scene: Scene, day: int) -> str:
    """Return the day, the hour and the place."""
    _ = words.gettext
    return _("Day {day} · {time} · {place}").format(day=day, time=scene.time, place=scene.place)


def fiction_mark(words: Words) -> str:
    """Return what every frame of the fiction carries."""
    _ = words.gettext
    return _("Fiction · Candour is nowhere").upper()


def keys(words: Words) -> SceneKeys:
    """Return what the small keys are called."""
    _ = words.gettext
    return SceneKeys(_("Take back"), _("Log"), _("Options"), _("Leave"), _("Esc"))


def _choice(words: Words, play: Playthrough, choice: Choice, number: int) -> ChoiceView:
    _ = words.gettext
    is_open = play.is_open(choice)
    note = ""
    if not is_open and choice.door:
        door = play.life.ledger.rulebook.door(choice.door)
        asked = door_view(words, play.library, play.life.ledger, door).note if door else ""
        note = _("Shut: {reason}").format(reason=asked)
    return ChoiceView(choice.id, str(number), choice.label, note, is_open)


def _next_picture(play: Playthrough, place: AtBeat) -> str:
    """Return the picture that the player will probably see after this scene's."""
    scenes = play.programme.days[place.day - 1].scenes
    after = scenes[place.order + 1 :]
    return play.library.scenes[after[0]].picture if after else ""
