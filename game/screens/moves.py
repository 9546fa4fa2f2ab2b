"""What a screen asks for in answer to an intent: where to go, and what must be kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from game.engine.library import Library
from game.engine.lines import Header, Line, Undone
from game.engine.playthrough import Playthrough, begin
from game.screens.element import Element
from game.screens.intents import Intent
from game.screens.settings import Settings


class Screen(Protocol):
    """What fills the window: a frozen value that can show itself and answer."""

    def element(self) -> Element:
        """Return the tree of elements."""
        ...

    def handle(self, intent: Intent) -> Move:
        """Answer an intent with a move; changes nothing, itself included."""
        ...

    def told(self, reply: Reply) -> Move:
        """Answer what came back from an ask."""
        ...


@runtime_checkable
class KeepsPlaying(Protocol):
    """A screen of a playthrough that may go on in a screen above it."""

    def gone_on(self, play: Playthrough) -> Screen:
        """Return the same screen of the playthrough as it is now."""
        ...


@dataclass(frozen=True, slots=True)
class Begin:
    """Open a journal for a new playthrough."""

    header: Header


@dataclass(frozen=True, slots=True)
class Write:
    """Put a line on disk before the screen moves on."""

    line: Line


@dataclass(frozen=True, slots=True)
class ListJournals:
    """Look up the playthroughs on this machine; comes back as ``Journals``."""


@dataclass(frozen=True, slots=True)
class OpenJournal:
    """Read a playthrough back to go on with it; comes back as ``Opened``."""

    name: str


@dataclass(frozen=True, slots=True)
class Keep:
    """Keep these settings, and use them from now on."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class ForgetAll:
    """Remove everything of ours on this machine; comes back as ``Forgotten``."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Close the game."""


@dataclass(frozen=True, slots=True)
class CopyText:
    """Put a line of text on the clipboard; comes back as ``TextCopied``."""

    text: str


@dataclass(frozen=True, slots=True)
class OpenAddress:
    """Open a web address in a browser; comes back as ``AddressOpened``."""

    address: str


Ask = Begin | Write | ListJournals | OpenJournal | Keep | ForgetAll | Leave | CopyText | OpenAddress


@dataclass(frozen=True, slots=True)
class JournalInfo:
    """One playthrough on this machine."""

    name: str
    when: str
    """Local date and time, ready to be read."""
    programme: str
    rulebook: str
    lines: int
    held: bool
    """Another window has it open."""


@dataclass(frozen=True, slots=True)
class Journals:
    """The playthroughs on this machine, newest first."""

    found: tuple[JournalInfo, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A playthrough read back, or why not, and what must be told about it."""

    play: Playthrough | None
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Everything of ours is gone, but for what is named here."""

    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextCopied:
    """A line of text is on the clipboard, or there is none here."""

    done: bool


@dataclass(frozen=True, slots=True)
class AddressOpened:
    """A browser was told to open an address, or there is none here."""

    done: bool


Reply = Journals | Opened | Forgotten | TextCopied | AddressOpened


@dataclass(frozen=True, slots=True)
class Stay:
    """Same place, new value: focus and motion go on."""

    screen: Screen
    asks: tuple[Ask, ...] = ()
    look: str | None = None
    """The key of an element that should come into sight where a window is small."""
    play: Playthrough | None = None
    """The playthrough with which the screens below go on; ``None``: with theirs."""


@dataclass(frozen=True, slots=True)
class Swap:
    """Another screen in this one's place."""

    screen: Screen
    asks: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True)
class Push:
    """Another screen on top of this one."""

    screen: Screen
    asks: tuple[Ask, ...] = ()
    left: Screen | None = None
    """What this one is when one comes back to it; ``None``: as it was."""


@dataclass(frozen=True, slots=True)
class Pop:
    """Back to the screen below; the last one stays."""

    asks: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True)
class Clear:
    """Only this screen, whatever lay below."""

    screen: Screen
    asks: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True)
class Onward:
    """The screen that the playthrough is at, whatever lay below."""

    play: Playthrough
    asks: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True)
class Home:
    """The title, whatever lay below."""

    header: Header | None = None
    """What the next playthrough is begun with; ``None``: as when the game was opened."""
    can_continue: bool = True
    asks: tuple[Ask, ...] = ()


Move = Stay | Swap | Push | Pop | Clear | Onward | Home


def begun(library: Library, header: Header) -> Onward:
    """Return the move that begins a playthrough; raises ``DoesNotHold`` for what is not there."""
    return Onward(begin(library, header), (Begin(header),))


def taken_back(play: Playthrough) -> Move | None:
    """Return the move that takes back what can be taken back now, or ``None``."""
    latest = play.can_take_back()
    if latest is None:
        return None
    line = Undone(latest)
    return Onward(play.after(line), (Write(line),))


class AsksNothing:
    """A screen to which nothing is ever told: what it asks for brings no answer."""

    __slots__ = ()

    def told(self: Screen, reply: Reply) -> Move:
        """Stay."""
        del reply
        return Stay(self)


class Ticket(Protocol):
    """A promise that something will be on disk."""

    @property
    def settled(self) -> bool:
        """Say whether it is there, or has failed."""
        ...

    @property
    def trouble(self) -> str | None:
        """Return why it could not be written, or ``None``."""
        ...

    def wait(self, seconds: float) -> bool:
        """Wait so long at most and say whether it has settled."""
        ...


@dataclass(frozen=True, slots=True)
class Fulfilled:
    """What became of an ask: something to wait for, something to tell the screen, or neither."""

    ticket: Ticket | None = None
    reply: Reply | None = None


class Desk(Protocol):
    """Where asks are fulfilled: the only thing that touches the machine's disk."""

    def fulfil(self, ask: Ask) -> Fulfilled:
        """Do what was asked, or begin to."""
        ...
