//! `cargo xtask train`: makes the models in `assets/`. The same input gives the same bytes.

mod claims;
mod logistic;
mod names;
mod random;
mod ranking;
mod vectors;

const USAGE: &str = "usage: cargo xtask train claims --corpora DIR --vectors FILE
       cargo xtask train names --corpora DIR [--evaluate [--without CORPUS,…] [--misses CORPUS]]
       cargo xtask train lexicon --vectors FILE";

/// Runs the command with the arguments after `train`.
///
/// # Errors
/// A sentence for the user: a bad argument, a corpus that cannot be read.
pub fn run(args: &[String]) -> Result<(), String> {
    match args {
        [model, option, path, rest @ ..] => match (model.as_str(), option.as_str()) {
            ("claims", "--corpora") => match rest {
                [option, file] if option == "--vectors" => claims::run(path.as_ref(), file),
                _ => Err(USAGE.to_owned()),
            },
            ("names", "--corpora") => names::train(path, rest),
            ("lexicon", "--vectors") => names::pack_lexicon(path),
            _ => Err(USAGE.to_owned()),
        },
        _ => Err(USAGE.to_owned()),
    }
}
