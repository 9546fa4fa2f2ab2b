"""A table of single faults: a code, and the change that makes exactly this problem.

Each change is a file, a passage that stands there once, and what takes its place; ``§`` stands
where the problem is expected to point. A change of the empty passage makes a new file.
"""

from __future__ import annotations

from typing import Final

from tests.content.small_folder import BREAKFAST, entry

SCENE: Final = "scenes/breakfast.yaml"
SUPPER: Final = "scenes/supper.yaml"
SHORT: Final = "programmes/short.yaml"
TWO: Final = "programmes/two.yaml"
STARS: Final = "rulebooks/stars.yaml"
LISTS: Final = "rulebooks/lists.yaml"
YES: Final = "record/bread-yes.yaml"
NO: Final = "record/bell-no.yaml"
SOURCES: Final = "record/sources.yaml"
IDEAS: Final = "record/rulebooks.yaml"
ARTICLE: Final = "record/article.yaml"
REED: Final = "neighbours/mr-reed.yaml"
DEEDS: Final = "deeds.yaml"

_LOAF: Final = "text: One loaf, two plates."
_RATES: Final = "{kind: rates, stars: 5}"
_LONG: Final = "word " * 45 + "word"
_CLAIM: Final = "claim: Bakers are listed."
_SAYS: Final = "One loaf decides it all."
_CHANCES: Final = "".join(
    f"  - id: chance-{number}\n    when: {{deed: bell.rung}}\n    effect: {{kind: silence}}\n"
    f"    chance: {mark}500\n    notice: Perhaps.\n    reason: Who knows.\n    contrast: bell-no\n"
    for number, mark in enumerate(["", "", "", "§"])
)
_MANY: Final = "".join(
    f"      - {{id: c{number}, label: Go, reply: Gone.}}\n" for number in range(3)
)

_COLD: Final = "".join(
    f"      - {{id: c{number}, label: Go, reply: Gone., when: {{father: [cold, waiting]}}}}\n"
    for number in range(3)
)
_OPEN: Final = "".join(
    f"      - {{id: c{number}, label: Go, reply: Gone., when: {{{state}: side-gate}}}}\n"
    for number, state in enumerate(["open", "open", "open", "shut"])
)
_LOW: Final = "{done: [mrs-oak.rated-low]}"
_TEA: Final = (SUPPER, "choices:\n      - id: ring-him", "choices:\n      §- id: ring-him")

_ASIDE: Final = "  - {id: §x, text: X., choices: [{id: x, label: X, reply: X.}]}\n"
_LUNCH: Final = BREAKFAST.replace("id: breakfast", "id: §lunch")
_READ: Final = """\
  - source: baker-2019
    supports: The count, and the order behind it (Article 7).
"""
_NOT_READ: Final = """\
  - source: miller-2020
    supports: The flour."""
_MILL: Final = """\
- id: §mill
  kind: press
  title: Mills
  issuer: The Mill
  read: true
  read_part: All of it.
"""
_UNASKED: Final = entry("unasked", "partly", "no").replace("answer: no\n", "")
_HEARD: Final = (DEEDS, "deeds:\n", "deeds:\n  - {id: bell.heard, label: heard the bell}\n")

_CAVEATS: Final = "caveats: Nobody"
_STEP: Final = "    text: A paper tells it.\n"

_LAPSED: Final = """\
  - id: lapsed
    when: {deed: night.passed}
    effect: {kind: lapses}
    notice: Three days are over.
    reason: A term ran out.
    contrast: list-yes
"""
_IDEA_OF_STARS: Final = """\
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
_SCORE: Final = """\
id: score
name: Score
summary: A shop counts.
notice: Counted by a shop.
face: gauge
answers: [one-number]
counting:
  kind: score
  least: 350
  most: 950
  dimensions:
    - {id: bread, name: Bread, weight: 60, start: 50}
    - {id: bells, name: Bells, weight: 40, start: 50}
rules:
  - id: kept
    when: {deed: bread.kept}
    effect: {kind: weighs, dimension: bread, by: -10}
    notice: It was counted.
    reason: Bread counts.
    contrast: bread-yes
doors:
  - {id: side-gate, opens: {rating_from: 660}}
"""
_POINTS: Final = """\
id: points
name: Points
summary: A town counts.
notice: Counted by a town.
face: grade
answers: [one-number]
counting:
  kind: points
  start: 1000
  least: 0
  most: 1200
  grades:
    - {name: A, rating_from: 1010}
    - {name: B, rating_from: 0}
rules:
  - id: kept
    when: {deed: bread.kept}
    effect: {kind: clause, points: -10, days: null}
    notice: Ten points less.
    reason: Bread counts.
    contrast: bread-yes
  - id: shared
    when: {deed: bread.shared}
    effect: {kind: repairs, grounds: [bread.kept]}
    notice: Made good.
    reason: Bread counts.
    contrast: bread-yes
"""
_BUREAU: Final = """\
id: bureau
name: Report
summary: A bank writes.
notice: Written down.
face: report
answers: [one-number]
counting:
  kind: bureau
  items:
    - {id: kept, name: Bread kept, tone: bad}
    - {id: repaid, name: Bread repaid, tone: plain}
rules:
  - id: kept
    when: {deed: bread.kept}
    effect: {kind: noted, item: kept, days: 3}
    notice: It was written down.
    reason: Bread is owed.
    contrast: bread-yes
  - id: shared
    when: {deed: bread.shared}
    effect: {kind: settled, grounds: [bread.kept], item: repaid, days: 2}
    notice: It was repaid.
    reason: Bread is owed.
    contrast: bread-yes
  - id: objected
    when: {deed: bell.rung}
    effect: {kind: struck, grounds: [bread.kept]}
    notice: It was a mistake.
    reason: Bells are rung.
    contrast: bread-yes
  - id: lapsed
    when: {deed: night.passed}
    effect: {kind: lapses}
    notice: A term is over.
    reason: Nothing is kept for ever.
    contrast: bread-yes
doors:
  - {id: side-gate, opens: {clear_of: [kept]}}
"""
_BOOKS: Final = {"score": _SCORE, "points": _POINTS, "bureau": _BUREAU}

Change = tuple[str, str, str]


def idea(book: str) -> Change:
    """Return the change that tells of one more rulebook whose idea it answers."""
    more = (
        f"- {{rulebook: {book}, title: Counts, idea: Somebody counted., entries: [one-number],"
        " sources: [{source: baker-2019, supports: It.}], reviewed: '2026-11-22',"
        " basis: [bread], forbid: []}\n"
    )
    return (IDEAS, "- rulebook: stars\n", f"{more}- rulebook: stars\n")


def _dropped(conditions: str) -> str:
    """Return the conditions to choose from, before what follows them in an entry."""
    return f"cards:\n  dropped: {conditions}\n{_CAVEATS}"


def _place(sentence: str) -> str:
    """Return a true sentence without its place."""
    return f"cards:\n  place: {{sentence: §{sentence}, here: true, where: Ryeford}}"


def _more_steps(*dates: str) -> str:
    """Return more steps of a story."""
    return "".join(f"  - date: {date}\n    text: Another tells it.\n" for date in dates)


def with_book(book: str, old: str = "", new: str = "") -> list[Change]:
    """Return the changes that add a rulebook of another kind, with one passage changed."""
    text = _BOOKS[book]
    assert not old or text.count(old) == 1, f"{text.count(old)} times in {book}: {old!r}"
    return [(f"rulebooks/{book}.yaml", "", text.replace(old, new) if old else text), idea(book)]


DAMAGES: Final[list[tuple[str, list[Change]]]] = [
    ("UP107", [(SCENE, _LOAF, "text: One §\u202eloaf.")]),
    ("UP107", [(SCENE, _LOAF, r'text: §"One \u200b loaf."')]),
    ("UP108", [(SCENE, _LOAF, "text: §'One loaf.")]),
    ("UP108", [(SCENE, _LOAF, "text: One loaf§: two plates.")]),
    ("UP110", [(SCENE, "title: Breakfast", "title: Breakfast\n§---\ntitle: Lunch")]),
    ("UP111", [(SCENE, _LOAF, "text: §&loaf One loaf.")]),
    ("UP111", [(SCENE, _LOAF, "text: §*loaf")]),
    ("UP112", [(SCENE, _LOAF, "text: §!!str One loaf.")]),
    ("UP112", [(SCENE, "id: breakfast\n", "§%YAML 1.1\n---\nid: breakfast\n")]),
    ("UP113", [(SCENE, _LOAF, _LOAF + "\n    §<<: {a: 1}")]),
    ("UP114", [(SCENE, _LOAF, _LOAF + "\n    §text: Another.")]),
    ("UP115", [(SCENE, _LOAF, _LOAF + "\n    §12: Another.")]),
    ("UP115", [(SCENE, _LOAF, _LOAF + "\n    §[a]: Another.")]),
    ("UP116", [(SCENE, _LOAF, f"text: {'[' * 17}§[{']' * 18}")]),
    ("UP117", [(STARS, "start: 387", "start: §1e999")]),
    ("UP117", [(STARS, "start: 387", f"start: §{'9' * 5000}")]),
    ("UP201", [(STARS, "    reason: It does.\n", ""), (STARS, "id: scene", "§id: scene")]),
    ("UP201", [(STARS, _RATES, "§{stars: 5}")]),
    (
        "UP201",
        [(TWO, "{cold: Nobody rings., waiting: It rings once., ", "§{cold: Nobody rings., ")],
    ),
    ("UP202", [(STARS, "late: 1", "§lated: 1")]),
    ("UP202", [(STARS, "{deed: phone.returned}", "{deed: phone.returned, §father: [cold]}")]),
    ("UP202", [(STARS, "{deed: phone.returned}", "{deed: phone.returned, §shut: side-gate}")]),
    ("UP202", [(STARS, _RATES, "{kind: rates, stars: 5, §star: 5}")]),
    ("UP203", [(SCENE, _LOAF, "text: §12")]),
    ("UP203", [(SCENE, _LOAF, "text: §null")]),
    ("UP203", [(STARS, "start: 387", "start: §387.0")]),
    ("UP203", [(STARS, "late: 1", "late: §true")]),
    ("UP203", [(SCENE, "[mrs-oak]}]", "§mrs-oak}]")]),
    ("UP203", [(SHORT, "- {scenes: [breakfast], cards: 2}", "- §breakfast")]),
    ("UP203", [(SUPPER, "coins: -2", "coins: §-2.0")]),
    ("UP204", [(STARS, "face: dial", "face: §diall")]),
    ("UP204", [(SUPPER, "father: colder", "father: §cold")]),
    ("UP204", [(SUPPER, "{father: [cold]}", "{father: [§colder]}")]),
    ("UP204", [(STARS, _RATES, "§{kind: rate, stars: 5}")]),
    ("UP205", [(SCENE, "id: table", "id: §Table")]),
    ("UP206", [(SCENE, _LOAF, 'text: §""')]),
    ("UP206", [(SCENE, _LOAF, 'text: §" "')]),
    ("UP206", [(SHORT, "scenes: [breakfast]", "scenes: §[]")]),
    ("UP207", [(STARS, "chance: 400", "chance: §1000")]),
    ("UP207", [(LISTS, "times: 2", "times: §0")]),
    ("UP207", [(SUPPER, "coins: -2", "coins: §-21")]),
    ("UP207", [(TWO, "coins: 2", "coins: §21")]),
    ("UP207", [(TWO, "day: 5", "day: §0")]),
    ("UP208", [(YES, '"2026-11-22"', "§2026-13-01")]),
    ("UP208", [(YES, '"2026-11-22"', '§"1769040000"')]),
    (
        "UP209",
        [(NO, "# reach only with yes", "reach: places"), (NO, "id: bell-no", "§id: bell-no")],
    ),
    ("UP209", [(DEEDS, "{id: camera-1", "§{stars: 300, id: camera-1")]),
    (
        "UP208",
        [
            (
                IDEAS,
                'supports: The stars.}\n  reviewed: "2026-11-22"',
                'supports: The stars.}\n  reviewed: §"1769040000"',
            )
        ],
    ),
    ("UP209", [(STARS, "id: camera-looked", "§id: camera-looked\n    nights: 1")]),
    ("UP209", [(REED, "id: mr-reed", "§id: mr-reed"), (REED, "day: 3", "day: 1")]),
    (
        "UP209",
        with_book("score", "\n  kind: score\n  least: 350", "\n  §kind: score\n  least: 950"),
    ),
    (
        "UP209",
        with_book("points", "\n  kind: points\n  start", "\n  §kind: points\n  start: 1300 #"),
    ),
    (
        "UP209",
        with_book(
            "points",
            "kind: points\n  start: 1000\n  least: 0",
            "§kind: points\n  start: 1000\n  least: 1",
        ),
    ),
    ("UP211", [(SCENE, _LOAF, 'text: §"One loaf. "')]),
    ("UP301", [(SCENE, "id: breakfast", "id: §brunch")]),
    ("UP301", [(REED, "id: mr-reed", "id: §mr-read")]),
    ("UP302", [(REED, "[mrs-oak]", "[mrs-oak, §mrs-oak]")]),
    ("UP302", [(STARS, "answers: [one-number]", "answers: [one-number, §one-number]")]),
    ("UP302", [idea("§lists")]),
    ("UP302", [(ARTICLE, "entry: one-number", "entry: §list-yes")]),
    (
        "UP302",
        [
            (
                ARTICLE,
                "supports: Everything that was said.}\n",
                "supports: Everything.}\n  - {source: §baker-2019, supports: All of it.}\n",
            )
        ],
    ),
    ("UP302", with_book("score", "id: bells", "id: §bread")),
    (
        "UP302",
        with_book(
            "bureau", "tone: plain}", "tone: plain}\n    - {id: §repaid, name: R, tone: bad}"
        ),
    ),
    ("UP302", [(SCENE, "id: keep\n", "id: §share\n")]),
    ("UP302", [(SCENE, "[mrs-oak, camera-1]", "[mrs-oak, camera-1, §mrs-oak]")]),
    ("UP302", [(STARS, "id: camera-looked", "id: §liked-sharing")]),
    ("UP302", [(YES, "source: miller-2020", "source: §baker-2019")]),
    ("UP303", [(SCENE, "deed: bell.rung", "deed: §bell.wrung")]),
    ("UP303", [(SCENE, "{done: [bread.kept]}", "{done: [§bread.keeped]}")]),
    ("UP303", [(SHORT, "id: short\n", "id: short\nwithout: [bread.kept, §bell.wrung]\n")]),
    ("UP303", [(STARS, "deed: mrs-oak.rated-low", "deed: §mrs-oak.rated-lo")]),
    ("UP303", [(SUPPER, _LOW, "{done: [§mrs-oak.rated-five]}")]),
    ("UP303", [(SUPPER, "deed: phone.returned", "deed: §mrs-oak.rated-low")]),
    (
        "UP303",
        [
            (SUPPER, "    encounter: mrs-oak\n", ""),
            (SUPPER, _LOW, "{done: [bell.rung]}"),
            (STARS, "deed: mrs-oak.rated-low", "deed: §mrs-oak.rated-low"),
        ],
    ),
    ("UP303", [(REED, "deed: bread.kept", "deed: §bread.keeped")]),
    ("UP303", [(REED, "deed: bread.kept", "deed: §mrs-oak.rated-low")]),
    ("UP303", with_book("points", "[bread.kept]", "[§bread.keeped]")),
    (
        "UP303",
        with_book(
            "bureau",
            "struck, grounds: [bread.kept]",
            "struck, grounds: [bread.kept, §bread.keeped]",
        ),
    ),
    ("UP304", [(REED, "[mrs-oak]", "[§mrs-oka]")]),
    ("UP304", [(SCENE, "[mrs-oak, camera-1]", "[mrs-oak, §camera-2]")]),
    ("UP304", [(STARS, "witness: person", "witness: §persons")]),
    ("UP305", [(STARS, "id: side-gate", "id: §back-gate")]),
    ("UP305", [(SUPPER, "{shut: side-gate}", "{shut: §back-gate}")]),
    ("UP305", [(SUPPER, _LOW, "{open: §back-gate}")]),
    ("UP305", [(SUPPER, "{father: [cold]}", "{father: [cold], shut: §back-gate}")]),
    ("UP305", [(TWO, "door: side-gate", "door: §back-gate")]),
    ("UP306", [(SCENE, "reply: It rings.", "reply: It rings.\n        leads_to: §dor")]),
    ("UP307", [(SCENE, "picture: kitchen", "picture: §kitten")]),
    ("UP307", [(SUPPER, "sprite: steam", "sprite: §steem")]),
    ("UP308", [(SHORT, "scenes: [breakfast]", "scenes: [breakfast, §lunch]")]),
    ("UP309", [(SHORT, "frame: one-number", "frame: §one-numbre")]),
    ("UP320", [(SHORT, "again: lists", "again: §list")]),
    ("UP320", [idea("§moons")]),
    ("UP321", [(SCENE, _LOAF, _LOAF + "\n    encounter: §mrs-oka")]),
    ("UP321", [(SCENE, _LOAF, _LOAF + "\n    encounter: §camera-1")]),
    ("UP309", [(LISTS, "contrast: bell-no", "contrast: §bell-now")]),
    ("UP309", [(STARS, "answers: [one-number]", "answers: [§one-numbre]")]),
    ("UP309", [(ARTICLE, "entry: one-number", "entry: §one-numbre")]),
    ("UP309", [(IDEAS, "entries: [list-yes]", "entries: [list-yes, §list-no]")]),
    (
        "UP310",
        [(IDEAS, "{source: baker-2019, supports: The", "{source: §baker-2018, supports: The")],
    ),
    ("UP310", [(YES, "source: miller-2020", "source: §miller-2021")]),
    ("UP310", [(ARTICLE, "source: baker-2019", "source: §baker-2018")]),
    ("UP311", [(LISTS, "delisted, list: keepers}", "delisted, list: §keeper}")]),
    ("UP311", [(LISTS, "clear_of: [keepers]", "clear_of: [§eaters]")]),
    ("UP311", with_book("score", "dimension: bread,", "dimension: §loaves,")),
    ("UP311", with_book("bureau", "item: kept,", "item: §eaten,")),
    ("UP311", with_book("bureau", "item: repaid,", "item: §eaten,")),
    ("UP311", with_book("bureau", "clear_of: [kept]", "clear_of: [kept, §eaten]")),
    (
        "UP312",
        [(SCENE, "  - id: door\n", _ASIDE + "  - id: door\n")],
    ),
    ("UP313", [(STARS, "witness: person}", "witness: §shop}")]),
    ("UP313", [(STARS, "witness: mrs-oak}", "witness: §camera-1}")]),
    ("UP313", [(STARS, "deed: scene.ended}", "deed: scene.ended, witness: §person}")]),
    (
        "UP313",
        [
            (LISTS, "{deed: bell.rung, times: 2}", "{deed: §bell.heard}"),
            _HEARD,
        ],
    ),
    (
        "UP314",
        [
            (SOURCES, "- id: miller-2020", _MILL + "- id: miller-2020"),
        ],
    ),
    ("UP315", [(DEEDS, "deeds:\n", "deeds:\n  - {id: §bell.heard, label: heard the bell}\n")]),
    (
        "UP316",
        [(SCENE, "{not_done: [bread.kept]}", "§{done: [bread.kept], not_done: [bread.kept]}")],
    ),
    ("UP316", [(SUPPER, _LOW, "§{done: [bell.rung], not_done: [bell.rung], father: [cold]}")]),
    (
        "UP316",
        [
            (SCENE, "{not_done: [bread.kept]}", "{done: [§bell.heard]}"),
            _HEARD,
        ],
    ),
    (
        "UP317",
        [
            (SCENE, "id: door\n", "id: §door\n"),
            (SCENE, "reply: It rings.", "reply: It rings.\n        leads_to: door"),
        ],
    ),
    ("UP318", [(DEEDS, "deeds:\n", "deeds:\n  - {id: §scene.ended, label: ended it}\n")]),
    (
        "UP318",
        [(DEEDS, "deeds:\n", "deeds:\n  - {id: §mrs-oak.rated-low, label: gave one star}\n")],
    ),
    ("UP318", [(DEEDS, "doors:", "  - {id: §camera, name: A lens, sort: camera}\ndoors:")]),
    ("UP319", [("scenes/lunch.yaml", "", _LUNCH)]),
    (
        "UP322",
        [(IDEAS, _IDEA_OF_STARS, ""), (STARS, "id: stars", "id: §stars")],
    ),
    ("UP323", [(STARS, "    late: 1", "    late: 1\n    stops: [§liked-sharing]")]),
    ("UP323", [(LISTS, "    contrast: bell-no", "    contrast: bell-no\n    stops: [§rang-agin]")]),
    ("UP401", [(SCENE, _LOAF, f"text: §{_LONG}")]),
    ("UP401", [(SCENE, "text: Somebody waits outside. You chew.", f"text: §{_LONG}")]),
    ("UP402", [(SCENE, "reply: It rings.", f"reply: §{_LONG}")]),
    ("UP403", [(SCENE, "label: Share it", "label: §a b c d e f g h i j")]),
    ("UP404", [(STARS, "notice: Footage reviewed.", "notice: §a b c d e f g h i j k l m")]),
    ("UP404", [(STARS, '"{witness} liked that."', '§"{witness} c d e f g h i j k l m"')]),
    ("UP405", [(YES, "for a year.", f"for {_LONG}."), (YES, "card: ", "card: §")]),
    ("UP406", [(YES, "card: In one town, 12", "card: §In one town. Then 12")]),
    (
        "UP407",
        [
            (SCENE, "      - id: slip", _MANY + "      - id: slip"),
            (SCENE, "choices:\n      - id: ring", "choices:\n      §- id: ring"),
        ],
    ),
    ("UP407", [(SUPPER, "      - id: drink", _COLD + "      - id: drink"), _TEA]),
    ("UP407", [(SUPPER, "      - id: drink", _OPEN + "      - id: drink"), _TEA]),
    ("UP408", [(SUPPER, "label: Drink it", "label: Drink it\n        coins: -1"), _TEA]),
    (
        "UP408",
        [
            (SUPPER, "label: Drink it", "label: Drink it\n        when: {shut: side-gate}"),
            _TEA,
        ],
    ),
    (
        "UP408",
        [
            (SCENE, "reply: It rings.", "reply: It rings.\n        door: side-gate"),
            (SCENE, "choices:\n      - id: ring", "choices:\n      §- id: ring"),
        ],
    ),
    ("UP416", [(ARTICLE, _SAYS, f"§{_LONG}")]),
    ("UP411", [(REED, "about: He bakes what others eat.", f"about: §{_LONG}")]),
    ("UP412", [(YES, _CAVEATS, _dropped("§[who ask, who pay]"))]),
    ("UP412", [(YES, _CAVEATS, _dropped("§[who ask, who pay, who wait, who run]"))]),
    ("UP413", [(YES, _CAVEATS, _dropped(f"[who ask, §{'a ' * 12}b, who pay]"))]),
    ("UP414", [(YES, _CAVEATS, f"cards: {{hard: §{'a ' * 35}b.}}\n{_CAVEATS}")]),
    ("UP414", [(YES, _CAVEATS, f"{_place('a ' * 35 + 'b.')}\n{_CAVEATS}")]),
    ("UP415", [(YES, _CAVEATS, f"cards: {{hard: §It rose. It did.}}\n{_CAVEATS}")]),
    ("UP415", [(YES, _CAVEATS, f"{_place('It rose')}\n{_CAVEATS}")]),
    ("UP409", [(STARS, '"{witness} liked that."', '§"{who} liked that."')]),
    ("UP410", [(STARS, "notice: Time passed.", 'notice: §"{witness} passed."')]),
    (
        "UP501",
        [(YES, _READ + _NOT_READ, "  §- source: miller-2020\n    supports: 2019, Article 7.")],
    ),
    (
        "UP501",
        [(IDEAS, "- {source: baker-2019, supports: The", "§- {source: miller-2020, supports: The")],
    ),
    (
        "UP501",
        [
            (ARTICLE, "- {source: baker-2019", "§- {source: miller-2020"),
            (ARTICLE, "lead: In 2019 a paper", "lead: A paper"),
        ],
    ),
    ("UP502", [(YES, "verdict: local", "verdict: proposed"), (YES, "answer: yes", "answer: §yes")]),
    ("UP503", [(YES, "reach: places", "reach: §country")]),
    ("UP504", [(YES, "caveats: Nobody", "caveats: §Not 21\n  Bakers. Nobody")]),
    ("UP505", [(YES, "caveats: Nobody", "caveats: §In 2018 nobody")]),
    ("UP506", [(YES, "caveats: Nobody", "caveats: §By Article 8 nobody")]),
    ("UP507", [(YES, "whom: 12 bakers", "whom: §13 bakers")]),
    ("UP504", [(IDEAS, "supports: The count, with 12", "supports: §The count, with 12, not 21")]),
    ("UP505", [(IDEAS, "title: Stars for", "title: §In 2018 stars for")]),
    (
        "UP506",
        [
            (IDEAS, "bakers under Article 7.\n", "bakers under Article 8.\n"),
            (IDEAS, "idea: In", "idea: §In"),
        ],
    ),
    ("UP507", [(IDEAS, "idea: Guests gave a", "idea: §Thirty guests gave 13 stars to a")]),
    (
        "UP504",
        [
            (YES, "forbid: [21 bakers, sour bread]", "forbid: [who pay]"),
            (YES, _CAVEATS, _dropped("[who ask, who wait, §who Pay]")),
        ],
    ),
    ("UP505", [(YES, _CAVEATS, f"cards: {{hard: §It rose in 2018.}}\n{_CAVEATS}")]),
    ("UP506", [(YES, _CAVEATS, f"{_place('Article 8 lets it rise.')}\n{_CAVEATS}")]),
    ("UP507", [(YES, _CAVEATS, _dropped("[for 12 bakers, §for 13 bakers, for a year]"))]),
    ("UP508", [(SOURCES, "https://example.org/bread", "§ftp://example.org/bread")]),
    ("UP508", [(SOURCES, "https://example.org/bread", "§http://[::1")]),
    ("UP509", [(YES, _STEP, f"{_STEP}{_more_steps('May 2020', '§Marhc 2021')}")]),
    ("UP509", [(YES, _STEP, f"{_STEP}{_more_steps('§2020 to 2019', 'late 2021')}")]),
    ("UP504", [(ARTICLE, "lead: In 2019 a paper", "lead: §Bad bread")]),
    ("UP504", [(ARTICLE, _SAYS, "§Sour bread decides it.")]),
    ("UP505", [(ARTICLE, "lead: In 2019", "lead: §In 2018")]),
    ("UP507", [(ARTICLE, _SAYS, "§Of 13 bakers one decides.")]),
    ("UP510", [("record/list-yes.yaml", _CLAIM, "claim: §Loaves, are counted")]),
    ("UP510", [(ARTICLE, _SAYS, "§Twelve bakers WERE listed for 12 loaves!")]),
    ("UP601", [(STARS, _RATES, "§{kind: delisted, list: keepers}")]),
    ("UP601", [(LISTS, "{kind: delisted, list: keepers}", "§{kind: leaves}")]),
    ("UP601", [(STARS, "{kind: leaves}", "§{kind: lapses}")]),
    ("UP601", with_book("score", "{kind: weighs, dimension: bread, by: -10}", "§{kind: lapses}")),
    (
        "UP601",
        with_book(
            "points",
            "{kind: repairs, grounds: [bread.kept]}",
            "§{kind: struck, grounds: [bread.kept]}",
        ),
    ),
    (
        "UP601",
        with_book(
            "bureau",
            "{kind: struck, grounds: [bread.kept]}",
            "§{kind: repairs, grounds: [bread.kept]}",
        ),
    ),
    (
        "UP602",
        [
            (DEEDS, "doors:\n", "doors:\n  - {id: back-gate, label: Back, sort: bar}\n"),
            (SCENE, "door: side-gate", "door: §back-gate"),
        ],
    ),
    ("UP603", [(LISTS, "rules:\n", "rules:\n" + _CHANCES)]),
    ("UP604", [(STARS, "rating_from: 390", "rating_from: §501")]),
    ("UP604", [(LISTS, "{clear_of: [keepers]}", "{rating_from: §390}")]),
    ("UP604", [(LISTS, "{clear_of: [keepers]}", "§{}")]),
    ("UP604", with_book("score", "{rating_from: 660}", "{rating_from: §350}")),
    ("UP604", with_book("score", "{rating_from: 660}", "{clear_of: [§bread]}")),
    ("UP604", with_book("bureau", "{clear_of: [kept]}", "{rating_from: §1}")),
    (
        "UP605",
        [(LISTS, "contrast: bell-no", "contrast: one-number"), (SHORT, "- {scenes", "- §{scenes")],
    ),
    (
        "UP606",
        [("record/unasked.yaml", "", _UNASKED), (SHORT, "frame: one-number", "frame: §unasked")],
    ),
    ("UP607", [(STARS, "late: 1", "late: §2")]),
    (
        "UP607",
        [
            (TWO, "[breakfast, supper]", "[supper, breakfast]"),
            (STARS, "late: 1", "late: §1"),
        ],
    ),
    (
        "UP607",
        [
            (
                STARS,
                '    notice: "{witness} minded."',
                '    late: §1\n    notice: "{witness} minded."',
            )
        ],
    ),
    ("UP607", [(STARS, "late: 1", "nights: §4")]),
    (
        "UP607",
        [
            (
                STARS,
                '    notice: "{witness} minded."',
                '    nights: §2\n    notice: "{witness} minded."',
            )
        ],
    ),
    ("UP608", [(LISTS, _LAPSED, ""), (LISTS, "days: 3", "days: §3")]),
    ("UP608", with_book("points", "days: null", "days: §5")),
]
