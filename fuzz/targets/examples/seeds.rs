//! Writes what the targets begin with into a folder, one folder for each, as libFuzzer wants it:
//!
//! ```text
//! cargo run -p wechatpay-fuzz-targets --example seeds -- target/fuzz/seeds
//! ```

use std::io;
use std::path::Path;

use wechatpay_fuzz_targets::TARGETS;

fn main() -> io::Result<()> {
    let folder = std::env::args_os().nth(1).unwrap_or_else(|| "seeds".into());
    for target in TARGETS {
        let folder = Path::new(&folder).join(target.name);
        std::fs::create_dir_all(&folder)?;
        for (number, seed) in target.seeds().iter().enumerate() {
            std::fs::write(folder.join(format!("seed-{number:03}")), seed)?;
        }
    }
    Ok(())
}
