"""Playing by lines, from the title to the last line typed."""

from __future__ import annotations

import io
import sys

import pytest

from game.engine.lines import CardAnswered
from game.screens.edition import Edition
from game.screens.settings import Settings
from game.terminal import console
from game.terminal.prompts import ENGLISH
from tests.terminal.playing import MARKS, FakeDesk, guess_of, stage_of, typed_to


def test_the_first_screen_is_printed_after_how_to_type(edition: Edition) -> None:
    before, _ = typed_to(stage_of(edition), [])

    assert before.startswith(ENGLISH.begin)
    assert "[Enter]" in before


def test_it_ends_politely_when_no_more_lines_come(edition: Edition) -> None:
    *_, last = typed_to(stage_of(edition), ["", "1"])

    assert last == ENGLISH.left


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param(["quit", "1"], id="anywhere"),
        pytest.param(["", "1", "QUIT", "1"], id="in the middle"),
        pytest.param(["q", "1"], id="by the key of the title"),
    ],
)
def test_it_can_be_left(typed: list[str], edition: Edition) -> None:
    said = typed_to(stage_of(edition), typed)

    assert said[-1] == ENGLISH.left
    assert len(said) == len(typed)  # nothing was read after it


@pytest.mark.parametrize("typed", ["bread", "99", "1 2", "ü信", "\x1b[A", "t", "u", "esc"])
def test_what_means_nothing_is_answered_by_one_sentence(typed: str, edition: Edition) -> None:
    desk = FakeDesk()

    said = typed_to(stage_of(edition), [typed], desk)[1]

    assert said.startswith(f"“{typed}” means nothing here.")
    assert "Enter, c, d, r, o, q" in said.replace("\n", " ")
    assert desk.header is None


def test_an_empty_line_makes_no_choice(edition: Edition) -> None:
    desk = FakeDesk()

    *_, said, _ = typed_to(stage_of(edition), ["", "  "], desk)

    assert said.startswith("“Enter” means nothing here.")
    assert not desk.lines


def test_help_says_what_can_be_typed(edition: Edition) -> None:
    said = typed_to(stage_of(edition), ["?"])[1]

    assert "Enter, c, d, r, o, q" in said
    assert all(line in said for line in ENGLISH.help)


def test_after_a_choice_only_what_is_new_is_printed(edition: Edition) -> None:
    _, scene, made, again, _ = typed_to(stage_of(edition), ["", " 1 ", "again"])

    assert "One loaf, two plates." in scene
    assert "She nods." in made
    assert "! Mrs. Oak liked that." in made
    assert "[Enter]" in made
    assert "Flat 2" not in made
    assert "Flat 2" in again
    assert "She nods." in again


def test_what_can_be_typed_is_said_when_it_has_changed(edition: Edition) -> None:
    made = typed_to(stage_of(edition), ["", "1"])[2]

    assert made.splitlines()[-1] == ENGLISH.can_type.format(words="Enter, esc, u, l, o")


def test_a_guess_is_confirmed_in_a_few_lines(edition: Edition) -> None:
    _, yes, sure, reach, card, _ = typed_to(guess_of(edition), ["1", "4", "7", ""])

    assert "[1]" in yes
    assert "(chosen)" in yes
    assert "[6]" in yes
    assert "[2]" not in yes
    assert "[Enter] Then: how sure (shut)" in yes
    first, last = sure.strip().splitlines()
    assert first.startswith("[4]")
    assert last == "  [Enter] Then: who, how far (shut)"
    assert "[Enter] Turn the card" in reach
    assert "WHERE: One town" in card


def test_choosing_once_more_confirms_once_more(edition: Edition) -> None:
    typed = ["", "o", "1", "1"]

    *_, first, second, _ = typed_to(stage_of(edition), typed)

    assert "[1]" in first
    assert "(chosen)" in second


def test_a_shut_choice_says_why(poor_edition: Edition) -> None:
    desk = FakeDesk()

    *_, said, _ = typed_to(stage_of(poor_edition), ["", "1", "", "2"], desk)

    first, last = said.strip().splitlines()
    assert first.startswith("[2] Slip through the gate (shut: ")
    assert last == ENGLISH.can_type.format(words="1, esc, u, l, o")
    assert len(desk.lines) == 1


def test_u_takes_back_and_the_log_tells_it(edition: Edition) -> None:
    desk = FakeDesk()

    *_, back, log, closed, _ = typed_to(stage_of(edition), ["", "1", "u", "l", "l"], desk)

    assert "One loaf, two plates." in back
    assert "Share it" in log
    assert "Taken back" in log
    assert "One loaf, two plates." in closed
    assert len(desk.lines) == 2
    assert not desk.played(edition).life.ledger.entries


@pytest.mark.parametrize("word", ["esc", "back", "BACK"])
def test_back_leads_back(word: str, edition: Edition) -> None:
    *_, said, _ = typed_to(stage_of(edition), ["r", "1", word, word])

    assert said.strip() == typed_to(stage_of(edition), [])[0].partition("\n\n")[2].strip()


def test_back_skips_a_guess(edition: Edition) -> None:
    desk = FakeDesk()

    *_, said, _ = typed_to(guess_of(edition), ["1", "back"], desk)

    assert "WHERE: One town" in said
    assert [line for line in desk.lines if isinstance(line, CardAnswered) and line.said is None]


def test_options_open_anywhere_and_change_at_once(edition: Edition) -> None:
    desk = FakeDesk()

    *_, size, _ = typed_to(stage_of(edition), ["r", "o", "5"], desk)

    assert desk.kept == [Settings(text_size=200)]
    assert "200" in size
    assert "(chosen)" in size
    assert "100" not in size


def test_a_journal_is_picked_by_its_number_and_trouble_with_it_is_told(edition: Edition) -> None:
    desk = FakeDesk(journals=12)

    *_, listed, held, told, _ = typed_to(stage_of(edition), ["c", "2", "12"], desk)

    assert "[12]" in listed
    assert "(shut" in held
    assert "It cannot be read." in told


def test_saving_is_told_only_when_it_takes_long(edition: Edition) -> None:
    slow = typed_to(stage_of(edition), ["", "1"], FakeDesk(slow=3))[2]
    quick = typed_to(stage_of(edition), ["", "1"], FakeDesk(slow=1))[2]

    assert slow.splitlines()[0] == MARKS.saving
    assert "She nods." in slow
    assert MARKS.saving not in quick


def test_trouble_is_told_once_until_it_changes(edition: Edition) -> None:
    desk = FakeDesk(troubles=["disk full", "disk full", "disk gone", None, "disk full"])

    said = typed_to(stage_of(edition), ["", "1", "u", "1", "u", "1"], desk)[2:-1]

    marks = [part.splitlines()[0].startswith(MARKS.cannot_save) for part in said]
    assert marks == [True, False, True, False, True]
    assert sum(part.count(MARKS.cannot_save) for part in said) == 3


def test_in_a_terminal_the_end_of_input_ends_well(
    edition: Edition, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n1\n"))

    code = console.text_here(stage_of(edition), FakeDesk(), MARKS, ENGLISH)

    assert code == 0
    assert "She nods." in capsys.readouterr().out


def test_in_a_terminal_an_interrupt_ends_with_its_own_code(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted() -> str:
        raise KeyboardInterrupt

    typed = io.StringIO()
    monkeypatch.setattr(typed, "readline", interrupted)
    monkeypatch.setattr(sys, "stdin", typed)

    assert console.text_here(stage_of(edition), FakeDesk(), MARKS, ENGLISH) == 130


def test_a_terminal_that_knows_few_signs_gets_plain_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding="ascii", newline="\n"))

    def play() -> int:
        console.print_line("“−0.24” · 信")
        return 0

    assert console._ends_well(play) == 0

    assert out.getvalue() == b'"-0.24" - ?\n'


def test_a_terminal_is_never_too_wide_to_follow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    wide = console.width_here()
    monkeypatch.setenv("COLUMNS", "50")

    assert (wide, console.width_here()) == (78, 50)
