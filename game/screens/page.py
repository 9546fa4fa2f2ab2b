"""A page of an entry on paper."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.engine.lines import Clipped
from game.engine.playthrough import Playthrough
from game.screens.edition import Edition
from game.screens.element import Element
from game.screens.entries import source_in_hand
from game.screens.hands import Done, after, again, done_or, to_copy, to_visit
from game.screens.intents import Clip, Copy, Intent, Plain, TakeSource, Visit
from game.screens.moves import Move, Pop, Reply, Stay, Write
from game.screens.parts import group, heading, paper, primary, strip, text
from game.views import hands
from game.views import record as views

_SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class PageScreen:
    """A page of a record entry."""

    edition: Edition
    entry: str
    page: str
    """``sources``, ``story``, ``elsewhere`` or ``entry``."""
    play: Playthrough | None = None
    """The playthrough in which it is read; without one nothing can be clipped."""
    taken: str = ""
    """The source that the keys are for."""
    done: Done | None = None

    def element(self) -> Element:
        """Return the tree of elements."""
        view = self._view()
        taken = self._taken()
        sections = (_section(number, one, taken) for number, one in enumerate(view.sections))
        return paper(
            "page",
            view.title,
            (text("stamp", "stamp-flat", view.stamp.upper()),),
            (
                group("under", "paper-margin", text("claim", "claim-again", view.claim)),
                group("body", "page-body", *sections),
            ),
            (
                done_or(self.done, text("as-of", "soft", view.as_of)),
                primary("back", view.back, Plain.BACK),
            ),
        )

    def handle(self, intent: Intent) -> Move:
        """Take a source in hand, do something with it, or close the page."""
        match intent:
            case TakeSource(name):
                held = replace(self, taken=name, done=None)
                return Stay(held, look=held.place_of(name))
            case Copy(name):
                return Stay(replace(self, taken=name), (to_copy(self.edition, name),))
            case Visit(name):
                return Stay(replace(self, taken=name), to_visit(self.edition, name))
            case Clip(name) if self.play is not None:
                line = Clipped(name, self.entry)
                play = self.play.after(line)
                said = hands.clipped(self.edition.words, on=line in play.clips)
                held = replace(self, taken=name, play=play, done=again(self.done, said))
                return Stay(held, (Write(line),), play=play)
            case Plain.BACK:
                return Pop()
            case _:
                return Stay(self)

    def told(self, reply: Reply) -> Move:
        """Say what became of a source in hand."""
        return Stay(replace(self, done=after(self.edition, self._taken(), reply, self.done)))

    def gone_on(self, play: Playthrough) -> PageScreen:
        """Return the same page of the playthrough as it is now."""
        return self if self.play is None else replace(self, play=play)

    def _view(self) -> views.PageView:
        edition = self.edition
        kept = None
        if self.play is not None:
            kept = {one.source for one in self.play.clips if one.entry == self.entry}
        return views.page(
            edition.words,
            edition.library,
            self.entry,
            self.page,
            today=edition.today,
            clipped=kept,
        )

    def place_of(self, source: str) -> str:
        """Return the key of the element that shows a source of this page."""
        places = (
            _place(number, one)
            for number, section in enumerate(self._view().sections)
            for one in section.sources
            if one.id == source
        )
        return next(places, "")

    def _taken(self) -> str:
        """Return the source in hand; on their own page the first is, before another is taken."""
        if self.taken or self.page != _SOURCES:
            return self.taken
        return self.edition.library.record[self.entry].sources[0].source


def _section(number: int, view: views.Section, taken: str) -> Element:
    key = f"section-{number}"
    title = (heading(f"{key}-title", "section-title", view.title),) if view.title else ()
    paragraphs = (_paragraph(f"{key}-{place}", one) for place, one in enumerate(view.paragraphs))
    conditions = (strip(f"{key}-strip", view.strip),) if view.strip else ()
    sources = (
        source_in_hand(_place(number, one), one, taken=one.id == taken) for one in view.sources
    )
    return group(key, "section", *title, *paragraphs, *conditions, *sources, label=view.title)


def _place(section: int, view: views.SourceView) -> str:
    return f"section-{section}-source-{view.number}"


def _paragraph(key: str, view: views.Paragraph) -> Element:
    if not view.date:
        return text(key, "prose", view.text)
    return group(
        key,
        "step",
        text(f"{key}-date", "step-date", view.date),
        text(f"{key}-text", "step-text", view.text),
    )
