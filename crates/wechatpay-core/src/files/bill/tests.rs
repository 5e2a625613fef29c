//! Bills of every form, cut anywhere, and the golden digest.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use proptest::prelude::*;

use super::*;
use crate::error::{Error, ErrorKind};
use crate::transport::hosts::Hosts;
use crate::values::money::Fen;
use crate::vectors::{find, text};

const ALL: &str = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";
const SUMMARY: &str =
    "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

fn paid(goods: &str, attach: &str) -> String {
    format!(
        "`2026-11-21 10:00:00,`wx1,`1900000109,`0,`,`4200001,`O1,`oUpF8,`JSAPI,`SUCCESS,`CMB_DEBIT,`CNY,`12.30,`0.00,`0,`0,`0.00,`0.00,`,`,`{goods},`{attach},`0.07380,`0.60%,`12.30,`0.00,`"
    )
}

fn refunded() -> &'static str {
    "`2026-11-21 11:00:00,`wx1,`1900000109,`1900000110,`,`4200001,`O1,`oUpF8,`JSAPI,`REFUND,`CMB_DEBIT,`CNY,`0.00,`0.00,`50001,`R1,`2.30,`0.00,`ORIGINAL,`PROCESSING,`茶,`,`-0.01380,`0.60%,`0.00,`2.30,`x"
}

fn bill(rows: &[&str], end: &str) -> String {
    let mut text = format!("\u{feff}{ALL}{end}");
    for row in rows {
        text.push_str(row);
        text.push_str(end);
    }
    text + SUMMARY + end + "`2,`12.30,`2.30,`0.00,`0.06000,`12.30,`2.30" + end
}

fn parse<R: BillRow>(text: &[u8], piece: usize) -> Result<Vec<Entry<R>>, Error> {
    let (mut parser, mut entries) = (BillParser::default(), Vec::new());
    for piece in text.chunks(piece) {
        parser.push(piece);
        while let Some(entry) = parser.entry()? {
            entries.push(entry);
        }
    }
    parser.finish();
    while let Some(entry) = parser.entry()? {
        entries.push(entry);
    }
    assert_eq!(parser.is_complete(), matches!(entries.last(), Some(Entry::Summary(_))));
    Ok(entries)
}

#[test]
fn a_trade_bill_is_read_exactly() {
    let paid = paid("茶, 一包", "a,b");
    let entries = parse::<TradeRow>(bill(&[&paid, refunded()], "\r\n").as_bytes(), 7).unwrap();
    let [Entry::Row(first), Entry::Row(second), Entry::Summary(summary)] = &entries[..] else {
        panic!("{entries:?}");
    };
    assert_eq!(
        (first.settlement_total(), first.fee(), first.order_total()),
        (Fen(1230), Fee(7380), Some(Fen(1230)))
    );
    assert_eq!((first.goods(), first.attach()), ("茶, 一包", "a,b"));
    assert_eq!((first.sub_mchid(), first.refund()), (None, None));
    let refund = second.refund().unwrap();
    assert_eq!((refund.out_refund_no, refund.amount), (Some("R1"), Fen(230)));
    assert_eq!((refund.requested, refund.state), (Some(Fen(230)), "PROCESSING"));
    assert_eq!((second.sub_mchid(), second.fee()), (Some("1900000110"), Fee(-1380)));
    assert_eq!((summary.count(), summary.fee("手续费总金额")), (Some(2), Some(Fee(6000))));
    assert_eq!(summary.fen("订单总金额"), Some(Fen(1230)));
    let printed = format!("{entries:?}");
    assert!(!printed.contains("oUpF8") && !printed.contains('茶'), "{printed}");
}

/// What a customer writes must not shift the amounts.
#[test]
fn a_text_that_looks_like_fields_moves_no_amount() {
    let hostile = paid("茶", "a,`999.00,`b");
    let entries = parse::<TradeRow>(bill(&[&hostile], "\n").as_bytes(), 4096).unwrap();
    let Entry::Row(row) = &entries[0] else { panic!("{entries:?}") };
    assert_eq!((row.goods(), row.attach()), ("茶", "a,`999.00,`b"));
    assert_eq!((row.fee(), row.rate()), (Fee(7380), "0.60%"));
}

#[test]
fn a_fund_flow_bill_is_read_exactly() {
    let text = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号\n\
        `2026-11-21 10:00:00,`4200001,`F1,`交易,`交易,`收入,`12.30,`100.00,`system,`茶,`V1\n\
        `2026-11-21 11:00:00,`5000001,`F2,`退款,`退款,`支出,`2.30,`97.70,`a@b,`x,`y,`z,`V2\n\
        资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额\n`2,`1,`12.30,`1,`2.30";
    let entries = parse::<FundRow>(text.as_bytes(), 3).unwrap();
    let [Entry::Row(first), Entry::Row(second), Entry::Summary(summary)] = &entries[..] else {
        panic!("{entries:?}");
    };
    assert_eq!((first.signed_amount(), first.balance()), (Fen(1230), Fen(10000)));
    assert_eq!((second.signed_amount(), second.balance()), (Fen(-230), Fen(9770)));
    assert_eq!((second.remark(), second.voucher()), ("x,`y,`z", "V2"));
    assert_eq!((summary.count(), summary.fen("支出金额")), (Some(2), Some(Fen(230))));
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    let check = |text: &str, expected: &str| {
        let error = parse::<TradeRow>(text.as_bytes(), 4096).unwrap_err();
        assert_eq!(error.to_string(), format!("line {expected}"));
    };
    check("a,b\n`1,`2\n", "2 of the bill cannot be read: the bill has no column 交易时间");
    check("a,a\n", "1 of the bill cannot be read: its column names are not what they should be");
    let row = paid("茶", "").replace("`0.07380", "`0.073801");
    let no_amount = "2 of the bill cannot be read: what stands under 手续费 is no amount in yuan";
    check(&bill(&[&row], "\n"), no_amount);
    let row = paid("茶", "").replace("`12.30", "`1,230.00");
    let no_amount =
        "2 of the bill cannot be read: what stands under 应结订单金额 is no amount in yuan";
    check(&bill(&[&row], "\n"), no_amount);
    check(&format!("{ALL}\n`1,`2\n"), "2 of the bill cannot be read: it has too few fields");
    let text = bill(&[], "\n") + "`1\n";
    check(&text, "4 of the bill cannot be read: it stands behind the totals");
    assert_eq!(parse::<TradeRow>(b"", 1).unwrap(), []);
    let endless = [ALL.as_bytes(), b"\n`", &vec![b'x'; 2 << 20]].concat();
    assert!(parse::<TradeRow>(&endless, 4096).unwrap_err().to_string().contains("has no end"));
    assert!(parse::<TradeRow>(b"\xff\n", 1).is_err());
}

fn unpack(unpacker: &mut Unpacker, file: &[u8], piece: usize) -> Result<Vec<u8>, Error> {
    let mut text = Vec::new();
    for piece in file.chunks(piece) {
        unpacker.push(piece, &mut text)?;
    }
    unpacker.finish(&mut text)?;
    Ok(text)
}

#[test]
fn the_golden_digest_is_that_of_the_unpacked_text() {
    let vector = find("bill-digest");
    let decode = |name: &str| BASE64_STANDARD.decode(text(vector, name)).unwrap();
    let (plain, packed, digest) =
        (decode("csv_base64"), decode("gzip_base64"), text(vector, "hash_value"));
    let fails = |file: &[u8], digest: &str| {
        let error = unpack(&mut Unpacker::checked(digest), file, 5).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Untrusted, "{error}");
    };
    for piece in [1, 2, 7, 4096] {
        for file in [&plain, &packed] {
            let unpacked = unpack(&mut Unpacker::checked(digest), file, piece).unwrap();
            assert_eq!(unpacked, plain);
        }
    }
    fails(&plain[1..], digest);
    fails(&packed[..packed.len() - 1], digest);
    fails(&packed[..packed.len() / 2], digest);
    fails(&[], digest);
    fails(&[0x1f], digest);
    let mut damaged = packed.clone();
    damaged[30] ^= 1;
    fails(&damaged, digest);
    fails(&plain, &"0".repeat(40));
    assert_eq!(unpack(&mut Unpacker::unchecked(), &packed, 3).unwrap(), packed);
}

#[test]
fn a_link_leads_to_a_configured_host_or_nowhere() {
    let hosts =
        Hosts::new(&["https://api.mch.weixin.qq.com", "http://127.0.0.1:8129/gate"]).unwrap();
    let check = |url: &str, expected: Option<&str>| {
        let link = BillLink { download_url: url.to_owned(), ..BillLink::default() };
        let target = link.to_call(&hosts).map(|call| call.target());
        assert_eq!(target.as_deref().ok(), expected, "{url}");
        assert!(!format!("{link:?}").contains("token"));
    };
    let file = "/v3/billdownload/file?token=a%2Bb";
    check(&format!("https://api.mch.weixin.qq.com{file}"), Some(file));
    check(&format!("https://API.mch.weixin.qq.com:443{file}"), Some(file));
    check(
        "https://api.mch.weixin.qq.com/v3/bill/downloadurl?token=x",
        Some("/v3/bill/downloadurl?token=x"),
    );
    check(&format!("http://127.0.0.1:8129/gate{file}"), Some(file));
    check(&format!("http://127.0.0.1:8129{file}"), None);
    check(&format!("http://api.mch.weixin.qq.com{file}"), None);
    // The port of TLS makes no TLS of it.
    check(&format!("http://api.mch.weixin.qq.com:443{file}"), None);
    check(&format!("https://api.mch.weixin.qq.com.evil.example{file}"), None);
    check(&format!("https://api.mch.weixin.qq.com@evil.example{file}"), None);
    check(&format!("https://evil.example@api.mch.weixin.qq.com{file}"), None);
    check(&format!("https://api.mch.weixin.qq.com:8443{file}"), None);
    check(file, None);
    check("", None);
    let link = |hash_type: &str, hash_value: &str| BillLink {
        hash_type: hash_type.into(),
        hash_value: hash_value.into(),
        download_url: String::new(),
    };
    assert!(link("SHA1", &"aB".repeat(20)).unpacker().is_ok());
    assert!(link("MD5", &"a".repeat(40)).unpacker().is_err());
    assert!(link("SHA1", "").unpacker().is_err());
    let none = link("", "").unpacker().unwrap_err();
    assert_eq!(none.to_string(), "the link has no digest to check the file by");
}

/// A line of very many columns would be looked through for each of them, and a line is too long
/// however it comes.
#[test]
fn lines_are_bounded() {
    let check = |text: &str, piece: usize, expected: &str| {
        let error = parse::<TradeRow>(text.as_bytes(), piece).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    };
    let names: Vec<String> = (0..300).map(|number| number.to_string()).collect();
    check(&names.join(","), 1 << 20, "too many columns");
    let long = format!("{}\n", "x".repeat((1 << 16) + 1));
    for piece in [1 << 12, long.len()] {
        check(&long, piece, "it has no end");
    }
}

#[test]
fn a_link_says_which_host_it_is_at() {
    let bases =
        ["https://api.mch.weixin.qq.com", "https://gate.example/a", "https://gate.example/b"];
    let hosts = Hosts::new(&bases).unwrap();
    for (index, base) in bases.into_iter().enumerate() {
        let link = BillLink {
            download_url: format!("{base}/v3/billdownload/file?token=1"),
            ..BillLink::default()
        };
        let (host, call) = link.place(&hosts).unwrap();
        assert_eq!((host, call.path.as_str()), (index, "/v3/billdownload/file"));
    }
}

proptest! {
    /// Whatever is in a merchant's own columns is what the merchant wrote.
    #[test]
    fn commas_of_merchants_are_theirs(goods in "[a-z,\\\\茶]{0,12}", attach in "[a-z,\\\\`]{0,12}") {
        let marked = |text: &str| text.replace(',', "\\,");
        let text = bill(&[&paid(&marked(&goods), &marked(&attach))], "\n");
        let entries = parse::<TradeRow>(text.as_bytes(), text.len()).unwrap();
        let Entry::Row(row) = &entries[0] else { panic!("a row") };
        prop_assert_eq!((row.goods(), row.attach()), (goods.as_str(), attach.as_str()));
        prop_assert_eq!((row.settlement_total(), row.fee()), (Fen(1230), Fee(7380)));
    }

    /// However the text is cut, the rows are the same.
    #[test]
    fn pieces_make_no_difference(
        texts in prop::collection::vec(("[a-z,`茶 ]{0,12}", "[a-z,茶]{0,12}"), 0..6),
        piece in 1_usize..64,
        end in prop::sample::select(vec!["\n", "\r\n"]),
    ) {
        let rows: Vec<String> = texts.iter().map(|(goods, attach)| paid(goods, attach)).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let text = bill(&rows, end);
        let whole = parse::<TradeRow>(text.as_bytes(), text.len()).unwrap();
        prop_assert_eq!(parse::<TradeRow>(text.as_bytes(), piece).unwrap(), whole.clone());
        prop_assert_eq!(whole.len(), rows.len() + 1);
        for entry in &whole[..rows.len()] {
            let Entry::Row(row) = entry else { panic!("a row") };
            prop_assert_eq!((row.settlement_total(), row.fee()), (Fen(1230), Fee(7380)));
        }
    }

    /// Amounts come back to the fen, and the totals are their sums.
    #[test]
    fn amounts_stay_exact(
        amounts in prop::collection::vec((-1_000_000_000_000..1_000_000_000_000_i64, any::<i32>()), 0..8),
        piece in 1_usize..64,
    ) {
        let amounts: Vec<(Fen, Fee)> =
            amounts.into_iter().map(|(fen, fee)| (Fen(fen), Fee(fee.into()))).collect();
        let mut text = format!("{ALL}\r\n");
        for (fen, fee) in &amounts {
            let row = paid("茶", "").replace("12.30", &fen.to_string());
            text += &(row.replace("0.07380", &fee.to_string()) + "\r\n");
        }
        let total = amounts.iter().fold(Fen(0), |sum, (fen, _)| sum + *fen);
        let fees = amounts.iter().fold(Fee(0), |sum, (_, fee)| sum + *fee);
        let totals = format!("{SUMMARY}\r\n`{},`{total},`0.00,`0.00,`{fees},`{total},`0.00", amounts.len());
        text += &totals;
        let mut entries = parse::<TradeRow>(text.as_bytes(), piece).unwrap();
        let Some(Entry::Summary(summary)) = entries.pop() else { panic!("totals") };
        prop_assert_eq!(summary.fen("应结订单总金额"), Some(total));
        prop_assert_eq!(summary.fee("手续费总金额"), Some(fees));
        let found: Vec<(Fen, Fee)> = entries.iter().map(|entry| {
            let Entry::Row(row) = entry else { panic!("a row") };
            (row.settlement_total(), row.fee())
        }).collect();
        prop_assert_eq!(found, amounts);
    }

    /// Nothing makes the parser panic, and it reads no more rows than there are lines.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), piece in 1_usize..50) {
        let lines = bytes.split(|byte| *byte == b'\n').count();
        if let Ok(entries) = parse::<FundRow>(&bytes, piece) {
            prop_assert!(entries.len() <= lines);
        }
    }

    #[test]
    fn fees_print_as_they_read(fee: i64) {
        prop_assert_eq!(Fee(fee).to_string().parse::<Fee>().unwrap(), Fee(fee));
    }
}
