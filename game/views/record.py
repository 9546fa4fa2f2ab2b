"""The record on paper: an entry's pages and its sources."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from game.engine.library import Library
from game.engine.record import Article, Idea, RecordEntry, Source, Support
from game.views.cards import StripView, as_of, stamp, strip
from game.views.citing import citation, published, what_was_read
from game.views.words import Words, age_of, confidence_of, day_of


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source as a numbered note."""

    id: str
    number: str
    title: str
    original_title: str
    published: str
    """Its kind, author, issuer, date and number, as far as they are known."""
    address: str
    supports: str
    read: str
    citation: str
    """All of it as one line of text."""
    hands: HandsView


@dataclass(frozen=True, slots=True)
class HandsView:
    """What can be done with one source."""

    take: str
    """Takes it in hand, so that the keys are for it."""
    taken: str
    """The same once it is in hand."""
    copy: str
    visit: str
    """Empty where it has no address."""
    clip: str
    """Empty outside a playthrough."""
    clipped: str
    """Says that it is clipped; empty where it is not."""


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


def page(
    words: Words,
    library: Library,
    entry_id: str,
    name: str,
    *,
    today: date | None = None,
    clipped: Collection[str] | None = None,
) -> PageView:
    """Return a page of an entry: ``sources``, ``story``, ``elsewhere`` or ``entry`` (all of it).

    ``clipped`` are the sources of it that are clipped; ``None``: clipping is not offered.
    """
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
        as_of=_as_of(words, entry, today),
        sections=_sections(words, library, entry, name, clipped),
        back=_("Back"),
    )


def index_row(words: Words, entry: RecordEntry) -> IndexRowView:
    """Return an entry as a row that leads to it."""
    return IndexRowView(entry.id, entry.claim, stamp(words, entry.verdict))


def sources(
    words: Words,
    entry: RecordEntry | Idea | Article,
    known: Mapping[str, Source],
    clipped: Collection[str] | None = None,
) -> tuple[SourceView, ...]:
    """Return the sources of an entry or an idea, numbered in its own order."""
    return tuple(
        _source(words, number, support, known[support.source], clipped)
        for number, support in enumerate(entry.sources, 1)
    )


def _as_of(words: Words, entry: RecordEntry, today: date | None) -> str:
    """Return when the entry was last looked over, and how long ago that is."""
    day, age = as_of(words, entry), age_of(words, entry.reviewed, today)
    return words.gettext("{day}, {age}").format(day=day, age=age) if age else day


def _sections(
    words: Words,
    library: Library,
    entry: RecordEntry,
    name: str,
    clipped: Collection[str] | None,
) -> tuple[Section, ...]:
    _ = words.gettext
    story = Section(
        _("How the story travelled") if name == "entry" else "",
        tuple(Paragraph(step.text, step.date) for step in entry.story),
    )
    notes = Section(
        _("Sources") if name == "entry" else "",
        sources=sources(words, entry, library.sources, clipped),
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
                        confidence=confidence_of(words, entry.confidence),
                        day=day_of(words, entry.reviewed),
                    )
                ),
            ),
        ),
        notes,
    )


def _prose(text: str) -> list[Paragraph]:
    return [Paragraph(part.strip()) for part in text.split("\n") if part.strip()]


def _source(
    words: Words,
    number: int,
    support: Support,
    source: Source,
    clipped: Collection[str] | None,
) -> SourceView:
    _ = words.gettext
    return SourceView(
        id=source.id,
        number=str(number),
        title=source.title,
        original_title=source.original_title or "",
        published=published(words, source),
        address=source.address or "",
        supports=_("For: {supports}").format(supports=support.supports),
        read=what_was_read(words, source),
        citation=citation(words, source),
        hands=_hands(words, number, source, clipped),
    )


def _hands(words: Words, number: int, source: Source, clipped: Collection[str] | None) -> HandsView:
    _ = words.gettext
    is_clipped = clipped is not None and source.id in clipped
    clip = _("Take {number} off the clip") if is_clipped else _("Clip {number} for the handout")
    take = {
        (True, True): _("Source {number}: copy, open, clip"),
        (True, False): _("Source {number}: copy, open"),
        (False, True): _("Source {number}: copy, clip"),
        (False, False): _("Source {number}: copy"),
    }[source.address is not None, clipped is not None]
    return HandsView(
        take=take.format(number=number),
        taken=_("Source {number}").format(number=number),
        copy=_("Copy {number} as a citation").format(number=number),
        visit=_("Open the address of {number}").format(number=number) if source.address else "",
        clip="" if clipped is None else clip.format(number=number),
        clipped=_("Clipped") if is_clipped else "",
    )
