"""The record on paper: a page of an entry, and the index of all entries."""

from __future__ import annotations

from dataclasses import dataclass

from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.intents import Intent, OpenEntry, Plain
from game.screens.moves import AsksNothing, Move, Pop, Push, Stay
from game.screens.parts import group, heading, paper, pill, primary, strip, text
from game.views import record as views
from game.views.ideas import IdeasView, IdeaView, ideas


@dataclass(frozen=True, slots=True)
class PageScreen(AsksNothing):
    """A page of a record entry."""

    edition: Edition
    entry: str
    page: str
    """``sources``, ``story``, ``elsewhere`` or ``entry``."""

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.page(self.edition.words, self.edition.library, self.entry, self.page)
        sections = (_section(number, one) for number, one in enumerate(view.sections))
        return paper(
            "page",
            view.title,
            (text("stamp", "stamp-flat", view.stamp.upper()),),
            (
                group("under", "paper-margin", text("claim", "claim-again", view.claim)),
                group("body", "page-body", *sections),
            ),
            (text("as-of", "soft", view.as_of), primary("back", view.back, Plain.BACK)),
        )

    def handle(self, intent: Intent) -> Move:
        """Close the page."""
        return Pop() if intent is Plain.BACK else Stay(self)


@dataclass(frozen=True, slots=True)
class IdeasScreen(AsksNothing):
    """Whose ideas the ways of counting are."""

    edition: Edition

    def element(self) -> Element:
        """Return the tree of elements."""
        view = ideas(self.edition.words, self.edition.library)
        sections = (_idea(view, one) for one in view.ideas)
        return paper(
            "ideas",
            view.title,
            (),
            (
                group("under", "paper-margin", text("lead", "prose", view.lead)),
                group("body", "page-body", *sections),
            ),
            (group("gap", "gap"), primary("back", view.back, Plain.BACK)),
        )

    def handle(self, intent: Intent) -> Move:
        """Open an entry, or go back."""
        match intent:
            case OpenEntry(entry):
                return Push(PageScreen(self.edition, entry, "entry"))
            case Plain.BACK:
                return Pop()
            case _:
                return Stay(self)


@dataclass(frozen=True, slots=True)
class IndexScreen(AsksNothing):
    """All entries of the record."""

    edition: Edition

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.index(self.edition.words, self.edition.library)
        rows = tuple(index_row(one) for one in view.rows)
        return paper(
            "index",
            view.title,
            (),
            (
                group("under", "paper-margin", text("lead", "prose", view.lead)),
                Element("rows", Role.LIST, "index-body", children=rows),
            ),
            (
                pill("ideas", "w", view.ideas, Plain.IDEAS),
                primary("back", view.back, Plain.BACK),
            ),
        )

    def handle(self, intent: Intent) -> Move:
        """Open an entry, or go back."""
        match intent:
            case Plain.IDEAS:
                return Push(IdeasScreen(self.edition))
            case OpenEntry(entry):
                return Push(PageScreen(self.edition, entry, "entry"))
            case Plain.BACK:
                return Pop()
            case _:
                return Stay(self)


def index_row(view: views.IndexRowView, under: str = "") -> Element:
    """Return the row that opens an entry; ``under`` begins its key where one stands twice."""
    key = f"{under}entry-{view.id}"
    return Element(
        key,
        Role.BUTTON,
        "index-row",
        view.claim,
        view.stamp,
        intent=OpenEntry(view.id),
        children=(
            text(f"{key}-claim", "index-claim", view.claim),
            text(f"{key}-stamp", "stamp-flat", view.stamp.upper()),
        ),
    )


def _idea(page: IdeasView, view: IdeaView) -> Element:
    key = f"idea-{view.id}"
    return group(
        key,
        "section",
        group(f"{key}-beside", "wrap", text(f"{key}-name", "idea-beside", view.beside)),
        heading(f"{key}-title", "section-title", view.title),
        text(f"{key}-text", "prose", view.idea),
        text(f"{key}-on", "step-date", page.read_on),
        *(index_row(one, f"{key}-") for one in view.entries),
        text(f"{key}-sources", "step-date", page.sources),
        *(_source(f"{key}-source", one) for one in view.sources),
        text(f"{key}-as-of", "source-line", view.as_of),
        label=view.title,
    )


def _section(number: int, view: views.Section) -> Element:
    key = f"section-{number}"
    title = (heading(f"{key}-title", "section-title", view.title),) if view.title else ()
    paragraphs = (_paragraph(f"{key}-{place}", one) for place, one in enumerate(view.paragraphs))
    conditions = (strip(f"{key}-strip", view.strip),) if view.strip else ()
    sources = (_source(f"{key}-source", one) for one in view.sources)
    return group(key, "section", *title, *paragraphs, *conditions, *sources, label=view.title)


def _paragraph(key: str, view: views.Paragraph) -> Element:
    if not view.date:
        return text(key, "prose", view.text)
    return group(
        key,
        "step",
        text(f"{key}-date", "step-date", view.date),
        text(f"{key}-text", "step-text", view.text),
    )


def _source(key: str, view: views.SourceView) -> Element:
    key = f"{key}-{view.number}"
    lines = (
        ("original", "source-original", view.original_title),
        ("published", "source-line", view.published),
        ("address", "source-line", view.address),
        ("supports", "source-line", view.supports),
        ("read", "source-line", view.read),
    )
    return group(
        key,
        "source",
        text(f"{key}-number", "source-number", view.number),
        group(
            f"{key}-words",
            "source-words",
            text(f"{key}-title", "source-title", view.title),
            *(text(f"{key}-{name}", style, said) for name, style, said in lines if said),
        ),
    )
