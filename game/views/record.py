"""The record on paper: an entry's pages, its sources and the index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.engine.library import Library
from game.engine.record import Confidence, Idea, RecordEntry, Source, SourceKind, Support
from game.views.cards import StripView, as_of, stamp, strip
from game.views.words import Words, day_of


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source as a numbered note."""

    number: str
    title: str
    original_title: str
    published: str
    """Its kind, author, issuer, date and number, as far as they are known."""
    address: str
    supports: str
    read: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of a section: prose, or a dated step."""

    text: str
    date: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of a page."""

    title: str
    paragraphs: tuple[Paragraph, ...] = ()
    strip: tuple[StripView, ...] = ()
    sources: tuple[SourceView, ...] = ()


@dataclass(frozen=True, slots=True)
class PageView:
    """A page of the record."""

    title: str
    claim: str
    stamp: str
    as_of: str
    sections: tuple[Section, ...]
    back: str


@dataclass(frozen=True, slots=True)
class IndexRowView:
    """One entry in the index."""

    id: str
    claim: str
    stamp: str


@dataclass(frozen=True, slots=True)
class IndexView:
    """All entries."""

    title: str
    lead: str
    ideas: str
    """Leads to whose ideas the ways of counting are."""
    rows: tuple[IndexRowView, ...]
    back: str


def page(words: Words, library: Library, entry_id: str, name: str) -> PageView:
    """Return a page of an entry: ``sources``, ``story``, ``elsewhere`` or ``entry`` (all of it)."""
    _ = words.gettext
    entry = library.record[entry_id]
    titles = {
        "sources": _("Sources"),
        "story": _("How the story travelled"),
        "elsewhere": _("Elsewhere"),
        "entry": _("On the record"),
    }
    return PageView(
        title=titles[name],
        claim=_("“{claim}”").format(claim=entry.claim),
        stamp=stamp(words, entry.verdict),
        as_of=as_of(words, entry),
        sections=_sections(words, library, entry, name),
        back=_("Back"),
    )


def index(words: Words, library: Library) -> IndexView:
    """Return the index of the record, in the order of its files."""
    _ = words.gettext
    return IndexView(
        title=_("The record"),
        lead=_("What people say, and what is documented. Each entry names its sources."),
        ideas=_("Whose ideas these are"),
        rows=tuple(index_row(words, entry) for entry in library.record.values()),
        back=_("Back"),
    )


def index_row(words: Words, entry: RecordEntry) -> IndexRowView:
    """Return an entry as a row that leads to it."""
    return IndexRowView(entry.id, entry.claim, stamp(words, entry.verdict))


def sources(
    words: Words, entry: RecordEntry | Idea, known: Mapping[str, Source]
) -> tuple[SourceView, ...]:
    """Return the sources of an entry or an idea, numbered in its own order."""
    return tuple(
        _source(words, number, support, known[support.source])
        for number, support in enumerate(entry.sources, 1)
    )


def _sections(words: Words, library: Library, entry: RecordEntry, name: str) -> tuple[Section, ...]:
    _ = words.gettext
    story = Section(
        _("How the story travelled") if name == "entry" else "",
        tuple(Paragraph(step.text, step.date) for step in entry.story),
    )
    notes = Section(
        _("Sources") if name == "entry" else "",
        sources=sources(words, entry, library.sources),
    )
    elsewhere = Section(
        _("Elsewhere") if name == "entry" else "",
        tuple(_prose(entry.elsewhere)) if entry.elsewhere else (),
    )
    match name:
        case "sources":
            return (notes,)
        case "story":
            return (story,)
        case "elsewhere":
            return (elsewhere,)
    return (
        Section("", (Paragraph(entry.card),)),
        Section("", strip=strip(words, entry)),
        Section(_("In full"), tuple(_prose(entry.account))),
        story,
        *((elsewhere,) if entry.elsewhere else ()),
        Section(_("What we could not settle"), tuple(_prose(entry.caveats))),
        Section(
            _("How sure this entry is of itself"),
            (
                Paragraph(
                    _("{confidence}. Last looked over on {day}.").format(
                        confidence=_confidence(words, entry.confidence),
                        day=day_of(words, entry.reviewed),
                    )
                ),
            ),
        ),
        notes,
    )


def _prose(text: str) -> list[Paragraph]:
    return [Paragraph(part.strip()) for part in text.split("\n") if part.strip()]


def _source(words: Words, number: int, support: Support, source: Source) -> SourceView:
    _ = words.gettext
    kind = _kind(words, source.kind)
    known = (kind, source.author, source.issuer, source.date, source.number)
    return SourceView(
        number=str(number),
        title=source.title,
        original_title=source.original_title or "",
        published=" · ".join(part for part in known if part),
        address=source.address or "",
        supports=_("For: {supports}").format(supports=support.supports),
        read=(
            _("Read: {part}").format(part=source.read_part)
            if source.read
            else _("Not seen by us. {part}").format(part=source.read_part)
        ),
    )


def _kind(words: Words, kind: SourceKind) -> str:
    _ = words.gettext
    return {
        SourceKind.PRIMARY: _("primary"),
        SourceKind.SCHOLARLY: _("scholarly"),
        SourceKind.PRESS: _("press"),
        SourceKind.THINK_TANK: _("think tank"),
        SourceKind.COMPANY: _("company"),
        SourceKind.REFERENCE: _("reference"),
    }[kind]


def _confidence(words: Words, confidence: Confidence) -> str:
    _ = words.gettext
    return {
        Confidence.HIGH: _("High"),
        Confidence.MEDIUM: _("Medium"),
        Confidence.LOW: _("Low"),
    }[confidence]
