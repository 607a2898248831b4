//! Compresses texts as small as they get, on all cores, and remembers the result by the hash of the text: what did not
//! change is never compressed again. The store is a cache: deleting it costs time only.

use super::manifest::sha256;
use crate::base::message::Trouble;
use crate::msg;
use anyhow::{Context, Result};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Shorter texts gain nothing that a reader would notice.
const SHORTEST: usize = 256;
/// Gzip as small as libdeflate makes it: on the 3.5 MB of the handbook 0.2 % larger than one round of zopfli, in a thirtieth of its time.
const GZIP_LEVEL: i32 = 12;
/// Names the settings: results of other settings are not ours.
const SETTINGS: &str = "br11-deflate12";

/// A compressed form of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Brotli.
    Brotli,
    /// Gzip.
    Gzip,
}

impl Form {
    /// The end of a file's name.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Form::Brotli => ".br",
            Form::Gzip => ".gz",
        }
    }

    /// The value of `Content-Encoding`.
    pub(crate) fn encoding(self) -> &'static str {
        match self {
            Form::Brotli => "br",
            Form::Gzip => "gzip",
        }
    }
}

/// The compressed forms of a text, in the order in which they were asked for; none where one is not smaller.
pub(crate) type Forms = Vec<Option<Arc<[u8]>>>;

/// Results of earlier runs, in a folder.
pub(crate) struct Cache(PathBuf);

impl Cache {
    /// The cache in a folder, which need not be there yet.
    pub(crate) fn open(folder: &Path) -> Result<Cache> {
        let folder = folder.join(SETTINGS);
        fs::create_dir_all(&folder).with_context(|| trouble(&folder))?;
        Ok(Cache(folder))
    }

    /// The compressed forms of texts; none where compression does not make it smaller. Forgets what nobody asked for.
    pub(crate) fn compress(&self, texts: &[&[u8]], forms: &[Form]) -> Result<Vec<Forms>> {
        let wanted: Vec<(String, &[u8])> = texts.par_iter().map(|text| (sha256(text), *text)).collect();
        let result = wanted
            .par_iter()
            .map(|(hash, text)| forms.iter().map(|form| self.form(hash, text, *form)).collect::<Result<Forms>>())
            .collect::<Result<Vec<_>>>()?;
        self.forget_others(&wanted.iter().map(|(hash, _)| hash.as_str()).collect());
        Ok(result)
    }

    fn form(&self, hash: &str, text: &[u8], form: Form) -> Result<Option<Arc<[u8]>>> {
        if text.len() < SHORTEST {
            return Ok(None);
        }
        let file = self.0.join(format!("{hash}{}", form.suffix()));
        let packed = match fs::read(&file) {
            Ok(packed) => packed,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let packed = pack(text, form);
                let beside = self.0.join(format!("{hash}{}.{}", form.suffix(), std::process::id()));
                fs::write(&beside, &packed).and_then(|()| fs::rename(&beside, &file)).with_context(|| trouble(&file))?;
                packed
            }
            Err(error) => return Err(error).with_context(|| trouble(&file)),
        };
        Ok((packed.len() < text.len()).then(|| packed.into()))
    }

    /// Removes what belongs to texts that are gone. What can't be removed now is removed another time.
    fn forget_others(&self, wanted: &BTreeSet<&str>) {
        for file in fs::read_dir(&self.0).into_iter().flatten().flatten() {
            let name = file.file_name();
            let hash = name.to_string_lossy().split('.').next().map(str::to_owned).unwrap_or_default();
            if !wanted.contains(hash.as_str()) {
                let _ = fs::remove_file(file.path());
            }
        }
    }
}

fn trouble(path: &Path) -> Trouble {
    Trouble(msg!("cannot-write", path = path.display().to_string()))
}

fn pack(text: &[u8], form: Form) -> Vec<u8> {
    match form {
        Form::Brotli => {
            let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, window(text.len()));
            writer.write_all(text).expect("writing to memory can't fail");
            writer.into_inner()
        }
        Form::Gzip => {
            let level = libdeflater::CompressionLvl::new(GZIP_LEVEL).expect("a level of libdeflate");
            let mut compressor = libdeflater::Compressor::new(level);
            let mut packed = vec![0; compressor.gzip_compress_bound(text.len())];
            let length = compressor.gzip_compress(text, &mut packed).expect("the bound holds any text");
            packed.truncate(length);
            packed
        }
    }
}

/// The smallest window of brotli, in bits, that holds a text whole (RFC 7932: 16 bytes less than its power of two): the
/// tables of the compressor are as large as its window.
fn window(length: usize) -> u32 {
    (16..24).find(|bits| (1 << bits) - 16 >= length).unwrap_or(24)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn packs_once_and_forgets_what_is_gone() {
        let folder = tempfile::tempdir().expect("a folder");
        let cache = Cache::open(folder.path()).expect("opens");
        let text = "құжат құжат ".repeat(100);
        let forms = [Form::Brotli, Form::Gzip];
        let packed = cache.compress(&[text.as_bytes(), b"short"], &forms).expect("packs");
        let brotli = packed[0][0].as_ref().expect("smaller");
        let mut read = Vec::new();
        brotli::Decompressor::new(&brotli[..], 4096).read_to_end(&mut read).expect("valid");
        assert_eq!(read, text.as_bytes());
        assert!(packed[1].iter().all(Option::is_none), "a short text stays as it is");
        let names = || fs::read_dir(folder.path().join(SETTINGS)).expect("there").count();
        assert_eq!(names(), 2);
        // Whatever lies in the cache is taken: nothing is compressed again.
        let file = folder.path().join(SETTINGS).join(format!("{}.br", sha256(text.as_bytes())));
        fs::write(&file, b"kept").expect("written");
        assert_eq!(&**cache.compress(&[text.as_bytes()], &forms).expect("packs")[0][0].as_ref().expect("smaller"), b"kept");
        cache.compress(&[b"other"], &forms).expect("packs");
        assert_eq!(names(), 0);
    }
}
