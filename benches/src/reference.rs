//! The unit of everything: CPU time of one RSA-2048 signature and one verification.

use std::time::Duration;

use wechatpay_core::{PrivateKey, PublicKey, Signer as _};

use crate::{Failure, clock};

pub(crate) struct Reference {
    key: PrivateKey,
    public: PublicKey,
    message: Vec<u8>,
}

impl Reference {
    pub(crate) fn new() -> Result<Self, Failure> {
        let key = PrivateKey::generate()?;
        let public = key.to_public()?;
        // As long as the message of a request with a middling body.
        Ok(Self { key, public, message: vec![b'x'; 500] })
    }

    /// CPU seconds of one signature and one verification now, on this core.
    pub(crate) fn measure(&self) -> Result<f64, Failure> {
        let start = clock::thread();
        let mut rounds = 0_u32;
        loop {
            for _ in 0..32 {
                let signature = self.key.sign(&self.message)?;
                if !self.public.verify(&self.message, &signature) {
                    return Err("a good signature was refused".into());
                }
                rounds += 1;
            }
            let spent = clock::thread().saturating_sub(start);
            if spent >= SLICE {
                return Ok(spent.as_secs_f64() / f64::from(rounds));
            }
        }
    }
}

const SLICE: Duration = Duration::from_millis(200);
