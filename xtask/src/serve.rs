//! `cargo xtask serve`: the release page at an address of this machine.

use crate::build;
use crate::run::Result;
use crate::server::Server;
use std::process::ExitCode;

const PORT: u16 = 8080;

/// Builds the page and serves it until it is stopped.
pub fn run(arguments: &[String]) -> Result<ExitCode> {
    let port = match arguments {
        [] => PORT,
        [option, port] if option == "--port" => port
            .parse()
            .map_err(|_| format!("`{port}` is no port: give a number from 1 to 65535"))?,
        _ => return Err("usage: cargo xtask serve [--port N]".into()),
    };
    let dist = build::build()?;
    let server = Server::bind(&dist, "/", port)?;
    println!("Galley is at {} (stop it with Ctrl+C).", server.address()?);
    server.run();
    Ok(ExitCode::SUCCESS)
}
