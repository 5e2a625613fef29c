//! Every catalogued operation that has no state machine: checked like any other, answered with an
//! example that repeats what was said, marked by the header `Wechatpay-Sandbox-Generic`;
//! `Wechatpay-Sandbox-Group` names the family that would play it.
//!
//! | File | What it does |
//! |---|---|
//! | `answer` | the whole way from request to answer |
//! | `asked` | the request against the catalogue: path, query, body |
//! | `sealed` | sensitive members, opened on the way in and sealed on the way out |
//! | `memory` | which number a call is about, and what was said of it before |
//! | `memo` | what is remembered of a thing, as events |
//! | `upload` | multipart: the file behind the signed `meta` part |
//! | `download` | a small file of the right kind |

mod answer;
mod asked;
mod download;
mod family;
mod memo;
mod memory;
mod sealed;
mod upload;

pub(crate) use family::FAMILY;
