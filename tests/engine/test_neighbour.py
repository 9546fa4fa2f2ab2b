"""A neighbour's life: its deeds in their order, its nights, and the same reading every time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from game.engine.deed import Deed
from game.engine.ledger import ledger_of
from game.engine.neighbour import Neighbour
from game.engine.rulebook import Rulebook
from game.engine.vocabulary import NIGHT_PASSED, SCENE_ENDED
from tests.engine.small import LISTS, MR_REED, STARS, WITNESSES, fired


def lived(name: str, *days: tuple[int, tuple[str, ...]]) -> Neighbour:
    """Return a neighbour who did those deeds on those days, before Mrs. Oak and a camera."""
    return Neighbour.model_validate(
        {
            "id": name,
            "name": "Somebody",
            "life": "a baker",
            "about": "Somebody bakes.",
            "days": [
                {
                    "day": day,
                    "deeds": [
                        {"deed": kind, "witnesses": ["mrs-oak", "camera-1"]} for kind in does
                    ],
                }
                for day, does in days
            ],
        }
    )


kinds = st.sampled_from(["bread.shared", "bread.kept", "bell.rung", "phone.returned"])
lives = st.builds(
    lambda name, days, does: lived(name, *zip(sorted(days), map(tuple, does), strict=False)),
    st.sampled_from(["mr-reed", "ms-rush", "mr-sedge"]),
    st.sets(st.integers(1, 40), min_size=3, max_size=3),
    st.lists(st.lists(kinds, min_size=1, max_size=4), min_size=1, max_size=3),
)


def test_deeds_come_in_order_each_a_scene_with_nights_between() -> None:
    def told(kind: str, *witnesses: str, day: int) -> Deed:
        return Deed(kind, witnesses, day, "mr-reed")

    assert list(MR_REED.deeds()) == [
        told("bread.kept", "mrs-oak", day=1),
        told(SCENE_ENDED, day=1),
        told("bell.rung", "kiosk", day=1),
        told(SCENE_ENDED, day=1),
        told(NIGHT_PASSED, day=1),
        told(NIGHT_PASSED, day=2),
        told(NIGHT_PASSED, day=3),
        told("bread.shared", "mr-ash", "camera-1", day=4),
        told(SCENE_ENDED, day=4),
        told(NIGHT_PASSED, day=4),
    ]


def test_nights_pass_before_the_first_day_too() -> None:
    life = lived("ms-rush", (3, ("bell.rung",)))

    assert [(one.kind, one.day) for one in life.deeds()] == [
        *((NIGHT_PASSED, 1), (NIGHT_PASSED, 2)),
        *(("bell.rung", 3), (SCENE_ENDED, 3)),
        (NIGHT_PASSED, 3),
    ]


@given(lives)
def test_every_day_has_its_night_and_every_deed_its_scene(life: Neighbour) -> None:
    deeds = list(life.deeds())
    last = life.days[-1].day

    assert [one.day for one in deeds if one.kind == NIGHT_PASSED] == list(range(1, last + 1))
    assert deeds[-1].kind == NIGHT_PASSED
    assert [one.day for one in deeds] == sorted(one.day for one in deeds)
    for at, one in enumerate(deeds):
        if one.kind not in (SCENE_ENDED, NIGHT_PASSED):
            assert deeds[at + 1] == Deed(SCENE_ENDED, (), one.day, life.id)
    assert [one.kind for one in deeds if one.kind not in (SCENE_ENDED, NIGHT_PASSED)] == [
        done.deed for day in life.days for done in day.deeds
    ]


@given(lives, st.sampled_from([STARS, LISTS]))
def test_the_standing_knows_the_day_of_every_deed(life: Neighbour, book: Rulebook) -> None:
    for count, one in enumerate(life.deeds()):
        earlier = list(life.deeds())[:count]
        assert ledger_of(book, WITNESSES, earlier, life.seed).standing.day == one.day


@given(lives, st.sampled_from([STARS, LISTS]))
def test_reading_twice_gives_equal_ledgers(life: Neighbour, book: Rulebook) -> None:
    again = Neighbour.model_validate(life.model_dump())

    one = ledger_of(book, WITNESSES, life.deeds(), life.seed)
    other = ledger_of(book, WITNESSES, again.deeds(), again.seed)

    assert one == other
    assert list(one.lines()) == list(other.lines())
    assert [entry.deed for entry in one.entries] == list(life.deeds())


def test_chances_belong_to_the_life() -> None:
    """A rule of 500 in a thousand answers two people differently, and each always alike."""
    names = [f"reed-{number}" for number in range(20)]
    lives = [lived(name, (1, ("bread.shared",))) for name in names]

    heard = [
        ("gave", None) in fired(ledger_of(LISTS, WITNESSES, life.deeds(), life.seed))
        for life in lives
    ]

    assert len({life.seed for life in lives}) == 20
    assert 3 < sum(heard) < 17


def test_every_rulebook_reads_the_same_deeds() -> None:
    read = [ledger_of(book, WITNESSES, MR_REED.deeds(), MR_REED.seed) for book in (STARS, LISTS)]

    assert [[entry.deed for entry in one.entries] for one in read] == [list(MR_REED.deeds())] * 2


@pytest.mark.parametrize(
    "days",
    [
        pytest.param((), id="no day"),
        pytest.param(((1, ()),), id="a day of nothing"),
        pytest.param(((0, ("bell.rung",)),), id="before the first day"),
        pytest.param(((2, ("bell.rung",)), (1, ("bell.rung",))), id="backwards"),
        pytest.param(((2, ("bell.rung",)), (2, ("bell.rung",))), id="one day twice"),
    ],
)
def test_a_life_goes_forward(days: tuple[tuple[int, tuple[str, ...]], ...]) -> None:
    with pytest.raises(ValidationError):
        lived("mr-reed", *days)
