//! `cargo xtask train`: makes the models in `assets/` from corpora in a folder.

mod claims;
mod logistic;
mod ranking;

const USAGE: &str = "usage: cargo xtask train claims --corpora DIR";

/// Runs the command with the arguments after `train`.
///
/// # Errors
/// A sentence for the user: a bad argument, a corpus that cannot be read.
pub fn run(args: &[String]) -> Result<(), String> {
    match args {
        [model, option, dir, ..] if option == "--corpora" => match model.as_str() {
            "claims" => claims::run(dir.as_ref()),
            _ => Err(USAGE.to_owned()),
        },
        _ => Err(USAGE.to_owned()),
    }
}
