"""The desk: where what a screen asks for is fulfilled, and the only hand on the player's disk."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Final

from game.engine.lines import Header, Line, NotALine, as_mapping, header_from
from game.engine.playthrough import DoesNotHold
from game.engine.reading_back import read_back
from game.screens.edition import Edition
from game.screens.moves import (
    AddressOpened,
    Ask,
    Begin,
    CopyText,
    ForgetAll,
    Forgotten,
    Fulfilled,
    JournalInfo,
    Journals,
    Keep,
    Leave,
    ListJournals,
    OpenAddress,
    Opened,
    OpenJournal,
    TextCopied,
    Write,
)
from game.screens.settings import TEXT_SIZES, VOLUMES, Settings
from game.store.log import put_log_down
from game.store.opening import NotOpened, begin_journal, open_journal, read_journal
from game.store.places import time_of
from game.store.settings import read_settings, write_settings
from game.store.shelf import Shelved, forget_everything, list_journals
from game.store.trouble import CHANGED, CLOSED, NO_BEGINNING, SLOW
from game.store.writer import Ticket, Writer
from game.views.journals import Read, told_of
from game.views.words import Words

_LOG = logging.getLogger("upstanding")
_LONG: Final = 1.0
"""Seconds in which a disk that is well has written a line."""


@dataclass(slots=True)
class _Journal:
    """A journal that is written to, and all that belongs in it, on disk or not yet."""

    writer: Writer
    header: Mapping[str, object]
    lines: list[Mapping[str, object]]
    latest: Ticket | None = None

    def add(self, line: Mapping[str, object]) -> Ticket:
        """Hand over one more line."""
        self.latest = self.writer.append(line)
        self.lines.append(line)
        return self.latest


@dataclass(slots=True)
class Desk:
    """Fulfils asks; holds the one journal that is open, if any."""

    edition: Edition
    folder: Path
    log: Path
    due: Header | None = None
    """What a journal is begun with as soon as there is a line for it."""
    journal: _Journal | None = None
    behind: list[_Journal] = field(default_factory=list)
    """Others, with lines that the disk has refused so far; nothing of them is let go."""

    def __post_init__(self) -> None:
        """Know the folder by one name alone, so that its journals are known again."""
        self.folder = Path(os.path.realpath(self.folder))

    def fulfil(self, ask: Ask) -> Fulfilled:
        """Do what was asked, or begin to."""
        match ask:
            case Begin(header):
                return Fulfilled(ticket=self._begin(header))
            case Write(line):
                return Fulfilled(ticket=self._write(line))
            case ListJournals():
                return Fulfilled(reply=Journals(tuple(self._journals())))
            case OpenJournal(name):
                return Fulfilled(reply=self.open(self.folder / name))
            case Keep(settings):
                return Fulfilled(ticket=self._keep(settings))
            case ForgetAll():
                return Fulfilled(reply=self._forget())
            case Leave():
                return Fulfilled()
            case CopyText():  # a window has a clipboard and a browser, and fulfils both itself
                return Fulfilled(reply=TextCopied(done=False))
            case OpenAddress():
                return Fulfilled(reply=AddressOpened(done=False))

    def close(self) -> tuple[str, ...]:
        """Let go of every journal, after one more try to write; tell what is lost, if anything."""
        self._put_away()
        told = []
        for journal in self.behind:
            trouble = journal.writer.close()
            if trouble is None:
                continue
            _LOG.error("%s not saved whole: %s", journal.writer.path, journal.writer.cause)
            lost = min(journal.writer.unsaved, len(journal.lines))
            if lost:
                told.append(_not_saved(self.edition.words, lost, trouble))
        self.behind.clear()
        return tuple(told)

    def open(self, path: Path) -> Opened:
        """Read a playthrough back and go on with it; what cannot be kept is set aside and told."""
        self._put_away()
        words, library = self.edition.words, self.edition.library
        path = Path(os.path.realpath(path))  # a link to a journal stays a link to it
        if mine := next((one for one in self.behind if one.writer.path == path), None):
            return self._take_up(mine)
        whole = read_journal(path)
        if isinstance(whole, NotOpened):
            return Opened(None, (words.gettext(whole.trouble),))
        if whole.header is None:
            return Opened(None, (words.gettext(NO_BEGINNING),))
        try:
            read = read_back(library, whole.header, whole.lines)
        except DoesNotHold as fault:
            return Opened(None, told_of(words, Read(path.name, foreign=str(fault))))
        keep = None if read.fails_at is None else read.fails_at - 1
        opened = open_journal(path, keep)
        if isinstance(opened, NotOpened):
            return Opened(None, (words.gettext(opened.trouble),))
        if (opened.header, *opened.lines) != (whole.header, *whole.lines[:keep]):
            opened.writer.close()
            return Opened(None, (words.gettext(CHANGED),))
        self.journal = _Journal(opened.writer, opened.header, list(opened.lines))
        if opened.trouble:
            _LOG.warning("%s cannot be written: %s", path, opened.trouble)
        told = Read(
            path.name,
            lost=whole.damage.lost if whole.damage else 0,
            fails_at=read.fails_at,
            why=read.why,
            aside=opened.aside.name if opened.aside else "",
            changed=read.play.header.digest != library.digest,
            trouble=opened.trouble or "",
        )
        return Opened(read.play, told_of(words, told))

    def _begin(self, header: Header) -> Ticket:
        self._put_away()
        mapping = as_mapping(header)
        writer, ticket = begin_journal(self.folder, mapping)
        self.journal = _Journal(writer, mapping, [], ticket)
        return ticket

    def _write(self, line: Line) -> Ticket:
        if self.due is not None:
            self._begin(self.due)
        if self.journal is None:
            _LOG.error("no journal is open for %s", line)
            return _settled(CLOSED)
        return self.journal.add(as_mapping(line))

    def _keep(self, settings: Settings) -> Ticket | None:
        """Keep the settings; success takes an earlier mark away, unless lines are unsaved."""
        trouble = write_settings(self.folder, asdict(settings))
        if trouble:
            _LOG.warning("settings not kept: %s", trouble)
            return _settled(self.edition.words.gettext(trouble))
        behind = self.journal is not None and self.journal.writer.unsaved
        return None if behind else _settled()

    def _forget(self) -> Forgotten:
        self.close()
        put_log_down()
        left = forget_everything(self.folder, self.log)
        words = self.edition.words
        return Forgotten(tuple(f"{one.path}: {words.gettext(one.trouble)}" for one in left))

    def _put_away(self) -> None:
        """Close the journal that is open, or keep it among those with unsaved lines."""
        journal, self.journal, self.due = self.journal, None, None
        if journal is None:
            return
        if journal.latest is not None:
            journal.latest.wait(_LONG)
        if journal.writer.unsaved:
            self.behind.append(journal)
        else:
            journal.writer.close()

    def _take_up(self, journal: _Journal) -> Opened:
        """Go on with a playthrough of which there is more here than on the disk."""
        self.behind.remove(journal)
        self.journal = journal
        play = read_back(self.edition.library, journal.header, journal.lines).play
        trouble = journal.writer.trouble or SLOW
        told = Read(journal.writer.path.name, trouble=trouble)
        return Opened(play, told_of(self.edition.words, told))

    def _journals(self) -> Iterator[JournalInfo]:
        """Yield what is on the disk, and what should be, newest first."""
        shelf = list_journals(self.folder)
        if shelf.trouble:
            _LOG.warning("%s cannot be looked into: %s", self.folder, shelf.trouble)
        found = {one.path: one for one in shelf.journals}
        for mine in (*self.behind, *([self.journal] if self.journal else [])):
            path, begun = mine.writer.path, time_of(mine.writer.path.name)
            if begun is not None and path.parent == self.folder:
                lines = len(mine.lines)
                found[path] = Shelved(path, begun, mine.header, lines, held=False, damaged=False)
        for shelved in sorted(found.values(), key=lambda one: one.path.name, reverse=True):
            yield _info(self.edition, shelved)


class NoDesk:
    """Fulfils nothing: for playing by itself and for pictures, which keep nothing."""

    def fulfil(self, ask: Ask) -> Fulfilled:
        """Do nothing."""
        match ask:
            case ListJournals():
                return Fulfilled(reply=Journals(()))
            case OpenJournal():
                return Fulfilled(reply=Opened(None))
            case ForgetAll():
                return Fulfilled(reply=Forgotten())
            case _:
                return Fulfilled()


def kept_settings(folder: Path) -> Settings:
    """Return the settings that were kept; a value that cannot be is the default's."""
    read = read_settings(folder, asdict(Settings()))
    if read.trouble or read.wrong or read.unknown or read.aside:
        _LOG.warning("settings: %s", read)
    settings = Settings(**read.values)  # type: ignore[arg-type]
    if settings.text_size not in TEXT_SIZES:
        settings = replace(settings, text_size=Settings().text_size)
    if settings.volume not in VOLUMES:
        settings = replace(settings, volume=Settings().volume)
    return settings


def any_journal(folder: Path) -> bool:
    """Say whether there is a playthrough to continue."""
    return bool(list_journals(folder).journals)


def _settled(trouble: str | None = None) -> Ticket:
    ticket = Ticket()
    ticket.settle(trouble)
    return ticket


def _not_saved(words: Words, number: int, trouble: str) -> str:
    told = words.ngettext(
        "{number} line of your playthrough could not be saved: {trouble}",
        "{number} lines of your playthrough could not be saved: {trouble}",
        number,
    )
    return told.format(number=number, trouble=words.gettext(trouble))


def _info(edition: Edition, shelved: Shelved) -> JournalInfo:
    when = shelved.begun.astimezone().strftime("%Y-%m-%d %H:%M")
    programme = rulebook = ""
    if shelved.header is not None:
        try:
            header = header_from(shelved.header)
        except NotALine:  # of another version: it can be picked, and is told then
            programme = str(shelved.header.get("programme") or shelved.path.name)
            rulebook = str(shelved.header.get("rulebook") or "?")
        else:
            known = edition.library.programme(header.programme)
            book = edition.library.rulebooks.get(header.rulebook)
            programme = known.title if known else header.programme
            rulebook = book.name if book else header.rulebook
    return JournalInfo(
        shelved.path.name, when, programme, rulebook, shelved.lines, held=shelved.held
    )
