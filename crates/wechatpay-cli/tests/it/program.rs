//! Running `wxpay`, and a sandbox that all tests of this binary share.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc;

use wechatpay_sandbox::{Mode, Sandbox, Settings};

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// `wxpay` in an environment without settings, colours or proxies.
pub(crate) fn wxpay(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wxpay"));
    command.env_clear().args(arguments).stdin(Stdio::null());
    command
}

/// Runs it to the end. Whatever the outcome, no secret of the sandbox may be in the output.
pub(crate) fn run(arguments: &[&str]) -> Ended {
    end(wxpay(arguments).output().unwrap())
}

/// Runs it with text on stdin.
pub(crate) fn run_with_input(arguments: &[&str], input: &[u8]) -> Ended {
    let mut command = wxpay(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    end(child.wait_with_output().unwrap())
}

/// Runs it with variables in the environment and text on stdin, which ends when it has answered with some lines. What
/// it prints may hold keys of a sandbox that it started.
#[cfg(feature = "mcp")]
pub(crate) fn run_in_with_input(
    environment: &[(&str, &str)],
    arguments: &[&str],
    input: &[u8],
    lines: usize,
) -> Ended {
    use std::io::{BufRead as _, BufReader, Read as _};

    let mut command = wxpay(arguments);
    command.envs(environment.iter().copied());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = Running(command.spawn().unwrap());
    let mut stdin = process.0.stdin.take().unwrap();
    stdin.write_all(input).unwrap();
    let mut answers = BufReader::new(process.0.stdout.take().unwrap());
    let mut stdout = String::new();
    for _ in 0..lines {
        answers.read_line(&mut stdout).unwrap();
    }
    drop(stdin);
    answers.read_to_string(&mut stdout).unwrap();
    let mut stderr = String::new();
    process.0.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    Ended { code: process.wait().code(), stdout, stderr }
}

/// Runs it with variables in the environment.
pub(crate) fn run_in(environment: &[(&str, &str)], arguments: &[&str]) -> Ended {
    end(wxpay(arguments).envs(environment.iter().copied()).output().unwrap())
}

fn end(output: Output) -> Ended {
    let ended = Ended {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    };
    holds_no_secret(&ended.stdout);
    holds_no_secret(&ended.stderr);
    assert!(!ended.stdout.contains("WECHATPAY2-SHA256"), "{ended:?}");
    assert!(!ended.stderr.contains("WECHATPAY2-SHA256"), "{ended:?}");
    ended
}

/// No part of the merchant's keys is in what was printed.
pub(crate) fn holds_no_secret(text: &str) {
    let settings = shared();
    let mut key_lines = settings.merchant_private_key.lines().filter(|line| line.len() > 40);
    for secret in [settings.apiv3_key.as_str(), "PRIVATE KEY"] {
        assert!(!text.contains(secret), "{text}");
    }
    assert!(!key_lines.any(|line| text.contains(line)), "{text}");
}

/// The settings of a sandbox that runs as long as the tests do.
pub(crate) fn shared() -> &'static Settings {
    static SETTINGS: OnceLock<Settings> = OnceLock::new();
    SETTINGS.get_or_init(|| {
        let (tell, told) = mpsc::channel();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Runtime::new().unwrap();
            runtime.block_on(async {
                // Tests ask with either kind of platform key.
                let sandbox = Sandbox::builder().mode(Mode::Both).start().await.unwrap();
                let settings = sandbox.settings().clone();
                settings.write(&folder("shared")).unwrap();
                tell.send(settings).unwrap();
                std::future::pending::<()>().await;
            });
        });
        told.recv().unwrap()
    })
}

/// The settings file of the shared sandbox.
pub(crate) fn env_file() -> String {
    shared();
    folder("shared").join("settings.env").display().to_string()
}

/// A folder of the tests' own, below the target folder.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// A folder that does not exist yet.
pub(crate) fn fresh_folder(name: &str) -> PathBuf {
    let folder = folder(name);
    std::fs::remove_dir_all(&folder).unwrap();
    folder
}

/// A process that is ended when the test is over, however the test ends.
pub(crate) struct Running(pub(crate) Child);

impl Running {
    /// Sends a signal by its name, such as `TERM`.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.0.id().to_string();
        let status = Command::new("kill").args([&format!("-{name}"), &id]).status().unwrap();
        assert!(status.success());
    }

    pub(crate) fn wait(mut self) -> ExitStatus {
        self.0.wait().unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
