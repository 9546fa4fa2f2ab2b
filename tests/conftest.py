"""What all tests share: no window, no sound, a home of their own, and goldens."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports pygame. What needs a real window starts a program of its own.
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

# A slow machine is no failure, and what failed once can be told again.
settings.register_profile(
    "upstanding",
    settings.get_profile(settings.get_current_profile_name()),
    deadline=None,
    print_blob=True,
)
settings.load_profile("upstanding")

GOLDENS = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--bless``."""
    parser.addoption(
        "--bless",
        action="store_true",
        help="write what the tests see into tests/golden; read the difference, then keep it",
    )


@pytest.fixture(scope="session")
def bless(request: pytest.FixtureRequest) -> bool:
    """Return whether goldens are to be written, not compared."""
    return bool(request.config.getoption("--bless"))


@pytest.fixture(scope="session")
def golden(bless: bool) -> Callable[[str, str], None]:  # noqa: FBT001 - named after the option
    """Return a check that a text is what ``tests/golden/<name>`` says; a missing one fails."""

    def check(name: str, seen: str) -> None:
        path = GOLDENS / name
        if bless:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(seen, encoding="utf-8", newline="\n")
        elif not path.exists():
            pytest.fail(f"There is no tests/golden/{name}; --bless writes it.")
        assert seen == path.read_text(encoding="utf-8")

    return check


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep journals, settings and logs of tests away from the real home."""
    home = str(tmp_path_factory.mktemp("home"))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
            patch.setenv(name, home)
        yield
