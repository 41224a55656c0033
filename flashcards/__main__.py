"""Start the command line: `python -m flashcards`."""

import sys
from importlib.util import find_spec
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
PACKAGES = ("scheduler", "decks", "llm", "flashcards")


def main() -> None:
    """Run the command line, if the packages it is made of are its own."""
    try:
        if other := stranger():
            sys.stderr.write(f"flashcards: {other}\n")
            sys.exit(1)
        from flashcards.cli import cli

        cli.main()
    except KeyboardInterrupt:
        sys.exit(130)


def stranger() -> str:
    """Say which of our packages another distribution stands in for; nothing when all are ours."""
    for name in PACKAGES:
        spec = find_spec(name)
        place = Path(spec.origin).resolve().parent if spec and spec.origin else None
        if place != HOME / name:
            found = f"found in {place}" if place else "missing"
            return (
                f"its package {name!r} is {found}, not in {HOME}: another program's of that name stands before it."
                " Install flashcards-tui in an environment of its own, with `uv tool install` or `pipx install`"
            )
    return ""


if __name__ == "__main__":
    main()
