"""Whose ideas the ways of counting are."""

from __future__ import annotations

from dataclasses import dataclass

from game.screens.element import Element
from game.screens.entries import index_row, source
from game.screens.intents import Plain
from game.screens.moves import AsksNothing
from game.screens.parts import group, heading, paper, primary, text
from game.screens.record import RecordScreen
from game.views.ideas import IdeasView, IdeaView, ideas


@dataclass(frozen=True, slots=True)
class IdeasScreen(AsksNothing, RecordScreen):
    """Whose ideas the ways of counting are."""

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
        *(source(f"{key}-source-{one.number}", one) for one in view.sources),
        text(f"{key}-as-of", "source-line", view.as_of),
        label=view.title,
    )
