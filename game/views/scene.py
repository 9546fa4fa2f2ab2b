"""A beat and what came of a choice, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.foresight import Foreseen, foresee, stake
from game.engine.library import Library
from game.engine.lines import MOST_STARS, ChoiceMade, RatingGiven
from game.engine.playthrough import AtBeat, AtRating, Playthrough
from game.engine.scene import Beat, Choice, Scene, Sprite
from game.views.notices import NoticeView, notice_text, notices
from game.views.phone import PhoneView, door_view, phone
from game.views.words import Words, movement


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
    price: str
    """What it takes out of the purse, or puts into it; empty where it does neither."""
    stake: int
    """How much it could move the rating, 0 to 3."""
    stake_spoken: str
    foreseen: tuple[str, ...]
    """What each rule would make of it: for open rules."""


@dataclass(frozen=True, slots=True)
class StarView:
    """One answer to how somebody was."""

    stars: int
    label: str
    spoken: str


@dataclass(frozen=True, slots=True)
class AskView:
    """The phone asks how somebody was."""

    question: str
    stars: tuple[StarView, ...]


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
    choices = tuple(
        _choice(words, play, choice, number) for number, choice in enumerate(play.offered(), 1)
    )
    return SceneView(
        where=where(words, here, place.day),
        purse=purse(words, play.life.coins),
        picture=here.picture,
        sprites=play.sprites(here),
        picture_label=picture_label(words, here),
        next_picture=_next_picture(play, place),
        text=beat_text(play, beat),
        choices=choices,
        legend=_legend(words, play, choices),
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


def _legend(words: Words, play: Playthrough, choices: tuple[ChoiceView, ...]) -> str:
    if play.life.ledger.entries or not any(one.stake for one in choices):
        return ""
    return words.gettext("Dots: how far a choice could move your number. Not which way.")


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
    asked = _ask(words, after) if step + 1 >= len(new) else None
    return SceneView(
        where=where(words, here, place.day),
        purse=_purse_after(words, before.life.coins, after.life.coins),
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
        return _question(words, witness.name), rated(words, before.library, line)
    choice = before.beat.choice(line.choice) if before.beat else None
    assert choice is not None
    return choice.label, choice.reply


def rated(words: Words, library: Library, line: RatingGiven) -> str:
    """Return what a rating given was, as a sentence."""
    _ = words.gettext
    given = (
        _("no stars"),
        _("one star"),
        _("two stars"),
        _("three stars"),
        _("four stars"),
        _("five stars"),
    )[line.stars or 0]
    return _("{name}: {stars}.").format(name=library.witnesses[line.witness].name, stars=given)


def _ask(words: Words, play: Playthrough) -> AskView | None:
    if play.to_rate is None:
        return None
    return AskView(
        _question(words, play.to_rate.name),
        tuple(
            StarView(
                number,
                str(number),
                words.ngettext("{number} star", "{number} stars", number).format(number=number),
            )
            for number in range(1, MOST_STARS + 1)
        ),
    )


def _question(words: Words, name: str) -> str:
    return words.gettext("{name}: stars?").format(name=name)


def _go_on(words: Words, more: bool, asked: AskView | None) -> str:  # noqa: FBT001
    _ = words.gettext
    if more:
        return _("Next notice")
    return _("Go on, no stars") if asked else _("Go on")


def purse(words: Words, coins: int) -> str:
    """Return what the purse holds."""
    return words.ngettext("{number} coin", "{number} coins", coins).format(number=coins)


def _purse_after(words: Words, before: int, after: int) -> str:
    _ = words.gettext
    if before == after:
        return purse(words, after)
    moved = str(after - before).replace("-", "−") if after < before else f"+{after - before}"
    return _("{coins} ({change})").format(coins=purse(words, after), change=moved)


def picture_label(words: Words, scene: Scene) -> str:
    """Return what the picture shows, for those who do not see it."""
    return words.gettext("Picture: {shows}").format(shows=scene.shows)


def received(words: Words, play: Playthrough) -> tuple[NoticeView, ...]:
    """Return every notice that has arrived so far."""
    return notices(words, play.library, play.life.ledger)


def new_notices(words: Words, before: Playthrough, after: Playthrough) -> tuple[NoticeView, ...]:
    """Return the notices that arrived between two moments of a playthrough."""
    return notices(
        words, after.library, after.life.ledger, since=sum(1 for _ in before.life.ledger.lines())
    )


def quiet(words: Words, before: Playthrough, after: Playthrough) -> str:
    """Return what stands where a notice would: a rule that looked and moved nothing, or no word."""
    lines = after.life.ledger.lines_since(before.life.ledger)
    if not lines:
        return words.gettext("Nothing arrives.")
    return notice_text(lines[0].adjustment.rule, lines[0].adjustment.witness)


def beat_text(play: Playthrough, beat: Beat) -> str:
    """Return what a beat tells somebody who has lived this life."""
    return next((other.text for other in beat.instead if play.holds(other.when)), beat.text)


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
    return SceneKeys(_("Take back"), _("Log"), _("Options"), _("Leave"), _("Esc"), _("Rulebook"))


def _choice(words: Words, play: Playthrough, choice: Choice, number: int) -> ChoiceView:
    _ = words.gettext
    foreseen = foresee(play, choice)
    dots = stake(foreseen)
    return ChoiceView(
        choice.id,
        str(number),
        choice.label,
        _shut(words, play, choice),
        play.is_open(choice),
        _price(words, choice.coins),
        dots,
        ("", _("could move you a little"), _("could move you"), _("could move you far"))[dots],
        tuple(_foreseen(words, one) for one in foreseen),
    )


def _shut(words: Words, play: Playthrough, choice: Choice) -> str:
    """Return why a choice is shut; empty where it is open."""
    _ = words.gettext
    if choice.door and not play.opens(choice.door):
        door = play.life.ledger.rulebook.door(choice.door)
        asked = door_view(words, play.library, play.life.ledger, door).note if door else ""
        return _("Shut: {reason}").format(reason=asked)
    return "" if play.can_pay(choice) else _("The purse does not hold as much.")


def _price(words: Words, coins: int) -> str:
    _ = words.gettext
    if not coins:
        return ""
    counted = purse(words, abs(coins))
    return (_("+{coins}") if coins > 0 else _("−{coins}")).format(coins=counted)


def _foreseen(words: Words, one: Foreseen) -> str:
    """Return what one rule would do: who, how far, and whether it is certain and at once."""
    _ = words.gettext
    moved = movement(words, one.change).text
    who = one.witness.name if one.witness else _("The rulebook")
    told = _("{who}: {movement}").format(who=who, movement=moved or _("nothing new"))
    if one.rule.chance is not None:
        told = _("{told}, perhaps").format(told=told)
    return _("{told}, later").format(told=told) if one.rule.late is not None else told


def _next_picture(play: Playthrough, place: AtBeat | AtRating) -> str:
    """Return the picture that the player will probably see after this scene's."""
    scenes = play.programme.days[place.day - 1].scenes
    after = scenes[place.order + 1 :]
    return play.library.scenes[after[0]].picture if after else ""
