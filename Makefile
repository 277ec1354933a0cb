# Gezel: the two commands are `make run` and `make test`.
PY := .venv/bin/python
export PYTHONPATH := $(CURDIR)

.PHONY: check-fast test-fast remigrate
check-fast:
	$(PY) -m ruff check -q . && $(PY) -m ruff format -q --check . && $(PY) -m gezel makemigrations --check --dry-run

test-fast:
	$(PY) -m pytest -q -x -m "not browser and not bench"

# Makes each room's 0001_initial anew; hand-written migrations (0002 and on) step aside meanwhile.
remigrate:
	find gezel -path '*/migrations/0001_initial.py' -delete
	for f in $$(find gezel -path '*/migrations/000[2-9]_*.py'); do mv $$f $$f.aside; done
	$(PY) -m gezel makemigrations -v0; made=$$?; \
	for f in $$(find gezel -path '*/migrations/*.aside'); do mv $$f $${f%.aside}; done; exit $$made
	$(PY) -m ruff format -q gezel/*/migrations
