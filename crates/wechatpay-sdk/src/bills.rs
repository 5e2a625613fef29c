//! Applying for bills (申请账单).

use std::collections::BTreeMap;

#[cfg(feature = "sealed-bills")]
use wechatpay_core::bill::SealedPart;
use wechatpay_core::bill::Unpacker;
use wechatpay_core::{Async, AsyncBody, BillLink, Blocking, BlockingBody, Call, Request, Result};

use crate::client::Client;
use crate::download::Download;

/// Which bill is wanted. It is sent packed unless [`Bill::plain`] says otherwise; what comes out
/// of [`Download`] is the same.
///
/// ```
/// # use wechatpay::{Client, bill::{Bill, Entry, TradeRow}};
/// # async fn reconcile(client: Client) -> wechatpay::Result<()> {
/// let bill = client.bill(&Bill::trade("2026-11-21")).await?;
/// let mut rows = bill.into_rows::<TradeRow>();
/// while let Some(entry) = rows.next().await {
///     match entry? {
///         Entry::Row(row) => println!("{} {}", row.out_trade_no(), row.settlement_total()),
///         Entry::Summary(totals) => println!("{:?} rows", totals.count()),
///     }
/// }
/// // Only now is it certain that what was read is what WeChat Pay wrote: act upon it here.
/// # Ok(())
/// # }
/// ```
///
/// A day's bill is ready after ten o'clock of the next; amounts in it are yuan text and are read
/// exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill {
    template: &'static str,
    query: BTreeMap<&'static str, String>,
}

impl Bill {
    /// The payments and refunds of a day (交易账单), `2026-11-21`.
    #[must_use]
    pub fn trade(date: &str) -> Self {
        Self::new("v3/bill/tradebill", date)
    }

    /// The movements of money of a day (资金账单), `2026-11-21`.
    #[must_use]
    pub fn fund_flow(date: &str) -> Self {
        Self::new("v3/bill/fundflowbill", date)
    }

    /// Only some rows of a trade bill: `ALL`, `SUCCESS` or `REFUND`.
    #[must_use]
    pub fn of_type(self, bill_type: &str) -> Self {
        self.with("bill_type", bill_type)
    }

    /// The account of a fund-flow bill: `BASIC`, `OPERATION` or `FEES`.
    #[must_use]
    pub fn account(self, account_type: &str) -> Self {
        self.with("account_type", account_type)
    }

    /// Not packed.
    #[must_use]
    pub fn plain(mut self) -> Self {
        self.query.remove("tar_type");
        self
    }

    /// Any other parameter, such as `sub_mchid`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.query.insert(name, value.to_owned());
        self
    }

    fn new(template: &'static str, date: &str) -> Self {
        let query =
            BTreeMap::from([("bill_date", date.to_owned()), ("tar_type", "GZIP".to_owned())]);
        Self { template, query }
    }

    fn apply<H: wechatpay_core::Handle>(&self, client: &Client<H>) -> Request<H, BillLink> {
        client.chain(self.template).get().query(&self.query).typed()
    }
}

impl Client<Async> {
    /// Applies for a bill and begins to download it.
    ///
    /// # Errors
    /// If there is none (`NO_STATEMENT_EXIST`), it is not ready (`STATEMENT_CREATING`), or its link
    /// leads to a host that is not configured.
    pub async fn bill(&self, bill: &Bill) -> Result<Download<AsyncBody>> {
        let link = bill.apply(self).send().await?.into_body();
        self.download(&link).await
    }

    /// Begins to download what a link leads to, from the host it names; the digest in it is checked
    /// at the end.
    ///
    /// # Errors
    /// If the link leads to a host that is not configured, or the file cannot be had.
    pub async fn download(&self, link: &BillLink) -> Result<Download<AsyncBody>> {
        let unpacker = link.unpacker()?;
        let (_, body) = self.handle().download_link(link).await?;
        Ok(Download::new(body, unpacker))
    }

    /// Begins to download a file of which no digest is known, such as a picture of a complaint
    /// (`request.into_call()?`): nothing but TLS vouches for it.
    ///
    /// # Errors
    /// If the file cannot be had.
    pub async fn download_unchecked(&self, call: Call) -> Result<Download<AsyncBody>> {
        let (_, body) = self.handle().download(call).await?;
        Ok(Download::new(body, Unpacker::unchecked()))
    }

    /// Begins to download what a link without a digest leads to, such as an overseas sharing bill or
    /// an invoice: nothing but TLS vouches for it. It is unpacked if it is packed.
    ///
    /// # Errors
    /// If the link leads to a host that is not configured, or the file cannot be had.
    pub async fn download_unproven(&self, link: &BillLink) -> Result<Download<AsyncBody>> {
        let (_, body) = self.handle().download_link(link).await?;
        Ok(Download::new(body, Unpacker::unproven()))
    }

    /// Begins to download a part of a sealed bill; what comes of it is opened, and proven at its end.
    ///
    /// # Errors
    /// If its key was sealed for another certificate, the link leads to a host that is not
    /// configured, or the file cannot be had.
    #[cfg(feature = "sealed-bills")]
    pub async fn download_sealed(&self, part: &SealedPart) -> Result<Download<AsyncBody>> {
        let unpacker = part.unpacker(self.context().merchant.signer())?;
        let (_, body) = self.handle().download_link(&part.link()).await?;
        Ok(Download::new(body, unpacker))
    }

    /// Begins to download an overseas statement, `v3/global/statements`: the file is the answer, its
    /// head is signed and holds its digest.
    ///
    /// # Errors
    /// If there is none, or its head is not WeChat Pay's.
    pub async fn download_statement(&self, call: Call) -> Result<Download<AsyncBody>> {
        let (digest, body) = self.handle().download_statement(call).await?;
        Ok(Download::new(body, Unpacker::checked(&digest)))
    }
}

impl Client<Blocking> {
    /// Applies for a bill and begins to download it.
    ///
    /// # Errors
    /// If there is none (`NO_STATEMENT_EXIST`), it is not ready (`STATEMENT_CREATING`), or its link
    /// leads to a host that is not configured.
    pub fn bill(&self, bill: &Bill) -> Result<Download<BlockingBody>> {
        let link = bill.apply(self).send()?.into_body();
        self.download(&link)
    }

    /// Begins to download what a link leads to, from the host it names; the digest in it is checked
    /// at the end.
    ///
    /// # Errors
    /// If the link leads to a host that is not configured, or the file cannot be had.
    pub fn download(&self, link: &BillLink) -> Result<Download<BlockingBody>> {
        let unpacker = link.unpacker()?;
        let (_, body) = self.handle().download_link(link)?;
        Ok(Download::new(body, unpacker))
    }

    /// Begins to download a file of which no digest is known, such as a picture of a complaint
    /// (`request.into_call()?`): nothing but TLS vouches for it.
    ///
    /// # Errors
    /// If the file cannot be had.
    pub fn download_unchecked(&self, call: Call) -> Result<Download<BlockingBody>> {
        let (_, body) = self.handle().download(call)?;
        Ok(Download::new(body, Unpacker::unchecked()))
    }

    /// Begins to download what a link without a digest leads to, such as an overseas sharing bill or
    /// an invoice: nothing but TLS vouches for it. It is unpacked if it is packed.
    ///
    /// # Errors
    /// If the link leads to a host that is not configured, or the file cannot be had.
    pub fn download_unproven(&self, link: &BillLink) -> Result<Download<BlockingBody>> {
        let (_, body) = self.handle().download_link(link)?;
        Ok(Download::new(body, Unpacker::unproven()))
    }

    /// Begins to download a part of a sealed bill; what comes of it is opened, and proven at its end.
    ///
    /// # Errors
    /// If its key was sealed for another certificate, the link leads to a host that is not
    /// configured, or the file cannot be had.
    #[cfg(feature = "sealed-bills")]
    pub fn download_sealed(&self, part: &SealedPart) -> Result<Download<BlockingBody>> {
        let unpacker = part.unpacker(self.context().merchant.signer())?;
        let (_, body) = self.handle().download_link(&part.link())?;
        Ok(Download::new(body, unpacker))
    }

    /// Begins to download an overseas statement, `v3/global/statements`: the file is the answer, its
    /// head is signed and holds its digest.
    ///
    /// # Errors
    /// If there is none, or its head is not WeChat Pay's.
    pub fn download_statement(&self, call: Call) -> Result<Download<BlockingBody>> {
        let (digest, body) = self.handle().download_statement(call)?;
        Ok(Download::new(body, Unpacker::checked(&digest)))
    }
}
