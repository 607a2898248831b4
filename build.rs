//! Tells cargo to rebuild the program when the default theme changes, because the theme is compiled into it.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // The compiler detects changes of these files, but not added or removed files.
    println!("cargo::rerun-if-changed=themes/default");
    println!("cargo::rerun-if-changed=assets/fonts");
    println!("cargo::rerun-if-changed=src/script/tables");
}
