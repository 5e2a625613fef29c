//! When a member must or can be given: modes of the caller (接入模式) and either/or groups, in words.

use crate::model::{Field, Type, Words};

/// How a merchant is connected to the platform, or the product a payment belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mode {
    /// A merchant that calls for itself (直连模式).
    Direct,
    /// A service provider that calls for its sub-merchants (服务商模式).
    Partner,
    /// Combined payments (合单支付).
    Combine,
    /// An overseas institution (机构模式).
    Institution,
    /// An e-commerce platform (电商收付通).
    Ecommerce,
    /// An acquiring bank or payment institution (从业机构).
    Bank,
    /// A brand (品牌).
    Brand,
    /// Entrusted deductions (委托代扣).
    Papay,
    /// Highway tolls (ETC).
    Etc,
}

impl Mode {
    /// All modes, in order.
    pub const ALL: [Self; 9] = [
        Self::Direct,
        Self::Partner,
        Self::Combine,
        Self::Institution,
        Self::Ecommerce,
        Self::Bank,
        Self::Brand,
        Self::Papay,
        Self::Etc,
    ];

    /// As the catalogue writes it: `partner`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Partner => "partner",
            Self::Combine => "combine",
            Self::Institution => "institution",
            Self::Ecommerce => "ecommerce",
            Self::Bank => "bank",
            Self::Brand => "brand",
            Self::Papay => "papay",
            Self::Etc => "etc",
        }
    }

    /// Reads what the catalogue writes; `None` for any other word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == word)
    }

    /// The mode's name in Chinese and, to stand after «in», in English.
    #[must_use]
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Direct => ("直连模式", "direct mode"),
            Self::Partner => ("服务商模式", "partner mode"),
            Self::Combine => ("合单支付", "combined payments"),
            Self::Institution => ("机构模式", "institution mode"),
            Self::Ecommerce => ("电商收付通", "e-commerce platform mode"),
            Self::Bank => ("从业机构模式", "acquiring bank mode"),
            Self::Brand => ("品牌模式", "brand mode"),
            Self::Papay => ("委托代扣", "entrusted deductions"),
            Self::Etc => ("ETC 扣费", "ETC tolls"),
        }
    }
}

impl Type {
    /// When a member of this type can or must be given, as a sentence without its full stop; `None`
    /// where its being required or optional says everything.
    #[must_use]
    pub fn condition(&self, field: &Field) -> Option<Words> {
        let mut words: Vec<Words> = by_mode(field).into_iter().collect();
        let groups = self.either.iter().filter(|group| group.contains(&field.name));
        words.extend(groups.map(|group| one_of(group)));
        joined(&words)
    }

    /// What the either/or groups of this type ask for; `None` where it has none.
    #[must_use]
    pub fn needs(&self) -> Option<Words> {
        joined(&self.either.iter().map(|group| one_of(group)).collect::<Vec<_>>())
    }
}

fn by_mode(field: &Field) -> Option<Words> {
    let (only_zh, only_en) = listed(&field.only);
    let (needed_zh, needed_en) = listed(&field.required_in);
    let (zh, en) = match (field.only.as_slice(), field.required_in.as_slice()) {
        ([], []) => return None,
        ([], _) => (format!("{needed_zh}必填"), format!("required in {needed_en}")),
        (_, []) => (format!("仅用于{only_zh}"), format!("in {only_en} only")),
        (only, needed) if only == needed => {
            (format!("仅用于{only_zh}，且必填"), format!("in {only_en} only, and required there"))
        }
        _ => (
            format!("仅用于{only_zh}，{needed_zh}必填"),
            format!("in {only_en} only, and required in {needed_en}"),
        ),
    };
    Some(Words { zh, en })
}

fn one_of(group: &[String]) -> Words {
    let quoted: Vec<String> = group.iter().map(|name| format!("`{name}`")).collect();
    Words {
        zh: format!("{} 至少有一个", quoted.join("、")),
        en: format!("at least one of {} must be given", quoted.join(", ")),
    }
}

fn listed(modes: &[Mode]) -> (String, String) {
    let (zh, en): (Vec<_>, Vec<_>) = modes.iter().map(|mode| mode.names()).unzip();
    let en = match en.as_slice() {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        few => few.concat(),
    };
    (zh.join("、"), en)
}

fn joined(words: &[Words]) -> Option<Words> {
    let part =
        |of: fn(&Words) -> &str, between| words.iter().map(of).collect::<Vec<_>>().join(between);
    let (zh, en) = (part(|words| &words.zh, "；"), part(|words| &words.en, "; "));
    (!words.is_empty()).then_some(Words { zh, en })
}

#[cfg(test)]
mod tests {
    use crate::{Catalogue, Name};

    const PROBE: &str = r#"
        title = { zh = "探", en = "probe" }
        [type.Probe]
        _either = [["a", "b"], ["b", "c"]]
        a = { type = "string?", only = "partner" }
        b = "string?"
        c = { type = "string?", only = ["direct", "partner", "combine"], required_in = "combine" }
        d = { type = "string?", required_in = ["partner", "bank"] }
        e = { type = "string?", only = "etc", required_in = "etc" }
        f = "string"
    "#;

    #[test]
    fn conditions_in_words() {
        let catalogue = Catalogue::read(&[("probe", PROBE)], "").expect("readable");
        let name = Name { family: "probe".to_owned(), local: "Probe".to_owned() };
        let probe = catalogue.object(&name).expect("a type");
        let of = |field: usize| probe.condition(&probe.fields[field]);
        let check = |field, zh: &str, en: &str| {
            let words = of(field).expect("a condition");
            assert_eq!((words.zh.as_str(), words.en.as_str()), (zh, en));
        };
        check(
            0,
            "仅用于服务商模式；`a`、`b` 至少有一个",
            "in partner mode only; at least one of `a`, `b` must be given",
        );
        check(
            1,
            "`a`、`b` 至少有一个；`b`、`c` 至少有一个",
            "at least one of `a`, `b` must be given; at least one of `b`, `c` must be given",
        );
        check(
            2,
            "仅用于直连模式、服务商模式、合单支付，合单支付必填；`b`、`c` 至少有一个",
            "in direct mode, partner mode and combined payments only, and required in combined \
             payments; at least one of `b`, `c` must be given",
        );
        check(
            3,
            "服务商模式、从业机构模式必填",
            "required in partner mode and acquiring bank mode",
        );
        check(4, "仅用于ETC 扣费，且必填", "in ETC tolls only, and required there");
        assert_eq!(of(5), None);
        assert!(probe.needs().is_some_and(|words| words.en.starts_with("at least one of `a`")));
    }
}
