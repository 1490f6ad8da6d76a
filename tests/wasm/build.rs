//! Writes down what the engine finds natively, for the tests on wasm to compare with.

#[path = "src/export.rs"]
mod export;
#[path = "src/lib.rs"]
mod texts;

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=src");
    let folder = std::path::PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    for (name, text) in texts::TEXTS {
        std::fs::write(folder.join(name), export::export(text))?;
    }
    Ok(())
}
