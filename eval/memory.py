"""The most memory a process has held, by its own count.

Not ``ru_maxrss``: a process started by a larger one inherits that one's. ``python -m eval.memory MODULE ARGUMENT…``
runs a module as ``python -m`` would and then writes its megabytes as the last line of standard error.
"""

from __future__ import annotations

import re
import runpy
import sys
from pathlib import Path


def peak_megabytes() -> float:
    """Megabytes this process held at the most; 0 where the system does not tell (only Linux does)."""
    status = Path("/proc/self/status")
    held = re.search(r"VmHWM:\s*(\d+) kB", status.read_text("ascii")) if status.is_file() else None
    return int(held[1]) / 1024 if held else 0.0


def main() -> None:
    """The command line."""
    sys.argv = sys.argv[1:]
    try:
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    finally:
        print(f"{peak_megabytes():.1f}", file=sys.stderr)


if __name__ == "__main__":
    main()
