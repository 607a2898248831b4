//! Compresses text files as much as possible, on all cores. Results are cached by the hash of the text, so unchanged files are
//! not compressed again. Deleting the cache costs time only.

use crate::base::fingerprint::{HashedBytes, Sha256Hash};
use crate::base::message::LocalizedError;
use crate::msg;
use anyhow::{Context, Result};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Minimum length in bytes; compressing shorter texts has no noticeable effect.
const MIN_LENGTH: usize = 256;
/// Number of the next temporary file of this process.
static TEMPORARY_FILES: AtomicUsize = AtomicUsize::new(0);
/// The highest level of libdeflate: on 3.5 MB of pages 0.2 % larger than one pass of zopfli, in a thirtieth of the time.
const GZIP_LEVEL: i32 = 12;
/// Names the compression settings; results of other settings are in other folders.
const SETTINGS: &str = "br11-deflate12";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compression {
    Brotli,
    Gzip,
}

impl Compression {
    /// The extension of a compressed sibling.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Compression::Brotli => ".br",
            Compression::Gzip => ".gz",
        }
    }

    /// The value of `Content-Encoding`.
    pub(crate) fn encoding(self) -> &'static str {
        match self {
            Compression::Brotli => "br",
            Compression::Gzip => "gzip",
        }
    }
}

/// The compressed variants of a text, in the requested order. None: the variant is not smaller than the text.
pub(crate) type CompressedVariants = Vec<Option<HashedBytes>>;

/// A folder with the results of earlier runs.
pub(crate) struct CompressionCache(PathBuf);

impl CompressionCache {
    /// The folder does not have to exist yet.
    pub(crate) fn open(folder: &Path) -> Result<CompressionCache> {
        let folder = folder.join(SETTINGS);
        fs::create_dir_all(&folder).with_context(|| write_error(&folder))?;
        Ok(CompressionCache(folder))
    }

    /// Compresses texts. Removes cached results of other texts.
    pub(crate) fn compress(&self, texts: &[HashedBytes], variants: &[Compression]) -> Result<Vec<CompressedVariants>> {
        let each = |text| variants.iter().map(|variant| self.compress_one(text, *variant)).collect::<Result<CompressedVariants>>();
        let result = texts.par_iter().map(each).collect::<Result<Vec<_>>>()?;
        self.evict_others(&texts.iter().map(|text| text.hash.to_string()).collect());
        Ok(result)
    }

    fn compress_one(&self, text: &HashedBytes, variant: Compression) -> Result<Option<HashedBytes>> {
        if text.bytes.len() < MIN_LENGTH {
            return Ok(None);
        }
        let hash = text.hash;
        let file = self.0.join(format!("{hash}{}", variant.suffix()));
        let cached = match fs::read(&file) {
            Ok(stored) => from_stored(&stored, hash),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error).with_context(|| write_error(&file)),
        };
        let packed = match cached {
            Some(packed) => packed,
            None => {
                let packed = HashedBytes::new(compress(&text.bytes, variant));
                // Two pages can have the same text.
                let number = TEMPORARY_FILES.fetch_add(1, Ordering::Relaxed);
                let temporary = self.0.join(format!("{hash}{}.{}-{number}", variant.suffix(), std::process::id()));
                match fs::write(&temporary, to_stored(&packed, hash)).and_then(|()| fs::rename(&temporary, &file)) {
                    // Another run has evicted it.
                    Err(error) if error.kind() == ErrorKind::NotFound => {}
                    written => written.with_context(|| write_error(&file))?,
                }
                packed
            }
        };
        Ok((packed.bytes.len() < text.bytes.len()).then_some(packed))
    }

    /// Removes the results of texts that are not wanted. Files that cannot be removed do no harm.
    fn evict_others(&self, wanted: &BTreeSet<String>) {
        for file in fs::read_dir(&self.0).into_iter().flatten().flatten() {
            let name = file.file_name();
            let hash = name.to_string_lossy().split('.').next().map(str::to_owned).unwrap_or_default();
            if !wanted.contains(&hash) {
                let _ = fs::remove_file(file.path());
            }
        }
    }
}

fn write_error(path: &Path) -> LocalizedError {
    LocalizedError(msg!("cannot-write", path = path.display().to_string()))
}

fn compress(text: &[u8], variant: Compression) -> Vec<u8> {
    match variant {
        Compression::Brotli => {
            let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, window(text.len()));
            writer.write_all(text).expect("writing to memory can't fail");
            writer.into_inner()
        }
        Compression::Gzip => {
            let level = libdeflater::CompressionLvl::new(GZIP_LEVEL).expect("a level of libdeflate");
            let mut compressor = libdeflater::Compressor::new(level);
            let mut packed = vec![0; compressor.gzip_compress_bound(text.len())];
            let length = compressor.gzip_compress(text, &mut packed).expect("the bound holds any text");
            packed.truncate(length);
            packed
        }
    }
}

/// A file of the cache: the hash of the text and that of its compressed form, then the compressed form.
fn to_stored(packed: &HashedBytes, text: Sha256Hash) -> Vec<u8> {
    [&text.bytes()[..], packed.hash.bytes(), &packed.bytes].concat()
}

/// The compressed form of a text; none if the file is damaged, as a power cut can leave it, or belongs to another text.
fn from_stored(stored: &[u8], text: Sha256Hash) -> Option<HashedBytes> {
    let (of_text, rest) = stored.split_first_chunk()?;
    let (of_packed, packed) = rest.split_first_chunk()?;
    let packed = HashedBytes::new(packed);
    (of_text == text.bytes() && of_packed == packed.hash.bytes()).then_some(packed)
}

/// The smallest Brotli window, in bits, that holds the whole text (RFC 7932: a window has 16 bytes less than its power of two).
/// The compressor's tables are as large as its window.
fn window(length: usize) -> u32 {
    (16..24).find(|bits| (1 << bits) - 16 >= length).unwrap_or(24)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn results_are_cached_and_evicted() {
        let folder = tempfile::tempdir().expect("a folder");
        let cache = CompressionCache::open(folder.path()).expect("opens");
        let text = HashedBytes::new("құжат құжат ".repeat(100).into_bytes());
        let variants = [Compression::Brotli, Compression::Gzip];
        let packed = cache.compress(&[text.clone(), HashedBytes::new(*b"short")], &variants).expect("compresses");
        let brotli = packed[0][0].as_ref().expect("smaller");
        let mut read = Vec::new();
        brotli::Decompressor::new(&*brotli.bytes, 4096).read_to_end(&mut read).expect("valid");
        assert_eq!((&read[..], brotli.hash), (&*text.bytes, Sha256Hash::of(&brotli.bytes)));
        assert!(packed[1].iter().all(Option::is_none), "a short text is not compressed");
        let names = || fs::read_dir(folder.path().join(SETTINGS)).expect("there").count();
        assert_eq!(names(), 2);
        // A damaged result and one of another text are replaced.
        let file = folder.path().join(SETTINGS).join(format!("{}.br", text.hash));
        let good = fs::read(&file).expect("readable");
        let mut flipped = good.clone();
        *flipped.last_mut().expect("not empty") ^= 1;
        for wrong in [Vec::new(), good[..40].to_vec(), flipped, to_stored(brotli, Sha256Hash::of("other"))] {
            fs::write(&file, wrong).expect("written");
            assert_eq!(cache.compress(std::slice::from_ref(&text), &variants).expect("compresses")[0][0].as_ref(), Some(brotli));
            assert_eq!(fs::read(&file).expect("readable"), good);
        }
        cache.compress(&[HashedBytes::new(*b"other")], &variants).expect("compresses");
        assert_eq!(names(), 0);
    }
}
