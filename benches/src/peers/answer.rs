//! The lines by which a client answers, separated by tabs.

use std::time::Duration;

use crate::Failure;

/// What a client says.
#[derive(Debug, PartialEq)]
pub(super) enum Answer {
    /// Once, when it has made its first call: what it is.
    Ready(String),
    /// A slice of work is done.
    Done(Work),
    /// An answer of the gateway was accepted.
    Accepted,
    /// An answer was not accepted, and why.
    Refused(String),
}

/// What was done in a slice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Work {
    pub(super) calls: u64,
    pub(super) wall: Duration,
    /// User and system, of all threads.
    pub(super) cpu: Duration,
}

impl Answer {
    pub(super) fn parse(line: &str) -> Result<Self, Failure> {
        let words: Vec<&str> = line.trim_end_matches(['\r', '\n']).split('\t').collect();
        match words[..] {
            ["ready", what] => Ok(Self::Ready(what.to_owned())),
            ["accepted"] => Ok(Self::Accepted),
            ["refused", why] => Ok(Self::Refused(why.to_owned())),
            ["done", calls, wall, cpu] => Ok(Self::Done(Work {
                calls: calls.parse()?,
                wall: Duration::from_nanos(wall.parse()?),
                cpu: Duration::from_nanos(cpu.parse()?),
            })),
            ["failed", why] => Err(why.to_owned().into()),
            [""] => Err("it ended without a word".into()),
            _ => Err(format!("it said {line:?}").into()),
        }
    }

    /// The line for it.
    pub(super) fn line(&self) -> String {
        match self {
            Self::Ready(what) => format!("ready\t{}", one_line(what)),
            Self::Accepted => "accepted".to_owned(),
            Self::Refused(why) => format!("refused\t{}", one_line(why)),
            Self::Done(Work { calls, wall, cpu }) => {
                format!("done\t{calls}\t{}\t{}", wall.as_nanos(), cpu.as_nanos())
            }
        }
    }
}

impl Work {
    /// CPU seconds of one call; endless if there was none.
    pub(super) fn cpu_per_call(&self) -> f64 {
        self.cpu.as_secs_f64() / count(self.calls)
    }

    pub(super) fn calls_per_second(&self) -> f64 {
        count(self.calls) / self.wall.as_secs_f64()
    }
}

/// What would break the lines becomes a blank.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[expect(clippy::cast_precision_loss, reason = "far fewer calls than 2^52")]
fn count(calls: u64) -> f64 {
    calls as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read() {
        let done = |calls, wall, cpu| {
            let (wall, cpu) = (Duration::from_nanos(wall), Duration::from_nanos(cpu));
            Answer::Done(Work { calls, wall, cpu })
        };
        let check = |line: &str, expected: Option<Answer>| {
            assert_eq!(Answer::parse(line).ok(), expected, "{line:?}");
        };
        check(
            "ready\tNode.js 20, one process\n",
            Some(Answer::Ready("Node.js 20, one process".into())),
        );
        check("done\t12\t500000000\t7000\r\n", Some(done(12, 500_000_000, 7_000)));
        check("done\t0\t1\t0", Some(done(0, 1, 0)));
        check("accepted\n", Some(Answer::Accepted));
        check("refused\tbad signature", Some(Answer::Refused("bad signature".into())));
        check("failed\tno module", None);
        check("done\t-1\t1\t1", None);
        check("done\t1\t1", None);
        check("done\t1\t1.5\t1", None);
        check("", None);
        check("(node:1) Warning: something", None);
    }

    #[test]
    fn a_failure_says_why() {
        let check = |line: &str, expected: &str| {
            assert_eq!(Answer::parse(line).unwrap_err().to_string(), expected);
        };
        check("failed\tno module", "no module");
        check("", "it ended without a word");
        check("hello", "it said \"hello\"");
    }

    #[test]
    fn what_is_written_is_read_again() {
        let (wall, cpu) = (Duration::from_millis(500), Duration::from_micros(3));
        for answer in [
            Answer::Ready("one runtime".into()),
            Answer::Accepted,
            Answer::Refused("untrusted".into()),
            Answer::Done(Work { calls: 3, wall, cpu }),
        ] {
            assert_eq!(Answer::parse(&answer.line()).unwrap(), answer);
        }
        let broken = Answer::Refused("a\tb\nc".into()).line();
        assert_eq!(Answer::parse(&broken).unwrap(), Answer::Refused("a b c".into()));
    }

    #[test]
    fn a_slice_without_calls_is_no_speed() {
        let work = Work { calls: 0, wall: Duration::from_secs(1), cpu: Duration::from_millis(1) };
        assert!(work.cpu_per_call().is_infinite());
        assert!(work.calls_per_second().abs() < f64::EPSILON);
    }
}
