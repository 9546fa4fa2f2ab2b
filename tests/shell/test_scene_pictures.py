"""The scenes' pictures hold nothing that SDL's reader of SVG leaves out or draws wrongly."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from game.folders import folder_of

SCENES = sorted((folder_of("assets") / "scenes").glob("*.svg"))
LARGEST = 150_000
SVG = "{http://www.w3.org/2000/svg}"
PAINT = {"id", "transform", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity"} | {
    f"stroke-{name}" for name in ("width", "linecap", "linejoin", "miterlimit")
}
SHAPES = {
    "g": set(),
    "path": {"d"},
    "rect": {"x", "y", "width", "height", "rx", "ry"},
    "circle": {"cx", "cy", "r"},
    "ellipse": {"cx", "cy", "rx", "ry"},
    "line": {"x1", "y1", "x2", "y2"},
    "polyline": {"points"},
    "polygon": {"points"},
}
GRADIENT = {"id", "gradientUnits", "gradientTransform"}
KNOWN: dict[str, set[str]] = {
    "svg": {"viewBox", "width", "height", "data-anchor", "data-over"},
    "defs": set(),
    "linearGradient": GRADIENT | {"x1", "y1", "x2", "y2"},
    "radialGradient": GRADIENT | {"cx", "cy", "r", "fx", "fy"},
    "stop": {"offset", "stop-color", "stop-opacity"},
} | {name: own | PAINT for name, own in SHAPES.items()}


BOXES = {path.stem: ET.parse(path).getroot().get("viewBox") for path in SCENES}  # noqa: S314
"""A sprite has the size of the picture that it lies over, so that both are cut alike."""


def faults(svg: str) -> list[str]:
    """Return what the reader would leave out or draw wrongly, and what the game would miss."""
    root = ET.fromstring(svg)  # noqa: S314 - our own files
    found = [] if len(svg.encode()) <= LARGEST else ["too large"]
    over = root.get("data-over")
    if over is None and not re.fullmatch(r"[01]?\.?\d+ [01]?\.?\d+", root.get("data-anchor", "")):
        found.append("no data-anchor")
    if over is not None and root.get("viewBox") != BOXES.get(over):
        found.append(f"lies over no picture of its size: {over}")
    gradients = set()
    for element in root.iter():
        name = element.tag.removeprefix(SVG)
        if name not in KNOWN:
            found.append(f"<{name}>")
            continue
        found += [f"<{name} {key}>" for key in sorted(set(element.keys()) - KNOWN[name])]
        if name.endswith("Gradient"):
            gradients.add(element.get("id"))
            if element.get("gradientUnits") != "userSpaceOnUse":
                found.append("a gradient outside user space")
    used = set(re.findall(r"url\(#([^)]*)\)", svg))
    return found + [f"no gradient {name}" for name in sorted(used - gradients)]


@pytest.mark.parametrize("path", SCENES, ids=lambda path: path.stem)
def test_the_reader_draws_every_scene_rightly(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


def test_a_sprite_that_lies_over_nothing_is_caught() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" data-over="moon"/>'

    assert faults(svg) == ["lies over no picture of its size: moon"]


def test_a_bad_picture_is_caught() -> None:
    bad = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        '<linearGradient id="a"><stop offset="0" style="stop-color:red"/></linearGradient>'
        '<g opacity=".5"><text>Hello</text><path d="M0 0" fill="url(#b)" filter="url(#a)"/></g>'
        f"<!-- {'x' * LARGEST} --></svg>"
    )

    assert faults(bad) == [
        "too large",
        "no data-anchor",
        "a gradient outside user space",
        "<stop style>",
        "<g opacity>",
        "<text>",
        "<path filter>",
        "no gradient b",
    ]
