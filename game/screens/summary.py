"""The end of a playthrough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.engine.playthrough import Playthrough
from game.engine.rulebook import Face
from game.screens import faces
from game.screens.again import again
from game.screens.edition import Edition
from game.screens.element import Element, Role
from game.screens.index import IndexScreen
from game.screens.intents import Intent, OpenEntry, Plain
from game.screens.log import LogScreen
from game.screens.moves import AsksNothing, Home, Move, Push, Stay, Swap, begun
from game.screens.page import PageScreen
from game.screens.parts import group, heading, paper, pill, primary, text
from game.screens.readings import ReadingsScreen
from game.views import summary as views
from game.views.comparison import other_reading


@dataclass(frozen=True, slots=True)
class SummaryScreen(AsksNothing):
    """The sums of a playthrough that is over."""

    edition: Edition
    play: Playthrough

    def element(self) -> Element:
        """Return the tree of elements."""
        view = views.summary(self.edition.words, self.play)
        more = group(
            "more",
            "wrap",
            *((pill("again", "n", view.again, Plain.START),) if view.reread else ()),
            *((pill("readings", "a", view.readings, Plain.READINGS),) if view.readings else ()),
            pill("log", "l", view.log, Plain.LOG),
            pill("record", "r", view.record, Plain.RECORD),
            pill("home", "t", view.home, Plain.HOME),
        )
        main = (
            primary("reread", view.reread, Plain.REREAD)
            if view.reread
            else primary("again", view.again, Plain.START)
        )
        sums = group("sums", "summary-body", _fiction(view), _record(view))
        return paper(
            "summary",
            view.title,
            (),
            (group("body", "summary-all", sums, _note(view)),),
            (more, main),
        )

    def handle(self, intent: Intent) -> Move:
        """Start again, look something up, or go to the title."""
        match intent:
            case Plain.START:
                return begun(self.edition.library, self.play.header.again())
            case Plain.REREAD if (other := other_reading(self.play)) is not None:
                return Swap(again(self.edition, self.play, other))
            case Plain.READINGS:
                return Push(ReadingsScreen(self.edition, self.play))
            case OpenEntry(entry):
                return Push(PageScreen(self.edition, entry, "entry", self.play))
            case Plain.LOG:
                return Push(LogScreen(self.edition, self.play))
            case Plain.RECORD:
                return Push(IndexScreen(self.edition, play=self.play))
            case Plain.HOME | Plain.BACK:
                return Home(self.play.header.again())
            case _:
                return Stay(self)

    def gone_on(self, play: Playthrough) -> SummaryScreen:
        """Return the same of the playthrough as it is now."""
        return replace(self, play=play)


def _fiction(view: views.SummaryView) -> Element:
    told = (("cost", view.cost), ("want", view.want), ("evening", view.evening))
    more = (text(key, "fiction-reason", said) for key, said in told if said)
    everywhere = (
        text(f"everywhere-{number}", "fiction-reason", said)
        for number, said in enumerate(view.everywhere)
    )
    return group(
        "fiction",
        "summary-fiction",
        text("fiction-label", "fiction-label", view.fiction_label),
        *_face(view),
        heading("standing", "summary-standing", view.standing),
        text("moved", "fiction-reason", view.moved),
        *more,
        *everywhere,
    )


def _face(view: views.SummaryView) -> Iterator[Element]:
    """Yield what the phone's face draws at night: a number with its parts, or a report."""
    shown = view.phone
    if shown.dial is not None:
        drawn = faces.drawings(shown, shown.dial, place="summary-")
        yield group("dial-row", "summary-dial-row", *drawn)
    elif shown.face is Face.REPORT:
        yield faces.letterhead(shown)
    if shown.parts or (shown.face is Face.REPORT and shown.items):
        yield from faces.stands(shown)


def _record(view: views.SummaryView) -> Element:
    met = (
        Element(
            f"met-{one.entry}",
            Role.BUTTON,
            "index-row",
            one.claim,
            f"{one.stamp}. {one.note}",
            intent=OpenEntry(one.entry),
            children=(
                group(
                    f"met-{one.entry}-words",
                    "index-words",
                    text(f"met-{one.entry}-claim", "index-claim", one.claim),
                    text(f"met-{one.entry}-note", "source-line", one.note),
                ),
                text(f"met-{one.entry}-stamp", "stamp-flat", one.stamp.upper()),
            ),
        )
        for one in view.met
    )
    guesses = (text(f"guess-{number}", "prose", said) for number, said in enumerate(view.guesses))
    others = (text(f"other-{number}", "prose", said) for number, said in enumerate(view.others))
    return group(
        "on-record",
        "summary-record",
        text("met-label", "record-label", view.record_label),
        *met,
        *guesses,
        *others,
        *_clipped(view),
    )


def _clipped(view: views.SummaryView) -> Iterator[Element]:
    if view.clipped:
        yield text("clipped-label", "record-label", view.clipped_label)
    for number, said in enumerate(view.clipped):
        yield text(f"clipped-{number}", "source-line", said)


def _note(view: views.SummaryView) -> Element:
    return group(
        "note",
        "note",
        text("note-label", "record-label", view.note_label),
        text("note-text", "prose", view.note),
    )
