# Two commands: `make study` opens the app, `make test` runs every check.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXTRAS := llm,postgresql,web,plots,images,test
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: study test lint format bench bench-model fuzz pictures clean

study: $(VENV)/.study
	@$(BIN)/flashcards

test: lint
	$(BIN)/python -m pytest --numprocesses=auto --dist=worksteal

lint: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.test
	$(BIN)/python -m tests.benchmarks

bench-model: $(VENV)/.test
	$(BIN)/python -m tests.benchmarks.model

fuzz: $(VENV)/.test
	$(BIN)/python -m pytest tests/fuzz -p no:cacheprovider

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'flashcards needs Python 3.11 or newer: make PYTHON=python3.11'; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.study: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) --editable .
	@touch $@

$(VENV)/.test: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) torch
	$(PIP) --editable '.[$(EXTRAS)]'
	@touch $@ $(VENV)/.study

pictures: $(VENV)/.test
	$(BIN)/python -m tests.pictures

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
