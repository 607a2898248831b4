//! Rebuilds the program when a file of the default theme is added or removed: the theme is a part of the program.

fn main() {
    println!("cargo::rerun-if-changed=themes/default");
    println!("cargo::rerun-if-changed=assets/fonts");
}
