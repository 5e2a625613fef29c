//! The book as a site: both trees rendered by mdBook, dressed, searchable, with Markdown beside each page.
//!
//! | Module | What it does |
//! |---|---|
//! | `build` | everything with one command; which programs are needed |
//! | `dress` | what a page of mdBook is given: languages, its section's sidebar, marks for the search |
//! | `sidebar` | the chapters, and of the reference the page's own section |
//! | `find` | the list the search looks through first: operations, notifications, error codes, chapters |
//! | `root`, `moved` | the first page, `llms.txt`; pages at old addresses |
//! | `serve` | a small server for looking at it |

mod build;
mod dress;
mod find;
mod moved;
mod root;
mod serve;
mod sidebar;

pub use self::build::build;
pub use self::serve::serve;
