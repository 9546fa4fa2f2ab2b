"""What exploring has shown, as lines to read and as plain mappings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import groupby
from typing import Final

from game.engine.change import known_as
from game.engine.exploration import Crowded, Explored, Findings, Finish, Step, Way
from game.engine.library import Library
from game.engine.rulebook import Rulebook
from game.engine.scene import Regard
from game.views.words import Words, figure

_SHOWN: Final = 6
"""Of what somebody ends on, the likeliest; the rest is told together."""
_PLACES: Final = 4
_QUARTERS: Final = (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))


def explored_lines(words: Words, library: Library, explored: Explored) -> Iterator[str]:
    """Yield what one programme comes to under one rulebook."""
    _ = words.gettext
    yield _("{programme}, under {rulebook}").format(
        programme=f"{explored.programme.title} ({explored.programme.id})",
        rulebook=f"{explored.rulebook.name} ({explored.rulebook.id})",
    )
    yield _indent(_extent(words, explored))
    yield _indent(_spread(words, explored))
    yield from (_indent(line) for line in _endings(words, library, explored))
    if explored.least.worth == explored.most.worth:
        finish = _finish(words, explored, explored.least)
        yield _indent(_("All ways end alike: {finish}.").format(finish=finish))
        return
    for told, way in (
        (_("The least, {finish}:"), explored.least),
        (_("The most, {finish}:"), explored.most),
    ):
        yield _indent(told.format(finish=_finish(words, explored, way)))
        yield from (_indent(_indent(line)) for line in way_lines(words, way.steps))


def _extent(words: Words, explored: Explored) -> str:
    """Say how many ways there are, and how many were followed."""
    _ = words.gettext
    if explored.stopped_at is None:
        ways = words.ngettext("{ways} way", "{ways} ways", explored.ways).format(
            ways=f"{explored.ways:,}"
        )
        return _("{ways}, every one followed, as {states} different moments.").format(
            ways=ways, states=f"{explored.states:,}"
        )
    return _(
        "More than {ways} ways: exact as far as {beat} ({states} different moments), "
        "from there {sampled} ways by chance. What they did not meet may be there all the same."
    ).format(
        ways=f"{explored.ways:,}",
        beat="/".join(explored.stopped_at),
        states=f"{explored.states:,}",
        sampled=f"{explored.sampled:,}",
    )


def _finish(words: Words, explored: Explored, way: Way) -> str:
    shown = figure(way.rating)
    if not shown:
        return _name(words, explored.rulebook, way.finish)
    return f"{shown} ({way.rating.grade})" if way.rating.grade else shown


def _name(words: Words, rulebook: Rulebook, finish: Finish) -> str:
    """Return a figure as it is written, or the names of what stands."""
    _ = words.gettext
    rating = rulebook.counting.rating(rulebook.counting.opening())
    if isinstance(finish, int):
        return figure(rating, finish)
    if not finish:
        return _("nothing stands") if rating.figure is None else _("no number")
    known = ((name, known_as(rulebook, name)) for name in finish)
    return " + ".join(found.name if found else name for name, found in known)


def _spread(words: Words, explored: Explored) -> str:
    """Say where somebody ends who chooses at random."""
    _ = words.gettext
    rulebook = explored.rulebook
    figures = {one: share for one, share in explored.finishes.items() if isinstance(one, int)}
    if not figures:
        ranked = sorted(explored.finishes.items(), key=lambda one: (-one[1], str(one[0])))
        told = [
            _("{finish} {share}").format(
                finish=_name(words, rulebook, finish), share=percent(share)
            )
            for finish, share in ranked[:_SHOWN]
        ]
        if rest := sum((share for _finish, share in ranked[_SHOWN:]), Fraction(0)):
            told.append(_("something else {share}").format(share=percent(rest)))
        return _("Chosen at random: {shares}.").format(shares=", ".join(told))
    whole = sum(figures.values(), Fraction(0))
    low, middle, high = (
        _name(words, rulebook, _reached(figures, part * whole)) for part in _QUARTERS
    )
    told_of = _(
        "Chosen at random: half the ways end from {low} to {high}, the middle one at {middle}"
    )
    line = told_of.format(low=low, middle=middle, high=high)
    if whole == 1:
        return f"{line}."
    return _("{line}; {share} without a number.").format(line=line, share=percent(1 - whole))


def _reached(figures: Mapping[int, Fraction], part: Fraction) -> int:
    """Return the least figure at or below which that part of all ways ends."""
    so_far = Fraction(0)
    for one in sorted(figures):
        so_far += figures[one]
        if so_far >= part:
            break
    return one


def _endings(words: Words, library: Library, explored: Explored) -> Iterator[str]:
    """Yield how likely each ending is: the wanted door, and how your father stands to you."""
    _ = words.gettext
    regards = {
        Regard.COLD: _("cold {share}"),
        Regard.WAITING: _("waiting {share}"),
        Regard.PLEASED: _("pleased {share}"),
    }
    want = explored.programme.want
    door = library.doors[want.door].label if want else ""
    doors = {
        True: _("{door} open {share}: your father {regards}."),
        False: _("{door} shut {share}: your father {regards}."),
        None: _("Your father {regards}."),
    }
    for is_open, told in doors.items():
        shares = {
            ending.father: share
            for ending, share in explored.endings.items()
            if ending.door is is_open
        }
        if shares:
            yield told.format(
                door=door,
                share=percent(sum(shares.values(), Fraction(0))),
                regards=", ".join(
                    text.format(share=percent(shares[regard]))
                    for regard, text in regards.items()
                    if regard in shares
                ),
            )


def way_lines(words: Words, steps: Iterable[Step]) -> Iterator[str]:
    """Yield one line for each scene of a way; what chance let fire stands in brackets."""
    for scene, some in groupby(steps, key=lambda step: step.scene):
        yield f"{scene}: {' · '.join(_step(words, step) for step in some)}"


def _step(words: Words, step: Step) -> str:
    _ = words.gettext
    ratings = {"low": _("{who} low"), "none": _("{who} not rated"), "high": _("{who} high")}
    did = ratings[step.did].format(who=step.rated) if step.rated else step.did
    return f"{did} ({', '.join(step.luck)})" if step.luck else did


def findings_lines(words: Words, found: Findings, not_met: Findings) -> Iterator[str]:
    """Yield what was found of all that was explored, and what a sample merely did not meet."""
    _ = words.gettext
    yield _("In all of that")
    told = tuple(_found(words, found))
    yield from told or (_indent(_("Nothing is out of reach, idle, or better than all beside it.")),)
    if missing := tuple(_found(words, not_met)):
        yield _("Not met by the ways that were followed by chance, which proves nothing")
        yield from missing


def _found(words: Words, found: Findings) -> Iterator[str]:
    _ = words.gettext
    named: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
        (_("Beats that no way reaches:"), found.beats),
        (_("Choices that nobody can make:"), found.choices),
        (_("Rules that never fire:"), found.rules),
        (_("Doors that never open:"), found.never_open),
        (_("Doors that never shut:"), found.never_shut),
        (_("Choices that change nothing:"), found.idle),
        (_("Choices never worse than those beside them, and somewhere better:"), found.best),
    )
    for title, names in named:
        if names:
            yield _indent(title)
            yield from (_indent(_indent("/".join(name))) for name in names)
    if found.crowded:
        yield _indent(_("Nights after which too many deeds are still asked about:"))
        yield from (_indent(_indent(_night(words, one))) for one in found.crowded)


def _night(words: Words, night: Crowded) -> str:
    _ = words.gettext
    return _("{programme}, night {day}, under {rulebook}: {deeds}").format(
        programme=night.programme,
        day=night.day,
        rulebook=night.rulebook,
        deeds=", ".join(night.deeds),
    )


def _indent(line: str) -> str:
    return f"  {line}"


def percent(share: Fraction) -> str:
    """Return a share as it is written: “12.5 %”, and never 0 or 100 for what is not quite."""
    tenths = round(share * 1000)
    if 0 < share < 1:
        tenths = min(max(tenths, 1), 999)
    return f"{tenths // 10}.{tenths % 10}\N{NO-BREAK SPACE}%"


def explored_mapping(explored: Explored) -> dict[str, object]:
    """Return the same for a program: every share exact, and in percent beside it."""
    return {
        "programme": explored.programme.id,
        "rulebook": explored.rulebook.id,
        "exact": explored.is_exact,
        "stopped_at": "/".join(explored.stopped_at) if explored.stopped_at else None,
        "states": explored.states,
        "ways": explored.ways,
        "sampled": explored.sampled,
        "least": _way_mapping(explored.least),
        "most": _way_mapping(explored.most),
        "finishes": [
            {**_finish_mapping(finish), **_share_mapping(share)}
            for finish, share in sorted(explored.finishes.items(), key=lambda one: _order(one[0]))
        ],
        "endings": [
            {"father": ending.father.value, "door_open": ending.door, **_share_mapping(share)}
            for ending, share in sorted(
                explored.endings.items(), key=lambda one: (one[0].father, one[0].door is True)
            )
        ],
        "across_nights": [list(deeds) for deeds in explored.across_nights],
    }


def findings_mapping(found: Findings) -> dict[str, object]:
    """Return what was found, by its names."""
    return {
        "beats_out_of_reach": _joined(found.beats),
        "choices_out_of_reach": _joined(found.choices),
        "rules_that_never_fire": _joined(found.rules),
        "doors_that_never_open": _joined(found.never_open),
        "doors_that_never_shut": _joined(found.never_shut),
        "choices_that_change_nothing": _joined(found.idle),
        "choices_better_than_all_beside": _joined(found.best),
        "crowded_nights": [
            {
                "programme": one.programme,
                "night": one.day,
                "rulebook": one.rulebook,
                "deeds": list(one.deeds),
            }
            for one in found.crowded
        ],
    }


def _joined(names: Iterable[tuple[str, ...]]) -> list[str]:
    return ["/".join(name) for name in names]


def _order(finish: Finish) -> tuple[int, tuple[str, ...]]:
    return (finish, ()) if isinstance(finish, int) else (-1, finish)


def _way_mapping(way: Way) -> dict[str, object]:
    return {
        **_finish_mapping(way.finish),
        "grade": way.rating.grade or None,
        "way": [
            {
                "scene": step.scene,
                "beat": step.beat,
                "rated": step.rated or None,
                "did": step.did,
                "luck": list(step.luck),
            }
            for step in way.steps
        ],
    }


def _finish_mapping(finish: Finish) -> dict[str, object]:
    if isinstance(finish, int):
        return {"figure": finish, "stands": []}
    return {"figure": None, "stands": list(finish)}


def _share_mapping(share: Fraction) -> dict[str, object]:
    return {
        "share": f"{share.numerator}/{share.denominator}",
        "percent": round(float(share) * 100, _PLACES),
    }
