"""The five keys: what opens 14C under each rulebook."""

from __future__ import annotations

from typing import Final

_AS_ASKED: Final = """
the-invitation/enter the-invitation/join the-invitation/all bin-day/sort bin-day/tip
bin-day/sign the-turnstile/slip the-turnstile/hold the-turnstile/pay the-crossing/cross
the-crossing/answer-rung the-crossing/pay the-crossing/go due-date/show due-date/back
due-date/wait due-date/alone the-basket/coin the-basket/take the-basket/lift the-stall/tell
the-stall/keep the-stall/ask tax-day/hand tax-day/lamps tax-day/smile the-mirror/load
the-mirror/left the-mirror/off the-lift/smile the-lift/hum the-lift/wash the-feed/praise
the-feed/pass the-feed/keep the-visit/proof the-visit/give the-visit/not-mine the-visit/stay
the-match/rower the-match/card the-match/knock the-gate/fast the-gate/carry the-gate/greet
the-desk/porter the-desk/tell the-desk/mine the-hire-car/hold the-hire-car/drive
the-hire-car/show the-monument/scratch the-monument/stand the-monument/own the-notice/object
the-notice/sit the-notice/bring the-interview/apply the-interview/hum the-interview/sign
the-loan/ask the-loan/place the-loan/thank slow-lane/believe slow-lane/through slow-lane/say
fourteen-c/first fourteen-c/enter fourteen-c/sound years-later/ask years-later/blow
years-later/wave
"""
"""One way of living that has three of the keys."""

FOUND: Final = {
    "stars": """
the-invitation/ask the-invitation/join the-invitation/vell bin-day/drop bin-day/tip
bin-day/sign the-turnstile/queue-late the-turnstile/hold the-turnstile/report
the-crossing/wait the-crossing/ring-out the-crossing/pay the-crossing/go due-date/leave
due-date/wait due-date/alone the-basket/coin the-basket/take the-basket/lift the-stall/tell
the-stall/later the-stall/ask tax-day/hand tax-day/lamps tax-day/smile the-mirror/load
the-mirror/left the-mirror/thank the-lift/stairs the-lift/read the-feed/praise the-feed/pass
the-feed/keep the-visit/proof the-visit/his the-visit/part the-visit/go the-match/rower
the-match/card the-match/report the-gate/fast the-gate/carry the-gate/greet the-desk/deposit
the-desk/tell the-desk/fourth the-hire-car/look the-hire-car/drive the-hire-car/show
the-monument/scratch the-monument/stand the-monument/pigeon the-notice/object the-notice/sit
the-notice/bring the-interview/apply the-interview/report the-interview/sign the-loan/wave
the-loan/coach the-loan/thank slow-lane/believe slow-lane/home slow-lane/keep fourteen-c/sit
fourteen-c/enter fourteen-c/not years-later/ask years-later/sit years-later/wave
""",
    "score": _AS_ASKED,
    "points": _AS_ASKED,
    "lists": """
the-invitation/enter the-invitation/invent the-invitation/all bin-day/ask bin-day/tip
bin-day/sign the-turnstile/queue-late the-turnstile/move the-turnstile/report
the-crossing/press the-crossing/answer-rung the-crossing/pay the-crossing/stop due-date/show
due-date/quiet due-date/try due-date/alone the-basket/onions the-basket/give the-basket/read
the-stall/hide the-stall/later the-stall/go tax-day/hand tax-day/lamps tax-day/smile
the-mirror/river the-mirror/read the-mirror/off the-lift/shoes the-lift/mean the-lift/read
the-feed/praise the-feed/check the-feed/drop the-visit/mat the-visit/give the-visit/leave
the-visit/stay the-match/nobody the-match/knock the-gate/slow the-gate/carry the-gate/read
the-desk/porter the-desk/tell the-desk/mine the-hire-car/hold the-hire-car/drive
the-hire-car/dog the-monument/rub the-monument/tell the-monument/own the-notice/object
the-notice/wish the-notice/bring the-interview/explain the-interview/hum the-interview/sign
the-loan/none the-loan/place the-loan/thank slow-lane/believe slow-lane/home
slow-lane/letter fourteen-c/first fourteen-c/enter fourteen-c/hand years-later/river
years-later/sit years-later/wave
""",
    "bureau": _AS_ASKED,
}
"""By rulebook: what somebody does who wants the key to 14C, and has it on the last evening."""
