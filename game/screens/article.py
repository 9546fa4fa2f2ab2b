"""The article, line by line: each claim beside what is documented, under its stamp."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.engine.playthrough import Playthrough
from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.entries import source
from game.screens.intents import Intent, OpenEntry, Plain
from game.screens.moves import AsksNothing, Move, Pop, Push, Stay
from game.screens.page import PageScreen
from game.screens.parts import group, heading, icon, paper, primary, text
from game.views import article as views


@dataclass(frozen=True, slots=True)
class ArticleScreen(AsksNothing):
    """What one popular account claims, and how each claim stands."""

    edition: Edition
    play: Playthrough | None = None

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

    def handle(self, intent: Intent) -> Move:
        """Open the entry of a claim, or go back."""
        match intent:
            case OpenEntry(entry):
                return Push(PageScreen(self.edition, entry, "entry", self.play))
            case Plain.BACK:
                return Pop()
            case _:
                return Stay(self)

    def gone_on(self, play: Playthrough) -> ArticleScreen:
        """Return the same with the playthrough as it is now."""
        return self if self.play is None else replace(self, play=play)


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
