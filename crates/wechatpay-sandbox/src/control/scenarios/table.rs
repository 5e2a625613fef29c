//! The scenarios there are (protocol 01 §5.2, 02 §§3, 4): names, words and what each step changes.

use super::StepInputs;
use crate::engine::{
    config::Mode,
    error::Error,
    keys::Pair,
    merchants::{CertificateStatus, Held, Listed, PLATFORM, Record, SignatureFault},
    random::Random,
};

/// A story of several steps.
#[derive(Debug)]
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    pub(crate) says: &'static str,
    pub(crate) steps: &'static [Step],
}

/// One step: what it is called, what is true after it, and the change itself.
#[derive(Debug)]
pub(crate) struct Step {
    pub(super) name: &'static str,
    pub(super) says: &'static str,
    pub(super) act: StepChange,
}

/// How a step changes a merchant.
#[derive(Debug)]
pub(super) enum StepChange {
    /// At once.
    Plain(fn(Record) -> Record),
    /// With keys that were given, or have to be made.
    Making(fn(Record, StepInputs, &Random) -> Result<Record, Error>),
}

fn list_new_certificate(
    mut record: Record,
    inputs: StepInputs,
    _: &Random,
) -> Result<Record, Error> {
    let Pair { private_key, certificate } = inputs.pair(PLATFORM)?;
    record.platform.push(Listed { certificate, private_key, is_signing: false });
    Ok(record)
}

fn sign_with_new_certificate(mut record: Record) -> Record {
    let last = record.platform.len().saturating_sub(1);
    for (at, listed) in record.platform.iter_mut().enumerate() {
        listed.is_signing = at == last;
    }
    record
}

fn drop_old_certificates(mut record: Record) -> Record {
    record.platform.retain(|listed| listed.is_signing);
    record
}

fn issue_certificate(mut record: Record, inputs: StepInputs, _: &Random) -> Result<Record, Error> {
    let Pair { private_key, certificate } = inputs.pair(&record.mchid)?;
    record.certificates.push(Held { certificate, private_key, standing: CertificateStatus::Valid });
    Ok(record)
}

fn replace_certificates(record: Record) -> Record {
    older_certificates(record, CertificateStatus::Replaced)
}

fn revoke_certificates(record: Record) -> Record {
    older_certificates(record, CertificateStatus::Revoked)
}

fn older_certificates(mut record: Record, standing: CertificateStatus) -> Record {
    let older = record.certificates.len().saturating_sub(1);
    for held in record.certificates.iter_mut().take(older) {
        held.standing = standing;
    }
    record
}

fn certificates_only(record: Record) -> Record {
    Record { mode: Mode::Certificate, is_public_key_told: false, ..record }
}

fn tell_public_key(record: Record) -> Record {
    Record { mode: Mode::Certificate, is_public_key_told: true, ..record }
}

fn switch_on(record: Record) -> Record {
    Record { mode: Mode::Both, is_public_key_told: false, ..record }
}

fn public_key_only(record: Record) -> Record {
    Record { mode: Mode::PublicKey, is_public_key_told: false, ..record }
}

fn sign_with_foreign_key(record: Record) -> Record {
    Record { trick: Some(SignatureFault::ForeignKey), ..record }
}

fn name_unknown_serial(record: Record) -> Record {
    Record { trick: Some(SignatureFault::UnknownSerial), ..record }
}

fn sign_well(record: Record) -> Record {
    Record { trick: None, ..record }
}

fn change_apiv3_key(record: Record, inputs: StepInputs, random: &Random) -> Result<Record, Error> {
    Ok(Record { apiv3_key: inputs.apiv3_key(random)?, ..record })
}

/// All scenarios, by name.
pub(crate) const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "apiv3-key-reset",
        says: "the merchant's APIv3 key (APIv3密钥) is changed and the program still has the old one",
        steps: &[Step {
            name: "changed",
            says: "certificates and notices are sealed with a new key; the settings tell it",
            act: StepChange::Making(change_apiv3_key),
        }],
    },
    Scenario {
        name: "merchant-certificate-renewal",
        says: "a second certificate of the merchant (商户API证书), and the end of the first",
        steps: &[
            Step {
                name: "issued",
                says: "both serials may sign requests; the settings tell the new one",
                act: StepChange::Making(issue_certificate),
            },
            Step {
                name: "replaced",
                says: "the old serial is refused: 已更换证书，请使用新证书",
                act: StepChange::Plain(replace_certificates),
            },
            Step {
                name: "revoked",
                says: "the old serial is refused: 商户证书已作废",
                act: StepChange::Plain(revoke_certificates),
            },
        ],
    },
    Scenario {
        name: "platform-certificate-rotation",
        says: "a new platform certificate (平台证书) takes the place of the old one",
        steps: &[
            Step {
                name: "listed",
                says: "both are listed, the old one signs",
                act: StepChange::Making(list_new_certificate),
            },
            Step {
                name: "switched",
                says: "both are listed, the new one signs",
                act: StepChange::Plain(sign_with_new_certificate),
            },
            Step {
                name: "dropped",
                says: "only the new one is listed; what is sealed for the old one is refused",
                act: StepChange::Plain(drop_old_certificates),
            },
        ],
    },
    Scenario {
        name: "public-key-switch",
        says: "from platform certificates to the public key (灰度切换)",
        steps: &[
            Step {
                name: "certificate",
                says: "there are platform certificates only",
                act: StepChange::Plain(certificates_only),
            },
            Step {
                name: "requested",
                says: "the settings tell a public key; certificates sign whatever a request names",
                act: StepChange::Plain(tell_public_key),
            },
            Step {
                name: "switched-on",
                says: "the key that a request names signs, otherwise a certificate",
                act: StepChange::Plain(switch_on),
            },
            Step {
                name: "public-key",
                says: "the public key signs everything; there are no certificates to fetch",
                act: StepChange::Plain(public_key_only),
            },
        ],
    },
    Scenario {
        name: "unknown-serial",
        says: "answers name a key that nobody knows",
        steps: &[
            Step {
                name: "unknown",
                says: "the serial in every signature is one that no list holds",
                act: StepChange::Plain(name_unknown_serial),
            },
            Step {
                name: "healed",
                says: "signatures are good again",
                act: StepChange::Plain(sign_well),
            },
        ],
    },
    Scenario {
        name: "wrong-key",
        says: "answers name the right key and are signed by another",
        steps: &[
            Step {
                name: "foreign",
                says: "no signature fits the key it names",
                act: StepChange::Plain(sign_with_foreign_key),
            },
            Step {
                name: "healed",
                says: "signatures are good again",
                act: StepChange::Plain(sign_well),
            },
        ],
    },
];
