"""What is done with a source outside the game, and how it is told."""

from __future__ import annotations

from dataclasses import dataclass

from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.moves import AddressOpened, Ask, CopyText, OpenAddress, Reply, TextCopied
from game.views import hands as views
from game.views.citing import citation


@dataclass(frozen=True, slots=True)
class Done:
    """What was last done with a source, in words."""

    said: str
    style: str
    times: int
    """Counts what was done, so that the same words are news once more."""


def again(before: Done | None, said: str, style: str = "done") -> Done:
    """Return what is said next."""
    return Done(said, style, 0 if before is None else before.times + 1)


def done_or(done: Done | None, otherwise: Element) -> Element:
    """Return the line that tells what was done, or what stands there otherwise."""
    if done is None:
        return otherwise
    return Element(f"done-{done.times}", Role.NOTICE, done.style, done.said)


def to_copy(edition: Edition, source: str) -> Ask:
    """Return the ask that copies a source as a citation."""
    return CopyText(citation(edition.words, edition.library.sources[source]))


def to_visit(edition: Edition, source: str) -> tuple[Ask, ...]:
    """Return the ask that opens its address, if it has one."""
    address = edition.library.sources[source].address
    return () if address is None else (OpenAddress(address),)


def after(edition: Edition, source: str, reply: Reply, before: Done | None) -> Done | None:
    """Return what is said once it is done, or could not be."""
    words, one = edition.words, edition.library.sources.get(source)
    match reply:
        case TextCopied(done) if one is not None:
            said = views.copied(words, one, done=done)
            return again(before, said, "done-copied" if done else "done")
        case AddressOpened(done) if one is not None:
            return again(before, views.visited(words, one, done=done))
        case _:
            return before
