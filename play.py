#!/usr/bin/env python3
"""Play Upstanding from this checkout.

    python3 play.py [words ...]        prepare .venv once, then: upstanding [words ...]
    python3 play.py test [words ...]   prepare it for the tests, then: pytest [words ...]

Standard library only, and written so that any old Python can read it and say what it needs.
"""

from __future__ import print_function

import hashlib
import os
import subprocess
import sys
import sysconfig

ROOT = os.path.dirname(os.path.abspath(__file__))
STAMP = os.path.join(ROOT, ".venv", "stamp")
OLDEST = (3, 11)
NOT_READY = 69  # the exit code that BSD's sysexits calls "unavailable"
INTERRUPTED = 130

TOO_OLD = (
    "Upstanding needs Python {0}.{1} or newer; this is {2}.{3}.{4}. "
    "Install a newer one beside it and start with that, for example: python3.12 play.py"
)
NO_VENV = (
    "This Python comes without venv or pip. On Debian or Ubuntu: sudo apt install python3-venv. "
    "Elsewhere install a complete Python. Then start again."
)
TROUBLE = {  # the mend for what pip and venv say; the first that is found counts
    "A package is not the one that was pinned: try another network or mirror.": [
        "DO NOT MATCH THE HASHES"
    ],
    "The disk is full: make room, about 200 MB, and start again.": ["No space left"],
    "This folder cannot be written: put the game where you may write, and start again.": [
        "Permission denied", "Access is denied", "Read-only file system",
    ],
    "The packages could not be fetched: connect this computer to the network and start again.": [
        "Connection", "name resolution", "getaddrinfo", "timed out", "ProxyError", "SSLError",
    ],
    "A package cannot be had for this Python here: use CPython 3.11 to 3.14, 64 bit.": [
        "No matching distribution"
    ],
    "Preparing failed: delete the folder .venv and start again.": [""],
}  # fmt: skip


class NotReady(Exception):
    """Something is missing; the text says what, and how to mend it."""


def refuse_old(version):
    """Raise the sentence for a Python that is too old."""
    if tuple(version[:2]) < OLDEST:
        raise NotReady(TOO_OLD.format(*(OLDEST + tuple(version[:3]))))


def environment_python():
    """Return the path of the environment's own Python, there or not."""
    where = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return os.path.join(ROOT, ".venv", *where)


def stamp_of(locks):
    """Return the stamp's lines: this Python, and each lock with what it says."""
    lines = ["{0} {1}".format(sys.version.split()[0], sysconfig.get_platform())]
    for lock in locks:
        with open(os.path.join(ROOT, lock), "rb") as file:
            lines.append("{0} {1}".format(lock, hashlib.sha256(file.read()).hexdigest()))
    return lines


def read_stamp():
    """Return the stamp's lines, none where ``.venv`` is half made, broken or missing."""
    if not os.path.exists(environment_python()) or not os.path.exists(STAMP):
        return []
    with open(STAMP, "rb") as file:
        return file.read().decode("ascii", "replace").splitlines()


def prepare(locks, size):
    """Install what the last of ``locks`` pins (it contains the others), unless it is there."""
    stamp, there = stamp_of(locks), read_stamp()
    if stamp[0] in there and stamp[-1] in there:
        return
    print("Preparing Upstanding (once, about {0}) ...".format(size), file=sys.stderr)
    if stamp[0] not in there:
        make_environment()
    else:
        os.remove(STAMP)  # so that an interrupted installation is made again
    pip = [environment_python(), "-I", "-m", "pip", "--disable-pip-version-check", "--no-input"]
    pinned = ["--require-hashes", "--only-binary", ":all:", "-r", os.path.join(ROOT, locks[-1])]
    run_quietly(pip + ["install", "--quiet"] + pinned)
    with open(STAMP, "w") as file:
        file.write("\n".join(stamp) + "\n")


def make_environment():
    """Make ``.venv`` anew, whatever is there."""
    try:
        import ensurepip  # noqa: F401, PLC0415 - some systems ship Python without these two
        import venv  # noqa: F401, PLC0415
    except ImportError:
        raise NotReady(NO_VENV)  # noqa: B904 - old Pythons know no "from"
    # Where .venv's own Python was started, it cannot replace itself; the one below it can.
    python = getattr(sys, "_base_executable", None) or sys.executable
    run_quietly([python, "-I", "-m", "venv", "--clear", os.path.join(ROOT, ".venv")])


def run_quietly(command):
    """Run a command, or raise the sentence that its output deserves, with the log's end."""
    env = dict(os.environ, PIP_USER="0")  # "user = true" in pip's settings breaks environments
    ran = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=env)
    log = ran.communicate()[0].decode("utf-8", "replace")
    if ran.returncode:
        mend = next(mend for mend, signs in TROUBLE.items() if any(sign in log for sign in signs))
        end = [line.strip()[:160] for line in log.splitlines() if line.strip()][-2:]
        raise NotReady("\n  ".join([mend] + end))


def start(command):
    """Become the given program; where a program cannot, wait for it and return its exit code."""
    env = dict(os.environ, PYTHONPATH=ROOT)  # this checkout and what is pinned, nothing else
    if os.name != "nt":
        os.execve(command[0], command, env)
    child = subprocess.Popen(command, env=env)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue  # the child heard it too, and ends in its own way


def main(words):
    """Prepare what is missing, then start the game or the tests; return the exit code."""
    try:
        refuse_old(sys.version_info)
        if words[:1] == ["test"]:
            prepare(["requirements.lock", "requirements-dev.lock"], "47 MB")
            os.chdir(ROOT)
            return start([environment_python(), "-P", "-m", "pytest"] + words[1:])
        prepare(["requirements.lock"], "16 MB")
        return start([environment_python(), "-P", "-m", "game"] + words)
    except NotReady as problem:
        print(problem, file=sys.stderr)
    except OSError as problem:
        print("The game's folder is not whole, or cannot be written:", problem, file=sys.stderr)
    except KeyboardInterrupt:
        return INTERRUPTED
    return NOT_READY


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
