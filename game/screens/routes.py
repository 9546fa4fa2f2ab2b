"""Where moves lead: the one module that knows the screens from end to end."""

from __future__ import annotations

from game.engine.lines import Header
from game.engine.playthrough import AtBeat, AtCard, AtRating, Playthrough
from game.screens.edition import Edition
from game.screens.moves import Screen
from game.screens.options import OptionsScreen
from game.screens.others import card_screen
from game.screens.scene import SceneScreen, still_asked
from game.screens.settings import Settings
from game.screens.stage import Routes
from game.screens.summary import SummaryScreen
from game.screens.title import TitleScreen


def routes(edition: Edition, opening: Header) -> Routes:
    """Return the routes of a game that was opened to begin with that header."""

    def title(header: Header | None, can_continue: bool) -> Screen:  # noqa: FBT001
        return TitleScreen(edition, header or opening, can_continue)

    def options(settings: Settings) -> Screen:
        return OptionsScreen(edition, settings)

    return Routes(lambda play: screen_of(edition, play), title, options)


def screen_of(edition: Edition, play: Playthrough) -> Screen:
    """Return the screen that goes on with the playthrough from where it is."""
    match play.life.place:
        case AtBeat():
            return SceneScreen(edition, play)
        case AtRating():
            return still_asked(edition, play)
        case AtCard():
            return card_screen(edition, play)
        case _:
            return SummaryScreen(edition, play)
