//! Admin calls that list what a merchant has, by the registrations of the families.

use http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;

use super::{
    asked::{Asked, FromQuery, Parameters},
    reply::{Replied, Reply},
    routes::Routes,
    status::limit,
};
use crate::engine::{
    Failure, Verb,
    list::{ListFilter, Page},
    reading::Query,
    refused,
};

pub(super) fn routes(routes: Routes) -> Routes {
    routes.on(Verb::Get, "lists", "What can be listed, with its columns", names).on(
        Verb::Get,
        "lists/{list}",
        "Orders, refunds, transfers and so on of the merchant, newest first, in pages",
        list,
    )
}

#[derive(Serialize, JsonSchema)]
struct Lists {
    lists: Vec<Known>,
}

#[derive(Serialize, JsonSchema)]
struct Known {
    name: &'static str,
    /// The members of its rows beside those of every list.
    columns: Vec<&'static str>,
}

async fn names(asked: Asked) -> Replied<Lists> {
    let families = &asked.backend().families;
    let known = |name| {
        let lists = families.lists().filter(|list| list.name == name);
        let mut columns: Vec<_> =
            lists.flat_map(|list| list.columns).map(|(name, _)| *name).collect();
        columns.sort_unstable();
        columns.dedup();
        Known { name, columns }
    };
    Ok(Reply(Lists { lists: families.list_names().into_iter().map(known).collect() }))
}

impl FromQuery for ListFilter {
    fn take(query: &mut Query) -> Result<Self, Failure> {
        let offset = query.integer("offset", 0, i64::from(u32::MAX))?;
        Ok(Self {
            state: query.text("state"),
            number: query.text("number"),
            from: query.integer("from", 0, i64::MAX)?,
            to: query.integer("to", 0, i64::MAX)?,
            offset: offset.and_then(|offset| u32::try_from(offset).ok()).unwrap_or(0),
            limit: limit(query)?,
            whole: query.flag("whole")?.unwrap_or(false),
        })
    }
}

async fn list(asked: Asked, Parameters(filter): Parameters<ListFilter>) -> Replied<Page> {
    let (backend, mchid) = (asked.backend(), &asked.merchant.mchid);
    let now = backend.clock.moment();
    let families = &backend.families;
    let page = families.list(&backend.store, asked.variable("list"), mchid, &filter, now)?;
    page.map(Reply).ok_or_else(|| {
        let known = families.list_names().join(", ");
        refused(StatusCode::NOT_FOUND, "NOT_FOUND", format!("no such list; there are {known}"))
    })
}
