"""Crisp shapes: panels, frames, and the rules of the record."""

from __future__ import annotations

import io
from functools import lru_cache

import pygame

from game.screens.boxes import Rect
from game.screens.tokens import COLOURS, Rgb


def drawn(size: tuple[int, int], body: str) -> pygame.Surface:
    """Return SVG shapes as pixels; the reader's edges are smooth and have no dark fringe."""
    width, height = size
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}">{body}</svg>'
    )
    return native(pygame.image.load(io.BytesIO(text.encode()), "shape.svg"))


def native(surface: pygame.Surface) -> pygame.Surface:
    """Return a surface whose colours lie in memory as the window's do: 30 times as fast.

    The SVG reader has them the other way round.
    """
    same = pygame.Surface(surface.get_size(), pygame.SRCALPHA, 32)
    return surface.convert(same)


def css(colour: Rgb) -> str:
    """Return a colour as SVG writes it."""
    return f"#{colour[0]:02x}{colour[1]:02x}{colour[2]:02x}"


def mixed(one: Rgb, other: Rgb, share: float) -> Rgb:
    """Return the colour that lies that far from one to the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def panel(surface: pygame.Surface, rect: Rect, radius: int, colour: Rgb, alpha: int = 255) -> None:
    """Fill a rectangle with round corners."""
    radius = fitting(rect, radius)
    if rect.width <= 0 or rect.height <= 0:
        return
    if alpha < 255:  # noqa: PLR2004 - opaque
        surface.blit(_veil((rect.width, rect.height), radius, colour, alpha), rect[:2])
        return
    if radius:
        corners(surface, rect, radius, disc(radius, colour))
    surface.fill(colour, (rect.x + radius, rect.y, rect.width - 2 * radius, rect.height))
    for x in (rect.x, rect.right - radius):
        surface.fill(colour, (x, rect.y + radius, radius, rect.height - 2 * radius))


def frame(surface: pygame.Surface, rect: Rect, radius: int, width: int, colour: Rgb) -> None:
    """Draw a line within the edge of a rectangle with round corners."""
    corner = max(fitting(rect, radius), width)
    if rect.width < 2 * corner or rect.height < 2 * corner:
        return
    if radius:
        corners(surface, rect, corner, _ring(corner, width, colour))
    else:
        corner = 0
    along, down = rect.width - 2 * corner, rect.height - 2 * corner
    for y in (rect.y, rect.bottom - width):
        surface.fill(colour, (rect.x + corner, y, along, width))
    for x in (rect.x, rect.right - width):
        surface.fill(colour, (x, rect.y + corner, width, down))


def fitting(rect: Rect, radius: int) -> int:
    """Return the radius, or the largest that the rectangle has room for."""
    return max(0, min(radius, rect.width // 2, rect.height // 2))


def rule(surface: pygame.Surface, rect: Rect, kind: str, unit: float) -> None:
    """Draw a line at the edge of a rectangle.

    ``below``, ``above`` or ``double`` on the record's paper, ``soft`` below a row of the fiction.
    """
    thin = max(1, round(unit))
    match kind:
        case "soft":
            surface.fill(COLOURS["track-soft"], (rect.x, rect.bottom - thin, rect.width, thin))
        case "above":
            surface.fill(COLOURS["hairline"], (rect.x, rect.y, rect.width, thin))
        case "below":
            surface.fill(COLOURS["hairline"], (rect.x, rect.bottom - thin, rect.width, thin))
        case _:
            for up in (thin, 3 * thin):
                surface.fill(COLOURS["ink"], (rect.x, rect.bottom - up, rect.width, thin))


@lru_cache(maxsize=64)
def _veil(size: tuple[int, int], radius: int, colour: Rgb, alpha: int) -> pygame.Surface:
    width, height = size
    shape = f'width="{width}" height="{height}" rx="{radius}" fill="{css(colour)}"'
    return drawn(size, f'<rect {shape} fill-opacity="{alpha / 255:.3f}"/>')


@lru_cache(maxsize=128)
def disc(radius: int, colour: Rgb) -> pygame.Surface:
    """Return a circle; it must not be drawn upon."""
    circle = f'<circle cx="{radius}" cy="{radius}" r="{radius}" fill="{css(colour)}"/>'
    return drawn((2 * radius, 2 * radius), circle)


@lru_cache(maxsize=128)
def _ring(radius: int, width: int, colour: Rgb) -> pygame.Surface:
    circle = f'<circle cx="{radius}" cy="{radius}" r="{radius - width / 2}" fill="none"'
    stroke = f' stroke="{css(colour)}" stroke-width="{width}"/>'
    return drawn((2 * radius, 2 * radius), circle + stroke)


def corners(
    surface: pygame.Surface, rect: Rect, radius: int, circle: pygame.Surface, blend: int = 0
) -> None:
    """Blit the four quarters of a circle into the corners of a rectangle."""
    for x, u in ((rect.x, 0), (rect.right - radius, radius)):
        for y, v in ((rect.y, 0), (rect.bottom - radius, radius)):
            surface.blit(circle, (x, y), (u, v, radius, radius), special_flags=blend)
