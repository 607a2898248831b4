//! The program `anyqtama`: everything is in the library, so that tests and benchmarks reach the same code.

fn main() -> std::process::ExitCode {
    anyqtama::main()
}
