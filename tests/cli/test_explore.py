"""``upstanding explore`` and ``check --explore``: what every way through the content shows."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

from game.cli import USAGE, main
from game.cli.check import explored
from game.cli.explore import explorations
from game.content.codes import CODES
from game.content.library import read
from game.screens.edition import Edition
from tests.content.damages import Change
from tests.content.small_folder import FILES, MARK, unmarked, write

BREAKFAST = "scenes/breakfast.yaml"
SUPPER = "scenes/supper.yaml"
STARS = "rulebooks/stars.yaml"
LISTS = "rulebooks/lists.yaml"
SHORT = "programmes/short.yaml"
TWO = "programmes/two.yaml"

SOUND: list[Change] = [
    (TWO, "coins: 2\n", "coins: 4\n"),
    (SHORT, "again: lists\n", "again: lists\ncoins: 2\n"),
    (LISTS, "{deed: bell.rung, times: 2}", "{deed: bell.rung}"),
    (STARS, "witness: camera-1, done: [bread.kept]}", "witness: camera-1}"),
    (BREAKFAST, "        label: Share it\n", "        label: Share it\n        coins: -1\n"),
    (
        BREAKFAST,
        "        label: Slip through the gate\n",
        "        label: Slip through the gate\n        coins: -1\n        father: warmer\n",
    ),
    (
        SUPPER,
        "        label: Eat\n",
        "        label: Eat\n        does: [{deed: bread.kept}]\n        father: warmer\n",
    ),
    (SUPPER, "coins: 1\n", "coins: -1\n"),
    (
        SUPPER,
        "        label: Drink it\n",
        "        label: Drink it\n        does: [{deed: bell.rung}]\n",
    ),
]
"""What makes of the small content one in which nothing is dead, idle or no choice."""

_HIDE = """\
      - id: {choice}hide
        label: Hide
        when: {{done: [phone.returned]}}
        reply: It is dark.
        leads_to: attic
"""
_ATTIC = """\
  - id: {beat}attic
    text: Dust.
    choices:
      - {{id: wait, label: Wait, does: [{{deed: bread.kept}}], reply: You sneeze.}}
      - {{id: leave, label: Leave, reply: You leave.}}
"""
_MANY = "[bread.shared, bread.kept, bell.rung, mrs-oak.rated-low, mrs-oak.rated-high]"


def hidden(choice: str = "", beat: str = "") -> list[Change]:
    """Return the changes that put a beat behind a choice which comes too early."""
    return [
        (SUPPER, "      - id: return\n", _HIDE.format(choice=choice) + "      - id: return\n"),
        (SUPPER, "  - id: tea\n", _ATTIC.format(beat=beat) + "  - id: tea\n"),
    ]


DAMAGES: dict[str, list[Change]] = {
    "UP701": hidden(beat=MARK),
    "UP702": hidden(choice=MARK),
    "UP703": [
        (
            LISTS,
            "- id: rang-again\n    when: {deed: bell.rung}",
            "- id: §rang-again\n    when: {deed: bell.rung, times: 9}",
        ),
    ],
    "UP704": [
        (
            STARS,
            "{id: side-gate, opens: {rating_from: 390}}",
            "{id: §side-gate, opens: {rating_from: 500}}",
        )
    ],
    "UP705": [
        (LISTS, "{kind: listed, list: keepers, days: 3, way_out: Share some}", "{kind: silence}"),
        (LISTS, "{id: side-gate", "{id: §side-gate"),
    ],
    "UP706": [
        (
            SUPPER,
            (
                "- id: eat\n        label: Eat\n        does: [{deed: bread.kept}]\n"
                "        father: warmer\n"
            ),
            "- id: §eat\n        label: Eat\n",
        )
    ],
    "UP707": [
        (
            BREAKFAST,
            "- id: share\n        label: Share it\n        coins: -1\n",
            "- id: §share\n        label: Share it\n",
        )
    ],
    "UP708": [
        (
            TWO,
            "  - {scenes: [breakfast, supper], cards: 2}",
            (
                "  - §{scenes: [breakfast, supper], cards: 2}\n"
                "  - {scenes: [breakfast, supper], cards: 0}"
            ),
        ),
        (STARS, "{deed: scene.ended}", f"{{deed: scene.ended, done: {_MANY}}}"),
    ],
}
"""For each code of exploration the damage that makes it, with a mark where it is to be told."""
ALONG = {"UP701": {"UP702"}, "UP702": {"UP701"}, "UP705": {"UP703"}}
"""What such a damage makes as well."""


def told(folder: Path, *changes: Change) -> list[tuple[str, str, int, int]]:
    """Return what exploring the small content tells after some changes."""
    texts = dict(FILES)
    for name, old, new in (*SOUND, *changes):
        assert texts[name].count(old) == 1, (name, old)
        texts[name] = texts[name].replace(old, new)
    return [
        (one.code, one.file.partition("content/")[2], one.line, one.column)
        for one in explored(read(write(folder / "content", texts)))
    ]


def test_nothing_is_told_of_what_is_sound(tmp_path: Path) -> None:
    assert told(tmp_path) == []


@pytest.mark.parametrize("code", sorted(code for code in CODES if code.startswith("UP7")))
def test_a_damage_is_told_where_it_stands(code: str, tmp_path: Path) -> None:
    changes = DAMAGES[code]
    (at,) = (at for at, change in enumerate(changes) if MARK in change[2])
    name, old, new = changes[at]
    texts = {**FILES}
    for one in SOUND:
        texts[one[0]] = texts[one[0]].replace(one[1], one[2])
    for other, before, after in changes:
        texts[other] = texts[other].replace(before, after)
    _, line, column = unmarked(texts[name])
    changes = [*changes[:at], (name, old, new.replace(MARK, "")), *changes[at + 1 :]]

    found = told(tmp_path, *changes)

    assert (code, name, line, column) in found
    assert {one[0] for one in found} <= {code, *ALONG.get(code, ())}


def test_what_cannot_be_played_is_not_explored(tmp_path: Path) -> None:
    folder = write(tmp_path / "content", {SHORT: FILES[SHORT].replace("breakfast", "brunch")})

    found = read(folder)

    assert found.library is None
    assert explored(found) == found.problems


def test_exploring_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explore", "scene/the-turnstile", "--rulebook", "lists"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("The turnstile (scene/the-turnstile), under ")
    assert "every one followed" in lines[1]
    assert any(line.startswith("    the-turnstile: ") for line in lines)
    assert "In all of that" in lines


def test_exploring_for_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explore", "demo", "--rulebook", "bureau", "--json"]) == 0

    found = json.loads(capsys.readouterr().out)
    (one,) = found["explored"]
    assert (one["programme"], one["rulebook"], one["exact"]) == ("demo", "bureau", True)
    assert one["ways"] >= one["states"] > 0
    for shares in (one["finishes"], one["endings"]):
        assert sum(Fraction(each["share"]) for each in shares) == 1
    scenes = [step["scene"] for step in one["most"]["way"]]
    assert list(dict.fromkeys(scenes)) == ["bin-day", "the-turnstile", "sunday-call"]
    assert found["proved"].keys() == found["not_met"].keys()
    assert not any(found["not_met"].values())


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        (["dem"], "There is no programme “dem”. Did you mean “demo”?"),
        (["scene/bin-dya"], "There is no scene “bin-dya”. Did you mean “bin-day”?"),
        (["--rulebook", "star"], "There is no rulebook “star”. Did you mean “stars”?"),
    ],
)
def test_a_name_that_nothing_has_is_refused(
    words: list[str], refused: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explore", *words]) == USAGE
    assert capsys.readouterr().err.startswith(refused)


def test_explored_at_once_or_one_after_another_it_is_the_same(edition: Edition) -> None:
    library = edition.library
    programmes = [library.programmes["demo"]]
    books = [library.rulebooks[name] for name in ("lists", "bureau")]

    at_once = tuple(explorations(library, programmes, books, at_once=2))

    assert at_once == tuple(explorations(library, programmes, books))
    assert [one.rulebook.id for one in at_once] == ["lists", "bureau"]
