//! Files of `NAME=value` lines, as the sandbox writes them and a shell could read them.

use wechatpay_core::{Error, ErrorKind, Result};
use zeroize::Zeroizing;

/// One variable of a file.
pub type Entry = (String, Zeroizing<String>);

/// Reads `NAME=value` lines. `export ` before the name, blank lines and `#` comments are fine; a
/// value may be in quotes, over several lines if need be. In double quotes `\n`, `\"` and `\\`
/// mean what they mean in a shell's `$'…'`; in single quotes everything is literal. Of a repeated
/// name the last value counts.
///
/// ```
/// let entries = wechatpay::env::parse("export WECHATPAY_MCHID='1900000109' # ours\n")?;
/// assert_eq!(entries[0].0, "WECHATPAY_MCHID");
/// assert_eq!(entries[0].1.as_str(), "1900000109");
/// # Ok::<(), wechatpay::Error>(())
/// ```
///
/// # Errors
/// If a line is no assignment; the error names the line, never the value.
pub fn parse(text: &str) -> Result<Vec<Entry>> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut line = 1;
    while !rest.is_empty() {
        let (entry, after) = assignment(rest).map_err(|fault| at(line, fault))?;
        line += rest[..rest.len() - after.len()].matches('\n').count();
        rest = after;
        if let Some((name, value)) = entry {
            entries.retain(|(known, _)| *known != name);
            entries.push((name, value));
        }
    }
    Ok(entries)
}

type Parsed<'t> = (Option<Entry>, &'t str);

/// Takes one line, or more if a quoted value spans them.
fn assignment(text: &str) -> Result<Parsed<'_>, &'static str> {
    let (line, after) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return Ok((None, after));
    }
    let (head, _) = line.split_once('=').ok_or("is not NAME=value")?;
    let bare = head.strip_prefix("export").filter(|rest| rest.starts_with([' ', '\t']));
    let name = bare.unwrap_or(head).trim_start();
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if name.is_empty() || !name.chars().all(is_name) {
        return Err("has a name that cannot be one: letters, digits and underscores, then `=`");
    }
    let (_, value) = text.split_once('=').unwrap_or_default();
    let (value, after) = scan(value)?;
    Ok((Some((name.to_owned(), value)), after))
}

/// Takes a value as a shell would: pieces, quoted or not, until the line ends.
fn scan(text: &str) -> Result<(Zeroizing<String>, &str), &'static str> {
    let mut value = Zeroizing::new(String::new());
    let mut rest = text;
    loop {
        rest = match rest.chars().next() {
            None | Some('\n') => break,
            Some('\'') => {
                let (piece, after) = rest[1..].split_once('\'').ok_or(UNCLOSED)?;
                value.push_str(piece);
                after
            }
            Some('"') => double_quoted(&rest[1..], &mut value)?,
            Some('\\') => {
                let escaped = rest[1..].chars().next().ok_or("ends in a backslash")?;
                value.push(escaped);
                &rest[1 + escaped.len_utf8()..]
            }
            Some(c) if c.is_whitespace() => {
                let (remark, after) = rest.split_once('\n').unwrap_or((rest, ""));
                let remark = remark.trim();
                if !remark.is_empty() && !remark.starts_with('#') {
                    return Err("has a blank in its value; put the value in quotes");
                }
                return Ok((value, after));
            }
            Some(c) => {
                value.push(c);
                &rest[c.len_utf8()..]
            }
        };
    }
    Ok((value, rest.strip_prefix('\n').unwrap_or(rest)))
}

fn double_quoted<'t>(text: &'t str, value: &mut String) -> Result<&'t str, &'static str> {
    let mut characters = text.char_indices();
    while let Some((index, c)) = characters.next() {
        match c {
            '"' => return Ok(&text[index + 1..]),
            '\\' => match characters.next().ok_or(UNCLOSED)?.1 {
                'n' => value.push('\n'),
                escaped @ ('"' | '\\' | '$' | '`') => value.push(escaped),
                other => value.extend(['\\', other]),
            },
            c => value.push(c),
        }
    }
    Err(UNCLOSED)
}

fn at(line: usize, fault: &str) -> Error {
    Error::new(ErrorKind::Input, format!("line {line} of the settings file {fault}"))
}

const UNCLOSED: &str = "opens a quote that is never closed";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_read_as_a_shell_would_read_them() {
        let check = |text: &str, expected: &[(&str, &str)]| {
            let entries = parse(text).unwrap();
            let found: Vec<_> = entries.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("", &[]);
        check("# remark\n\n  \t\nA=1", &[("A", "1")]);
        check("export A='it''s'\nexport\tB=\"x\\ny\"\r\n", &[("A", "its"), ("B", "x\ny")]);
        check(r"A='it'\''s'", &[("A", "it's")]);
        check("A='-----\nline\n-----'\nB=2\n", &[("A", "-----\nline\n-----"), ("B", "2")]);
        check("A=a=b # remark\nA=c", &[("A", "c")]);
        check("A=\nB=''", &[("A", ""), ("B", "")]);
        check("\u{feff}A=商户", &[("A", "商户")]);
        check("exported=1", &[("exported", "1")]);
        check(r#"A="\$x \q""#, &[("A", "$x \\q")]);
    }

    #[test]
    fn a_mistake_names_its_line_and_no_value() {
        let check = |text: &str, expected: &str| {
            assert_eq!(parse(text).unwrap_err().to_string(), expected);
        };
        check("A=1\n\nsecret", "line 3 of the settings file is not NAME=value");
        check(
            "A='x\ny'\nB='secret",
            "line 3 of the settings file opens a quote that is never closed",
        );
        check("A=\"secret\\", "line 1 of the settings file opens a quote that is never closed");
        check(
            "A=sec ret",
            "line 1 of the settings file has a blank in its value; put the value in quotes",
        );
        check(
            "A B=secret",
            "line 1 of the settings file has a name that cannot be one: letters, digits and underscores, then `=`",
        );
    }
}
