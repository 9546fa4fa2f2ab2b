"""Budgets and manners of everything that is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

import pytest

from game.content.checks.words import count
from game.engine.library import Library
from game.engine.vocabulary import WitnessSort
from tests.scenarios import texts
from tests.scenarios.walks import Walks
from tests.views.catalogue import interface_texts

BEAT, REPLY, LABEL, NOTICE, CARD = 45, 45, 9, 12, 45

AMERICAN = re.compile(
    r"\b(?:(?:color|neighbor|favor|honor|behavior|labor|rumor|flavor|humor|harbor|parlor|endeavor)"
    r"(?:s|ed|ing|al|able|ably|ite|ites|hood|hoods|less|ful)?"
    r"|center(?:s|ed|ing)?|theaters?|fiber|gray(?:er|est|s)?|programs?|catalogs?|defense|offense"
    r"|(?:travel|label|cancel|model|signal|channel|counsel)(?:ed|ing|er|ers)"
    r"|fulfillment|fulfill|enrollment|skillful|analyz\w+|paralyz\w+"
    r"|\w+iz(?:e|es|ed|er|ers|ing|ation|ations))\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r'"[^"]*"|“[^”]*”')
"""Other people's words, letter for letter."""
NAME = re.compile(r"\b(?:[A-Z][\w’'-]* )+[A-Z][\w’'-]*")
"""A name of several words spells itself: “the Credit Reference Center”."""
BRITISH_WITH_Z = re.compile(
    r"(?:re|over|under|down|out)?siz(?:e|es|ed|er|ing)|priz(?:e|es|ed|ing)|seiz(?:e|es|ed|ing)"
    r"|capsiz(?:e|es|ed|ing)|bronz\w+|wiz\w+",
    re.IGNORECASE,
)
WORLD = re.compile(
    r"\b(?:china|chinese|prc|social credit|xinjiang|hong kong|taiwan|xi jinping|black mirror"
    r"|nosedive|zhima|sesame|alipay|uber|netflix|beijing|shanghai|shenzhen|hangzhou|nanjing"
    r"|rongcheng|wendeng|weihai|zhengzhou|qingdao|suzhou|xiamen|fuzhou|wuhan|chengdu|chongqing"
    r"|guangzhou|changsha|tianjin|xi['’]an|henan|bologna|rome|milan|vienna|london|paris|berlin"
    r"|hamburg|munich|amsterdam|brussels|madrid|moscow|singapore|tokyo|seoul|delhi|mumbai|sydney"
    r"|new york|san francisco|los angeles|chicago|toronto|boston|washington)\b",
    re.IGNORECASE,
)


def found(pattern: re.Pattern[str], told: Mapping[str, str]) -> list[str]:
    """Return where a pattern is met, with what was met there."""
    return [f"{where}: {hit[0]}" for where, text in told.items() for hit in pattern.finditer(text)]


def over(told: Mapping[str, str], most: int) -> list[str]:
    """Return which texts have more words than there is room for."""
    return [f"{where}: {count(text)}" for where, text in told.items() if count(text) > most]


def test_beats_replies_and_labels_keep_to_their_budgets(library: Library) -> None:
    told = texts.of_scenes(library)
    scenes = {where: text for where, text in told.items() if where.split("/")[0] in library.scenes}
    labels = {where: text for where, text in scenes.items() if where.endswith("/label")}
    replies = {where: text for where, text in scenes.items() if where.endswith("/reply")}
    beats = {where: text for where, text in scenes.items() if where not in labels | replies}

    assert len(labels) == len(replies) > 20
    assert over(labels, LABEL) + over(replies, REPLY) + over(beats, BEAT) == []


def test_notices_keep_to_their_budget(library: Library) -> None:
    notices = {
        where: text
        for where, text in texts.of_rulebooks(library).items()
        if where.split("/")[-1] == "notice" or where.split("/")[-2] == "notice"
    }

    assert len(notices) > 50
    assert over(notices, NOTICE) == []
    assert [where for where, text in notices.items() if "{" in text] == []


def test_cards_keep_to_their_budget(library: Library) -> None:
    assert over({entry.id: entry.card for entry in library.record.values()}, CARD) == []


@pytest.mark.parametrize("book", texts.RULEBOOKS)
def test_no_beat_offers_the_same_words_twice(walks: Walks, book: str) -> None:
    """At once: two choices that are never there together may be called the same."""
    for play in (play for way in walks.all(book) for play in way.moments):
        labels = [choice.label.casefold() for choice in play.offered()]
        assert len(set(labels)) == len(labels), labels


def test_no_rulebook_says_the_same_twice(library: Library) -> None:
    for book in library.rulebooks.values():
        notices = Counter([book.notice, *(rule.notice for rule in book.rules)])
        assert [notice for notice, times in notices.items() if times > 1] == [], book.id


def test_spelling_is_british(library: Library) -> None:
    ours = {
        where: NAME.sub("", QUOTED.sub("", text)) for where, text in texts.our_own(library).items()
    }
    hits = found(AMERICAN, texts.of_fiction(library) | ours | interface_texts())

    assert [one for one in hits if not BRITISH_WITH_Z.fullmatch(one.rpartition(": ")[2])] == []


@pytest.mark.parametrize(
    ("text", "is_american"),
    [
        ("the color of the center", True),
        ("Neighbors organize; two were analyzed.", True),
        ("a gray program was canceled", True),
        ("The size of the prize, seized by citizens.", False),
        ("favourite colours of a neighbour, organised in a programme", False),
        ("a parameter of the laboratory", False),
    ],
)
def test_the_spot_check_of_spelling_catches(text: str, is_american: bool) -> None:  # noqa: FBT001
    hits = [one[0] for one in AMERICAN.finditer(text) if not BRITISH_WITH_Z.fullmatch(one[0])]

    assert bool(hits) == is_american


def test_the_fiction_names_nothing_of_the_world(library: Library) -> None:
    assert found(WORLD, texts.of_fiction(library)) == []


def test_the_record_names_nothing_of_the_fiction(library: Library) -> None:
    witnesses = library.witnesses.values()
    people = [one.name for one in witnesses if one.sort is WitnessSort.PERSON]
    people += [one.name for one in library.neighbours.values()]
    titles = {"a", "and", "daughter", "mr.", "mrs.", "the", "your"}
    parts = {
        part
        for name in people
        for part in name.split()
        if part[:1].isupper() and part.lower() not in titles
    }
    # “The library” and “Dispatch” are words; “Ward Seven” and “Street camera 30” are names.
    things = {one.name for one in witnesses if re.search(r".[A-Z0-9]", one.name)}
    scenes = {name for scene in library.scenes.values() for name in (scene.title, scene.place)}
    scenes -= {"The interview", "The notice"}  # and so are these, where a sentence begins
    invented = {"Candour", "Nod", "14C", "14B", *parts, *things, *scenes}
    names = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(invented)))})\b")

    assert {"Vell", "Ilo", "Anouk", "Desh", "Tove", "Ruk", "Tadesse", "Ward Seven"} <= invented
    assert found(names, texts.our_own(library)) == []


def test_scenes_and_deeds_name_no_rulebook(library: Library) -> None:
    """One life is read under every rulebook, so its words belong to none of them.

    Nod may be named: it is an app, and there whoever counts.
    """
    names = {book.name for book in library.rulebooks.values()}
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b")
    kinds = re.compile(r"\b(?:stars?|lists?|listed|ratings?|rated|grades?)\b", re.IGNORECASE)
    told = texts.of_scenes(library)

    assert found(pattern, told) + found(kinds, told) == []
