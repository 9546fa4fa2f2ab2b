"""Guards of the record: what it prints agrees with itself and stands in what was read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlsplit

from game.content.checks.figures import documents_in, figures_in, years_in
from game.content.problems import Problem
from game.content.sheets import Content, Sheet
from game.content.spots import Loc
from game.engine.asking import STEPS_ASKED
from game.engine.dates import NotADate, years_of
from game.engine.folding import words_of
from game.engine.record import Answer, Article, Idea, Reach, RecordEntry, Source, Verdict

_NEVER: Final = {
    Answer.YES: frozenset({Verdict.UNDOCUMENTED, Verdict.MISREPORTED, Verdict.PROPOSED}),
    Answer.NO: frozenset({Verdict.DOCUMENTED, Verdict.LOCAL, Verdict.COMMERCIAL}),
}
_REACHES: Final = {
    Verdict.LOCAL: frozenset({Reach.PLACES, Reach.OTHER}),
    Verdict.COMMERCIAL: frozenset({Reach.COMPANY, Reach.OTHER}),
}
_FRESH: Final = timedelta(days=365)
"""After so long somebody should look again."""


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield everything in the record that contradicts itself or cannot be vouched for."""
    sources = content.sources.content.root if content.sources else ()
    known = {source.id: source for source in sources}
    for sheet in content.record.sheets:
        yield from _disagreements(sheet)
        yield from _unreadable_dates(sheet)
    for at in _guarded(content):
        yield from _forbidden(at)
        cited = [known[one.source] for one in at.entry.sources if one.source in known]
        if len(cited) == len(at.entry.sources):
            yield from _unread(at, cited)
            yield from _unfounded(at, cited)
        yield from _stale(content, at)
    yield from _same_claims(content)
    yield from _items(content)
    if content.sources:
        for index, source in enumerate(sources):
            if source.address is not None and not is_web_address(source.address):
                sentence = f"“{source.id}” has an address that is no web address."
                mend = "Write it whole, with http:// or https://, or null."
                yield content.sources.problem("UP508", (index, "address"), sentence, mend)


def is_web_address(text: str) -> bool:
    """Say whether a text is an address that a browser could open."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in host and not re.search(r"\s", text)


@dataclass(frozen=True, slots=True)
class _Guarded:
    """Something of the record, and where it stands."""

    sheet: Sheet[Any]
    loc: Loc
    entry: RecordEntry | Idea | Article

    def problem(self, code: str, loc: Loc, sentence: str, mend: str) -> Problem:
        return self.sheet.problem(code, (*self.loc, *loc), sentence, mend)


def _guarded(content: Content) -> Iterator[_Guarded]:
    for sheet in content.record.sheets:
        yield _Guarded(sheet, (), sheet.content)
    if content.ideas:
        for index, idea in enumerate(content.ideas.content.root):
            yield _Guarded(content.ideas, (index,), idea)
    for article in content.article.sheets:
        yield _Guarded(article, (), article.content)


def printed(entry: RecordEntry | Idea | Article) -> Iterator[tuple[Loc, str]]:
    """Yield our own printed sentences; the claim is not ours, and stands word for word."""
    if isinstance(entry, Article):
        yield ("title",), entry.title
        yield ("lead",), entry.lead
        for index, item in enumerate(entry.items):
            yield ("items", index, "says"), item.says
    elif isinstance(entry, Idea):
        yield ("title",), entry.title
        yield ("idea",), entry.idea
    else:
        yield from _printed_of_an_entry(entry)
    for index, support in enumerate(entry.sources):
        yield ("sources", index, "supports"), support.supports


def _printed_of_an_entry(entry: RecordEntry) -> Iterator[tuple[Loc, str]]:
    yield ("card",), entry.card
    yield ("account",), entry.account
    for field, text in entry.conditions:
        yield ("conditions", field), text
    for index, step in enumerate(entry.story):
        yield ("story", index, "date"), step.date
        yield ("story", index, "text"), step.text
    if entry.elsewhere is not None:
        yield ("elsewhere",), entry.elsewhere
    for index, condition in enumerate(entry.cards.dropped or ()):
        yield ("cards", "dropped", index), condition
    if entry.cards.place is not None:
        yield ("cards", "place", "sentence"), entry.cards.place.sentence
        yield ("cards", "place", "where"), entry.cards.place.where
    if entry.cards.hard is not None:
        yield ("cards", "hard"), entry.cards.hard
    yield ("caveats",), entry.caveats


def _disagreements(sheet: Sheet[RecordEntry]) -> Iterator[Problem]:
    entry = sheet.content
    if entry.answer and entry.verdict in _NEVER[entry.answer]:
        sentence = f"The verdict is “{entry.verdict}”, so the answer cannot be “{entry.answer}”."
        yield sheet.problem("UP502", ("answer",), sentence, "Mend the one that is wrong.")
    fitting = _REACHES.get(entry.verdict)
    if entry.reach and fitting and entry.reach not in fitting:
        sentence = f"The verdict is “{entry.verdict}”, so the reach cannot be “{entry.reach}”."
        yield sheet.problem("UP503", ("reach",), sentence, "Mend the one that is wrong.")


def _unreadable_dates(sheet: Sheet[RecordEntry]) -> Iterator[Problem]:
    """Yield dates of a story that is long enough to be put in order, where they are none."""
    story = sheet.content.story
    for index, step in enumerate(story if len(story) >= STEPS_ASKED else ()):
        try:
            years_of(step.date)
        except NotADate:
            sentence = f"“{step.date}” does not read as a date, so the story has no order."
            mend = "Write “5 May 2018”, “May 2018”, “2018 to 2020”, “around 2014” or “undated”."
            yield sheet.problem("UP509", ("story", index, "date"), sentence, mend)


def _forbidden(at: _Guarded) -> Iterator[Problem]:
    guards = [(phrase, _even(phrase)) for phrase in at.entry.forbid]
    for loc, text in printed(at.entry):
        even = _even(text)
        for phrase, guard in guards:
            if _has(even, guard):
                sentence = f"“{phrase}” must not be printed, and stands here."
                yield at.problem("UP504", loc, sentence, "Say it otherwise, or not at all.")


def _has(even: str, guard: str) -> bool:
    """Say whether a text has a phrase, word for word."""
    return guard in even and bool(re.search(rf"(?<!\w){re.escape(guard)}(?!\w)", even))


def _even(text: str) -> str:
    """Return the text so that capitals and broken lines hide nothing in it."""
    return " ".join(text.casefold().split())


def _unread(at: _Guarded, cited: list[Source]) -> Iterator[Problem]:
    if not any(source.read for source in cited):
        sentence = "None of its sources was read, so the verdict rests on nothing."
        yield at.problem("UP501", ("sources",), sentence, "Read one, or leave the entry out.")


def _unfounded(at: _Guarded, cited: list[Source]) -> Iterator[Problem]:
    """Yield years, document numbers and figures that nothing beside them bears out.

    Whether a source says them is a question for whoever reads it; here the entry is held against
    itself and against what is known of its sources.
    """
    entry = at.entry
    of_sources = [support.supports for support in entry.sources]
    for source in cited:
        of_sources += filter(None, (source.title, source.original_title, source.date))
        of_sources += filter(None, (source.number, source.read_part))
    story = entry.story if isinstance(entry, RecordEntry) else ()
    steps = [text for step in story for text in (step.date, step.text)]
    documents = frozenset[str]().union(*map(figures_in, of_sources))
    borne_out = documents.union(*map(figures_in, steps))
    told = borne_out | figures_in(entry.account) if isinstance(entry, RecordEntry) else borne_out
    for loc, text in printed(entry):
        if loc[0] == "items":
            continue  # what an item says is held against its entry
        if loc[0] not in {"story", "sources"}:
            for year in sorted(years_in(text) - borne_out):
                sentence = f"Neither the story nor any source has the year {year}."
                yield at.problem("UP505", loc, sentence, "Cite what has it, or take it away.")
        if loc[0] != "sources":
            for number in sorted(documents_in(text) - documents):
                sentence = f"No source has an article or a document of the number {number}."
                mend = "Say in “supports” which source has it, or take it away."
                yield at.problem("UP506", loc, sentence, mend)
        if loc[0] in {"card", "cards", "conditions", "title", "idea", "lead"}:
            for figure in sorted(figures_in(text) - years_in(text) - documents_in(text) - told):
                sentence = f"Neither the account nor the story nor any source has {figure}."
                yield at.problem("UP507", loc, sentence, "Tell it there too, or not here.")


def _stale(content: Content, at: _Guarded) -> Iterator[Problem]:
    """Yield a review that nobody has renewed for a year."""
    reviewed = at.entry.reviewed
    if content.today is not None and content.today - reviewed > _FRESH:
        age = (content.today - reviewed).days
        sentence = f"The last review is {age} days old."
        mend = "Look the sources over once more, and write the day here."
        yield at.sheet.warning("UP511", (*at.loc, "reviewed"), sentence, mend)


def _same_claims(content: Content) -> Iterator[Problem]:
    """Yield claims that stand a second time, in another entry or in the article."""
    entries: dict[tuple[str, ...], str] = {}
    for sheet in content.record.sheets:
        first = entries.setdefault(words_of(sheet.content.claim), sheet.name)
        if first != sheet.name:
            sentence = f"“{first}” makes the same claim."
            yield sheet.problem("UP510", ("claim",), sentence, "Make one of the two.")
    for article in content.article.sheets:
        said: dict[tuple[str, ...], int] = {}
        for index, item in enumerate(article.content.items):
            before = said.setdefault(words_of(item.says), index)
            if before != index:
                sentence = f"Item {before + 1} says the same."
                loc = ("items", index, "says")
                yield article.problem("UP510", loc, sentence, "Make one of the two.")


def _items(content: Content) -> Iterator[Problem]:
    """Yield what an item of the article says and its entry forbids, or knows nothing of."""
    entries = {sheet.name: sheet.content for sheet in content.record.sheets}
    for sheet in content.article.sheets:
        for index, item in enumerate(sheet.content.items):
            entry = entries.get(item.entry)
            if entry is None:
                continue
            loc = ("items", index, "says")
            even = _even(item.says)
            for phrase in entry.forbid:
                if _has(even, _even(phrase)):
                    sentence = f"“{phrase}” must not be printed, and stands here."
                    yield sheet.problem("UP504", loc, sentence, "Say it otherwise, or not at all.")
            texts = [text for _, text in printed(entry)]
            known = frozenset[str]().union(*map(figures_in, (entry.claim, *texts)))
            for figure in sorted(figures_in(item.says) - known):
                sentence = f"The entry “{entry.id}” has no {figure}."
                yield sheet.problem("UP507", loc, sentence, "Tell it there too, or not here.")
