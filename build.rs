//! Tells cargo to rebuild the program when a folder changes that is compiled into it.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // The compiler detects changes of these files, but not added or removed files.
    println!("cargo::rerun-if-changed=themes/default");
    println!("cargo::rerun-if-changed=assets/fonts");
    println!("cargo::rerun-if-changed=src/base/placeholder_texts");
    println!("cargo::rerun-if-changed=src/script/tables");
    println!("cargo::rerun-if-changed=src/serve/assets");
}
