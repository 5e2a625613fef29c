//! A file system so small that it fills up, for whoever may mount one, and for others, too.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::settings::setting;

/// A small file system in memory; gone when dropped.
pub(crate) struct Tmpfs(PathBuf);

impl Tmpfs {
    /// Mounts one. Where only root may do that, `test` (its whole name) runs once more in a name space
    /// of its own, where it is root, and `None` comes back. Where that is not possible either, the test
    /// fails: whoever asks for it needs such a machine.
    pub(crate) fn mount(test: &str, path: &Path, size: &str) -> Option<Self> {
        if let Some(mounted) = Self::try_mount(path, size) {
            return Some(mounted);
        }
        assert!(setting("IN_A_NAMESPACE").is_none(), "{test}: nothing can be mounted even so");
        let program = std::env::current_exe().unwrap();
        let mut again = Command::new("unshare");
        again.args(AS_ROOT).arg(program).args(["--exact", test, "--include-ignored"]);
        let status = again.env("IN_A_NAMESPACE", "1").status();
        let has_passed = status.as_ref().is_ok_and(std::process::ExitStatus::success);
        assert!(
            has_passed,
            "{test}: failed in a name space of its own, or none can be made: {status:?}"
        );
        None
    }

    /// Mounts one, or does not.
    pub(crate) fn try_mount(path: &Path, size: &str) -> Option<Self> {
        std::fs::create_dir_all(path).unwrap();
        let mut mount = Command::new("mount");
        let options = format!("size={size}");
        let mount = mount.args(["-t", "tmpfs", "-o", &options, "tmpfs"]).arg(path).output();
        mount.is_ok_and(|output| output.status.success()).then(|| Self(path.to_owned()))
    }

    /// Fills all the space that is left.
    pub(crate) fn fill(&self) {
        use std::io::Write as _;
        let mut file = std::fs::File::create(self.0.join("filler")).unwrap();
        while file.write_all(&[b'x'; 512]).is_ok() {}
    }

    /// And gives it back.
    pub(crate) fn empty(&self) {
        std::fs::remove_file(self.0.join("filler")).unwrap();
    }

    /// Another size, or another mode, such as `4m,ro`.
    pub(crate) fn remount(&self, options: &str) {
        let options = format!("remount,size={options}");
        let status = Command::new("mount").args(["-o", &options]).arg(&self.0).status().unwrap();
        assert!(status.success());
    }
}

impl Drop for Tmpfs {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

const AS_ROOT: [&str; 3] = ["--user", "--map-root-user", "--mount"];
