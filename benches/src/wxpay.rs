//! The program `wxpay`, built as released, and a folder for its sandbox that goes away at the end.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::child::Server;
use crate::{Failure, clock, report};

pub(crate) struct Wxpay {
    program: PathBuf,
    folder: PathBuf,
}

impl Wxpay {
    /// Builds it if need be, unless `WXPAY` names one, as it does for `interop/run.sh`.
    pub(crate) fn build() -> Result<Self, Failure> {
        let folder = std::env::temp_dir().join(format!("wechatpay-benches-{}", std::process::id()));
        if let Some(program) = variable("WXPAY") {
            report::line(&format!("the sandbox is {}", program.display()));
            return Ok(Self { program, folder });
        }
        report::line("building wxpay …");
        let mut build = Command::new(variable("CARGO").unwrap_or_else(|| PathBuf::from("cargo")));
        build.args(["build", "--release", "--quiet", "--package", "wechatpay-cli"]);
        if !build.status()?.success() {
            return Err("wxpay does not build".into());
        }
        // target/release/deps/ratios-… → target/release/wxpay
        let program = std::env::current_exe()?
            .parent()
            .and_then(|deps| deps.parent())
            .ok_or("no target folder")?
            .join(format!("wxpay{}", std::env::consts::EXE_SUFFIX));
        Ok(Self { program, folder })
    }

    pub(crate) fn program(&self) -> &Path {
        &self.program
    }

    /// Starts its sandbox, on the other core than ours.
    pub(crate) fn sandbox(&self) -> Result<Server, Failure> {
        let mut command = Command::new(&self.program);
        command.args(["sandbox", "--json", "--listen", "127.0.0.1:0", "--data"]).arg(&self.folder);
        // A child begins where its parent is.
        clock::stay_on(1);
        let server = Server::spawn(command);
        clock::stay_on(0);
        server
    }
}

impl Drop for Wxpay {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

#[expect(clippy::disallowed_methods, reason = "a bench is told by variables where programs are")]
pub(crate) fn variable(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).map(PathBuf::from)
}
