# What one types daily: `just` lists the recipes, `just NAME` runs one. https://just.systems

program := "cargo run --release --locked --quiet --"

[private]
default:
    @just --list --unsorted

# Build the handbook of this repository into public/.
build *OPTIONS:
    {{ program }} build {{ OPTIONS }}

# Start the live preview and open it in a browser.
serve *OPTIONS:
    {{ program }} serve --open {{ OPTIONS }}

# Check the content of this repository.
check *OPTIONS:
    {{ program }} check {{ OPTIONS }}

# Run the Rust tests, or those whose name contains NAME. Everything, browsers included: ./tests/run
test NAME="":
    cargo test --locked {{ NAME }}

# Format the Rust code.
fmt:
    cargo fmt

# Check format and lints, as the tests do.
lint:
    cargo fmt --check
    cargo clippy --all-targets --locked -- -D warnings

# Measure cold builds of generated handbooks.
bench:
    cargo bench --locked

# Build the documentation of the code; a warning is an error.
docs $RUSTDOCFLAGS="-D warnings":
    cargo doc --locked --no-deps --document-private-items

# Check licences, duplicate versions and sources of the dependencies (needs cargo-deny).
deny:
    cargo deny check licenses bans sources
