//! Sends one request to a merchant. Never follows a redirect; has a timeout.

use std::{error::Error as StdError, sync::OnceLock, time::Duration};

use reqwest::{Client, Method, redirect::Policy};
use tokio::time::Instant;

use super::Address;

/// Sends to merchants. The client is made when it is first needed: most sandboxes of a test suite
/// tell nobody anything.
#[derive(Debug, Default)]
pub(crate) struct MerchantClient(OnceLock<Option<Client>>);

/// A request that was made.
#[derive(Debug, Clone)]
pub(crate) struct HttpExchange {
    pub(crate) answered: Result<Answered, PostError>,
    pub(crate) milliseconds: u64,
}

/// What the merchant answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answered {
    pub(crate) status: u16,
    /// The beginning of the body; what is not UTF-8 is replaced.
    pub(crate) body: String,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PostError {
    Late,
    ConnectionRefused,
    Unreachable(String),
    Cut(String),
}

impl MerchantClient {
    /// Sends `body` and waits for the whole answer, at most for `deadline`.
    pub(crate) async fn post(
        &self,
        address: &Address,
        headers: &[(&'static str, String)],
        body: String,
        deadline: Duration,
    ) -> HttpExchange {
        self.send(Method::POST, address, headers, body, deadline).await
    }

    /// Asks for the address, as a browser would.
    pub(crate) async fn get(&self, address: &Address, deadline: Duration) -> HttpExchange {
        self.send(Method::GET, address, &[], String::new(), deadline).await
    }

    async fn send(
        &self,
        method: Method,
        address: &Address,
        headers: &[(&'static str, String)],
        body: String,
        deadline: Duration,
    ) -> HttpExchange {
        let began = Instant::now();
        let answered = match self.0.get_or_init(client) {
            Some(client) => {
                let mut request = client.request(method, address.0.clone()).timeout(deadline);
                for (name, value) in headers {
                    request = request.header(*name, value);
                }
                if !body.is_empty() {
                    request = request.body(body);
                }
                answer(request).await
            }
            None => Err(PostError::Unreachable("this machine offers no TLS".to_owned())),
        };
        let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        HttpExchange { answered, milliseconds }
    }
}

async fn answer(request: reqwest::RequestBuilder) -> Result<Answered, PostError> {
    let mut response = request.send().await.map_err(|error| trouble(&error))?;
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| trouble(&error))? {
        if body.len() < LONGEST_BODY {
            body.extend_from_slice(&chunk);
        }
    }
    body.truncate(LONGEST_BODY);
    let body = String::from_utf8_lossy(&body).into_owned();
    Ok(Answered { status: response.status().as_u16(), body })
}

fn client() -> Option<Client> {
    // Hosts of merchants are reached directly: what the environment says of proxies is about the way
    // to the platform. Connections are not kept, so that a merchant that restarts is not taken for one
    // that cuts.
    let builder = Client::builder().no_proxy().redirect(Policy::none()).pool_max_idle_per_host(0);
    builder.http1_only().http1_title_case_headers().build().ok()
}

fn trouble(error: &reqwest::Error) -> PostError {
    if error.is_timeout() {
        return PostError::Late;
    }
    let deepest = deepest(error);
    if error.is_connect() {
        let kind = deepest.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
        return match kind {
            Some(std::io::ErrorKind::ConnectionRefused) => PostError::ConnectionRefused,
            _ => PostError::Unreachable(deepest.to_string()),
        };
    }
    PostError::Cut(deepest.to_string())
}

fn deepest<'a>(error: &'a (dyn StdError + 'static)) -> &'a (dyn StdError + 'static) {
    let mut deepest = error;
    while let Some(source) = deepest.source() {
        deepest = source;
    }
    deepest
}

/// Longer than any answer that says something.
const LONGEST_BODY: usize = 4096;
