//! Files: bills (账单) that are read as they come, and uploads.

pub mod bill;
pub mod media;
