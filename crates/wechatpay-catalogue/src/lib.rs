//! The one definition of the WeChat Pay API (微信支付 APIv3): operations, types and words as data.
//!
//! Each family of endpoints is one TOML file in `families/`; `glossary.toml` says once what a field
//! name means. The format is explained in this crate's `README.md`. From it the generator writes the
//! typed Rust API, the sandbox routes and validates, and the command line answers questions.
//!
//! ```
//! use wechatpay_catalogue::{Method, Miss, catalogue};
//!
//! let found = catalogue().find(Method::Get, "/v3/edu-star/users/qq/10001").unwrap();
//! assert_eq!(found.operation.id(), "edu-star.find_user_by_qq");
//! assert_eq!(found.variables, [("qq".to_owned(), "10001".to_owned())]);
//!
//! // 404 and 405 are told apart.
//! assert_eq!(catalogue().find(Method::Get, "/v3/nowhere"), Err(Miss::UnknownPath));
//! ```
//!
//! | Module | What it does |
//! |---|---|
//! | [`model`] | what a family, an operation, a type and a field are |
//! | `parse` | TOML → model, every error with file and line |
//! | `conditions` | when a member can or must be given: modes, either/or |
//! | `check`, `check_paths`, `check_conditions` | checks of the catalogue |
//! | [`tree`] | all path templates as one tree, the shape of the typed API |
//! | `routes` | concrete path → operation |
//! | `names` | wire names → identifiers, used by checks and generator alike |
//! | `validate` | a JSON value against a type |
//! | `sample`, `echo` | an example value of a type; one with known values |
//! | `texts` | methods and names of types as text |
//! | `outline` | a type as the rows of a table |
//! | `surface` | how much of the public API the catalogue has, in one sentence |
//! | `embed` | the files, compiled in (written by `cargo xtask codegen`) |

mod catalogue;
mod check;
mod check_conditions;
mod check_paths;
mod conditions;
mod echo;
#[cfg(feature = "embedded")]
mod embed;
mod formats;
pub mod model;
pub mod names;
mod outline;
mod parse;
mod problem;
mod routes;
mod sample;
mod surface;
mod texts;
mod toml_reader;
pub mod tree;
mod validate;

pub use catalogue::{Catalogue, Definition};
pub use conditions::Mode;
#[cfg(feature = "embedded")]
pub use embed::catalogue;
pub use model::{
    Also, Enum, ErrorCode, Event, Family, Field, Method, Name, Operation, Shape, Type, Variant,
    Words,
};
pub use outline::Row;
pub use problem::Problem;
pub use routes::{Found, Miss};
pub use surface::Surface;
#[cfg(feature = "embedded")]
pub use surface::surface;
pub use texts::Unreadable;
pub use validate::{Finding, Violation};
