"""What everything that people write has in common: closed, frozen, nothing coerced."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
"""A name within the files: lower case, digits and hyphens."""

DeedKind = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$")]
"""An area and what was done in it, in the past tense: ``fare.evaded``."""

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=False)]
"""Text that somebody reads; never empty."""

Stars = Annotated[int, Field(ge=1, le=5)]
"""What one rating can say."""

PerMille = Annotated[int, Field(ge=1, le=999)]
"""A chance that is neither nothing nor certainty."""


class Authored(BaseModel):
    """Written by a person, read once, never changed by the game."""

    model_config = ConfigDict(frozen=True, extra="forbid")
