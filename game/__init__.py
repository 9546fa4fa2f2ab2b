"""Upstanding: five days in a city that rates you, and the record behind the story."""

from __future__ import annotations

__version__ = "0.1.0"
