//! The program's memory: pages of 2 MB, where Linux gives them, to build small handbooks.
//!
//! With them a small handbook is built up to a tenth faster; ten thousand entries would take 40 MB more and be no faster, nor would the preview.

use std::path::Path;

/// A build makes millions of small strings on all cores; the system's allocator is the largest single cost of it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A handbook of fewer entries is small.
const SMALL: usize = 4_000;

/// As long as nobody knows how large the handbook is.
pub(crate) fn start_with_small_pages() {
    use_large_pages(false);
}

/// Before the handbook below `root` is read.
pub(crate) fn prepare_for(root: &Path) {
    let entries = std::fs::read_dir(root.join("content/faq")).map_or(0, |folders| folders.take(SMALL).count());
    use_large_pages(entries < SMALL);
}

/// A system that knows no large pages gives none.
fn use_large_pages(yes: bool) {
    #[cfg(target_os = "linux")]
    let _ = rustix::thread::disable_transparent_huge_pages(!yes);
    #[cfg(not(target_os = "linux"))]
    let _ = yes;
}
