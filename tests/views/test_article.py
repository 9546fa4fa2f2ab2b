from __future__ import annotations

from datetime import date

import pytest

from game.engine.record import Verdict
from game.views.article import Outcome, article, outcome_of
from game.views.words import ENGLISH
from tests.views.small import LIBRARY


@pytest.mark.parametrize(
    ("verdict", "outcome"),
    [
        (Verdict.DOCUMENTED, Outcome.STANDS),
        (Verdict.PARTLY, Outcome.CONDITIONS),
        (Verdict.LOCAL, Outcome.CONDITIONS),
        (Verdict.COMMERCIAL, Outcome.CONDITIONS),
        (Verdict.PROPOSED, Outcome.FALLS),
        (Verdict.MISREPORTED, Outcome.FALLS),
        (Verdict.UNDOCUMENTED, Outcome.FALLS),
    ],
)
def test_a_claim_stands_as_its_entry_does(verdict: Verdict, outcome: Outcome) -> None:
    assert outcome_of(verdict) is outcome


def test_every_claim_lies_beside_its_entry_under_its_stamp() -> None:
    view = article(ENGLISH, LIBRARY)

    assert [(one.number, one.says, one.judged, one.entry) for one in view.items] == [
        ("1", "Bread is counted in one town.", "With conditions", "bread-yes"),
        ("2", "One number rules every loaf.", "Does not stand", "one-number"),
    ]
    assert view.items[0].card == LIBRARY.record["bread-yes"].card
    assert view.items[0].entry_label == "The entry: Some places"
    assert view.sums == "Of 2 claims 0 stand, 1 stand with conditions, 1 do not stand."


def test_it_names_the_account_and_says_how_old_the_review_is() -> None:
    view = article(ENGLISH, LIBRARY, date(2026, 11, 4))

    assert [one.title for one in view.sources] == ["The bread question"]
    assert view.as_of == "As of 2 November 2026, looked over 2 days ago"
    assert article(ENGLISH, LIBRARY).as_of == "As of 2 November 2026"
