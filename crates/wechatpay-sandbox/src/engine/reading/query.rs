//! Reads the parameters of a query string, each once; unknown ones are refused.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use wechatpay_catalogue::{Name, catalogue};

use super::unread::check_unread_parameter;
use crate::engine::{ErrorNumber, Given, Location, Refusal, Rules, config::Unknown};

/// The parameters of a query that have not been taken yet.
pub(crate) struct Query {
    pairs: BTreeMap<String, String>,
    rules: Rules,
    /// What the catalogue calls such a query.
    name: Option<&'static Name>,
}

impl Query {
    /// Reads a query without its `?`.
    pub(crate) fn read(query: &str, rules: Rules) -> Result<Self, Refusal> {
        let mut pairs = BTreeMap::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name = decode(name, name)?;
            let value = decode(&name, value)?;
            if pairs.contains_key(&name) {
                return Err(Refusal::at(Location::Query, &name, None, "参数重复"));
            }
            pairs.insert(name, value);
        }
        Ok(Self { pairs, rules, name: None })
    }

    /// Says what the catalogue calls the query: parameters of that type which no handler reads are
    /// checked and let through.
    pub(crate) fn named(mut self, name: Option<&'static Name>) -> Self {
        self.name = name;
        self
    }

    /// A parameter, looked at and left where it is.
    pub(crate) fn peek(&self, name: &str) -> Option<&str> {
        self.pairs.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// A parameter; an empty one counts as absent.
    pub(crate) fn text(&mut self, name: &str) -> Option<String> {
        self.pairs.remove(name).filter(|value| !value.is_empty())
    }

    /// A parameter that must be there.
    pub(crate) fn required(&mut self, name: &str) -> Result<String, Refusal> {
        self.text(name).ok_or_else(|| Refusal::at(Location::Query, name, None, "必填字段缺失"))
    }

    /// An integer from `least` to `most`.
    pub(crate) fn integer(
        &mut self,
        name: &str,
        least: i64,
        most: i64,
    ) -> Result<Option<i64>, Refusal> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let refuse =
            |issue: String| Refusal::at(Location::Query, name, Given::from(text.as_str()), issue);
        let value: i64 = text.parse().map_err(|_| refuse("类型错误，应为整数".to_owned()))?;
        if value < least {
            return Err(refuse(format!("值低于最小值 {least}")));
        }
        if value > most {
            return Err(refuse(format!("值超过最大值 {most}")));
        }
        Ok(Some(value))
    }

    /// `true` or `false`.
    pub(crate) fn flag(&mut self, name: &str) -> Result<Option<bool>, Refusal> {
        let Some(text) = self.text(name) else { return Ok(None) };
        text.parse().map(Some).map_err(|_| {
            let given = Given::from(text.as_str());
            Refusal::at(Location::Query, name, given, "类型错误，应为布尔值")
        })
    }

    /// Takes all parameters that are left; empty ones count as absent.
    pub(crate) fn rest(self) -> impl Iterator<Item = (String, String)> {
        self.pairs.into_iter().filter(|(_, value)| !value.is_empty())
    }

    /// Refuses what nobody has taken and the catalogue does not know either; what it knows must fit.
    pub(crate) fn finish(&self) -> Result<(), Refusal> {
        for (name, value) in &self.pairs {
            let known = self.name.filter(|query| {
                catalogue().object(query).is_some_and(|query| query.field(name).is_some())
            });
            match known {
                Some(query) => check_unread_parameter(query, name, value, self.rules)?,
                None if self.rules.unknown == Unknown::Refuse => {
                    let text = "参数中含有非法的额外参数";
                    let given = Given::from(value.as_str());
                    let refusal = Refusal::at(Location::Query, name, given, text);
                    return Err(refusal.saying(ErrorNumber::EXTRA_PARAMETER, text));
                }
                None => {}
            }
        }
        Ok(())
    }
}

fn decode(name: &str, text: &str) -> Result<String, Refusal> {
    let spaced = text.replace('+', " ");
    match percent_decode_str(&spaced).decode_utf8() {
        Ok(decoded) => Ok(decoded.into_owned()),
        Err(_) => Err(Refusal::at(Location::Query, name, None, "不是合法的UTF-8编码")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_decoded_and_taken_once() {
        let mut query = Query::read("a=A%7CB*C&b=&c=%E6%94%AF+x&d", Rules::default()).unwrap();
        assert_eq!(query.text("a").as_deref(), Some("A|B*C"));
        assert_eq!(query.text("b"), None);
        assert_eq!(query.text("c").as_deref(), Some("支 x"));
        assert_eq!(query.text("d"), None);
        query.finish().unwrap();
    }

    #[test]
    fn what_the_catalogue_knows_is_checked_and_let_through() {
        let bill = catalogue().operation("bill.find_trade_bill").unwrap().query.as_ref();
        let finish = |text: &str| Query::read(text, Rules::default()).unwrap().named(bill).finish();
        finish("bill_date=2023-11-15&bill_type=ALL").unwrap();
        for text in ["bill_type=SOME", "bill_dates=2023-11-15"] {
            assert!(finish(text).is_err(), "{text}");
        }
    }

    /// Looking for doubles must not look at all pairs for each: this would take minutes.
    #[test]
    fn many_parameters_take_little_longer_than_few() {
        let many: Vec<String> = (0..200_000).map(|number| format!("p{number}=x")).collect();
        let many = many.join("&");
        assert_eq!(Query::read(&many, Rules::default()).unwrap().rest().count(), 200_000);
        assert!(Query::read(&format!("{many}&p0="), Rules::default()).is_err());
    }

    #[test]
    fn doubtful_queries_are_refused() {
        for text in ["a=1&a=2", "a=%ff"] {
            assert!(Query::read(text, Rules::default()).is_err(), "{text}");
        }
        assert!(Query::read("x=1", Rules::default()).unwrap().finish().is_err());
        for text in ["limit=0", "limit=101", "limit=x", "limit=1.0"] {
            let mut query = Query::read(text, Rules::default()).unwrap();
            assert!(query.integer("limit", 1, 100).is_err(), "{text}");
        }
    }
}
