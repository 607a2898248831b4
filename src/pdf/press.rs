//! Converts the colours of a PDF for a press, with Ghostscript.

use super::chromium::browser::on_path;
use crate::base::message::LocalizedError;
use crate::msg;
use anyhow::{Context, Result, anyhow, bail};
use clap::ValueEnum;
use lopdf::Document;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The colours that a press prints with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PressColours {
    /// Black ink.
    Grey,
    /// Four inks.
    Cmyk,
}

impl PressColours {
    /// The end of the name of a PDF in these colours.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            PressColours::Grey => "-grey",
            PressColours::Cmyk => "-cmyk",
        }
    }

    fn options(self) -> [&'static str; 2] {
        match self {
            PressColours::Grey => ["-sColorConversionStrategy=Gray", "-dProcessColorModel=/DeviceGray"],
            PressColours::Cmyk => ["-sColorConversionStrategy=CMYK", "-dProcessColorModel=/DeviceCMYK"],
        }
    }
}

/// The names of Ghostscript on Unix and Windows.
const EXECUTABLES: [&str; 3] = ["gs", "gswin64c", "gswin32c"];

/// Options of every conversion. Text is printed in black alone: four inks would blur the edges of letters. Links are of no use on paper.
/// The file has neither a date nor an identifier, so that the same PDF gives the same file.
const OPTIONS: [&str; 11] = [
    "-q",
    "-dSAFER",
    "-dBATCH",
    "-dNOPAUSE",
    "-sstdout=%stderr",
    "-sDEVICE=pdfwrite",
    "-dBlackText",
    "-dPreserveAnnots=false",
    "-dOmitInfoDate=true",
    "-dOmitID=true",
    "-dOmitXMP=true",
];

/// Ghostscript on this machine.
pub(crate) fn find() -> Result<PathBuf> {
    let found = EXECUTABLES.iter().find_map(|name| on_path(name.as_ref()));
    found.ok_or_else(|| LocalizedError(msg!("pdf-no-ghostscript")).into())
}

/// A PDF in the colours of a press. It is for printing only: Ghostscript does not keep its tags and its contents.
pub(crate) fn convert(ghostscript: &Path, pdf: &Path, colours: PressColours) -> Result<Vec<u8>> {
    let failed = || LocalizedError(msg!("pdf-ghostscript-failed", path = pdf.display().to_string()));
    let mut command = Command::new(ghostscript);
    command.args(OPTIONS).args(colours.options()).arg("-sOutputFile=-").arg(pdf).stdin(Stdio::null());
    let output = command.output().with_context(failed)?;
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(anyhow!(told).context(failed()));
    }
    let pages = |document: &Document| document.get_pages().len();
    let (source, converted) = (Document::load(pdf)?, Document::load_mem(&output.stdout).with_context(failed)?);
    if pages(&source) != pages(&converted) {
        bail!(failed());
    }
    Ok(output.stdout)
}
