//! The transfer size of a page.

use crate::base::message::UiLanguage;
use crate::msg;
use crate::render::PreparedSite;
use crate::site::PagePlan;
use serde_json::{Value, json};
use std::io::Write;

/// The budget for the HTML and style sheets of a page, in bytes: the first ten TCP segments of a connection.
const BUDGET: usize = 14_000;

/// The transfer size of a page: HTML and style sheets compressed with Brotli, as a web server would send them.
pub(crate) fn size(site: &PreparedSite, plan: &PagePlan, ui_language: UiLanguage) -> Value {
    let Some(bytes) = site.file(&plan.path).value else { return Value::Null };
    let html = without_source_attributes(&String::from_utf8_lossy(&bytes));
    let styles: usize =
        style_sheets(&html).iter().filter_map(|name| site.file(&format!("assets/{name}")).value).map(|bytes| compressed_size(&bytes)).sum();
    let total = compressed_size(html.as_bytes()) + styles;
    json!({
        "total": total,
        "budget": BUDGET,
        "text": msg!("preview-size", size = kilobytes(total), budget = kilobytes(BUDGET)).text(ui_language),
    })
}

/// The page without the attributes that only the preview adds.
fn without_source_attributes(html: &str) -> String {
    let attribute = format!(" {}=", crate::markdown::SOURCE_ATTRIBUTE);
    let mut parts = html.split(&attribute);
    let mut clean = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = match part.strip_prefix('"') {
            Some(quoted) => quoted.find('"').map_or(part.len(), |at| at + 2),
            None => part.find([' ', '>']).unwrap_or(part.len()),
        };
        clean.push_str(&part[end..]);
    }
    clean
}

/// The names of the style sheets that a page loads.
fn style_sheets(html: &str) -> Vec<&str> {
    html.split("<link ")
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .filter(|tag| tag.contains("stylesheet"))
        .filter_map(|tag| tag.split("assets/").nth(1))
        .filter_map(|rest| rest.split(['"', ' ', '\'']).next())
        .collect()
}

fn compressed_size(bytes: &[u8]) -> usize {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, 11, 22);
    writer.write_all(bytes).expect("writing to memory can't fail");
    drop(writer);
    compressed.len()
}

/// A size in kilobytes (1,000 bytes), rounded down to one decimal.
fn kilobytes(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_is_that_of_the_published_page() {
        assert_eq!(without_source_attributes("<p data-source=a.md:1:1>x<p class=a data-source=\"a b.md:2:1\">y"), "<p>x<p class=a>y");
        assert_eq!(style_sheets("<link rel=icon href=../assets/i.svg><link rel=stylesheet href=../assets/style.0.css>"), ["style.0.css"]);
        assert_eq!(kilobytes(12_345), "12.3");
    }
}
