//! The page on wasm32, the command line elsewhere.

#[cfg(target_arch = "wasm32")]
fn main() {
    galley::web::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    galley::cli::main()
}
