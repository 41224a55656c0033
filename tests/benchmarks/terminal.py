"""A program in a pseudo-terminal: keys in, and the moment when words appear."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from pathlib import Path

_ESCAPES = re.compile(
    rb"\x1b\[[0-9;?<>=]*[a-zA-Z]|\x1b[()][A-Z0-9]|\x1b[=>]|\x1b\][^\x07]*\x07|\x1bP.*?\x1b\\", re.DOTALL
)


class Terminal:
    """Runs a program at 80 by 24; `wait_for` says when a word was painted."""

    def __init__(self, command: Sequence[str], environment: dict[str, str] | None = None) -> None:
        self.begun = time.perf_counter()
        self._pid, self._file = pty.fork()
        if self._pid == 0:
            os.execvpe(
                command[0], list(command), os.environ | {"TERM": "xterm-256color"} | (environment or {})
            )
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self._seen = b""

    def press(self, keys: str) -> float:
        """Send keys and return the moment; what was painted before is forgotten."""
        self._seen = b""
        now = time.perf_counter()
        os.write(self._file, keys.encode())
        return now

    def wait_for(self, words: str, seconds: float = 60.0) -> float:
        """Return the moment when `words` stood on the screen; raises TimeoutError with what stood there."""
        wanted = words.encode()
        until = time.perf_counter() + seconds
        while wanted not in _ESCAPES.sub(b"", self._seen):
            ready, _, _ = select.select([self._file], [], [], max(0.0, until - time.perf_counter()))
            if not ready:
                raise TimeoutError(f"no {words!r} in {_ESCAPES.sub(b'', self._seen)[-800:]!r}")
            self._seen += os.read(self._file, 65_536)
        return time.perf_counter()

    def settle(self, quiet: float = 0.15) -> None:
        """Read until nothing has been painted for a moment."""
        while select.select([self._file], [], [], quiet)[0]:
            self._seen += os.read(self._file, 65_536)

    def peak_memory(self) -> int:
        """Return the most bytes of memory the program has held."""
        status = Path(f"/proc/{self._pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))

    def close(self) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._file)
