//! Processes of a campaign: they end with the test, however it ends.
//!
//! Whoever drops an [`Actor`] kills its process. A test that is itself killed drops nothing, so each
//! process also watches its standard input, a pipe that only the test holds: when that closes, the
//! test is gone. A paused process is woken by a shell in a session of its own, and then sees it.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A running part of this very program, playing a role of its own.
pub(crate) struct Actor {
    child: Child,
    log: PathBuf,
}

impl Actor {
    /// Starts the test of this name, which is marked as ignored; what it says goes to a file.
    pub(crate) fn start(test: &str, folder: &Path, settings: &[(&str, &str)]) -> Self {
        let number = COUNT.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        let log = folder.join(format!("actor-{number}.log"));
        let said = std::fs::File::create(&log).unwrap();
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--ignored", "--nocapture"])
            .env("REAL_FOLDER", folder)
            .envs(settings.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(said)
            .spawn()
            .unwrap();
        Self { child, log }
    }

    /// SIGKILL, and gone when this returns.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// What it said, if it ended by itself, which it never should.
    pub(crate) fn fell(&mut self) -> Option<String> {
        let status = self.child.try_wait().unwrap()?;
        let said = std::fs::read_to_string(&self.log).unwrap_or_default();
        Some(format!("{status}: {said}"))
    }

    /// SIGSTOP, and SIGCONT after a while. Gives back who wakes it.
    pub(crate) fn pause(&self, pause: Duration) -> Waker {
        let (id, seconds) = (self.child.id(), pause.as_secs_f64());
        let text = format!("kill -STOP {id}; sleep {seconds:.3}; kill -CONT {id}");
        let shell = Command::new("setsid").args(["sh", "-c", &text]).stderr(Stdio::null()).spawn();
        Waker(shell.unwrap())
    }
}

impl Drop for Actor {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Who wakes a paused process. It is waited for, lest it wakes somebody else.
pub(crate) struct Waker(Child);

impl Waker {
    pub(crate) fn is_done(&mut self) -> bool {
        self.0.try_wait().unwrap().is_some()
    }
}

impl Drop for Waker {
    fn drop(&mut self) {
        let _ = self.0.wait();
    }
}

/// To be called by a actor: ends its process when the test is gone.
pub(crate) fn end_with_the_test() {
    std::thread::spawn(|| {
        // Nothing is ever written: this returns when the pipe closes.
        let _ = std::io::stdin().read(&mut [0; 1]);
        std::process::abort();
    });
}

static COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::Folder;
    use crate::settings::setting;

    /// Not a test: does nothing, for ever.
    #[test]
    #[ignore = "a process of the test below, started by it"]
    fn sleeper() {
        let Some(folder) = setting("REAL_FOLDER") else { return };
        end_with_the_test();
        std::fs::write(Path::new(&folder).join("id"), std::process::id().to_string()).unwrap();
        loop {
            std::thread::park();
        }
    }

    /// Not a test: a campaign with one process, which is paused.
    #[test]
    #[ignore = "a process of the test below, started by it"]
    fn campaign() {
        let Some(folder) = setting("REAL_FOLDER").map(PathBuf::from) else { return };
        let actor = Actor::start("real::process::tests::sleeper", &folder, &[]);
        while read(&folder.join("id")).is_none() {
            std::thread::yield_now();
        }
        let _waker = actor.pause(Duration::from_millis(800));
        std::fs::write(folder.join("paused"), "1").unwrap();
        loop {
            std::thread::park();
        }
    }

    #[tokio::test]
    async fn nothing_outlives_a_campaign_that_is_killed() {
        let folder = Folder::new("orphans");
        let mut campaign = Actor::start("real::process::tests::campaign", &folder.path(""), &[]);
        while read(&folder.path("paused")).is_none() {
            assert_eq!(campaign.fell(), None);
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let id = read(&folder.path("id")).unwrap();
        assert!(is_alive(id));
        campaign.kill();
        for _ in 0..500 {
            if !is_alive(id) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("process {id} lives on");
    }

    fn read(path: &Path) -> Option<u32> {
        std::fs::read_to_string(path).ok()?.parse().ok()
    }

    /// Whether there is such a process, and it is no mere name in the table.
    fn is_alive(id: u32) -> bool {
        let state = std::fs::read_to_string(format!("/proc/{id}/stat"));
        state.is_ok_and(|state| !state.contains(") Z"))
    }
}
