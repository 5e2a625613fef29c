//! A small server for looking at the site: files of one folder, nothing else.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use crate::workspace::{Failure, Outcome};

/// Serves a folder until the process ends.
///
/// # Errors
///
/// If the address cannot be listened on.
pub fn serve(site: &Path, address: &str, say: &mut dyn FnMut(&str)) -> Outcome<()> {
    let listener = TcpListener::bind(address)
        .map_err(|error| Failure(format!("cannot listen on {address}: {error}")))?;
    let address = listener.local_addr().map(|it| it.to_string()).unwrap_or_default();
    say(&format!("http://{address}/"));
    for stream in listener.incoming().flatten() {
        let site = site.to_path_buf();
        std::thread::spawn(move || answer(&site, stream));
    }
    Ok(())
}

/// Answers the requests of one connection. One that breaks is the browser's business.
fn answer(site: &Path, stream: TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut writer = stream.try_clone()?;
    let mut lines = BufReader::new(stream);
    loop {
        let mut first = String::new();
        if lines.read_line(&mut first)? == 0 {
            return Ok(());
        }
        loop {
            let mut line = String::new();
            if lines.read_line(&mut line)? == 0 || line.trim().is_empty() {
                break;
            }
        }
        let mut words = first.split_whitespace();
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or("/"));
        let (status, kind, body) = match file(site, target) {
            _ if !matches!(method, "GET" | "HEAD") => ("405 Method Not Allowed", TEXT, Vec::new()),
            Some(file) => ("200 OK", kind(&file), fs::read(&file)?),
            None => ("404 Not Found", TEXT, b"not found\n".to_vec()),
        };
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: \
             no-cache\r\n\r\n",
            body.len()
        );
        writer.write_all(head.as_bytes())?;
        if method != "HEAD" {
            writer.write_all(&body)?;
        }
    }
}

/// The file that a target means; none outside the folder.
fn file(site: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let path = Path::new(path);
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = site.join(path);
    let file = if file.is_dir() { file.join("index.html") } else { file };
    file.is_file().then_some(file)
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        Some("md") => "text/markdown; charset=utf-8",
        Some("txt") => TEXT,
        _ => "application/octet-stream",
    }
}

const TEXT: &str = "text/plain; charset=utf-8";
/// An idle connection is closed after that.
const PATIENCE: Duration = Duration::from_secs(30);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert_eq!(file(&site, "/lib.rs?x#y"), Some(site.join("lib.rs")));
        for target in ["/../Cargo.toml", "/./../Cargo.toml", "//etc/passwd", "/nowhere", "/"] {
            assert_eq!(file(&site, target), None, "{target}");
        }
    }
}
