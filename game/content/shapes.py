"""From plain values to the engine's models: nothing coerced, every misfit told in plain words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from pydantic import BaseModel, RootModel, ValidationError

from game.content.fields import fields_at
from game.content.misfits import said
from game.content.plain import Plain
from game.content.problems import Problem
from game.content.spots import Loc

M = TypeVar("M", bound=BaseModel)


def shaped(model: type[M], file: str, plain: Plain) -> tuple[M | None, tuple[Problem, ...]]:
    """Return the model that a file describes, or ``None``, and all that does not fit."""
    problems: list[Problem] = []
    made = None
    try:
        # By way of JSON, strictness still takes a list for a tuple and a word for an enum.
        made = model.model_validate_json(json.dumps(plain.value), strict=True)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            misfit = said(fault, fields_at(model, fault["loc"][:-1]))
            if misfit:
                spot = (plain.spots.of_key if misfit.at_key else plain.spots.of)(fault["loc"])
                problems.append(Problem(misfit.code, file, *spot, misfit.sentence, misfit.mend))
    if made is not None:
        problems += _seconds_for_dates(file, plain, made)
    return None if problems else made, tuple(problems)


def _seconds_for_dates(file: str, plain: Plain, made: BaseModel) -> Iterator[Problem]:
    """Yield dates that were written as a count of seconds, which the models let pass."""
    written: list[tuple[Loc, object, BaseModel]] = [((), plain.value, made)]
    if isinstance(made, RootModel) and isinstance(plain.value, list):
        both = zip(plain.value, made.root, strict=True)
        written = [((at,), value, one) for at, (value, one) in enumerate(both)]
    for loc, fields, one in written:
        for name, text in fields.items() if isinstance(fields, dict) else ():
            value = getattr(one, name)
            if isinstance(value, date) and text != value.isoformat():
                sentence = f"“{name}” must be a day, and “{text}” is none."
                spot = plain.spots.of((*loc, name))
                yield Problem("UP208", file, *spot, sentence, "Write it as 2026-11-22.")
