# Gezel: the two commands are `make run` (the demo world on http://127.0.0.1:8000) and `make test`.
PY := .venv/bin/python
SHELL := /bin/bash
export PYTHONPATH := $(CURDIR)
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help run test test-fast test-pg check check-fast rules prove where crawl bench pictures fix remigrate lock venv venv-run

help:  ## what every door does
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

run: venv-run  ## set up everything and serve the demo world
	@tools/serve

test: venv  ## every test; Chromium's part when Chromium is there
	@tools/test-all -m "not bench and not crawl"

test-fast:  ## the tests of what differs from main, without the browser
	@GEZEL_HYPOTHESIS=quick tools/test-fast

test-pg: venv  ## what touches the database, on PostgreSQL, without the browser part
	@tools/with-postgres tools/test-all -m "not browser and not bench"

check: venv check-fast  ## style, contracts, types, templates, texts
	$(PY) -m mypy gezel/kernel $(wildcard gezel/*/rules gezel/*/workflows gezel/*/policies gezel/*/policies.py gezel/*/workflows.py)
	$(PY) tools/tree_check.py

check-fast:
	@$(PY) -m ruff check -q .
	@$(PY) -m ruff format -q --check .
	@mkdir -p run; .venv/bin/lint-imports --no-logo > run/contracts.txt || { cat run/contracts.txt; exit 1; }
	@.venv/bin/djade --check --target-version 5.2 $$(git ls-files '*.html') >/dev/null 2>&1 || { echo 'templates: run make fix'; exit 1; }
	@$(PY) -m gezel makemigrations --check --dry-run --skip-checks

rules: venv  ## every rule with its code and tests, and what is missing
	@$(PY) -m gezel rules

where: venv  ## q=F-06: from rule to code, workflow, page and tests
	@$(PY) -m gezel where "$(q)"

prove: venv  ## break each deciding place in turn; a test of its rule must fail (rules=F-06,F-16)
	@$(PY) -m gezel prove --rules "$(rules)"

crawl: venv  ## every kind of page by every link of every role, at both widths in Chromium (half an hour)
	@$(PY) -m pytest -q -m crawl tests/browser

bench: venv  ## the speed figures, with machine and date
	@$(PY) -m pytest -q -s -m bench tests/bench

pictures: venv  ## pages and PDFs, rendered at both widths into pictures/
	@$(PY) -m pytest -q -s tests/browser/make_pictures.py

fix: venv  ## format and repair what can be repaired
	-$(PY) -m ruff check -q --fix .
	$(PY) -m ruff format -q .
	-.venv/bin/djade --target-version 5.2 $$(git ls-files '*.html')

# Makes each room's 0001_initial anew; hand-written migrations (0002 and on) step aside meanwhile.
remigrate:
	find gezel -path '*/migrations/0001_initial.py' -delete
	for f in $$(find gezel -path '*/migrations/000[2-9]_*.py'); do mv $$f $$f.aside; done
	$(PY) -m gezel makemigrations -v0 --skip-checks; made=$$?; \
	for f in $$(find gezel -path '*/migrations/*.aside'); do mv $$f $${f%.aside}; done; [ $$made = 0 ] || exit $$made
	$(PY) tools/fold_migrations.py

lock:  ## pin every package with its hashes, without addresses
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header -q -o requirements.txt
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header -q --group dev -c requirements.txt -o requirements-dev.txt

venv:
	@tools/venv requirements-dev.txt

venv-run:
	@tools/venv requirements.txt
