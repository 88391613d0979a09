"""The command `krpay`: operations, a doctor and the sandbox from a shell.

It needs the extra `cli`; without it, the command says what to install and ends with 2.
"""

from __future__ import annotations

import sys

__all__ = ["main"]

_NEEDED = frozenset({"click", "rich"})


def main() -> None:
    """Run the command that the arguments of this process name."""
    try:
        from krpay.cli.app import run
    except ModuleNotFoundError as error:
        if error.name not in _NEEDED:
            raise
        sys.stderr.write(
            f"krpay: the command line needs {error.name}, which is not installed.\n"
            "Install krpay with its extra `cli`, from a clone: "
            'pip install "path/to/the/clone[cli]"\n'
        )
        sys.exit(2)
    sys.exit(run(sys.argv[1:]))
