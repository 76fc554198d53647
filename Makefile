# The ways to run, build, test and check the project; `make` alone lists them.
# Each target first installs what it needs (scripts/setup.sh); with everything in place that is a second.

SHELL := bash
PORT ?= 8080
WASM := wasm32-unknown-unknown
STAGE := scripts/stage
# Trunk 0.21 takes NO_COLOR=1 for a wrong option.
TRUNK := env -u NO_COLOR trunk
BUILD := scripts/with-small-std $(TRUNK) build --release
# wasm-bindgen's test runner would take Firefox where it sees GECKODRIVER.
BROWSER_TEST := scripts/with-wasm env -u GECKODRIVER \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner cargo test --target $(WASM)

.PHONY: help serve dist test test-hosts check claims bench clean setup-build setup-dist setup-test setup-bench

help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: setup-build ## Serve the page on 127.0.0.1 (PORT=8080), and rebuild and reload on each change.
	@echo "Once built, the page is at http://127.0.0.1:$(PORT)/"
	@scripts/with-wasm $(TRUNK) serve --dist target/serve --address 127.0.0.1 --port $(PORT)

dist: setup-dist ## Build what is published into dist/: embed, npm package, notes, pages that host them.
	@$(STAGE) "release build" $(BUILD)
	@$(STAGE) "files to publish" scripts/with-wasm node scripts/dist.mjs
	@$(STAGE) "npm package" scripts/with-wasm node scripts/npm.mjs
	@$(STAGE) "pages" scripts/with-wasm node scripts/hosts.mjs

test: setup-test ## Run all tests: native, in a browser, and whole pages end to end.
	@$(STAGE) "native tests" cargo test
	@$(STAGE) "schema, pasted snippets" node --test tests/schema.test.mjs tests/pasted.test.mjs
	@$(MAKE) --no-print-directory dist
	@$(STAGE) "sizes" scripts/with-wasm env DIST=dist node --test tests/sizes.test.mjs
	@$(STAGE) "package" node --test tests/npm.test.mjs tests/licenses.test.mjs
	@$(STAGE) "bundlers" scripts/with-wasm env HOST='vite;bundlers' node --test tests/npm-hosts/*.test.mjs
	@$(STAGE) "browser tests" $(BROWSER_TEST) --test browser
	@$(STAGE) "end-to-end tests" scripts/with-wasm env DIST=dist node --test tests/e2e/*.test.mjs

test-hosts: setup-test dist ## Before a release: build the package in every program of tests/npm-hosts/, unmodified.
	@$(STAGE) "programs that use the package" scripts/with-wasm node --test tests/npm-hosts/*.test.mjs

check: setup-build ## Check formatting, lints, documentation and the layers of the source.
	@$(STAGE) "formatting" cargo fmt --check
	@$(STAGE) "lints, native" cargo clippy --all-targets -- -D warnings
	@$(STAGE) "lints, wasm32" scripts/with-wasm \
		cargo clippy --target $(WASM) --lib --bins --test browser -- -D warnings
	@$(STAGE) "documentation" env RUSTDOCFLAGS=-Dwarnings cargo doc --no-deps
	@$(STAGE) "layers" cargo test --test layers

claims: ## Print how well figures in prose are found, tied and judged (MISSES=1 also what goes wrong).
	@echo '| half, style | sentences | figures | found: precision | recall | tied: precision | recall | alarms | errors named |'
	@cargo test --quiet --test claims -- --nocapture --test-threads 1 | sed 's/^\.*//' | grep -v '^test\|^running\|^$$'

bench: setup-bench ## Time charts and loading beside other libraries; the tables go into bench/results/.
	@$(MAKE) --no-print-directory dist
	@$(STAGE) "charts" scripts/with-wasm env DIST=dist node bench/charts/run.mjs
	@$(STAGE) "load" scripts/with-wasm env node bench/load/run.mjs

clean: ## Remove what was built; the tools in .tools/ stay.
	cargo clean
	rm -rf dist

setup-build:
	@scripts/setup.sh build

setup-dist:
	@scripts/setup.sh dist

setup-test:
	@scripts/setup.sh test

setup-bench:
	@scripts/setup.sh bench
