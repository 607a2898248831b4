//! The progress bar of a publish.

use crate::base::message::UiLanguage;
use crate::base::upload_order::UploadStage;
use crate::msg;
use crate::publish::transfer::{Phase, Progress};
use std::io::IsTerminal;

/// Hidden if standard error is not a terminal.
pub(crate) struct ProgressBar {
    bar: indicatif::ProgressBar,
    ui_language: UiLanguage,
}

impl ProgressBar {
    /// The bar appears with the first phase.
    pub(crate) fn new(ui_language: UiLanguage) -> ProgressBar {
        let bar = if std::io::stderr().is_terminal() { indicatif::ProgressBar::new(0) } else { indicatif::ProgressBar::hidden() };
        let style = indicatif::ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}").expect("our own template");
        bar.set_style(style);
        ProgressBar { bar, ui_language }
    }

    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

impl Progress for ProgressBar {
    fn begin(&self, phase: Phase, files: usize) {
        let message = match phase {
            Phase::Backup => msg!("publish-phase-archive"),
            Phase::Upload(UploadStage::Assets) => msg!("publish-phase-assets"),
            Phase::Upload(UploadStage::Pages) => msg!("publish-phase-pages"),
            Phase::Upload(UploadStage::EntryPages | UploadStage::Offline) => msg!("publish-phase-home-pages"),
            Phase::Delete => msg!("publish-phase-delete"),
            Phase::Verify => msg!("publish-phase-verify"),
        };
        self.bar.set_message(message.text(self.ui_language));
        self.bar.set_position(0);
        self.bar.set_length(files as u64);
    }

    fn step(&self) {
        self.bar.inc(1);
    }
}
