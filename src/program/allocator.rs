//! The program's memory allocator.

/// A build allocates millions of small strings on all cores. With the system's allocator that is the largest single cost of a build.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
