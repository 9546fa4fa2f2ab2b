from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from annotated_types import BaseMetadata
from pydantic import BaseModel

from game.content.checks.deals import LEAST_OF_EACH
from game.content.library import read
from game.content.misfits import FORMS
from game.engine.authored import Authored
from game.engine.contrast import pool
from game.engine.library import Library
from game.engine.record import Answer, Verdict
from tests.content.small_folder import FILES, PICTURES, changed, write


def test_a_folder_without_a_fault_becomes_a_library(tmp_path: Path) -> None:
    reading = read(write(tmp_path), pictures=PICTURES)

    assert reading.problems == ()
    assert reading.library
    assert list(reading.library.scenes) == ["breakfast", "supper"]
    assert list(reading.library.rulebooks) == ["lists", "stars"]
    assert list(reading.library.neighbours) == ["mr-reed"]
    assert list(reading.library.ideas) == ["lists", "stars"]
    assert reading.library.ideas["stars"].entries == ("one-number", "bread-yes")
    assert list(reading.library.sources) == ["baker-2019", "miller-2020"]
    assert reading.library.record["bread-yes"].answer is Answer.YES
    assert reading.library.witnesses["camera-1"].name == "Camera 1"


def test_entries_stand_setting_by_setting_and_there_verdict_by_verdict(tmp_path: Path) -> None:
    name = "record/bread-yes.yaml"
    of_cities = read(write(tmp_path / "one")).library
    from_abroad = changed(name, "setting: cities", "setting: abroad")
    moved = read(write(tmp_path / "two", {name: from_abroad})).library

    assert of_cities
    assert moved
    verdicts = [list(Verdict).index(one.verdict) for one in of_cities.record.values()]
    assert verdicts == sorted(verdicts)
    assert list(of_cities.record)[-1] != "bread-yes" == list(moved.record)[-1]


def test_the_digest_follows_content_and_nothing_else(tmp_path: Path) -> None:
    first = read(write(tmp_path / "one")).library
    second = read(write(tmp_path / "two", {"README.md": "Read me."})).library
    scene = changed("scenes/breakfast.yaml", "One loaf", "Two loaves")
    third = read(write(tmp_path / "three", {"scenes/breakfast.yaml": scene})).library

    assert first
    assert second
    assert third
    assert first.digest == second.digest != third.digest


def test_a_fallen_file_is_not_held_against_those_that_name_it(tmp_path: Path) -> None:
    fallen = {name: "id: [" for name in FILES if name != "programmes/short.yaml"}

    problems = read(write(tmp_path, fallen)).problems

    assert [problem.code for problem in problems] == ["UP108"] * len(fallen)


def test_a_fallen_scene_is_not_held_against_rules_about_its_encounter(tmp_path: Path) -> None:
    problems = read(write(tmp_path, {"scenes/supper.yaml": "id: ["})).problems

    assert [problem.code for problem in problems] == ["UP108"]


def test_fallen_checks_do_not_hide_each_other(tmp_path: Path) -> None:
    changes = {
        "scenes/breakfast.yaml": changed("scenes/breakfast.yaml", "deed: bell.rung", "deed: a.b"),
        "rulebooks/stars.yaml": changed("rulebooks/stars.yaml", "{witness} liked", "{who} liked"),
        "rulebooks/lists.yaml": changed("rulebooks/lists.yaml", "days: 3", "days: 0"),
        "record/bread-yes.yaml": changed(
            "record/bread-yes.yaml", "reach: places", "reach: country"
        ),
    }

    problems = read(write(tmp_path, changes)).problems

    assert [problem.code for problem in problems] == ["UP503", "UP207", "UP409", "UP303"]


def test_a_misspelt_word_is_guessed(tmp_path: Path) -> None:
    stars = changed("rulebooks/stars.yaml", "late: 1", "lte: 1").replace("dial", "dail")
    lists = changed("rulebooks/lists.yaml", "colour: black", "color: black")
    scene = changed("scenes/breakfast.yaml", "- {when: {done", "- {wen: {done")
    changes = {
        "rulebooks/stars.yaml": stars.replace("kind: rates, stars", "kind: rates, strs"),
        "rulebooks/lists.yaml": lists.replace("kind: delisted", "kind: delistd"),
        "scenes/breakfast.yaml": scene,
    }

    mends = {problem.mend for problem in read(write(tmp_path, changes)).problems}

    for word in ("late", "dial", "stars", "colour", "delisted", "when"):
        assert f"Did you mean “{word}”?" in mends


@pytest.mark.parametrize("name", ["rulebooks/lists.yaml", "rulebooks/stars.yaml"])
def test_the_check_of_days_asks_about_what_the_game_would_deal(name: str, tmp_path: Path) -> None:
    whole = read(write(tmp_path)).library
    head, *rules = FILES[name].split("  - id: ")

    for gone in range(len(rules)):
        text = "  - id: ".join((head, *rules[:gone], *rules[gone + 1 :]))
        problems = read(write(tmp_path, {name: text})).problems

        assert whole
        fewer = without_rule(whole, Path(name).stem, gone)
        short = [one for one in fewer.programmes if deals_too_little(fewer, one)]
        assert short == [Path(one.file).stem for one in problems if one.code == "UP605"]


def without_rule(library: Library, book_id: str, gone: int) -> Library:
    book = library.rulebooks[book_id]
    rules = (*book.rules[:gone], *book.rules[gone + 1 :])
    fewer = book.model_copy(update={"rules": rules})
    return replace(library, rulebooks={**library.rulebooks, book_id: fewer})


def deals_too_little(library: Library, programme: str) -> bool:
    (day,) = library.programmes[programme].days
    met = pool(library, [beat for name in day.scenes for beat in library.scenes[name].beats])
    answers = [library.record[entry].answer for entry in met]
    return min(answers.count(Answer.YES), answers.count(Answer.NO)) < LEAST_OF_EACH


def test_a_late_notice_needs_one_programme_in_which_it_can_land(tmp_path: Path) -> None:
    last = FILES["programmes/short.yaml"].replace("id: short", "id: zest")

    assert read(write(tmp_path, {"programmes/zest.yaml": last})).problems == ()


HEARD = {
    "deeds.yaml": changed("deeds.yaml", "deeds:\n", "deeds:\n  - {id: bell.heard, label: heard}\n"),
    "rulebooks/lists.yaml": changed(
        "rulebooks/lists.yaml", "{deed: bell.rung, times: 2}", "{deed: bell.heard}"
    ),
}


def test_what_only_a_neighbour_does_is_done(tmp_path: Path) -> None:
    life = changed("neighbours/mr-reed.yaml", "- {deed: bell.rung}", "- {deed: bell.heard}")

    assert {one.code for one in read(write(tmp_path / "nobody", HEARD)).problems} == {
        "UP313",
        "UP315",
    }
    lived = {**HEARD, "neighbours/mr-reed.yaml": life}
    assert read(write(tmp_path / "he", lived)).problems == ()


def test_a_scene_cannot_wait_for_what_only_a_neighbour_does(tmp_path: Path) -> None:
    scene = changed("scenes/supper.yaml", "{done: [mrs-oak.rated-low]}", "{done: [bell.heard]}")
    life = changed("neighbours/mr-reed.yaml", "- {deed: bell.rung}", "- {deed: bell.heard}")
    changes = {**HEARD, "neighbours/mr-reed.yaml": life, "scenes/supper.yaml": scene}

    assert [one.code for one in read(write(tmp_path, changes)).problems] == ["UP316"]


@pytest.mark.parametrize(
    ("old", "last", "more"),
    [
        pytest.param("late: 1", "late: 3", "late: 4", id="scenes: each deed is one"),
        pytest.param("late: 1", "nights: 4", "nights: 5", id="nights: the last one too"),
    ],
)
def test_a_late_notice_may_land_in_a_neighbours_life(
    old: str, last: str, more: str, tmp_path: Path
) -> None:
    life = FILES["neighbours/mr-reed.yaml"].replace(
        "deeds:\n      - {deed: bread.kept",
        "deeds:\n      - {deed: bread.shared}\n      - {deed: bread.kept",
    )
    life = life.replace("day: 3", "day: 4")
    for number, late in enumerate((last, more)):
        stars = changed("rulebooks/stars.yaml", old, late)
        changes = {"neighbours/mr-reed.yaml": life, "rulebooks/stars.yaml": stars}
        problems = read(write(tmp_path / str(number), changes)).problems

        assert [one.code for one in problems] == ["UP607"] * number


@pytest.mark.parametrize(
    "when",
    [
        pytest.param(["{father: [waiting]}", "{father: [pleased, waiting]}"], id="a regard"),
        pytest.param(["{open: side-gate}", "{shut: side-gate}"], id="a door"),
        pytest.param(["{done: [bell.rung]}", "{not_done: [bell.rung]}"], id="a deed"),
    ],
)
def test_choices_that_exclude_each_other_may_be_more_than_four(
    when: list[str], tmp_path: Path
) -> None:
    more = "".join(
        f"      - {{id: c{number}, label: Go, reply: Gone., when: {condition}}}\n"
        for number, condition in enumerate([*when, when[1]])
    )
    scene = changed("scenes/supper.yaml", "      - id: drink", more + "      - id: drink")

    problems = read(write(tmp_path, {"scenes/supper.yaml": scene})).problems

    assert problems == ()


def test_every_pattern_of_the_models_has_words() -> None:
    assert set(patterns(Authored)) == set(FORMS)


def patterns(kind: type[BaseModel]) -> Iterator[str]:
    for model in kind.__subclasses__():
        for field in model.model_fields.values():
            yield from in_annotation((field.annotation, *field.metadata))
        yield from patterns(model)


def in_annotation(parts: tuple[Any, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(pattern := getattr(part, "pattern", None), str):
            yield pattern
        if not isinstance(part, str | BaseMetadata):
            yield from in_annotation(get_args(part))
