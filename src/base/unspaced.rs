//! Scripts whose words are not separated by spaces.

/// Whether a letter belongs to such a script: Thai, Lao, Burmese, Khmer, Chinese, Japanese. A number directly beside it is a number of its own.
pub(crate) fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}
