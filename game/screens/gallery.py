"""One of each screen, made from the content itself: for pictures, and for tests of them all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.engine.asking import other_kinds, steps_asked, steps_said
from game.engine.cards import Card
from game.engine.contrast import pool
from game.engine.lines import STEPS, CardAnswered, ChoiceMade, Header, RatingGiven
from game.engine.playthrough import AtBeat, AtCard, AtRating, Playthrough, begin
from game.engine.record import Kind
from game.screens.again import BothScreen, again
from game.screens.amending import amending
from game.screens.article import ArticleScreen
from game.screens.card import CardScreen
from game.screens.days import DaysScreen
from game.screens.editing import typed
from game.screens.edition import Edition
from game.screens.guess import GuessScreen
from game.screens.ideas import IdeasScreen
from game.screens.index import IndexScreen
from game.screens.journals import JournalsScreen
from game.screens.log import LogScreen
from game.screens.looking_up import LookingUp
from game.screens.message import ForgetScreen, MessageScreen
from game.screens.moves import Home, JournalInfo, Pop, Screen
from game.screens.options import OptionsScreen
from game.screens.others import OrderScreen, PickScreen, card_screen
from game.screens.page import PageScreen
from game.screens.readings import ReadingsScreen
from game.screens.rulebook import RulebookScreen
from game.screens.scene import ConsequenceScreen, SceneScreen, still_asked
from game.screens.settings import Settings
from game.screens.sources import SourceScreen, SourcesScreen
from game.screens.summary import SummaryScreen
from game.screens.title import TitleScreen
from game.views import front
from game.views.comparison import other_reading

_SURENESS = 75
_STARS = 2
_SAID = {Kind.DROPPED: "1", Kind.ORDER: "", Kind.PLACE: "here", Kind.HARD: "no"}
"""What is said to each of the other cards."""
_NOWHERE = "qqqq"
"""What stands in no text."""


def gallery(edition: Edition, header: Header) -> Mapping[str, Screen]:
    """Return every screen by its name, met on one way through the programme of the header."""
    words = edition.words
    play = begin(edition.library, header)
    screens: dict[str, Screen] = {
        "title": TitleScreen(edition, header, can_continue=True),
        "scene": SceneScreen(edition, play),
    }
    while isinstance(play.life.place, AtBeat | AtRating):
        if isinstance(play.life.place, AtBeat):
            play = _first_choice(edition, play, screens)
        else:
            play = _rated(edition, play, screens)
    last = play
    if isinstance(play.life.place, AtCard):
        screens |= _other_cards(edition, play, play.life.place)
    while isinstance(play.life.place, AtCard):
        play = _answered(edition, play, screens)
    screens["summary"] = SummaryScreen(edition, play)
    other = other_reading(play)
    if other is not None:
        screens["again"] = again(edition, play, other)
        screens["both"] = BothScreen(edition, play, other)
    screens["readings"] = ReadingsScreen(edition, play)
    if (slider := amending(edition, play)) is not None:
        screens["amending"] = slider
    screens["log"] = LogScreen(edition, last)
    screens["rulebook"] = RulebookScreen(edition, last)
    screens["days"] = DaysScreen(edition, header)
    screens["options"] = OptionsScreen(edition, Settings())
    screens["record"] = IndexScreen(edition)
    screens["ideas"] = IdeasScreen(edition)
    screens |= _looked_up(edition)
    programme = edition.library.programme(header.programme)
    found = JournalInfo(
        "",
        "2026-11-24 08:05",
        programme.title if programme else "",
        edition.library.rulebooks[header.rulebook].name,
        lines=len(play.lines),
        held=False,
    )
    screens["continue"] = JournalsScreen(edition, (found,))
    screens["forget"] = ForgetScreen(edition)
    screens["forgotten"] = MessageScreen(front.forgotten(words, ()), Home())
    screens["crash"] = MessageScreen(front.crashed(words, "upstanding.log"), Pop())
    return screens


def _other_cards(edition: Edition, night: Playthrough, place: AtCard) -> dict[str, Screen]:
    """Return each other card as if it lay second tonight, answered, and turned.

    Of an entry that belongs to this night where one offers it; left out where none does at all.
    """
    record = edition.library.record
    tonight = pool(edition.library, night.beats_met())
    screens: dict[str, Screen] = {}
    for kind, picked in _SAID.items():
        offering = (name for name, entry in record.items() if kind in other_kinds(entry))
        name = min(offering, key=lambda one: one not in tonight, default=None)
        if name is None:
            continue
        hand = (place.hand[0], Card(kind, name), *place.hand[2:])
        lies = replace(night, life=replace(night.life, place=AtCard(place.day, hand, 1)))
        line = _said_to(lies, kind, name)
        steps = steps_said(line.said or "") if kind is Kind.ORDER else ()
        screens[kind] = card_screen(edition, lies)
        screens[f"{kind}-answered"] = (
            OrderScreen(edition, lies, steps) if steps else PickScreen(edition, lies, picked)
        )
        screens[f"{kind}-card"] = CardScreen(edition, lies, line, lies.after(line))
    return screens


def _said_to(play: Playthrough, kind: Kind, name: str) -> CardAnswered:
    """Return what is said to another card: one thing to each, and steps as they lie there."""
    said = _SAID[kind]
    if kind is Kind.ORDER:
        said = STEPS.join(map(str, steps_asked(play.library.record[name], play.header.seed)))
    return CardAnswered(kind, name, said, None)


def _first_choice(edition: Edition, play: Playthrough, screens: dict[str, Screen]) -> Playthrough:
    """Make the first open choice, and keep the first screen of each kind that it shows."""
    scene, beat = play.scene, play.beat
    assert scene is not None
    assert beat is not None
    screens.setdefault(f"scene-{scene.id}", SceneScreen(edition, play))
    choice = next(one for one in play.offered() if play.is_open(one))
    line = ChoiceMade(scene.id, beat.id, choice.id)
    after = play.after(line)
    shown = ConsequenceScreen(edition, play, after, line)
    has_notice = after.life.ledger.line_count > 0
    screens.setdefault("notice" if has_notice else "reply", shown)
    return after


def _rated(edition: Edition, play: Playthrough, screens: dict[str, Screen]) -> Playthrough:
    """Give two stars, and keep the first question and the first answer to it."""
    assert play.to_rate is not None
    screens.setdefault("rating", still_asked(edition, play))
    line = RatingGiven(play.to_rate.id, _STARS)
    after = play.after(line)
    if after.life.ledger.line_count > play.life.ledger.line_count:
        screens.setdefault("rated", ConsequenceScreen(edition, play, after, line))
    return after


def _answered(edition: Edition, play: Playthrough, screens: dict[str, Screen]) -> Playthrough:
    """Answer the card on the paper and keep the screens of the first one."""
    place = play.life.place
    assert isinstance(place, AtCard)
    if place.kind is not Kind.GUESS:
        return play.after(_said_to(play, place.kind, place.entry))
    screens.setdefault("guess", GuessScreen(edition, play))
    screens.setdefault("guess-answered", GuessScreen(edition, play, "yes", _SURENESS, "places"))
    line = CardAnswered(Kind.GUESS, place.entry, "yes:places", _SURENESS)
    after = play.after(line)
    screens.setdefault("card", CardScreen(edition, play, line, after))
    for page in ("sources", "story", "elsewhere", "entry"):
        if page != "elsewhere" or edition.library.record[place.entry].elsewhere:
            screens.setdefault(page, PageScreen(edition, place.entry, page, after))
    return after


def _looked_up(edition: Edition) -> dict[str, Screen]:
    """Return the record as it is searched and filtered, its sources, and the article."""
    first = next(iter(edition.library.record.values()))
    word = first.claim.split()[0]
    source = first.sources[0].source
    screens: dict[str, Screen] = {
        "record-searched": IndexScreen(edition, LookingUp(typed(word))),
        "record-filtered": IndexScreen(edition, LookingUp(opened="verdict")),
        "record-nothing": IndexScreen(edition, LookingUp(typed(_NOWHERE))),
        "all-sources": SourcesScreen(edition),
        "all-sources-filtered": SourcesScreen(edition, LookingUp(opened="kind"), sheet=1),
        "source": SourceScreen(edition, source),
    }
    if edition.library.article is not None:
        screens["article"] = ArticleScreen(edition)
    return screens
