"""Whether everything that was written can happen: rules, conditions, deeds, scenes, sources."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.checks.walk import (
    MADE_BY_THE_GAME,
    RuleAt,
    conditions,
    deeds_done,
    encounters,
    rules,
)
from game.content.problems import Problem
from game.content.sheets import Content
from game.engine.contrast import deeds_of
from game.engine.vocabulary import Witness, rating_kinds


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield what can never happen in any programme; asked only of content whose names hold."""
    played = {
        scene
        for sheet in content.programmes.sheets
        for day in sheet.content.days
        for scene in day.scenes
    }
    seen = _seen(content, played)
    for at in rules(content):
        yield from _dead(at, seen)
    for condition in conditions(content):
        for index, kind in enumerate(condition.condition.done):
            if kind not in seen and kind not in MADE_BY_THE_GAME:
                sentence = f"No choice in any programme does “{kind}”."
                loc = (*condition.loc, "done", index)
                yield condition.sheet.problem("UP316", loc, sentence, "Name a deed that is done.")
    yield from _too_late(content)
    yield from _unused(content, played, seen)


def _seen(content: Content, played: set[str]) -> dict[str, set[Witness]]:
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


def _too_late(content: Content) -> Iterator[Problem]:
    """Yield each late rule whose deed is never done early enough for the notice to land."""
    left: dict[str, int] = {}
    scenes = {sheet.name: sheet.content for sheet in content.scenes.sheets}
    for programme in content.programmes.sheets:
        order = [name for day in programme.content.days for name in day.scenes]
        for after, name in enumerate(reversed(order)):
            for beat in scenes[name].beats:
                for done in deeds_of(beat):
                    left[done.deed] = max(after, left.get(done.deed, 0))
    for at in rules(content):
        late, deed = at.rule.late, at.rule.when.deed
        if late is not None and late > left.get(deed, late):
            sentence = f"After “{deed}” at most {left[deed]} more scenes are played."
            mend = "Let it land earlier."
            yield at.sheet.problem("UP607", (*at.loc, "late"), sentence, mend)


def _dead(at: RuleAt, seen: dict[str, set[Witness]]) -> Iterator[Problem]:
    when = at.rule.when
    if when.deed not in seen and when.deed not in MADE_BY_THE_GAME:
        sentence = f"No choice in any programme does “{when.deed}”, so the rule never fires."
        mend = "Let a choice do it, or take the rule away."
        yield at.sheet.problem("UP313", (*at.loc, "when", "deed"), sentence, mend)
    elif when.witness and not any(when.sees(one) for one in seen.get(when.deed, ())):
        sentence = f"“{when.witness}” never sees “{when.deed}”, so the rule never fires."
        mend = "Let a choice do it before such a witness, or mend the witness here."
        yield at.sheet.problem("UP313", (*at.loc, "when", "witness"), sentence, mend)


def _unused(content: Content, played: set[str], seen: dict[str, set[Witness]]) -> Iterator[Problem]:
    if sheet := content.vocabulary:
        for index, deed in enumerate(sheet.content.deeds):
            if deed.id not in seen:
                sentence = f"No choice in any programme does “{deed.id}”."
                mend = "Let a choice do it, or take it away."
                yield sheet.warning("UP315", ("deeds", index, "id"), sentence, mend)
    for scene in content.scenes.sheets:
        if scene.name not in played:
            mend = "Add it to a programme, or take it away."
            yield scene.warning("UP319", ("id",), "No programme holds this scene.", mend)
    cited = {support.source for entry in content.record.sheets for support in entry.content.sources}
    if sources := content.sources:
        for index, source in enumerate(sources.content.root):
            if source.id not in cited:
                sentence = f"No record entry cites “{source.id}”."
                yield sources.warning("UP314", (index, "id"), sentence, "Cite it, or take it away.")
