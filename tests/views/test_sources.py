from __future__ import annotations

from dataclasses import replace

import pytest

from game.engine.library import Library
from game.engine.record import SourceKind
from game.views import hands
from game.views.citing import citation
from game.views.searching import Asked
from game.views.sources import AT_ONCE, SourcesView, sheets, source, sources
from game.views.words import ENGLISH
from tests.views.small import LIBRARY

BAKER = LIBRARY.sources["baker"]
ADDRESS = "https://example.org/bread"


def many(number: int) -> Library:
    """Return the library with so many sources."""
    extra = {
        f"source-{at}": BAKER.model_copy(update={"id": f"source-{at}", "title": f"Title {at}"})
        for at in range(number - len(LIBRARY.sources))
    }
    return replace(LIBRARY, sources={**LIBRARY.sources, **extra})


def test_every_source_stands_there_with_what_was_read_and_what_cites_it() -> None:
    view = sources(ENGLISH, LIBRARY)
    baker, miller = view.rows

    assert view.search.count == "2 sources"
    assert (baker.title, baker.original_title) == ("The bread question", "面包")
    assert baker.read == "Read: All of it."
    assert baker.cited == "Cited by 4 entries: Some places (2), No record found, Not as told"
    assert miller.read == "Not seen by us. Its title only."
    assert miller.cited == "Cited by 3 entries: Some places, No record found, Not as told"


def test_a_source_that_only_an_idea_or_the_article_cites_says_so() -> None:
    library = replace(LIBRARY, record={})
    (baker,) = (row for row in sources(ENGLISH, library).rows if row.id == "baker")

    assert baker.cited == (
        "Whose ideas these are: Whose idea stars is"
        " · Whose ideas these are: Whose idea lists is · The article, line by line"
    )


@pytest.mark.parametrize("number", [2, AT_ONCE, AT_ONCE + 1, 3 * AT_ONCE - 1])
def test_the_sheets_together_hold_every_source_once(number: int) -> None:
    library = many(number)
    views = [sources(ENGLISH, library, sheet=at) for at in range(sheets(number))]
    shown = [row.id for view in views for row in view.rows]

    assert shown == list(library.sources)
    assert all(bool(view.earlier) == (at > 0) for at, view in enumerate(views))
    assert all(bool(view.later) == (at + 1 < len(views)) for at, view in enumerate(views))


def test_beyond_the_last_sheet_is_the_last_sheet() -> None:
    def view(sheet: int) -> SourcesView:
        return sources(ENGLISH, many(AT_ONCE + 1), sheet=sheet)

    assert view(9) == view(1)
    assert view(1).search.count == f"{AT_ONCE + 1} to {AT_ONCE + 1} of {AT_ONCE + 1} sources"


def test_the_kind_is_a_filter_that_counts() -> None:
    (kinds,) = sources(ENGLISH, LIBRARY, Asked(kind=SourceKind.PRESS)).filters

    assert kinds.label == "Kind of source: press"
    assert [(one.label, one.chosen) for one in kinds.values] == [
        ("Any", False),
        ("press (1)", True),
        ("think tank (1)", False),
    ]


def test_one_source_says_which_entries_cite_it_for_what() -> None:
    view = source(ENGLISH, LIBRARY, "baker")

    assert [(one.entry, one.supports) for one in view.cited] == [
        ("bread-yes", "For: All of bread-yes."),
        ("camera-no", "For: All of camera-no."),
        ("one-number", "For: All of one-number."),
        ("shame-yes", "For: The shame."),
    ]
    assert view.visit
    assert not source(ENGLISH, LIBRARY, "miller").visit


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        (
            {},
            f"A. Baker: The bread question (面包). The Daily Loaf, 2019-07-01, No. 36. {ADDRESS}",
        ),
        (
            {"author": None, "original_title": None, "address": None},
            "The bread question. The Daily Loaf, 2019-07-01, No. 36.",
        ),
        (
            {"title": "Bread.\n Again.", "author": None, "date": None, "number": None},
            f"Bread. Again. (面包). The Daily Loaf. {ADDRESS}",
        ),
        (
            {"read": False, "author": None, "original_title": None, "number": None},
            f"The bread question. The Daily Loaf, 2019-07-01. Not seen by us. {ADDRESS}",
        ),
    ],
)
def test_a_citation_is_one_line_with_all_that_is_known(
    changes: dict[str, object], line: str
) -> None:
    told = citation(ENGLISH, BAKER.model_copy(update=changes))

    assert told == line
    assert "\n" not in told


def test_a_title_of_ours_never_gets_quotation_marks() -> None:
    assert not set(citation(ENGLISH, BAKER)) & set('“”"‘’')


def test_what_was_done_is_told_and_where_it_could_not_be_the_thing_itself_is() -> None:
    assert hands.copied(ENGLISH, BAKER, done=True) == "Copied."
    assert citation(ENGLISH, BAKER) in hands.copied(ENGLISH, BAKER, done=False)
    assert hands.visited(ENGLISH, BAKER, done=True) == "Your browser was asked to open it."
    assert ADDRESS in hands.visited(ENGLISH, BAKER, done=False)
    assert hands.clipped(ENGLISH, on=True) == "Clipped for the handout."
    assert hands.clipped(ENGLISH, on=False) == "Taken off the clip."
