"""What the player meets: each screen answers rightly, and asks for what must be kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.engine.lines import CardAnswered, ChoiceMade, PageOpened, Undone
from game.screens.gallery import gallery
from game.screens.guess import GuessScreen
from game.screens.layout import layout
from game.screens.moves import (
    Begin,
    ForgetAll,
    Forgotten,
    JournalInfo,
    Journals,
    Keep,
    Leave,
    ListJournals,
    Opened,
    OpenJournal,
    Write,
)
from game.screens.routes import routes
from game.screens.settings import Settings
from game.screens.stage import Stage
from game.screens.styles import STYLES
from game.screens.title import TitleScreen
from tests.content.small_folder import changed
from tests.screens.measures import fake_measure
from tests.screens.small_edition import EDITION, HEADER, Player, player, small_edition
from tests.screens.soundness import written_out

UNDER_LISTS = replace(HEADER, rulebook="lists")
SHARE = ChoiceMade("breakfast", "table", "share")


def at_the_beat() -> Player:
    return player().presses("enter")


def at_the_guess() -> Player:
    """Share the bread, see the notice, ring the bell, see that time passed."""
    return at_the_beat().presses("1", "enter", "1", "enter")


def test_enter_begins_the_day_and_opens_a_journal() -> None:
    alice = at_the_beat()

    assert [Begin(HEADER)] == alice.desk.asks
    assert alice.reads("One loaf, two plates.")


def test_a_choice_is_written_and_its_notice_arrives() -> None:
    alice = at_the_beat().presses("1")

    assert [Write(SHARE)] == alice.desk.asks[1:]
    assert alice.reads("She nods.")
    assert alice.reads("Mrs. Oak liked that.")
    assert alice.reads("+0.09")


def test_an_enter_too_many_makes_no_choice() -> None:
    alice = at_the_beat().presses("enter")

    assert alice.stage.focus == "choice-share"
    assert [Begin(HEADER)] == alice.desk.asks


def test_arrows_and_enter_choose_as_numbers_do() -> None:
    alice = at_the_beat().presses("down", "down", "enter")

    assert [Write(ChoiceMade("breakfast", "table", "keep"))] == alice.desk.asks[1:]


def test_a_shut_choice_says_why_and_is_not_made() -> None:
    dearer = changed("rulebooks/stars.yaml", "rating_from: 390", "rating_from: 400")
    alice = player(small_edition({"rulebooks/stars.yaml": dearer}))

    alice.presses("enter", "1", "enter", "2")

    slip = alice.sees("choice-slip")
    assert slip is not None
    assert not slip.enabled
    assert slip.value == "Shut: needs 4.00"
    assert alice.stage.focus == "choice-slip"
    assert [Write(SHARE)] == alice.desk.asks[1:]


def test_taking_back_writes_an_undo_and_returns_to_the_beat() -> None:
    alice = at_the_beat().presses("1", "u")

    assert [Write(SHARE), Write(Undone(1))] == alice.desk.asks[1:]
    assert alice.reads("One loaf, two plates.")
    assert alice.sees("key-u") is None


def test_where_nothing_arrives_that_is_said() -> None:
    alice = at_the_beat().presses("2")

    assert alice.reads("Nothing arrives.")


def test_where_a_rule_looked_and_kept_silent_its_notice_is_said_instead() -> None:
    alice = at_the_beat().presses("1", "enter", "1")

    quiet, narrow = alice.sees("quiet"), alice.sees("strip-quiet")
    assert quiet is not None
    assert narrow is not None
    assert quiet.label == narrow.label == "Time passed."
    assert not alice.reads("Nothing arrives.")


def test_the_log_tells_every_choice_what_was_made_of_it_and_why() -> None:
    alice = at_the_beat().presses("1", "u", "2", "l")

    assert alice.screen == "log"
    assert alice.reads("Taken back.")
    assert alice.reads("Mrs. Oak liked that.")
    assert alice.reads("Sharing is seen.")
    assert alice.reads("No rule looked at this.")
    assert alice.presses("escape").reads("She looks at the wall.")


def test_a_card_turns_once_everything_that_it_asks_is_answered() -> None:
    alice = at_the_guess().presses("enter", "1", "enter", "4", "enter")
    assert alice.screen == "guess"

    alice.presses("7", "enter")

    assert alice.desk.asks[-1] == Write(CardAnswered("guess", "one-number", "yes:places", 75))
    assert alice.screen == "card-screen"
    assert alice.reads("NOT AS TOLD")


def test_no_asks_for_no_reach() -> None:
    alice = at_the_guess().presses("2", "5", "enter")

    assert alice.desk.asks[-1] == Write(CardAnswered("guess", "one-number", "no", 95))


def test_another_answer_can_be_given_before_the_card_turns() -> None:
    alice = at_the_guess().presses("1", "7", "2", "3", "enter")

    assert alice.desk.asks[-1] == Write(CardAnswered("guess", "one-number", "no", 50))


def test_escape_skips_a_guess() -> None:
    alice = at_the_guess().presses("escape")

    assert alice.desk.asks[-1] == Write(CardAnswered("guess", "one-number", None, None))
    assert alice.reads("You did not say.")


@pytest.mark.parametrize(
    ("keys", "steps"),
    [
        pytest.param(
            "147",
            [
                (1, "Then: how sure", "sureness"),
                (2, "Then: who, how far", "reaches"),
                (None, "Turn the card", None),
            ],
            id="yes",
        ),
        pytest.param(
            "24", [(1, "Then: how sure", "sureness"), (None, "Turn the card", None)], id="no"
        ),
        pytest.param(
            "416",
            [
                (0, "First: yes or no", "answers"),
                (2, "Then: who, how far", "reaches"),
                (None, "Turn the card", None),
            ],
            id="the sureness first",
        ),
        pytest.param(
            "14721",
            [
                (1, "Then: how sure", "sureness"),
                (2, "Then: who, how far", "reaches"),
                (None, "Turn the card", None),
                (None, "Turn the card", None),
                (2, "Then: who, how far", "reaches"),
            ],
            id="yes, no, and yes again",
        ),
    ],
)
def test_a_guess_says_what_is_still_to_be_said_and_brings_it_into_sight(
    keys: str, steps: list[tuple[int | None, str, str | None]]
) -> None:
    alice = at_the_guess()
    assert still_to_say(alice) == (0, "First: yes or no", None)

    assert [still_to_say(alice.presses(key)) for key in keys] == steps


def still_to_say(alice: Player) -> tuple[int | None, str, str | None]:
    """Return what is missing, what the button says of it, and where the player should look."""
    screen, turn = alice.stage.screens[-1], alice.sees("turn")
    assert isinstance(screen, GuessScreen)
    assert turn is not None
    assert turn.enabled == screen.is_whole == (screen.missing is None)
    assert alice.reads(turn.label)
    look = alice.stage.look
    assert look is None or alice.sees(look) is not None
    return screen.missing, turn.label, look


def test_nobody_is_made_to_look_anywhere_on_another_screen() -> None:
    alice = at_the_guess().presses("1")
    assert alice.stage.look == "sureness"

    assert alice.presses("o").stage.look is None
    assert alice.presses("escape").stage.look is None


def test_nothing_is_preselected() -> None:
    assert not any(element.chosen for element in at_the_guess().stage.tree.walk())


@pytest.mark.parametrize(("key", "page"), [("s", "sources"), ("t", "story"), ("f", "entry")])
def test_a_page_opens_is_written_and_closes_on_the_same_card(key: str, page: str) -> None:
    alice = at_the_guess().presses("escape", key)
    assert alice.desk.asks[-1] == Write(PageOpened(page, "one-number"))
    assert alice.screen == "page"

    alice.presses("enter")

    assert alice.screen == "card-screen"
    assert alice.sees("stamp") is not None


def test_nothing_turns_or_sounds_anew_on_a_screen_that_one_returns_to() -> None:
    alice = at_the_guess().presses("escape")
    assert not alice.stage.returned

    alice.presses("s")
    assert not alice.stage.returned

    assert alice.presses("enter").stage.returned


def test_the_last_choice_can_be_taken_back_until_a_card_is_answered() -> None:
    alice = at_the_guess().presses("enter", "u")

    assert alice.desk.asks[-1] == Write(Undone(2))
    assert alice.reads("Somebody waits outside.")


def test_options_open_where_a_screen_says_nothing_of_them() -> None:
    alice = at_the_beat().presses("l", "o")

    assert alice.screen == "options-screen"
    assert alice.presses("o").screen == "log"


def test_no_card_can_be_taken_back() -> None:
    alice = at_the_guess().presses("escape", "u")

    assert alice.desk.asks[-1] == Write(CardAnswered("guess", "one-number", None, None))


def test_the_day_ends_in_a_summary_and_begins_again_with_another_seed() -> None:
    alice = at_the_guess().presses("2", "5", "enter", "enter", "escape", "enter")
    assert alice.screen == "summary"
    assert alice.reads("You said: no, for no one; certain. That was right.")

    alice.presses("n")

    assert alice.desk.asks[-1] == Begin(HEADER.again())
    assert HEADER.again().seed != HEADER.seed


def test_after_the_summary_the_same_day_is_read_under_the_other_rulebook() -> None:
    alice = at_the_guess().presses("2", "5", "enter", "enter", "escape", "enter")
    asked = len(alice.desk.asks)

    alice.presses("enter")

    assert alice.screen == "again"
    assert alice.reads("Share it")
    assert alice.reads("+0.09")
    assert alice.reads("Nothing happened. Filed by nobody.")
    alice.presses("enter")
    assert alice.screen == "both"
    assert alice.reads("Stars: 3.96 of 5, rising")
    assert alice.reads("Lists: you are on none")
    assert len(alice.desk.asks) == asked
    assert alice.presses("escape").screen == "summary"


def test_who_plays_under_the_other_rulebook_already_is_offered_no_second_reading() -> None:
    alice = Player(
        Stage((TitleScreen(EDITION, UNDER_LISTS),), routes(EDITION, UNDER_LISTS), Settings())
    )
    alice.presses("enter", "1", "enter", "1", "enter", "escape", "enter", "escape", "enter")

    assert alice.screen == "summary"
    assert alice.sees("reread") is None
    assert alice.presses("enter").desk.asks[-1] == Begin(UNDER_LISTS.again())


def test_escape_leaves_a_scene_for_a_title_that_can_continue() -> None:
    alice = at_the_beat()
    leave = alice.sees("key-escape")
    assert leave is not None
    assert leave.label == "Leave"

    alice.presses("escape")

    assert alice.screen == "title"
    assert alice.sees("continue") is not None


def test_leaving_is_asked_for() -> None:
    alice = player().presses("q")

    assert [Leave()] == alice.desk.asks
    assert alice.over


def test_continue_lists_playthroughs_and_goes_on_with_one() -> None:
    alice = player(can_continue=True)
    info = JournalInfo("a.journal", "2026-11-24 08:05", "One breakfast", "Stars", 3, held=False)
    alice.desk.replies[ListJournals] = Journals((info,))
    there = at_the_beat().presses("1", "enter").stage.screens[-1]
    alice.desk.replies[OpenJournal] = Opened(there.play)  # type: ignore[attr-defined]
    alice.presses("c")
    assert alice.reads("One breakfast · Stars · 3 steps")

    alice.presses("1")

    assert alice.desk.asks == [ListJournals(), OpenJournal("a.journal")]
    assert alice.reads("Somebody waits outside.")


def test_what_must_be_told_is_told_before_going_on() -> None:
    alice = player(can_continue=True)
    info = JournalInfo("a.journal", "2026-11-24 08:05", "One breakfast", "Stars", 3, held=False)
    alice.desk.replies[ListJournals] = Journals((info,))
    there = at_the_beat().stage.screens[-1]
    alice.desk.replies[OpenJournal] = Opened(there.play, ("A line was lost.",))  # type: ignore[attr-defined]

    alice.presses("c", "1")

    assert alice.reads("A line was lost.")
    assert alice.presses("enter").reads("One loaf, two plates.")


def test_an_option_holds_at_once_and_is_kept() -> None:
    alice = at_the_beat().presses("o").clicks("option-text_size-150")

    assert alice.stage.settings == Settings(text_size=150)
    assert alice.desk.asks[-1] == Keep(Settings(text_size=150))
    assert alice.presses("escape").reads("One loaf, two plates.")


def test_volume_and_captions_are_options() -> None:
    alice = player().presses("o")
    values = alice.sees("option-volume-values")
    assert values is not None
    assert [one.label for one in values.children] == [
        "Volume: 25 %",
        "Volume: 50 %",
        "Volume: 75 %, chosen",
        "Volume: 100 %",
    ]

    alice.clicks("option-volume-25").clicks("option-captions-True")

    assert alice.stage.settings == Settings(volume=25, captions=True)
    assert alice.desk.asks[-1] == Keep(Settings(volume=25, captions=True))
    assert alice.stage.caption is None  # a window has captions; the screens alone have none


def test_the_options_show_what_was_set_before() -> None:
    alice = player().presses("o").clicks("option-mute-True").presses("escape", "enter", "o")
    muted = alice.sees("option-mute-True")

    assert muted is not None
    assert muted.chosen


def test_forgetting_is_asked_twice_and_ends_at_a_bare_title() -> None:
    alice = at_the_beat().presses("o").clicks("forget").presses("enter")
    assert not any(isinstance(ask, ForgetAll) for ask in alice.desk.asks)

    alice.desk.replies[ForgetAll] = Forgotten()
    alice.clicks("forget").clicks("other")
    assert alice.desk.asks[-1] == ForgetAll()

    alice.presses("enter")

    assert alice.screen == "title"
    assert alice.sees("continue") is None


def test_the_record_can_be_read_without_playing() -> None:
    alice = player().presses("r").clicks("entry-bread-yes")

    assert alice.reads("SOME PLACES")
    assert alice.reads("The bread question")
    assert alice.presses("escape", "escape").screen == "title"


@pytest.mark.parametrize("size", [(1280, 720), (800, 450)], ids=["720p", "small"])
def test_screens_lie_as_they_did(size: tuple[int, int], golden: Callable[[str, str], None]) -> None:
    scale = 100 if size[0] > 1000 else 150
    screens = gallery(EDITION, HEADER)
    shown = (
        "title",
        "scene",
        "notice",
        "guess-answered",
        "card",
        "entry",
        "summary",
        "again",
        "both",
        "options",
    )
    for name in shown:
        boxes = layout(screens[name].element().closed(), size, scale, fake_measure, STYLES)
        golden(f"screens/{name}-{size[0]}x{size[1]}-{scale}.txt", written_out(boxes))
