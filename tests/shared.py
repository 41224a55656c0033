"""The documents and checks that may lie beside a checkout; a test that needs one skips where it is not."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
CHECKS = SHARED / "checks"
DOCUMENTS = SHARED / "documents"
NUMBERS = ("000", "001", "002", "003", "004")

with_checks = pytest.mark.skipif(not CHECKS.is_dir(), reason="the checks are not beside this checkout")


def document_path(number: str) -> Path:
    """Return the path of a document; skips the test where there is none, or where it is no text."""
    path = next(DOCUMENTS.glob(f"{number}_*.txt"), None)
    if path is None:
        pytest.skip(f"document {number} is not beside this checkout")
    if b"\0" in path.read_bytes():
        pytest.skip(f"document {number} beside this checkout is damaged: it is not text")
    return path


def document_text(number: str) -> str:
    return document_path(number).read_text(encoding="utf-8")
