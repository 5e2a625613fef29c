//! 加解密自测: the registration.

use super::wire::echo;
use crate::engine::{Family, plays};

pub(crate) const FAMILY: Family = Family {
    name: "security",
    operations: plays! {
        "security.send_echo" => echo,
    },
    notices: &["SECURITY_ECHO.SUCCESS"],
    ..Family::NONE
};
