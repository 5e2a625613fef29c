//! What stands above both trees: the first page, pages at old addresses, and `llms.txt`.

use std::fmt::Write as _;
use std::path::Path;

use super::build::write;
use super::moved;
use crate::book::{Source, Tree};
use crate::workspace::Outcome;

/// Writes it.
pub(super) fn write_all(root: &Path, source: &Source, trees: &[Tree], site: &Path) -> Outcome<()> {
    write(&site.join("index.html"), FIRST)?;
    let Some(first) = trees.first() else { return Ok(()) };
    for (path, page) in moved::pages(root, source, first)? {
        write(&site.join(path), &page)?;
    }
    write(&site.join("llms.txt"), &list(source, trees))
}

/// The site for programs that read text: every chapter and family, as Markdown.
fn list(source: &Source, trees: &[Tree]) -> String {
    let mut text = LLMS.to_owned();
    for tree in trees {
        let (code, language) = (tree.language.code(), tree.language);
        let heading = language.say("中文", "English");
        for entry in &tree.contents {
            let _ = match &entry.path {
                None => writeln!(text, "\n## {heading}: {}\n", entry.title),
                Some(path) => writeln!(text, "- [{}]({code}/{path})", entry.title),
            };
        }
        let _ = writeln!(
            text,
            "\n## {heading}: {}\n",
            language.say("接口族", "families of operations")
        );
        for name in source.families() {
            let Some(family) = source.catalogue.family(name) else { continue };
            let title = language.of(&family.title);
            let _ = writeln!(text, "- [{title}]({code}/reference/{name}/index.md)");
        }
    }
    text
}

const FIRST: &str = "<!doctype html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>微信支付 Rust 工具包 · WeChat Pay for Rust</title>
<link rel=\"alternate\" hreflang=\"zh\" href=\"zh/index.html\">
<link rel=\"alternate\" hreflang=\"en\" href=\"en/index.html\">
<style>
  :root { color-scheme: light dark; font: 1.2rem/1.6 system-ui, sans-serif }
  body { display: grid; place-content: center; min-height: 90vh; margin: 1rem; text-align: center }
  a { display: block; padding: .6rem }
</style>
<script>location.replace((navigator.language.startsWith('zh') ? 'zh' : 'en') + '/index.html')</script>
<a href=\"zh/index.html\" hreflang=\"zh\" lang=\"zh\">微信支付 Rust 工具包：中文</a>
<a href=\"en/index.html\" hreflang=\"en\">WeChat Pay for Rust: English</a>
</html>
";

const LLMS: &str = "# WeChat Pay for Rust (微信支付 Rust 工具包)

> SDK, local sandbox, outbox and command line for WeChat Pay APIv3. Every page has its Markdown beside it: \
replace `.html` by `.md`. Amounts are whole fen. A page for each operation: \
`en/reference/FAMILY/OPERATION.md`, listed by its family.
";
