//! What happens to the parties of a campaign, besides what the gateway does wrong.

use std::time::Duration;

use super::database::Database;
use super::gateway::Gateway;
use super::network::Trouble;
use super::process::{Actor, Waker};
use crate::seeded_random::Chance;
use crate::settings::say;

/// What happened so far.
#[derive(Default)]
pub(crate) struct Troubles {
    pub(crate) turns: u64,
    pub(crate) kills: u32,
    pub(crate) pauses: u32,
    pub(crate) gateway_kills: u32,
    pub(crate) gateway_parted: u32,
    pub(crate) database_crashes: u32,
    pub(crate) database_parted: u32,
    pub(crate) database_locked: u32,
    pub(crate) disks_full: u32,
    /// Dead entries that surely did not happen, sent again by a person.
    pub(crate) by_hand: u32,
    /// Workers that ended by themselves.
    pub(crate) fallen: u32,
    wakers: Vec<Waker>,
}

impl std::fmt::Debug for Troubles {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.named()).finish()
    }
}

/// Each sort once, before chance has its way.
const FIRST: [u64; 8] = [0, 40, 55, 65, 75, 82, 88, 91];

impl Troubles {
    /// One turn: something happens, or nothing.
    pub(crate) async fn strike(
        &mut self,
        crew: &mut [Actor],
        spawn: &impl Fn() -> Actor,
        gateway: &mut Gateway,
        database: &Database,
        chance: &mut Chance,
    ) {
        self.wakers.retain_mut(|waker| !waker.is_done());
        for worker in crew.iter_mut() {
            if let Some(said) = worker.fell() {
                say(&format!("a worker ended by itself: {said}"));
                self.fallen += 1;
                *worker = spawn();
            }
        }
        let victim = usize::try_from(chance.below(crew.len() as u64)).unwrap();
        let pause = Duration::from_millis(100 + chance.below(900));
        let trouble = [Trouble::Cut, Trouble::Silent, Trouble::Deaf];
        let trouble = trouble[usize::try_from(chance.below(3)).unwrap()];
        let turn = usize::try_from(self.turns).unwrap();
        self.turns += 1;
        match FIRST.get(turn).copied().unwrap_or_else(|| chance.below(100)) {
            0..40 => {
                crew[victim].kill();
                crew[victim] = spawn();
                self.kills += 1;
            }
            40..55 => {
                // Asleep for longer than its lease; it wakes up and goes on as if nothing was.
                let pause = Duration::from_millis(2_200 + chance.below(1_300));
                self.wakers.push(crew[victim].pause(pause));
                self.pauses += 1;
            }
            55..65 => {
                gateway.crash().await;
                self.gateway_kills += 1;
            }
            65..75 => {
                gateway.network.suffer(trouble);
                tokio::time::sleep(pause).await;
                gateway.network.suffer(Trouble::None);
                self.gateway_parted += 1;
            }
            75..82 => self.database_crashes += u32::from(database.crash(pause).await),
            82..88 => self.database_parted += u32::from(database.part(trouble, pause).await),
            88..91 => {
                // Longer than a lease.
                let pause = pause + Duration::from_millis(2_200);
                self.database_locked += u32::from(database.lock(pause).await);
            }
            91..94 => {
                let pause = pause + Duration::from_millis(2_200);
                self.disks_full += u32::from(database.fill(pause).await);
            }
            _ => {}
        }
    }

    /// Whether each sort of trouble had its turn.
    pub(crate) fn had_all(&self) -> bool {
        self.turns > FIRST.len() as u64
    }

    pub(crate) fn named(&self) -> [(&'static str, u32); 9] {
        [
            ("workers killed", self.kills),
            ("workers paused beyond their lease", self.pauses),
            ("sandboxes killed", self.gateway_kills),
            ("networks to the sandbox failed", self.gateway_parted),
            ("database crashes or locks", self.database_crashes),
            ("networks to the database failed", self.database_parted),
            ("databases locked beyond a lease", self.database_locked),
            ("disks full beyond a lease", self.disks_full),
            ("entries sent again by a person", self.by_hand),
        ]
    }
}
