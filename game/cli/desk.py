"""The desk: where what a screen asks for is fulfilled, and the only hand on the player's disk."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from game.engine.lines import Line, NotALine, as_mapping, header_from
from game.engine.playthrough import DoesNotHold
from game.engine.reading_back import read_back
from game.screens.edition import Edition
from game.screens.moves import (
    Ask,
    Begin,
    ForgetAll,
    Forgotten,
    Fulfilled,
    JournalInfo,
    Journals,
    Keep,
    ListJournals,
    Opened,
    OpenJournal,
    Write,
)
from game.screens.settings import TEXT_SIZES, Settings
from game.store.journal import Damage, Fault
from game.store.opening import NotOpened, begin_journal, open_journal, read_journal
from game.store.settings import read_settings, write_settings
from game.store.shelf import Shelved, forget_everything, list_journals
from game.store.trouble import NO_BEGINNING
from game.store.writer import Writer
from game.views.journals import Read, told_of

_LOG = logging.getLogger("upstanding")


@dataclass(slots=True)
class Desk:
    """Fulfils asks; holds the one journal that is open, if any."""

    edition: Edition
    folder: Path
    log: Path
    writer: Writer | None = None

    def fulfil(self, ask: Ask) -> Fulfilled:
        """Do what was asked, or begin to."""
        match ask:
            case Begin(header):
                self.close()
                self.writer, ticket = begin_journal(self.folder, as_mapping(header))
                return Fulfilled(ticket=ticket)
            case Write(line):
                return self._write(line)
            case ListJournals():
                return Fulfilled(reply=Journals(tuple(self._journals())))
            case OpenJournal(name):
                return Fulfilled(reply=self.open(self.folder / name))
            case Keep(settings):
                trouble = write_settings(self.folder, asdict(settings))
                if trouble:
                    _LOG.warning("settings not kept: %s", trouble)
            case ForgetAll():
                self.close()
                left = forget_everything(self.folder, self.log)
                words = self.edition.words
                named = (f"{one.path}: {words.gettext(one.trouble)}" for one in left)
                return Fulfilled(reply=Forgotten(tuple(named)))
            case _:
                pass
        return Fulfilled()

    def close(self) -> str | None:
        """Let go of the open journal, after one more try to write; return the trouble, if any."""
        if self.writer is None:
            return None
        trouble = self.writer.close()
        if trouble:
            _LOG.error("journal %s not saved whole: %s", self.writer.path, trouble)
        self.writer = None
        return trouble

    def open(self, path: Path) -> Opened:
        """Read a playthrough back and go on with it; what cannot be kept is set aside and told."""
        self.close()
        words, library = self.edition.words, self.edition.library
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
        self.writer = opened.writer
        # Only now is it locked: what counts is what was read under the lock.
        play = read_back(library, opened.header, opened.lines).play
        told = Read(
            path.name,
            lost=_lost(opened.damage),
            fails_at=read.fails_at,
            why=read.why,
            aside=opened.aside.name if opened.aside else "",
            changed=play.header.digest != library.digest,
            trouble=opened.trouble or "",
        )
        return Opened(play, told_of(words, told))

    def _write(self, line: Line) -> Fulfilled:
        if self.writer is None:
            return Fulfilled()
        return Fulfilled(ticket=self.writer.append(as_mapping(line)))

    def _journals(self) -> Iterator[JournalInfo]:
        for shelved in list_journals(self.folder).journals:
            yield _info(self.edition, shelved, mine=self.writer)


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
        return Settings(**{**asdict(settings), "text_size": Settings().text_size})
    return settings


def newest_journal(folder: Path) -> Path | None:
    """Return the playthrough that was begun last, if there is any."""
    found = list_journals(folder).journals
    return found[0].path if found else None


def any_journal(folder: Path) -> bool:
    """Say whether there is a playthrough to continue."""
    return newest_journal(folder) is not None


def _lost(damage: Damage | None) -> int:
    if damage is None or damage.fault is Fault.UNWANTED:
        return 0
    return damage.lost


def _info(edition: Edition, shelved: Shelved, mine: Writer | None) -> JournalInfo:
    when = shelved.begun.astimezone().strftime("%Y-%m-%d %H:%M")
    programme = rulebook = ""
    if shelved.header is not None:
        try:
            header = header_from(shelved.header)
        except NotALine:
            pass
        else:
            known = edition.library.programme(header.programme)
            book = edition.library.rulebooks.get(header.rulebook)
            programme = known.title if known else header.programme
            rulebook = book.name if book else header.rulebook
    own = mine is not None and mine.path == shelved.path
    return JournalInfo(
        shelved.path.name, when, programme, rulebook, shelved.lines, shelved.held and not own
    )
