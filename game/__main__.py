"""Let ``python -m game`` be the command ``upstanding``."""

from __future__ import annotations

from game.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
