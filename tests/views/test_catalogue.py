"""Every text of the interface goes through the catalogue; what the content says never does."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel

from game.engine.amending import positions, trial
from game.engine.coverage import coverage
from game.engine.lines import CardAnswered, ChoiceMade
from game.engine.playthrough import AtCard
from game.engine.readings import recorded_of
from game.engine.record import Confidence, Kind, Setting, SourceKind, Verdict
from game.views import (
    amending,
    article,
    cards,
    comparing,
    front,
    guess,
    hands,
    ideas,
    index,
    journals,
    others,
    readings,
    record,
    sources,
)
from game.views.coverage import coverage_lines
from game.views.days import days
from game.views.log import log
from game.views.notices import notice_text
from game.views.phone import phone
from game.views.rulebook import rulebook
from game.views.scene import consequence, scene
from game.views.searching import Asked
from game.views.summary import summary
from tests.views.catalogue import GAME, MARKED, interface_texts, is_catalogued, is_marked
from tests.views.leaves import leaves
from tests.views.small import CARDS, LIBRARY, chosen, entry, lying, morning, said

WAYS = [
    (book, names)
    for book in ("stars", "lists")
    for names in (("share", "ring"), ("keep", "ring"), ("light", "leave"), ("share", "leave"))
]
SAID = {
    Kind.DROPPED: ("0", "1"),
    Kind.ORDER: ("0,1,2", "2,1,0"),
    Kind.PLACE: ("here", "elsewhere"),
    Kind.HARD: ("yes", "no"),
}
"""Answers to each of the other cards."""
OUTSIDE = "From outside."
"""What is handed to a view by the machine: a file, a time, a reason in another's words."""


def of_scenes() -> Iterator[tuple[str, object]]:
    """Yield every view of the days, under both rulebooks."""
    for book, names in WAYS:
        play = morning(book)
        for name in (*names, "feed"):
            yield "scene", scene(MARKED, play)
            assert play.scene is not None
            assert play.beat is not None
            line = ChoiceMade(play.scene.id, play.beat.id, name)
            after = chosen(play, name)
            for step in range(3):
                yield "consequence", consequence(MARKED, play, after, line, step)
            yield "phone", phone(MARKED, LIBRARY, after.life.ledger, (), day=1, quiet=OUTSIDE)
            play = after
        yield "log", log(MARKED, play)
        yield "rulebook", rulebook(MARKED, LIBRARY, play.life.ledger)
        yield "summary", summary(MARKED, said(chosen(said(play), "climb")))
    yield "log", log(MARKED, chosen(morning(), "share", "undo"))
    yield "log", log(MARKED, morning())


def of_nights() -> Iterator[tuple[str, object]]:
    """Yield every card before and after it turns, whatever was said, and the sum of it."""
    for book, names in WAYS:
        for answer in (None, "no", "yes:country", "yes:places", "yes:company", "yes:other"):
            play = chosen(morning(book, "hour"), *names)
            while isinstance(place := play.life.place, AtCard):
                answered = CardAnswered("guess", place.entry, answer, (answer and 75) or None)
                yield "guess", guess.guess(MARKED, play)
                yield "card", cards.card(MARKED, play, place, answered)
                play = play.after(answered)
            yield "summary", summary(MARKED, play)
    for here in (True, False):
        for kind, answers in SAID.items():
            told = {**CARDS["cards"]["place"], "here": here}
            play = lying(kind, cards={**CARDS["cards"], "place": told})
            assert isinstance(play.life.place, AtCard)
            before = others.order if kind is Kind.ORDER else others.pick
            yield kind, before(MARKED, play)
            for answer in (None, *answers):
                answered = CardAnswered(kind, "bread-yes", answer, None)
                yield "card", cards.card(MARKED, play, play.life.place, answered)
                yield "summary", summary(MARKED, said(play.after(answered)))


def of_the_record() -> Iterator[tuple[str, object]]:
    """Yield every page of the record, its indexes, and the article."""
    for asked in (
        Asked(),
        Asked("one town"),
        Asked("baker loaf"),
        Asked("nowhere at all"),
        Asked(verdict=Verdict.LOCAL, setting=Setting.CITIES),
        Asked(kind=SourceKind.PRESS, confidence=Confidence.MEDIUM),
    ):
        for day in (None, date(2026, 11, 2), date(2026, 11, 3), date(2026, 12, 2)):
            yield "index", index.index(MARKED, LIBRARY, asked, day)
        yield "sources", sources.sources(MARKED, LIBRARY, asked)
    for name in LIBRARY.record:
        for page in ("sources", "story", "elsewhere", "entry"):
            yield f"page {page}", record.page(MARKED, LIBRARY, name, page)
            today = date(2026, 11, 9)
            shown = record.page(MARKED, LIBRARY, name, page, today=today, clipped={"baker"})
            yield f"page {page}", shown
    for name, one in LIBRARY.sources.items():
        yield "source", sources.source(MARKED, LIBRARY, name)
        for done in (True, False):
            yield "copied", (hands.copied(MARKED, one, done=done),)
            yield "visited", (hands.visited(MARKED, one, done=done),)
            yield "clipped", (hands.clipped(MARKED, on=done),)
    for day in (None, date(2026, 11, 9)):
        yield "article", article.article(MARKED, LIBRARY, day)
    for some in (LIBRARY, replace(LIBRARY, scenes={})):
        for _lead, line in coverage_lines(MARKED, some, coverage(some)):
            yield "coverage", (line,)


def of_the_frame() -> Iterator[tuple[str, object]]:
    """Yield the title, the options, the messages and the list of journals."""
    switch = (False, True)
    yield "title", front.title(MARKED, LIBRARY, "week")
    yield (
        "options",
        front.options(
            MARKED,
            (
                ("text_size", 100, (100, 125)),
                ("less_motion", True, switch),
                ("mute", False, switch),
                ("volume", 75, (75, 100)),
                ("captions", False, switch),
                ("full_screen", False, switch),
                ("open_rules", False, switch),
            ),
        ),
    )
    yield "days", days(MARKED, LIBRARY, "week", "lists")
    yield "forget", front.forget_asked(MARKED)
    yield "forgotten", front.forgotten(MARKED, ())
    yield "forgotten", front.forgotten(MARKED, (OUTSIDE,))
    yield "told", front.told(MARKED, (OUTSIDE,), can_go_on=True)
    yield "told", front.told(MARKED, (OUTSIDE,), can_go_on=False)
    yield "crashed", front.crashed(MARKED, OUTSIDE)
    yield "marks", front.marks(MARKED)
    yield "captions", tuple(front.captions(MARKED).values())
    for found in (True, False):
        yield "journals", journals.journals(MARKED, any_found=found)
        yield "journal", journals.journal(MARKED, OUTSIDE, "Two days", "Nod", 3, held=found)
    yield "journal", journals.journal(MARKED, OUTSIDE, "", "", 3, held=False)
    everything = journals.Read(
        "a", lost=2, fails_at=3, why=OUTSIDE, aside=OUTSIDE, trouble=OUTSIDE, changed=True
    )
    for read in (everything, journals.Read("a", changed=True), journals.Read("a", foreign="b")):
        yield "told of", journals.told_of(MARKED, read)


def of_comparisons() -> Iterator[tuple[str, object]]:
    """Yield every rulebook's reading, every position of every slider, and whose ideas they are."""
    for book, names in WAYS:
        play = chosen(morning(book), *names)
        for at in range(len(names)):
            yield "readings", readings.readings(MARKED, play, at)
        yield "compare", comparing.walked(MARKED, play)
        lives = (recorded_of(play), *map(recorded_of, LIBRARY.neighbours.values()))
        for counted in LIBRARY.rulebooks.values():
            tried = trial(LIBRARY, counted, lives)
            for rule in tried.rules:
                for at, _ in enumerate(positions(rule)):
                    reach = tried.reach(rule)
                    yield "amending", amending.amending(MARKED, tried, rule, at, reach)
    yield "ideas", ideas.ideas(MARKED, LIBRARY)


def content() -> frozenset[str]:
    """Return everything that the content says, each notice with every witness."""

    def strings(value: object) -> Iterator[str]:
        if isinstance(value, str):
            yield from (value, *value.split("\n"))
        elif isinstance(value, BaseModel):
            yield from strings(tuple(getattr(value, name) for name in type(value).model_fields))
        elif isinstance(value, tuple):
            for one in value:
                yield from strings(one)

    shelves = (
        *(LIBRARY.deeds, LIBRARY.witnesses, LIBRARY.doors, LIBRARY.scenes, LIBRARY.programmes),
        *(LIBRARY.rulebooks, LIBRARY.record, LIBRARY.sources, LIBRARY.ideas, LIBRARY.neighbours),
    )
    assert LIBRARY.article is not None
    written = {text for shelf in shelves for one in shelf.values() for text in strings(one)}
    written |= set(strings(LIBRARY.article))
    notices = {
        notice_text(rule, witness)
        for book in LIBRARY.rulebooks.values()
        for rule in book.rules
        for witness in (None, *LIBRARY.witnesses.values())
    }
    of_cards = set(strings(entry("bread-yes", "yes", **CARDS)))
    return frozenset(written | notices | of_cards | {OUTSIDE})


CONTENT = content()
VIEWS = (of_scenes, of_nights, of_comparisons, of_the_record, of_the_frame)
FIGURE = re.compile(r"[+−]?\d+(?:\.\d+)?")


def is_ours_or_marked(text: str) -> bool:
    """Say whether a text is empty, a figure, content, marked, or a row of such texts."""
    if not text or is_one_text(text):
        return True
    for joint in (" · ", ", "):
        parts = text.split(joint)
        if len(parts) > 1 and all(map(is_ours_or_marked, parts)):
            return True
    ends = (at for at, sign in enumerate(text) if sign == " ")
    return any(is_one_text(text[:at]) and is_ours_or_marked(text[at + 1 :]) for at in ends)


def is_one_text(text: str) -> bool:
    """Say whether a text is content, a figure, or marked as a whole."""
    return text in CONTENT or FIGURE.fullmatch(text) is not None or is_marked(text)


@pytest.mark.parametrize("views", VIEWS)
def test_every_text_is_content_or_came_through_the_catalogue(views: object) -> None:
    assert callable(views)
    told = {(name + where, text) for name, view in views() for where, text in leaves(view)}

    assert len(told) > 40
    assert sorted(one for one in told if not is_ours_or_marked(one[1])) == []


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("«Go on»", True),
        ("«Day 1 · «July»»", True),
        ("«listed: Keepers of bread», «listed: Givers of bread»", True),
        ("Share it", True),
        ("+0.09", True),
        ("", True),
        ("Go on", False),
        ("«Go» on", False),
        ("Day 1", False),
        ("«listed: x», and more", False),
    ],
)
def test_it_tells_marked_from_unmarked(text: str, passes: bool) -> None:  # noqa: FBT001 - a table
    assert is_ours_or_marked(text) == passes


def literals(source: str) -> Iterator[str]:
    """Yield every literal that somebody could read and that is not handed to the catalogue.

    Of plain constants those with a blank or a capital first; of f-strings any with a letter, for
    there they stand between what is filled in.
    """
    tree = ast.parse(source)
    skipped = {
        id(inner)
        for node in ast.walk(tree)
        if is_catalogued(node)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        for inner in ast.walk(node)
    }
    in_f_strings = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for inner in node.values
    }
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if id(node) not in skipped:
                readable = " " in text or text[:1].isupper() or id(node) in in_f_strings
                if readable and any(sign.isalpha() for sign in text):
                    yield f"{node.lineno}: {text!r}"


@pytest.mark.parametrize(
    "path", sorted((GAME / "views").glob("*.py")), ids=lambda path: str(path.stem)
)
def test_no_view_holds_a_literal_of_its_own(path: Path) -> None:
    assert list(literals(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('def f():\n    return "Go on"', ["2: 'Go on'"]),
        ('def f():\n    return "Back"', ["2: 'Back'"]),
        ('def f(x):\n    return f"{x} left"', ["2: ' left'"]),
        ('X = {"a": "Two words"}', ["1: 'Two words'"]),
        ('def f():\n    """Say so."""\n    return _("Go on").upper()', []),
        ('def f():\n    return words.ngettext("One line", "{n} lines", n)', []),
        ('def f(x):\n    return ", ".join(x) + f"{x}.{x}" + "good"', []),
        ('X: int = 1\n"""Of these."""', []),
    ],
)
def test_it_finds_literals(source: str, found: list[str]) -> None:
    assert list(literals(source)) == found


def test_the_catalogue_is_asked_for_whole_texts() -> None:
    """No blank at either end, where translators lose it, and nothing that is glued."""
    told = interface_texts().values()

    assert [text for text in told if text != text.strip() or not text] == []


def test_an_empty_text_is_never_looked_up() -> None:
    """An empty key of a gettext catalogue gives back the header of the file."""
    told = [text for views in VIEWS for _, view in views() for _, text in leaves(view)]

    assert not [text for text in told if "«»" in text]
