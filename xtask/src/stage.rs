//! The built page, served, and a browser to look at it: what the browser tests
//! and the screenshots need.

use crate::browser::{self, Running};
use crate::build;
use crate::run::Result;
use crate::server::Server;
use std::path::Path;
use std::process::Command;

/// Where the page stands: not at a host's root, since a page that works from a
/// sub-path works from there too.
const BASE: &str = "/desk/tools/galley/";

/// A served page and a browser.
#[derive(Debug)]
pub struct Stage {
    browser: Running,
    page: String,
}

impl Stage {
    /// Builds the page, serves it on a free port, and starts the browser.
    pub fn set(chromium: &Path) -> Result<Self> {
        let server = Server::bind(&build::build()?, BASE, 0)?;
        let page = server.address()?;
        std::thread::spawn(|| server.run());
        Ok(Self {
            browser: browser::start(chromium)?,
            page,
        })
    }

    /// Tells a command where both are.
    pub fn direct<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command
            .env("GALLEY_PAGE", &self.page)
            .env("GALLEY_DEVTOOLS", &self.browser.devtools)
    }
}
