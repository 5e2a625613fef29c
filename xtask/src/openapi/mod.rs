//! Catalogue → `openapi/wechatpay-v3.json`, an OpenAPI 3.1 document of everything that can be asked.
//!
//! It says what the catalogue says, in the words of the ecosystem. What OpenAPI has no word for
//! carries an `x-` mark; `openapi/README.md` explains them.

mod document;
mod events;
mod paths;
mod schemas;

pub use self::document::{PATH, document, text};
