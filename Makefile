# The ways to run, build, test and check the project; `make` alone lists them.
# Each target first installs what it needs (scripts/setup.sh); with everything in place that is a second.

SHELL := bash
PORT ?= 8080
WASM := wasm32-unknown-unknown
STAGE := scripts/stage
# The programs that scripts/setup.sh lint installs.
LINT := env PATH="$(CURDIR)/.tools/python/bin:$$PATH"
MINIMUM := $(shell sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
WITH_MINIMUM := env RUSTUP_TOOLCHAIN=$(MINIMUM) CARGO_TARGET_DIR=target/minimum
# How long each target of fuzz/ runs.
TIME ?= 60s
# Trunk 0.21 takes NO_COLOR=1 for a wrong option.
TRUNK := env -u NO_COLOR trunk
BUILD := scripts/with-small-std $(TRUNK) build --release
# wasm-bindgen's test runner would take Firefox where it sees GECKODRIVER.
BROWSER_TEST := scripts/with-wasm env -u GECKODRIVER \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner cargo test --target $(WASM)

.PHONY: help serve dist test test-native test-wasm test-pages test-hosts check check-quick spelling dependencies advisories \
	minimum fuzz hooks pictures mutants claims bench clean setup-lint setup-build setup-check setup-dist setup-test setup-bench

help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: setup-build ## Serve the page on 127.0.0.1 (PORT=8080), and rebuild and reload on each change.
	@echo "Once built, the page is at http://127.0.0.1:$(PORT)/"
	@scripts/with-wasm $(TRUNK) serve --dist target/serve --address 127.0.0.1 --port $(PORT)

dist: setup-dist ## Build what is published into dist/: embed, npm package, Studio, notes, pages that host them.
	@mkdir -p target
	@$(STAGE) "command line for Node.js" scripts/program >target/program.log 2>&1 & program=$$!; \
	$(STAGE) "release build" $(BUILD) && $(STAGE) "files to publish" scripts/with-wasm node scripts/dist.mjs; built=$$?; \
	wait $$program; compiled=$$?; cat target/program.log; exit $$((built | compiled))
	@$(STAGE) "npm package" scripts/with-wasm node scripts/npm.mjs
	@$(STAGE) "Studio" scripts/with-wasm node scripts/studio.mjs
	@$(STAGE) "pages" scripts/with-wasm node scripts/hosts.mjs

test: ## Run all tests: the three below, one after the other.
	@for part in native wasm pages; do $(MAKE) --no-print-directory test-$$part || exit; done

test-native: setup-test ## Run the tests of the library and the command line, of schema, documents, workflows.
	@$(STAGE) "native tests" cargo test
	@$(STAGE) "schema, pasted snippets, reading, formats, colours, tables of Studio" \
		node --test tests/schema.test.mjs tests/pasted.test.mjs tests/read.test.mjs tests/formats.test.mjs \
		tests/colours.test.mjs tests/studio.test.mjs
	@$(STAGE) "workflows, documents, release" node --test tests/workflows.test.mjs tests/documents.test.mjs tests/release.test.mjs

test-wasm: setup-test dist ## Build dist/; test its sizes, the npm package in bundlers, and the module in a browser.
	@$(STAGE) "sizes" scripts/with-wasm env DIST=dist node --test tests/sizes.test.mjs
	@$(STAGE) "package" node --test tests/npm.test.mjs tests/licenses.test.mjs
	@[ ! -f dist/npm/cli.js ] || $(STAGE) "command line of the package" env RESEARCH_WIDGET="node dist/npm/cli.js" \
		cargo test --test check --test digits --test messages --test new --test newsroom --test periods --test prerender --test schema
	@$(STAGE) "bundlers" scripts/with-wasm env HOST='vite;bundlers' node --test tests/npm-hosts/*.test.mjs
	@$(STAGE) "browser tests" $(BROWSER_TEST) --test browser

test-pages: setup-test ## Test whole pages of dist/ in Chromium, Firefox and WebKit (ENGINE=firefox: in one).
	@[ -f dist/embed/manifest.json ] || $(MAKE) --no-print-directory dist
	@$(STAGE) "end-to-end tests" scripts/with-wasm env DIST=dist node --test tests/e2e/*.test.mjs

test-hosts: setup-test dist ## Before a release: build the package in every program of tests/npm-hosts/, unmodified.
	@$(STAGE) "programs that use the package" scripts/with-wasm node --test tests/npm-hosts/*.test.mjs

pictures: setup-test dist ## Draw the pictures anew that the page's parts are compared with; look at them before you accept them.
	@$(STAGE) "pictures" scripts/with-wasm env DIST=dist UPDATE_GOLDEN=1 ENGINE=chromium CHECK=visual \
		node --test tests/e2e/*.test.mjs
	@git status --short tests/e2e/pictures

check: setup-check ## Check formatting, lints, documentation, layers, spelling, licences and sources of dependencies.
	@$(STAGE) "formatting" cargo fmt --check
	@$(STAGE) "lints, native" cargo clippy --all-targets -- -D warnings
	@$(STAGE) "lints, wasm32" scripts/with-wasm \
		cargo clippy --target $(WASM) --lib --bins --test browser -- -D warnings
	@$(STAGE) "lints, wasm32, what reads prose" scripts/with-wasm \
		cargo clippy --target $(WASM) --lib --bins --features prose -- -D warnings
	@$(STAGE) "documentation" env RUSTDOCFLAGS=-Dwarnings cargo doc --no-deps
	@$(STAGE) "layers" cargo test --test layers
	@$(MAKE) --no-print-directory spelling dependencies

check-quick: ## Check formatting, native lints and spelling, as the hook does before each commit.
	@$(STAGE) "formatting" cargo fmt --check
	@$(STAGE) "lints, native" cargo clippy --all-targets -- -D warnings
	@$(MAKE) --no-print-directory spelling

spelling: setup-lint ## Check the English of sources and documents (_typos.toml).
	@$(STAGE) "spelling" $(LINT) typos

dependencies: setup-lint ## Check licences, duplicates and sources of dependencies (deny.toml).
	@$(STAGE) "dependencies" $(LINT) cargo deny check licenses bans sources

advisories: setup-lint ## Check dependencies for known faults; fetches the database of advisories from GitHub.
	@$(STAGE) "advisories" $(LINT) cargo deny check advisories

minimum: ## Compile with the oldest Rust that will do, the rust-version of Cargo.toml.
	@[ -d "$$(rustup run $(MINIMUM) rustc --print target-libdir --target $(WASM) 2>/dev/null)" ] || \
		rustup toolchain install $(MINIMUM) --profile minimal --target $(WASM)
	@$(STAGE) "Rust $(MINIMUM), native" $(WITH_MINIMUM) cargo check --locked --all-targets
	@$(STAGE) "Rust $(MINIMUM), wasm32" $(WITH_MINIMUM) cargo check --locked --lib --bins --target $(WASM)

fuzz: ## Send random input to each entry point of the library for a while (TIME=60s each).
	@for target in $(basename $(notdir $(wildcard fuzz/targets/*.rs))); do \
		$(STAGE) "fuzzing: $$target" scripts/fuzz $$target $(TIME) || exit; done

hooks: ## Let git run check-quick before each commit (git commit --no-verify goes without).
	git config core.hooksPath scripts/hooks

claims: ## Print how well figures in prose are found, resolved and judged (ONLY=news,01: some); misses into target/claims/.
	@TABLE=1 cargo test --quiet --test claims -- --nocapture --exact table_of_all_corpora | grep '^|\|^[a-z]*: \|panicked\|^error'
	@ls target/claims/*.txt

mutants: ## Change units, figures and claims/interval in one place at a time; list what no test notices (an hour).
	@scripts/mutants

bench: setup-bench ## Time charts and loading beside other libraries; the tables go into bench/results/.
	@$(MAKE) --no-print-directory dist
	@$(STAGE) "charts" scripts/with-wasm env DIST=dist node bench/charts/run.mjs
	@$(STAGE) "load" scripts/with-wasm env node bench/load/run.mjs

clean: ## Remove what was built; the tools in .tools/ stay.
	cargo clean
	rm -rf dist

setup-build:
	@scripts/setup.sh build

setup-lint:
	@scripts/setup.sh lint

setup-check:
	@scripts/setup.sh check

setup-dist:
	@scripts/setup.sh dist

setup-test:
	@scripts/setup.sh test

setup-bench:
	@scripts/setup.sh bench
