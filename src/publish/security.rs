//! The headers that protect readers, from one table; written out for the servers that send them.

use super::media::{self, Keep};
use crate::base::output::Output;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use url::Url;

/// Header → value.
pub(crate) type Table = BTreeMap<String, String>;

/// What every answer says, besides what its file says about itself.
///
/// The content security policy is the one that the pages themselves carry, and what only a header can say. Where pages
/// differ, the header says only what holds for every page; each page still carries its own.
pub(crate) fn table(output: &Output) -> Table {
    let pages = output.iter().filter(|(path, _)| path.ends_with(".html"));
    let policies: BTreeSet<Option<String>> = pages.map(|(_, bytes)| policy_of(&String::from_utf8_lossy(bytes))).collect();
    let common = match policies.into_iter().collect::<Vec<_>>().as_slice() {
        [Some(policy)] => policy.clone(),
        _ => "base-uri 'none'; object-src 'none'".to_owned(),
    };
    let table = [
        ("Content-Security-Policy", format!("{common}; frame-ancestors 'none'")),
        ("Strict-Transport-Security", "max-age=31536000".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ];
    table.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The policy in a page's head. Attributes stand with double quotes, single quotes, or none, as minified.
fn policy_of(html: &str) -> Option<String> {
    let start = html.find("<meta").and_then(|_| html.to_ascii_lowercase().find("content-security-policy"))?;
    let open = html[..start].rfind('<')?;
    let tag = &html[open..open + tag_length(&html[open..])];
    let value = tag[tag.to_ascii_lowercase().find(" content=")? + " content=".len()..].trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''));
    let text = match quote {
        Some(quote) => value[1..].split(quote).next()?,
        None => value.split([' ', '>']).next()?,
    };
    Some(text.replace("&#39;", "'").replace("&#x27;", "'").trim_end_matches(';').to_owned())
}

/// The length of a tag; `>` inside quotes does not end it.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// File name → text, for each kind of server.
pub(crate) fn snippets(table: &Table, address: &Url) -> [(&'static str, String); 3] {
    let folder = address.path();
    [("_headers", for_hosts(table, folder)), ("apache.conf", for_apache(table, folder)), ("nginx.conf", for_nginx(table, folder))]
}

const MADE: &str = "# Made by anyqtama; write it again after every change of the theme: anyqtama publish --headers DIR";

/// The `_headers` file that several hosts and CDNs read.
fn for_hosts(table: &Table, folder: &str) -> String {
    let mut text = format!("{MADE}\n{folder}*\n");
    for (name, value) in table {
        writeln!(text, "  {name}: {value}").expect("writing to a string can't fail");
    }
    let brief = Keep::Briefly.cache_control();
    let forever = Keep::Forever.cache_control();
    // A later rule adds to an earlier one; `!` takes a header away first.
    write!(text, "  Cache-Control: {brief}\n{folder}assets/*\n  ! Cache-Control\n  Cache-Control: {forever}\n")
        .expect("writing to a string can't fail");
    text
}

/// For the `server` block of nginx. `add_header` in a block hides those around it, so each block has them all.
fn for_nginx(table: &Table, folder: &str) -> String {
    let mut text = String::new();
    let mut line = |line: &str| writeln!(text, "{line}").expect("writing to a string can't fail");
    line(MADE);
    line("# Include it in the `server` block. `brotli_static` needs the module ngx_http_brotli_static; without it, delete that line.");
    line(&format!("location ^~ {folder}{}/ {{", super::store::OWN));
    line("    return 404;");
    line("}");
    line(&format!("location {folder} {{"));
    line("    types {");
    for (extension, media, _) in media::types() {
        line(&format!("        {media} {extension};"));
    }
    line("    }");
    line("    default_type application/octet-stream;");
    line(&format!("    charset {};", media::CHARSET));
    // nginx says a character set for `text/html` without being asked.
    let texts = media::types().filter(|(_, media, is_text)| *is_text && *media != "text/html").map(|(_, media, _)| media);
    line(&format!("    charset_types {};", texts.collect::<BTreeSet<&str>>().into_iter().collect::<Vec<_>>().join(" ")));
    line("    index index.html;");
    line(&format!("    error_page 404 {folder}404.html;"));
    for switch in ["gzip_static", "gzip_vary", "brotli_static"] {
        line(&format!("    {switch} on;"));
    }
    let headers = |line: &mut dyn FnMut(&str), keep: Keep, indent: &str| {
        line(&format!("{indent}add_header Cache-Control \"{}\";", keep.cache_control()));
        for (name, value) in table {
            line(&format!("{indent}add_header {name} \"{value}\" always;"));
        }
    };
    headers(&mut line, Keep::Briefly, "    ");
    line("    location ~ \"\\.[0-9a-f]{10}\\.[a-z0-9]+$\" {");
    headers(&mut line, Keep::Forever, "        ");
    line("    }");
    line("}");
    text
}

/// For the `VirtualHost` of Apache; the site must lie in its document root.
fn for_apache(table: &Table, folder: &str) -> String {
    let mut text = String::new();
    let mut line = |line: &str| writeln!(text, "{line}").expect("writing to a string can't fail");
    line(MADE);
    line("# Include it in the `VirtualHost`. Needs mod_dir, mod_headers, mod_mime, mod_rewrite; switch mod_deflate off for this site.");
    line("RewriteEngine On");
    line(&format!("RewriteRule ^{folder}\\.anyqtama/ - [R=404,L]"));
    for (coding, suffix) in [("br", ".br"), ("gzip", ".gz")] {
        line(&format!("RewriteCond %{{HTTP:Accept-Encoding}} \\b{coding}\\b"));
        line(&format!("RewriteCond %{{DOCUMENT_ROOT}}%{{REQUEST_URI}}{suffix} -f"));
        line(&format!("RewriteRule ^({folder}.*)$ $1{suffix} [L]"));
    }
    line(&format!("<LocationMatch \"^{folder}\">"));
    line("    DirectoryIndex index.html");
    line(&format!("    ErrorDocument 404 {folder}404.html"));
    for (extension, media, is_text) in media::types() {
        let charset = if is_text { format!("; charset={}", media::CHARSET) } else { String::new() };
        line(&format!("    AddType \"{media}{charset}\" .{extension}"));
    }
    // Else Apache takes `.br` for Breton, and `.gz` for a type of its own.
    for rule in ["RemoveLanguage .br", "RemoveType .gz", "AddEncoding br .br", "AddEncoding gzip .gz"] {
        line(&format!("    {rule}"));
    }
    for (name, value) in table {
        line(&format!("    Header always set {name} \"{value}\""));
    }
    line("    Header merge Vary Accept-Encoding");
    line(&format!("    Header set Cache-Control \"{}\"", Keep::Briefly.cache_control()));
    line("</LocationMatch>");
    line(&format!("<LocationMatch \"^{folder}.*\\.[0-9a-f]{{10}}\\.[a-z0-9]+(\\.br|\\.gz)?$\">"));
    line(&format!("    Header set Cache-Control \"{}\"", Keep::Forever.cache_control()));
    line("</LocationMatch>");
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn output(pages: &[&str]) -> Output {
        pages.iter().enumerate().map(|(at, html)| (format!("{at}.html"), Arc::from(html.as_bytes()))).collect()
    }

    #[test]
    fn the_policy_is_the_one_of_the_pages() {
        let page = "<!doctype html><meta charset=utf-8><meta content=\"default-src 'none'; script-src 'self'\" http-equiv=Content-Security-Policy><p>";
        let value = |pages: &[&str]| table(&output(pages))["Content-Security-Policy"].clone();
        assert_eq!(value(&[page, page]), "default-src 'none'; script-src 'self'; frame-ancestors 'none'");
        assert_eq!(value(&[page, "<p>no policy"]), "base-uri 'none'; object-src 'none'; frame-ancestors 'none'");
    }
}
