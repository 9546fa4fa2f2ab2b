"""What must be true of content beyond the shape of each file: generators of problems."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.checks import counting, deals, life, names, record, scenes, words
from game.content.problems import Problem
from game.content.sheets import Content

_ALWAYS = (
    names.find_problems,
    scenes.find_problems,
    words.find_problems,
    record.find_problems,
    counting.find_problems,
)
_OF_THE_WHOLE = (life.find_problems, deals.find_problems)


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield every problem of what could be read.

    What can only be told of the whole is not asked while a file or a name is missing: it would
    tell one mistake many times.
    """
    names_hold = _is_whole(content)
    for check in _ALWAYS:
        for problem in check(content):
            names_hold &= problem.warning or not problem.code.startswith("UP3")
            yield problem
    if names_hold:
        for check in _OF_THE_WHOLE:
            yield from check(content)


def _is_whole(content: Content) -> bool:
    shelves = (
        content.scenes,
        content.programmes,
        content.rulebooks,
        content.neighbours,
        content.record,
        content.article,
    )
    return (
        content.vocabulary is not None
        and content.sources is not None
        and content.ideas is not None
        and all(shelf.is_whole for shelf in shelves)
    )
