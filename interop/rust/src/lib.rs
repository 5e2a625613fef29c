//! What both clients need: the settings of the sandbox, the table's lines, a receiver, a foreign
//! key.

mod receiver;
mod redirect;
mod report;
mod settings;
mod wallet;

pub use receiver::{Notification, Receiver};
pub use redirect::{Redirect, wxpay_client};
pub use report::{Report, wanted};
pub use settings::{Settings, Stranger};
pub use wallet::{pay, yesterday};
