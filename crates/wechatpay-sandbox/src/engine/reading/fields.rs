//! Reads the members of a JSON object, each with its type; unknown ones are refused.

use wechatpay_catalogue::{Name, Shape, catalogue};

use super::unread::check_unread;
use crate::engine::{ErrorNumber, Given, Json, Profile, Refusal, config::Unknown};

/// The members of one object that have not been taken yet.
pub(crate) struct Fields {
    pointer: String,
    members: Vec<(String, Json)>,
    rules: Rules,
    /// What the catalogue calls such an object; nothing where it knows none (`/_sandbox/*`).
    name: Option<&'static Name>,
}

/// How strictly members are read.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Rules {
    pub(crate) unknown: Unknown,
    pub(crate) profile: Profile,
}

impl Fields {
    /// The members of a whole body.
    pub(crate) fn of_body(body: Json, rules: Rules) -> Result<Self, Refusal> {
        Self::of(String::new(), body, rules, None)
    }

    /// Says what the catalogue calls the body: members of that type which no handler reads are
    /// checked and let through.
    pub(crate) fn named(mut self, name: Option<&'static Name>) -> Self {
        self.name = name;
        self
    }

    fn of(
        pointer: String,
        value: Json,
        rules: Rules,
        name: Option<&'static Name>,
    ) -> Result<Self, Refusal> {
        match value {
            Json::Object(members) => Ok(Self { pointer, members, rules, name }),
            other => Err(Refusal::field(&pointer, other.given(), "类型错误，应为对象")),
        }
    }

    /// What the catalogue calls the object in a member, or each of the objects in a list.
    fn name_of(&self, member: &str) -> Option<&'static Name> {
        let mut shape = self.shape_of(member)?;
        while let Shape::List(inner) | Shape::Map(inner) = shape {
            shape = inner;
        }
        match shape {
            Shape::Named(name) => Some(name),
            _ => None,
        }
    }

    /// Puts a text member back.
    pub(crate) fn with(mut self, name: &str, text: String) -> Self {
        self.members.push((name.to_owned(), Json::Text(text)));
        self
    }

    /// A text member, looked at and left where it is.
    pub(crate) fn peek(&self, name: &str) -> Option<&str> {
        self.members.iter().find_map(|(known, value)| match value {
            Json::Text(text) if known == name && !text.is_empty() => Some(text.as_str()),
            _ => None,
        })
    }

    /// The JSON Pointer of a member.
    pub(super) fn pointer(&self, name: &str) -> String {
        format!("{}/{}", self.pointer, name.replace('~', "~0").replace('/', "~1"))
    }

    /// A string; an empty one counts as absent.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        match self.take(name)? {
            None => Ok(None),
            Some(Json::Text(text)) if text.is_empty() => Ok(None),
            Some(Json::Text(text)) => self.check_plane(name, text).map(Some),
            Some(other) => Err(self.wrong_type(name, &other, "应为字符串")),
        }
    }

    /// A string that must be there.
    pub(super) fn required(&mut self, name: &str) -> Result<String, Refusal> {
        self.text(name)?.ok_or_else(|| self.missing(name))
    }

    /// An integer.
    pub(super) fn integer(&mut self, name: &str) -> Result<Option<i64>, Refusal> {
        match self.take(name)? {
            None => Ok(None),
            Some(Json::Integer(value)) => Ok(Some(value)),
            Some(Json::Text(text)) if text.is_empty() => Ok(None),
            Some(other @ Json::Number(_)) => Err(self.wrong_type(name, &other, "应为64位整数")),
            Some(other) => Err(self.wrong_type(name, &other, "应为整数")),
        }
    }

    /// An integer that must be there.
    pub(super) fn required_integer(&mut self, name: &str) -> Result<i64, Refusal> {
        self.integer(name)?.ok_or_else(|| self.missing(name))
    }

    /// A boolean.
    pub(super) fn flag(&mut self, name: &str) -> Result<Option<bool>, Refusal> {
        match self.take(name)? {
            None => Ok(None),
            Some(Json::Flag(value)) => Ok(Some(value)),
            Some(other) => Err(self.wrong_type(name, &other, "应为布尔值")),
        }
    }

    /// An object that must be there, even if nothing is in it.
    pub(super) fn required_object(&mut self, name: &str) -> Result<Self, Refusal> {
        let value = self.take(name)?.ok_or_else(|| self.missing(name))?;
        Self::of(self.pointer(name), value, self.rules, self.name_of(name))
    }

    /// The objects of a list; those without anything in them count as absent.
    pub(super) fn objects(&mut self, name: &str) -> Result<Vec<Self>, Refusal> {
        let items = self.items(name)?;
        if items.len() > MOST_ITEMS {
            return Err(Refusal::field(&self.pointer(name), None, "数组过长"));
        }
        let is_blank = |item: &Json| matches!(item, Json::Object(_)) && item.is_blank();
        let said = items.into_iter().enumerate().filter(|(_, item)| !is_blank(item));
        let object = |(index, item)| {
            let pointer = format!("{}/{index}", self.pointer(name));
            Self::of(pointer, item, self.rules, self.name_of(name))
        };
        said.map(object).collect()
    }

    /// The items of a list, whatever they are.
    pub(super) fn items(&mut self, name: &str) -> Result<Vec<Json>, Refusal> {
        match self.take(name)? {
            None => Ok(Vec::new()),
            Some(Json::List(items)) => Ok(items),
            Some(other) => Err(self.wrong_type(name, &other, "应为数组")),
        }
    }

    /// Whether the items of a list are texts, or the words of an enumeration of the catalogue.
    pub(super) fn holds_words(&self, name: &str) -> bool {
        match self.shape_of(name) {
            Some(Shape::List(item)) if **item == Shape::String => true,
            Some(Shape::List(_)) => {
                self.name_of(name).is_some_and(|name| catalogue().object(name).is_none())
            }
            _ => false,
        }
    }

    /// Whether a member says nothing; a `null` of the strict profile is refused.
    pub(super) fn is_absent(&mut self, name: &str) -> Result<bool, Refusal> {
        let is_absent = match self.members.iter().find(|(known, _)| known == name) {
            None | Some((_, Json::Null)) => true,
            Some((_, Json::Text(text))) => text.is_empty() && !self.is_composite(name),
            Some((_, value @ Json::Object(_))) => value.is_blank() && self.may_be_object(name),
            Some(_) => false,
        };
        // What says nothing is taken all the same.
        if is_absent { self.take(name).map(|_| true) } else { Ok(false) }
    }

    /// Whether the catalogue knows a member, where it knows the object.
    pub(super) fn may_have(&self, member: &str) -> bool {
        let object = self.name.and_then(|name| catalogue().object(name));
        object.is_none_or(|object| object.field(member).is_some())
    }

    /// What the catalogue says of a member.
    pub(super) fn shape_of(&self, member: &str) -> Option<&'static Shape> {
        catalogue().object(self.name?)?.field(member).map(|field| &field.shape)
    }

    /// Whether the catalogue does not say that the member is something else than an object.
    fn may_be_object(&self, name: &str) -> bool {
        let is_object = |name: &Name| catalogue().object(name).is_some();
        self.shape_of(name).is_none() || self.name_of(name).is_some_and(is_object)
    }

    /// Whether an empty text is of another type than the member, and not a way to say nothing.
    fn is_composite(&self, name: &str) -> bool {
        let shape = self.shape_of(name);
        matches!(shape, Some(Shape::Bool | Shape::List(_) | Shape::Map(_)))
            || self.name_of(name).is_some_and(|name| catalogue().object(name).is_some())
    }

    /// Members in one fixed spelling, left where they are: equal content gives equal text.
    pub(crate) fn spelled(&self, names: &[&str]) -> String {
        let known = self
            .members
            .iter()
            .filter(|(name, value)| names.contains(&name.as_str()) && !value.is_blank());
        Json::Object(known.cloned().collect()).canonical()
    }

    /// Refuses what nobody has taken and the catalogue does not know either; what it knows must fit.
    pub(crate) fn finish(&mut self) -> Result<(), Refusal> {
        for (name, value) in std::mem::take(&mut self.members) {
            let field = self.name.and_then(|object| catalogue().object(object)?.field(&name));
            match (self.name, field) {
                (Some(object), Some(field)) => {
                    check_unread(object, field, &self.pointer(&name), value, self.rules)?;
                }
                _ if self.rules.unknown == Unknown::Refuse => {
                    let text = "参数中含有非法的额外参数";
                    let refusal = Refusal::field(&self.pointer(&name), shown(&name, &value), text);
                    return Err(refusal.saying(ErrorNumber::EXTRA_PARAMETER, text));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A required member that is not there.
    pub(super) fn missing(&self, name: &str) -> Refusal {
        Refusal::missing(&self.pointer(name))
    }

    /// A member that is none of the words allowed.
    pub(super) fn not_one_of(&self, name: &str, given: impl Into<Given>, words: &str) -> Refusal {
        Refusal::field(&self.pointer(name), given.into(), format!("取值只能是 {words}"))
    }

    fn take(&mut self, name: &str) -> Result<Option<Json>, Refusal> {
        let Some(index) = self.members.iter().position(|(known, _)| known == name) else {
            return Ok(None);
        };
        match self.members.swap_remove(index).1 {
            Json::Null if self.rules.profile.is_strict() => {
                Err(Refusal::field(&self.pointer(name), None, "不支持null"))
            }
            Json::Null => Ok(None),
            value => Ok(Some(value)),
        }
    }

    /// The platform stores characters of three bytes at most: no emoji (protocol 01 §9).
    fn check_plane(&self, name: &str, text: String) -> Result<String, Refusal> {
        if text.chars().any(|c| c > '\u{ffff}') {
            let issue = "含有UTF-8编码超过三个字节的字符";
            return Err(Refusal::field(&self.pointer(name), shown(name, &Json::Text(text)), issue));
        }
        Ok(text)
    }

    fn wrong_type(&self, name: &str, value: &Json, expected: &str) -> Refusal {
        Refusal::field(&self.pointer(name), shown(name, value), format!("类型错误，{expected}"))
    }
}

/// A value for an error's `detail`; nothing of a person's.
fn shown(name: &str, value: &Json) -> Option<Given> {
    (!PERSONAL.contains(&name)).then(|| value.given())
}

/// Members whose values are never repeated in an answer.
const PERSONAL: [&str; 13] = [
    "openid",
    "sp_openid",
    "sub_openid",
    "wechat_openid",
    "qq",
    "name",
    "number",
    "phone",
    "userid",
    "address",
    "auth_code",
    "bank_account",
    "real_name",
];
/// Ten times what any rule of the domain allows.
const MOST_ITEMS: usize = 1000;

#[cfg(test)]
mod tests {
    use super::{super::read_json, *};

    fn fields(body: &str) -> Fields {
        Fields::of_body(read_json(body.as_bytes()).unwrap(), Rules::default()).unwrap()
    }

    #[test]
    fn empty_strings_and_blank_items_count_as_absent() {
        let mut fields = fields(r#"{"a":"","b":[{"c":"","d":0}],"e":null}"#);
        assert_eq!(fields.text("a").unwrap(), None);
        assert!(fields.objects("b").unwrap().is_empty());
        assert_eq!(fields.text("e").unwrap(), None);
        fields.finish().unwrap();
    }

    #[test]
    fn wrong_types_name_the_member() {
        let pointer = |refusal: Refusal| refusal.detail.unwrap().field;
        assert_eq!(pointer(fields(r#"{"a":1}"#).text("a").unwrap_err()), "/a");
        assert_eq!(pointer(fields(r#"{"a":"1"}"#).integer("a").unwrap_err()), "/a");
        assert_eq!(pointer(fields(r#"{"a":1.5}"#).integer("a").unwrap_err()), "/a");
        assert_eq!(pointer(fields(r#"{"a":"true"}"#).flag("a").unwrap_err()), "/a");
        let objects = |body: &str| fields(body).objects("a").err().unwrap();
        assert_eq!(pointer(objects(r#"{"a":{}}"#)), "/a");
        assert_eq!(pointer(objects(r#"{"a":[{"b":1},1]}"#)), "/a/1");
        assert!(Fields::of_body(Json::List(Vec::new()), Rules::default()).is_err());
    }

    #[test]
    fn leftovers_are_refused_unless_told_otherwise() {
        let mut strict = fields(r#"{"a/b":1}"#);
        let refusal = strict.finish().unwrap_err();
        assert_eq!(
            (refusal.number, refusal.detail.unwrap().field),
            (ErrorNumber::EXTRA_PARAMETER, "/a~1b".to_owned())
        );
        let rules = Rules { unknown: Unknown::Ignore, ..Rules::default() };
        Fields::of_body(read_json(b"{\"a\":1}").unwrap(), rules).unwrap().finish().unwrap();
    }

    /// An operation with a state machine must not refuse a documented member that its handler does
    /// not read.
    #[test]
    fn what_the_catalogue_knows_is_checked_and_let_through() {
        let order = catalogue().operation("pay.create_native_order").unwrap().body.as_ref();
        let finish = |body: &str| fields(body).named(order).finish();
        finish(r#"{"detail":{"goods_detail":[{"merchant_goods_id":"A","quantity":1,"unit_price":2}]}}"#)
            .unwrap();
        let check = |body: &str, expected: &str, is_extra: bool| {
            let refusal = finish(body).unwrap_err();
            assert_eq!(refusal.number == ErrorNumber::EXTRA_PARAMETER, is_extra, "{body}");
            assert_eq!(refusal.detail.unwrap().field, expected, "{body}");
        };
        check(r#"{"detail":[]}"#, "/detail", false);
        check(r#"{"detail":{"cost_price":"1"}}"#, "/detail/cost_price", false);
        check(r#"{"detail":{"costprice":1}}"#, "/detail/costprice", true);
        check(r#"{"attached":"x"}"#, "/attached", true);
        let nested = r#"{"amount":{"totals":1}}"#;
        let mut order = fields(nested).named(order);
        let refusal = order.required_object("amount").unwrap().finish().unwrap_err();
        assert_eq!(refusal.detail.unwrap().field, "/amount/totals");
    }

    #[test]
    fn a_persons_values_are_not_repeated() {
        let value = |refusal: Refusal| refusal.detail.unwrap().value;
        assert_eq!(value(fields(r#"{"openid":5}"#).text("openid").unwrap_err()), None);
        assert_eq!(value(fields(r#"{"name":"张三"}"#).finish().unwrap_err()), None);
        assert!(value(fields(r#"{"fee":"x"}"#).finish().unwrap_err()).is_some());
    }

    #[test]
    fn emoji_are_refused() {
        assert!(fields(r#"{"a":"😀"}"#).text("a").is_err());
    }
}
