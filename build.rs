//! Tells cargo when to build the program again: the default theme is compiled into it.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // The compiler notices that one of these files has changed, but not that a file was added or removed.
    println!("cargo::rerun-if-changed=themes/default");
    println!("cargo::rerun-if-changed=assets/fonts");
}
