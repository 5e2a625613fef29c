//! Files that commands write: for their owner, and in place of nothing but regular files.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _, symlink};

use crate::program::{env_file, fresh_folder, run, shared};

#[test]
fn files_are_private_and_devices_stay() {
    let folder = fresh_folder("out");
    fs::create_dir_all(&folder).unwrap();
    let at = ["--at", shared().base_url.as_str()];
    let snapshot = |name: &str| {
        let name = folder.join(name).display().to_string();
        run(&[&["sandbox", "snapshot", "--out", &name], &at[..]].concat())
    };
    assert_eq!(snapshot("world.json").code, Some(0));
    let mode = |name: &str| fs::metadata(folder.join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("world.json"), 0o600);

    let socket = folder.join("socket");
    let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    symlink("/dev/null", folder.join("null")).unwrap();
    for name in ["socket", "null"] {
        let ended = snapshot(name);
        assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""));
        assert!(ended.stderr.contains("it is no regular file, and is not replaced"), "{ended:?}");
        let name = folder.join(name).display().to_string();
        let bill =
            ["bill", "trade", "--date", "2026-11-21", "--env-file", &env_file(), "--out", &name];
        for more in [&[][..], &["--json"], &["--csv"]] {
            let ended = run(&[&bill[..], more].concat());
            assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""), "{}", ended.stderr);
        }
    }
    assert!(fs::metadata(&socket).unwrap().file_type().is_socket());
    assert!(fs::symlink_metadata(folder.join("null")).unwrap().is_symlink());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 3, "nothing stays behind");
}
