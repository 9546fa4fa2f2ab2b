"""What a validator's complaint means to somebody who writes content."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

FORMS: Final = {
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$": "lower-case letters, digits and hyphens, as in “quick-gate”",
    r"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$": "an area and a past tense, as in “fare.evaded”",
    r"^([01][0-9]|2[0-3]):[0-5][0-9]$": "hours and minutes, as in “07:40”",
}
"""What each pattern of the models asks for."""
_WANTED: Final = {
    "string_type": "a text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "int_parsing_size": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false, without quotes",
    "tuple_type": "a list, each item behind “- ”",
    "model_type": "fields with values",
    "model_attributes_type": "fields with values",
    "dict_type": "fields with values",
}
_BOUNDS: Final = {
    "greater_than_equal": ("at least", "ge"),
    "less_than_equal": ("at most", "le"),
    "greater_than": ("more than", "gt"),
    "less_than": ("less than", "lt"),
}
_LONGEST_SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class Misfit:
    """A problem that does not know its file yet."""

    code: str
    sentence: str
    mend: str
    at_key: bool = False


def said(fault: ErrorDetails, known: Sequence[str]) -> Misfit | None:
    """Return one complaint in plain words, or ``None`` where it only echoes another.

    ``known`` are the fields that belong where the complaint is.
    """
    context: Mapping[str, object] = fault.get("ctx") or {}
    kind, given, name = fault["type"], fault["input"], _name(fault["loc"])
    if kind in _WANTED:
        sentence = f"{name} must be {_WANTED[kind]}, and this is {_sort_of(given)}."
        return Misfit("UP203", sentence, _mend_of_type(kind, given))
    if kind in _BOUNDS:
        words, bound = _BOUNDS[kind]
        limit = f"{words} {context[bound]}"
        return Misfit(
            "UP207", f"{name} must be {limit}, and is {_shown(given)}.", f"Write {limit}."
        )
    match kind:
        case "missing":
            field = fault["loc"][-1]
            return Misfit("UP201", f"“{field}” is missing.", f"Add “{field}:” with its value.")
        case "union_tag_not_found":
            return Misfit("UP201", f"“kind” is missing in {name}.", "Add “kind:” as first field.")
        case "extra_forbidden":
            return Misfit(
                "UP202", f"{name} is not known here.", _instead(fault, known), at_key=True
            )
        case "enum" | "literal_error" | "union_tag_invalid":
            return _wrong_word(name, given, context)
        case "string_pattern_mismatch":
            form = FORMS.get(str(context.get("pattern")), "another form")
            return Misfit(
                "UP205", f"{name} must be {form}; this is {_shown(given)}.", "Rewrite it."
            )
        case "string_too_short":
            return Misfit("UP206", f"{name} is empty.", "Write it.")
        case "too_short":
            if given:
                return None  # Its items have fallen, and each of them is told.
            return Misfit("UP206", f"{name} is an empty list.", "Give it at least one item.")
        case "value_error":
            sentence = f"In {name}: {context.get('error')}."
            return Misfit("UP209", sentence, "Change one of the two fields, or leave it out.")
        case _ if kind.startswith("date"):
            sentence = f"{name} must be a day, and this is {_shown(given)}."
            return Misfit("UP208", sentence, "Write it as 2026-11-22.")
    return Misfit("UP210", f"{name} does not fit here.", "Compare it with a file that is read.")


def close_to(word: str, known: Sequence[str], otherwise: str) -> str:
    """Return a guess at what was meant, or else the other mend."""
    close = get_close_matches(word, known, n=1)
    return f"Did you mean “{close[0]}”?" if close else otherwise


def _instead(fault: ErrorDetails, known: Sequence[str]) -> str:
    word = str(fault["loc"][-1])
    listing = f"Take it away; known here: {', '.join(known)}." if known else "Take it away."
    return close_to(word, known, listing)


def _wrong_word(name: str, given: object, context: Mapping[str, object]) -> Misfit:
    if "tag" in context:
        given, name = context["tag"], "“kind”"
    possible = re.findall(r"'([^']*)'", str(context.get("expected_tags", context.get("expected"))))
    sentence = f"{name} cannot be {_shown(given)}."
    return Misfit("UP204", sentence, close_to(str(given), possible, _one_of(possible)))


def _one_of(possible: Sequence[str]) -> str:
    return f"Write one of: {', '.join(possible)}."


def _mend_of_type(kind: str, given: object) -> str:
    if kind == "string_type" and isinstance(given, int | float):
        return "Put it between quotes."
    if kind == "string_type" and given is None:
        return "Write it, or leave the field out where it may be missing."
    return f"Write {_WANTED[kind]}."


def _name(loc: Sequence[str | int]) -> str:
    """Return what the complaint is about: a field, an item of a list, or the whole file."""
    if not loc:
        return "The file"
    last = loc[-1]
    if isinstance(last, str):
        return f"“{last}”"
    field = next((part for part in reversed(loc) if isinstance(part, str)), None)
    return f"Item {last + 1} of “{field}”" if field else f"Item {last + 1}"


def _sort_of(given: object) -> str:
    match given:
        case None:
            return "nothing"
        case bool():
            return "true or false"
        case int() | float():
            return f"the number {_shown(given)}"
        case str():
            return "a text"
        case list():
            return "a list"
    return "a set of fields"


def _shown(given: object) -> str:
    match given:
        case None:
            return "nothing"
        case bool():
            return str(given).lower()
        case int() | float():
            return str(given)
        case str():
            text = " ".join(given.split())
            short = text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
            return f"“{short}”"
    return _sort_of(given)
