"""A small content folder without a fault, as texts, for tests that damage it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

MARK: Final = "§"
"""In a damaged text: where the problem is expected to point."""
PICTURES: Final = frozenset({"kitchen", "steam"})
"""Those that its scenes name."""

DEEDS: Final = """\
deeds:
  - {id: bread.shared, label: shared the bread}
  - {id: bread.kept, label: kept the bread}
  - {id: bell.rung, label: rang the bell}
  - {id: phone.returned, label: handed the phone back}
witnesses:
  - {id: mrs-oak, name: Mrs. Oak, sort: person, stars: 460}
  - {id: camera-1, name: Camera 1, sort: camera}
doors:
  - {id: side-gate, label: Side gate, sort: perk}
"""
BREAKFAST: Final = """\
id: breakfast
title: Breakfast
place: Flat 2
time: "07:40"
picture: kitchen
shows: A table with one loaf
beats:
  - id: table
    text: One loaf, two plates.
    choices:
      - id: share
        label: Share it
        does: [{deed: bread.shared, witnesses: [mrs-oak, camera-1]}]
        reply: She nods.
        leads_to: door
      - id: keep
        label: Keep it
        does: [{deed: bread.kept, witnesses: [mrs-oak]}]
        reply: She looks at the wall.
        leads_to: door
  - id: door
    text: Somebody waits outside.
    instead:
      - {when: {done: [bread.kept]}, text: Somebody waits outside. You chew.}
    choices:
      - id: ring
        label: Ring the bell
        does: [{deed: bell.rung}]
        reply: It rings.
      - id: slip
        label: Slip through the gate
        when: {not_done: [bread.kept]}
        door: side-gate
        reply: Nobody sees you.
"""
SUPPER: Final = """\
id: supper
title: Supper
place: Flat 2
time: "19:00"
picture: kitchen
shows: A table with one plate
sprites:
  - {sprite: steam, when: {shut: side-gate}}
beats:
  - id: plate
    text: One plate, two forks.
    encounter: mrs-oak
    choices:
      - id: pay
        label: Pay for both
        coins: -2
        father: colder
        reply: He hears of it.
        leads_to: tea
      - id: return
        label: Hand the phone back
        does: [{deed: phone.returned}]
        reply: It is quiet now.
        leads_to: tea
      - id: eat
        label: Eat
        reply: It tastes of bread.
        leads_to: tea
  - id: tea
    text: The tea is hot.
    instead:
      - {when: {done: [mrs-oak.rated-low]}, text: The tea is cold.}
    choices:
      - id: ring-him
        label: Ring your father
        when: {father: [cold]}
        coins: 1
        father: warmer
        reply: He picks up.
      - id: drink
        label: Drink it
        reply: It is gone.
"""
SHORT: Final = """\
id: short
title: One breakfast
frame: one-number
again: lists
minutes: {with_cards: 2, without_cards: 1, longest: 2}
days:
  - {scenes: [breakfast], cards: 2}
"""
TWO: Final = """\
id: two
title: Two meals
frame: one-number
minutes: {with_cards: 3, without_cards: 2, longest: 3}
coins: 2
want: {door: side-gate, day: 5}
evening: {cold: Nobody rings., waiting: It rings once., pleased: He rings.}
days:
  - {scenes: [breakfast, supper], cards: 2}
"""
STARS: Final = """\
id: stars
name: Stars
summary: Everybody rates everybody.
notice: Rated by all.
face: dial
answers: [one-number]
counting: {kind: stars, start: 387}
rules:
  - id: liked-sharing
    when: {deed: bread.shared, witness: person}
    effect: {kind: rates, stars: 5}
    notice: "{witness} liked that."
    reason: Sharing is seen.
    contrast: bread-yes
  - id: camera-looked
    when: {deed: bread.shared, witness: camera-1, done: [bread.kept]}
    effect: {kind: silence}
    chance: 400
    late: 1
    notice: Footage reviewed.
    reason: It looks at everything.
    contrast: one-number
  - id: scene-over
    when: {deed: scene.ended}
    effect: {kind: silence}
    notice: Time passed.
    reason: It does.
    contrast: one-number
  - id: minded
    when: {deed: mrs-oak.rated-low, witness: mrs-oak}
    effect: {kind: rates, stars: 1}
    notice: "{witness} minded."
    reason: She sees what you give.
    contrast: bell-no
  - id: left
    when: {deed: phone.returned}
    effect: {kind: leaves}
    notice: You have no number.
    reason: The phone is gone.
    contrast: one-number
doors:
  - {id: side-gate, opens: {rating_from: 390}}
"""
LISTS: Final = """\
id: lists
name: Lists
summary: Offices keep lists.
notice: Filed by nobody.
face: list
answers: [list-yes]
counting:
  kind: lists
  lists:
    - {id: keepers, name: Keepers of bread, colour: black}
rules:
  - id: kept
    when: {deed: bread.kept}
    effect: {kind: listed, list: keepers, days: 3, way_out: Share some}
    notice: You are on a list.
    reason: Bread was kept.
    contrast: list-yes
  - id: rang
    when: {deed: bell.rung}
    effect: {kind: delisted, list: keepers}
    notice: Off the list.
    reason: A bell was rung.
    contrast: list-yes
  - id: rang-again
    when: {deed: bell.rung, times: 2}
    effect: {kind: silence}
    notice: Heard.
    reason: A bell was rung again.
    contrast: bread-yes
  - id: rang-three-times
    when: {deed: bell.rung, done: [bread.shared]}
    effect: {kind: silence}
    notice: Heard.
    reason: And again.
    contrast: bell-no
  - id: rang-at-last
    when: {deed: bell.rung, not_done: [bread.shared]}
    effect: {kind: silence}
    notice: Heard.
    reason: And again.
    contrast: one-number
  - id: lapsed
    when: {deed: night.passed}
    effect: {kind: lapses}
    notice: Three days are over.
    reason: A term ran out.
    contrast: list-yes
doors:
  - {id: side-gate, opens: {clear_of: [keepers]}}
"""
MR_REED: Final = """\
id: mr-reed
name: Mr. Reed
life: a night baker
about: He bakes what others eat.
days:
  - day: 1
    deeds:
      - {deed: bread.kept, witnesses: [mrs-oak]}
  - day: 3
    deeds:
      - {deed: bell.rung}
      - {deed: bread.shared, witnesses: [mrs-oak, camera-1]}
"""
IDEAS: Final = """\
- rulebook: lists
  title: Lists of bakers, since 2019
  idea: In 2019 a town listed 12 bakers under Article 7.
  entries: [list-yes]
  sources:
    - source: baker-2019
      supports: The count, with 12 bakers, and the order behind it (Article 7).
  reviewed: "2026-11-22"
  basis: [bread]
  forbid: [21 bakers]
- rulebook: stars
  title: Stars for bakers
  idea: Guests gave a baker stars.
  entries: [one-number, bread-yes]
  sources:
    - {source: baker-2019, supports: The stars.}
  reviewed: "2026-11-22"
  basis: [bread]
  forbid: []
"""
SOURCES: Final = """\
- id: baker-2019
  kind: press
  title: The bread question
  original_title: null
  author: null
  issuer: The Baker
  date: "2019-07-01"
  number: "Order No. 36"
  address: https://example.org/bread
  read: true
  read_part: All of it.
- id: miller-2020
  kind: reference
  title: Flour
  original_title: null
  author: null
  issuer: The Mill
  date: null
  number: null
  address: null
  read: false
  read_part: Nothing of it.
"""


CLAIMS: Final = {
    "bell-no": "Bells are counted.",
    "bread-yes": "Loaves are counted.",
    "list-yes": "Bakers are listed.",
    "one-number": "Bread decides everything.",
}
ARTICLE: Final = """\
title: What was said of bread
lead: In 2019 a paper told all of it.
items:
  - {says: Twelve bakers were listed for 12 loaves., entry: list-yes}
  - {says: One loaf decides it all., entry: one-number}
sources:
  - {source: baker-2019, supports: Everything that was said.}
reviewed: "2026-11-22"
basis: [bread]
forbid: [bad bread]
"""


def entry(name: str, verdict: str, answer: str, reach: str = "") -> str:
    """Return the text of a record entry; the claim of each is its own."""
    return f"""\
id: {name}
claim: {CLAIMS.get(name, f"Somebody claims {name}.")}
setting: cities
verdict: {verdict}
answer: {answer}
{f"reach: {reach}" if reach else "# reach only with yes"}
card: In one town, 12 bakers counted loaves for a year.
account: >-
  In 2019 a town let 12 bakers count loaves, under Article 7.
conditions:
  where: One town
  whom: 12 bakers
  how_long: A year
  way_out: Buy elsewhere
story:
  - date: "1 July 2019"
    text: A paper tells it.
elsewhere: null
sources:
  - source: baker-2019
    supports: The count, and the order behind it (Article 7).
  - source: miller-2020
    supports: The flour.
caveats: Nobody counted again.
confidence: high
reviewed: "2026-11-22"
basis: [bread]
forbid: [21 bakers, sour bread]
"""


CARDS: Final[Mapping[str, str]] = {
    "dropped": """\
  dropped:
    - with butter
    - on a Sunday
    - after dark
""",
    "order": "",
    "place": """\
  place: {sentence: A town counted loaves., here: true, where: Ryeford}
""",
    "hard": """\
  hard: A baker was told how many loaves he had.
""",
}
"""What lets an entry offer each card besides the guess; the order is in its story."""
STORY: Final = """\
story:
  - date: "1 July 2019"
    text: A paper tells it.
  - date: "2017"
    text: A baker tells it first.
  - date: "around 2022"
    text: All tell it.
"""


def offering(*kinds: str) -> dict[str, str]:
    """Return the changes by which one entry, and no other, offers these cards."""
    name = "record/bread-yes.yaml"
    text = FILES[name]
    if "order" in kinds:
        old = text[text.index("story:") : text.index("elsewhere:")]
        text = text.replace(old, STORY)
    cards = "".join(CARDS[kind] for kind in kinds)
    if cards:
        text = text.replace("sources:\n", f"cards:\n{cards}sources:\n")
    return {name: text}


FILES: Final[Mapping[str, str]] = {
    "deeds.yaml": DEEDS,
    "neighbours/mr-reed.yaml": MR_REED,
    "programmes/short.yaml": SHORT,
    "programmes/two.yaml": TWO,
    "record/article.yaml": ARTICLE,
    "record/bell-no.yaml": entry("bell-no", "undocumented", "no"),
    "record/bread-yes.yaml": entry("bread-yes", "local", "yes", "places"),
    "record/list-yes.yaml": entry("list-yes", "partly", "yes", "country"),
    "record/one-number.yaml": entry("one-number", "misreported", "no"),
    "record/rulebooks.yaml": IDEAS,
    "record/sources.yaml": SOURCES,
    "rulebooks/lists.yaml": LISTS,
    "rulebooks/stars.yaml": STARS,
    "scenes/breakfast.yaml": BREAKFAST,
    "scenes/supper.yaml": SUPPER,
}


def write(folder: Path, changes: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Write the files, some of them changed or (``None``) left out, and return the folder."""
    for name, content in {**FILES, **(changes or {})}.items():
        if content is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            data = content if isinstance(content, bytes) else content.encode()
            path.write_bytes(data)
    return folder


def changed(name: str, old: str, new: str) -> str:
    """Return a file's text with one passage changed, which must be there exactly once."""
    text = FILES[name]
    assert text.count(old) == 1, f"{text.count(old)} times in {name}: {old!r}"
    return text.replace(old, new)


def unmarked(text: str) -> tuple[str, int, int]:
    """Return a text without its mark, and the line and column where the mark stood."""
    before, mark, _ = text.partition(MARK)
    assert mark, "the text has no mark"
    return text.replace(MARK, ""), before.count("\n") + 1, len(before) - before.rfind("\n")
