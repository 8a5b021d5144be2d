# Two commands matter: `make run` and `make test`. Each does all of its own set-up.
PYTHON ?= python3.11
BIN := .venv/bin
PORT ?= 8501
ADDRESS ?= 127.0.0.1

.PHONY: install install-dev run test lint index eval

install: .venv/installed
install-dev: .venv/installed-dev

# torch goes first and alone: chosen by another package, it would be a build with several GB of CUDA libraries.
.venv/installed: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $$(grep '^torch==' requirements.txt)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/installed-dev: .venv/installed requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

index: install
	$(BIN)/python -m assistant index

run: index
	$(BIN)/python -m streamlit run app.py --server.address $(ADDRESS) --server.port $(PORT)

test: install-dev lint
	$(BIN)/python -m pytest

lint: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

eval: install-dev
	$(BIN)/python -m eval answers
	$(BIN)/python -m eval retrieval
