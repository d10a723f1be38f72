# Two commands do all the set-up: `make serve` (the portal, on this computer) and `make test` (every test).
# Everything they need goes into .venv; nothing else on the computer is changed.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
# `make build EDITION=edisi/contoh` (also serve, compress, usb, offline) makes an agency's edition of the portal.
EDITION ?=
COMPOSE = $(if $(EDITION),@$(BIN)/python scripts/edition.py "$(EDITION)" build/edition)
CONFIG := $(if $(EDITION),build/edition/mkdocs.yml,mkdocs.yml)
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve build compress usb offline test check format update-generated screenshots sbom lock browser clean

help: ## Show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

serve: $(VENV)/.site ## Build the portal and serve it at http://127.0.0.1:8000, rebuilt at each saved change
	@$(BIN)/python scripts/port.py $(PORT)
	$(if $(EDITION),@$(BIN)/python scripts/edition_live.py "$(EDITION)" build/edition 127.0.0.1:$(PORT),\
	$(BIN)/mkdocs serve --livereload --dev-addr 127.0.0.1:$(PORT))

build: $(VENV)/.site ## Write the portal to site/
	$(COMPOSE)
	$(BIN)/mkdocs build --strict --clean -f $(CONFIG) --site-dir "$(CURDIR)/site"

compress: build ## Write the portal to site/, with .gz and .br beside each text for servers that send them
	@$(BIN)/python scripts/compress.py site

usb: export BELAJAR_SITE_URL :=
usb: $(VENV)/.site ## Write the portal to site-usb/, whose pages open from a disk without a web server
	$(COMPOSE)
	$(BIN)/mkdocs build --strict --clean --no-directory-urls -f $(CONFIG) --site-dir "$(CURDIR)/site-usb"

offline: usb ## Pack what opens from a disk into dist/: one ZIP to hand on, with its checksum
	@$(BIN)/python scripts/offline.py site-usb dist $(CONFIG)

test: $(VENV)/.dev browser ## Run every test
	@$(BIN)/python scripts/run_tests.py

check: $(VENV)/.dev ## Style, types, drift of generated files
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python scripts/check_generated.py
	@$(BIN)/python scripts/frontend.py check

format: $(VENV)/.dev ## Put the code into the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

update-generated: $(VENV)/.dev ## Write the generated files anew (JSON Schema, snippets, built front end)
	$(BIN)/python scripts/check_generated.py --write
	@$(BIN)/python scripts/frontend.py build

screenshots: $(VENV)/.dev browser ## Take the pictures of the guides anew where they are stale
	@$(BIN)/python scripts/screenshots.py

sbom: $(VENV)/.site ## Write the list of all parts with versions, licences and hashes (CycloneDX) to sbom.cdx.json
	@$(BIN)/python scripts/sbom.py sbom.cdx.json

lock: $(VENV)/.dev ## Resolve the dependencies anew into requirements/*.lock
	$(BIN)/python scripts/lock.py

browser: $(VENV)/.dev
	@$(BIN)/python scripts/browser.py --install

clean: ## Remove what make has made
	rm -rf $(VENV) site site-usb build dist sbom.cdx.json

$(VENV)/.site: requirements/site.lock pyproject.toml scripts/bootstrap.py
	@$(PYTHON) scripts/bootstrap.py $(VENV) site

$(VENV)/.dev: requirements/dev.lock pyproject.toml scripts/bootstrap.py
	@$(PYTHON) scripts/bootstrap.py $(VENV) dev
