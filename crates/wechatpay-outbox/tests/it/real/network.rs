//! A network between two parties that fails as it is told. What it drops is lost: no
//! byte arrives after the trouble that held it.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// What is wrong with the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    None,
    /// Connections break, and new ones at once.
    Cut,
    /// Nothing arrives on either side, and nobody is told.
    Silent,
    /// Requests arrive, answers do not.
    Deaf,
}

pub(crate) struct Network {
    pub(crate) address: SocketAddr,
    target: Arc<Mutex<Option<SocketAddr>>>,
    trouble: watch::Sender<Trouble>,
    task: tokio::task::JoinHandle<()>,
}

impl Network {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let target = Arc::new(Mutex::new(None));
        let (trouble, watched) = watch::channel(Trouble::None);
        let task = tokio::spawn({
            let target = Arc::clone(&target);
            async move {
                while let Ok((stream, _)) = listener.accept().await {
                    let target = *target.lock().unwrap();
                    tokio::spawn(carry(stream, target, watched.clone()));
                }
            }
        });
        Self { address, target, trouble, task }
    }

    /// Whom new connections lead to.
    pub(crate) fn lead_to(&self, target: SocketAddr) {
        *self.target.lock().unwrap() = Some(target);
    }

    pub(crate) fn suffer(&self, trouble: Trouble) {
        self.trouble.send_replace(trouble);
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn carry(
    mut client: TcpStream,
    target: Option<SocketAddr>,
    mut trouble: watch::Receiver<Trouble>,
) {
    let now = *trouble.borrow_and_update();
    let Some(target) = target.filter(|_| now != Trouble::Cut) else { return };
    if now == Trouble::Silent {
        let mut sink = tokio::io::sink();
        tokio::select! {
            _ = tokio::io::copy(&mut client, &mut sink) => {}
            () = healed(trouble) => {}
        }
        return;
    }
    let Ok(server) = TcpStream::connect(target).await else { return };
    let _ = (client.set_nodelay(true), server.set_nodelay(true));
    let (client, server) = (client.into_split(), server.into_split());
    tokio::select! {
        () = pump(client.0, server.1, trouble.clone(), |now| now == Trouble::Silent) => {}
        () = pump(server.0, client.1, trouble.clone(), |now| now != Trouble::None) => {}
        () = healed(trouble) => {}
    }
}

/// Waits until a trouble is over, or so bad that the connection breaks.
async fn healed(mut trouble: watch::Receiver<Trouble>) {
    while trouble.changed().await.is_ok() {
        if matches!(*trouble.borrow_and_update(), Trouble::None | Trouble::Cut) {
            return;
        }
    }
}

async fn pump(
    mut from: impl AsyncRead + Unpin,
    mut to: impl AsyncWrite + Unpin,
    trouble: watch::Receiver<Trouble>,
    swallows: impl Fn(Trouble) -> bool,
) {
    let mut chunk = vec![0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut chunk).await {
        let now = *trouble.borrow();
        if !swallows(now) && to.write_all(&chunk[..count]).await.is_err() {
            return;
        }
    }
}
