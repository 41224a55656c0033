"""What is imported when, which only a fresh interpreter can tell, and whose packages they are."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HEAVY = (
    "textual",
    "rich",
    "torch",
    "transformers",
    "llguidance",
    "genanki",
    "alembic",
    "pypdfium2",
    "docx",
    "selectolax",
    "httpx",
    "anki",
)


def python(code, *args, cwd=ROOT, env=None):
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *args],
        capture_output=True,
        text=True,
        cwd=cwd,
        env=env,
        check=False,
        timeout=120,
    )


def loaded_by(tmp_path, *args):
    """Run a command in a fresh interpreter; return the top packages that it loaded."""
    code = (
        "import sys\n"
        "from flashcards.__main__ import main\n"
        "try:\n    main()\n"
        "finally:\n    print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = python(code, "--collection", str(tmp_path / "c.db"), *args)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("args", [["--help"], ["--version"]])
def test_help_loads_nothing_heavy(tmp_path, args):
    loaded = loaded_by(tmp_path, *args)
    assert "click" in loaded
    assert not loaded & {*HEAVY, "sqlalchemy", "msgspec", "markdown_it", "decks", "llm"}


@pytest.mark.parametrize("args", [["due"], ["due", "--json"], ["next"], ["history"], ["cards"]])
def test_a_look_at_the_day_loads_only_the_database(tmp_path, args):
    loaded = loaded_by(tmp_path, *args)
    assert "sqlalchemy" in loaded
    assert not loaded & set(HEAVY)


def test_the_scheduler_uses_the_standard_library_only():
    for path in (ROOT / "scheduler").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                top = name.split(".")[0]
                assert top == "scheduler" or top in sys.stdlib_module_names, f"{path.name} imports {name}"


def test_the_app_works_without_a_model_installed(tmp_path):
    code = (
        "import sys\n"
        "for name in ('torch', 'transformers', 'llguidance'):\n    sys.modules[name] = None\n"
        "from flashcards.cli import cli\n"
        "for args in (\n"
        "    ['add', '--front', 'a?', '--back', 'b'],\n"
        "    ['due', '--json'], ['next', '--json'],\n"
        "    ['answer', '1', '--text', 'b', '--accept'],\n"
        "    ['export', sys.argv[2]], ['check'],\n"
        "):\n"
        "    try:\n        cli.main(['--collection', sys.argv[1], *args])\n"
        "    except SystemExit as end:\n        assert end.code == 0, args\n"
        "import flashcards.tui.app\n"
    )
    done = python(code, str(tmp_path / "c.db"), str(tmp_path / "out.apkg"))
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("package", ["scheduler", "decks", "llm", "flashcards"])
def test_the_names_are_ours(package):
    done = python(f"import {package}; print({package}.__file__)")
    assert Path(done.stdout.strip()) == ROOT / package / "__init__.py"


@pytest.mark.parametrize("name", ["llm", "scheduler"])
def test_a_stranger_of_our_name_gets_one_clear_sentence(tmp_path, name):
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").write_text("")
    for command in (["-m", "flashcards", "due"], ["-c", "from flashcards.__main__ import main; main()"]):
        done = subprocess.run(
            [sys.executable, *command], capture_output=True, text=True, cwd=tmp_path, check=False
        )
        assert done.returncode == 1
        (line,) = done.stderr.splitlines()
        assert line.startswith(f"flashcards: its package '{name}' is found in {tmp_path}")
        assert "environment of its own" in line
