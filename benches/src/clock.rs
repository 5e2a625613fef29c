//! CPU time of this process, of this thread and of another process; wall time; which core.

use std::process::Command;
use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};

use crate::Failure;

/// CPU time of all threads of this process, finished ones too.
pub(crate) fn process() -> Duration {
    read(ClockId::ProcessCPUTime)
}

/// CPU time of this thread.
pub(crate) fn thread() -> Duration {
    read(ClockId::ThreadCPUTime)
}

fn read(clock: ClockId) -> Duration {
    let time = clock_gettime(clock);
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or_default())
}

/// CPU time of all living threads of another process (Linux).
pub(crate) fn of_process(id: u32) -> Result<Duration, Failure> {
    let mut nanoseconds = 0_u64;
    for task in std::fs::read_dir(format!("/proc/{id}/task"))? {
        // A thread may end while we look.
        let Ok(text) = std::fs::read_to_string(task?.path().join("schedstat")) else { continue };
        let run = text.split_whitespace().next().unwrap_or_default();
        nanoseconds += run.parse::<u64>()?;
    }
    Ok(Duration::from_nanos(nanoseconds))
}

/// The time of day, to end slices with.
pub(crate) fn now() -> Instant {
    #[expect(clippy::disallowed_methods, reason = "a bench measures time")]
    let now = Instant::now();
    now
}

/// Goes before other work on the machine, as do the servers that are started later: every other
/// process on the core leaves its own data in the caches. Needs a privilege; without it nothing
/// changes.
#[must_use]
pub(crate) fn go_first() -> First {
    let _ = rustix::process::setpriority_process(None, -15);
    // Linux shares the machine out among sessions first: within ours nobody was in the way.
    let _ = std::fs::write(SESSION, "-15");
    First
}

/// Until this is dropped the session is preferred; the shell is part of it.
pub(crate) struct First;

impl Drop for First {
    fn drop(&mut self) {
        let _ = std::fs::write(SESSION, "0");
    }
}

const SESSION: &str = "/proc/self/autogroup";

/// The same program in a session of its own, so that Linux does not count its share of the machine
/// together with ours: many threads of a client would leave little to the one of the server. Only
/// for programs that end with their input, for Ctrl-C does not reach them there.
pub(crate) fn alone(command: &Command) -> Command {
    let has_setsid = Command::new("setsid").arg("--version").output().is_ok();
    let program = if has_setsid { "setsid".as_ref() } else { command.get_program() };
    let mut wrapped = Command::new(program);
    if has_setsid {
        wrapped.arg(command.get_program());
    }
    wrapped.args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => wrapped.env(name, value),
            None => wrapped.env_remove(name),
        };
    }
    wrapped
}

/// Lets another process with a session of its own go before other work too.
pub(crate) fn let_go_first(id: u32) {
    let _ = std::fs::write(format!("/proc/{id}/autogroup"), "-15");
}

/// Keeps this thread, and those it starts, on one core. Best effort.
pub(crate) fn stay_on(core: usize) {
    #[cfg(target_os = "linux")]
    {
        use rustix::thread::{CpuSet, sched_setaffinity};
        let mut set = CpuSet::new();
        set.set(core);
        // On a machine without that core everything shares the one there is.
        let _ = sched_setaffinity(None, &set);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = core;
}
