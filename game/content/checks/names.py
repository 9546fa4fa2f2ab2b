"""Names: each stands once, and whatever points at one finds it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from game.content.checks.walk import (
    beats,
    choices,
    circumstances,
    conditions,
    deeds_done,
    encounters,
    lived,
    ratings,
    rules,
)
from game.content.misfits import close_to
from game.content.problems import Problem
from game.content.sheets import Content, IdeaList, Sheet
from game.content.spots import Loc
from game.engine.vocabulary import (
    MADE_BY_THE_GAME,
    Vocabulary,
    WitnessSort,
    rating_kinds,
)

_SORTS = frozenset(sort.value for sort in WitnessSort)


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield every name that stands twice, is not the file's, or leads nowhere."""
    yield from _files(content)
    yield from _twice(content)
    if content.vocabulary:
        yield from _reserved(content.vocabulary)
        yield from _into_vocabulary(content, content.vocabulary.content)
    yield from _within_scenes(content)
    yield from _into_files(content)
    if content.sources:
        yield from _into_sources(content, {source.id for source in content.sources.content.root})


def _files(content: Content) -> Iterator[Problem]:
    shelves: tuple[Iterable[Sheet[Any]], ...] = (
        content.scenes.sheets,
        content.programmes.sheets,
        content.rulebooks.sheets,
        content.neighbours.sheets,
        content.record.sheets,
    )
    for sheets in shelves:
        for sheet in sheets:
            name = sheet.content.id
            if name != sheet.name:
                sentence = f"The file is called “{sheet.name}.yaml”, and its id is “{name}”."
                yield sheet.problem("UP301", ("id",), sentence, "Make the two equal.")


def _twice(content: Content) -> Iterator[Problem]:
    if sheet := content.vocabulary:
        vocabulary = sheet.content
        yield from _once(sheet, ("deeds",), (deed.id for deed in vocabulary.deeds))
        yield from _once(sheet, ("witnesses",), (one.id for one in vocabulary.witnesses))
        yield from _once(sheet, ("doors",), (door.id for door in vocabulary.doors))
    if content.sources:
        yield from _once(content.sources, (), (one.id for one in content.sources.content.root))
    for scene in content.scenes.sheets:
        yield from _once(scene, ("beats",), (beat.id for beat in scene.content.beats))
    for at in beats(content):
        yield from _once(at.sheet, (*at.loc, "choices"), (one.id for one in at.beat.choices))
    for done in (*deeds_done(content), *lived(content)):
        yield from _once(done.sheet, (*done.loc, "witnesses"), done.done.witnesses, key=None)
    for book in content.rulebooks.sheets:
        counting = book.content.counting
        yield from _once(book, ("rules",), (rule.id for rule in book.content.rules))
        yield from _once(book, ("doors",), (door.id for door in book.content.doors))
        for field, value in counting:
            if isinstance(value, tuple):
                named = (one.id for one in value if hasattr(one, "id"))
                yield from _once(book, ("counting", field), named)
        yield from _once(book, ("answers",), book.content.answers, key=None)
    for entry in content.record.sheets:
        cited = (support.source for support in entry.content.sources)
        yield from _once(entry, ("sources",), cited, key="source")
    if content.ideas:
        told = (idea.rulebook for idea in content.ideas.content.root)
        yield from _once(content.ideas, (), told, key="rulebook")
    for article in content.article.sheets:
        items = article.content.items
        yield from _once(article, ("items",), (item.entry for item in items), key="entry")
        cited = (support.source for support in article.content.sources)
        yield from _once(article, ("sources",), cited, key="source")


def _once(
    sheet: Sheet[Any], loc: Loc, names: Iterable[str], key: str | None = "id"
) -> Iterator[Problem]:
    met: set[str] = set()
    for index, name in enumerate(names):
        if name in met:
            here = (*loc, index, key) if key else (*loc, index)
            sentence = f"“{name}” stands here a second time."
            yield sheet.problem("UP302", here, sentence, "Rename it, or keep one of the two.")
        met.add(name)


def _reserved(sheet: Sheet[Vocabulary]) -> Iterator[Problem]:
    rated = (kind for witness in sheet.content.witnesses for kind in rating_kinds(witness.id))
    made = {*MADE_BY_THE_GAME, *rated}
    for index, deed in enumerate(sheet.content.deeds):
        if deed.id in made:
            sentence = f"The game itself makes “{deed.id}” happen."
            yield sheet.problem("UP318", ("deeds", index, "id"), sentence, "Take it away.")
    for index, witness in enumerate(sheet.content.witnesses):
        if witness.id in _SORTS:
            sentence = f"“{witness.id}” is a sort of witness; rules could not tell the two apart."
            yield sheet.problem("UP318", ("witnesses", index, "id"), sentence, "Rename it.")


def _into_vocabulary(content: Content, vocabulary: Vocabulary) -> Iterator[Problem]:
    deeds = {deed.id for deed in vocabulary.deeds}
    judged = {*deeds, *MADE_BY_THE_GAME, *ratings(content)}
    witnesses = {witness.id for witness in vocabulary.witnesses}
    doors = {door.id for door in vocabulary.doors}
    for done in (*deeds_done(content), *lived(content)):
        yield from _known("UP303", done.sheet, (*done.loc, "deed"), done.done.deed, deeds)
        for index, name in enumerate(done.done.witnesses):
            loc = (*done.loc, "witnesses", index)
            yield from _known("UP304", done.sheet, loc, name, witnesses)
    for at in conditions(content):
        for field, kinds in (("done", at.condition.done), ("not_done", at.condition.not_done)):
            for index, kind in enumerate(kinds):
                yield from _known("UP303", at.sheet, (*at.loc, field, index), kind, judged)
    for rule in rules(content):
        when = rule.rule.when
        yield from _known("UP303", rule.sheet, (*rule.loc, "when", "deed"), when.deed, judged)
        if when.witness:
            loc = (*rule.loc, "when", "witness")
            yield from _known("UP304", rule.sheet, loc, when.witness, witnesses | _SORTS)
        for index, kind in enumerate(rule.rule.effect.touches):
            loc = (*rule.loc, "effect", "grounds", index)
            yield from _known("UP303", rule.sheet, loc, kind, judged)
    for choice in choices(content):
        if choice.choice.door:
            loc = (*choice.loc, "door")
            yield from _known("UP305", choice.sheet, loc, choice.choice.door, doors)
    for when_at in circumstances(content):
        for field in ("open", "shut"):
            if name := getattr(when_at.condition, field):
                yield from _known("UP305", when_at.sheet, (*when_at.loc, field), name, doors)
    for book in content.rulebooks.sheets:
        for index, door in enumerate(book.content.doors):
            yield from _known("UP305", book, ("doors", index, "id"), door.id, doors)
    for programme in content.programmes.sheets:
        if want := programme.content.want:
            yield from _known("UP305", programme, ("want", "door"), want.door, doors)
        for index, kind in enumerate(programme.content.without):
            yield from _known("UP303", programme, ("without", index), kind, deeds)
    persons = {one.id for one in vocabulary.witnesses if one.sort is WitnessSort.PERSON}
    for met in encounters(content):
        yield from _known("UP321", met.sheet, met.loc, met.witness, persons)


def _within_scenes(content: Content) -> Iterator[Problem]:
    for at in choices(content):
        if at.choice.leads_to:
            here = {beat.id for beat in at.sheet.content.beats}
            loc = (*at.loc, "leads_to")
            yield from _known("UP306", at.sheet, loc, at.choice.leads_to, here)
    if content.pictures is not None:
        for sheet in content.scenes.sheets:
            picture = sheet.content.picture
            yield from _known("UP307", sheet, ("picture",), picture, content.pictures)
            for index, one in enumerate(sheet.content.sprites):
                loc = ("sprites", index, "sprite")
                yield from _known("UP307", sheet, loc, one.sprite, content.pictures)


def _into_files(content: Content) -> Iterator[Problem]:
    entries = content.record.names
    for programme in content.programmes.sheets:
        yield from _known("UP309", programme, ("frame",), programme.content.frame, entries)
        if again := programme.content.again:
            yield from _known("UP320", programme, ("again",), again, content.rulebooks.names)
        for day_index, day in enumerate(programme.content.days):
            for index, scene in enumerate(day.scenes):
                loc = ("days", day_index, "scenes", index)
                yield from _known("UP308", programme, loc, scene, content.scenes.names)
    for at in rules(content):
        yield from _known("UP309", at.sheet, (*at.loc, "contrast"), at.rule.contrast, entries)
    for book in content.rulebooks.sheets:
        for index, entry in enumerate(book.content.answers):
            yield from _known("UP309", book, ("answers", index), entry, entries)
    if sheet := content.ideas:
        yield from _ideas(content, sheet)
    for article in content.article.sheets:
        for index, item in enumerate(article.content.items):
            yield from _known("UP309", article, ("items", index, "entry"), item.entry, entries)


def _ideas(content: Content, sheet: Sheet[IdeaList]) -> Iterator[Problem]:
    ideas = sheet.content.root
    for at, idea in enumerate(ideas):
        names = content.rulebooks.names
        yield from _known("UP320", sheet, (at, "rulebook"), idea.rulebook, names)
        for index, entry in enumerate(idea.entries):
            loc = (at, "entries", index)
            yield from _known("UP309", sheet, loc, entry, content.record.names)
    told = {idea.rulebook for idea in ideas}
    for book in content.rulebooks.sheets:
        if book.name not in told:
            sentence = f"“record/rulebooks.yaml” does not tell whose idea “{book.name}” answers."
            yield book.problem("UP322", ("id",), sentence, "Tell it there, with its sources.")


def _into_sources(content: Content, sources: Collection[str]) -> Iterator[Problem]:
    for sheet in content.record.sheets:
        for index, support in enumerate(sheet.content.sources):
            loc = ("sources", index, "source")
            yield from _known("UP310", sheet, loc, support.source, sources)
    if content.ideas:
        for at, idea in enumerate(content.ideas.content.root):
            for index, support in enumerate(idea.sources):
                where = (at, "sources", index, "source")
                yield from _known("UP310", content.ideas, where, support.source, sources)
    for article in content.article.sheets:
        for index, support in enumerate(article.content.sources):
            loc = ("sources", index, "source")
            yield from _known("UP310", article, loc, support.source, sources)


_WHAT = {
    "UP303": "deed",
    "UP304": "witness",
    "UP305": "door",
    "UP306": "beat of this scene",
    "UP307": "picture",
    "UP308": "scene",
    "UP309": "record entry",
    "UP320": "rulebook",
    "UP310": "source",
    "UP321": "person",
}


def _known(
    code: str, sheet: Sheet[Any], loc: Loc, name: str, known: Collection[str]
) -> Iterator[Problem]:
    if name not in known:
        what = _WHAT[code]
        mend = close_to(name, sorted(known), f"Write the name of a {what}, or add this one.")
        yield sheet.problem(code, loc, f"No {what} is called “{name}”.", mend)
