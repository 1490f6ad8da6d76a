//! `cargo xtask build`: the release page in dist/, which any static host serves
//! from any sub-path.

use crate::run::{Result, cargo, command, execute, on_path, path_with, root};
use crate::tools;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What rustc's wasm32 target emits, and so what wasm-opt may read and write.
/// All of it is in every browser since 2022.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Builds, and prints what each file weighs.
pub fn run(_: &[String]) -> Result<ExitCode> {
    let dist = build()?;
    print_sizes(&dist);
    Ok(ExitCode::SUCCESS)
}

/// Builds the page; returns the folder it is in.
pub fn build() -> Result<PathBuf> {
    tools::wasm_target()?;
    let trunk = tools::trunk()?;
    let path = path_with(&[tools::wasm_bindgen()?])?;
    // Trunk is told to stay offline, lest it fetch tools of its own; so what
    // cargo needs has to be here already.
    execute(&mut cargo(&["fetch", "--quiet", "--locked"]))?;
    println!("Building the page (a minute or two the first time).");
    execute(
        command(trunk.join("trunk"))
            .args(["--quiet", "build", "--offline", "--skip-version-check"])
            .env("PATH", &path)
            // Compiler errors are what helps here, not Trunk's own call stack.
            .env("RUST_BACKTRACE", "0")
            // Trunk takes "1", as some systems set it, for a value it does not know.
            .env_remove("NO_COLOR"),
    )?;
    let dist = root().join("dist");
    optimise(&dist.join("galley_bg.wasm"))?;
    Ok(dist)
}

/// Lets wasm-opt at the built module. It takes some seconds, so its last answer
/// is kept beside its question.
fn optimise(wasm: &Path) -> Result<()> {
    let wasm_opt = match tools::wasm_opt() {
        Ok(wasm_opt) => wasm_opt,
        Err(error) => {
            println!("Not optimising it for size: {error}. The page works all the same.");
            return Ok(());
        }
    };
    let kept = root().join("target").join("wasm-opt");
    let (question, answer) = (kept.join("in.wasm"), kept.join("out.wasm"));
    let built = std::fs::read(wasm)?;
    if !answer.is_file() || std::fs::read(&question).ok().as_ref() != Some(&built) {
        println!("Optimising it (about half a minute).");
        std::fs::create_dir_all(&kept)?;
        let _ = std::fs::remove_file(&answer);
        execute(
            command(&wasm_opt)
                .arg("-O3")
                .args(FEATURES)
                .arg(wasm)
                .arg("-o")
                .arg(&answer),
        )?;
        std::fs::write(&question, &built)?;
    }
    std::fs::copy(&answer, wasm)?;
    Ok(())
}

/// Prints each file's size as it is and as a host sends it. Node has both
/// compressors; without it there is only the first column.
fn print_sizes(dist: &Path) {
    const SCRIPT: &str = r#"
        const fs = require("fs"), zlib = require("zlib"), dist = process.argv[1];
        const row = (...cells) => console.log(cells.map((cell, i) => i ? String(cell).padStart(10) : cell.padEnd(20)).join(""));
        row("bytes", "raw", "gzip", "brotli");
        for (const name of fs.readdirSync(dist).sort()) {
            const file = fs.readFileSync(dist + "/" + name);
            row(name, file.length, zlib.gzipSync(file, { level: 9 }).length, zlib.brotliCompressSync(file).length);
        }"#;
    let measured = on_path("node")
        .is_some_and(|node| execute(command(node).args(["--eval", SCRIPT]).arg(dist)).is_ok());
    if !measured && let Ok(files) = std::fs::read_dir(dist) {
        for file in files.flatten() {
            let size = file.metadata().map_or(0, |data| data.len());
            println!("{:<20}{size:>10}", file.file_name().to_string_lossy());
        }
    }
}
