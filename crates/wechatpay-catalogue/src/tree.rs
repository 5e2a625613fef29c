//! All path templates as one tree, the shape of the typed API.
//!
//! Families may share a prefix (`/v3/payscore`); a node knows which families use it, so that
//! the generator can place it and the checks can find names that collide.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Family, Operation, segments};
use crate::names;

/// One node of the tree: a path up to some segment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathNode<'a> {
    /// Template up to and including this segment: `/v3/edu-star/users/{qq}`.
    pub template: String,
    /// The last segment as written: `users`, `{qq}`.
    pub segment: &'a str,
    /// Method that leads here from the parent: `users`, `qq`.
    pub method: String,
    /// Name of the node's struct: `Users`, `UsersQq`.
    pub name: String,
    /// Families with an operation here or below.
    pub families: BTreeSet<&'a str>,
    /// Operations on exactly this path.
    pub operations: Vec<&'a Operation>,
    /// Nodes one segment further, in the order of their segments.
    pub children: Vec<PathNode<'a>>,
}

impl<'a> PathNode<'a> {
    /// The only family with operations here or below, if there is only one.
    #[must_use]
    pub fn owner(&self) -> Option<&'a str> {
        let first = self.families.first().copied();
        first.filter(|_| self.families.len() == 1)
    }

    /// The name of the path variable this node binds, if it does.
    #[must_use]
    pub fn variable(&self) -> Option<&'a str> {
        crate::model::variable(self.segment)
    }

    /// This node and all below, parents first.
    #[must_use]
    pub fn flatten(&self) -> Vec<&PathNode<'a>> {
        let mut nodes = vec![self];
        nodes.extend(self.children.iter().flat_map(PathNode::flatten));
        nodes
    }
}

/// The roots in use (`/v3`, `/hk/v3`, …), each with everything below.
pub(crate) fn roots(families: &[Family]) -> Vec<PathNode<'_>> {
    let used = ROOTS.iter().map(|(template, name)| root(families, template, name));
    used.filter(|root| !root.families.is_empty()).collect()
}

fn root<'a>(families: &'a [Family], template: &'static str, name: &str) -> PathNode<'a> {
    let prefixes = families.iter().map(|family| (family.name.as_str(), family.prefix.as_str()));
    let namer = Namer { root: template, prefixes: prefixes.collect() };
    let operations = families.iter().flat_map(|family| &family.operations);
    let below = |operation: &&Operation| path_below(&operation.template, template).is_some();
    let operations: Vec<_> = operations.filter(below).collect();
    let segment = template.trim_start_matches('/');
    let mut node = namer.node("", template.to_owned(), segment, operations);
    name.clone_into(&mut node.name);
    node.method = name.to_lowercase();
    node
}

struct Namer<'a> {
    root: &'static str,
    prefixes: BTreeMap<&'a str, &'a str>,
}

impl<'a> Namer<'a> {
    /// The node at `template`, given all operations there or below; `above` is the parent's path
    /// as its methods spell it.
    fn node(
        &self,
        above: &str,
        template: String,
        segment: &'a str,
        operations: Vec<&'a Operation>,
    ) -> PathNode<'a> {
        let families: BTreeSet<_> = operations.iter().map(|o| o.family.as_str()).collect();
        let given = |operation: &&'a Operation| {
            let named = operation.segments.iter().find(|(known, _)| known == segment);
            named.map(|(_, name)| name.clone())
        };
        let inner = operations.iter().find_map(given);
        let (here, below): (Vec<_>, Vec<_>) =
            operations.into_iter().partition(|operation| operation.template == template);
        let renamed = here.iter().find_map(|operation| operation.rename.clone()).or(inner);
        let spelling = match &renamed {
            Some(renamed) => format!("{above}/{renamed}"),
            None => format!("{above}/{segment}"),
        };
        let mut branches: BTreeMap<&'a str, Vec<&'a Operation>> = BTreeMap::new();
        for operation in below {
            let next =
                path_below(&operation.template, &template).and_then(|rest| segments(rest).next());
            branches.entry(next.unwrap_or_default()).or_default().push(operation);
        }
        let child = |(next, below)| self.node(&spelling, format!("{template}/{next}"), next, below);
        let children = branches.into_iter().map(child).collect();
        let name = self.name(&spelling, &families);
        let method = renamed.unwrap_or_else(|| names::method(segment));
        PathNode { template, segment, method, name, families, operations: here, children }
    }

    /// Below a family's prefix a node is called by the rest of the path, elsewhere by all of it.
    fn name(&self, spelling: &str, families: &BTreeSet<&str>) -> String {
        let prefix = match families.iter().collect::<Vec<_>>().as_slice() {
            [only] => self.prefixes.get(*only).copied().unwrap_or_default(),
            _ => "",
        };
        let rest =
            path_below(spelling, prefix).filter(|rest| !prefix.is_empty() && !rest.is_empty());
        names::pascal(rest.or_else(|| path_below(spelling, self.root)).unwrap_or(spelling))
    }
}

/// What of `path` lies below `trunk`: `/v3/a/b` below `/v3` is `/a/b`.
fn path_below<'p>(path: &'p str, trunk: &str) -> Option<&'p str> {
    path.strip_prefix(trunk).filter(|rest| rest.is_empty() || rest.starts_with('/'))
}

const ROOTS: [(&str, &str); 4] =
    [("/v3", "V3"), ("/hk/v3", "HkV3"), ("/global/v3", "GlobalV3"), ("/brand", "BrandRoot")];

#[cfg(test)]
mod tests {
    use crate::Catalogue;

    const FIRST: &str = r#"
        prefix = "/v3/payscore/payafter-orders"
        title = { zh = "一", en = "one" }
        endpoint = [
          { post = "", name = "create", title = { zh = "创", en = "c" } },
          { post = "/{out_order_no}/cancel", name = "cancel", title = { zh = "撤", en = "c" } },
        ]
    "#;
    const SECOND: &str = r#"
        prefix = "/v3/payscore"
        title = { zh = "二", en = "two" }
        endpoint = [
          { get = "/user-service-state", name = "state", title = { zh = "查", en = "s" } },
          { post = "/apply/", name = "apply", as = "apply", title = { zh = "申", en = "a" } },
          { get = "/hk/v3/certificates", name = "hk", title = { zh = "证", en = "c" } },
        ]
    "#;

    #[test]
    fn families_share_their_trunk() {
        let catalogue =
            Catalogue::read(&[("first", FIRST), ("second", SECOND)], "").expect("readable");
        let mut lines = Vec::new();
        for root in catalogue.tree() {
            for node in root.flatten() {
                let owner = node.owner().unwrap_or("shared");
                let count = node.operations.len();
                lines.push(format!(
                    "{} {} {} {owner} {count}",
                    node.template, node.method, node.name
                ));
            }
        }
        let expected = [
            "/v3 v3 V3 shared 0",
            "/v3/payscore payscore Payscore shared 0",
            "/v3/payscore/apply/ apply Apply second 1",
            "/v3/payscore/payafter-orders payafter_orders PayscorePayafterOrders first 1",
            "/v3/payscore/payafter-orders/{out_order_no} out_order_no OutOrderNo first 0",
            "/v3/payscore/payafter-orders/{out_order_no}/cancel cancel OutOrderNoCancel first 1",
            "/v3/payscore/user-service-state user_service_state UserServiceState second 1",
            "/hk/v3 hkv3 HkV3 second 0",
            "/hk/v3/certificates certificates Certificates second 1",
        ];
        assert_eq!(lines, expected);
    }
}
