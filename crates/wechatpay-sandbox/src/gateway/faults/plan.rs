//! The faults of one call, by the step at which they apply.

use std::time::Duration;

use super::fault::{Fault, Moment, When};

/// The faults of one call; mostly none.
#[derive(Debug, Default)]
pub(crate) struct Plan(Vec<Fault>);

/// Instead of any processing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Early<'a> {
    Cut,
    Hang,
    Html(u16),
    Redirect(u16, &'a str),
}

/// Instead of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Late {
    CutInTheMiddle,
    Cut,
    Hang,
}

/// An error in the gateway's own form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) status: u16,
    pub(crate) code: String,
    pub(crate) message: String,
}

impl Plan {
    pub(super) fn of(faults: Vec<Fault>) -> Self {
        Self(faults)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The faults as they are written in the header.
    pub(crate) fn labels(&self) -> Vec<String> {
        self.0.iter().map(ToString::to_string).collect()
    }

    pub(super) fn faults(&self) -> &[Fault] {
        &self.0
    }

    /// How long to wait on one side of the processing.
    pub(crate) fn delay(&self, side: When) -> Duration {
        let of = |fault: &Fault| match fault {
            Fault::Delay { ms, when } if *when == side => *ms,
            _ => 0,
        };
        Duration::from_millis(self.0.iter().map(of).fold(0, u64::saturating_add))
    }

    pub(crate) fn early(&self) -> Option<Early<'_>> {
        self.0.iter().find_map(|fault| match fault {
            Fault::Cut { when: Moment::Before } => Some(Early::Cut),
            Fault::Hang { when: When::Before } => Some(Early::Hang),
            Fault::Html { status } => Some(Early::Html(*status)),
            Fault::Redirect { location, status } => Some(Early::Redirect(*status, location)),
            _ => None,
        })
    }

    pub(crate) fn late(&self) -> Option<Late> {
        self.0.iter().find_map(|fault| match fault {
            Fault::Cut { when: Moment::During } => Some(Late::CutInTheMiddle),
            Fault::Cut { when: Moment::After } => Some(Late::Cut),
            Fault::Hang { when: When::After } => Some(Late::Hang),
            _ => None,
        })
    }

    /// The error to answer with, if it is for this side of the processing.
    pub(crate) fn refusal(&self, side: When) -> Option<Refused> {
        let refused = |status: u16, code: &str, message: &str| {
            Some(Refused { status, code: code.to_owned(), message: message.to_owned() })
        };
        self.0.iter().find_map(|fault| match fault {
            Fault::RateLimit { code, .. } if side == When::Before => {
                refused(429, code.as_deref().unwrap_or("FREQUENCY_LIMITED"), "频率超限")
            }
            Fault::SystemError { status, when } if *when == side => {
                refused(*status, "SYSTEM_ERROR", "系统异常，请用相同参数重新调用")
            }
            Fault::Error { status, code, message } if side == When::Before => {
                refused(*status, code, message.as_deref().unwrap_or(code))
            }
            _ => None,
        })
    }

    /// Seconds by which the time of the signature is off.
    pub(crate) fn skew(&self) -> i64 {
        let of = |fault: &Fault| match fault {
            Fault::SkewedTimestamp { seconds } => *seconds,
            _ => 0,
        };
        self.0.iter().map(of).fold(0, i64::saturating_add)
    }

    pub(crate) fn has_other_key(&self) -> bool {
        self.0.contains(&Fault::OtherKey)
    }

    pub(crate) fn has_unknown_serial(&self) -> bool {
        self.0.contains(&Fault::UnknownSerial)
    }

    /// Whether no client may accept the answer.
    pub(crate) fn forges(&self) -> bool {
        self.0.iter().any(|fault| {
            matches!(
                fault,
                Fault::WrongSignature
                    | Fault::SignTest
                    | Fault::OtherKey
                    | Fault::UnknownSerial
                    | Fault::MissingSignature { .. }
                    | Fault::DuplicateSignature
                    | Fault::ChangedBody
            )
        })
    }

    pub(crate) fn has_no_memory(&self) -> bool {
        self.0.contains(&Fault::NoDeduplication)
    }

    pub(crate) fn has_stale_certificate(&self) -> bool {
        self.0.contains(&Fault::StaleCertificate)
    }
}
