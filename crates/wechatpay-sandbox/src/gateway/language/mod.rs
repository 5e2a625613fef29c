//! Errors in the language that a request asks for: Chinese or English, by `Accept-Language`.

mod texts;
mod translate;

pub(crate) use translate::translate;
