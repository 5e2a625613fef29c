//! `LISTEN` and `NOTIFY`: workers poll anyway, a notification only makes them poll sooner. It is
//! sent from one place, at most every few milliseconds: in each inserting transaction it would make
//! commits wait for each other.

use std::sync::{Arc, Weak};
use std::time::Duration;

use deadpool_postgres::Pool;
use tokio::sync::Notify;
use tokio_postgres::tls::MakeTlsConnect;
use tokio_postgres::{AsyncMessage, Config, Socket};

/// Who waits for news, and who has some.
#[derive(Debug)]
pub(super) struct WakeUps {
    /// Something may be due.
    pub(super) arrived: Notify,
    /// Something was put here; tell the others.
    pub(super) ours: Notify,
}

/// Listens as long as somebody holds the news.
pub(super) async fn listen<T>(config: Config, tls: T, wake_ups: Weak<WakeUps>)
where
    T: MakeTlsConnect<Socket, Stream: Send + 'static> + Clone,
{
    while wake_ups.strong_count() > 0 {
        if let Ok((client, mut connection)) = config.connect(tls.clone()).await {
            let messages = {
                let wake_ups = wake_ups.clone();
                async move {
                    loop {
                        let next = std::future::poll_fn(|cx| connection.poll_message(cx)).await;
                        match (next, wake_ups.upgrade()) {
                            (Some(Ok(AsyncMessage::Notification(_))), Some(wake_ups)) => {
                                wake_ups.arrived.notify_waiters();
                            }
                            (Some(Ok(_)), Some(_)) => {}
                            _ => return,
                        }
                    }
                }
            };
            let messages = tokio::spawn(messages);
            if client.batch_execute("LISTEN wechatpay_outbox").await.is_ok() {
                let _ = messages.await;
            }
        }
        tokio::time::sleep(RECONNECT).await;
    }
}

/// Tells the others that something was put.
pub(super) async fn tell(pool: Pool, wake_ups: Weak<WakeUps>) {
    while let Some(held) = wake_ups.upgrade() {
        let has_ours = tokio::time::timeout(RECONNECT, held.ours.notified()).await.is_ok();
        if has_ours {
            held.arrived.notify_waiters();
            if let Ok(client) = pool.get().await {
                let _ = client.batch_execute(NOTIFY).await;
            }
            drop(held);
            tokio::time::sleep(AT_MOST_EVERY).await;
        }
    }
}

pub(super) fn wake_ups() -> Arc<WakeUps> {
    Arc::new(WakeUps { arrived: Notify::new(), ours: Notify::new() })
}

/// Nobody needs to wait for the disk for this: after a crash there is nobody to be told.
const NOTIFY: &str = "BEGIN; SET LOCAL synchronous_commit = off; NOTIFY wechatpay_outbox; COMMIT";

const RECONNECT: Duration = Duration::from_secs(1);
const AT_MOST_EVERY: Duration = Duration::from_millis(20);
