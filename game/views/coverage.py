"""What the fiction makes of the popular account, claim by claim: as lines, and as mappings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.engine.coverage import Covered, Met
from game.engine.library import Library
from game.views.cards import stamp
from game.views.words import Words


def coverage_lines(
    words: Words, library: Library, covered: Sequence[Covered]
) -> Iterator[tuple[str, str]]:
    """Yield what stands before each line, and the line."""
    _ = words.gettext
    for number, one in enumerate(covered, 1):
        entry = library.record[one.item.entry]
        yield f"{number}. ", one.item.says
        yield "   ", _("{stamp}: {entry}").format(stamp=stamp(words, entry.verdict), entry=entry.id)
        for name, deeds in one.scenes.items():
            told = _("{scene}: {deeds}").format(
                scene=library.scenes[name].title, deeds=", ".join(deeds)
            )
            yield "   · ", told
        if one.frames:
            titles = ", ".join(library.programmes[name].title for name in one.frames)
            yield "   · ", _("the first card of {programmes}").format(programmes=titles)
        elif not one.scenes:
            yield "   · ", _in_lives(words, library, one)
        said = (
            _("{rulebook} {met}").format(
                rulebook=library.rulebooks[name].name, met=_met(words, met)
            )
            for name, met in one.rulebooks.items()
        )
        yield "   ", _("{met}.").format(met=", ".join(said))
    met = sum(one.is_met for one in covered)
    yield "", _("{met} of {all} claims are met by a player.").format(met=met, all=len(covered))


def coverage_mappings(covered: Sequence[Covered]) -> list[dict[str, object]]:
    """Return the same for programs."""
    return [
        {
            "says": one.item.says,
            "entry": one.item.entry,
            "scenes": {name: list(deeds) for name, deeds in one.scenes.items()},
            "frames": list(one.frames),
            "neighbours": {name: list(deeds) for name, deeds in one.neighbours.items()},
            "rulebooks": {
                name: {"rules": met.rules, "silences": met.silences}
                for name, met in one.rulebooks.items()
            },
        }
        for one in covered
    ]


def _in_lives(words: Words, library: Library, one: Covered) -> str:
    _ = words.gettext
    if not one.neighbours:
        return _("no scene, and no neighbour's life")
    names = ", ".join(library.neighbours[name].name for name in one.neighbours)
    return _("no scene; in the lives of {names}").format(names=names)


def _met(words: Words, met: Met) -> str:
    rules = words.ngettext("{number} rule", "{number} rules", met.rules)
    silences = words.ngettext("{number} silence", "{number} silences", met.silences)
    told = (rules.format(number=met.rules), silences.format(number=met.silences))
    match bool(met.rules), bool(met.silences):
        case True, True:
            return words.gettext("{rules} and {silences}").format(rules=told[0], silences=told[1])
        case True, False:
            return told[0]
        case False, True:
            return told[1]
        case _:
            return words.gettext("nothing")
