//! What the bench prints: the only place that does.

/// One line of the result.
pub(crate) struct Figure {
    pub(crate) name: &'static str,
    pub(crate) value: f64,
    pub(crate) unit: &'static str,
    pub(crate) limit: f64,
    pub(crate) note: String,
}

/// Says what the figures were measured on.
pub(crate) fn machine() {
    let text = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = text.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("unknown CPU", |(_, name)| name);
    let has_ifma = text.contains("avx512ifma");
    line(&format!("{model}, avx512ifma: {}", if has_ifma { "yes" } else { "no" }));
}

/// Prints the figures and says whether all are within their limits.
pub(crate) fn table(figures: &[Figure]) -> bool {
    line("");
    for Figure { name, value, unit, limit, note } in figures {
        let verdict = if value <= limit { "ok  " } else { "OVER" };
        line(&format!("{verdict} {name:<34} {value:>6.2} {unit:<3} limit {limit:.2}   {note}"));
    }
    figures.iter().all(|figure| figure.value <= figure.limit)
}

/// Prints a line.
#[expect(clippy::print_stdout, reason = "a bench is read from its output")]
pub(crate) fn line(text: &str) {
    println!("{text}");
}
