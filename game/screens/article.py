"""The article, line by line: each claim beside what is documented, under its stamp."""

from __future__ import annotations

from dataclasses import dataclass

from game.screens.element import Element, Role
from game.screens.entries import source
from game.screens.intents import OpenEntry, Plain
from game.screens.moves import AsksNothing
from game.screens.parts import group, heading, icon, paper, primary, text
from game.screens.record import RecordScreen
from game.views import article as views


@dataclass(frozen=True, slots=True)
class ArticleScreen(AsksNothing, RecordScreen):
    """What one popular account claims, and how each claim stands."""

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.article(self.edition.words, self.edition.library, self.edition.today)
        labels = group(
            "labels",
            "article-labels",
            text("says-label", "article-label", view.says_label),
            text("found-label", "article-label", view.found_label),
        )
        sources = (source(f"source-{one.number}", one) for one in view.sources)
        return paper(
            "article",
            view.title,
            (),
            (
                group(
                    "body",
                    "article-body",
                    text("lead", "prose", view.lead),
                    text("sums", "article-sums", view.sums),
                    labels,
                    Element(
                        "items", Role.LIST, "article-items", children=tuple(map(_item, view.items))
                    ),
                    group(
                        "rests-on",
                        "section",
                        heading("sources-label", "section-title", view.sources_label),
                        *sources,
                    ),
                ),
            ),
            (text("as-of", "soft", view.as_of), primary("back", view.back, Plain.BACK)),
        )


def _item(view: views.ItemView) -> Element:
    key = f"item-{view.number}"
    return Element(
        key,
        Role.BUTTON,
        "article-item",
        view.says,
        f"{view.judged}. {view.card}",
        intent=OpenEntry(view.entry),
        children=(
            text(f"{key}-number", "article-number", view.number),
            group(
                f"{key}-both",
                "article-both",
                group(
                    f"{key}-left",
                    "article-says",
                    text(f"{key}-says", "article-claim", view.says),
                    group(
                        f"{key}-judged",
                        "article-judged",
                        text(f"{key}-stamp", f"stamp-{view.outcome}", view.judged.upper()),
                    ),
                ),
                group(
                    f"{key}-right",
                    "article-found",
                    text(f"{key}-card", "article-card", view.card),
                    group(
                        f"{key}-on",
                        "article-on",
                        text(f"{key}-entry", "source-line", view.entry_label),
                        icon(f"{key}-arrow", "article-arrow", "arrow-right"),
                    ),
                ),
            ),
        ),
    )
