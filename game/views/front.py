"""The title, the options, and messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.engine.library import Library
from game.engine.scene import Programme
from game.views.scene import fiction_mark
from game.views.words import Words


@dataclass(frozen=True, slots=True)
class TitleView:
    """The title."""

    name: str
    tagline: str
    start: str
    minutes: str
    resume: str
    days: str
    record: str
    options: str
    leave: str
    note: str
    picture_label: str


@dataclass(frozen=True, slots=True)
class OptionView:
    """One option with its possible values; the chosen one is marked."""

    setting: str
    label: str
    values: tuple[OptionValueView, ...]


@dataclass(frozen=True, slots=True)
class OptionValueView:
    """One value of an option."""

    value: int | bool
    label: str
    chosen: bool
    spoken: str
    """The option and the value together, and whether it holds."""


@dataclass(frozen=True, slots=True)
class OptionsView:
    """All options."""

    title: str
    options: tuple[OptionView, ...]
    forget: str
    keys_title: str
    keys: str
    back: str
    mark: str


@dataclass(frozen=True, slots=True)
class MessageView:
    """Something that must be said, with what can be done about it."""

    title: str
    lines: tuple[str, ...]
    go_on: str
    other: str
    """A second thing that can be done; empty where there is none."""
    mark: str


def title(words: Words, library: Library, programme: str) -> TitleView:
    """Return the title for that programme."""
    _ = words.gettext
    played = library.programme(programme)
    return TitleView(
        name=_("Upstanding"),
        tagline=_("A day of being scored in a city that never was. Then: which rules are real?"),
        start=_("Start the day"),
        minutes=about_minutes(words, played) if played else "",
        resume=_("Continue"),
        days=_("Days and rulebooks"),
        record=_("The record"),
        options=_("Options"),
        leave=_("Leave"),
        note=_("A fiction with footnotes. Nothing leaves this machine."),
        picture_label=_("Picture: somebody falls off a dial, onto a row of raised phones"),
    )


def about_minutes(words: Words, programme: Programme) -> str:
    """Return how long a programme takes with its cards."""
    minutes = programme.minutes.with_cards
    return words.ngettext("about {minutes} minute", "about {minutes} minutes", minutes).format(
        minutes=minutes
    )


def options(
    words: Words, values: tuple[tuple[str, int | bool, tuple[int | bool, ...]], ...]
) -> OptionsView:
    """Return the options; each is a setting, its value and the values that it may have."""
    _ = words.gettext
    labels = {
        "text_size": _("Text size"),
        "less_motion": _("Less motion"),
        "mute": _("Mute"),
        "volume": _("Volume"),
        "captions": _("Captions for sounds"),
        "full_screen": _("Full screen"),
        "open_rules": _("Open rules: choices say what they would move"),
    }
    return OptionsView(
        title=_("Options"),
        options=tuple(
            OptionView(
                setting,
                labels[setting],
                tuple(
                    _option_value(words, labels[setting], one, chosen=one == value)
                    for one in possible
                ),
            )
            for setting, value, possible in values
        ),
        forget=_("Forget everything on this machine"),
        keys_title=_("Keys"),
        keys=_(
            "Arrows and Tab move. Enter or Space accepts. Numbers choose. U takes back."
            " L shows the log. B shows the rulebook, where rules are open. O opens these options."
            " Esc goes back. F11 is full screen."
        ),
        back=_("Back"),
        mark=fiction_mark(words),
    )


def _option_value(
    words: Words,
    label: str,
    value: int | bool,  # noqa: FBT001 - a value, not a switch
    *,
    chosen: bool,
) -> OptionValueView:
    _ = words.gettext
    if value is True or value is False:
        shown = _("on") if value else _("off")
    else:
        shown = _("{percent} %").format(percent=value)
    spoken = _("{option}: {value}").format(option=label, value=shown)
    return OptionValueView(
        value, shown, chosen, _("{option}, chosen").format(option=spoken) if chosen else spoken
    )


def forget_asked(words: Words) -> MessageView:
    """Return the question before everything is forgotten."""
    _ = words.gettext
    return MessageView(
        _("Forget everything?"),
        (
            _("Every playthrough, the settings and the log on this machine will be removed."),
            _("There is no way back from this."),
        ),
        _("Keep them"),
        _("Forget everything"),
        fiction_mark(words),
    )


def forgotten(words: Words, left: tuple[str, ...]) -> MessageView:
    """Return what is said once everything is forgotten, but for what is left."""
    _ = words.gettext
    if not left:
        said: tuple[str, ...] = (_("Nothing of this game is left on this machine but the game."),)
    else:
        said = (_("This could not be removed:"), *left)
    return MessageView(_("Forgotten"), said, _("Title"), "", fiction_mark(words))


def told(words: Words, lines: tuple[str, ...], *, can_go_on: bool) -> MessageView:
    """Return what must be said about a playthrough that was read back."""
    _ = words.gettext
    title = _("Before you go on") if can_go_on else _("This cannot be continued")
    return MessageView(
        title, lines, _("Go on") if can_go_on else _("Back"), "", fiction_mark(words)
    )


def crashed(words: Words, log: str) -> MessageView:
    """Return what is said after a crash."""
    _ = words.gettext
    return MessageView(
        _("Something here has broken. It was not you."),
        (
            _("Every choice that you saw arrive is safe in the journal."),
            _("What went wrong is written in {log}.").format(log=log),
            _("Start again, and choose Continue."),
        ),
        _("Close"),
        "",
        fiction_mark(words),
    )


@dataclass(frozen=True, slots=True)
class MarksView:
    """What stands over every screen while the journal is behind."""

    saving: str
    cannot_save: str


def marks(words: Words) -> MarksView:
    """Return the marks."""
    _ = words.gettext
    return MarksView(_("saving…"), _("The game goes on, but cannot save:"))


def captions(words: Words) -> Mapping[str, str]:
    """Return what each sound sounds like, by its name in ``assets/sounds``."""
    _ = words.gettext
    return {
        "ambience-binday": _("a ventilator hums"),
        "ambience-turnstile": _("a hall, a far train"),
        "camera": _("a lens turns"),
        "card": _("a card lands on paper"),
        "choose": _("a soft tick"),
        "copied": _("copied"),
        "door-opens": _("a door opens"),
        "door-shuts": _("a door shuts"),
        "down": _("two falling notes"),
        "lift-stops": _("a lift stops"),
        "mark": _("two low ticks"),
        "page": _("a page rustles"),
        "stamp": _("a stamp comes down"),
        "up": _("two rising notes"),
        "whistle": _("a kettle whistles"),
    }
