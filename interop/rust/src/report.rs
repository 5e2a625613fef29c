//! One line per step: `name TAB ok|FAIL TAB remark`.

use std::fmt::Display;

/// Counts what failed.
#[derive(Default)]
pub struct Report {
    has_failed: bool,
}

impl Report {
    /// Prints the outcome of one step.
    pub fn step(&mut self, name: &str, outcome: Result<String, impl Display>) {
        let (state, remark) = match outcome {
            Ok(remark) => ("ok", remark),
            Err(error) => {
                self.has_failed = true;
                ("FAIL", error.to_string())
            }
        };
        let words: Vec<&str> = remark.split_whitespace().collect();
        let line: String = words.join(" ").chars().take(300).collect();
        println!("{name}\t{state}\t{line}");
    }

    /// Ends the program.
    pub fn end(self) -> ! {
        std::process::exit(i32::from(self.has_failed))
    }
}

/// A condition as an error.
pub fn wanted(holds: bool, what: impl Display) -> Result<(), String> {
    if holds { Ok(()) } else { Err(format!("wanted {what}")) }
}
