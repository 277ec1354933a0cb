# Gezel: the two commands are `make run` and `make test`.
PY := .venv/bin/python
export PYTHONPATH := $(CURDIR)

.PHONY: check-fast test-fast remigrate
check-fast:
	$(PY) -m ruff check -q . && $(PY) -m ruff format -q --check . && $(PY) -m gezel makemigrations --check --dry-run

test-fast:
	$(PY) -m pytest -q -x -m "not browser and not bench"

remigrate:
	find gezel -path '*/migrations/0001_initial.py' -delete
	$(PY) -m gezel makemigrations -v0
	$(PY) -m ruff format -q gezel/*/migrations
