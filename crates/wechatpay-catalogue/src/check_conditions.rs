//! Checks of conditions: either/or groups, and the modes that a member belongs to.

use std::collections::BTreeSet;

use crate::check::Check;
use crate::model::Type;

/// Notes what is wrong with the conditions of a type.
pub(crate) fn check(check: &mut Check<'_>, family: &str, declared: &Type) {
    for group in &declared.either {
        let distinct: BTreeSet<&String> = group.iter().collect();
        if distinct.len() < 2 || distinct.len() != group.len() {
            let what =
                format!("`_either` of `{}` needs two different members", declared.name.local);
            check.note(family, declared.line, what, "write it like [[\"a\", \"b\"]]");
        }
        for member in group {
            let found = declared.fields.iter().find(|field| field.name == *member);
            if !found.is_some_and(|field| field.optional) {
                let what = format!("`_either` names `{member}`, which is no optional member");
                check.note(family, declared.line, what, "add a ? to its type, or mend the name");
            }
        }
    }
    for (direct, provider) in TWO_CALLERS {
        let needs = |name: &str| declared.field(name).is_some_and(|field| !field.optional);
        if needs(direct) && needs(provider) {
            let what =
                format!("`{direct}` and `{provider}` are both required, yet no mode has both");
            check.note(family, declared.line, what, "make them optional, each `only` in its mode");
        }
    }
    for field in &declared.fields {
        let has_modes = !field.only.is_empty() || !field.required_in.is_empty();
        if has_modes && !field.optional {
            let what = format!("`{}` is required in every mode", field.name);
            check.note(family, field.line, what, "add a ? to its type, or remove the modes");
        }
        let stands = |mode| field.only.is_empty() || field.only.contains(mode);
        if let Some(mode) = field.required_in.iter().find(|mode| !stands(mode)) {
            let what = format!(
                "`{}` is required in `{}`, where it does not stand",
                field.name,
                mode.as_str()
            );
            check.note(family, field.line, what, "add the mode to `only`, or remove it here");
        }
        for modes in [&field.only, &field.required_in] {
            let distinct: BTreeSet<_> = modes.iter().collect();
            if distinct.len() != modes.len() {
                let what = format!("`{}` names a mode twice", field.name);
                check.note(family, field.line, what, "remove one of the two");
            }
        }
    }
}

/// Members of which a merchant that calls for itself has one, and who calls for others the other.
const TWO_CALLERS: [(&str, &str); 3] =
    [("mchid", "sp_mchid"), ("appid", "sp_appid"), ("openid", "sp_openid")];
