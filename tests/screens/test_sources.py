"""A source in hand: copied, opened, clipped; and what the rest of the game knows of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from game.engine.lines import ChoiceMade, Clipped, Undone
from game.engine.playthrough import Playthrough, clipped
from game.screens.card import CardScreen
from game.screens.element import Element, Role
from game.screens.intents import Clip
from game.screens.layout import layout
from game.screens.moves import (
    AddressOpened,
    CopyText,
    OpenAddress,
    TextCopied,
    Write,
)
from game.screens.page import PageScreen
from game.screens.settings import TEXT_SIZES
from game.screens.styles import STYLES
from game.screens.summary import SummaryScreen
from tests.screens.measures import fake_measure
from tests.screens.small_edition import EDITION, Player, player
from tests.screens.soundness import assert_sound

CITATION = "The bread question. The Baker, 2019-07-01, Order No. 36. https://example.org/bread"
BAKER = Clipped("baker-2019", "one-number")
MILLER = Clipped("miller-2020", "one-number")


def at_the_sources() -> Player:
    """Share the bread, ring the bell, skip the guess, open the sources."""
    return player().presses("enter", "1", "enter", "1", "enter", "escape", "s")


def from_the_title() -> Player:
    return player().presses("r").clicks("entry-one-number")


def notice(alice: Player) -> Element | None:
    return next((one for one in alice.stage.tree.walk() if one.role is Role.NOTICE), None)


def play_of(alice: Player) -> Playthrough:
    screen = alice.stage.screens[-1]
    assert isinstance(screen, CardScreen | SummaryScreen | PageScreen)
    assert screen.play is not None
    return screen.play


def test_the_first_source_is_in_hand_on_the_page_of_sources() -> None:
    alice = at_the_sources()

    assert alice.reads("Clip 1 for the handout")
    assert alice.reads("Source 2: copy, clip")


def test_a_number_takes_another_source_in_hand_and_brings_it_into_sight() -> None:
    alice = at_the_sources().presses("2")

    assert alice.reads("Clip 2 for the handout")
    assert alice.stage.look == "section-0-source-2"
    assert alice.sees("section-0-source-2") is not None
    assert alice.sees("hand-visit") is None, "it has no address"


def test_copying_asks_for_the_citation_and_says_that_it_is_done() -> None:
    alice = at_the_sources()
    alice.desk.replies[CopyText] = TextCopied(done=True)

    alice.presses("y")

    assert alice.desk.asks[-1] == CopyText(CITATION)
    said = notice(alice)
    assert said is not None
    assert (said.label, STYLES[said.style].sound) == ("Copied.", "copied")


def test_copying_again_is_news_again() -> None:
    alice = at_the_sources()
    alice.desk.replies[CopyText] = TextCopied(done=True)

    first, second = notice(alice.presses("y")), notice(alice.presses("y"))

    assert first is not None
    assert second is not None
    assert first.key != second.key


def test_where_there_is_no_clipboard_the_citation_itself_is_said() -> None:
    alice = at_the_sources()
    alice.desk.replies[CopyText] = TextCopied(done=False)

    said = notice(alice.presses("y"))

    assert said is not None
    assert CITATION in said.label
    assert STYLES[said.style].sound == "choose"


@pytest.mark.parametrize(
    ("done", "told"),
    [(True, "Your browser was asked to open it."), (False, "https://example.org/bread")],
)
def test_an_address_is_opened_only_when_asked(done: bool, told: str) -> None:  # noqa: FBT001
    alice = at_the_sources()
    assert not any(isinstance(ask, OpenAddress) for ask in alice.desk.asks)
    alice.desk.replies[OpenAddress] = AddressOpened(done=done)

    said = notice(alice.presses("w"))

    assert alice.desk.asks[-1] == OpenAddress("https://example.org/bread")
    assert said is not None
    assert told in said.label


def test_taking_another_source_takes_the_last_word_away() -> None:
    alice = at_the_sources()
    alice.desk.replies[CopyText] = TextCopied(done=True)

    assert notice(alice.presses("y", "2")) is None
    assert alice.reads("As of 22 November 2026")


def test_a_clip_is_a_line_and_the_card_below_goes_on_with_it() -> None:
    alice = at_the_sources().presses("c")

    assert alice.desk.asks[-1] == Write(BAKER)
    assert alice.reads("Clipped for the handout.")
    assert alice.sees("section-0-source-1-clipped") is not None
    alice.presses("escape")
    assert alice.screen == "card-screen"
    assert clipped(play_of(alice).lines) == (BAKER,)


def test_clipping_again_takes_it_back_and_is_a_line_as_well() -> None:
    alice = at_the_sources().presses("c", "c")

    assert alice.desk.asks[-2:] == [Write(BAKER), Write(BAKER)]
    assert alice.reads("Taken off the clip.")
    assert alice.sees("section-0-source-1-clipped") is None
    assert clipped(play_of(alice).lines) == ()


def test_what_is_asked_for_is_what_the_playthrough_holds() -> None:
    """A line more on the disk than in the game would make it take back another one."""
    alice = at_the_sources().presses("c", "2", "c", "escape", "f", "1", "c", "escape")
    written = tuple(ask.line for ask in alice.desk.asks if isinstance(ask, Write))

    assert play_of(alice).lines == written
    alice.presses("enter", "escape", "enter")
    assert alice.screen == "summary"
    assert play_of(alice).lines == tuple(
        ask.line for ask in alice.desk.asks if isinstance(ask, Write)
    )


def test_the_summary_lists_what_is_clipped_and_can_clip_more() -> None:
    alice = at_the_sources().presses("2", "c", "escape", "enter", "escape", "enter")
    assert alice.screen == "summary"
    assert alice.reads("CLIPPED FOR THE HANDOUT")
    assert alice.reads("Flour. The Mill. Not seen by us.")
    assert not alice.reads(CITATION)

    alice.clicks("met-one-number").presses("1", "c", "2", "c", "escape")

    assert alice.screen == "summary"
    assert alice.reads(CITATION)
    assert not alice.reads("Flour. The Mill.")


def test_from_the_summary_the_index_clips_too_however_deep() -> None:
    alice = at_the_sources().presses("escape", "enter", "escape", "enter", "r")
    assert alice.screen == "index"

    alice.clicks("entry-bell-no").presses("1", "c", "escape", "escape")

    assert alice.screen == "summary"
    assert alice.desk.asks[-1] == Write(Clipped("baker-2019", "bell-no"))
    assert clipped(play_of(alice).lines) == (Clipped("baker-2019", "bell-no"),)


@pytest.mark.parametrize("way", [("s",), ("a",), ("w",)])
def test_so_do_sources_article_and_ideas(way: tuple[str, ...]) -> None:
    alice = at_the_sources().presses("escape", "enter", "escape", "enter", "r", *way)
    rows = ("index-row", "source-row", "article-item")
    while alice.screen != "page":
        alice.clicks(next(one.key for one in alice.stage.tree.walk() if one.style in rows))

    alice.presses("1", "c")
    kept = play_of(alice).lines
    while alice.screen != "summary":
        alice.presses("escape")

    assert isinstance(kept[-1], Clipped)
    assert play_of(alice).lines == kept


def test_without_a_summary_of_clips_nothing_is_said_of_them() -> None:
    alice = at_the_sources().presses("c", "c", "escape", "enter", "escape", "enter")

    assert alice.screen == "summary"
    assert not alice.reads("CLIPPED")


def test_outside_a_playthrough_nothing_can_be_clipped() -> None:
    alice = from_the_title().presses("1")
    assert alice.sees("hand-copy") is not None
    assert alice.sees("hand-clip") is None

    turn = alice.stage.mean(Clip("baker-2019"))

    assert turn.asks == ()
    assert turn.stage.screens == alice.stage.screens


def test_from_the_title_a_source_is_copied_all_the_same() -> None:
    alice = from_the_title().presses("1", "y", "w")

    assert alice.desk.asks == [CopyText(CITATION), OpenAddress("https://example.org/bread")]


def test_one_source_by_itself_is_copied_and_opened() -> None:
    alice = player().presses("r", "s").clicks("source-baker-2019")
    alice.desk.replies[CopyText] = TextCopied(done=True)

    alice.presses("y", "w")

    assert alice.desk.asks == [CopyText(CITATION), OpenAddress("https://example.org/bread")]
    assert alice.reads("Copied.")


def test_a_clip_is_never_taken_back_by_u() -> None:
    day = player().presses("enter", "1", "enter", "1", "enter")
    screen = day.stage.screens[-1]
    night: Playthrough = screen.play  # type: ignore[attr-defined]
    after = night.after(BAKER)
    number = after.can_take_back()

    assert isinstance(after.lines[(number or 0) - 1], ChoiceMade)
    assert clipped(after.after(Undone(number or 0)).lines) == (BAKER,)


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("size", [(800, 450), (1280, 720)])
def test_a_source_in_hand_lies_sound_and_its_keys_are_unique(
    size: tuple[int, int], text_size: int
) -> None:
    screen = at_the_sources().presses("c").stage.screens[-1]
    for page in ("sources", "entry"):
        assert isinstance(screen, PageScreen)
        tree = replace(screen, page=page).element()
        pressed = [key for one in tree.walk() for key in one.hotkeys]

        assert max(Counter(pressed).values()) == 1
        assert_sound(layout(tree, size, text_size, fake_measure, STYLES))


def test_beyond_the_ninth_a_source_has_no_number_key_but_is_reached_all_the_same() -> None:
    entry = EDITION.library.record["one-number"]
    many = tuple(entry.sources[0].model_copy(update={"source": f"source-{at}"}) for at in range(12))
    known = {
        one.source: EDITION.library.sources["baker-2019"].model_copy(update={"id": one.source})
        for one in many
    }
    library = replace(
        EDITION.library,
        record={"one-number": entry.model_copy(update={"sources": many})},
        sources=known,
    )
    edition = replace(EDITION, library=library)
    alice = Player(replace(player().stage, screens=(PageScreen(edition, "one-number", "sources"),)))

    alice.clicks("section-0-source-12-take")

    assert alice.reads("Copy 12 as a citation")
    twelfth = alice.sees("section-0-source-12-take")
    assert twelfth is not None
    assert twelfth.hotkeys == ()
