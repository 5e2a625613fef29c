//! The law of imports itself, as tables: what crates and folders may import and name.

/// What a crate may import.
pub(crate) struct CrateLaw {
    pub(crate) name: &'static str,
    /// Crates of ours.
    pub(crate) imports: &'static [&'static str],
    /// Crates of ours that only its tests may import.
    pub(crate) tests: &'static [&'static str],
    /// Crates of others it must never import.
    pub(crate) never: &'static [&'static str],
    /// If not empty: the only crates of others it may import.
    pub(crate) only: &'static [&'static str],
}

pub(crate) const ANY: CrateLaw =
    CrateLaw { name: "", imports: &[], tests: &[], never: &[], only: &[] };

pub(crate) const IO: &[&str] = &[
    "actix-web",
    "axum",
    "axum-core",
    "hyper",
    "hyper-util",
    "reqwest",
    "rusqlite",
    "tokio",
    "tokio-postgres",
    "ureq",
];
pub(crate) const CRYPTO: &[&str] = &[
    "aes-gcm",
    "aws-lc-rs",
    "des",
    "md-5",
    "openssl",
    "rc2",
    "ring",
    "rsa",
    "sha1",
    "sha2",
    "x509-parser",
];

pub(crate) const CRATES: &[CrateLaw] = &[
    CrateLaw { name: "wechatpay-core", never: IO, ..ANY },
    CrateLaw {
        name: "wechatpay-api",
        imports: &["wechatpay-core"],
        tests: &["wechatpay-catalogue"],
        only: &["serde", "serde_json"],
        ..ANY
    },
    CrateLaw {
        name: "wechatpay-sdk",
        imports: &["wechatpay-core", "wechatpay-api"],
        tests: &["wechatpay-sandbox"],
        never: CRYPTO,
        ..ANY
    },
    CrateLaw { name: "wechatpay-catalogue", never: IO, ..ANY },
    CrateLaw {
        name: "wechatpay-outbox",
        imports: &["wechatpay-core"],
        tests: &["wechatpay-sdk", "wechatpay-sandbox"],
        never: CRYPTO,
        ..ANY
    },
    CrateLaw {
        name: "wechatpay-sandbox",
        imports: &["wechatpay-core", "wechatpay-catalogue"],
        tests: &["wechatpay-sdk"],
        ..ANY
    },
    CrateLaw {
        name: "wechatpay-cli",
        imports: &[
            "wechatpay-core",
            "wechatpay-api",
            "wechatpay-sdk",
            "wechatpay-catalogue",
            "wechatpay-outbox",
            "wechatpay-sandbox",
        ],
        ..ANY
    },
    CrateLaw {
        name: "wechatpay-book",
        imports: &["wechatpay-sdk"],
        tests: &["wechatpay-sandbox", "xtask"],
        ..ANY
    },
    CrateLaw {
        name: "wechatpay-benches",
        imports: &["wechatpay-core", "wechatpay-outbox", "wechatpay-sandbox", "wechatpay-sdk"],
        ..ANY
    },
    CrateLaw {
        name: "wechatpay-examples",
        imports: &["wechatpay-core", "wechatpay-outbox", "wechatpay-sandbox", "wechatpay-sdk"],
        ..ANY
    },
    // Untrusted bytes also come in by files of settings, and by the sandbox's gateway.
    CrateLaw {
        name: "wechatpay-fuzz-targets",
        imports: &["wechatpay-core", "wechatpay-sandbox", "wechatpay-sdk"],
        ..ANY
    },
    CrateLaw { name: "xtask", imports: &["wechatpay-catalogue"], never: IO, ..ANY },
];

/// What the files of a folder may name.
pub(crate) struct FolderLaw {
    /// Path of a file without `.rs`, or of a folder.
    pub(crate) folder: &'static str,
    /// Other folders of the same crate it may import; `None` is any.
    pub(crate) folders: Option<&'static [&'static str]>,
    /// Files and folders of it that the rule is not about.
    pub(crate) but: &'static [&'static str],
    /// Words that must not be in its code.
    pub(crate) never: &'static [&'static str],
    pub(crate) why: &'static str,
}

pub(crate) const ANY_FOLDER: FolderLaw =
    FolderLaw { folder: "", folders: None, but: &[], never: &[], why: "" };

pub(crate) const FOLDERS: &[FolderLaw] = &[
    FolderLaw {
        folder: "crates/wechatpay-core/src/error",
        folders: Some(&["open_enum", "values"]),
        why: "everything gives errors, so errors know nothing of what gives them",
        ..ANY_FOLDER
    },
    FolderLaw {
        folder: "crates/wechatpay-core/src/keys",
        folders: Some(&["error", "values", "vectors"]),
        but: &["tests"],
        why: "keys sign and open bytes, whatever the bytes mean",
        ..ANY_FOLDER
    },
    FolderLaw {
        folder: "crates/wechatpay-core/src/trust",
        folders: Some(&["error", "keys", "merchant", "protocol", "values", "vectors"]),
        why: "trust verifies messages; it knows neither calls nor who sends them",
        ..ANY_FOLDER
    },
    FolderLaw {
        folder: "crates/wechatpay-sandbox/src/gateway",
        folders: Some(&["engine"]),
        never: &["rusqlite", "axum"],
        why: "the gateway names no family; the registrations say who answers a call",
        ..ANY_FOLDER
    },
    FolderLaw {
        folder: "crates/wechatpay-sandbox/src/engine",
        folders: Some(&[]),
        never: &["hyper", "axum"],
        why: "the engine serves every family and names none",
        ..ANY_FOLDER
    },
    FolderLaw {
        folder: "crates/wechatpay-sandbox/src/families",
        folders: Some(&["engine"]),
        never: &["rusqlite", "hyper", "reqwest", "tokio"],
        why: "families use the engine, and know neither the gateway nor control",
        ..ANY_FOLDER
    },
    FolderLaw {
        folder: "crates/wechatpay-sandbox/src/families",
        // What reads and answers calls; `generic` has no state machine.
        but: &[
            "family",
            "wire",
            "wallet",
            "body",
            "codepay",
            "paid_order",
            "streams",
            "generic",
            // `refund_calls` and the like.
            "*_calls",
        ],
        never: MACHINES,
        why: "state machines are pure: no HTTP, no SQL, no clock, no JSON",
        ..ANY_FOLDER
    },
    FolderLaw {
        folder: "crates/wechatpay-sandbox/src/engine/machine",
        never: MACHINES,
        why: "state machines are pure: no HTTP, no SQL, no clock, no JSON",
        ..ANY_FOLDER
    },
    FolderLaw {
        folder: "crates/wechatpay-sandbox/src/engine/bills",
        but: &["booked"],
        never: MACHINES,
        why: "bills are written from what moved, by pure functions",
        ..ANY_FOLDER
    },
    FolderLaw {
        folder: "crates/wechatpay-sandbox/src/gateway/faults",
        never: &["rusqlite", "Store", "Backend", "Aggregate", "Refusal"],
        why: "faults see messages, not orders",
        ..ANY_FOLDER
    },
    FolderLaw {
        folder: "crates/wechatpay-sandbox/src/gateway/requests",
        never: &["rusqlite", "hyper", "Store", "Backend", "Aggregate"],
        why: "the request log sees messages and their checks, not orders",
        ..ANY_FOLDER
    },
    FolderLaw {
        folder: "crates/wechatpay-sandbox/src/gateway/wire",
        folders: Some(&["gateway"]),
        never: &["rusqlite", "serde_json::Value"],
        why: "connections carry bytes and know nobody but the service",
        ..ANY_FOLDER
    },
    FolderLaw {
        folder: "crates/wechatpay-sandbox/src/control",
        never: &["rusqlite"],
        why: "control goes by what the others offer",
        ..ANY_FOLDER
    },
];

/// What no state machine names: I/O, and what leads to it.
pub(crate) const MACHINES: &[&str] = &[
    "http",
    "hyper",
    "axum",
    "rusqlite",
    "tokio",
    "reqwest",
    "serde_json",
    "SystemTime",
    "Call",
    "Backend",
];

pub(crate) const FAMILIES: &str = "crates/wechatpay-sandbox/src/families/";

/// Which families of the sandbox stand on which others.
pub(crate) const SIBLINGS: &[(&str, &[&str])] = &[
    ("combine", &["pay"]),
    ("discount_order", &["discount_card"]),
    ("ecommerce", &["pay", "profit_sharing", "refund"]),
    ("global", &["pay"]),
    ("med_ins", &["pay"]),
    ("papay", &["pay"]),
    ("partner_transfer", &["transfer", "transfer_authorization"]),
    ("permission", &["pay", "payscore"]),
    ("product_coupon", &["generic"]),
    ("profit_sharing", &["pay", "payscore", "service_order"]),
    ("refund", &["pay", "profit_sharing"]),
    ("receipt", &["transfer", "transfer_batch"]),
    ("service_order", &["pay", "payscore", "permission"]),
    ("transfer_authorization", &["transfer"]),
    ("transfer_batch", &["transfer"]),
    ("vehicle", &["pay"]),
];

/// A word only some folders of a crate may name.
pub(crate) struct WordLaw {
    pub(crate) crate_folder: &'static str,
    pub(crate) word: &'static str,
    pub(crate) folders: &'static [&'static str],
}

pub(crate) const WORDS: &[WordLaw] = &[
    WordLaw {
        crate_folder: "crates/wechatpay-core/src/",
        word: "aws_lc_rs",
        folders: &["keys", "exchange/clock"],
    },
    WordLaw { crate_folder: "crates/wechatpay-core/src/", word: "x509_parser", folders: &["keys"] },
    WordLaw { crate_folder: "crates/wechatpay-core/src/", word: "rc2", folders: &["keys"] },
    WordLaw {
        crate_folder: "crates/wechatpay-core/src/",
        word: "SystemTime",
        folders: &["exchange/clock"],
    },
    WordLaw { crate_folder: "crates/wechatpay-core/src/", word: "std::fs", folders: &["vectors"] },
    WordLaw { crate_folder: "crates/wechatpay-core/src/", word: "std::env", folders: &[] },
    WordLaw { crate_folder: "crates/wechatpay-core/src/", word: "std::net", folders: &[] },
    WordLaw { crate_folder: "crates/wechatpay-sdk/src/", word: "reqwest", folders: &["transport"] },
    WordLaw { crate_folder: "crates/wechatpay-sdk/src/", word: "ureq", folders: &["transport"] },
    WordLaw { crate_folder: "crates/wechatpay-sdk/src/", word: "axum_core", folders: &["extract"] },
    WordLaw { crate_folder: "crates/wechatpay-sdk/src/", word: "actix_web", folders: &["extract"] },
    WordLaw {
        crate_folder: "crates/wechatpay-sandbox/src/",
        word: "rusqlite",
        folders: &["engine/store"],
    },
];
