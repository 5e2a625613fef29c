//! The routes of the admin API: each has one handler, by whose types it is described.

use axum::{
    Router,
    handler::Handler,
    routing::{MethodFilter, on},
};

use super::{
    asked::{Asked, Shared},
    describe::{Describe, Described},
};
use crate::{
    engine::{Act, Verb},
    gateway::ADMIN,
};

/// Routes, and what is said of each.
#[derive(Default)]
pub(super) struct Routes {
    pub(super) router: Router<Shared>,
    pub(super) described: Vec<Described>,
}

impl Routes {
    /// With the routes of one subject.
    pub(super) fn and(self, routes: fn(Self) -> Self) -> Self {
        routes(self)
    }

    /// A route below `/_sandbox/`.
    pub(super) fn on<H, I>(
        mut self,
        verb: Verb,
        template: &'static str,
        summary: &'static str,
        play: H,
    ) -> Self
    where
        H: Handler<I, Shared> + Describe<I>,
        I: 'static,
    {
        self.described.push(Described::new::<H, I>(verb, template, summary));
        self.route(verb, template, play)
    }

    /// The acts of the families, as their registrations describe them.
    pub(super) fn acts(self, acts: impl Iterator<Item = &'static Act>) -> Self {
        acts.fold(self, |mut routes, act| {
            routes.described.push(Described::act(act));
            let play = async |asked: Asked| (act.play)(&asked.call()).await;
            routes.route(act.method, act.template, play)
        })
    }

    fn route<H, I>(mut self, verb: Verb, template: &str, play: H) -> Self
    where
        H: Handler<I, Shared>,
        I: 'static,
    {
        self.router = self.router.route(&format!("{ADMIN}{template}"), on(filter(verb), play));
        self
    }
}

fn filter(verb: Verb) -> MethodFilter {
    match verb {
        Verb::Get => MethodFilter::GET,
        Verb::Post => MethodFilter::POST,
        Verb::Put => MethodFilter::PUT,
        Verb::Patch => MethodFilter::PATCH,
        Verb::Delete => MethodFilter::DELETE,
    }
}
