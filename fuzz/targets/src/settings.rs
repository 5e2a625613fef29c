//! Files of settings: what is read is written and read back, whatever is in it, and a fault
//! names its line and never a value.

use wechatpay::env;

pub(crate) fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match env::parse(text) {
        Ok(entries) => {
            let mut written = String::new();
            for (at, (name, value)) in entries.iter().enumerate() {
                assert!(!name.is_empty(), "a value has a name");
                let twice =
                    entries.get(at + 1..).is_some_and(|rest| rest.iter().any(|e| e.0 == *name));
                assert!(!twice, "of a repeated name one value counts");
                written += &line(name, value);
            }
            let again = env::parse(&written).ok();
            assert_eq!(again, Some(entries), "written, it reads back");
        }
        Err(error) => assert!(error.to_string().len() < 200, "a fault is a sentence"),
    }
    // Any text is a value, if it is quoted.
    let one = env::parse(&line("NAME", text)).ok();
    let value = one.as_deref().and_then(|entries| entries.first()).map(|(_, value)| value.as_str());
    assert_eq!(value, Some(text), "in single quotes everything is literal");
}

/// As a shell would want it.
fn line(name: &str, value: &str) -> String {
    format!("export {name}='{}'\n", value.replace('\'', r"'\''"))
}
