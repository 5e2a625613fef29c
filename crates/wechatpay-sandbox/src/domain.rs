//! The state machines of the families, and what they are made of.
//!
//! Each aggregate has a `State`, a `Command`, an `Event`, and two pure functions: [`Decide::decide`]
//! (what shall happen) and [`Aggregate::apply`] (what is true afterwards). There is no HTTP, no SQL, no
//! clock and no JSON here: time and made-up numbers arrive as arguments, refusals leave as values.

pub use crate::{
    engine::{
        Account, Aggregate, AlternateKey, Booked, Books, Decide, Detail, ErrorNumber, Frozen,
        Given, Location, Now, Personal, Posting, Profile, Reason, RefundEntry, Refusal,
        ServiceTime, ShareEntry, TradeEntry, bills as bill, check_length, check_notify_url,
        check_number, compact_time, day_and_time, is_number_text, parse_rfc3339, rfc3339,
        rfc3339_millis,
    },
    families::{
        account_cancel, applyment,
        discount_card::{self, Movement},
        discount_order, ecommerce, edu_star, h5_permission, med_ins, papay, partner_transfer, pay,
        payscore, permission, product_coupon, profit_sharing, receipt, recharge, service_order,
        transfer, transfer_authorization, transfer_batch, vehicle, withdrawal,
    },
};
