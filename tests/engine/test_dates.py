from __future__ import annotations

import pytest

from game.engine.dates import NotADate, Years, years_of


@pytest.mark.parametrize(
    ("date", "years"),
    [
        ("2018", (2018, 2018)),
        ("May 2018", (2018, 2018)),
        ("5 May 2018", (2018, 2018)),
        ("1 to 3 May 2018", (2018, 2018)),
        ("March to May 2015", (2015, 2015)),
        ("2013 to 2014", (2013, 2014)),
        ("December 2018 to January 2019", (2018, 2019)),
        ("around 2014", (2013, 2015)),
        ("late 2017", (2017, 2017)),
        ("mid-2017", (2017, 2017)),
        ("undated", None),
        ("no date shown", None),
    ],
)
def test_a_date_means_some_years_or_none(date: str, years: tuple[int, int] | None) -> None:
    assert years_of(date) == years


@pytest.mark.parametrize(
    "date", ["", "Marhc 2018", "2018-05-01", "one day", "2020 to 2019", "2018.", "1318", "may 2018"]
)
def test_what_reads_as_no_date_is_told(date: str) -> None:
    with pytest.raises(NotADate):
        years_of(date)


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        pytest.param((2014, 2014), (2015, 2015), True, id="the year after"),
        pytest.param((2014, 2014), (2014, 2014), False, id="the same year"),
        pytest.param((2013, 2015), (2015, 2015), False, id="perhaps the same year"),
        pytest.param((2016, 2016), (2014, 2014), False, id="the other way about"),
    ],
)
def test_one_is_before_another_only_if_all_of_it_is(
    one: tuple[int, int], other: tuple[int, int], *, before: bool
) -> None:
    assert Years(*one).before(Years(*other)) is before
