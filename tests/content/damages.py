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
DEEDS: Final = "deeds.yaml"

_LOAF: Final = "text: One loaf, two plates."
_RATES: Final = "{kind: rates, stars: 5}"
_LONG: Final = "word " * 45 + "word"
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

Change = tuple[str, str, str]

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
    ("UP211", [(SCENE, _LOAF, 'text: §"One loaf. "')]),
    ("UP301", [(SCENE, "id: breakfast", "id: §brunch")]),
    ("UP302", [(SCENE, "id: keep\n", "id: §share\n")]),
    ("UP302", [(SCENE, "[mrs-oak, camera-1]", "[mrs-oak, camera-1, §mrs-oak]")]),
    ("UP302", [(STARS, "id: camera-looked", "id: §liked-sharing")]),
    ("UP302", [(YES, "source: miller-2020", "source: §baker-2019")]),
    ("UP303", [(SCENE, "deed: bell.rung", "deed: §bell.wrung")]),
    ("UP303", [(SCENE, "{done: [bread.kept]}", "{done: [§bread.keeped]}")]),
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
    ("UP321", [(SCENE, _LOAF, _LOAF + "\n    encounter: §mrs-oka")]),
    ("UP321", [(SCENE, _LOAF, _LOAF + "\n    encounter: §camera-1")]),
    ("UP309", [(LISTS, "contrast: bell-no", "contrast: §bell-now")]),
    ("UP310", [(YES, "source: miller-2020", "source: §miller-2021")]),
    ("UP311", [(LISTS, "delisted, list: keepers}", "delisted, list: §keeper}")]),
    ("UP311", [(LISTS, "not_listed: [keepers]", "not_listed: [§eaters]")]),
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
    ("UP409", [(STARS, '"{witness} liked that."', '§"{who} liked that."')]),
    ("UP410", [(STARS, "notice: Time passed.", 'notice: §"{witness} passed."')]),
    (
        "UP501",
        [(YES, _READ + _NOT_READ, "  §- source: miller-2020\n    supports: 2019, Article 7.")],
    ),
    ("UP502", [(YES, "verdict: local", "verdict: proposed"), (YES, "answer: yes", "answer: §yes")]),
    ("UP503", [(YES, "reach: places", "reach: §country")]),
    ("UP504", [(YES, "caveats: Nobody", "caveats: §Not 21\n  Bakers. Nobody")]),
    ("UP505", [(YES, "caveats: Nobody", "caveats: §In 2018 nobody")]),
    ("UP506", [(YES, "caveats: Nobody", "caveats: §By Article 8 nobody")]),
    ("UP507", [(YES, "whom: 12 bakers", "whom: §13 bakers")]),
    ("UP508", [(SOURCES, "https://example.org/bread", "§ftp://example.org/bread")]),
    ("UP508", [(SOURCES, "https://example.org/bread", "§http://[::1")]),
    ("UP601", [(STARS, _RATES, "§{kind: delisted, list: keepers}")]),
    ("UP601", [(LISTS, "{kind: delisted, list: keepers}", "§{kind: leaves}")]),
    (
        "UP602",
        [
            (DEEDS, "doors:\n", "doors:\n  - {id: back-gate, label: Back, sort: bar}\n"),
            (SCENE, "door: side-gate", "door: §back-gate"),
        ],
    ),
    ("UP603", [(LISTS, "rules:\n", "rules:\n" + _CHANCES)]),
    ("UP604", [(STARS, "rating_from: 390", "rating_from: §501")]),
    ("UP604", [(LISTS, "{not_listed: [keepers]}", "{rating_from: §390}")]),
    ("UP604", [(LISTS, "{not_listed: [keepers]}", "§{}")]),
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
]
