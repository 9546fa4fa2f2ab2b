"""A stage in a window: events become signals, stages become pictures; idle, it mostly sleeps."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import pygame

from game.screens.editing import EDITING
from game.screens.intents import Set
from game.screens.moves import Desk, Keep, Ticket
from game.screens.settings import Settings
from game.screens.stage import Key, Press, Signal, Stage, Turn, Typed
from game.screens.turns import PATIENCE, Marks, carry_out, marked
from game.shell.captions import Captions
from game.shell.display import Display
from game.shell.hands import Hands, pasted
from game.shell.keys import REPEATING, key_name, pastes
from game.shell.pointer import Pointer
from game.shell.sight import Sight
from game.shell.sound import Sounds
from game.shell.wishes import wants_less_motion

_FRAME: Final = 1 / 60
_IDLE: Final = 0.015
"""Seconds between two looks at the events. ``pygame.event.wait`` looks every millisecond, which
costs ten times the processor; a key must be answered within 50 ms."""
_LONG: Final = 0.004
"""The same while a journal's line is on its way to the disk."""
_SETTLES: Final = 0.2
"""Seconds after a move to another place in which Enter and Space do nothing: who is still pressing
them for the last screen has not seen this one."""
_REPEAT: Final = (400, 70)
"""Milliseconds until a held key repeats, and between repetitions."""
_INPUT: Final = (
    pygame.KEYDOWN,
    pygame.KEYUP,
    pygame.MOUSEBUTTONDOWN,
    pygame.MOUSEBUTTONUP,
    pygame.MOUSEMOTION,
    pygame.MOUSEWHEEL,
    pygame.TEXTINPUT,
    pygame.TEXTEDITING,
)
_CLOSES: Final = (pygame.QUIT, pygame.WINDOWCLOSE)


class Window:
    """A stage in a window."""

    def __init__(
        self,
        display: Display,
        stage: Stage,
        desk: Desk,
        marks: Marks,
        captions: Mapping[str, str],
    ) -> None:
        """Show a stage."""
        self._display = display
        self._desk = Hands(desk)
        self._marks = marks
        self._tickets: tuple[Ticket, ...] = ()
        self._pointer = Pointer()
        self._held: set[int] = set()
        self._types = False
        self._opened_by = ""
        """What the key that gave a field its focus would type; it is not meant to be text."""
        self._over = False
        self._arrived = 0.0
        self._sounds = Sounds(muted=stage.settings.mute, volume=stage.settings.volume)
        self._captions = Captions(captions)
        display.fill_screen(full=stage.settings.full_screen)
        self._sight = Sight(
            replace(stage, caption=self._caption(stage.settings)),
            display.surface.get_size(),
            less_motion=wants_less_motion(Path.home()),
        )
        pygame.key.set_repeat(*_REPEAT)
        pygame.key.stop_text_input()  # or an input method would take the letters that are keys

    def run(self) -> None:
        """Play until the player leaves."""
        try:
            while self._goes_on():
                self._beat()
                for event in pygame.event.get():
                    if self._goes_on():
                        self._answer(event)
                self._look_after_tickets()
        finally:
            self._sounds.mute(muted=True)  # its loop would be heard behind whatever comes next

    def bid_farewell(self) -> None:
        """Show the stage until any key, press or close."""
        pygame.key.set_repeat()  # the key that is still held from before is no answer
        pygame.event.clear()
        leaves = (*_CLOSES, pygame.KEYDOWN, pygame.MOUSEBUTTONUP)
        while self._goes_on():
            for event in pygame.event.get():
                self._over |= event.type in leaves
                self._follow_window(event)
            self._beat()

    def _goes_on(self) -> bool:
        return not self._over

    def _beat(self) -> None:
        """Paint if there is something to paint, and wait for the next look."""
        begun = time.perf_counter()
        moves = self._sight.moves(_now())
        if moves or self._sight.dirty:
            self._paint()
        elif not self._tickets:
            self._sight.get_ready()
        self._listen()
        pause = _FRAME - (time.perf_counter() - begun) if moves else _IDLE
        time.sleep(max(0.001, pause))

    def _listen(self) -> None:
        """Let what is due be heard, and read if it can be: muted and without a device too."""
        heard = self._sight.sounds(_now())
        for name in heard:
            self._sounds.play(name)
        heard += self._sounds.ambience(self._sight.ambience)
        self._captions.hear(heard, _now())
        self._sight.caption(self._caption(self._sight.stage.settings))

    def _caption(self, settings: Settings) -> str | None:
        return self._captions.at(_now()) if settings.captions else None

    def _paint(self) -> None:
        self._sight.paint(self._display.surface, _now())
        self._display.window.flip()
        self._sight.painted(_now())

    # Events.

    def _answer(self, event: pygame.event.Event) -> None:
        match event.type:
            case pygame.KEYDOWN:
                self._answer_key(event)
            case pygame.KEYUP:
                self._held.discard(event.key)
            case pygame.TEXTINPUT if self._types:
                self._answer_text(event.text)
            case pygame.TEXTEDITING if self._types:
                self._sight.compose(event.text)
            case pygame.MOUSEBUTTONDOWN if event.button == pygame.BUTTON_LEFT:
                self._pointer.down(self._sight, event.pos)
            case pygame.MOUSEMOTION:
                self._pointer.move(self._sight, event.pos)
            case pygame.MOUSEBUTTONUP if event.button == pygame.BUTTON_LEFT:
                key = self._pointer.up(self._sight, event.pos)
                if key is not None:
                    self._receive(Press(key))
            case pygame.MOUSEWHEEL:
                self._sight.turn_wheel(pygame.mouse.get_pos(), event.precise_y)
            case _:
                self._follow_window(event)

    def _answer_text(self, text: str) -> None:
        """Let the field have what was typed, whichever keys and input method made it."""
        self._sight.compose("")
        opened_by, self._opened_by = self._opened_by, ""
        if text != opened_by:
            self._receive(Typed(text))

    def _answer_key(self, event: pygame.event.Event) -> None:
        repeats = event.key in self._held
        self._held.add(event.key)
        if self._sight.composing:
            return  # the input method answers it
        self._opened_by = ""
        name = key_name(event)
        if event.key == pygame.K_F11 and not repeats:
            self._toggle_full_screen()
        elif self._types and pastes(event):
            self._receive(Typed(pasted()))
        elif name is not None and (not repeats or name in REPEATING):
            edits = self._types and name in EDITING
            if self._types and (len(name) == 1 or name == "space"):
                return  # it comes as text
            if not edits and self._sight.scroll_by_key(name):
                return
            if name in ("enter", "space") and time.perf_counter() - self._arrived < _SETTLES:
                return
            typed = self._types
            self._receive(Key(name))
            if self._types and not typed:
                self._opened_by = str(event.unicode)

    def _follow_window(self, event: pygame.event.Event) -> None:
        """Answer what happens to the window rather than in it."""
        if event.type in _CLOSES:
            self._over = True
        elif event.type in (pygame.WINDOWSIZECHANGED, pygame.WINDOWRESIZED):
            self._sight.resize(self._display.surface.get_size())
        elif event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWSHOWN, pygame.WINDOWRESTORED):
            self._sight.dirty = True
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._held.clear()
            self._sight.compose("")  # or keys would wait for an input method that is gone

    # Turns.

    def _receive(self, signal: Signal) -> None:
        """Make a turn of a signal, and show its stage when all is on disk, or patience ends."""
        target = self._sight.stage.target(signal)
        self._carry_out(self._sight.stage.receive(signal), target.key if target else None)

    def _carry_out(self, turn: Turn, pressed: str | None) -> None:
        carried = carry_out(turn, self._desk)
        waiting = tuple(one for one in self._tickets if not one.settled)
        self._tickets = waiting + carried.tickets
        self._wait(carried.tickets, pressed)
        self._over |= carried.over
        self._show(marked(carried.stage, self._tickets, self._marks))

    def _wait(self, tickets: tuple[Ticket, ...], pressed: str | None) -> None:
        """Show the old stage, its button pressed, while the disk is asked to be quick."""
        until = time.perf_counter() + PATIENCE
        while (late := _late(tickets)) is not None and time.perf_counter() < until:
            self._sight.press(pressed)
            for event in pygame.event.get(exclude=_INPUT):  # what is typed meanwhile keeps its turn
                self._follow_window(event)
            if self._sight.dirty or self._sight.moves(_now()):
                self._paint()
            late.wait(_LONG)
        self._sight.press(None)

    def _look_after_tickets(self) -> None:
        """Take the mark away, or say what is wrong, as soon as it is known."""
        if self._tickets:
            stage = marked(self._sight.stage, self._tickets, self._marks)
            self._tickets = tuple(one for one in self._tickets if not one.settled)
            if stage != self._sight.stage:
                self._show(stage)

    def _show(self, stage: Stage) -> None:
        if stage.place != self._sight.stage.place:
            self._arrived = time.perf_counter()
        self._sight.show(replace(stage, caption=self._caption(stage.settings)))
        self._take_typing()
        self._sounds.mute(muted=stage.settings.mute)
        self._sounds.set_volume(stage.settings.volume)
        if stage.settings.full_screen != self._display.full:
            self._display.fill_screen(full=stage.settings.full_screen)
            self._sight.resize(self._display.surface.get_size())

    def _take_typing(self) -> None:
        """Let the system make text of keys while a field has focus, and not otherwise."""
        types = self._sight.stage.field is not None
        if types and not self._types:
            pygame.key.start_text_input()
        elif self._types and not types:
            pygame.key.stop_text_input()
            self._sight.compose("")
        self._types = types
        if (caret := self._sight.caret) is not None:
            pygame.key.set_text_input_rect(pygame.Rect(caret))

    def _toggle_full_screen(self) -> None:
        """Keep the other setting, through the options where they are open."""
        stage = self._sight.stage
        wanted = Set("full_screen", not stage.settings.full_screen)
        if any(one.intent == wanted for one in stage.tree.walk()):
            self._carry_out(stage.mean(wanted), None)
        else:
            settings = replace(stage.settings, full_screen=not stage.settings.full_screen)
            self._carry_out(Turn(stage, (Keep(settings),)), None)


def _late(tickets: tuple[Ticket, ...]) -> Ticket | None:
    """Return one that is still to be settled; the writer settles them in a thread of its own."""
    return next((one for one in tickets if not one.settled), None)


def _now() -> int:
    return round(time.perf_counter() * 1000)
