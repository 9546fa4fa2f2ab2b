"""Whether everything that was written can happen: rules, conditions, deeds, scenes, sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.content.checks.walk import (
    RuleAt,
    conditions,
    deeds_done,
    encounters,
    lived,
    rules,
)
from game.content.problems import Problem
from game.content.sheets import Content
from game.engine.contrast import deeds_of
from game.engine.scene import Circumstance
from game.engine.vocabulary import MADE_BY_THE_GAME, Witness, rating_kinds


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield what can never happen in any programme; asked only of content whose names hold."""
    played = {
        scene
        for sheet in content.programmes.sheets
        for day in sheet.content.days
        for scene in day.scenes
    }
    told = _told(content, played)
    seen = _seen(content, told)
    for at in rules(content):
        yield from _dead(at, seen)
    for condition in conditions(content):
        # What a neighbour did is known to rules that judge that life, and to no scene.
        known = told if isinstance(condition.condition, Circumstance) else seen
        for index, kind in enumerate(condition.condition.done):
            if kind not in known and kind not in MADE_BY_THE_GAME:
                sentence = f"No choice in any programme does “{kind}”."
                loc = (*condition.loc, "done", index)
                yield condition.sheet.problem("UP316", loc, sentence, "Name a deed that is done.")
    yield from _too_late(content)
    yield from _unused(content, played, seen)


def _told(content: Content, played: set[str]) -> dict[str, set[Witness]]:
    """Return for each deed of the programmes' scenes who may see it."""
    witnesses = content.witnesses
    seen: dict[str, set[Witness]] = {}
    for at in deeds_done(content):
        if at.sheet.name in played:
            by = {witnesses[name] for name in at.done.witnesses}
            seen.setdefault(at.done.deed, set()).update(by)
    for met in encounters(content):
        if met.sheet.name in played:
            for kind in rating_kinds(met.witness):
                seen.setdefault(kind, set()).add(witnesses[met.witness])
    return seen


def _seen(content: Content, told: Mapping[str, set[Witness]]) -> dict[str, set[Witness]]:
    """Return who may see each deed of the programmes' scenes or of the neighbours' lives."""
    witnesses = content.witnesses
    seen = {deed: set(by) for deed, by in told.items()}
    for at in lived(content):
        by = {witnesses[name] for name in at.done.witnesses}
        seen.setdefault(at.done.deed, set()).update(by)
    return seen


def _too_late(content: Content) -> Iterator[Problem]:
    """Yield each late rule whose deed is never done early enough for the notice to land."""
    scenes, nights = _left(content)
    for at in rules(content):
        deed = at.rule.when.deed
        for field, late, left in (
            ("late", at.rule.late, scenes),
            ("nights", at.rule.nights, nights),
        ):
            if late is not None and late > left.get(deed, late):
                what = "scenes are played" if field == "late" else "nights pass"
                sentence = f"After “{deed}” at most {left[deed]} more {what}."
                yield at.sheet.problem("UP607", (*at.loc, field), sentence, "Let it land earlier.")


def _left(content: Content) -> tuple[dict[str, int], dict[str, int]]:
    """Return how many scenes and nights at most follow each deed, in any programme or life."""
    left: tuple[dict[str, int], dict[str, int]] = {}, {}

    def followed(deed: str, scenes: int, nights: int) -> None:
        for known, most in zip(left, (scenes, nights), strict=True):
            known[deed] = max(most, known.get(deed, 0))

    told = {sheet.name: sheet.content for sheet in content.scenes.sheets}
    for programme in content.programmes.sheets:
        days = programme.content.days
        order = [(name, len(days) - at) for at, day in enumerate(days) for name in day.scenes]
        for after, (name, nights) in enumerate(reversed(order)):
            for beat in told[name].beats:
                for done in deeds_of(beat):
                    followed(done.deed, after, nights)
    for neighbour in content.neighbours.sheets:
        # Each deed of a life is a scene of its own.
        last = neighbour.content.days[-1].day
        lives = [(done, day.day) for day in neighbour.content.days for done in day.deeds]
        for after, (done, day) in enumerate(reversed(lives)):
            followed(done.deed, after, last - day + 1)
    return left


def _dead(at: RuleAt, seen: dict[str, set[Witness]]) -> Iterator[Problem]:
    when = at.rule.when
    if when.deed not in seen and when.deed not in MADE_BY_THE_GAME:
        sentence = f"No choice and no neighbour does “{when.deed}”, so the rule never fires."
        mend = "Let a choice or a neighbour do it, or take the rule away."
        yield at.sheet.problem("UP313", (*at.loc, "when", "deed"), sentence, mend)
    elif when.witness and not any(when.sees(one) for one in seen.get(when.deed, ())):
        sentence = f"“{when.witness}” never sees “{when.deed}”, so the rule never fires."
        mend = "Let it be done before such a witness, or mend the witness here."
        yield at.sheet.problem("UP313", (*at.loc, "when", "witness"), sentence, mend)


def _unused(content: Content, played: set[str], seen: dict[str, set[Witness]]) -> Iterator[Problem]:
    if sheet := content.vocabulary:
        for index, deed in enumerate(sheet.content.deeds):
            if deed.id not in seen:
                sentence = f"No choice in any programme does “{deed.id}”, and no neighbour."
                mend = "Let somebody do it, or take it away."
                yield sheet.warning("UP315", ("deeds", index, "id"), sentence, mend)
    for scene in content.scenes.sheets:
        if scene.name not in played:
            mend = "Add it to a programme, or take it away."
            yield scene.warning("UP319", ("id",), "No programme holds this scene.", mend)
    guarded = [entry.content.sources for entry in content.record.sheets]
    guarded += [idea.sources for idea in content.ideas.content.root] if content.ideas else []
    guarded += [article.content.sources for article in content.article.sheets]
    cited = {support.source for supports in guarded for support in supports}
    if sources := content.sources:
        for index, source in enumerate(sources.content.root):
            if source.id not in cited:
                sentence = f"Nothing in the record cites “{source.id}”."
                yield sources.warning("UP314", (index, "id"), sentence, "Cite it, or take it away.")
