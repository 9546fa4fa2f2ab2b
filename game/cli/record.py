"""``upstanding record``: the record looked through, its entries, its sources, the article."""

from __future__ import annotations

import argparse
from difflib import get_close_matches
from enum import StrEnum
from typing import Final, TypeVar

from game.cli.opening import edition
from game.cli.printing import as_json
from game.cli.refusal import Refusal, unknown
from game.engine.library import Library
from game.engine.record import (
    Article,
    Confidence,
    Idea,
    RecordEntry,
    Setting,
    Source,
    SourceKind,
    Verdict,
)
from game.screens.edition import Edition
from game.screens.element import Element
from game.screens.ideas import IdeasScreen
from game.screens.page import PageScreen
from game.terminal.console import width_here
from game.terminal.printing import pieces, set_out
from game.terminal.wrapping import wrapped
from game.views.article import article
from game.views.cards import stamp
from game.views.citing import citation, what_was_read
from game.views.index import where_found
from game.views.looking_up import nothing_found
from game.views.searching import Asked, Hit, passes, search, search_sources
from game.views.sources import citing

IDEAS: Final = "rulebooks"
"""In the place of an entry: whose ideas the rulebooks are."""
ARTICLE: Final = "article"
"""In the place of an entry: the popular account, line by line."""
_OTHERWISE: Final = {"basis", "forbid", "sources"}
"""Fields that are guards, never printed, and the one that is printed otherwise."""
_INDENT: Final = "  "

W = TypeVar("W", bound=StrEnum)


def run(arguments: argparse.Namespace) -> int:
    """Print what was looked for, or one thing whole."""
    made = edition()
    asked = _asked(arguments)
    words = tuple(arguments.words)
    if arguments.sources:
        _print_sources(made, asked, json=arguments.json)
    elif words == (IDEAS,) and not asked.is_filtered:
        _print_ideas(made, json=arguments.json)
    elif words == (ARTICLE,) and not asked.is_filtered:
        _print_article(made, json=arguments.json)
    elif len(words) == 1 and words[0] in made.library.record and not asked.is_filtered:
        _print_entry(made, made.library.record[words[0]], json=arguments.json)
    else:
        _print_hits(made, asked, json=arguments.json)
    return 0


def _asked(arguments: argparse.Namespace) -> Asked:
    """Return what is looked for; raises ``Refusal`` for a value that no entry could have."""
    return Asked(
        " ".join(arguments.words),
        _value(Verdict, "verdict", arguments.verdict),
        _value(Setting, "place", arguments.place),
        _value(SourceKind, "kind of source", arguments.source_kind),
        _value(Confidence, "confidence", arguments.confidence),
    )


def _value(kind: type[W], what: str, given: str | None) -> W | None:
    if given is None:
        return None
    known = {one.value.replace(" ", "-"): one for one in kind}
    name = given.casefold().replace(" ", "-")
    if name not in known:
        raise unknown(what, given, known)
    return known[name]


# Entries.


def _print_hits(made: Edition, asked: Asked, *, json: bool) -> None:
    hits = search(made.library, asked)
    if not hits and len(asked.words.split()) == 1 and not asked.is_filtered:
        names = (*made.library.record, IDEAS, ARTICLE)
        if get_close_matches(asked.words, names, n=1):
            raise unknown("record entry", asked.words, names)
    if json:
        print(as_json([_found(made.library, hit) for hit in hits]))
        return
    longest = max((len(hit.entry.id) for hit in hits), default=0)
    for hit in hits:
        verdict = stamp(made.words, hit.entry.verdict)
        print(f"{hit.entry.id:{longest}}  {verdict:15}  {hit.entry.claim}")
        if found := where_found(made.words, hit):
            _say(found, _INDENT)
    if asked.is_anything:
        print(f"{len(hits)} of {len(made.library.record)} entries.")
    if not hits:
        _say(nothing_found(made.words))


def _found(library: Library, hit: Hit) -> dict[str, object]:
    told = _mapping(library, hit.entry)
    if hit.parts:
        told["found"] = [part.value for part in hit.parts]
    return told


def _print_entry(made: Edition, entry: RecordEntry, *, json: bool) -> None:
    if json:
        print(as_json(_mapping(made.library, entry)))
    else:
        _print_screen(PageScreen(made, entry.id, "entry").element())


def _print_ideas(made: Edition, *, json: bool) -> None:
    if json:
        told = [_mapping(made.library, idea) for idea in made.library.ideas.values()]
        print(as_json(told))
    else:
        _print_screen(IdeasScreen(made).element())


def _print_screen(tree: Element) -> None:
    said = pieces(tree)
    print(set_out((piece for piece in said if not piece.is_button), width_here()))


# The article.


def _print_article(made: Edition, *, json: bool) -> None:
    if made.library.article is None:
        raise Refusal("The record goes through no article.")
    view = article(made.words, made.library, made.today)
    if json:
        told = _mapping(made.library, made.library.article)
        told["items"] = [
            {
                "says": item.says,
                "outcome": item.outcome.value,
                "entry": item.entry,
                "verdict": made.library.record[item.entry].verdict.value,
                "card": item.card,
            }
            for item in view.items
        ]
        print(as_json(told))
        return
    _say(view.title)
    print("=" * min(len(view.title), width_here()))
    _say(view.lead)
    print()
    _say(view.sums)
    for item in view.items:
        lead = f"{item.number}. "
        print()
        _say(item.says, lead, " " * len(lead))
        _say(f"{item.judged.upper()} · {item.stamp} · {item.entry}", " " * len(lead))
        _say(item.card, " " * len(lead))
    print()
    _say(view.sources_label)
    for number, support in enumerate(made.library.article.sources, 1):
        lead = f"{number}. "
        _say(citation(made.words, made.library.sources[support.source]), lead, " " * len(lead))
    print()
    _say(view.as_of)


# Sources.


def _print_sources(made: Edition, asked: Asked, *, json: bool) -> None:
    library = made.library
    cited = _of_entries(library, asked)
    found = [one for one in search_sources(library, asked) if cited is None or one.id in cited]
    if json:
        print(as_json([_of_source(library, one) for one in found]))
        return
    for one in found:
        _say(citation(made.words, one))
        _say(what_was_read(made.words, one), _INDENT)
        entries = [entry for entry, _support in citing(library, one.id)]
        if entries:
            told = (f"{entry.id} ({stamp(made.words, entry.verdict)})" for entry in entries)
            _say(", ".join(told), _INDENT)
        print()
    print(f"{len(found)} of {len(library.sources)} sources.")
    if not found:
        _say(nothing_found(made.words))


def _of_entries(library: Library, asked: Asked) -> frozenset[str] | None:
    """Return the sources of the entries that pass, if a filter that is for entries is set."""
    if not any((asked.verdict, asked.setting, asked.confidence)):
        return None
    return frozenset(
        support.source
        for entry in library.record.values()
        if passes(library, entry, asked)
        for support in entry.sources
    )


def _of_source(library: Library, source: Source) -> dict[str, object]:
    told = source.model_dump(mode="json")
    told["cited_by"] = [
        {"entry": entry.id, "verdict": entry.verdict.value, "supports": support.supports}
        for entry, support in citing(library, source.id)
    ]
    return told


def _mapping(library: Library, entry: RecordEntry | Idea | Article) -> dict[str, object]:
    """Return all printed fields of an entry or an idea, its sources in full."""
    told = entry.model_dump(mode="json", exclude=_OTHERWISE)
    told["sources"] = [
        {
            **library.sources[support.source].model_dump(mode="json"),
            "supports": support.supports,
        }
        for support in entry.sources
    ]
    return told


def _say(text: str, lead: str = "", hang: str | None = None) -> None:
    """Print a paragraph in as many columns as there are."""
    print("\n".join(wrapped(text, width_here(), lead, lead if hang is None else hang)))
