//! When the program is built anew, and how it is linked.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // The default theme is a part of the program: the compiler sees that one of its files changed, not that one was added or removed.
    println!("cargo::rerun-if-changed=themes/default");
    println!("cargo::rerun-if-changed=assets/fonts");
    // minify-html holds a table of 9 MB full of addresses. In a program that may stand anywhere in memory, each of them is put right at every
    // start: 6 ms and 10 MB, as much as a tenth of a build. At a fixed place nothing needs to be done. Libraries, stack and heap still move.
    let target = |what: &str| std::env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default();
    if (target("OS"), target("ENV"), target("ARCH")) == ("linux".to_owned(), "gnu".to_owned(), "x86_64".to_owned()) {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
