//! How far a publish has come, on the terminal.

use crate::base::message::Speech;
use crate::msg;
use crate::publish::{Part, Stage, Watch};
use std::io::IsTerminal;

/// A bar on the terminal; nothing where nobody looks.
pub(crate) struct Bar {
    bar: indicatif::ProgressBar,
    speech: Speech,
}

impl Bar {
    /// A bar; it appears with the first part.
    pub(crate) fn new(speech: Speech) -> Bar {
        let bar = if std::io::stderr().is_terminal() { indicatif::ProgressBar::new(0) } else { indicatif::ProgressBar::hidden() };
        let style = indicatif::ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}").expect("our own template");
        bar.set_style(style);
        Bar { bar, speech }
    }

    /// Takes the bar away.
    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

impl Watch for Bar {
    fn begin(&self, part: Part, files: usize) {
        let message = match part {
            Part::Aside => msg!("publish-part-aside"),
            Part::Files(Stage::Assets) => msg!("publish-part-assets"),
            Part::Files(Stage::Pages) => msg!("publish-part-pages"),
            Part::Files(Stage::Entrances | Stage::Offline) => msg!("publish-part-entrances"),
            Part::Deletes => msg!("publish-part-deletes"),
            Part::Reading => msg!("publish-part-reading"),
        };
        self.bar.set_message(message.say(self.speech));
        self.bar.set_position(0);
        self.bar.set_length(files as u64);
    }

    fn step(&self) {
        self.bar.inc(1);
    }
}
