//! The tools that need a sandbox: it is started in this process, on 127.0.0.1, with keys made then.

use std::sync::Arc;

use serde_json::value::RawValue;
use serde_json::{Value, json};
use tokio::sync::Mutex;
use wechatpay_sandbox::Sandbox;

use super::answer::{Answer, done, part};
use super::loopback;
use super::tools::{Act, Action, Call, Check, Log, Power, Subject, Switch};
use crate::output::failure::Failure;

/// The sandbox of this process, if one is running.
#[derive(Debug, Default)]
pub(super) struct Playground(Mutex<Option<Arc<Sandbox>>>);

impl Playground {
    /// Starts the sandbox, or stops it. A second start gives the settings of the first.
    pub(super) async fn switch(&self, asked: &Switch) -> Answer {
        if asked.action == Power::Stop {
            let was_running = self.0.lock().await.take().is_some();
            return Ok(done(if was_running {
                "stopped; everything is gone"
            } else {
                "none was running"
            }));
        }
        let sandbox = self.sandbox().await?;
        // All of it was made at the start for tests alone.
        let settings = serde_json::to_value(sandbox.settings());
        part(settings.map_err(|error| error.to_string())?, asked.part)
    }

    /// A signed call of the sandbox's merchant.
    pub(super) async fn call(&self, asked: Call) -> Answer {
        let sandbox = self.sandbox().await?;
        let path = asked.path.trim_start_matches('/');
        if !path.starts_with("v3/") || path.contains("..") {
            return Err(format!("{} is no path such as v3/pay/transactions/native", asked.path));
        }
        let method = asked.method.to_uppercase().parse::<wechatpay::Method>();
        let method = method.map_err(|error| error.to_string())?;
        let body = asked.body.map(Value::Object);
        body.as_ref().map_or(Ok(()), loopback::check_body)?;
        let settings = sandbox.settings().clone();
        let builder = wechatpay::Builder::from_variables(|name| settings.variable(name));
        let client: wechatpay::Client = builder.build().map_err(|error| error.to_string())?;
        let mut request = client.chain(path.to_owned()).request(method);
        request = request.query(&asked.query.unwrap_or_default());
        if let Some(body) = body {
            request = request.json_text(body.to_string());
        }
        let answer = match request.typed::<Box<RawValue>>().await {
            Ok(reply) => {
                let text: &RawValue = &reply;
                let body: Value = serde_json::from_str(text.get()).unwrap_or_default();
                json!({ "status": reply.status(), "request_id": reply.request_id(), "body": body })
            }
            Err(error) => Failure::from(error).json(),
        };
        part(answer, asked.part)
    }

    /// What a user, a bank or time does.
    pub(super) async fn act(&self, asked: Act) -> Answer {
        let sandbox = self.sandbox().await?;
        let body = asked.body.map_or_else(|| json!({}), Value::Object);
        loopback::check_body(&body)?;
        let number = || {
            let is_plain = |c: char| c.is_ascii_alphanumeric() || "_-|*@".contains(c);
            let number = asked.number.as_deref().filter(|number| !number.is_empty());
            number
                .filter(|number| number.chars().all(is_plain))
                .ok_or("give the number of the order, refund or transfer")
        };
        let how = |usual: &str| asked.how.clone().unwrap_or_else(|| usual.to_owned());
        let path = match asked.action {
            Action::Pay => format!("pay/{}/pay", number()?),
            Action::Decline => format!("pay/{}/decline", number()?),
            Action::Refund => format!("refunds/{}/{}", number()?, how("succeed")),
            Action::Transfer => format!("transfers/{}/{}", number()?, how("confirm")),
            Action::Score => {
                let product = asked.product.as_deref().unwrap_or("payafter");
                format!("payscore/{product}/{}/{}", number()?, how("confirm"))
            }
            Action::Clock => "clock".to_owned(),
            Action::Fault => "faults".to_owned(),
            Action::Reset => "reset".to_owned(),
        };
        if path.contains("..") || path.contains(['?', '#', ' ']) {
            return Err("how and product are single words".to_owned());
        }
        part(loopback::admin(&sandbox, "POST", path, body).await?, asked.part)
    }

    /// What the sandbox saw and sent; bodies are data of whoever wrote them.
    pub(super) async fn log(&self, asked: Log) -> Answer {
        let sandbox = self.sandbox().await?;
        let subject = match asked.of {
            Subject::Requests => "requests",
            Subject::Notifications => "notifications",
            Subject::Events => "events",
        };
        let path = match &asked.id {
            Some(id) if id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') => {
                format!("{subject}/{id}")
            }
            Some(id) => return Err(format!("{id:?} is no id of the list")),
            None => format!("{subject}?limit={LINES}"),
        };
        part(loopback::admin(&sandbox, "GET", path, Value::Null).await?, asked.part)
    }

    /// The go-live checklist against a service of this machine.
    pub(super) async fn check(&self, asked: Check) -> Answer {
        loopback::check(&asked.service_url)?;
        let sandbox = self.sandbox().await?;
        let report = sandbox.check(&asked.service_url).await;
        let report = report.map_err(|error| error.to_string())?;
        part(serde_json::to_value(report).map_err(|error| error.to_string())?, asked.part)
    }

    /// The sandbox, which is started when it is needed first.
    async fn sandbox(&self) -> Result<Arc<Sandbox>, String> {
        let mut running = self.0.lock().await;
        if let Some(sandbox) = running.as_ref() {
            return Ok(Arc::clone(sandbox));
        }
        let builder = Sandbox::builder().tls("127.0.0.1:0").proxy("127.0.0.1:0");
        let started = builder.start().await;
        let sandbox =
            Arc::new(started.map_err(|error| format!("the sandbox did not start: {error}"))?);
        *running = Some(Arc::clone(&sandbox));
        Ok(sandbox)
    }
}

/// Of a list at once.
const LINES: u32 = 20;
