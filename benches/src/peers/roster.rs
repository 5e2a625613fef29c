//! Who takes part, and how each is started. Foreign clients are installed by interop's own script,
//! in the versions pinned there; who cannot be is left out with the reason.

use std::path::PathBuf;
use std::process::Command;

use crate::wxpay::variable;
use crate::{Failure, report};

/// Which of our two clients one is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Async,
    Blocking,
}

/// A client.
pub(super) struct Peer {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) is_ours: bool,
    /// In the numbers of its orders.
    pub(super) mark: &'static str,
    start: fn(&Folders, &str) -> Result<Command, Failure>,
}

impl Peer {
    /// Installs it if need be; gives what starts it.
    pub(super) fn command(&self, folders: &Folders) -> Result<Command, Failure> {
        (self.start)(folders, self.mark)
    }
}

/// Where things are.
pub(super) struct Folders {
    root: PathBuf,
    /// The target folder.
    target: PathBuf,
}

impl Folders {
    pub(super) fn find() -> Result<Self, Failure> {
        let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
        // target/release/deps/peers-… → target
        let program = std::env::current_exe()?;
        let target = program.ancestors().nth(3).ok_or("no target folder")?.to_owned();
        Ok(Self { root, target })
    }

    /// Lets `interop/run.sh` install a client.
    fn prepare(&self, client: &str) -> Result<(), Failure> {
        let mut command = Command::new("bash");
        command.arg(self.root.join("interop/run.sh")).args(["--prepare", client]);
        command.env("CARGO_TARGET_DIR", &self.target);
        run(command)
    }
}

/// All of them; ours first.
pub(super) static PEERS: [Peer; 6] = [
    Peer { name: "wechatpay, async", kind: Kind::Async, is_ours: true, mark: "A", start: ours },
    Peer {
        name: "wechatpay, blocking",
        kind: Kind::Blocking,
        is_ours: true,
        mark: "B",
        start: ours,
    },
    Peer { name: "wxpay-rs", kind: Kind::Async, is_ours: false, mark: "R", start: wxpay_rs },
    Peer {
        name: "wechatpay-axios-plugin",
        kind: Kind::Async,
        is_ours: false,
        mark: "N",
        start: node,
    },
    Peer {
        name: "wechatpayv3, async",
        kind: Kind::Async,
        is_ours: false,
        mark: "Q",
        start: python_async,
    },
    Peer {
        name: "wechatpayv3, sync",
        kind: Kind::Blocking,
        is_ours: false,
        mark: "P",
        start: python_sync,
    },
];

fn ours(_: &Folders, mark: &str) -> Result<Command, Failure> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args([DRIVER, mark]);
    Ok(command)
}

fn wxpay_rs(folders: &Folders, mark: &str) -> Result<Command, Failure> {
    let target = folders.target.join("interop/rust");
    let mut build = Command::new(variable("CARGO").unwrap_or_else(|| PathBuf::from("cargo")));
    build.args(["build", "--release", "--locked", "--quiet", "--example", "peer"]);
    build.arg("--manifest-path").arg(folders.root.join("interop/rust/Cargo.toml"));
    build.arg("--target-dir").arg(&target);
    run(build)?;
    let mut command = Command::new(target.join("release/examples/peer"));
    command.args(["public-key", mark]);
    Ok(command)
}

fn node(folders: &Folders, mark: &str) -> Result<Command, Failure> {
    folders.prepare("node")?;
    let mut command = Command::new("node");
    command.env("NODE_PATH", folders.target.join("interop/node/node_modules"));
    command.arg(folders.root.join("benches/peers/driver.cjs")).arg(mark);
    Ok(command)
}

fn python_async(folders: &Folders, mark: &str) -> Result<Command, Failure> {
    python(folders, "async", mark)
}

fn python_sync(folders: &Folders, mark: &str) -> Result<Command, Failure> {
    python(folders, "sync", mark)
}

fn python(folders: &Folders, world: &str, mark: &str) -> Result<Command, Failure> {
    folders.prepare("python")?;
    let mut command = Command::new(folders.target.join("interop/python/venv/bin/python"));
    command.arg(folders.root.join("benches/peers/driver.py")).args([world, mark]);
    Ok(command)
}

/// Runs a program that prepares; its last words are the reason if it fails.
fn run(mut command: Command) -> Result<(), Failure> {
    let output = command.output().map_err(|cause| format!("{command:?}: {cause}"))?;
    if output.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&output.stderr);
    let last = words.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("no reason given");
    Err(last.trim().to_owned().into())
}

/// Says that a client takes no part.
pub(super) fn left_out(name: &str, why: &str) {
    report::line(&format!("left out: {name}: {why}"));
}

/// The argument with which this program runs as one of our clients.
pub(super) const DRIVER: &str = "bench-peer";
