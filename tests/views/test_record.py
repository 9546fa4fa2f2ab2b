from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from game.engine.lines import CardAnswered
from game.engine.playthrough import AtCard
from game.views.cards import StripView, card
from game.views.guess import guess
from game.views.index import EntryRowView, index
from game.views.record import (
    HandsView,
    PageView,
    Paragraph,
    Section,
    SourceView,
    page,
    sources,
)
from game.views.summary import summary
from game.views.words import ENGLISH
from tests.views.leaves import leaves
from tests.views.small import LIBRARY, chosen, morning, said

PAGES = ("sources", "story", "elsewhere", "entry")
BAKER = SourceView(
    id="baker",
    number="1",
    title="The bread question",
    original_title="面包",
    published="press · A. Baker · The Daily Loaf · 2019-07-01 · No. 36",
    address="https://example.org/bread",
    supports="For: All of bread-yes.",
    read="Read: All of it.",
    citation=(
        "A. Baker: The bread question (面包). The Daily Loaf, 2019-07-01, No. 36."
        " https://example.org/bread"
    ),
    hands=HandsView(
        take="Source 1: copy, open",
        taken="Source 1",
        copy="Copy 1 as a citation",
        visit="Open the address of 1",
        clip="",
        clipped="",
    ),
)
MILLER = SourceView(
    id="miller",
    number="2",
    title="Flour",
    original_title="",
    published="think tank · The Mill House",
    address="",
    supports="For: Some of bread-yes.",
    read="Not seen by us. Its title only.",
    citation="Flour. The Mill House. Not seen by us.",
    hands=HandsView(
        take="Source 2: copy",
        taken="Source 2",
        copy="Copy 2 as a citation",
        visit="",
        clip="",
        clipped="",
    ),
)
STORY = (
    Paragraph("A paper tells bread-yes.", "1 July 2019"),
    Paragraph("Another tells bread-yes.", "2020"),
)
AFAR = (Paragraph("First afar."), Paragraph("Then nearer."))


def page_of(name: str, entry: str = "bread-yes") -> PageView:
    return page(ENGLISH, LIBRARY, entry, name)


def test_sources_are_numbered_and_say_what_was_read() -> None:
    """One that was not seen says so before anything else."""
    shown = sources(ENGLISH, LIBRARY.record["bread-yes"], LIBRARY.sources)

    assert shown == (BAKER, MILLER)


@pytest.mark.parametrize(
    ("name", "title", "sections"),
    [
        ("sources", "Sources", (Section("", sources=(BAKER, MILLER)),)),
        ("story", "How the story travelled", (Section("", STORY),)),
        ("elsewhere", "Elsewhere", (Section("", AFAR),)),
    ],
)
def test_a_page_has_its_own_section_only(
    name: str, title: str, sections: tuple[Section, ...]
) -> None:
    view = page_of(name)

    assert (view.title, view.sections, view.back) == (title, sections, "Back")
    assert view.claim == "“People say bread-yes.”"
    assert (view.stamp, view.as_of) == ("Some places", "As of 2 November 2026")


def test_the_full_entry_has_everything_in_order() -> None:
    assert page_of("entry").title == "On the record"
    assert page_of("entry").sections == (
        Section("", (Paragraph("In one town bread-yes held."),)),
        Section(
            "",
            strip=(
                StripView("Where", "Where bread-yes"),
                StripView("Whom", "Whom bread-yes"),
                StripView("How long", "How long bread-yes"),
                StripView("Way out", "Way out bread-yes"),
            ),
        ),
        Section(
            "In full", (Paragraph("First of bread-yes."), Paragraph("Then more of bread-yes."))
        ),
        Section("How the story travelled", STORY),
        Section("Elsewhere", AFAR),
        Section("What we could not settle", (Paragraph("Nobody counted bread-yes again."),)),
        Section(
            "How sure this entry is of itself",
            (Paragraph("Medium. Last looked over on 2 November 2026."),),
        ),
        Section("Sources", sources=(BAKER, MILLER)),
    )


def test_an_entry_that_looks_nowhere_else_has_no_such_section() -> None:
    titles = [one.title for one in page_of("entry", "camera-no").sections]

    assert titles == [
        "",
        "",
        "In full",
        "How the story travelled",
        "What we could not settle",
        "How sure this entry is of itself",
        "Sources",
    ]


@pytest.mark.parametrize(
    ("entry", "sure"), [("bread-yes", "Medium"), ("camera-no", "Low"), ("one-number", "High")]
)
def test_an_entry_says_how_sure_it_is(entry: str, sure: str) -> None:
    told = [one.text for section in page_of("entry", entry).sections for one in section.paragraphs]

    assert f"{sure}. Last looked over on 2 November 2026." in told


def test_the_index_has_every_entry_in_the_order_of_the_files() -> None:
    view = index(ENGLISH, LIBRARY)

    assert view.title == "The record"
    assert view.search.count == "4 entries"
    assert view.rows == (
        EntryRowView(
            "bread-yes",
            "People say bread-yes.",
            "Some places",
            "For some, in some places · confidence medium · 2 sources",
            "",
        ),
        EntryRowView(
            "camera-no",
            "People say camera-no.",
            "No record found",
            "For no one, as far as we found · confidence low · 2 sources",
            "",
        ),
        EntryRowView(
            "one-number",
            "People say one-number.",
            "Not as told",
            "For no one, as far as we found · confidence high · 2 sources",
            "",
        ),
        EntryRowView(
            "shame-yes",
            "People say shame-yes.",
            "Some places",
            "For some, in some places · confidence medium · 1 source",
            "",
        ),
    )


@pytest.mark.parametrize(
    ("today", "age"),
    [
        (date(2026, 11, 1), ""),
        (date(2026, 11, 2), ", looked over today"),
        (date(2026, 11, 3), ", looked over yesterday"),
        (date(2026, 11, 5), ", looked over 3 days ago"),
        (date(2027, 11, 2), ", looked over 365 days ago"),
    ],
)
def test_a_page_says_how_old_its_review_is_where_the_day_is_known(today: date, age: str) -> None:
    view = page(ENGLISH, LIBRARY, "bread-yes", "story", today=today)

    assert view.as_of == f"As of 2 November 2026{age}"


def test_in_a_playthrough_a_source_can_be_clipped_and_says_so() -> None:
    (notes,) = page(ENGLISH, LIBRARY, "bread-yes", "sources", clipped={"miller"}).sections
    baker, miller = (one.hands for one in notes.sources)

    assert (baker.take, baker.clip, baker.clipped) == (
        "Source 1: copy, open, clip",
        "Clip 1 for the handout",
        "",
    )
    assert (miller.take, miller.clip, miller.clipped) == (
        "Source 2: copy, clip",
        "Take 2 off the clip",
        "Clipped",
    )


def test_guards_are_printed_nowhere() -> None:
    play = chosen(morning(programme="hour"), "share", "ring")
    told = [
        text for name in PAGES for one in LIBRARY.record for _, text in leaves(page_of(name, one))
    ]
    told += [text for _, text in leaves(index(ENGLISH, LIBRARY))]
    told += [text for _, text in leaves(summary(ENGLISH, said(play, ("no", 50))))]
    while isinstance(play.life.place, AtCard):
        answered = CardAnswered("guess", play.life.place.entry, "no", 50)
        told += [text for _, text in leaves(guess(ENGLISH, play))]
        told += [text for _, text in leaves(card(ENGLISH, play, play.life.place, answered))]
        play = play.after(answered)

    assert len(told) > 200
    assert [text for text in told if "hidden" in text] == []


def test_a_source_without_an_author_begins_with_its_issuer() -> None:
    bare = LIBRARY.sources["baker"].model_copy(update={"author": None, "number": None})
    library = replace(LIBRARY, sources={**LIBRARY.sources, "baker": bare})

    (notes,) = page(ENGLISH, library, "shame-yes", "sources").sections

    assert [one.published for one in notes.sources] == ["press · The Daily Loaf · 2019-07-01"]
