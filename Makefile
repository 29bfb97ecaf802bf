# On a fresh machine with Python 3.11 and make, `make run` and `make test` set themselves up.
PYTHON ?= python3.11
BIN := .venv/bin

.PHONY: run test check format picture clean

run: .venv/installed
	@$(BIN)/clippings run

test: check

check: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses auto --maxprocesses 8

format: .venv/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.venv/installed: pyproject.toml setup.py $(wildcard */kernels/source/*)
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed; try: make $(MAKECMDGOALS) PYTHON=python3"; exit 1; }
	@echo "Setting up .venv; this is done once and may take a minute or two." >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable .
	@touch $@

.venv/installed-dev: pyproject.toml setup.py $(wildcard */kernels/source/*)
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed; try: make $(MAKECMDGOALS) PYTHON=python3"; exit 1; }
	@echo "Setting up .venv; this is done once and may take a minute or two." >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/installed

clean:
	rm -rf .venv build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis

picture: .venv/installed
	$(BIN)/python -m docs.picture
