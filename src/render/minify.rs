//! Minifies HTML, style sheets and scripts.

use crate::base::diagnostic::{Lines, Position};
use lightningcss::dependencies::{Dependency, DependencyOptions};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;
use std::sync::LazyLock;

/// Only white space and quotes: what every browser and validator treats the same.
static TEMPLATE: LazyLock<minify_html::Cfg> = LazyLock::new(|| {
    let mut settings = minify_html::Cfg::new();
    settings.keep_closing_tags = true;
    settings.keep_html_and_head_opening_tags = true;
    settings
});

/// Minifies the HTML of a template. End tags stay, since the last element of a template need not be the last of the page.
pub(crate) fn template(html: &str) -> String {
    String::from_utf8(minify_html::minify(html.as_bytes(), &TEMPLATE)).expect("small HTML is UTF-8, as what it was made from")
}

/// A minified style sheet with placeholders for its addresses.
pub(crate) struct Style {
    /// The text.
    pub text: String,
    pub urls: Vec<StyleUrl>,
}

/// An address in a style sheet.
pub(crate) struct StyleUrl {
    /// As written in the source.
    pub address: String,
    /// The placeholder in the minified text.
    pub placeholder: String,
    /// Its position in the source.
    pub position: Position,
}

/// Minifies a style sheet. The error is the position and the text of the first mistake.
pub(crate) fn style(source: &str) -> Result<Style, (Position, String)> {
    let at = |line: u32, column: u32| Position { line: line + 1, column };
    if let Some(offset) = too_deep(source) {
        return Err((Lines::new(source).position(offset), TOO_DEEP.to_owned()));
    }
    let mut sheet = StyleSheet::parse(source, ParserOptions::default())
        .map_err(|error| (error.loc.as_ref().map_or(Position::START, |place| at(place.line, place.column)), error.kind.to_string()))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| (Position::START, error.to_string()))?;
    let options = PrinterOptions { minify: true, analyze_dependencies: Some(DependencyOptions::default()), ..PrinterOptions::default() };
    let printed = sheet.to_css(options).map_err(|error| (Position::START, error.to_string()))?;
    let urls = printed
        .dependencies
        .unwrap_or_default()
        .into_iter()
        .filter_map(|dependency| match dependency {
            Dependency::Url(url) => Some(StyleUrl {
                position: at(url.loc.start.line.saturating_sub(1), url.loc.start.column),
                address: url.url,
                placeholder: url.placeholder,
            }),
            Dependency::Import(_) => None,
        })
        .collect();
    Ok(Style { text: printed.code, urls })
}

/// Minifies a script. The error is the byte offset and the text of the first mistake.
pub(crate) fn script(source: &str) -> Result<String, (usize, String)> {
    if let Some(offset) = too_deep(source) {
        return Err((offset, TOO_DEEP.to_owned()));
    }
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
    if let Some(error) = parsed.errors.first() {
        let offset = error.labels.as_ref().and_then(|labels| labels.first()).map_or(0, |label| label.offset());
        return Err((offset, error.message.to_string()));
    }
    let mut program = parsed.program;
    let options = MinifierOptions { mangle: Some(MangleOptions::default()), compress: Some(CompressOptions::safest()) };
    let scoping = Minifier::new(options).minify(&allocator, &mut program).scoping;
    Ok(Codegen::new().with_options(CodegenOptions::minify()).with_scoping(scoping).build(&program).code)
}

/// Maximum nesting of brackets. The parsers recurse once per level and would overflow the stack.
const DEEPEST: usize = 200;
const TOO_DEEP: &str = "brackets are nested more than 200 levels deep";

/// The offset at which brackets are nested too deeply.
fn too_deep(source: &str) -> Option<usize> {
    let mut depth = 0_usize;
    source.bytes().position(|byte| {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_lose_spaces_and_name_their_addresses() {
        let small = style("a { color : red ; background: url(x.svg) }").unwrap_or_else(|error| panic!("{error:?}"));
        assert_eq!(small.urls.len(), 1);
        assert_eq!(small.urls[0].address, "x.svg");
        assert!(small.text.len() < 60 && small.text.contains(&small.urls[0].placeholder), "{}", small.text);
        assert!(style("a { color: red;\n b { } } }").is_err());
    }

    #[test]
    fn scripts_lose_names_and_report_mistakes() {
        let small = script("const greeting = 'a'; function say(word) { console.log(word); } say(greeting);")
            .unwrap_or_else(|error| panic!("{error:?}"));
        assert!(small.len() < 60, "{small}");
        assert!(script("let = ;").is_err());
    }
}
