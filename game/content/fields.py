"""Which fields belong where in a model, so that a misspelt one can be guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, get_args, get_origin

from pydantic import BaseModel


def fields_at(kind: object, loc: Sequence[str | int]) -> tuple[str, ...]:
    """Return the names of the fields that belong at ``loc`` of something of that kind."""
    models = tuple(_models(kind))
    names = [part for part in loc if isinstance(part, str)]
    if not names:
        return tuple(name for model in models for name in model.model_fields)
    if len(models) > 1:
        # pydantic names the member of a union that it tried.
        tried = [model for model in models if names[0] in _tags(model)]
        return fields_at(tried[0], names[1:]) if tried else ()
    for model in models:
        if names[0] in model.model_fields:
            return fields_at(model.model_fields[names[0]].annotation, names[1:])
    return ()


def _models(kind: object) -> Iterator[type[BaseModel]]:
    """Yield the models in an annotation, through lists, unions and a file that is one list."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        if "root" in kind.model_fields:
            yield from _models(kind.model_fields["root"].annotation)
        else:
            yield kind
        return
    for part in get_args(kind):
        yield from _models(part)


def _tags(model: type[BaseModel]) -> Iterator[object]:
    for field in model.model_fields.values():
        if get_origin(field.annotation) is Literal:
            yield from get_args(field.annotation)
