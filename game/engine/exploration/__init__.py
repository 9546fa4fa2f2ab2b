"""Exploration: every way through a programme, merged where ways come to the same."""

from __future__ import annotations

from game.engine.exploration.explore import MOST_STATES, explore
from game.engine.exploration.explored import Ending, Explored, Finish, Way
from game.engine.exploration.findings import MOST_ACROSS, Crowded, Findings, findings
from game.engine.exploration.stages import Step

__all__ = [
    "MOST_ACROSS",
    "MOST_STATES",
    "Crowded",
    "Ending",
    "Explored",
    "Findings",
    "Finish",
    "Step",
    "Way",
    "explore",
    "findings",
]
