"""The shell: the window, what is painted in it and heard from it; the only room with pygame."""

from __future__ import annotations

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # pygame reads it as it is imported
