//! The database of a campaign, and what is done to it.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::network::{Network, Trouble};
use crate::namespace::Tmpfs;
use crate::settings::{say, setting};
use crate::stores;

/// Where the outbox of a campaign is kept.
pub(crate) enum Database {
    /// A file; on a small disk of its own where one can be mounted.
    Sqlite(PathBuf, Option<Tmpfs>),
    Postgres(Server),
}

/// A PostgreSQL server of this campaign alone, and the network to it; or one of somebody else, which is
/// left alone.
pub(crate) struct Server {
    own: Option<Cluster>,
    url: String,
    /// The same by way of the network.
    far: String,
    network: Network,
}

/// A cluster that ends with the test, however it ends.
struct Cluster {
    folder: String,
    keeper: Child,
}

impl Database {
    pub(crate) fn sqlite(folder: &Path) -> Self {
        let mount = folder.join("small");
        match Tmpfs::try_mount(&mount, "48m") {
            Some(small) => Self::Sqlite(mount.join("outbox.db"), Some(small)),
            None => Self::Sqlite(folder.join("outbox.db"), None),
        }
    }

    pub(crate) async fn postgres() -> Self {
        if setting("POSTGRES_FOLDER").is_none() {
            // Some server, somewhere: it is not ours to crash.
            let url = stores::fresh_postgres().await;
            return Self::Postgres(Server::of(None, url).await);
        }
        let told = Command::new("bash").args([&script(), "start"]).output().unwrap();
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        let told = String::from_utf8(told.stdout).unwrap();
        let said = |name: &str| {
            let line = told.lines().find_map(|line| line.strip_prefix(name)).unwrap();
            line.trim_matches('\'').to_owned()
        };
        let cluster = Cluster::keep(said("export POSTGRES_FOLDER="));
        let server = Server::of(Some(cluster), said("export DATABASE_URL=")).await;
        Self::Postgres(server)
    }

    /// For the final comparison and for those that enqueue.
    pub(crate) fn near(&self) -> String {
        match self {
            Self::Sqlite(path, _) => path.display().to_string(),
            Self::Postgres(server) => server.url.clone(),
        }
    }

    /// For the workers.
    pub(crate) fn far(&self) -> String {
        match self {
            Self::Sqlite(..) => self.near(),
            Self::Postgres(server) => server.far.clone(),
        }
    }

    /// The server crashes and starts again; a file is locked for a while.
    pub(crate) async fn crash(&self, pause: Duration) -> bool {
        match self {
            Self::Sqlite(path, _) => {
                let lock = rusqlite::Connection::open(path).unwrap();
                lock.busy_timeout(Duration::from_secs(20)).unwrap();
                lock.execute_batch("BEGIN IMMEDIATE").unwrap();
                tokio::time::sleep(pause).await;
                lock.execute_batch("ROLLBACK").unwrap();
                true
            }
            Self::Postgres(Server { own: Some(own), .. }) => {
                tokio::task::block_in_place(|| own.run("restart"));
                true
            }
            Self::Postgres(_) => false,
        }
    }

    /// For longer than a lease it is locked against writing.
    pub(crate) async fn lock(&self, pause: Duration) -> bool {
        let Self::Postgres(server) = self else { return self.crash(pause).await };
        let mut client = stores::client(&server.url).await;
        let Ok(lock) = client.transaction().await else { return false };
        let text = "LOCK TABLE outbox_entry IN ACCESS EXCLUSIVE MODE";
        if lock.batch_execute(text).await.is_err() {
            return false;
        }
        tokio::time::sleep(pause).await;
        lock.commit().await.is_ok()
    }

    /// For longer than a lease there is no disk space.
    pub(crate) async fn fill(&self, pause: Duration) -> bool {
        let Self::Sqlite(_, Some(small)) = self else { return false };
        small.fill();
        tokio::time::sleep(pause).await;
        small.empty();
        true
    }

    /// The network to it fails for a while.
    pub(crate) async fn part(&self, trouble: Trouble, pause: Duration) -> bool {
        let Self::Postgres(server) = self else { return false };
        server.network.suffer(trouble);
        tokio::time::sleep(pause).await;
        server.network.suffer(Trouble::None);
        true
    }

    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Sqlite(..) => "SQLite",
            Self::Postgres(_) => "PostgreSQL",
        }
    }
}

impl Server {
    async fn of(own: Option<Cluster>, url: String) -> Self {
        let network = Network::start().await;
        // As .ci/postgres writes it; another address is used directly.
        let place = url.split_once('@').and_then(|(_, rest)| rest.split('/').next());
        let target = place.and_then(|place| place.parse::<SocketAddr>().ok());
        let far = if let Some(target) = target {
            network.lead_to(target);
            url.replace(&target.to_string(), &network.address.to_string())
        } else {
            say("the network to the database is not cut: its address is no IP and port");
            url.clone()
        };
        Self { own, url, far, network }
    }
}

impl Cluster {
    /// Somebody in a session of its own stops the cluster when the pipe from here closes.
    fn keep(folder: String) -> Self {
        let keeper = Command::new("setsid")
            .args(["bash", "-c", "read -r _; exec bash \"$0\" stop", &script()])
            .env("POSTGRES_FOLDER", &folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        Self { folder, keeper: keeper.unwrap() }
    }

    fn run(&self, what: &str) {
        let mut command = Command::new("bash");
        command.args([&script(), what]).env("POSTGRES_FOLDER", &self.folder);
        assert!(command.status().unwrap().success(), "the server does not {what}");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

fn script() -> String {
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../.ci/postgres").to_owned()
}
