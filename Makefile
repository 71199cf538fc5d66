# make demo   sets up, checks our own articles, and shows what a faulty one gets
# make test   sets up, and runs everything that must hold before a change lands
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TODAY := 2026-11-24
CHECK := $(BIN)/medlint check --today $(TODAY)

.PHONY: accuracy coverage help language mutate setup demo test test-system test-versions format lint types layers unit rules articles docs bench clean

help:
	@sed -n 's/^# //p' Makefile

setup: $(READY)

$(READY): pyproject.toml hatch_build.py
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@

demo: setup
	@echo "== Our own articles"
	$(CHECK) content
	@echo
	@echo "== A faulty article"
	@$(CHECK) --config tests/articles/medlint.yaml tests/articles/faulty-hub.md; code=$$?; \
	echo "(exit code $$code)"; test $$code -eq 1

test: setup format lint types layers rules articles unit

format: setup
	$(BIN)/ruff format --check --quiet .

lint: setup
	$(BIN)/ruff check --quiet .

types: setup
	$(BIN)/mypy

layers: setup
	$(BIN)/lint-imports --no-cache

rules: setup
	$(BIN)/medlint rules test
	$(BIN)/medlint rules lint
	$(BIN)/medlint rules docs --check

articles: setup
	$(CHECK) --profile strict content docs

unit: setup
	$(BIN)/python -m pytest -m "not system" --numprocesses auto

# Needs more than Python: git, Node, strace, network namespaces and a small tmpfs (root on Linux).
test-system: setup
	$(BIN)/python -m pytest -m system

# The unit tests on every supported Python that this machine has, and whether the dependencies resolve on all.
test-versions: setup
	VENV="$(VENV)" tests/versions.sh

docs: setup
	$(BIN)/medlint rules docs

bench: setup
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	$(BIN)/python benchmarks/speed.py content
	$(BIN)/python benchmarks/site.py --check

# Sets of true and false statements, and real articles: make accuracy CLAIMS=… DIRECTIONS=… CORPUS=… HALF=unseen
accuracy: setup
	$(BIN)/python benchmarks/accuracy $(if $(CLAIMS),--claims $(CLAIMS)) $(if $(DIRECTIONS),--directions $(DIRECTIONS)) \
	    $(if $(CORPUS),--corpus $(CORPUS)) --half $(or $(HALF),all) $(FLAGS)

# Faults put into sound articles, one at a time, and how many are flagged: make mutate CORPUS=… FLAGS=--reveal
mutate: setup
	$(BIN)/python benchmarks/mutate $(or $(CORPUS),content) $(FLAGS)

# How sentences are read, apart from what is known: sentences about invented medicines and tests.
language: setup
	$(BIN)/python benchmarks/forms.py $(FLAGS)

# What articles mention that the knowledge has no name for: make coverage CORPUS=…
coverage: setup
	$(BIN)/python benchmarks/coverage.py $(or $(CORPUS),content) $(FLAGS)

clean:
	rm -rf $(VENV) .venv-3.* dist .pytest_cache .mypy_cache .ruff_cache .hypothesis src/medlint/_compiled
