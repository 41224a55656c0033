import os
import stat
from pathlib import Path

import pytest

from llm.backends import catalogue, hardware
from llm.backends.backend import ModelError
from llm.backends.choice import directory, open_backend
from llm.backends.download import download
from llm.backends.local import Local
from llm.backends.memory import GIB
from llm.backends.server import Server
from tests import tiny_model

OPEN = {"Apache-2.0", "MIT"}


@pytest.mark.parametrize("one", catalogue.ENTRIES, ids=lambda one: one.name)
def test_the_shapes_of_the_list_hold_the_weights_they_claim(one):
    weights = next(fit.plan.weights for fit in catalogue.fits(one, 0) if fit.precision == "bf16")
    assert weights / 2 == pytest.approx(one.billions * 1e9, rel=0.03)
    assert one.licence in OPEN


def test_what_fits():
    eight = catalogue.entry("Qwen3-8B")
    assert catalogue.best(eight, 80 * GIB).precision == "bf16"
    assert catalogue.best(eight, 4 * GIB) is None
    needs = [fit.plan.peak for fit in catalogue.fits(eight, 0)]
    assert needs == sorted(needs, reverse=True)
    assert catalogue.entry("nothing") is None


def driver(folder: Path, monkeypatch, script: str) -> None:
    program = folder / "nvidia-smi"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_cards_are_those_the_driver_names(tmp_path, monkeypatch):
    driver(tmp_path, monkeypatch, "echo 'NVIDIA RTX 4090, 24564, 23000'; echo 'odd line'")
    assert hardware.cards() == (hardware.Card("NVIDIA RTX 4090", 24564 * 1024**2, 23000 * 1024**2),)


def test_a_driver_that_fails_is_no_card(tmp_path, monkeypatch):
    driver(tmp_path, monkeypatch, "exit 9")
    assert hardware.cards() == ()
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    assert hardware.cards() == ()


@pytest.mark.parametrize(
    ("setting", "path", "precision"),
    [
        ("qwen3-8b", "shelf/qwen3-8b", "auto"),
        ("Qwen3-8B@4bit", "shelf/qwen3-8b", "4bit"),
        ("/models/mine", "/models/mine", "auto"),
        ("/models/mine@8bit", "/models/mine", "8bit"),
        ("/models/a@b", "/models/a@b", "auto"),
    ],
)
def test_what_a_setting_names(setting, path, precision):
    assert directory(setting, Path("shelf")) == (Path(path), precision)


def test_a_setting_opens_its_backend(tmp_path):
    model = tiny_model.build(tmp_path / "tiny")
    local = open_backend(str(model), tmp_path)
    assert isinstance(local, Local)
    local.close()
    server = open_backend("http://127.0.0.1:9/v1#small", tmp_path)
    assert isinstance(server, Server)
    server.close()


@pytest.mark.parametrize(("setting", "message"), [("", "no model is chosen"), ("qwen3-8b", "model use")])
def test_a_model_that_is_not_there(tmp_path, setting, message):
    with pytest.raises(ModelError, match=message):
        open_backend(setting, tmp_path)


def test_fetching_without_a_network_is_one_clear_line(tmp_path, monkeypatch):
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(ModelError, match="online"):
        download(catalogue.ENTRIES[0], tmp_path)
