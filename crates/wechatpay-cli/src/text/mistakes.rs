//! What was typed wrongly: the sentences of clap, for Chinese locales, and the reasons why a value is
//! none. In English clap says them itself.

use super::Text;

/// Why a value was not taken, in both languages, where the Chinese is known.
pub(crate) fn reason(text: &str) -> Text {
    if let Some((value, range)) = text.split_once(" is not in ") {
        return NOT_IN_RANGE.with([&value, &range]);
    }
    // The outbox names its states behind the colon.
    if let Some((value, states)) = text.split_once(" is no state of an entry: ") {
        return NO_STATE.with_texts([value.into(), super::library_hints::hint(states)]);
    }
    let known = REASONS.iter().find(|words| words.en == text);
    known.map_or_else(|| text.into(), |words| (*words).into())
}

const REASONS: &[super::Sentence] = &[
    AS_PAIR,
    AS_DAY,
    AS_RATE,
    ONE_METHOD,
    NO_DIGIT,
    EMPTY_NUMBER,
    TOO_LARGE,
    TOO_SMALL,
    NO_SOCKET,
    NO_IP,
    NO_UTF8,
];

texts! {
    TWICE: "the argument '{0}' cannot be used multiple times", "参数“{0}”只能出现一次";
    NOT_TOGETHER: "the argument '{0}' cannot be used with {1}", "参数“{0}”不能与 {1} 同时使用";
    OTHERS: "others of these arguments", "其他已给出的参数";
    NO_EQUALS: "equal sign is needed when assigning values to '{0}'", "“{0}”的值须用等号给出";
    NO_VALUE: "a value is required for '{0}' but none was supplied", "“{0}”需要一个值";
    BAD_VALUE: "invalid value '{0}' for '{1}'", "“{1}”的值“{0}”无效";
    BAD_VALUE_BECAUSE: "invalid value '{0}' for '{1}': {2}", "“{1}”的值“{0}”无效：{2}";
    POSSIBLE: "possible values: {0}", "可取：{0}";
    NO_SUBCOMMAND: "unrecognized subcommand '{0}'", "没有名为“{0}”的命令";
    MISSING: "the following required arguments were not provided: {0}", "缺少必需的参数：{0}";
    MISSING_SUBCOMMAND: "'{0}' requires a subcommand but one was not provided", "“{0}”之后需要一个命令";
    SUBCOMMANDS: "subcommands: {0}", "命令：{0}";
    NOT_UTF8: "invalid UTF-8 was detected in one or more arguments", "参数中有不是 UTF-8 的内容";
    TOO_MANY: "unexpected value '{0}' for '{1}' found; no more were expected", "“{1}”多出一个值“{0}”";
    TOO_FEW: "{0} values required by '{1}'; only {2} were provided", "“{1}”至少需要 {0} 个值，只给出 {2} 个";
    WRONG_COUNT: "{0} values required for '{1}' but {2} were provided", "“{1}”需要 {0} 个值，给出了 {2} 个";
    UNKNOWN: "unexpected argument '{0}' found", "没有参数“{0}”";
    SIMILAR: "a similar one exists: {0}", "是否应为：{0}";
    AS_VALUE: "to pass '{0}' as a value, use '-- {0}'", "若“{0}”是值而不是选项，请写作“-- {0}”";
    USAGE: "usage: {0}", "用法：{0}";
    TRY_HELP: "for more information, try '--help'", "更多说明请用 --help";
    SOMETHING: "it cannot be understood", "无法理解所输入的命令";

    NOT_IN_RANGE: "{0} is not in {1}", "{0} 不在范围 {1} 之内";
    NO_STATE: "{0} is no state of an entry: {1}", "{0} 不是条目的状态：{1}";
    AS_PAIR: "write it as NAME=VALUE", "请写作 名称=值";
    AS_DAY: "write a day as 2026-11-21", "日期请写作 2026-11-21";
    AS_RATE: "write it as 'POST /v3/…=COUNT'", "请写作 'POST /v3/…=次数'";
    ONE_METHOD: "the method must be one of DELETE, GET, PATCH, POST, PUT", "方法只能是 DELETE、GET、PATCH、POST、PUT";
    NO_DIGIT: "invalid digit found in string", "不是数字";
    EMPTY_NUMBER: "cannot parse integer from empty string", "缺少数字";
    TOO_LARGE: "number too large to fit in target type", "数字过大";
    TOO_SMALL: "number too small to fit in target type", "数字过小";
    NO_SOCKET: "invalid socket address syntax", "不是 地址:端口，例如 127.0.0.1:8080";
    NO_IP: "invalid IP address syntax", "不是 IP 地址";
    NO_UTF8: "invalid utf-8", "不是 UTF-8 文本";
}
