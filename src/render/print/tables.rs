//! Tables on paper. One that is wider than the page is set smaller, or each of its rows becomes a card: a browser would scale down the whole
//! brochure instead.

use crate::base::html::plain_text;

/// The start tag of a phone in a text on paper.
pub(crate) const PRINTED_PHONE: &str = "<span class=\"tel\">";

/// How a table is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    Normal,
    /// In smaller letters, by the class `small` of `print.css`.
    Small,
    /// Each row as a list of column headers and values.
    Cards,
}

/// How a table is set that needs `width` letters per line where `room` fit.
pub(crate) fn setting(width: u32, room: u32) -> Setting {
    match width {
        _ if width <= room => Setting::Normal,
        // Small tables have four fifths of the usual letter size, with the usual gaps.
        _ if width * 5 <= room * 6 => Setting::Small,
        _ => Setting::Cards,
    }
}

/// The tables of a text, changed for paper. `room` is how many letters fit on one line.
pub(crate) fn for_paper(body: &str, room: u32) -> String {
    let mut out = String::with_capacity(body.len());
    for (at, part) in body.split("<table>").enumerate() {
        if at == 0 {
            out.push_str(part);
            continue;
        }
        let (table, rest) = part.split_once("</table>").unwrap_or((part, ""));
        match setting(least_width(table), room) {
            Setting::Cards => out.push_str(&cards(table)),
            setting => {
                out.push_str(if setting == Setting::Small { "<table class=\"small\">" } else { "<table>" });
                out.push_str(&plain_row_headers(table));
                out.push_str("</table>");
            }
        }
        out.push_str(rest);
    }
    out
}

/// The letters per line that a table needs: the longest word or phone of each column, plus one for the gap between columns.
pub(crate) fn least_width(table: &str) -> u32 {
    let mut columns: Vec<u32> = Vec::new();
    for row in rows(table) {
        for (column, cell) in cells(row).enumerate() {
            let words = plain_text(cell);
            let words = words.split([' ', '-', '/', '–']).map(|word| word.chars().count() as u32);
            let longest = words.chain(phones(cell)).max().unwrap_or(0);
            match columns.get_mut(column) {
                Some(widest) => *widest = longest.max(*widest),
                None => columns.push(longest),
            }
        }
    }
    columns.iter().map(|letters| letters + 1).sum()
}

/// The lengths of the phones of a cell. `print.css` keeps each on one line.
fn phones(cell: &str) -> impl Iterator<Item = u32> {
    let phones = cell.split(PRINTED_PHONE).skip(1).filter_map(|phone| phone.split("</span>").next());
    phones.map(|phone| plain_text(phone).chars().count() as u32)
}

fn rows(table: &str) -> impl Iterator<Item = &str> {
    table.split("<tr>").skip(1).map(|row| row.split("</tr>").next().unwrap_or_default())
}

/// The content of the cells of a row.
fn cells(row: &str) -> impl Iterator<Item = &str> {
    let cells = row.split("<t").filter(|cell| cell.starts_with('h') || cell.starts_with('d'));
    cells.map(|cell| {
        let content = cell.split_once('>').map_or("", |(_, content)| content);
        content.strip_suffix("</th>").or_else(|| content.strip_suffix("</td>")).unwrap_or(content)
    })
}

/// Each row of a table as a list: header of the column, value.
fn cards(table: &str) -> String {
    let (head, body) = table.split_once("</thead>").unwrap_or(("", table));
    let headers: Vec<&str> = rows(head).flat_map(cells).collect();
    let caption = head.split_once("<caption>").and_then(|(_, rest)| rest.split_once("</caption>")).map(|(caption, _)| caption);
    let mut out = String::from("<div class=\"cards\">");
    if let Some(caption) = caption {
        out.extend(["<p class=\"label\">", caption, "</p>"]);
    }
    for row in rows(body) {
        out.push_str("<dl class=\"card\">");
        for (column, cell) in cells(row).enumerate() {
            let header = headers.get(column).copied().unwrap_or_default();
            out.extend(["<div><dt>", header, "</dt><dd>", cell, "</dd></div>"]);
        }
        out.push_str("</dl>");
    }
    out.push_str("</div>");
    out
}

/// Turns row headers of two-column tables into plain cells: screen readers treat a table with more header cells than data cells as
/// consisting of headers only.
fn plain_row_headers(table: &str) -> String {
    if table.matches("<th ").count() <= table.matches("<td").count() {
        return table.to_owned();
    }
    let mut cells = table.split("<th scope=\"row\"");
    let mut out = cells.next().unwrap_or_default().to_owned();
    for cell in cells {
        out.push_str("<td");
        out.push_str(&cell.replacen("</th>", "</td>", 1));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_column_tables_have_plain_row_headers() {
        let table = |rows: &str| {
            format!("<p>a</p><table><thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>{rows}</table><p>b</p>")
        };
        let narrow = table("<tr><th scope=\"row\">x</th><td>1</td></tr>");
        assert_eq!(for_paper(&narrow, 70), table("<tr><td>x</td><td>1</td></tr>"));
        let wide = table("<tr><th scope=\"row\">x</th><td>1</td><td>2</td><td>3</td><td>4</td></tr>");
        assert_eq!(for_paper(&wide, 70), wide);
    }

    #[test]
    fn a_table_needs_the_longest_word_of_each_column() {
        let table = "<caption>x</caption><thead><tr><th scope=\"col\">Region</th><th scope=\"col\">Number of people</th></tr></thead>";
        assert_eq!(least_width(table), 7 + 7);
        let phone = format!("<tr><td>{PRINTED_PHONE}8 (7212) 34-70-42</span> ask</td></tr>");
        assert_eq!(least_width(&phone), 17 + 1);
    }

    #[test]
    fn wide_tables_are_set_smaller_or_as_cards() {
        let table = "<table><caption>C</caption><thead><tr><th scope=\"col\">Алма</th><th scope=\"col\">Б</th></tr></thead>\
                     <tbody><tr><td>x y</td><td class=\"num\"><b>1</b></td></tr></tbody></table>";
        assert_eq!(least_width(table), 7);
        assert!(for_paper(table, 7).starts_with("<table><caption>"));
        assert!(for_paper(table, 6).starts_with("<table class=\"small\"><caption>"));
        assert_eq!(
            for_paper(table, 5),
            "<div class=\"cards\"><p class=\"label\">C</p><dl class=\"card\"><div><dt>Алма</dt><dd>x y</dd></div>\
             <div><dt>Б</dt><dd><b>1</b></dd></div></dl></div>"
        );
    }
}
