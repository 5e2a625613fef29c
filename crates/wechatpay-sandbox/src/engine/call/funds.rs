//! What an account holds, for calls that must not take more.

use crate::engine::{Account, Call, Failure, Now};
use wechatpay_core::Fen;

impl Call<'_> {
    /// What can be used of an account at a moment: everything that came, less what left and what is
    /// kept for profit sharing. Adds up everything that ever happened.
    pub(crate) fn available(
        &self,
        mchid: &str,
        account: Account,
        until: Now,
    ) -> Result<Fen, Failure> {
        let books = self.backend.families.books(&self.backend.store, until)?;
        let kept = match account {
            Account::Basic => books.frozen(mchid, until),
            _ => Fen(0),
        };
        Ok(books.balance(mchid, account) - kept)
    }

    /// Whether money ever left a merchant's accounts by other ways than its own orders.
    pub(crate) fn has_drawn(&self, mchid: &str) -> Result<bool, Failure> {
        for scope in DRAWN {
            if !self.backend.store.streams(&format!("{scope}/{mchid}"))?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// The scopes of what takes money out of a merchant's accounts.
const DRAWN: [&str; 2] = ["withdrawals", "subsidies"];
