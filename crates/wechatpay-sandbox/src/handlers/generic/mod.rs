//! Every catalogued operation that has no state machine: checked like any other, answered with an
//! example that repeats what was said, marked by the header `Wechatpay-Sandbox-Generic`.
//!
//! | File | What it does |
//! |---|---|
//! | `answer` | the whole way from request to answer |
//! | `asked` | the request against the catalogue: path, query, body |
//! | `finding` | what the catalogue found wrong → a refusal |
//! | `others` | what else is wrong with a call that was refused |
//! | `sealed` | sensitive members, opened on the way in and sealed on the way out |
//! | `memory` | which number a call is about, and what was said of it before |
//! | `unread` | members and parameters that the handler of a played operation does not read |
//! | `upload` | multipart: the file behind the signed `meta` part |
//! | `download` | a small file of the right kind |

mod answer;
mod asked;
mod download;
mod finding;
mod memory;
mod others;
mod sealed;
mod unread;
mod upload;

pub(crate) use answer::generic;
pub(crate) use others::complete;
pub(crate) use unread::{check_unread, check_unread_parameter};
