# Everything a person does with this checkout. `make` alone shows what there is.
PYTHON ?= python3
BIN := .venv/bin
BOOTSTRAP := $(PYTHON) scripts/bootstrap.py

.DEFAULT_GOAL := help
.PHONY: help run test test-fast lint format bench messages dist requirements clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## Start Allmende with the demo town on http://musterfelde.localhost:8000
	@$(BOOTSTRAP) run
	@exec $(BIN)/allmende run

test: ## Check and test everything, in a real browser too
	@$(BOOTSTRAP) test
	@$(MAKE) --no-print-directory _lint
	@$(BIN)/pytest -n 2

test-fast: ## Test without browser and without slow tests
	@$(BOOTSTRAP) dev
	@$(BIN)/pytest -n 2 -m "not browser and not slow"

lint: ## Check style, types, templates and who imports whom
	@$(BOOTSTRAP) dev
	@$(MAKE) --no-print-directory _lint

format: ## Bring code into its form
	@$(BOOTSTRAP) dev
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

bench: ## Measure speed (see benchmarks/README.md)
	@$(BOOTSTRAP) dev
	@$(BIN)/python -m benchmarks

messages: ## Bring the catalogue of texts up to date, show untranslated ones
	@$(BOOTSTRAP) dev
	@$(BIN)/python scripts/messages.py

dist: ## Build the wheel that an operator installs with pip alone
	@$(BOOTSTRAP) run
	@$(BIN)/python scripts/dist.py

requirements: ## Compile the pins from pyproject.toml (UPGRADE=1: newest versions)
	@$(BOOTSTRAP) requirements

clean: ## Remove what was built; data in var/ stay
	@rm -rf build dist node_modules .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache *.egg-info

.PHONY: _lint
_lint:
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo --no-cache > build/lint-imports.txt 2>&1 || { cat build/lint-imports.txt; exit 1; }
	@$(BIN)/djlint allmende --quiet --lint
	@echo "  Style, types, imports and templates are in order."
