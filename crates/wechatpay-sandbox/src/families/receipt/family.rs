//! 电子回单: the registration.

use super::wire::{
    Number, apply_batch, apply_bill, apply_detail, download, find_batch, find_bill, find_detail,
};
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "receipt",
    operations: plays! {
        "fund-app-mch-transfer.apply_receipt_by_out_bill_no" => {
            |call| apply_bill(call, Number::Merchants)
        },
        "fund-app-mch-transfer.find_receipt_by_out_bill_no" => {
            |call| find_bill(call, Number::Merchants)
        },
        "fund-app-mch-transfer.apply_receipt_by_transfer_bill_no" => {
            |call| apply_bill(call, Number::WeChats)
        },
        "fund-app-mch-transfer.find_receipt_by_transfer_bill_no" => {
            |call| find_bill(call, Number::WeChats)
        },
        "transfer.apply_batch_receipt" => apply_batch,
        "transfer.find_batch_receipt" => find_batch,
        "transfer.apply_detail_receipt" => apply_detail,
        "transfer.find_detail_receipt" => find_detail,
        "transfer.download_detail_receipt" => |call| std::future::ready(download(call)),
        "transfer.download_batch_receipt" => |call| std::future::ready(download(call)),
    },
    ..Family::NONE
};
